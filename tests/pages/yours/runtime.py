"""Python for browsers: fetched by the command that the README names, unless it is there."""

import subprocess
import sys
import time
from pathlib import Path

from pages.sites import ROOT, copy_of_the_repository

FOLDER = ROOT / "runtime" / "node_modules" / "pyodide"
_LOCK = ROOT / "runtime" / ".fetching"
_PATIENCE = 300
"""Seconds that another process may take to fetch it."""


def fetch() -> None:
    """One process fetches; the others wait for it."""
    until = time.monotonic() + _PATIENCE
    while not FOLDER.is_dir() or _LOCK.exists():
        assert time.monotonic() < until, f"{_LOCK} was left behind; delete it"
        try:
            _LOCK.mkdir()
        except FileExistsError:
            time.sleep(0.5)
            continue
        try:
            subprocess.run([sys.executable, ROOT / "runtime" / "fetch.py"], check=True)
        finally:
            _LOCK.rmdir()


def copy_with_runtime(home: Path) -> Path:
    """A copy of the repository that can make lists in the browser."""
    fetch()
    copy_of_the_repository(home)
    (home / "runtime" / "node_modules").mkdir(parents=True)
    (home / "runtime" / "node_modules" / "pyodide").symlink_to(FOLDER)
    return home
