"""What a person does at the checklist: by role and name."""

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from core.worlds import C7, IN

MANY = 130
FIRST, SECOND, THIRD = (f"Person {number:03} Testley" for number in (1, 2, 3))
KEY = "prune/progress@1"


def export_of_many(count: int = MANY) -> dict[str, str]:
    rows = (
        f"Person {n:03},Testley,{IN}prune-test-{n:03},,Kettle {n % 7} Ltd,Brewer {n},"
        f"{n % 28 + 1:02} Mar {2010 + n % 9}\n"
        for n in range(1, count + 1)
    )
    return {"Connections.csv": C7 + "".join(rows)}


def cards(page: Page) -> Locator:
    """Everybody shown; Material's own article is round them all."""
    return page.locator("prune-checklist").get_by_role("article")


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name, exact=True)


def decide(page: Page, name: str, decision: str) -> None:
    button = card(page, name).get_by_role("button", name=decision, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def said(page: Page) -> Locator:
    return page.locator("[data-part=said]")


def kept(page: Page) -> dict[str, dict[str, object]]:
    """The decisions in the browser's storage, by person."""
    text = page.evaluate(f"localStorage.getItem('{KEY}')")
    return json.loads(text)["decisions"] if text else {}


def outcomes(page: Page) -> dict[str, object]:
    return {
        person.removeprefix("prune-test-"): one["outcome"] for person, one in kept(page).items()
    }


def two_tabs(context: BrowserContext, address: str) -> tuple[Page, Page]:
    """The same checklist twice in one browser."""
    one, other = context.new_page(), context.new_page()
    one.goto(address)
    other.goto(address)
    return one, other


def download(page: Page, name: str) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return Path(started.value.path()).read_bytes()
