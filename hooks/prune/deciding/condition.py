"""A condition of a rule: one object that both decides and explains."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from prune.deciding.case import Case

Value = int | bool | tuple[str, ...]


class Kind(Enum):
    """What stands after the `=`."""

    NUMBER = "a whole number from 0 to 1,000"
    FLAG = "true or false"
    TEXTS = 'a list of texts in quotes, such as ["one", "two"]'


@dataclass(frozen=True, slots=True)
class Condition:
    """A key of a rule: what it asks, and the sentence that says so."""

    key: str
    kind: Kind
    meaning: str
    """For the page that explains the criteria."""
    holds: Callable[[Case, Value], bool | None]
    because: Callable[[Case, Value], str | None]
    """The reason on the card; `None` where another condition's says it all."""


def number(
    key: str,
    meaning: str,
    holds: Callable[[Case, int], bool | None],
    because: Callable[[Case, int], str | None],
) -> Condition:
    return Condition(key, Kind.NUMBER, meaning, holds, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind


def flag(
    key: str,
    meaning: str,
    is_so: Callable[[Case], bool | None],
    if_true: Callable[[Case], str | None],
    if_false: str,
) -> Condition:
    def holds(case: Case, value: Value) -> bool | None:
        answer = is_so(case)
        return None if answer is None else answer == value

    def because(case: Case, value: Value) -> str | None:
        return if_true(case) if value else if_false

    return Condition(key, Kind.FLAG, meaning, holds, because)


def texts(
    key: str,
    meaning: str,
    holds: Callable[[Case, Sequence[str]], bool | None],
    because: Callable[[Case, Sequence[str]], str | None],
) -> Condition:
    return Condition(key, Kind.TEXTS, meaning, holds, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind
