"""Sites that are built once for all workers: a build takes seconds, and most tests only read what came of it."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pages.sites import Result, copy_of_the_repository, mkdocs

PATIENCE = 120
"""Seconds that another worker may take to build one."""


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], Result]) -> Result:
    """What `build` makes in a folder of this name; the worker that comes first makes it."""
    temporary = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each has a folder of its own in that of all
        temporary = temporary.parent
    home, built = temporary / name, temporary / f"{name}.json"
    try:
        home.mkdir()
    except FileExistsError:
        return Result(home, **_read(built))
    result = build(home)
    unfinished = built.with_suffix(".unfinished")
    unfinished.write_text(json.dumps({"code": result.code, "log": result.log}), "utf-8")
    unfinished.rename(built)
    return result


def demo_site(factory: pytest.TempPathFactory) -> Result:
    """The site as everybody gets it."""
    return once(factory, "demo", lambda home: mkdocs(copy_of_the_repository(home), "build"))


def _read(built: Path) -> dict[str, object]:
    until = time.monotonic() + PATIENCE
    while not built.exists():
        assert time.monotonic() < until, f"another worker has not finished {built.stem}"
        time.sleep(0.1)
    found: dict[str, object] = json.loads(built.read_text("utf-8"))
    return found
