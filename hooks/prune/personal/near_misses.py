"""Report files whose names are almost right, since they would otherwise be ignored silently.

Notepad adds `.txt`, browsers number a second download, and people make typos.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from prune.reading.files.names import display_name
from prune.text import quote

OURS = ("criteria.toml", "progress.json")
_COPY = r"(?:\s*\(\d+\)|[\s_-]*copy(?:\s*\(?\d+\)?)?|[\s_-]+\d+)?"
_ENDING = r"(?:\.txt|\.rtf|\.json|\.toml|\.download)?"
_NEAR = {
    name: re.compile(
        rf"(?:copy of )?{stem}{_COPY}\s*\.{kind}{_COPY}{_ENDING}", re.IGNORECASE | re.ASCII
    )
    for name in OURS
    for stem, kind in [name.split(".")]
}


def near_miss(name: str) -> str | None:
    """Which of our file names this is, exactly or nearly, if any.

    >>> near_miss("criteria (1).toml"), near_miss("criteria.md")
    ('criteria.toml', None)
    """
    return next((ours for ours, near in _NEAR.items() if near.fullmatch(name.strip())), None)


def near_misses(folder: Path) -> tuple[str, ...]:
    """A sentence for each file that is ignored because of its name, or is a broken link."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(sentence for path in found for sentence in _said(path))


def _said(path: Path) -> Iterator[str]:
    name, ours = quote(display_name(path.name)), near_miss(path.name)
    if path.is_symlink() and not path.exists():
        if path.name not in OURS and not path.name.startswith("."):
            yield (
                f"{name} is a link to {display_name(str(path.readlink()))}, which does not exist. "
                "Put the file itself here, or delete the link."
            )
    elif ours and path.name != ours and not _is_same(path, path.with_name(ours)):
        if path.with_name(ours).exists():
            yield (
                f"{name} was not read, because there is also a {ours}. If {name} is the one you "
                f"want, delete {ours} and rename {name} to {ours}."
            )
        else:
            yield (
                f"{name} was not read: its name must be exactly {ours}. Rename it "
                "(your system may hide the last part of a file name)."
            )


def _is_same(path: Path, other: Path) -> bool:
    """The same file: a file system may ignore case."""
    return other.exists() and path.samefile(other)
