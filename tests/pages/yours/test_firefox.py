"""The page that makes the list, in Firefox: the same list, private and kept as in Chromium."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from core.builders import zip_bytes
from core.golden import folders, printed
from core.hostile.values import hostile_export
from pages.browsers import FIREFOX
from pages.host import Host
from pages.private.personal import ZIP
from pages.sites import Result, free_port
from pages.yours.test_equal import TODAY, files_in, html
from pages.yours.visitor import MADE, MAKE, READY, START, encoded
from programs import Program, node
from prune.judge import judge
from prune.personal.exports import Exports
from prune.personal.room import Room

SCRIPT = Path(__file__).with_name("firefox.mjs")
Step = Callable[..., object]
LISTS = "async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.includes('list'))"
DECIDED = "[aria-pressed=true][data-decide]"
KINDS = f"() => [...document.querySelectorAll('{DECIDED}')].map((one) => one.dataset.decide)"


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture
def host(able: Result, port: int) -> Iterator[Host]:
    host = Host(port)
    host.start(able.public)
    yield host
    host.stop()


@pytest.fixture
def firefox(host: Host, port: int) -> Iterator[Step]:  # noqa: ARG001  # somebody must answer
    """Takes a step in a new Firefox and gives what came of it; an error in a script fails the test."""
    path = next(filter(None, map(shutil.which, FIREFOX)), None)
    if path is None:
        pytest.skip("Firefox is not installed here")
    driver = Program(node(), SCRIPT, path, f"http://127.0.0.1:{port}")

    def step(name: str, **given: object) -> object:
        return driver.ask({"step": name, **given})

    step("open", text=READY)
    yield step
    faults = step("faults")
    driver.end()
    assert faults == []


def test_firefox_makes_the_same_list(firefox, tmp_path):
    firefox("run", script=START)
    folder = folders()[0]
    hostile = {ZIP: zip_bytes(hostile_export())}
    (tmp_path / ZIP).write_bytes(hostile[ZIP])
    checklist = judge(Room(Exports((tmp_path / ZIP,))), date.fromisoformat(TODAY))
    for what, files, expected in (
        ("json", files_in(folder, folder.parent), printed(folder)),
        ("list", hostile, html(checklist)),
    ):
        given = [what, encoded(files), TODAY]
        assert firefox("run", script=MAKE, argument=given) == [what, expected]


def test_firefox_needs_no_network_after_ready_and_keeps_what_it_is_told_to(
    firefox, host, able, export
):
    host.stop()
    firefox("choose", path=str(export), text=MADE)
    assert firefox("run", script=LISTS) == []
    firefox("press", selector="[data-decide=keep]", shown="[data-part=said]", text="Keep.")
    firefox(
        "press",
        selector="[data-part=keep]",
        shown="[data-part=made-text]",
        text="Kept in this browser.",
    )
    host.start(able.public)
    firefox("open", text=READY)
    firefox(
        "press",
        selector="[data-part=open-kept]",
        shown="[data-part=made-text]",
        text="2 people from",
    )
    firefox("find", selector=DECIDED)  # decisions come from the disk, after the list
    assert firefox("run", script=KINDS) == ["keep"]
