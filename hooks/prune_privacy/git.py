"""What git holds of the member's files, or would take with the next `git add`.

Asks the program `git`. Where it is not installed, does not answer or knows no
repository there, nothing is known and nothing is said.
"""

import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from prune.exports import looks_like_export
from prune.near_misses import near_miss

_TIMEOUT = 10
"""Seconds; a repository is asked about one file or one folder, which takes milliseconds."""
_LS_FILES = (
    *("-c", "core.fsmonitor=false"),  # it may name a program, and none is to run
    *("ls-files", "-t", "-z", "--cached", "--others", "--exclude-standard", "--"),
)


@dataclass(frozen=True, slots=True)
class Exposure:
    """A file that git does not leave alone."""

    path: Path
    is_tracked: bool
    """Whether it is in the repository already, rather than free to be added."""
    others: int = 0
    """How many more there are in the same folder."""

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
    """Files that lie in a folder, not below it, and look like the member's own."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []
    return [path for path in files if looks_like_export(path.name) or near_miss(path.name)]


def find_exposures(paths: Iterable[Path]) -> list[Exposure]:
    """Which of these files, and of what looks like an export in these folders, are exposed.

    One for a file or folder, where one is: what git holds comes before what it may take.
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
    """Pairs of a letter (`?` for a file that git does not hold) and a path in the folder."""
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
