"""A claim: one fact about LinkedIn, with its sources, and how sure they make it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from prune.dates import long_date

_YEAR, _MONTH, _DAY = (
    re.compile(form) for form in (r"(?:about )?\d{4}", r"\d{4}-\d\d", r"\d{4}-\d\d-\d\d")
)
_A_YEAR = re.compile(r"\d{4}")
_LINKEDIN = "LinkedIn"
_RECENT_YEARS = 3
"""LinkedIn's own text settles a fact by itself for this long."""
_OLD_YEARS = 10
"""Sources that are all known to be older than this never make a fact sure."""


class Confidence(Enum):
    """How sure a claim is. `Claim.confidence` computes it; nobody types it."""

    SURE = "Sure"
    """LinkedIn's own text of the last three years, or two independent sources."""
    FAIRLY = "Fairly sure"
    """LinkedIn's own text, but old or of unknown age; or several sources that are all old."""
    UNSURE = "Unsure"
    """One source that is not LinkedIn's, or none that we could read."""
    DISPUTED = "Reports differ"
    """Good sources contradict each other."""
    OPINION = "An opinion"
    """That somebody says it is certain; whether they are right is not."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page that supports a claim."""

    key: str
    title: str
    publisher: str
    url: str
    opened: date | None
    """When a person opened the page itself; `None` until somebody has."""
    date: str
    """The date that the source gives: `2026-05-30`, `2022-07`, `2014` or `undated`; ours is `about 2014`."""
    copy: str
    """The date of the stored copy that one of us read, `undated` if unknown, empty if nobody read one."""
    is_vendor: bool
    """Whether it sells tools or services for LinkedIn: it never outweighs another source."""

    @property
    def is_official(self) -> bool:
        """Whether it is LinkedIn's own text."""
        return self.publisher == _LINKEDIN

    @property
    def is_read(self) -> bool:
        """Whether one of us has read the page or a copy of it."""
        return bool(self.copy or self.opened)

    @property
    def is_good(self) -> bool:
        """Whether it counts for or against a claim: read by us, and not a vendor's."""
        return self.is_read and not self.is_vendor

    @property
    def year(self) -> int | None:
        """The year in which it surely said this; `None` if unknown."""
        if self.opened:
            return self.opened.year
        years = [int(year) for one in (self.date, self.copy) for year in _A_YEAR.findall(one)]
        return max(years, default=None)

    @property
    def shown_date(self) -> str:
        """The date for display: `30 May 2026`, `July 2022`, `2014`, `undated`."""
        return _shown(self.date)

    @property
    def how_read(self) -> str:
        """What was done with it, for display."""
        if self.opened:
            return f"opened on {long_date(self.opened)}"
        if not self.copy:
            return "not read by us"
        return "read as a copy" + (f" of {_shown(self.copy)}" if self.copy != "undated" else "")


def is_source_date(text: str) -> bool:
    """Whether a text is a date as `Source.date` writes it.

    >>> [is_source_date(text) for text in ("2014", "about 2014", "2026-13", "undated", "")]
    [True, True, False, True, False]
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
    sources: tuple[Source, ...]
    """At least one."""
    against: tuple[Source, ...]
    """Good sources that say otherwise; empty for most claims."""
    dissent: tuple[Source, ...]
    """Sources that say otherwise but weigh too little to make the claim disputed."""
    is_opinion: bool
    checked: date
    """When one of us last compared the statement with its sources."""

    @property
    def confidence(self) -> Confidence:
        """How sure its sources make it."""
        if self.against:
            return Confidence.DISPUTED
        if self.is_opinion:
            return Confidence.OPINION
        good = [source for source in self.sources if source.is_good]
        official = [source for source in good if source.is_official]
        independent = len({source.publisher for source in good}) > 1
        if any(self._is_within(_RECENT_YEARS, source, unknown=False) for source in official) or (
            independent
            and any(self._is_within(_OLD_YEARS, source, unknown=True) for source in good)
        ):
            return Confidence.SURE
        return Confidence.FAIRLY if official or independent else Confidence.UNSURE

    def _is_within(self, years: int, source: Source, *, unknown: bool) -> bool:
        """Whether a source was at most so many years old at the check; `unknown` for one without a date."""
        return unknown if source.year is None else self.checked.year - source.year <= years

    def is_stale(self, today: date) -> bool:
        """Whether the check is over twelve months old."""
        return (today.year - self.checked.year, today.month, today.day) > (
            1,
            self.checked.month,
            self.checked.day,
        )

    @property
    def is_unread(self) -> bool:
        """Whether none of us has read any of its sources."""
        return not any(source.is_read for source in (*self.sources, *self.against))

    @property
    def is_unopened(self) -> bool:
        """Whether no person has opened any of its sources live."""
        return not any(source.opened for source in (*self.sources, *self.against))

    @property
    def shown_checked(self) -> str:
        """The date of the check, for display."""
        return long_date(self.checked)


def _shown(written: str) -> str:
    if _DAY.fullmatch(written):
        return long_date(date.fromisoformat(written))
    if _MONTH.fullmatch(written):
        return long_date(date.fromisoformat(f"{written}-01")).partition(" ")[2]
    return written
