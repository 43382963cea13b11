"""What a person does at the checklist: by role and name."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from core.builders import C7, IN

FEW, MANY = 20, 130
FIRST, SECOND, THIRD = (f"Person {number:03} Testley" for number in (1, 2, 3))
KEY = "prune/progress@1"


of_many = pytest.mark.of_many
"""For what needs three pages of people; each step costs twice as long there."""
both_origins = pytest.mark.parametrize("origin", ["http", "file"], indirect=True)
"""For what a double click may break: storing, loading, the policy, a reload."""


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


def opened(one: Locator) -> Locator:
    """A row of the list, opened if it was not."""
    closed = one.locator("[aria-expanded=false]")
    if closed.count():
        closed.click()
    return one


def decide(page: Page, name: str, decision: str) -> None:
    button = opened(card(page, name)).get_by_role("button", name=decision, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


IN_THE_MENU = {"Hide names", "Keep sweep", "Print", "Keys"}


def press(page: Page, name: str) -> None:
    if name in IN_THE_MENU:
        page.locator("summary", has_text="More").click()
    page.get_by_role("button", name=name, exact=True).click()


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def said(page: Page) -> Locator:
    return page.locator("[data-part=said]")


ALTER = """async ([key, id, fields]) => {
    const { name } = (await indexedDB.databases()).find((one) => one.name.startsWith(key));
    const result = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
    const database = await result(indexedDB.open(name));
    const records = database.transaction('records', 'readwrite').objectStore('records');
    await result(records.put({ ...(await result(records.get(id))), ...fields }, id));
    database.close();
}"""
READ = """async (key) => {
    const found = (await indexedDB.databases()).find(({ name }) => name.startsWith(key));
    if (!found) return {};
    const result = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
    const database = await result(indexedDB.open(found.name));
    const records = database.transaction('records').objectStore('records');
    const [ids, values] = await Promise.all([result(records.getAllKeys()), result(records.getAll())]);
    database.close();
    return Object.fromEntries(ids.map((id, place) => [id, values[place]]));
}"""


def records(page: Page, key: str = KEY) -> dict[str, dict[str, object]]:
    """What the browser's disk holds, by person: a decision, or when one was taken back."""
    before, now = None, page.evaluate(READ, key)
    while before != now:  # what a key or a click did a moment ago is still on its way
        page.wait_for_timeout(100)
        before, now = now, page.evaluate(READ, key)
    return now


def kept(page: Page) -> dict[str, dict[str, object]]:
    """The decisions in the browser, by person, without the moment and whom they are about."""
    return {
        person: {key: value for key, value in one.items() if key not in {"at", "connected_on"}}
        for person, one in records(page).items()
        if "outcome" in one
    }


def alter(page: Page, person: str, **fields: object) -> None:
    """Change what the browser's disk holds, as if it had been decided so; the page sees it after a reload."""
    page.evaluate(ALTER, [KEY, person, fields])


def keep_formerly(page: Page, text: str, key: str = KEY) -> None:
    """As an earlier version of the page did: all decisions as one text."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def formerly(decisions: dict[str, dict[str, object]]) -> str:
    return json.dumps({"schema": "prune/progress@1", "unsaved": 0, "decisions": decisions})


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


def wait_until(page: Page, expression: str, seconds: int = 30) -> None:
    """Until it holds; the page's policy forbids the browser's own way to wait for one."""
    for _ in range(seconds * 20):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{expression} did not come to hold within {seconds} s")


TAKEN_OVER = f"localStorage.getItem('{KEY}') === null"


def download(page: Page, name: str) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return Path(started.value.path()).read_bytes()
