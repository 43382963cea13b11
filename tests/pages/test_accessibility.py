"""axe on every page, in light and dark, and on the checklist after use.

Automatic rules find about a third of what can go wrong; the rest is looked at by hand.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = ("index.html", "checklist/index.html", "criteria/index.html", "privacy/index.html")


def violations(page: Page) -> str:
    """What axe finds, for a person to read; empty where it finds nothing."""
    return "\n".join(
        f"{found['id']}: {found['help']}\n  "
        + "\n  ".join(f"{node['html'][:200]} {node['failureSummary']}" for node in found["nodes"])
        for found in Axe().run(page).response["violations"]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page, demo, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto((demo.public / path).as_uri())
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
