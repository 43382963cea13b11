"""The page's figures: building it, its size, its first card, and its list beside DataTables and Tabulator.

All at the largest number of people. `work` is what the page's own thread did, in
the processor's milliseconds, with all that it puts off; `drawn` is on the clock, from
the event to the end of the first frame that shows the result. Frames come as fast as
they can.
"""

import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from speed.browser import node
from speed.browser.build import Build, built
from speed.browser.chromium import Step, Tab, chromium, tab
from speed.browser.host import hosted
from speed.browser.lists import RIVALS, People, open_prune, open_rival, people, write_rivals
from speed.browser.ratio import Ratio
from speed.browser.walk import decisions, one_at_a_time, walk, words
from speed.table import Figure, Size

ROUNDS = 5
"""Each is measured so often, in turn."""
BUILDS = 3
MANY = 20_000
DECIDED = {"outcome": "keep", "decided_on": "2026-11-20", "done_on": None}
BUILD, SIZE, FIRST, LIST = 2.0, 3.0, 3.0, 0.2
"""The goals."""
PLAIN, LISTED, SINGLE = "stopwatch.ready()", "stopwatch.decided('list')", "stopwatch.decided('one')"

Steps = Mapping[str, list[Step]]
Opening = Callable[[Tab, Mapping[str, object]], None]


def figures(exports: Mapping[Size, Path]) -> Iterator[Figure]:
    """Every figure at the largest size."""
    node.install()
    size = max(exports, key=lambda size: size.people)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        builds = [_both(Path(folder, str(number)), exports[size]) for number in range(BUILDS)]
        _, own = builds[0]
        yield _build(size, builds)
        yield _size(size, own, exports[size])
        everybody = people(own.checklist.read_text("utf-8"))
        rivals = Path(folder, "rivals")
        write_rivals(rivals, everybody.rows)
        ours, theirs = (stack.enter_context(hosted(site)) for site in (own.site, rivals))
        browser = stack.enter_context(chromium())
        yield from _first_cards(browser, ours, size)
        yield from _lists(browser, _openings(ours, theirs, everybody), everybody, size)


def _both(home: Path, export: Path) -> tuple[Build, Build]:
    home.mkdir()
    return built(home / "demo"), built(home / "own", export)


def _build(size: Size, builds: list[tuple[Build, Build]]) -> Figure:
    demo, own = (min(one.seconds for one in some) for some in zip(*builds, strict=True))
    return Figure(
        f"build, to that of the demo ({own:.1f} to {demo:.1f} s)", size, own / demo, BUILD
    )


def _size(size: Size, build: Build, export: Path) -> Figure:
    with zipfile.ZipFile(export) as zipped:
        table = zipped.getinfo("Connections.csv").file_size
    page = build.checklist.stat().st_size
    name = f"page, to Connections.csv ({page / 1e6:.1f} to {table / 1e6:.1f} MB)"
    return Figure(name, size, page / table, SIZE)


def _first_cards(browser: Browser, address: str, size: Size) -> Iterator[Figure]:
    """From the start of the navigation until Keep was clicked and that is drawn."""
    asks = {
        "list": partial(_opened, browser, f"{address}/checklist/", LISTED),
        "one": partial(_opened, browser, f"{address}/checklist/", SINGLE, "[data-part=start]"),
        "plain": partial(_opened, browser, f"{address}/about/", PLAIN),
        "plain again": partial(_opened, browser, f"{address}/about/", PLAIN, "h1"),
    }
    steps: dict[str, list[Step]] = defaultdict(list)
    for _ in range(ROUNDS):
        for name, ask in asks.items():
            steps[name].append(ask())
    for name, ours, others in (
        ("first card of the list, to /about/", "list", "plain"),
        ("first card one at a time, reloaded, to /about/ reloaded", "one", "plain again"),
    ):
        yield Ratio(steps[ours], steps[others], "drawn").figure(name, size, FIRST)
        yield Ratio(steps[ours], steps[others], "work").figure(name, size, FIRST)


def _opened(browser: Browser, address: str, use: str, click: str = "") -> Step:
    """Open a page in a fresh browser, or click there and open it once more in the same tab."""
    with tab(browser) as one:
        if click:
            one.page.goto(address)
            one.page.locator(click).click()
        one.page.add_init_script(f"globalThis.usable = stopwatch.since(() => {use})")
        one.page.goto(address, wait_until="commit")
        drawn = one.page.evaluate("() => usable")
        return Step(one.work(), drawn)  # a navigation begins its own count of work


def _openings(ours: str, theirs: str, everybody: People) -> dict[str, Opening]:
    """How to open each list, by its name."""
    return {
        "Prune": partial(open_prune, ours, everybody.key),
        **{rival.name: partial(open_rival, theirs, rival) for rival in RIVALS},
    }


def _lists(
    browser: Browser, openings: Mapping[str, Opening], everybody: People, size: Size
) -> Iterator[Figure]:
    """Raises `ValueError` where the lists do not find the same."""
    many = dict.fromkeys(everybody.ids[-MANY:], DECIDED)
    steps: dict[str, dict[str, list[Step]]] = {name: defaultdict(list) for name in openings}
    counts = set()
    for _ in range(ROUNDS):
        for name, opening in openings.items():
            taken, found = _round(browser, name, opening, many)
            counts.add(found)
            for act, some in taken.items():
                steps[name][act] += some
    if len(counts) > 1:
        raise ValueError(f"the lists did not find the same: {sorted(counts)}")
    for act, some in steps["Prune"].items():
        for rival in RIVALS:
            others = steps[rival.name].get(act) or steps[rival.name]["decision"]
            yield Ratio(some, others, "drawn").figure(f"{act}, to {rival.name}", size, LIST)


def _round(
    browser: Browser, name: str, opening: Opening, many: Mapping[str, object]
) -> tuple[dict[str, list[Step]], tuple[int, ...]]:
    """Once through one list; the three parts each in a fresh browser."""
    script = f"{name.lower()}.js"
    with tab(browser, script) as one:
        opening(one, {})
        steps, counts = walk(one)
    with tab(browser, script) as one:
        opening(one, many)
        one.settle()
        steps[f"decision after {MANY:,}"] = decisions(one)
    if name == "Prune":
        with tab(browser, script) as one:
            opening(one, {})
            one.settle()
            steps["a word alone, beside a decision"] = words(one)
            steps["decision one at a time"] = one_at_a_time(one)
    return steps, counts
