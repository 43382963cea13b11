"""Size limits, enforced while reading: the sizes that a ZIP declares may be false."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO, BinaryIO

from prune.errors import ExportError, TooMuchError
from prune.model.role import Role
from prune.reading.files.names import display_name
from prune.text import quote

MAX_ENTRIES = 10_000
"""Files in one archive or folder. The largest export seen has 41."""
MAX_FILE_BYTES = 512 * 1024 * 1024
"""Unpacked size of one file we read."""
MAX_LINES = 5_000_000
"""Lines in one file; 200,000 messages are a large inbox, and few have more than ten lines."""
MAX_ROWS: Mapping[Role, int] = {Role.CONNECTIONS: 100_000, Role.MESSAGES: 2_000_000}
"""Rows in one file. LinkedIn allows 30,000 connections."""
MAX_OTHER_ROWS = 250_000
"""Rows in any file without a limit of its own."""
MAX_CHARACTERS = 16 * 1024 * 1024
"""Text of any file but `messages.csv`: 500 characters for each of 30,000 connections."""
MAX_DIRECTORY_BYTES = 4 * 1024 * 1024
"""Size of a ZIP's central directory; 3 MB are enough for `MAX_ENTRIES` files with long names."""
MAX_RATIO = 250
"""Unpacked to packed size; LinkedIn's files stay below 20."""
RATIO_MATTERS_FROM = 8 * 1024 * 1024
"""Small files of one repeated line may pack better than `MAX_RATIO`."""

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, OverflowError)
"""What reading a broken ZIP raises."""


def limit_size(source: IO[bytes], archive: str, info: zipfile.ZipInfo | None) -> BinaryIO:
    """Wrap a stream so that it fails above the limits. `info` is the ZIP's entry, if any."""
    return io.BufferedReader(_SizeLimited(source, archive, info), buffer_size=1 << 16)


class _SizeLimited(io.RawIOBase):
    """Passes bytes on until they exceed a limit."""

    def __init__(self, source: IO[bytes], archive: str, info: zipfile.ZipInfo | None) -> None:
        self._source = source
        self._archive = archive
        self._info = info
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed names a private buffer type
        try:
            chunk = self._source.read(len(buffer))
        except DAMAGED as error:
            raise damaged_error(self._archive) from error
        self._count += len(chunk)
        if not chunk and self._info and self._count != self._info.file_size:
            raise damaged_error(self._archive)
        packed = self._info.compress_size if self._info else self._count
        if self._count > MAX_FILE_BYTES or too_dense(self._count, packed):
            raise bomb_error(self._archive, self._info.filename if self._info else self._archive)
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._source.close()
        super().close()


def too_dense(unpacked: int, packed: int) -> bool:
    """Whether the compression ratio is implausibly high."""
    return unpacked > RATIO_MATTERS_FROM and unpacked > MAX_RATIO * max(packed, 1)


def damaged_error(name: str) -> ExportError:
    """The error for a ZIP that does not contain what it declares."""
    return ExportError(
        f"{name} is damaged or only half downloaded. Download it from LinkedIn again."
    )


def too_many_error(name: str, limit: int, what: str) -> TooMuchError:
    """The error for a file that exceeds a limit."""
    return TooMuchError(
        f"{name} contains more than {limit:,} {what}, which is more than Prune reads."
    )


def as_fatal(error: TooMuchError) -> ExportError:
    """The same error for a file that is required."""
    return ExportError(f"{error} Download the ZIP from LinkedIn again.")


def bomb_error(name: str, path: str) -> ExportError:
    """The error for a file that unpacks to too much."""
    return ExportError(
        f"{quote(display_name(path))} in {name} unpacks to far more than any export contains, "
        "so it was not read. Download the ZIP from LinkedIn again."
    )
