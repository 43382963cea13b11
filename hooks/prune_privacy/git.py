"""Find the member's files that git tracks, or that the next `git add` would add.

Runs the program `git`. If it is not installed, fails or finds no repository, nothing is
reported.
"""

import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from prune.personal.exports import looks_like_export
from prune.personal.near_misses import near_miss

_TIMEOUT = 10
"""Seconds; listing one file or folder normally takes milliseconds."""
_LS_FILES = (
    *("-c", "core.fsmonitor=false"),  # it may name a program, which must not run
    *("ls-files", "-t", "-z", "--cached", "--others", "--exclude-standard", "--"),
)


@dataclass(frozen=True, slots=True)
class Exposure:
    """A file that git tracks or does not ignore."""

    path: Path
    is_tracked: bool
    """Whether git tracks it already, rather than only not ignoring it."""
    others: int = 0
    """How many more there are in the folder."""

    @property
    def sentence(self) -> str:
        """What was found, and what to do."""
        what = f"{self.path}{f' (and {self.others} more like it)' if self.others else ''}"
        if self.is_tracked:
            return (
                f"{what} is tracked by git: anyone who gets that repository gets it, too. Move it into "
                "personal/, then remove it from the repository and from its history."
            )
        return (
            f"{what} is in a git repository that does not ignore it: the next `git add` "
            "may add it. Move it into personal/, or list it in .gitignore."
        )


def find_strays(folder: Path) -> list[Path]:
    """Files directly in a folder that look like the member's own."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []
    return [path for path in files if looks_like_export(path.name) or near_miss(path.name)]


def find_exposures(paths: Iterable[Path]) -> list[Exposure]:
    """Find which of these files, and of the exports in these folders, are exposed.

    At most one result per path: tracked files come before untracked ones.
    """
    git = which("git")
    if git is None:
        return []
    found = (_exposure(git, path.resolve()) for path in paths if path.exists())
    return [exposure for exposure in found if exposure is not None]


def _exposure(git: str, path: Path) -> Exposure | None:
    folder, what = (path, ".") if path.is_dir() else (path.parent, path.name)
    found = sorted(
        (state == "?", name)
        for state, name in _list_files(git, folder, what)
        if not path.is_dir() or looks_like_export(name)
    )
    if not found:
        return None
    is_untracked, name = found[0]
    return Exposure(folder / name, not is_untracked, others=len(found) - 1)


def _list_files(git: str, folder: Path, what: str) -> Iterable[tuple[str, str]]:
    """Pairs of a status letter (`?` for untracked) and a path in the folder."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603  # the one that is installed, with our own words
            [git, "--literal-pathspecs", *_LS_FILES, what],
            cwd=folder,
            env=outside,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return []
    entries = [os.fsdecode(entry) for entry in done.stdout.split(b"\0") if entry]
    return [(entry[0], entry[2:]) for entry in entries]
