"""How long the page that makes lists takes, beside the same core in CPython in the same run.

Run it as `PYTHONPATH=hooks:tests .venv/bin/python -m speed.yours`; it prints a table.
"""

import re
import subprocess
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from pages.chromium import SWITCHES, path
from pages.sites import mkdocs
from pages.yours.runtime import copy_with_runtime
from pages.yours.visitor import READY, choose, made, state, wait_until_made, wait_until_ready
from speed.network import write_network

SIZES = ((120, 300), (1_744, 2_143), (30_000, 200_000))
ROUNDS = 3
_CPYTHON = """
import sys, time
from datetime import date
from pathlib import Path
from prune.exports import Exports
from prune.judge import judge
from prune.room import Room
from prune_page.render import render_checklist
from_ = time.perf_counter()
render_checklist(judge(Room(Exports((Path(sys.argv[1]),))), date.today()))
print(time.perf_counter() - from_)
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder, "home")
        home.mkdir()
        site = mkdocs(copy_with_runtime(home), "build").public
        handler = partial(_Quiet, directory=str(site))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/yours/"
        browser = playwright.chromium.launch(executable_path=path(), args=list(SWITCHES))
        show_ready(browser, address)
        for people, messages in SIZES:
            export = Path(folder, f"Basic_LinkedInDataExport_11-20-2026_{people}.zip")
            with export.open("wb") as out:
                write_network(out, people, messages)
            show_list(browser, address, export, f"{people:,} people, {messages:,} messages")
        browser.close()
        server.shutdown()


def show_ready(browser: Browser, address: str) -> None:
    """Seconds until Ready, on the first visit and on the next."""
    cold, cached = [], []
    for _ in range(ROUNDS):
        context = browser.new_context()
        cold.append(_seconds_to_ready(context, address))
        cached.append(_seconds_to_ready(context, address))
        context.close()
    print(f"ready: first visit {median(cold):.1f} s, next visit {median(cached):.1f} s")


def _seconds_to_ready(context: BrowserContext, address: str) -> float:
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address)
    while state(page).text_content() != READY:
        page.wait_for_timeout(20)
    took = time.perf_counter() - began
    page.wait_for_timeout(2_000)  # the browser writes its cache
    page.close()
    return took


def show_list(browser: Browser, address: str, export: Path, size: str) -> None:
    """Seconds in the browser and in CPython, in turn, and their ratio."""
    here, there = [], []
    for _ in range(ROUNDS):
        here.append(_seconds_in_browser(browser, address, export))
        there.append(_seconds_in_cpython(export))
    ratio = median(one / other for one, other in zip(here, there, strict=True))
    print(f"{size}: {median(here):.2f} s, CPython {median(there):.2f} s, ratio {ratio:.1f}")


def _seconds_in_browser(browser: Browser, address: str, export: Path) -> float:
    context = browser.new_context()
    page: Page = context.new_page()
    page.goto(address)
    wait_until_ready(page)
    page.wait_for_timeout(3_000)  # as long as it takes to find a file
    choose(page, export)
    wait_until_made(page)
    (said,) = re.findall(r"in ([\d.]+) seconds", made(page).inner_text())
    context.close()
    return float(said)


def _seconds_in_cpython(export: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _CPYTHON, export], capture_output=True, encoding="utf-8", check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
