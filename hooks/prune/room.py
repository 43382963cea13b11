"""The member's room: where the export, the criteria and the progress are found.

An environment variable wins, then the newest export in `personal/`, then none,
which means the invented demo network. Whatever is named but not there is an
error, never a silent fall-back.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from prune.errors import CriteriaError, ExportError, ProgressError, PruneError, reason_of
from prune.model import Role
from prune.reading.files.archive import plain_os_errors
from prune.reading.files.limits import MAX_ENTRIES
from prune.reading.files.names import is_plain, role_of, shown
from prune.text import listed

OUTPUT = "site"
"""The folder inside the room that the personal site is written to."""

_OURS = frozenset({"README.md", "criteria.toml", "progress.json", OUTPUT})
_TRIES = frozenset(
    ".csv .zip .xlsx .xls .ods .numbers .rar .7z .gz .tar .crdownload .part .download".split()
)
_DATE_IN_NAME = re.compile(
    r"(?<!\d)(?:(?P<us>(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d{4}))|(?P<iso>\d{4}-\d\d-\d\d))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Room:
    """What was found. `exports` is empty where there is none; the latest is last."""

    exports: tuple[Path, ...]
    older: tuple[Path, ...]
    """Exports that stay unread because a newer one is there."""
    criteria: Path | None
    progress: Path | None

    @property
    def is_personal(self) -> bool:
        """Whether anything here is the member's own, so that it must not be published."""
        return bool(self.exports or self.criteria or self.progress)

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that a change of may change the checklist."""
        found = (*self.exports, self.criteria, self.progress)
        return tuple(path for path in found if path is not None)


def find_room(folder: Path, environment: Mapping[str, str]) -> Room:
    """Look into the environment and the folder `personal/`, which need not exist.

    Raises a `PruneError` for a path that is named and not there, and for a
    folder that holds files but no export among them.
    """
    exports, older = (
        ((_named(environment["PRUNE_EXPORT"], ExportError),), ())
        if environment.get("PRUNE_EXPORT")
        else newest_exports(folder)
    )
    return Room(
        exports,
        older,
        _file(environment.get("PRUNE_CRITERIA"), folder / "criteria.toml", CriteriaError),
        _file(environment.get("PRUNE_PROGRESS"), folder / "progress.json", ProgressError),
    )


def newest_exports(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The archives of the newest date in a folder, the latest last; and the older ones.

    The date is the one in the name, else the day the file was last changed.
    Raises `ExportError` where somebody seems to have tried, but there is no export.
    """
    with plain_os_errors(folder):
        found = sorted(_exports_in(folder), key=_age) if folder.is_dir() else []
    if not found and (others := _strangers(folder)):
        raise ExportError(
            f"{folder} holds {listed(others[:3])}{' and more' if len(others) > 3 else ''}, but no "
            "export. Put the ZIP that LinkedIn sent you there, or its Connections.csv."
        )
    newest = _day(found[-1]) if found else None
    return (
        tuple(path for path in found if _day(path) == newest),
        tuple(path for path in found if _day(path) != newest),
    )


def is_room(path: Path) -> bool:
    """Whether a folder holds exports rather than the files of one."""
    if not path.is_dir():
        return False
    exports = _exports_in(path)
    if any(map(_is_loose_connections, _visible(path))):
        return any(one.suffix.casefold() == ".zip" and one.is_file() for one in exports)
    return len(exports) > 1 or any(map(Path.is_file, exports))


def is_try(name: str) -> bool:
    """Whether a file is of a kind that exports come in or are turned into.

    >>> is_try("Connections.csv")
    True
    """
    return Path(name).suffix.casefold() in _TRIES


def read_file(path: Path, error: type[PruneError]) -> bytes:
    """A small file of the member's, whole."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for for ever
            raise error(f"{path} cannot be read (it is not a file). Put the file itself there.")
        return path.read_bytes()
    except (OSError, ValueError) as reason:
        why = reason_of(reason)
        raise error(f"{path} cannot be read ({why}). Check the path and the file.") from reason


def member_path(text: str, error: type[PruneError]) -> Path:
    """A path as a member writes it, `~` allowed."""
    try:
        return Path(text).expanduser()
    except RuntimeError as reason:
        raise error(
            f"{text} names a home folder that is not there. Write the whole path."
        ) from reason


def _named(text: str, error: type[PruneError]) -> Path:
    path = member_path(text, error)
    try:
        path.stat()
    except (OSError, ValueError) as reason:
        raise error(
            f"{path} is named, but there is nothing there that can be read. "
            "Check the path for a slip of the pen."
        ) from reason
    return path


def _file(named: str | None, usual: Path, error: type[PruneError]) -> Path | None:
    if named:
        return _named(named, error)
    if usual.is_symlink() and not usual.exists():
        raise error(
            f"{usual} is a link to {shown(str(usual.readlink()))}, where there is nothing. "
            "Put the file itself there, or delete the link."
        )
    return usual if usual.exists() else None


def _exports_in(folder: Path) -> list[Path]:
    """ZIPs, unpacked folders, and the loose files as one more, by their `Connections.csv`."""
    loose = [path for path in _visible(folder) if _is_loose_connections(path)]
    others = [path for path in _visible(folder) if path not in loose and _is_export(path)]
    return others + sorted(loose, key=lambda path: (not is_plain(path.name), path.name))[:1]


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if not path.name.startswith((".", "__")) and path.name not in _OURS:
            yield path


def _is_loose_connections(path: Path) -> bool:
    return path.is_file() and role_of(path.name) is Role.CONNECTIONS


def _is_export(path: Path) -> bool:
    if path.is_dir():
        return _has_connections(path)
    return path.is_file() and path.suffix.casefold() == ".zip"


def _has_connections(folder: Path) -> bool:
    for count, path in enumerate(folder.rglob("*.[cC][sS][vV]")):
        if count > MAX_ENTRIES:
            return False
        if role_of(path.name) is Role.CONNECTIONS and "__MACOSX" not in path.parts:
            return True
    return False


def _strangers(folder: Path) -> list[str]:
    """What looks like a try at an export: a folder, a table, an archive, half a download."""
    if not folder.is_dir():
        return []
    return [shown(path.name) for path in _visible(folder) if path.is_dir() or is_try(path.name)]


def _day(path: Path) -> date:
    if match := _DATE_IN_NAME.search(path.name):
        try:
            return (
                date.fromisoformat(match["iso"])
                if match["iso"]
                else date(int(match["y"]), int(match["m"]), int(match["d"]))
            )
        except ValueError:
            pass
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).date()
    except (ValueError, OverflowError):  # a broken clock wrote a year that no calendar has
        return date.max


def _age(path: Path) -> tuple[date, bool, float, str]:
    """Later is greater; of one date LinkedIn sends the complete archive last."""
    complete = path.name.casefold().startswith("complete")
    return _day(path), complete, path.stat().st_mtime, path.name
