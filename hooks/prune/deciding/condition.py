"""A condition of a rule: one object that both tests and explains."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from prune.deciding.case import Case

Value = int | bool | tuple[str, ...]


Test = Callable[[Case], bool | None]
"""Tests a case; `None` if the export does not say."""


class ValueType(Enum):
    """The type of value that a condition takes."""

    NUMBER = "a whole number from 0 to 1,000"
    FLAG = "true or false"
    TEXTS = 'a list of quoted strings, such as ["one", "two"]'


@dataclass(frozen=True, slots=True)
class Condition:
    """A key of a rule: its test, and the sentences that explain it."""

    key: str
    value_type: ValueType
    meaning: str
    """For the page that explains the criteria; `{}` stands for a number."""
    test: Callable[[Value], Test]
    """Prepares the test for a value, once for all cases."""
    because: Callable[[Case, Value], str | None]
    """The reason on the card; `None` if another condition's reason covers it."""

    denial: str = ""
    """The meaning of a flag set to false, if it reads better than a plain “not”."""

    def means(self, value: Value) -> str:
        """The condition with this value, in words."""
        if self.value_type is ValueType.NUMBER:
            text = self.meaning.format(value).replace("at most 0", "no")
            return re.sub(r"\b1 (month|year|message)s\b", r"1 \1", text)
        if self.value_type is ValueType.FLAG:
            return self.meaning if value else self.denial or f"not: {self.meaning}"
        return f"{self.meaning}: {', '.join(value) if isinstance(value, tuple) else value}"


def number(
    key: str,
    meaning: str,
    holds: Callable[[Case, int], bool | None],
    because: Callable[[Case, int], str | None],
) -> Condition:
    """A condition with a threshold."""

    def test(bound: int) -> Test:
        return lambda case: holds(case, bound)

    return Condition(key, ValueType.NUMBER, meaning, test, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind


def flag(  # noqa: PLR0913, PLR0917  # one parameter per column of the table
    key: str,
    meaning: str,
    is_so: Callable[[Case], bool | None],
    if_true: Callable[[Case], str | None],
    if_false: Callable[[Case], str | None] | str,
    denial: str = "",
) -> Condition:
    """A true/false condition; `if_false` is the reason if the rule requires false."""

    def test(required: Value) -> Test:
        return is_so if required else lambda case: is_so(case) is False

    def because(case: Case, value: Value) -> str | None:
        if value:
            return if_true(case)
        return if_false if isinstance(if_false, str) else if_false(case)

    return Condition(key, ValueType.FLAG, meaning, test, because, denial)


def texts(
    key: str,
    meaning: str,
    test: Callable[[Sequence[str]], Test],
    because: Callable[[Case, Sequence[str]], str | None],
) -> Condition:
    """A condition with a list of strings."""
    return Condition(key, ValueType.TEXTS, meaning, test, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind
