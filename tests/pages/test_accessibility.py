"""axe on every page, in light and dark, and on the checklist after use.

Automatic rules find about a third of what can go wrong; the rest is looked at by hand.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from pages.guide import PATHS


def violations(page: Page) -> str:
    """What axe finds, for a person to read; empty where it finds nothing.

    Colours count once they have stopped changing.
    """
    page.evaluate(
        "Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))"
    )
    return "\n".join(
        f"{found['id']}: {found['help']}\n  "
        + "\n  ".join(f"{node['html'][:200]} {node['failureSummary']}" for node in found["nodes"])
        for found in Axe().run(page).response["violations"]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PATHS, "404.html"])
def test_axe_finds_nothing(page, demo_address, path, scheme):
    """Over http, where Material shows its search."""
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{demo_address}/{path}")
    assert violations(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_checklist_in_use(page, demo, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto((demo.public / "checklist/index.html").as_uri())
    article = page.locator("prune-checklist").get_by_role("article").first
    article.get_by_role("button", name="Remove").click()
    page.get_by_text("Notes on what was read").click()
    page.get_by_role("button", name="Next page").click()
    page.get_by_label("Filter", exact=True).select_option("Decided: Remove")
    assert violations(page) == ""
    page.get_by_role("searchbox", name="Search people").fill("nobody at all")
    assert violations(page) == ""
    page.get_by_role("button", name="Erase everything").click()
    assert violations(page) == ""
    page.get_by_role("button", name="Erase", exact=True).click()
    assert violations(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_of_the_guide_in_use(page, demo, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto((demo.public / "consequences/index.html").as_uri())
    page.get_by_text("Sources of this page").click()
    page.get_by_role("button", name="source, reports differ").first.click()
    assert violations(page) == ""
    page.goto((demo.public / "faq/index.html").as_uri())
    for words in ("undo", "recomendations", "xqzwv"):
        page.get_by_role("searchbox", name="Ask in your own words").fill(words)
        page.locator("prune-search li").first.wait_for()
        assert violations(page) == ""
    page.goto((demo.public / "etiquette/index.html").as_uri())
    page.get_by_role("button", name="Copy the message: If they ask why").click()
    assert violations(page) == ""
