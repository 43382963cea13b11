"""The page from its first moment on, before its script has come."""

import pytest
from playwright.sync_api import Route

from pages.checklist.desk import cards

SHIFTS = """new Promise((done) => {
  new PerformanceObserver((all) => done(all.getEntries().reduce((sum, one) => sum + one.value, 0)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 500);
})"""
"""How much of the page has moved by how far, as browsers count it."""
UNNOTICED = 0.05


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_script_comes(page, demo_address, width):
    late: list[Route] = []
    page.set_viewport_size({"width": width, "height": 800})
    page.route("**/assets/checklist.js", lambda route: late.append(route))  # noqa: PLW0108  # Playwright marks what it calls
    page.goto(f"{demo_address}/checklist/", wait_until="commit")
    cards(page).first.wait_for()
    page.wait_for_timeout(300)  # until it is drawn
    late[0].continue_()
    page.get_by_role("searchbox", name="Search people").wait_for()
    assert page.evaluate(SHIFTS) < UNNOTICED


def test_every_link_leads_somewhere(page, demo_address):
    page.goto(f"{demo_address}/checklist/")
    page.get_by_role("searchbox", name="Search people").wait_for()
    links = page.locator("prune-checklist a:not([href], [hidden])")
    assert links.evaluate_all("all => all.map((one) => one.outerHTML)") == []
