"""The moment of a change, which decides which of two copies is later.

A moment is `2026-11-23T09:30:00.123Z`: ISO, in UTC, with up to nine decimal places.
Moment keys compare as strings. `moment.js` does the same in the page.
"""

import re
from datetime import date

from prune.dates import YEARS
from prune.model.progress import Decision

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
_MOMENT = re.compile(
    r"(?P<second>(?P<day>\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)"
    r"(?:\.(?P<fraction>\d{1,9}))?Z",
    re.ASCII,
)


def read_day(text: object) -> date | None:
    """The date at the start of a text; `None` unless its year is from 1900 to 2199."""
    match = _DAY.fullmatch(text) if isinstance(text, str) else None
    if match is None or int(match[1]) not in YEARS:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def moment_key(text: object) -> str | None:
    """A text to compare moments by; `None` for anything that is not a moment.

    >>> moment_key("2026-11-23T09:30:00.5Z")
    '2026-11-23T09:30:00.500000000'
    """
    match = _MOMENT.fullmatch(text) if isinstance(text, str) else None
    if match is None or read_day(match["day"]) is None:
        return None
    return f"{match['second']}.{match['fraction'] or '':0<9}"


def last_change(decision: Decision) -> str:
    """The key of a decision's last change; empty if unknown.

    Without `at`, it is midnight of the latest day on which something happened. The
    day to come back on does not count: it is in the future, and would beat every
    decision until then.
    """
    if decision.at is not None:
        return moment_key(decision.at) or ""
    days = (decision.decided_on, decision.done_on, decision.asked_on)
    last = max(filter(None, days), default=None)
    return f"{last.isoformat()}T00:00:00.000000000" if last else ""
