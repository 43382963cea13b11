"""Chromium, and in it a stopwatch: what a step takes until its result is drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from pages.browsers import NAMES, SWITCHES
from pages.browsers import path as chromium_at

SCRIPTS = Path(__file__).parent
UNCAPPED = (
    "--disable-frame-rate-limit",  # else every step takes a sixtieth of a second at least
    "--disable-gpu-vsync",  # the same
)

SETTLED, AFTERWARDS = 5_000, 150
"""Milliseconds until a page has got ready, and until all that a step causes is done."""


def path() -> str:
    """A whole Chromium, as people have it, so that figures can be compared; else the shell."""
    return chromium_at((*NAMES[1:], NAMES[0]))


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, closed in the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=[*SWITCHES, *UNCAPPED])
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class Step:
    """Milliseconds of the page's own thread at work, put off or not, and until the result is drawn.

    The second are on the clock, which is what a person waits for.
    """

    work: float
    drawn: float


class Tab:
    """A page in a browser that nobody has used before, with `scripts` of this folder in it."""

    def __init__(self, context: BrowserContext, *scripts: str) -> None:
        for script in ("stopwatch.js", *scripts):
            context.add_init_script(path=SCRIPTS / script)
        self.page: Page = context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._metrics = context.new_cdp_session(self.page)
        # the thread's own time: what other programs take of the processor does not count
        self._metrics.send("Performance.enable", {"timeDomain": "threadTicks"})

    def settle(self) -> None:
        """Wait as somebody does who looks at a page first; what it gets ready meanwhile is ready then."""
        self.page.wait_for_timeout(SETTLED)

    def step(self, act: str) -> Step:
        """Take a step, an expression in JavaScript."""
        before = self.work()
        drawn = self.page.evaluate(f"() => stopwatch.time(() => {act})")
        self.page.wait_for_timeout(AFTERWARDS)
        return Step(self.work() - before, drawn)

    def work(self) -> float:
        """Milliseconds that the page's thread worked so far."""
        metrics = self._metrics.send("Performance.getMetrics")["metrics"]
        return next(1000 * one["value"] for one in metrics if one["name"] == "TaskDuration")


@contextmanager
def tab(browser: Browser, *scripts: str) -> Iterator[Tab]:
    """A fresh tab. Raises `ValueError` in the end where a script of the page failed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    one = Tab(context, *scripts)
    yield one
    context.close()
    if one.errors:
        raise ValueError(f"a script failed: {one.errors}")
