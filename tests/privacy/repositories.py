"""Real repositories of git, apart from what this machine has set for its own."""

import os
import subprocess
from pathlib import Path

NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Wren Inkwell",
    "GIT_AUTHOR_EMAIL": "wren@example.org",
    "GIT_COMMITTER_NAME": "Wren Inkwell",
    "GIT_COMMITTER_EMAIL": "wren@example.org",
}


def git(folder: Path, *arguments: str) -> bytes:
    """What git says in that folder; an error is a failure."""
    return subprocess.run(
        ["git", *arguments],  # noqa: S607  # whichever is installed
        cwd=folder,
        env=os.environ | NOBODY,
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout


def repository(folder: Path, *, ignored: str = "") -> Path:
    """A new repository in a folder; what it ignores, a line each."""
    git(folder, "init", "--quiet")
    (folder / ".gitignore").write_text(ignored, "utf-8")
    return folder
