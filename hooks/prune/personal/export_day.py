"""The day of an export, which tells the newer of two."""

import re
from collections.abc import Container, Mapping
from datetime import date, datetime
from pathlib import Path

from prune.errors import ExportError
from prune.model.export import Export
from prune.model.role import Role
from prune.reading.export import read_export
from prune.reading.files.archive import open_archive

_DATE_IN_NAME = re.compile(
    r"(?<!\d)(?:(?P<us>(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d{4}))|(?P<iso>\d{4}-\d\d-\d\d))(?!\d)"
)


def day_of(path: Path) -> date:
    """The date in the name, else the newest day inside, else the day the file was changed."""
    return day_in_name(path.name) or _newest_inside(path) or _day_changed(path)


def _day_changed(path: Path) -> date:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).date()
    except (ValueError, OverflowError):  # a broken clock wrote a year that no calendar has
        return date.max


def day_in_name(name: str) -> date | None:
    """The date that LinkedIn writes into the name, or one like 2026-11-20."""
    match = _DATE_IN_NAME.search(name)
    try:
        if match and match["iso"]:
            return date.fromisoformat(match["iso"])
        return date(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    except ValueError:
        return None


def _newest_inside(path: Path) -> date | None:
    """`None` also if it cannot be read: if it turns out to be the newest, reading it reports why."""
    try:
        with open_archive(path) as archive:
            return read_export([archive]).newest_on
    except ExportError:
        return None


def newest_days(export: Export, removed: Container[str] = ()) -> Mapping[Role, date]:
    """The newest day by file, of those that have one.

    People whom the member has removed do not count: they may have been the newest.
    """
    days = {file.role: file.newest_on for file in export.files if file.newest_on}
    left = (one.connected_on for one in export.connections if one.id not in removed)
    newest = max((day for day in left if day), default=None)
    return days | {Role.CONNECTIONS: newest} if newest else days


def is_newer(one: Mapping[Role, date], other: Mapping[Role, date]) -> bool:
    """Whether the newest day of the files that are in both exports is later in the first."""
    both = one.keys() & other.keys()
    return bool(both) and max(one[role] for role in both) > max(other[role] for role in both)
