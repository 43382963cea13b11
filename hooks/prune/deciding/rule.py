"""A rule: conditions, and the outcome if all of them hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from prune.deciding.case import Case
from prune.deciding.condition import Condition, Value
from prune.model.outcome import Outcome


@dataclass(frozen=True, eq=False)
class Rule:
    """If all conditions hold, this outcome; the first rule that matches decides.

    Rules are compared by identity, so that what is prepared once for a rule can be
    looked up for every case.
    """

    id: str
    outcome: Outcome
    conditions: tuple[tuple[Condition, Value], ...]
    unless: tuple[str, ...] = ()
    """Names of the changes to try for the sentence “What would change this”."""
    protects: bool = False
    """Comes before the member's own rules."""
    says: str = ""
    """The rule as a member would say it, with the keys of its numbers in braces."""

    @cached_property
    def tests(self) -> tuple[Callable[[Case], bool | None], ...]:
        """One test for each condition; all must hold."""
        return tuple(condition.test(value) for condition, value in self.conditions)

    @cached_property
    def _values(self) -> Mapping[str, Value]:
        """The threshold or switch of each condition, by its key."""
        return {condition.key: value for condition, value in self.conditions}

    def value(self, key: str) -> Value | None:
        """The threshold or switch of one condition, `None` if the rule does not have it."""
        return self._values.get(key)
