"""A ZIP as an archive: checked before anything is read, and never unpacked to disk."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from prune.errors import ExportError
from prune.reading.files import limits
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.limits import DAMAGED, bomb, metered, too_dense
from prune.reading.files.names import is_clutter, shown
from prune.text import quoted


@contextmanager
def open_zip(stream: BinaryIO, name: str) -> Iterator[Archive]:
    """Open a ZIP from a stream that can seek; `name` is what messages call it."""
    try:
        opened = zipfile.ZipFile(stream)
    except (*DAMAGED, NotImplementedError) as error:
        raise ExportError(
            f"{name} is damaged or only half downloaded. Download it from LinkedIn again."
        ) from error
    with opened as zipped:
        _refuse_unsafe(zipped, name)
        yield Archive(
            name,
            tuple(
                Entry(_slashes(info.filename), _zip_opener(zipped, info, name))
                for info in zipped.infolist()
                if info.filename and not info.is_dir() and not is_clutter(_slashes(info.filename))
            ),
        )


def _slashes(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./")


def _refuse_unsafe(zipped: zipfile.ZipFile, name: str) -> None:
    entries = zipped.infolist()
    if len(entries) > limits.MAX_ENTRIES:
        raise ExportError(
            f"{name} holds {len(entries):,} files, which no export does (limit {limits.MAX_ENTRIES:,}). "
            "Download the ZIP from LinkedIn again."
        )
    for entry in entries:
        path = _slashes(entry.filename)
        if ".." in path.split("/") or path.startswith("/") or path[1:3] == ":/":
            raise ExportError(
                f"{name} holds a file with an unsafe path ({quoted(shown(path))}), "
                "which LinkedIn does not send. Download the ZIP from LinkedIn again."
            )
        if too_dense(entry.file_size, entry.compress_size):
            raise bomb(name, path)


def _zip_opener(
    zipped: zipfile.ZipFile, info: zipfile.ZipInfo, name: str
) -> Callable[[], BinaryIO]:
    def open_entry() -> BinaryIO:
        if info.flag_bits & 0x1:
            raise ExportError(
                f"{name} is protected by a password. Unpack it yourself and name the folder."
            )
        try:
            source = zipped.open(info)
        except (*DAMAGED, NotImplementedError, RuntimeError) as error:
            raise ExportError(
                f"{quoted(shown(info.filename))} in {name} cannot be unpacked. "
                "Download the ZIP from LinkedIn again, or unpack it yourself and name the folder."
            ) from error
        return metered(source, name, info)

    return open_entry
