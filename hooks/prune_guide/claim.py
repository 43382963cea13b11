"""A claim: one fact about LinkedIn, with its sources and the day it was checked."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from prune.dates import long_date

_YEAR, _MONTH, _DAY = (re.compile(form) for form in (r"\d{4}", r"\d{4}-\d\d", r"\d{4}-\d\d-\d\d"))


class Confidence(Enum):
    """How sure a claim is."""

    HIGH = "high"
    """LinkedIn's own text, or several independent sources that agree."""
    MEDIUM = "medium"
    """Good sources, but old or all of one kind."""
    LOW = "low"
    """One weak source."""
    DISPUTED = "disputed"
    """Sources contradict each other."""

    @property
    def label(self) -> str:
        """The label shown next to a claim."""
        return {"high": "Sure", "medium": "Fairly sure", "low": "Unsure"}.get(
            self.value, "Reports differ"
        )


class Seen(Enum):
    """How we know what a source says."""

    PAGE = "page"
    """One of us opened the page itself."""
    COPY = "copy"
    """One of us read a stored copy of it."""
    NO = "no"
    """None of us could open it; earlier notes are all we have."""

    @property
    def label(self) -> str:
        """The label shown after a source."""
        return {
            "page": "opened by us",
            "copy": "stored copy",
            "no": "not opened by us",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Source:
    """A page that supports a claim."""

    key: str
    title: str
    publisher: str
    url: str
    date: str
    """The date that the source gives: `2026-05-30`, `2022-07`, `2014` or `undated`."""
    seen: Seen

    @property
    def shown_date(self) -> str:
        """The date for display: `30 May 2026`, `July 2022`, `2014`, `undated`."""
        if _DAY.fullmatch(self.date):
            return long_date(date.fromisoformat(self.date))
        if _MONTH.fullmatch(self.date):
            return long_date(date.fromisoformat(f"{self.date}-01")).partition(" ")[2]
        return self.date


def is_source_date(text: str) -> bool:
    """Whether a text is a date as `Source.date` writes it.

    >>> [is_source_date(text) for text in ("2014", "2026-13", "undated", "")]
    [True, False, True, False]
    """
    if text == "undated" or _YEAR.fullmatch(text):
        return True
    whole = f"{text}-01" if _MONTH.fullmatch(text) else text
    if not _DAY.fullmatch(whole):
        return False
    try:
        date.fromisoformat(whole)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact, as one or two sentences in our own words."""

    id: str
    topic: str
    """Its heading on the page of sources."""
    statement: str
    confidence: Confidence
    sources: tuple[Source, ...]
    """At least one."""
    against: tuple[Source, ...]
    """The other side of a disputed claim; empty for all others."""
    checked: date
    """When one of us last compared the statement with its sources."""

    def is_stale(self, today: date) -> bool:
        """Whether the check is over twelve months old."""
        return (today.year - self.checked.year, today.month, today.day) > (
            1,
            self.checked.month,
            self.checked.day,
        )

    @property
    def is_unopened(self) -> bool:
        """Whether none of us could open any of its sources."""
        return all(source.seen is Seen.NO for source in (*self.sources, *self.against))

    @property
    def shown_checked(self) -> str:
        """The date of the check, for display."""
        return long_date(self.checked)
