"""A file of the member's that the page keeps up to date, where the browser can write to one."""

import json

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import FIRST, SECOND, decide, press

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


def keep_a_file(page: Page) -> None:
    press(page, "Keep a file up to date")
    expect(page.get_by_text("progress.json is kept up to date.")).to_be_visible()


def test_the_file_holds_every_decision_and_nothing_needs_saving(filed):
    decide(filed, FIRST, "Remove")
    keep_a_file(filed)
    assert saved(filed) == {"prune-test-001": "remove"}
    decide(filed, SECOND, "Keep")
    expect(filed.get_by_text("1 change since you last saved a file.")).to_have_count(0)
    filed.wait_for_function(f"async () => (await ({READ})()).includes('prune-test-002')")
    assert saved(filed) == {"prune-test-001": "remove", "prune-test-002": "keep"}
    expect(filed.get_by_text("since you last saved a file")).to_have_count(0)


def test_the_file_is_remembered_after_a_reload(filed):
    keep_a_file(filed)
    filed.reload()
    expect(filed.get_by_text("progress.json is kept up to date.")).to_be_visible()
    decide(filed, FIRST, "Keep")
    filed.wait_for_function(f"async () => (await ({READ})()).includes('prune-test-001')")


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
        checklist.get_by_text("mine.json could not be written. It may have been moved")
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
