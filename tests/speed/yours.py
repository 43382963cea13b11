"""How long the page that makes lists takes, beside the same core in CPython in the same run.

Run it as `PYTHONPATH=hooks:tests .venv/bin/python -m speed.yours`; it prints a table.
"""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from pages.browsers import SWITCHES, path
from pages.sites import mkdocs
from pages.yours.runtime import copy_with_runtime
from pages.yours.visitor import (
    PATIENCE,
    READY,
    choose,
    made,
    state,
    wait_until_made,
    wait_until_ready,
)
from speed.network import write_network

SIZES = ((120, 300), (1_744, 2_143), (30_000, 200_000))
ROUNDS = 3
_CPYTHON = """
import sys, time
from datetime import date
from pathlib import Path
from prune.personal.exports import Exports
from prune.judge import judge
from prune.personal.room import Room
from prune_page.render import render_checklist
from_ = time.perf_counter()
render_checklist(judge(Room(Exports((Path(sys.argv[1]),))), date.today()))
print(time.perf_counter() - from_)
"""


_TRYING = """
import sys, time
from datetime import date
from pathlib import Path
from prune.deciding.criteria import read_criteria
from prune.personal.exports import Exports
from prune.judge import read_material
from prune.personal.room import Room
from prune.trying import Trial
trial = Trial(read_material(Room(Exports((Path(sys.argv[1]),))), date.today()), date.today())
trial.moves(read_criteria(b""))
from_ = time.perf_counter()
trial.moves(read_criteria(b'[network]\\nfields = ["engraver"]'))
print(time.perf_counter() - from_)
"""
_TRY = """async () => {
  const [field] = [...document.querySelectorAll("[data-part=rules-form] fieldset input")].slice(2);
  const shown = new Promise((done) => {
    const moves = document.querySelector("[data-part=rules-moves]");
    new MutationObserver(() => moves.childElementCount && done()).observe(moves, { childList: true });
  });
  field.value = "engraver";
  const from = performance.now();
  field.dispatchEvent(new Event("change"));
  await shown;
  return (performance.now() - from) / 1000;
}"""
"""Seconds from the last key to what is shown, the pause after it included."""


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
    """Seconds until Ready and until Python has started, on the first visit and on the next."""
    cold, cached = [], []
    for _ in range(ROUNDS):
        context = browser.new_context()
        cold.append(_seconds_to_ready(context, address))
        cached.append(_seconds_to_ready(context, address))
        context.close()
    for visit, measured in (("first", cold), ("next", cached)):
        ready, started = (median(times) for times in zip(*measured, strict=True))
        print(f"{visit} visit: ready {ready:.1f} s, Python started {started:.1f} s")


def _seconds_to_ready(context: BrowserContext, address: str) -> tuple[float, float]:
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address)
    while state(page).text_content() != READY:
        page.wait_for_timeout(20)
    ready = time.perf_counter() - began
    _wait_until_started(page)
    started = time.perf_counter() - began
    page.wait_for_timeout(2_000)  # the browser writes its cache
    page.close()
    return ready, started


def _wait_until_started(page: Page) -> None:
    page.locator("prune-yours[data-started]").wait_for(timeout=PATIENCE)


def show_list(browser: Browser, address: str, export: Path, size: str) -> None:
    """Seconds in the browser and in CPython, in turn, and their ratio."""
    here, there = [], []
    for _ in range(ROUNDS):
        here.append(_seconds_in_browser(browser, address, export))
        there.append(_seconds_in_cpython(export))
    _print_ratio(size, [made for made, _ in here], there)
    trying = [_seconds_in_cpython(export, _TRYING) for _ in range(ROUNDS)]
    _print_ratio(f"{size}, a change tried", [tried for _, tried in here], trying)


def _print_ratio(what: str, here: list[float], there: list[float]) -> None:
    ratio = median(one / other for one, other in zip(here, there, strict=True))
    print(f"{what}: {median(here):.2f} s, CPython {median(there):.2f} s, ratio {ratio:.1f}")


def _seconds_in_browser(browser: Browser, address: str, export: Path) -> tuple[float, float]:
    """To make the list, and to try a change of the rules."""
    context = browser.new_context()
    page: Page = context.new_page()
    page.goto(address)
    wait_until_ready(page)
    _wait_until_started(page)
    page.wait_for_timeout(3_000)  # as long as it takes to find a file
    choose(page, export)
    wait_until_made(page)
    (said,) = re.findall(r"in ([\d.]+) seconds", made(page).inner_text())
    page.locator("[data-part=rules] > summary").click()
    page.locator("[data-part=rules-form] h3").first.wait_for(timeout=PATIENCE)
    tried = [page.evaluate(_TRY), *_tried_again(page)]
    context.close()
    return float(said), tried[-1]


def _tried_again(page: Page) -> Iterator[float]:
    """The first one also judges by the rules as they are."""
    page.get_by_role("button", name="Leave out engraver").click()
    page.locator("[data-part=rules-said]:has-text('Nobody')").wait_for(timeout=PATIENCE)
    yield page.evaluate(_TRY)


def _seconds_in_cpython(export: Path, what: str = _CPYTHON) -> float:
    done = subprocess.run(
        [sys.executable, "-c", what, export], capture_output=True, encoding="utf-8", check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
