"""A ratio of steps: medians, with the milliseconds that they are made of."""

from dataclasses import dataclass
from statistics import median
from typing import Literal

from speed.browser.chromium import Step
from speed.table import Figure, Size

Unit = Literal["work", "drawn"]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Our steps beside others, by the median of one of their two figures."""

    ours: list[Step]
    others: list[Step]
    by: Unit

    def figure(self, name: str, size: Size, goal: float) -> Figure:
        """The ratio, and in its name both figures of both: `filter (49 to 18 ms work, 48 to 18 drawn)`."""
        rest: Unit = "drawn" if self.by == "work" else "work"
        one, other = self._medians(self.by)
        rest_of_one, rest_of_other = self._medians(rest)
        said = f"{one:.0f} to {other:.0f} ms {self.by}, {rest_of_one:.0f} to {rest_of_other:.0f} {rest}"
        return Figure(f"{name} ({said})", size, one / other, goal)

    def _medians(self, unit: Unit) -> tuple[float, float]:
        one, other = (
            median(getattr(step, unit) for step in steps) for steps in (self.ours, self.others)
        )
        return one, other
