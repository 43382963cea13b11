"""Open a ZIP: checked before anything is read, and never unpacked to disk."""

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from prune.errors import ExportError
from prune.reading.files import limits
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.limits import DAMAGED, bomb_error, damaged_error, limit_size, too_dense
from prune.reading.files.names import display_name, is_clutter
from prune.text import quote

_LOCAL_HEADER = 30
"""Size of a local file header, without the name."""
_WAYS_TO_PACK = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""LinkedIn uses the second; others may ask for gigabytes before the first byte is out."""


@contextmanager
def open_zip(stream: BinaryIO, name: str) -> Iterator[Archive]:
    """Open a ZIP from a seekable stream; `name` is used in messages."""
    try:
        opened = zipfile.ZipFile(_Careful(stream, name))
    except (*DAMAGED, NotImplementedError) as error:
        raise damaged_error(name) from error
    with opened as zipped:
        _refuse_unsafe(zipped, name)
        yield Archive(
            name,
            tuple(
                Entry(_slashes(info.filename), _zip_opener(zipped, info, name), info.file_size)
                for info in zipped.infolist()
                if info.filename and not info.is_dir() and not is_clutter(_slashes(info.filename))
            ),
        )


class _Careful(io.BufferedIOBase):
    """The stream of a ZIP; refuses to read an oversized central directory.

    `zipfile` reads it whole, before the files can be counted.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > limits.MAX_DIRECTORY_BYTES:
            raise limits.as_fatal(limits.too_many_error(self._name, limits.MAX_ENTRIES, "files"))
        return self._stream.read(-1 if size is None else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True


def _slashes(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./")


def _refuse_unsafe(zipped: zipfile.ZipFile, name: str) -> None:
    entries = zipped.infolist()
    if len(entries) > limits.MAX_ENTRIES:
        raise ExportError(
            f"{name} contains {len(entries):,} files, which no export does (limit {limits.MAX_ENTRIES:,}). "
            "Download the ZIP from LinkedIn again."
        )
    for entry in entries:
        path = _slashes(entry.filename)
        if ".." in path.split("/") or path.startswith("/") or path[1:3] == ":/":
            raise ExportError(
                f"{name} contains a file with an unsafe path ({quote(display_name(path))}), "
                "which LinkedIn does not send. Download the ZIP from LinkedIn again."
            )
        if too_dense(entry.file_size, entry.compress_size):
            raise bomb_error(name, path)
    _refuse_overlaps(entries, zipped.start_dir, name)


def _refuse_overlaps(entries: list[zipfile.ZipInfo], end: int, name: str) -> None:
    """Refuse overlapping files, with which a small ZIP could unpack to a huge size."""
    for entry in sorted(entries, key=lambda one: one.header_offset, reverse=True):
        if entry.header_offset + _LOCAL_HEADER + entry.compress_size > end:
            raise damaged_error(name)
        end = entry.header_offset


def _zip_opener(
    zipped: zipfile.ZipFile, info: zipfile.ZipInfo, name: str
) -> Callable[[], BinaryIO]:
    def open_entry() -> BinaryIO:
        if info.flag_bits & 0x1:
            raise ExportError(
                f"{name} is protected by a password. Unpack it yourself and use the folder."
            )
        if info.compress_type not in _WAYS_TO_PACK:
            raise _cannot_unpack(name, info)
        try:
            source = zipped.open(info)
        except (*DAMAGED, NotImplementedError, RuntimeError) as error:
            raise _cannot_unpack(name, info) from error
        return limit_size(source, name, info)

    return open_entry


def _cannot_unpack(name: str, info: zipfile.ZipInfo) -> ExportError:
    return ExportError(
        f"{quote(display_name(info.filename))} in {name} cannot be unpacked. "
        "Download the ZIP from LinkedIn again, or unpack it yourself and use the folder."
    )
