"""What the member's criteria change, as the page shows it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from prune.deciding.effect import criteria_parts
from prune.model.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Move:
    """People whose suggestion the criteria changed from one outcome to another."""

    filter: str
    label: str
    """What follows the number."""
    count: int


@dataclass(frozen=True, slots=True)
class EffectView:
    """The part of the page about the member's criteria."""

    parts: Sequence[str]
    """What the criteria consist of: `2 fields`."""
    moves: Sequence[Move]
    """Most people first."""

    @property
    def count(self) -> int:
        """How many suggestions are changed."""
        return sum(move.count for move in self.moves)


def view_effect(checklist: Checklist) -> EffectView | None:
    """What the page says about the criteria; `None` if they are the built-in ones."""
    parts = tuple(criteria_parts(checklist.criteria)) if checklist.criteria else ()
    if not parts:
        return None
    moved = Counter(
        (person.without_criteria, person.suggestion.outcome)
        for person in checklist.people
        if person.without_criteria
    )
    return EffectView(
        parts,
        tuple(
            Move(f"moved-{old}-{new}", f"from {old.label} to {new.label}", count)
            for (old, new), count in moved.most_common()
        ),
    )
