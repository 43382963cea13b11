"""Delete pages that a killed server left in the temporary folder.

A folder is ours if it contains our mark, and left over if no process holds the mark's
lock: the lock ends with the process, however that ends.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

PREFIX = "mkdocs_"
"""The prefix of the folders that MkDocs serves."""
MARK = ".prune-serves-this"
"""With a dot, so that MkDocs does not delete it."""
_TEXT = b"Pages that Prune serves. If no server is running, delete this folder.\n"


def mark(folder: Path) -> BinaryIO:
    """Mark a folder as ours, for as long as the returned file is open.

    Raises `OSError` if the folder is not writable.
    """
    draft = folder / f"{MARK}.new"
    path = folder / MARK if sys.platform == "win32" else draft
    path.touch(mode=0o600)  # nobody else opens anything in there
    held = path.open("wb")
    held.write(_TEXT)
    held.flush()
    if sys.platform != "win32":
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        draft.rename(folder / MARK)  # only now, so that a mark without a lock is always a leftover
    return held


def remove_leftovers(temporary: Path) -> list[Path]:
    """Delete the folders of servers that no longer run, and return them."""
    removed = []
    for folder in _ours(temporary):
        if _is_left(folder / MARK):
            shutil.rmtree(folder, ignore_errors=True)
            removed.append(folder)
    return removed


def _ours(temporary: Path) -> Iterator[Path]:
    try:
        folders = sorted(temporary.glob(f"{PREFIX}*"))
    except OSError:
        return
    for folder in folders:
        is_true = folder.is_dir() and not folder.is_symlink()
        mark_there = folder / MARK
        if is_true and mark_there.is_file() and not mark_there.is_symlink() and _is_mine(folder):
            yield folder


def _is_mine(folder: Path) -> bool:
    return os.name != "posix" or folder.stat().st_uid == os.getuid()


def _is_left(mark_there: Path) -> bool:
    try:
        if sys.platform == "win32":
            mark_there.unlink()  # refused while a server has it open
            return True
        with mark_there.open("rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
