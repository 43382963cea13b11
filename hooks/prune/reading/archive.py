"""ZIP, unpacked folder or lone file: all become named byte streams.

Nothing is ever unpacked to disk. Limits are enforced while reading, because the
sizes that a ZIP states about itself may lie.
"""

import io
import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from prune.errors import ExportError
from prune.reading.names import shown
from prune.text import quoted

MAX_ENTRIES = 10_000
"""Files in one archive or folder. The largest export seen has 41."""
MAX_FILE_BYTES = 512 * 1024 * 1024
"""Unpacked size of one file we read."""
MAX_RATIO = 250
"""Unpacked to packed size; LinkedIn's files stay below 20."""
RATIO_MATTERS_FROM = 8 * 1024 * 1024
"""Small files of one repeated line may pack better than `MAX_RATIO`."""

ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive: its path with `/`, and how to open it (several times)."""

    path: str
    open: Callable[[], BinaryIO]

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
    """Named byte streams, and the name that the member knows the whole by."""

    name: str
    members: tuple[Member, ...]


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP, a folder (whatever its name) or a lone file with what lies beside it.

    Raises `ExportError` for a path that is not there, cannot be read or is no
    regular file, and for a ZIP that is damaged, encrypted or unsafe.
    """
    with plain_os_errors(path), ExitStack() as stack:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield Archive(_name(path), tuple(_walk(path)))
        elif not stat.S_ISREG(mode):
            raise ExportError(
                f"{path} is neither a file nor a folder. "
                "Name the ZIP that LinkedIn sent you, its unpacked folder, or Connections.csv."
            )
        elif is_zip(path):
            stream = stack.enter_context(path.open("rb"))
            yield stack.enter_context(open_zip(stream, _name(path)))
        else:
            siblings = sorted(p for p in path.parent.iterdir() if p.is_file() and p != path)
            yield Archive(_name(path), tuple(_on_disk(p, path.parent) for p in (path, *siblings)))


@contextmanager
def open_zip(stream: BinaryIO, name: str) -> Iterator[Archive]:
    """Open a ZIP from a stream that can seek; `name` is what messages call it."""
    try:
        opened = zipfile.ZipFile(stream)
    except (*_DAMAGED, NotImplementedError) as error:
        raise ExportError(
            f"{name} is damaged or only half downloaded. Download it from LinkedIn again."
        ) from error
    with opened as zipped:
        _refuse_unsafe(zipped, name)
        yield Archive(
            name,
            tuple(
                Member(_slashes(info.filename), _zip_opener(zipped, info, name))
                for info in zipped.infolist()
                if not info.is_dir() and not _is_clutter(_slashes(info.filename))
            ),
        )


def _name(path: Path) -> str:
    """What messages call a path; bytes that are no text, which a file name may hold, are replaced."""
    return shown(path.name or str(path)).encode("utf-8", "replace").decode("utf-8")


def is_zip(path: Path) -> bool:
    """Whether the file's first bytes are those of a ZIP, whatever it is called."""
    with path.open("rb") as stream:
        return stream.read(4) in ZIP_SIGNATURES


@contextmanager
def plain_os_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system says about a path into an `ExportError`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ExportError(
            f"There is nothing at {path}. "
            "Name the ZIP that LinkedIn sent you, its unpacked folder, or Connections.csv."
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no usable path"
        raise ExportError(
            f"{path} cannot be read ({reason}). "
            "Check that the file is complete and that you may open it."
        ) from error


def _walk(folder: Path) -> Iterator[Member]:
    seen = 0
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not _is_clutter(f"{f}/"))
        for name in sorted(files):
            seen += 1
            if seen > MAX_ENTRIES:
                raise ExportError(
                    f"{folder} holds more than {MAX_ENTRIES:,} files, which no export does. "
                    "Name the folder that LinkedIn's ZIP was unpacked to."
                )
            path = Path(parent, name)
            if not _is_clutter(name) and path.is_file():
                yield _on_disk(path, folder)


def _on_disk(path: Path, root: Path) -> Member:
    def open_file() -> BinaryIO:
        with plain_os_errors(path):
            return _metered(path.open("rb"), shown(path.name), None)

    return Member(path.relative_to(root).as_posix(), open_file)


def _is_clutter(path: str) -> bool:
    parts = path.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)


def _slashes(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./")


def _refuse_unsafe(zipped: zipfile.ZipFile, name: str) -> None:
    entries = zipped.infolist()
    if len(entries) > MAX_ENTRIES:
        raise ExportError(
            f"{name} holds {len(entries):,} files, which no export does (limit {MAX_ENTRIES:,}). "
            "Download the ZIP from LinkedIn again."
        )
    for entry in entries:
        path = _slashes(entry.filename)
        if ".." in path.split("/") or path.startswith("/") or path[1:3] == ":/":
            raise ExportError(
                f"{name} holds a file with an unsafe path ({quoted(shown(path))}), "
                "which LinkedIn does not send. Download the ZIP from LinkedIn again."
            )
        if _too_dense(entry.file_size, entry.compress_size):
            raise _bomb(name, path)


def _too_dense(unpacked: int, packed: int) -> bool:
    return unpacked > RATIO_MATTERS_FROM and unpacked > MAX_RATIO * max(packed, 1)


def _bomb(name: str, path: str) -> ExportError:
    return ExportError(
        f"{quoted(shown(path))} in {name} unpacks to far more than an export ever holds, "
        "so it was not read. Download the ZIP from LinkedIn again."
    )


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
        except (*_DAMAGED, NotImplementedError, RuntimeError) as error:
            raise ExportError(
                f"{quoted(shown(info.filename))} in {name} cannot be unpacked. "
                "Download the ZIP from LinkedIn again, or unpack it yourself and name the folder."
            ) from error
        return _metered(source, name, info)

    return open_entry


def _metered(source: IO[bytes], archive: str, info: zipfile.ZipInfo | None) -> BinaryIO:
    return io.BufferedReader(_Metered(source, archive, info), buffer_size=1 << 16)


class _Metered(io.RawIOBase):
    """Passes bytes on until they are more than an export can hold."""

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
        except _DAMAGED as error:
            raise ExportError(
                f"{self._archive} is damaged or only half downloaded. "
                "Download it from LinkedIn again."
            ) from error
        self._count += len(chunk)
        packed = self._info.compress_size if self._info else self._count
        if self._count > MAX_FILE_BYTES or _too_dense(self._count, packed):
            raise _bomb(self._archive, self._info.filename if self._info else self._archive)
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._source.close()
        super().close()
