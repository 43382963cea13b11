"""The member's room: where the exports, the criteria and the progress are found.

An environment variable wins, then the newest export in `personal/`; with neither,
the invented demo network is used. A path that is given but does not exist is an
error, never a silent fallback.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from prune.errors import CriteriaError, ExportError, ProgressError, PruneError, reason_of
from prune.personal.exports import Exports, newest_exports, resolve
from prune.reading.files.names import display_name


@dataclass(frozen=True, slots=True)
class Room:
    """The files that were found."""

    exports: Exports = field(default_factory=Exports)
    criteria: Path | None = None
    progress: Path | None = None
    names_earlier: bool = False
    """Whether the member named the earlier export, so that it must be one."""

    @property
    def is_personal(self) -> bool:
        """Whether anything here is the member's own, so that it must not be published."""
        return bool(self.exports.current or self.criteria or self.progress)

    @property
    def watched(self) -> tuple[Path, ...]:
        """Files and folders to watch for changes."""
        exports = (*self.exports.current, *self.exports.earlier)
        found = (*exports, self.criteria, self.progress)
        return tuple(path for path in found if path is not None)


def find_room(folder: Path, environment: Mapping[str, str]) -> Room:
    """Look into the environment and the folder `personal/`, which need not exist.

    Raises a `PruneError` for a path that is given but does not exist, and for a
    folder with files that look like an export but no usable export.
    """
    exports = (
        resolve(_named(environment["PRUNE_EXPORT"], ExportError))
        if environment.get("PRUNE_EXPORT")
        else newest_exports(folder)
    )
    since = environment.get("PRUNE_SINCE")
    if since and not exports.current:
        raise ExportError(
            "PRUNE_SINCE names an earlier export, but there is none to compare it with. Put your "
            f"newest one into {folder}, or unset PRUNE_SINCE."
        )
    return Room(
        exports.since(_named(since, ExportError)) if since else exports,
        _file(environment.get("PRUNE_CRITERIA"), folder / "criteria.toml", CriteriaError),
        _file(environment.get("PRUNE_PROGRESS"), folder / "progress.json", ProgressError),
        names_earlier=bool(since),
    )


def read_file(path: Path, error: type[PruneError]) -> bytes:
    """Read one of the member's small files."""
    try:
        if path.exists() and not path.is_file():  # reading a pipe would block forever
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
            f"{text} names a home folder that does not exist. Write the full path."
        ) from reason


def _named(text: str, error: type[PruneError]) -> Path:
    path = member_path(text, error)
    try:
        path.stat()
    except (OSError, ValueError) as reason:
        raise error(
            f"{path} was given, but there is nothing there that can be read. "
            "Check the path for typos."
        ) from reason
    return path


def _file(named: str | None, usual: Path, error: type[PruneError]) -> Path | None:
    if named:
        return _named(named, error)
    if usual.is_symlink() and not usual.exists():
        raise error(
            f"{usual} is a link to {display_name(str(usual.readlink()))}, which does not exist. "
            "Put the file itself there, or delete the link."
        )
    return usual if usual.exists() else None
