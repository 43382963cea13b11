"""Watch the member's files while a site is served, whether they exist or not.

The server's own watcher stops for good when a folder is deleted, and cannot ignore
single files.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Event, Thread

from prune.personal.exports import OUTPUT
from prune.reading.files.limits import MAX_ENTRIES

PAUSE = 0.5
"""Seconds between two checks."""
_DRAFT = ".crswap"
"""The suffix of the files that browsers write first and then rename."""

Stamp = tuple[int, int, int]
"""Modification time, size and inode."""


def look(paths: Iterable[Path]) -> Mapping[Path, Stamp]:
    """The files at these paths and in these folders, each with its stamp."""
    found = {}
    for path in _files(paths):
        try:
            state = path.stat()
        except (OSError, ValueError):
            continue
        found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


class Watch(Thread):
    """Calls `changed` after every change since `seen`, except our own."""

    def __init__(
        self,
        paths: Iterable[Path],
        seen: Mapping[Path, Stamp],
        changed: Callable[[], None],
        is_ours: Callable[[Path], bool],
    ) -> None:
        super().__init__(daemon=True)
        self._paths = tuple(paths)
        self._seen = seen
        self._changed = changed
        self._is_ours = is_ours
        self._ended = Event()

    def run(self) -> None:
        """Check repeatedly, until `end`."""
        while not self._ended.wait(PAUSE):
            now, before = look(self._paths), self._seen
            self._seen = now
            differing = [p for p in now.keys() | before.keys() if now.get(p) != before.get(p)]
            if not all(map(self._is_ours, differing)):
                self._changed()

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for one in _visible(path):
            yield from _within(one) if one.is_dir() else (one,)


def _visible(folder: Path) -> list[Path]:
    """The visible files; none if the folder is being deleted."""
    try:
        return [
            one
            for one in folder.iterdir()
            if not one.name.startswith(".") and one.suffix != _DRAFT and one.name != OUTPUT
        ]
    except OSError:
        return []


def _within(folder: Path) -> Iterator[Path]:
    count = 0
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names)
        count += len(names)
        if count > MAX_ENTRIES:
            return
