"""A running `mkdocs serve`, and patience with it."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from pages.sites import environment, free_port

PATIENCE = 150
"""Seconds; a rebuild takes a few, and many times as long on a machine that others use as well."""


@contextmanager
def serving(home: Path, *options: str, **extra: str) -> Iterator[str]:
    """The address of a running server, which ends with the test."""
    port = free_port()
    with server(home, *options, "--dev-addr", f"127.0.0.1:{port}", **extra):
        yield f"http://127.0.0.1:{port}/checklist/"
    assert left_by_a_server(home) == [], "the served pages outlived the server"


@contextmanager
def server(home: Path, *arguments: str, **extra: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of `mkdocs serve` that may be on its way still; it ends with the test."""
    (home / "temporary").mkdir(exist_ok=True)
    extra |= {"TMPDIR": str(home / "temporary")}
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", *arguments],
            cwd=home,
            env=environment(**extra),
            stdout=log,
            stderr=log,
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=20)


def left_by_a_server(home: Path) -> list[Path]:
    return list((home / "temporary").glob("mkdocs_*"))


def page_at(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as response:  # noqa: S310  # our own server
        return response.read().decode("utf-8")


def wait_for(text: str, address: str) -> str:
    """The page, once it holds the text."""

    def page() -> str:
        try:
            return page_at(address)
        except (URLError, ConnectionError):
            return ""

    return _wait_until(lambda html: text in html, page, f"{text!r} is not in the page")


def wait_for_log(text: str, home: Path) -> None:
    _wait_until(
        lambda log: text in log,
        lambda: (home / "serve.log").read_text("utf-8"),
        f"{text!r} is not in the log",
    )


def _wait_until(is_right: Callable[[str], bool], look: Callable[[], str], complaint: str) -> str:
    until = time.monotonic() + PATIENCE
    while not is_right(text := look()):
        assert time.monotonic() < until, f"{complaint} after {PATIENCE} s: {text[:2000]}"
        time.sleep(0.2)
    return text
