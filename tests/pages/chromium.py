"""How a browser is started that asks nobody else for anything."""

import os
import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""By preference: the shell has no windows, and takes two thirds of the time."""
SWITCHES = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def path() -> str:
    """Where Chromium is, which `tests/run.py` finds or installs; its absence is a failure."""
    found = os.environ.get("PRUNE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no Chromium: run the tests with `python3 tests/run.py`, which finds one"
    return found
