"""The data model of an archive: named byte streams."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Entry:
    """A file inside an archive: its path with `/`, and how to open it (several times)."""

    path: str
    open: Callable[[], BinaryIO]
    size: int = 0
    """Unpacked bytes, as far as known; it only tells how far reading is."""

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The path without its last part; empty at the top."""
        return self.path.rpartition("/")[0]

    @property
    def depth(self) -> int:
        """How many folders are above it."""
        return self.path.count("/")


@dataclass(frozen=True, slots=True)
class Archive:
    """Named byte streams, and the archive's name as the member knows it."""

    name: str
    entries: tuple[Entry, ...]
    lone: str | None = None
    """Path of the file that the member chose, if the others are only next to it."""


Opener = Callable[[Path], AbstractContextManager[Archive]]
"""Opens an archive; whoever wants to know how far reading is passes one that counts."""
