"""A column of dates: cells are parsed in the day/month order that the column shows."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property, lru_cache

from prune.dates import Order, Orders, find_orders, later, parse_date

_LONGEST = 100
"""Only this much of a cell is parsed; no date is as long."""


class Days:
    """Reads the cells of one column, and tracks the newest day."""

    def __init__(self, cells: Callable[[], Iterable[str]], usual: Orders) -> None:
        self.newest: date | None = None
        """The newest day read so far."""
        self._cells = cells
        self._usual = usual
        self._day = lru_cache(maxsize=1 << 14)(lambda text: parse_date(text, self._order))

    def read(self, text: str) -> date | None:
        """The date in a cell; `None` if it is empty or unreadable."""
        day = self.day(text)
        self.newest = later(self.newest, day)
        return day

    def day(self, text: str) -> date | None:
        """The same, for a cell that has been read before."""
        return self._day(_dated(text))

    def last(self, texts: Iterable[str]) -> date | None:
        """The latest date in these cells; `None` if there is none."""
        days = map(self._day, set(map(_dated, texts)))
        last = max((day for day in days if day), default=None)
        self.newest = later(self.newest, last)
        return last

    def _order(self, sign: str) -> Order:
        return self._orders[sign]

    @cached_property
    def _orders(self) -> Orders:
        """Computed at first use, since it reads the whole column and few files need it."""
        return find_orders(self._cells(), self._usual)


def _dated(text: str) -> str:
    """The part of a cell to parse.

    Without the time in `2023-03-07 09:05:12 UTC`, the usual form in messages: many share a day.
    """
    return text[:10] if text[19:] == " UTC" else text[:_LONGEST]
