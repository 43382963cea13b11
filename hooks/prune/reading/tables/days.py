"""A column of dates: each cell is read in the order that the column tells."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property, lru_cache

from prune.dates import Order, Orders, find_orders, later, parse_date

_LONGEST = 100
"""So much of a cell is looked at; no date is as long."""


class Days:
    """Reads the cells of one column, and remembers the newest day among them."""

    def __init__(self, cells: Callable[[], Iterable[str]], usual: Orders) -> None:
        self.newest: date | None = None
        """Of all that were read so far."""
        self._cells = cells
        self._usual = usual
        self._day = lru_cache(maxsize=1 << 14)(lambda text: parse_date(text, self._order))

    def read(self, text: str) -> date | None:
        """The day that a cell names, `None` where it is empty or unreadable."""
        day = self._day(text[:_LONGEST])
        if day and (self.newest is None or day > self.newest):
            self.newest = day
        return day

    def last(self, texts: Iterable[str]) -> date | None:
        """The last day that any of these cells names, `None` where none does.

        Quick for `2023-03-07 09:05:12 UTC`, which is nearly every message: many are of one day.
        """
        days = map(
            self._day, {text[:10] if text[19:] == " UTC" else text[:_LONGEST] for text in texts}
        )
        last = max((day for day in days if day), default=None)
        self.newest = later(self.newest, last)
        return last

    def _order(self, sign: str) -> Order:
        return self._orders[sign]

    @cached_property
    def _orders(self) -> Orders:
        """Asked for at the first cell that needs it: few files have any, and it reads the column."""
        return find_orders(self._cells(), self._usual)
