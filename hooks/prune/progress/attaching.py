"""Match saved decisions to the people of an export.

A decision never passes to someone else. If its id now has another connection date, the
decision is set aside; if its id is missing, it follows by name and date only, through the
earlier export or because the id holds both. The progress itself is not changed. `attaching.js`
does the same in the page, except for the earlier export; both are tested with
`tests/fixtures/progress/attaching.json`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from prune.model.connection import Connection
from prune.model.progress import Decision, Progress
from prune.pairing import Pairs
from prune.progress.merging import Record, aside, later, records_of
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
    """Decisions about people who are in neither export."""
    about_gone: Mapping[str, Decision] = field(default_factory=dict)
    """Decisions about people who are in the earlier export only, by their id there."""

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


NO_PAIRS = Pairs()
"""There is no earlier export."""


def attach(
    progress: Progress, connections: Iterable[Connection], pairs: Pairs = NO_PAIRS
) -> Attached:
    """Find the person of each decision; `pairs` are those of the earlier export."""
    people = tuple(connections)
    here = _match(progress, people, pairs)
    left = Progress({old: one for old, one in progress.decisions.items() if old not in here.used})
    gone = _match(left, tuple(pairs.gone), NO_PAIRS)
    ids = {one.id for one in people}
    lost = [person for person in left.decisions if person not in gone.used]
    waiting = sum(_base(person, progress.decisions[person]) in ids for person in lost)
    return Attached(
        here.decisions, here.followed, waiting, len(lost) - waiting, about_gone=gone.decisions
    )


@dataclass(slots=True)
class _Matched:
    """The decisions about some people, and which records these are."""

    decisions: dict[str, Decision] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    followed: int = 0


def _match(progress: Progress, people: Sequence[Connection], pairs: Pairs) -> _Matched:
    matched = _Matched()
    records = dict(records_of(progress))
    ids = {one.id for one in (*people, *pairs.gone)} | pairs.old_ids
    followers = _followers([person for person in progress.decisions if person not in ids], people)
    for one in people:
        own = {one.id, aside(one.id, one.connected_on)}
        before = pairs.old_id(one.id)
        old = (before, aside(before, one.connected_on)) if before else ()
        found = {
            person: records[person]
            for person in (*sorted(own), *followers.get(one.id, ()), *old)
            if person in records and _is_about(person, records[person], one, pairs)
        }
        matched.used |= found.keys()
        if found and isinstance(record := _latest(found.values()), Decision):
            matched.decisions[one.id] = record
            matched.followed += all(found[person] is not record for person in own & found.keys())
    return matched


def _latest(records: Iterable[Record]) -> Record:
    first, *others = records
    for other in others:
        first = later(first, other)
    return first


def _base(person: str, decision: Decision) -> str:
    return person.removesuffix(aside("", decision.connected_on))


def _is_about(person: str, record: Record, one: Connection, pairs: Pairs) -> bool:
    """Whether a record with this id is about somebody.

    Undos and older pages store no day of connection. Where an id has changed hands, such a
    decision is about the person who had it first, and such an undo may be about either.
    """
    day = record.connected_on if isinstance(record, Decision) else None
    if person in pairs.taken and day is None:
        return person != one.id and isinstance(record, Decision)
    return len({one.connected_on, day} - {None}) < 2


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
