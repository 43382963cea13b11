"""Tell how far reading is, in bytes of the files that are read."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from prune.reading.files.archive import open_archive
from prune.reading.files.entry import Archive, Entry, Opener
from prune.reading.files.names import display_name, role_of

Tell = Callable[[str, float], None]
"""What is read or done, and how far that is, from 0 to 1."""
_STEP = 0.02
"""A bar that moves more often takes time and shows nothing more."""


def telling(tell: Tell) -> Opener:
    """An opener of archives whose tables say how far they have been read."""

    @contextmanager
    def opened(path: Path) -> Iterator[Archive]:
        with open_archive(path) as archive:
            entries = tuple(_telling(entry, tell) for entry in archive.entries)
            yield replace(archive, entries=entries)

    return opened


def _telling(entry: Entry, tell: Tell) -> Entry:
    """Every table, since the core decides later which ones it reads."""
    if not role_of(entry.name) or not entry.size:
        return entry
    what = display_name(entry.name)

    def open_telling() -> BinaryIO:
        counted = _Counted(entry.open(), entry.size, lambda share: tell(what, share))
        return io.BufferedReader(counted, buffer_size=1 << 16)

    return replace(entry, open=open_telling)


class _Counted(io.RawIOBase):
    """Passes bytes on, and says now and then how many of all that is."""

    def __init__(self, source: BinaryIO, size: int, say: Callable[[float], None]) -> None:
        self._source = source
        self._size = size
        self._say = say
        self._count = 0
        self._said = 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed names a private buffer type
        chunk = self._source.read(len(buffer))
        self._count += len(chunk)
        share = min(1.0, self._count / self._size)
        if share - self._said >= _STEP:
            self._said = share
            self._say(share)
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._source.close()
        super().close()
