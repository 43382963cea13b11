"""Every page in normal use: whom it asks, what it leaves in the browser."""

import json

import pytest
from playwright.sync_api import expect

WHAT_IS_KEPT = """
async () => ({
  localStorage: Object.keys(localStorage).sort(),
  sessionStorage: Object.keys(sessionStorage).sort(),
  cookie: document.cookie,
  databases: await indexedDB.databases(),
})
"""


@pytest.fixture(params=["http", "file"])
def root(request, personal, serve):
    """The address of the personal site, over http and opened by double click."""
    return serve(personal.personal) if request.param == "http" else personal.personal.as_uri()


@pytest.fixture
def pages(root, personal):
    """Addresses of every page; by double click, of the checklist and some that load what no other does."""
    if root.startswith("file:"):
        return [
            f"{root}/{path}/index.html" for path in ("faq", "faq/undo", "etiquette", "checklist")
        ]
    paths = sorted(personal.personal.rglob("*.html"))
    assert len(paths) > 60
    return [f"{root}/{path.relative_to(personal.personal).as_posix()}" for path in paths]


def asks_nobody_else(watch, root) -> list[str]:
    return [url for url in watch.asked if not url.startswith((f"{root}/", "data:", "blob:"))]


def test_in_use_nobody_else_is_asked_and_the_policy_forbids_nothing(page, root, watch):
    page.goto(f"{root}/checklist/index.html")
    page.get_by_role("article", name="Wren Inkwell").get_by_role("button", name="Keep").click()
    with page.expect_download():
        page.get_by_role("button", name="Save progress").click()
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    for title in ("Switch to light mode", "Switch to dark mode", "Follow the system"):
        page.get_by_title(title).click()
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search", exact=True).fill("who sees it")
    expect(page.locator("header [data-search-results] a").first).to_be_visible()
    page.goto(f"{root}/index.html")
    page.get_by_role("searchbox", name="Ask in your own words").fill("unfriend quietly")
    expect(page.locator("article prune-search li").first).to_be_visible()
    assert (asks_nobody_else(watch, root), watch.violations) == ([], [])


def test_no_page_asks_another_host_or_keeps_more_than_it_says(page, context, pages, root, watch):
    for address in pages:
        page.goto(address)
    assert (asks_nobody_else(watch, root), watch.violations) == ([], [])
    page.goto(f"{root}/checklist/index.html")
    page.get_by_role("article", name="Wren Inkwell").get_by_role("button", name="Keep").click()
    expect(page.locator("[data-part=said]")).to_contain_text("Wren Inkwell: Keep.")
    page.goto(f"{root}/index.html")
    folder = root.partition("://")[2].partition("/")[2]
    colours = f"/{folder}/.__palette" if folder else "/.__palette"
    decisions = f"prune/progress@1 /{folder}/checklist/" if folder else "prune/progress@1"
    assert page.evaluate(WHAT_IS_KEPT) == {
        "localStorage": [colours],
        "sessionStorage": [f"{decisions}/history", f"{decisions}/view"],
        "cookie": "",
        "databases": [{"name": decisions, "version": 1}],
    }
    assert context.cookies() == []
    kept = json.loads(page.evaluate(f"localStorage.getItem({json.dumps(colours)})"))
    assert kept["color"].keys() == {"media", "scheme", "primary", "accent"}
