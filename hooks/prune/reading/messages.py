"""Who wrote to whom, how often, and when last: from conversations to connections."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from prune.dates import later
from prune.model import GroupMessages, Messages
from prune.reading.conversation import Conversation, Written, is_id
from prune.reading.directory import Directory
from prune.reading.inbox import Inbox
from prune.reading.owner import ANONYMOUS, Owner, find_owner
from prune.reading.recipients import Recipients


def read_messages(
    inbox: Inbox, directory: Directory, own_ids: Counter[str], profile_name: str | None
) -> dict[str, Messages | None] | None:
    """Messages by connection id; people who are not in it exchanged none.

    A value is `None` if there are messages with this name, but several connections
    share it. The result is `None` if it is unclear which person in the messages is
    the member.
    """
    profile = [profile_name] if profile_name else []
    recipients = Recipients(chain(inbox.names, directory.names, profile, [ANONYMOUS]))
    if inbox.directed or not inbox.conversations:
        owner: Owner | None = Owner(None, frozenset([*inbox.own_names, *profile]))
    else:
        owner = find_owner(inbox.owner_clues(own_ids, profile_name, recipients), directory)
    if owner is None:
        return None
    exchange = _Exchange(directory, inbox.names_by_id)
    for conversation in inbox.conversations.values():
        exchange.add(_Sides(conversation, owner, inbox.names_by_id, recipients))
    return exchange.messages()


@dataclass
class _Sides:
    """A conversation from the owner's side: what they wrote, and what the others wrote."""

    conversation: Conversation
    owner: Owner
    names_by_id: dict[str, set[str]]
    recipients: Recipients

    def __post_init__(self) -> None:
        self.mine = Written()
        self.theirs: dict[str, Written] = {}
        """By key, for everyone with an address or a message; some only received messages."""
        for key, written in self.conversation.people.items():
            known = self._key_of(key[1:]) if key.startswith("~") else key
            whose = (
                self.mine if known in self.owner.keys else self.theirs.setdefault(known, Written())
            )
            whose.add(written.count, written.last_on)

    @cached_property
    def _ids_by_name(self) -> dict[str, str]:
        ids = filter(is_id, self.conversation.people)
        return {name: key for key in ids for name in self.names_by_id.get(key, ())}

    def _key_of(self, name: str) -> str:
        """The id for a name if the conversation reveals it, else the name's key."""
        return self._ids_by_name.get(name, f"~{name}")

    @cached_property
    def _to_cells(self) -> list[tuple[str, int, list[str], int]]:
        """For each `TO` cell: sender, number of addresses, the others' keys, number of names."""
        return [
            (
                sender,
                addresses,
                [self._key_of(n) for n in names if n not in self.owner.names],
                len(names),
            )
            for sender, to, addresses in self.conversation.to
            for names in [self.recipients.names(to)]
        ]

    @property
    def is_group(self) -> bool:
        """Whether three or more people take part, including the owner."""
        return len(self.theirs) > 1 or any(
            self._names_several(sender, addresses, others, count)
            for sender, addresses, others, count in self._to_cells
        )

    def _names_several(self, sender: str, addresses: int, others: list[str], count: int) -> bool:
        """Whether a `TO` cell and its sender are more than one person besides the owner.

        A single name never counts as several: people marry, and their names change.
        """
        if addresses:
            return count > addresses
        known = self._key_of(sender[1:]) if sender.startswith("~") else sender
        beside = known not in self.owner.keys and known not in others
        return count > 1 and len(others) + beside > 1

    @property
    def others(self) -> set[str]:
        """The keys of all other participants."""
        named = (others for _, addresses, others, _ in self._to_cells if not addresses)
        return {*self.theirs, *chain.from_iterable(named)}

    @property
    def other(self) -> set[str]:
        """The keys of the one other person, who may have several names."""
        if self.theirs:
            return set(self.theirs)
        mine = (others for sender, _, others, _ in self._to_cells if sender in self.owner.keys)
        return set(chain.from_iterable(mine))


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


class _Exchange:
    """Adds up messages by connection, one conversation at a time."""

    def __init__(self, directory: Directory, names_by_id: dict[str, set[str]]) -> None:
        self._directory = directory
        self._names_by_id = names_by_id
        self._sums: defaultdict[str, _Sum] = defaultdict(_Sum)
        self._unclear: set[str] = set()

    def add(self, sides: _Sides) -> None:
        if sides.is_group:
            self._add_group(sides)
        else:
            self._add_two(sides)

    def _add_two(self, sides: _Sides) -> None:
        mine = sides.mine
        theirs = next(iter(sides.theirs.values()), Written())
        for person in self._people(sides.other):
            found = self._sums[person]
            found.sent += mine.count
            found.received += theirs.count
            found.last_on = later(found.last_on, later(mine.last_on, theirs.last_on))

    def _add_group(self, sides: _Sides) -> None:
        mine = sides.mine
        heard: set[str] = set()
        for key in sides.others:
            theirs = sides.theirs.get(key, Written())
            if not (mine.count or theirs.count):
                continue
            for person in self._people([key]):
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
        known = {person: one.messages() for person, one in self._sums.items()}
        return known | dict.fromkeys(self._unclear)
