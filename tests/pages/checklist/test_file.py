"""A file of the member's that the page keeps up to date, where the browser can write to one."""

import json

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import FIRST, SECOND, decide, kept, press

PICK = """() => {
    globalThis.showSaveFilePicker = async ({ suggestedName }) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, { create: true });
    };
}"""
"""The browser's own private folder stands in for the member's disk: its handles are real ones."""
READ = """async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('progress.json');
    return (await handle.getFile()).text();
}"""


@pytest.fixture
def filed(page: Page, many, serve) -> Page:
    """The checklist over http, where a browser has such a folder."""
    page.add_init_script(f"({PICK})()")
    page.goto(f"{serve(many)}/checklist/")
    return page


def saved(page: Page) -> dict[str, str]:
    decisions = json.loads(page.evaluate(READ))["decisions"]
    return {person: decision["outcome"] for person, decision in decisions.items()}


def wait_until_saved(page: Page, person: str) -> None:
    for _ in range(100):
        if person in saved(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{person} was not written to the file")


def keep_a_file(page: Page) -> None:
    press(page, "Keep a file up to date")
    expect(page.get_by_text("progress.json is kept up to date.")).to_be_visible()


def test_the_file_holds_every_decision_and_nothing_needs_saving(filed):
    decide(filed, FIRST, "Remove")
    keep_a_file(filed)
    assert saved(filed) == {"prune-test-001": "remove"}
    decide(filed, SECOND, "Keep")
    expect(filed.get_by_text("1 change since you last saved a file.")).to_have_count(0)
    wait_until_saved(filed, "prune-test-002")
    assert saved(filed) == {"prune-test-001": "remove", "prune-test-002": "keep"}
    expect(filed.get_by_text("since you last saved a file")).to_have_count(0)


def test_the_file_is_remembered_after_a_reload(filed):
    keep_a_file(filed)
    filed.reload()
    expect(filed.get_by_text("progress.json is kept up to date.")).to_be_visible()
    decide(filed, FIRST, "Keep")
    wait_until_saved(filed, "prune-test-001")


WRITE = """async (text) => {
    const folder = await navigator.storage.getDirectory();
    const writable = await (await folder.getFileHandle('progress.json')).createWritable();
    await writable.write(text);
    await writable.close();
}"""


def test_what_another_device_wrote_into_the_file_is_taken_before_it_is_written(filed):
    decide(filed, FIRST, "Keep")
    keep_a_file(filed)
    elsewhere = {"outcome": "remove", "decided_on": "2026-11-01", "done_on": None}
    decisions = {"prune-test-002": elsewhere}
    filed.evaluate(WRITE, json.dumps({"schema": "prune/progress@1", "decisions": decisions}))
    filed.reload()
    expect(filed.get_by_text("progress.json is kept up to date.")).to_be_visible()
    both = {"prune-test-001": "keep", "prune-test-002": "remove"}
    assert {person: one["outcome"] for person, one in kept(filed).items()} == both
    assert saved(filed) == both


def test_a_file_that_became_another_is_left_alone(filed):
    keep_a_file(filed)
    filed.evaluate(WRITE, "my shopping list")
    filed.reload()
    expect(filed.get_by_text("progress.json could not be read or written.")).to_be_visible()
    decide(filed, FIRST, "Keep")
    filed.wait_for_timeout(1_000)
    assert filed.evaluate(READ) == "my shopping list"


def test_erasing_the_browser_leaves_the_file_as_it_is(filed):
    decide(filed, FIRST, "Keep")
    keep_a_file(filed)
    press(filed, "Erase everything")
    press(filed, "Erase")
    expect(filed.get_by_role("button", name="Keep a file up to date")).to_be_visible()
    decide(filed, SECOND, "Later")
    filed.wait_for_timeout(1_000)
    assert saved(filed) == {"prune-test-001": "keep"}


WAITING = """() => {
    let granted = false;
    const file = { kind: 'file', name: 'mine.json', text: '' };
    file.getFile = async () => ({ text: async () => file.text });
    file.createWritable = async () => {
        if (!granted) throw new DOMException('gone', 'NotFoundError');
        return { write: async (text) => { file.text = text; }, close: async () => {} };
    };
    globalThis.showSaveFilePicker = async () => file;
    globalThis.allow = () => { granted = true; };
    globalThis.written = () => file.text;
}"""


def test_a_file_that_cannot_be_written_is_said_and_can_be_chosen_again(checklist):
    checklist.evaluate(WAITING)
    decide(checklist, FIRST, "Keep")
    press(checklist, "Keep a file up to date")
    expect(
        checklist.get_by_text("mine.json could not be read or written. It may have been moved")
    ).to_be_visible()
    expect(checklist.get_by_text("1 change since you last saved a file.")).to_be_visible()
    checklist.evaluate("allow()")
    press(checklist, "Keep a file up to date")
    expect(checklist.get_by_text("mine.json is kept up to date.")).to_be_visible()
    assert "prune-test-001" in checklist.evaluate("written()")


def test_closing_the_question_changes_nothing(checklist):
    checklist.evaluate(
        "() => { globalThis.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError'); }; }"
    )
    press(checklist, "Keep a file up to date")
    expect(checklist.get_by_role("button", name="Keep a file up to date")).to_be_visible()
    expect(checklist.get_by_text("could not be written")).to_have_count(0)


def test_elsewhere_there_is_no_such_button_and_the_page_reminds(page, address):
    page.add_init_script("delete globalThis.showSaveFilePicker;")
    page.goto(address)
    expect(page.get_by_role("button", name="Keep a file up to date")).to_be_hidden()
    decide(page, FIRST, "Keep")
    expect(page.get_by_text("1 change since you last saved a file.")).to_be_visible()
