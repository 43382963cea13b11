"""Which browsers the tests use, and how Chromium is started so that it asks nobody else for anything."""

import os
import shutil
from collections.abc import Sequence

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""By preference: the shell has no windows, and takes two thirds of the time."""
FIREFOX = ("firefox", "firefox-esr")
SWITCHES = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def path(names: Sequence[str] = NAMES) -> str:
    """Where Chromium is, one of these by preference, which `tests/run.py` finds or installs; its absence is a failure."""
    found = os.environ.get("PRUNE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, "no Chromium: run the tests with `python3 tests/run.py`, which finds one"
    return found
