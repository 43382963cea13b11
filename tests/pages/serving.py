"""A running `mkdocs serve`, and patience with it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from pages.sites import environment, free_port

PATIENCE = 40
"""Seconds; a rebuild takes about one, and files are polled."""


@contextmanager
def serving(home: Path, *options: str, **extra: str) -> Iterator[str]:
    """The address of a running server, which ends with the test."""
    port = free_port()
    (home / "temporary").mkdir()
    extra |= {"TMPDIR": str(home / "temporary")}
    with (home / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", *options, "--dev-addr", f"127.0.0.1:{port}"],
            cwd=home,
            env=environment(**extra),
            stdout=log,
            stderr=log,
        )
        try:
            yield f"http://127.0.0.1:{port}/checklist/"
        finally:
            server.terminate()
            server.wait(timeout=20)
    left = [path for path in (home / "temporary").iterdir() if path.name.startswith("mkdocs_")]
    assert left == [], "the served pages outlived the server"


def wait_for(text: str, address: str) -> str:
    """The page, once it holds the text."""
    html, until = "", time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=20) as response:  # noqa: S310  # our own server
                html = response.read().decode("utf-8")
        except (URLError, ConnectionError):
            html = ""
        if text in html:
            return html
        time.sleep(0.2)
    raise AssertionError(f"{text!r} did not come within {PATIENCE} s; the page was {html[:500]!r}")


def wait_for_log(text: str, home: Path) -> None:
    until = time.monotonic() + PATIENCE
    while text not in (log := (home / "serve.log").read_text("utf-8")):
        assert time.monotonic() < until, f"{text!r} is not in the log: {log}"
        time.sleep(0.2)
