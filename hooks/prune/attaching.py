"""Match saved decisions to the people of an export.

A decision never passes to someone else. If its id now has another connection date, the
decision is set aside; if its id is missing, it follows by name and date only. The
progress itself is not changed. `attaching.js` does the same in the page; both are tested with `tests/fixtures/progress/attaching.json`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prune.merging import Record, aside, later, records_of
from prune.model import Connection, Decision, Progress
from prune.text import pluralize

_NUMBER = re.compile(r"#\d+$")
_Facts = tuple[str, str]
"""A name, casefolded, and a day of connection."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The decisions about the people of an export, and counts of the others."""

    decisions: Mapping[str, Decision]
    """By the id of the connection."""
    followed: int
    """Decisions matched to a person whose id has changed."""
    waiting: int
    """Decisions whose id now belongs to someone else."""
    gone: int
    """Decisions about people who are not in the export."""

    @property
    def notices(self) -> Iterator[str]:
        """Sentences about decisions that did not match by id."""
        if self.followed:
            yield (
                f"{pluralize(self.followed, 'decision')} in your progress followed "
                f"{'its person' if self.followed == 1 else 'their people'} by name and day of "
                "connection, because the profile address or the company has changed."
            )
        if self.waiting:
            yield (
                f"{pluralize(self.waiting, 'decision')} in your progress "
                f"{'has' if self.waiting == 1 else 'have'} the id of someone in this export who "
                "connected on another day. They may be different people, so it is set aside and "
                "not used: please decide again."
            )
        if self.gone:
            yield (
                f"{pluralize(self.gone, 'decision')} in your progress "
                f"{'is' if self.gone == 1 else 'are'} about people who are not in this export."
            )


def attach(progress: Progress, connections: Iterable[Connection]) -> Attached:
    """Find the person of each decision."""
    people = tuple(connections)
    records = dict(records_of(progress))
    ids = {one.id for one in people}
    followers = _followers([person for person in progress.decisions if person not in ids], people)
    decisions: dict[str, Decision] = {}
    used: set[str] = set()
    followed = 0
    for one in people:
        own = {one.id, aside(one.id, one.connected_on)}
        found = {
            person: records[person]
            for person in (*sorted(own), *followers.get(one.id, ()))
            if person in records and _is_about(records[person], one)
        }
        used |= found.keys()
        if found and isinstance(record := _latest(found.values()), Decision):
            decisions[one.id] = record
            followed += all(found[person] is not record for person in own & found.keys())
    left = progress.decisions.keys() - used
    waiting = sum(_base(person, progress.decisions[person]) in ids for person in left)
    return Attached(decisions, followed, waiting, len(left) - waiting)


def _latest(records: Iterable[Record]) -> Record:
    first, *others = records
    for other in others:
        first = later(first, other)
    return first


def _base(person: str, decision: Decision) -> str:
    return person.removesuffix(aside("", decision.connected_on))


def _is_about(record: Record, one: Connection) -> bool:
    """Whether the connection dates agree; undos and older pages store none."""
    days = {one.connected_on, record.connected_on if isinstance(record, Decision) else None}
    return len(days - {None}) < 2


def _followers(orphans: Iterable[str], people: Iterable[Connection]) -> Mapping[str, list[str]]:
    """Connection id to old id, where name and date match exactly one of each."""
    old: defaultdict[_Facts, list[str]] = defaultdict(list)
    for person in orphans:
        for facts in _facts(person):
            old[facts].append(person)
    if not old:
        return {}
    now = Counter(map(_facts_now, people))
    return {
        one.id: old[facts]
        for one in people
        if now[facts := _facts_now(one)] == 1 and len(old.get(facts, ())) == 1
    }


def _facts_now(one: Connection) -> _Facts:
    return one.name.casefold(), one.connected_on.isoformat() if one.connected_on else ""


def _facts(person: str) -> Iterator[_Facts]:
    """Possible readings of `~name|company|day`: a name may also contain the separator."""
    if not person.startswith("~"):
        return
    *parts, day = _NUMBER.sub("", person[1:]).split("|")
    for end in range(1, len(parts) if day else 0):
        yield "|".join(parts[:end]), day
