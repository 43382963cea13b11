"""The whole browser killed, as by a power cut: no decision that the page spoke of is lost."""

from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from core.builders import folder_at
from pages.checklist.desk import (
    TAKEN_OVER,
    export_of_many,
    formerly,
    keep_formerly,
    records,
    wait_until,
)
from pages.checklist.killed import chromium
from pages.sites import copy_of_the_repository, mkdocs

PEOPLE = 20_100
KILLS = 3
KEEP = {"outcome": "keep", "decided_on": "2026-11-20", "done_on": None}


@pytest.fixture(scope="session")
def crowd(tmp_path_factory, serve):
    """The address of a list of many people."""
    home = copy_of_the_repository(tmp_path_factory.mktemp("crowd"))
    folder_at(home / "personal", {"Connections.csv": export_of_many(PEOPLE)["Connections.csv"]})
    return f"{serve(mkdocs(home, 'build').personal)}/checklist/index.html"


def open_list(page: Page, address: str) -> None:
    """Open it, and wait until it is known what was decided."""
    page.goto(address)
    expect(page.locator("[data-part=progress]:not([data-unknown])")).to_be_visible(timeout=60_000)


def decide_next(page: Page) -> str:
    """Decide about the first who is open; who it is, once the page says that it is noted."""
    page.get_by_label("Filter", exact=True).select_option("Undecided")
    first = page.locator(".prune-person:not([data-decided])").first
    name = first.locator("[data-field=name]").inner_text()
    first.get_by_role("button", name="Remove", exact=True).click()
    expect(page.locator("[data-part=said]")).to_contain_text(f"{name}: Remove.", timeout=30_000)
    return f"prune-test-{name.split()[1]}"


@pytest.mark.parametrize("rest", [0, 4_000], ids=["at once", "after a rest"])
@pytest.mark.parametrize("made", [100, 20_000])
def test_a_killed_browser_has_lost_nothing(browser: Browser, crowd, tmp_path, made, rest):
    start = partial(chromium, browser.browser_type, tmp_path)
    known = [f"prune-test-{number:03}" for number in range(PEOPLE - made + 1, PEOPLE + 1)]
    with start() as (_, page):
        open_list(page, crowd)
        keep_formerly(page, formerly(dict.fromkeys(known, KEEP)))
        page.reload()
        wait_until(page, TAKEN_OVER, 120)
    decided = set(known)
    for _ in range(KILLS):
        with start() as (own, page):
            open_list(page, crowd)
            decided.add(decide_next(page))
            page.wait_for_timeout(rest)
            own.kill()
    with start() as (_, page):
        open_list(page, crowd)
        assert decided - records(page).keys() == set()
