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
        day = self._day(_dated(text))
        self.newest = later(self.newest, day)
        return day

    def each(self, texts: Iterable[str]) -> tuple[list[date | None], date | None]:
        """The date in each of these cells, and the latest of them."""
        days = list(map(self._day, map(_dated, texts)))
        last = max(filter(None, days), default=None)
        self.newest = later(self.newest, last)
        return days, last

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
