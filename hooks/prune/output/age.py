"""How old an export is, in words."""

from datetime import date

from prune.dates import long_date, months_before
from prune.model.checklist import Checklist

OLD_MONTHS = 12
"""An export older than this is mentioned first."""


def is_old(checklist: Checklist) -> bool:
    """Whether the newest day in the export is more than a year ago."""
    newest = checklist.export.newest_on
    return newest is not None and newest < months_before(checklist.today, OLD_MONTHS)


def age_notice(checklist: Checklist) -> str:
    """A sentence or two on how old the export is; empty if no file has a date."""
    newest, today = checklist.export.newest_on, checklist.today
    if newest is None:
        return ""
    if is_old(checklist):
        month = long_date(newest).partition(" ")[2]
        return (
            f"These suggestions come from an export of {month}. It contains nothing after "
            f"{long_date(newest)}: since then, people may have written to you, changed jobs or "
            f"left. The rules still count years back from today, {long_date(today)}. Ask LinkedIn "
            "for a new export to bring the list up to date."
        )
    return f"{newest_notice(checklist)} The rules count years back from today."


def newest_notice(checklist: Checklist) -> str:
    """A sentence on the newest day in the export; empty if no file has a date."""
    newest = checklist.export.newest_on
    return f"Its newest entry is from {_long_ago(newest, checklist.today)}." if newest else ""


def _long_ago(day: date, today: date) -> str:
    days = (today - day).days
    if days < 0:
        return long_date(day)
    if days == 0:
        return "today"
    return f"{long_date(day)}, {'yesterday' if days == 1 else f'{days} days ago'}"
