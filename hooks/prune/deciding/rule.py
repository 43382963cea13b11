"""A rule: conditions, and the outcome if all of them hold."""

from dataclasses import dataclass

from prune.deciding.condition import Condition, Value
from prune.model import Outcome


@dataclass(frozen=True, slots=True)
class Rule:
    """If all conditions hold, this outcome; the first rule that matches decides."""

    id: str
    outcome: Outcome
    conditions: tuple[tuple[Condition, Value], ...]
    unless: tuple[str, ...] = ()
    """Names of the changes to try for the sentence on what would change it."""
    protects: bool = False
    """Stands before the member's own rules."""

    def number(self, key: str) -> int:
        """The threshold of a condition that the rule must have. Raises `KeyError`."""
        value = self.value(key)
        if not isinstance(value, int):
            raise KeyError(key)
        return value

    def value(self, key: str) -> Value | None:
        """The threshold or switch of one condition, `None` where the rule has no such condition."""
        return next((value for condition, value in self.conditions if condition.key == key), None)
