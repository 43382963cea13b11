"""The earlier export, put aside in little space while the current one is read.

Only what two exports are compared by is kept. As they were read, its people, evidence and
fingerprints would add half of the memory that reading the other one takes.
"""

import marshal
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from prune.model.connection import Connection
from prune.model.evidence import Evidence, Messages
from prune.model.export import Export
from prune.reading.fingerprints import Fingerprints, Said, joined

_MESSAGES = Messages(0, 0, None)
"""Stands for messages that are known: which ones they are, the fingerprints tell."""


@dataclass(frozen=True, slots=True)
class PackedExport:
    """An export to compare with."""

    rest: Export
    """The export without its people."""
    people: Sequence[bytes]

    def unpack(self, current: Iterable[Connection]) -> Export:
        """The export, as far as it is compared. Whoever has not changed is the same object."""
        now = {one.id: one for one in current}
        return replace(self.rest, connections=tuple(_unpacked(one, now) for one in self.people))


class _Mostly(dict[str, Evidence]):
    """Evidence by id: the usual one for everybody about whom there is nothing else."""

    def __init__(self, usual: Evidence, others: dict[str, Evidence]) -> None:
        super().__init__(others)
        self._usual = usual

    def __missing__(self, person: str) -> Evidence:
        return self._usual


def pack(export: Export) -> PackedExport:
    """Put an export aside."""
    evidence = {person: _compared(one) for person, one in export.evidence.items()}
    usual = max(Counter(evidence.values()).items(), key=lambda one: one[1], default=(Evidence(), 0))
    others = {person: one for person, one in evidence.items() if one != usual[0]}
    rest = replace(
        export,
        connections=(),
        evidence=_Mostly(usual[0], others),
        memory={},
        fingerprints=export.fingerprints and _compact(export.fingerprints),
    )
    return PackedExport(rest, [_packed(one) for one in export.connections])


def _compared(evidence: Evidence) -> Evidence:
    return Evidence(
        messages=evidence.messages and _MESSAGES,
        endorsements=evidence.endorsements,
        recommendations=evidence.recommendations,
    )


def _compact(prints: Fingerprints) -> Fingerprints:
    def compact(one: Said) -> Said:
        pieces = (one.sent, one.sent_in_groups, one.received)
        return Said(*((joined(some).tobytes(),) if some else () for some in pieces))

    return Fingerprints(prints.form, {who: compact(one) for who, one in prints.by_person.items()})


def _packed(one: Connection) -> bytes:
    day = one.connected_on.toordinal() if one.connected_on else 0
    return marshal.dumps((one.id, one.name, one.company, one.position, one.url, day))


def _unpacked(data: bytes, now: dict[str, Connection]) -> Connection:
    person, name, company, position, url, day = marshal.loads(data)  # noqa: S302  # our own bytes, which are never stored
    on = date.fromordinal(day) if day else None
    then = Connection(person, name, company, position, url, on)
    current = now.get(then.id)
    return current if current and _facts(current) == _facts(then) else then


def _facts(one: Connection) -> tuple[object, ...]:
    return one.name, one.company, one.position, one.url, one.connected_on
