"""How a browser is started that asks nobody else for anything."""

import os
import shutil

SWITCHES = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def path() -> str:
    """Where Chromium is, which `tests/run.py` finds or installs; its absence is a failure."""
    names = ("chromium-headless-shell", "chromium")
    found = os.environ.get("PRUNE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, "no Chromium: run the tests with `python3 tests/run.py`, which finds one"
    return found
