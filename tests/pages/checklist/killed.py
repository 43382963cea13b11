"""A browser of its own, with a profile of its own, that can be killed as by a power cut."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserType, Page

from pages.browsers import SWITCHES, path

PATIENCE = 60
"""Seconds for a browser to start on a busy machine."""


class Chromium:
    """One process and its children, in a group of their own."""

    def __init__(self, profile: Path) -> None:
        self._port = profile / "DevToolsActivePort"
        self._port.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                path(),
                *SWITCHES,
                "--headless=new",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def address(self) -> str:
        """Where it can be driven from, on this machine alone."""
        until = time.monotonic() + PATIENCE
        while not self._port.exists() or "\n" not in self._port.read_text("utf-8"):
            assert time.monotonic() < until, "Chromium did not start"
            time.sleep(0.05)
        return f"http://127.0.0.1:{self._port.read_text('utf-8').splitlines()[0]}"

    def kill(self) -> None:
        """End all of it at once, with nothing written on the way."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


@contextmanager
def chromium(kind: BrowserType, profile: Path) -> Iterator[tuple[Chromium, Page]]:
    """A browser and a page in it; both are gone in the end."""
    own = Chromium(profile)
    try:
        browser = kind.connect_over_cdp(own.address, timeout=PATIENCE * 1_000)
        yield own, browser.contexts[0].new_page()
    finally:
        own.kill()
