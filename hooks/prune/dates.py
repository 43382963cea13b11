"""Dates as LinkedIn's files write them, read cell by cell.

Month names come from our own table: `strptime("%b")` depends on the locale of
the process, and a spreadsheet in another language leaves some of them as text.
"""

import calendar
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

from prune.text import fold

_MONTHS_BY_LANGUAGE = (
    # English, German, French, Spanish, Portuguese, Dutch, Italian; short and long, without accents
    "jan january januar janv janvier ene enero janeiro januari gen gennaio",
    "feb february februar fev fevr fevrier febrero fevereiro februari febbraio",
    "mar march marz mrz mars marzo marco mrt maart",
    "apr april avr avril abr abril aprile",
    "may mai mayo maio mei mag maggio",
    "jun june juni juin junio junho giu giugno",
    "jul july juli juil juillet julio julho lug luglio",
    "aug august aou aout ago agosto augustus",
    "sep sept september septembre septiembre set setiembre setembro settembre",
    "oct october okt oktober octobre octubre out outubro ott ottobre",
    "nov november novembre noviembre novembro",
    "dec december dez dezember decembre dic diciembre dezembro dicembre",
)
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTHS_BY_LANGUAGE, start=1)
    for name in names.split()
}
_TIME = (
    r"(?:(?:,\s*|\s+|t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:utc|gmt|z)?)?"
)
_SHAPES = tuple(
    re.compile(shape + _TIME + "$")
    for shape in (
        r"(?P<day>\d{1,2})(?:\.?\s+(?:de\s+)?|[-/.])(?P<name>[^\W\d_]+)\.?(?:\s+(?:de\s+)?|[-/.,]\s*)(?P<year>\d{4}|\d{2})",
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
    )
)
_DIGITS = re.compile(
    r"(?P<one>\d{1,2})(?P<sep>[-/.])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})" + _TIME + "$"
)
"""Day and month in either order."""
_UNIX_DATE = re.compile(
    r"[a-z]{3}\s+(?P<name>[a-z]{3})\s+(?P<day>\d{1,2})\s+\d\d:\d\d:\d\d\s+(?:utc|gmt)\s+(?P<year>\d{4})$"
)
_OFFSET = re.compile(r"\d\d:\d\d.*[+-]\d\d:?\d\d$")
_LONGEST = 64
"""Longer cells cannot be dates and are not parsed."""
_DAYS = 1 << 14
"""Cache size: more days than LinkedIn has existed."""
YEARS = range(1900, 2200)
"""Years that a date can have; anything else is a typo."""


class Order(Enum):
    """Which comes first in a date of digits that ends with the year."""

    DAY = "day first"
    MONTH = "month first"


Orders = Mapping[str, Order]
"""The order by the sign between the digits: a slash, a dash or a dot."""

TEXTUAL: Orders = MappingProxyType({"/": Order.MONTH, "-": Order.DAY, ".": Order.DAY})
"""Where LinkedIn writes `07 Mar 2018`: dashes and dots come from a program that parsed the date."""
DIGITAL: Orders = MappingProxyType(dict.fromkeys("/-.", Order.MONTH))
"""Where LinkedIn writes `3/7/18`: a spreadsheet that took it for 3 July left the digits in place."""


def parse_date(text: str, order: Callable[[str], Order] = TEXTUAL.__getitem__) -> date | None:
    """The date in a cell, in UTC; `None` if it is empty or unreadable.

    Two-digit years are 20yy. `order` is asked, by the sign between the digits, only where
    either number may be the month: `25/12/2023` is read day first in any case.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return None
    return _parsed(stripped) or _of_digits(stripped, order)


def find_orders(cells: Iterable[str], usual: Orders) -> Orders:
    """The orders in a column, by those of its cells in which one number is too big for a month.

    Cells with the same sign count first, then all of them, then what is usual.
    """
    votes: Counter[tuple[str, Order]] = Counter()
    for cell in cells:
        parts = _digits(cell.strip())
        if parts and (int(parts["one"]) > 12) is not (int(parts["two"]) > 12):
            votes[parts["sep"], Order.DAY if int(parts["one"]) > 12 else Order.MONTH] += 1
    return {
        sign: _majority(votes, sign) or _majority(votes, "/-.") or usual[sign] for sign in usual
    }


def _majority(votes: Counter[tuple[str, Order]], signs: str) -> Order | None:
    day, month = (sum(votes[sign, order] for sign in signs) for order in (Order.DAY, Order.MONTH))
    return None if day == month else Order.DAY if day > month else Order.MONTH


@lru_cache(maxsize=1 << 16)
def _parsed(text: str) -> date | None:
    folded = fold(text)
    if _OFFSET.search(folded):
        return _with_offset(text)
    for shape in (*_SHAPES, _UNIX_DATE):
        if match := shape.match(folded):
            return _from_parts(match.groupdict())
    return None


def _digits(text: str) -> re.Match[str] | None:
    return _DIGITS.match(fold(text)) if len(text) <= _LONGEST else None


def _of_digits(text: str, order: Callable[[str], Order]) -> date | None:
    parts = _digits(text)
    if parts is None:
        return None
    day, month, year = int(parts["one"]), int(parts["two"]), _year(parts["year"])
    if month > 12 or (day <= 12 and order(parts["sep"]) is Order.MONTH):
        day, month = month, day
    return _plausible(year, month, day)


def later(one: date | None, other: date | None) -> date | None:
    """The later of two days, either of which may be unknown."""
    return max(one, other) if one and other else one or other


def _from_parts(parts: dict[str, str]) -> date | None:
    name = parts.get("name")
    month = _MONTHS.get(name, 0) if name is not None else int(parts["month"])
    return _plausible(_year(parts["year"]), month, int(parts["day"]))


def _year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _with_offset(text: str) -> date | None:
    try:
        day = datetime.fromisoformat(text).astimezone(UTC).date()
    except (ValueError, OverflowError):
        return None
    return day if day.year in YEARS else None


def _plausible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


@lru_cache(maxsize=_DAYS)
def months_before(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years_before(day: date, years: int) -> date:
    """The same day `years` earlier; 29 February becomes the 28th where needed."""
    return months_before(day, years * 12)


@lru_cache(maxsize=_DAYS)
def first_day_when(day: date, months: int, *, after: bool = False) -> date:
    """The first `today` for which `day` is at least (`after`: more than) `months` ago."""
    today = months_before(day, -months)  # never too late; too early where that month is shorter
    while (cutoff := months_before(today, months)) < day or (cutoff == day and after):
        today += timedelta(days=1)
    return today


@lru_cache(maxsize=_DAYS)
def long_date(day: date) -> str:
    """`2 January 2020`, in English whatever the locale."""
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"


_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
