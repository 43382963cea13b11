"""The whole browser killed, as by a power cut: no decision that the page spoke of is lost."""

from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from pages.checklist.desk import (
    TAKEN_OVER,
    formerly,
    keep_formerly,
    records,
    wait_until,
)
from pages.checklist.killed import chromium

RESTS = (0, 4_000, 0)
"""Milliseconds between a decision and the kill: at once, and after a rest."""
KEEP = {"outcome": "keep", "decided_on": "2026-11-20", "done_on": None}


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


@pytest.mark.parametrize("made", [100, 3_000])
def test_a_killed_browser_has_lost_nothing(browser: Browser, address, tmp_path, made):
    """Nearly all of the decisions are about people of other exports: the store holds them all the same."""
    start = partial(chromium, browser.browser_type, tmp_path)
    decided = {f"prune-test-{number:05}" for number in range(made)}
    with start() as (_, page):
        open_list(page, address)
        keep_formerly(page, formerly(dict.fromkeys(decided, KEEP)))
        page.reload()
        wait_until(page, TAKEN_OVER, 120)
    for rest in RESTS:
        with start() as (own, page):
            open_list(page, address)
            decided.add(decide_next(page))
            page.wait_for_timeout(rest)
            own.kill()
    with start() as (_, page):
        open_list(page, address)
        assert decided - records(page).keys() == set()
