"""Merge two copies of progress: per person, the later change wins.

`merging.js` does the same in the page; one table of cases, `tests/fixtures/progress/merging.json`,
tests both.
"""

import json
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

from prune.model.outcome import Choice
from prune.model.progress import Decision, Progress
from prune.progress.moment import last_change, moment_key
from prune.progress.saving import decision_document

Record = Decision | str
"""What is known about one person: a decision, or the moment when it was undone."""

_GENTLE = (Choice.KEEP, Choice.TALK, Choice.LATER, Choice.UNFOLLOW, Choice.REMOVE)


def merge(one: Progress, other: Progress) -> Progress:
    """Merge two copies; the order does not matter."""
    rest = dict(one.rest)
    for key, value in other.rest.items():
        rest[key] = max(rest.get(key, value), value, key=_text)
    return combine([*records_of(one), *records_of(other)], rest)


def combine(records: Iterable[tuple[str, Record]], rest: Mapping[str, object]) -> Progress:
    """Reduce the records to one per person."""
    by_id: defaultdict[str, list[Record]] = defaultdict(list)
    for person, record in records:
        by_id[person].append(record)
    people: dict[str, Record] = {}
    for person, some in by_id.items():
        for where, record in _settled(person, some):
            people[where] = later(people.get(where, record), record)
    _join_asides(people)
    return Progress(
        {person: record for person, record in people.items() if isinstance(record, Decision)},
        {person: record for person, record in people.items() if isinstance(record, str)},
        rest,
    )


def records_of(progress: Progress) -> Iterator[tuple[str, Record]]:
    """Every decision and undo, with the id of its person."""
    yield from progress.decisions.items()
    yield from progress.undone.items()


def later(one: Record, other: Record) -> Record:
    """The record that counts, of two about one person.

    At the same moment, a decision beats an undo, since an undo takes one click and a
    decision took thought; then the gentler one wins, then the one with more details.
    """
    if one is other:
        return one
    mine, theirs = _moment(one), _moment(other)
    if mine != theirs:
        return one if mine > theirs else other
    return max(one, other, key=_weight)


def aside(person: str, day: date | None) -> str:
    """The id for a decision that is set aside because someone else now has the address."""
    return f"{person}#{day}"


def _settled(person: str, records: Sequence[Record]) -> Iterator[tuple[str, Record]]:
    """Two connection dates mean two people: the later record gets the id, the other is set aside."""
    if len(records) == 1:
        yield person, records[0]
        return
    undated = [record for record in records if _day(record) is None]
    dated: dict[date | None, Record] = {}
    for record in records:
        rivals = [*undated, record, dated.get(_day(record), record)]
        if (latest := reduce(later, rivals)) not in undated:
            dated[_day(record)] = latest
    left = list(dated.values()) or [reduce(later, undated)]
    holder = reduce(later, left)
    yield person, holder
    yield from ((aside(person, _day(one)), one) for one in left if one is not holder)


def _join_asides(people: dict[str, Record]) -> None:
    """A record that holds its id is not also kept aside."""
    for person, record in list(people.items()):
        own = aside(person, _day(record))
        if _day(record) and own in people:
            people[person] = later(record, people.pop(own))


def _day(record: Record) -> date | None:
    return record.connected_on if isinstance(record, Decision) else None


def _moment(record: Record) -> str:
    return last_change(record) if isinstance(record, Decision) else moment_key(record) or ""


def _weight(record: Record) -> tuple[bool, int, int, str]:
    if isinstance(record, str):
        return False, 0, 0, record
    said = {key: value for key, value in decision_document(record).items() if value is not None}
    return True, -_GENTLE.index(record.outcome), len(said), _text(said)


def _text(value: object) -> str:
    """A canonical text, the same in Python and JavaScript: numbers by their bits."""
    if isinstance(value, Mapping):
        members = sorted(f"{json.dumps(key)}:{_text(one)}" for key, one in value.items())
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_text, value))}]"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return struct.pack(">d", value + 0.0).hex()  # there is one zero
    return json.dumps(value)
