"""Find the exports in a folder, the newest of them, and files that only look like exports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from prune.errors import ExportError
from prune.model.role import Role
from prune.personal.export_day import day_of
from prune.reading.files.archive import file_entry, plain_os_errors
from prune.reading.files.limits import MAX_ENTRIES
from prune.reading.files.names import display_name, is_plain, is_table, near_role, role_of
from prune.reading.tables.kind import TRIED, is_connections
from prune.text import join_words

OUTPUT = "site"
"""The folder inside the room that the personal site is written to."""

_OURS = frozenset({"README.md", "criteria.toml", "progress.json", OUTPUT})
_EXPORT_SUFFIXES = frozenset(
    ".csv .zip .xlsx .xls .ods .numbers .rar .7z .gz .tar .crdownload .part .download".split()
)


@dataclass(frozen=True, slots=True)
class Exports:
    """What is read of the exports in a folder. Archives of one date are one export, the latest last."""

    current: tuple[Path, ...] = ()
    """The newest; empty if there is none."""
    earlier: tuple[Path, ...] = ()
    """The newest of the older ones, to tell what has changed since."""
    unread: tuple[Path, ...] = ()
    """The others."""

    def since(self, path: Path) -> "Exports":
        """The same, but with the earlier export that a member names; a folder means its newest."""
        earlier = resolve(path).current
        left = (*self.unread, *self.earlier)
        return replace(
            self, earlier=earlier, unread=tuple(one for one in left if one not in earlier)
        )


def newest_exports(folder: Path) -> Exports:
    """The newest export in a folder, the earlier one, and the others.

    The date is the one in the name, else the newest day inside. A table by itself never
    wins over an archive of the same date, and is never read together with one; it is the
    earlier export only where no archive is.
    Raises `ExportError` if a file looks like an export but none is usable.
    """
    with plain_os_errors(folder):
        found = _by_age(_exports_in(folder)) if folder.is_dir() else []
    if not found and (others := _unusable_files(folder)):
        raise ExportError(
            f"{folder} contains {join_words(others[:3])}{' and more' if len(others) > 3 else ''}, but no "
            "export. Put the ZIP that LinkedIn sent you there, or its Connections.csv."
        )
    if not found:
        return Exports()
    current = [one for one in found if one.belongs_to(found[-1])]
    older = [one for one in found if one.day < found[-1].day]
    before = [one for one in older if one.is_archive] or older
    earlier = [one for one in before if one.belongs_to(before[-1])]
    read = [*current, *earlier]
    return Exports(
        tuple(one.path for one in current),
        tuple(one.path for one in earlier),
        tuple(one.path for one in found if one not in read),
    )


def resolve(path: Path) -> Exports:
    """What is read for a path that a member names.

    A folder of several exports, as `personal/` is, means those in it; anything else, itself.
    Raises `ExportError`, as `newest_exports` does.
    """
    with plain_os_errors(path):
        return newest_exports(path) if is_room(path) else Exports((path,))


def is_room(path: Path) -> bool:
    """Whether a folder contains exports rather than the files of one."""
    if not path.is_dir():
        return False
    exports = _exports_in(path)
    files = [one for one in exports if one.is_file()]
    if not all(map(_is_called_zip, files)):  # a loose table is a room's only beside a ZIP
        return any(map(_is_called_zip, files))
    return len(exports) > 1 or bool(files)


def looks_like_export(name: str) -> bool:
    """Whether a file has a suffix that exports, or converted exports, have.

    >>> looks_like_export("Connections.csv")
    True
    """
    return Path(name).suffix.casefold() in _EXPORT_SUFFIXES


def _exports_in(folder: Path) -> list[Path]:
    """ZIPs, unpacked folders, and the loose files as one more, by their `Connections.csv`."""
    loose = _loose_connections(folder)
    others = [path for path in _visible(folder) if _is_export(path)]
    return others + sorted(loose, key=lambda path: (not is_plain(path.name), path.name))[:1]


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if not path.name.startswith((".", "__")) and path.name not in _OURS:
            yield path


def _loose_connections(folder: Path) -> list[Path]:
    """The connection tables directly in a folder: by name, else by header."""
    files = [path for path in _visible(folder) if path.is_file()]
    named = [path for path in files if role_of(path.name) is Role.CONNECTIONS]
    return named or list(islice(_by_header(files), 1))


def _by_header(files: Iterable[Path]) -> Iterator[Path]:
    """The tables of connections among files of other names."""
    tables = (path for path in files if is_table(path.name) or near_role(path.name))
    return (path for path in islice(tables, TRIED) if is_connections(file_entry(path)))


def _is_export(path: Path) -> bool:
    if path.is_dir():
        return _has_connections(path)
    return path.is_file() and _is_called_zip(path)


def _has_connections(folder: Path) -> bool:
    files = [
        path for path in islice(folder.rglob("*"), MAX_ENTRIES) if "__MACOSX" not in path.parts
    ]
    if any(role_of(path.name) is Role.CONNECTIONS for path in files):
        return True
    return any(_by_header(filter(Path.is_file, files)))


def _unusable_files(folder: Path) -> list[str]:
    """Files that look like an export but are not usable as one: folders, tables, partial downloads."""
    if not folder.is_dir():
        return []
    return [
        display_name(path.name)
        for path in _visible(folder)
        if path.is_dir() or looks_like_export(path.name)
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """An export, with what is needed to find the newest of several."""

    path: Path
    day: date
    is_archive: bool
    """A ZIP or folder rather than a table by itself, which somebody may have edited."""

    def belongs_to(self, other: "_Found") -> bool:
        """Whether both are parts of one export: archives with the same date."""
        return self == other or (self.is_archive and other.is_archive and self.day == other.day)

    @property
    def age(self) -> tuple[date, bool, bool, float, str]:
        """Sort key, later is greater; LinkedIn sends the complete archive last."""
        name = self.path.name
        complete = name.casefold().startswith("complete")
        return self.day, self.is_archive, complete, self.path.stat().st_mtime, name


def _by_age(paths: Sequence[Path]) -> list[_Found]:
    """Oldest first. Contents are read only if there are several exports."""
    several = len(paths) > 1
    found = [
        _Found(path, day_of(path) if several else date.min, path.is_dir() or _is_called_zip(path))
        for path in paths
    ]
    return sorted(found, key=lambda one: one.age)


def _is_called_zip(path: Path) -> bool:
    return path.suffix.casefold() == ".zip"
