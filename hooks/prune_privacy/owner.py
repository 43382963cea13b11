"""Make files readable only by their owner, on systems that support it."""

import os
from pathlib import Path

_OTHERS = 0o077


def set_private_umask() -> None:
    """From now on, only the owner can open what this process writes."""
    os.umask(_OTHERS)


def make_private(folder: Path) -> None:
    """Remove everyone else's access to a folder and all its contents.

    Links are not followed: their targets are not ours.
    """
    if os.name != "posix":
        return
    for place, folders, files in os.walk(folder):
        here = Path(place)
        for path in (here, *(here / name for name in (*folders, *files))):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~_OTHERS)
