"""Try other criteria: who would get another suggestion. Nothing is read again for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from prune.deciding.case import Case
from prune.deciding.criteria import Criteria
from prune.deciding.suggest import deciding_rule
from prune.judge import Material
from prune.model.connection import Connection
from prune.model.outcome import Outcome
from prune.pairing import Pairs, pair


@dataclass(frozen=True, slots=True)
class Move:
    """People whose suggestion would change, all in the same way."""

    before: Outcome
    after: Outcome
    people: Sequence[Connection]


class Trial:
    """What there is to judge, and what the present criteria suggest."""

    def __init__(self, material: Material, today: date) -> None:
        self._material = material
        self._today = today

    def moves(self, criteria: Criteria) -> list[Move]:
        """Who would move, the most people first."""
        found: defaultdict[tuple[Outcome, Outcome], list[Connection]] = defaultdict(list)
        after = self._outcomes(criteria)
        people = self._material.export.connections
        for person, *outcomes in zip(people, self._now, after, strict=True):
            if outcomes[0] is not outcomes[1]:
                found[outcomes[0], outcomes[1]].append(person)
        moves = [Move(before, after, people) for (before, after), people in found.items()]
        return sorted(moves, key=lambda move: -len(move.people))

    @cached_property
    def _now(self) -> Sequence[Outcome]:
        return self._outcomes(self._material.criteria)

    @cached_property
    def _pairs(self) -> Pairs:
        """Keep lists follow people to a new address."""
        people, earlier = self._material.export.connections, self._material.earlier
        return pair(earlier.unpack(people).connections, people) if earlier else Pairs()

    def _outcomes(self, criteria: Criteria) -> Sequence[Outcome]:
        evidence = self._material.export.evidence
        cases = (
            Case(
                person,
                evidence[person.id],
                criteria.keys,
                self._today,
                evidence[person.id].messages,
                self._pairs.old_id(person.id),
            )
            for person in self._material.export.connections
        )
        return [deciding_rule(case, criteria.rules).outcome for case in cases]
