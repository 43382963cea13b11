"""Adds up what each connection and the member wrote to each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from prune.dates import later
from prune.model.evidence import GroupMessages, Messages
from prune.reading.conversation import Written, is_id
from prune.reading.directory import Directory
from prune.reading.fingerprints import Said
from prune.reading.sides import Sides


@dataclass(slots=True)
class _Sum:
    """Running totals for one connection."""

    sent: int = 0
    received: int = 0
    last_on: date | None = None
    group_sent: int = 0
    group_received: int = 0
    group_last_on: date | None = None

    def messages(self) -> Messages:
        groups = GroupMessages(self.group_sent, self.group_received, self.group_last_on)
        return Messages(self.sent, self.received, self.last_on, groups)


class Exchange:
    """Adds up messages by connection, one conversation at a time."""

    def __init__(self, directory: Directory, names_by_id: dict[str, set[str]]) -> None:
        self.said: defaultdict[str, Said] = defaultdict(Said)
        """Fingerprints, if these are wanted; also of people with an address who are no connections."""
        self._directory = directory
        self._names_by_id = names_by_id
        self._sums: defaultdict[str, _Sum] = defaultdict(_Sum)
        self._unclear: set[str] = set()

    def add(self, sides: Sides) -> None:
        """Add a conversation."""
        if sides.is_group:
            self._add_group(sides)
        else:
            self._add_two(sides)

    def _add_two(self, sides: Sides) -> None:
        mine = sides.mine
        theirs = next(iter(sides.theirs.values()), Written())
        people = list(self._people(sides.other))
        for person in people:
            found = self._sums[person]
            found.sent += mine.count
            found.received += theirs.count
            found.last_on = later(found.last_on, later(mine.last_on, theirs.last_on))
        if mine.prints or theirs.prints:
            for person in people or self._strangers(sides.other):
                self.said[person].add(sent=mine.prints, received=theirs.prints)

    def _add_group(self, sides: Sides) -> None:
        mine = sides.mine
        heard: set[str] = set()
        for key in sides.others:
            theirs = sides.theirs.get(key, Written())
            if not (mine.count or theirs.count):
                continue
            people = list(self._people([key]))
            if mine.prints or theirs.prints:
                for person in people or self._strangers([key]):
                    sent = None if person in heard else mine.prints
                    self.said[person].add(sent_in_groups=sent, received=theirs.prints)
            for person in people:
                found = self._sums[person]
                found.received += theirs.count
                found.last_on = later(found.last_on, theirs.last_on)
                found.group_received += theirs.count
                found.group_sent += 0 if person in heard else mine.count
                found.group_last_on = later(
                    found.group_last_on, later(mine.last_on, theirs.last_on)
                )
                heard.add(person)

    def _people(self, keys: Iterable[str]) -> Iterator[str]:
        """The connection for the keys of one person; all namesakes become unclear."""
        found = {people for key in keys if (people := self._find(key))}
        if len(found) == 1 and len(people := next(iter(found))) == 1:
            yield people[0]
        else:
            self._unclear.update(chain.from_iterable(found))

    def _strangers(self, keys: Iterable[str]) -> Iterator[str]:
        return (key for key in keys if is_id(key) and key not in self._directory)

    def _find(self, key: str) -> tuple[str, ...]:
        if key.startswith("~"):
            return self._directory.named(key[1:])
        if key in self._directory:
            return (key,)
        for name in sorted(self._names_by_id.get(key, ())):
            if people := self._directory.find(key, name):
                return people
        return ()

    def messages(self) -> dict[str, Messages | None]:
        """The totals by connection id; `None` where several connections share the name."""
        known = {person: one.messages() for person, one in self._sums.items()}
        return known | dict.fromkeys(self._unclear)
