"""Detect changes of `progress.json` that the served page made itself.

The page already has what it wrote. A rebuild and reload would tell it nothing new, and
cost it the permission to go on writing.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from prune.errors import ProgressError
from prune.progress.file import MAX_BYTES, read_progress

RECENT = timedelta(minutes=1)
"""A page records when it saves; files from elsewhere were saved earlier."""


def is_own_write(path: Path, now: datetime) -> bool:
    """Whether the file was saved just now, or is being saved: browsers start with an empty file."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return False
        data = path.read_bytes()
        if not data:
            return True
        read_progress(data)
        saved_at = datetime.fromisoformat(json.loads(data)["saved_at"])
    except (OSError, ValueError, KeyError, TypeError, ProgressError):
        return False
    if saved_at.tzinfo is None:
        saved_at = saved_at.replace(tzinfo=UTC)
    return abs(now - saved_at) <= RECENT
