"""Open a ZIP, an unpacked folder or a single file as named byte streams.

Nothing is ever unpacked to disk.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from prune.errors import ExportError, reason_of
from prune.reading.files import limits
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.limits import limit_size
from prune.reading.files.names import display_name, is_clutter
from prune.reading.files.zips import open_zip

ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP, a folder (whatever its name) or a single file with the files next to it.

    Raises `ExportError` for a path that does not exist, cannot be read or is not a
    regular file, and for a ZIP that is damaged, encrypted or unsafe.
    """
    with plain_os_errors(path), ExitStack() as stack:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield Archive(_name(path), tuple(_walk(path)))
        elif not stat.S_ISREG(mode):
            raise ExportError(
                f"{path} is neither a file nor a folder. "
                "Use the ZIP that LinkedIn sent you, its unpacked folder, or Connections.csv."
            )
        elif is_zip(path):
            stream = stack.enter_context(path.open("rb"))
            yield stack.enter_context(open_zip(stream, _name(path)))
        else:
            siblings = sorted(p for p in path.parent.iterdir() if p.is_file() and p != path)
            entries = tuple(_on_disk(p, path.parent) for p in (path, *siblings))
            yield Archive(_name(path), entries, lone=path.name)


def _name(path: Path) -> str:
    """The name of a path for messages."""
    return display_name(path.name or str(path))


def is_zip(path: Path) -> bool:
    """Whether the file's first bytes are those of a ZIP, whatever it is called."""
    with path.open("rb") as stream:
        return stream.read(4) in ZIP_SIGNATURES


@contextmanager
def plain_os_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's errors about a path into an `ExportError`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ExportError(
            f"There is nothing at {path}. "
            "Use the ZIP that LinkedIn sent you, its unpacked folder, or Connections.csv."
        ) from error
    except (OSError, ValueError) as error:
        raise ExportError(
            f"{path} cannot be read ({reason_of(error)}). "
            "Check that the file is complete and that you may open it."
        ) from error


def _walk(folder: Path) -> Iterator[Entry]:
    seen = 0
    for parent, folders, files in os.walk(folder, onerror=_raise):
        folders[:] = sorted(f for f in folders if not is_clutter(f"{f}/"))
        for name in sorted(files):
            seen += 1
            if seen > limits.MAX_ENTRIES:
                raise ExportError(
                    f"{folder} contains more than {limits.MAX_ENTRIES:,} files, which no export does. "
                    "Use the folder that LinkedIn's ZIP was unpacked to."
                )
            path = Path(parent, name)
            if not is_clutter(name) and path.is_file():
                yield _on_disk(path, folder)


def file_entry(path: Path) -> Entry:
    """A file on disk by itself."""
    return _on_disk(path, path.parent)


def _raise(error: OSError) -> None:
    """Fail for a folder that cannot be listed: it must not count as empty."""
    raise ExportError(
        f"The folder {error.filename} cannot be read ({reason_of(error)}). "
        "Check that you may open it, or use the ZIP that it was unpacked from."
    ) from error


def _on_disk(path: Path, root: Path) -> Entry:
    def open_file() -> BinaryIO:
        with plain_os_errors(path):
            return limit_size(path.open("rb"), display_name(path.name), None)

    return Entry(path.relative_to(root).as_posix(), open_file, path.stat().st_size)
