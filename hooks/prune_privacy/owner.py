"""Files for their owner alone, where a system has such a thing."""

import os
from pathlib import Path

_OTHERS = 0o077


def set_private_umask() -> None:
    """From now on, what this process writes can be opened by nobody else on this machine."""
    os.umask(_OTHERS)


def make_private(folder: Path) -> None:
    """Take everybody else's right to a folder and to all that is in it, wherever it came from.

    Links are left alone: what they lead to is not ours.
    """
    if os.name != "posix":
        return
    for place, folders, files in os.walk(folder):
        here = Path(place)
        for path in (here, *(here / name for name in (*folders, *files))):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~_OTHERS)
