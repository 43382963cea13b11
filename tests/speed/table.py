"""The table that the benchmark prints: each figure a ratio, its goal, and whether it is met."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How large an export is: people with a name, and messages that count."""

    people: int
    messages: int

    def __str__(self) -> str:
        """`30,000 people, 200,000 messages`."""
        return f"{self.people:,} people, {self.messages:,} messages"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, as a ratio to something measured in the same run; low is good."""

    name: str
    size: Size
    ratio: float
    goal: float
    """The highest ratio that is good enough."""

    @property
    def is_met(self) -> bool:
        """Whether the ratio is good enough."""
        return self.ratio <= self.goal


def table(figures: Iterable[Figure]) -> str:
    """Markdown, one figure a row, so that it can be pasted."""
    rows = [
        ("Measured", "Size", "Ratio", "Goal", "Met"),
        ("---", "---", "---:", "---:", "---"),
        *(
            (
                one.name,
                str(one.size),
                f"{one.ratio:.2f}",
                f"≤ {one.goal:.2f}",
                "yes" if one.is_met else "no",
            )
            for one in figures
        ),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    )
