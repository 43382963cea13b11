"""Dates as LinkedIn's files write them, read cell by cell.

Month names come from our own table: `strptime("%b")` depends on the locale of
the process, and a spreadsheet in another language leaves some of them as text.
"""

import calendar
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

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
        r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})",
        r"(?P<day>\d{1,2})(?P<sep>[-.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})",
        r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
    )
)
_US_ORDER = _SHAPES[2]
_UNIX_DATE = re.compile(
    r"[a-z]{3}\s+(?P<name>[a-z]{3})\s+(?P<day>\d{1,2})\s+\d\d:\d\d:\d\d\s+(?:utc|gmt)\s+(?P<year>\d{4})$"
)
_OFFSET = re.compile(r"\d\d:\d\d.*[+-]\d\d:?\d\d$")
_LONGEST = 64
"""No date is longer; anything beyond is not looked at."""
_DAYS = 1 << 14
"""Days remembered: LinkedIn is younger."""
YEARS = range(1900, 2200)
"""Years that a date can have; any other is a slip."""


def parse_date(text: str) -> date | None:
    """The day that a cell names, in UTC; `None` where it is empty or unreadable.

    Two-digit years are 20yy. `3/7/18` is LinkedIn's US order, month first; only
    where that is no date (`25/12/2023`) is it read day first.
    """
    stripped = text.strip()
    return _parsed(stripped) if stripped and len(stripped) <= _LONGEST else None


@lru_cache(maxsize=1 << 16)
def _parsed(text: str) -> date | None:
    folded = fold(text)
    if _OFFSET.search(folded):
        return _with_offset(text)
    for shape in (*_SHAPES, _UNIX_DATE):
        if match := shape.match(folded):
            return _from_parts(match.groupdict(), may_swap=shape is _US_ORDER)
    return None


def last_day(texts: Iterable[str]) -> date | None:
    """The last day that any of these cells names, `None` where none does.

    As `parse_date`, but quick for `2023-03-07 09:05:12 UTC`, which is nearly every message.
    """
    days = [(text[19:] == " UTC" and _parsed(text[:10])) or parse_date(text) for text in texts]
    return max(filter(None, days), default=None)


def later(one: date | None, other: date | None) -> date | None:
    """The later of two days, either of which may not be known."""
    return max(one, other) if one and other else one or other


def _from_parts(parts: dict[str, str], *, may_swap: bool) -> date | None:
    name = parts.get("name")
    month = _MONTHS.get(name, 0) if name is not None else int(parts["month"])
    day = int(parts["day"])
    if may_swap and month > 12:
        month, day = day, month
    year = int(parts["year"])
    return _plausible(year + 2000 if len(parts["year"]) == 2 else year, month, day)


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
    """The same day so many months earlier, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 28 February for a 29th that is not there."""
    return months_before(day, years * 12)


@lru_cache(maxsize=_DAYS)
def first_day_when(day: date, months: int, *, after: bool = False) -> date:
    """The first `today` for which `day` is at least (`after`: more than) so many months ago."""
    guess = months_before(day, -months)
    for today in (guess + timedelta(days=shift) for shift in range(-3, 5)):
        cutoff = months_before(today, months)
        if cutoff > day or (cutoff == day and not after):
            return today
    return guess


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
