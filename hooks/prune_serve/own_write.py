"""Whether a change of `progress.json` was made by the page that is being served.

That page holds what it wrote: building it anew and loading it again would tell it
nothing, and take from it the right to go on writing.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from prune.errors import ProgressError
from prune.progress import MAX_BYTES, read_progress

RECENT = timedelta(minutes=1)
"""A page says when it wrote; a file that came from elsewhere was written before."""


def is_own_write(path: Path, now: datetime) -> bool:
    """Whether the file was saved just now, or is about to be: a browser begins with an empty one."""
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
