"""A file of the member's that the page keeps up to date, where the browser can write to one."""

import json

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import (
    FIRST,
    SECOND,
    decide,
    kept,
    of_many,
    outcomes,
    press,
    records,
    two_tabs,
)

PICK = """() => {
    const folder = () => navigator.storage.getDirectory();
    globalThis.showDirectoryPicker = folder;
    globalThis.showOpenFilePicker = async () => [await (await folder()).getFileHandle('progress.json')];
    globalThis.showSaveFilePicker = () => { throw new Error('it empties the file'); };
}"""
"""The browser's own private folder stands in for the member's disk: its handles are real ones."""
READ = """async () => {
    const folder = await navigator.storage.getDirectory();
    for (;;) {
        try {
            const handle = await folder.getFileHandle('progress.json');
            return await (await handle.getFile()).text();
        } catch (error) {
            if (!['NotFoundError', 'NotReadableError'].includes(error.name)) throw error; // it is being replaced just now
            await new Promise((done) => setTimeout(done, 20));
        }
    }
}"""


@pytest.fixture
def filed(page: Page, site, serve) -> Page:
    """The checklist over http, where a browser has such a folder."""
    page.add_init_script(f"({PICK})()")
    page.goto(f"{serve(site)}/checklist/")
    return page


def saved(page: Page) -> dict[str, str]:
    decisions = json.loads(page.evaluate(READ))["decisions"]
    return {person: decision["outcome"] for person, decision in decisions.items()}


def wait_until_saved(page: Page, person: str) -> None:
    for _ in range(600):
        if person in saved(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{person} was not written to the file")


def keep_a_file(page: Page, choice: str = "Choose a folder") -> None:
    press(page, "Auto-save to a file")
    press(page, choice)
    expect(page.get_by_text("Auto-saving to progress.json.")).to_be_visible(timeout=30_000)


def write(page: Page, text: str) -> None:
    page.evaluate(WRITE, text)


def progress(**decisions: tuple[str, str]) -> str:
    made = {
        f"prune-test-{person[1:]}": {"outcome": outcome, "decided_on": at[:10], "at": at}
        for person, (outcome, at) in decisions.items()
    }
    return json.dumps({"schema": "prune/progress@1", "decisions": made})


def test_the_file_holds_every_decision_and_nothing_needs_saving(filed):
    decide(filed, FIRST, "Remove")
    keep_a_file(filed)
    assert saved(filed) == {"prune-test-001": "remove"}
    decide(filed, SECOND, "Keep")
    expect(filed.get_by_text("1 change not saved to a file yet.")).to_have_count(0)
    wait_until_saved(filed, "prune-test-002")
    assert saved(filed) == {"prune-test-001": "remove", "prune-test-002": "keep"}
    expect(filed.get_by_text("not saved to a file yet")).to_have_count(0)


def test_the_file_is_remembered_after_a_reload(filed):
    keep_a_file(filed)
    filed.reload()
    expect(filed.get_by_text("Auto-saving to progress.json.")).to_be_visible(timeout=30_000)
    decide(filed, FIRST, "Keep")
    wait_until_saved(filed, "prune-test-001")


WRITE = """async (text) => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle('progress.json', { create: true });
    const writable = await file.createWritable();
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
    expect(filed.get_by_text("Auto-saving to progress.json.")).to_be_visible(timeout=30_000)
    both = {"prune-test-001": "keep", "prune-test-002": "remove"}
    assert {person: one["outcome"] for person, one in kept(filed).items()} == both
    assert saved(filed) == both


def test_a_file_that_became_another_is_left_alone(filed):
    keep_a_file(filed)
    filed.evaluate(WRITE, "my shopping list")
    filed.reload()
    expect(filed.get_by_text("progress.json is not a Prune progress file")).to_be_visible(
        timeout=30_000
    )
    decide(filed, FIRST, "Keep")
    filed.wait_for_timeout(1_000)
    assert filed.evaluate(READ) == "my shopping list"


def test_a_file_that_becomes_another_while_the_page_is_open_is_left_alone(filed):
    keep_a_file(filed)
    for round_, text in enumerate(
        ("my shopping list", "{", "[]", '{"schema": "prune/progress@2"}')
    ):
        write(filed, text)
        decide(filed, f"Person {2 * round_ + 1:03} Testley", "Keep")
        expect(filed.get_by_text("progress.json is not a Prune progress file")).to_be_visible(
            timeout=30_000
        )
        assert filed.evaluate(READ) == text
        write(filed, progress())
        decide(filed, f"Person {2 * round_ + 2:03} Testley", "Keep")
        expect(filed.get_by_text("Auto-saving to progress.json.")).to_be_visible(timeout=30_000)
        kept_by_now = range(1, 2 * round_ + 3)
        assert saved(filed) == {f"prune-test-{number:03}": "keep" for number in kept_by_now}


@pytest.mark.parametrize("choice", ["Choose a folder", "Choose an existing file"])
def test_choosing_a_file_that_is_there_never_empties_it(filed, choice):
    write(
        filed,
        progress(p001=("remove", "2026-11-01T09:00:00Z"), pone=("keep", "2026-11-01T09:00:00Z")),
    )
    decide(filed, SECOND, "Keep")
    keep_a_file(filed, choice)
    everything = {"prune-test-001": "remove", "prune-test-one": "keep", "prune-test-002": "keep"}
    assert saved(filed) == everything


def test_what_is_written_into_the_file_while_the_page_is_open_is_merged(filed):
    decide(filed, FIRST, "Keep")
    keep_a_file(filed)
    write(
        filed,
        progress(p001=("remove", "2199-01-01T09:00:00Z"), p003=("later", "2026-11-01T09:00:00Z")),
    )
    decide(filed, SECOND, "Keep")
    wait_until_saved(filed, "prune-test-002")
    everything = {"prune-test-001": "remove", "prune-test-002": "keep", "prune-test-003": "later"}
    assert (saved(filed), outcomes(filed)) == (
        everything,
        {person.removeprefix("prune-test-"): outcome for person, outcome in everything.items()},
    )


def test_what_the_file_brings_is_no_step_to_undo(filed):
    write(filed, progress(p001=("remove", "2026-11-01T09:00:00Z")))
    keep_a_file(filed)
    expect(filed.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    expect(filed.locator("[data-part=undo]")).to_be_disabled()


def test_an_undo_in_the_file_takes_back_what_an_older_copy_says(filed):
    decide(filed, FIRST, "Remove")
    older = json.dumps(
        {
            "schema": "prune/progress@1",
            "decisions": {"prune-test-001": {**records(filed)["prune-test-001"]}},
        }
    )
    press(filed, "Undo")
    write(filed, older)
    keep_a_file(filed)
    assert (saved(filed), outcomes(filed)) == ({}, {})
    assert list(json.loads(filed.evaluate(READ))["undone"]) == ["prune-test-001"]


SLOW = """() => {
    const write = FileSystemWritableFileStream.prototype.close;
    let delay = 1500;
    FileSystemWritableFileStream.prototype.close = async function () {
        const wait = delay;
        delay = 0;
        await new Promise((done) => setTimeout(done, wait));
        return write.call(this);
    };
}"""


def test_a_slow_disk_never_lets_an_older_text_win(filed):
    keep_a_file(filed)
    filed.evaluate(SLOW)
    decide(filed, FIRST, "Keep")
    filed.wait_for_timeout(500)
    decide(filed, SECOND, "Keep")
    wait_until_saved(filed, "prune-test-002")
    filed.wait_for_timeout(2_000)
    assert saved(filed) == {"prune-test-001": "keep", "prune-test-002": "keep"}


@of_many
def test_two_tabs_and_a_kept_file_lose_none_of_fifty_quick_decisions(context, site, serve):
    context.add_init_script(f"({PICK})()")
    one, other = two_tabs(context, f"{serve(site)}/checklist/")
    keep_a_file(one)
    other.reload()
    for page, first in ((one, 0), (other, 25)):
        expect(page.locator("[data-part=people] [data-decide=keep]")).to_have_count(50)
        page.evaluate(
            """(first) => [...document.querySelectorAll('[data-part=people] [data-decide=keep]')]
                .slice(first, first + 25).forEach((button, place) => setTimeout(() => button.click(), place * 20))""",
            first,
        )
    expect(one.get_by_text("50 of 130 people decided.", exact=True)).to_be_visible(timeout=30_000)
    for number in (25, 50):
        wait_until_saved(one, f"prune-test-{number:03}")
    assert (len(saved(one)), len(outcomes(one))) == (50, 50)


def test_erasing_in_one_tab_leaves_the_file_alone_in_the_other(context, site, serve):
    context.add_init_script(f"({PICK})()")
    one, other = two_tabs(context, f"{serve(site)}/checklist/")
    decide(one, FIRST, "Keep")
    keep_a_file(one)
    other.reload()
    expect(other.get_by_text("Auto-saving to progress.json.")).to_be_visible()
    press(one, "Erase everything")
    press(one, "Erase")
    expect(other.get_by_role("button", name="Auto-save to a file")).to_be_visible()
    decide(other, SECOND, "Later")
    other.wait_for_timeout(1_000)
    assert saved(other) == {"prune-test-001": "keep"}


def test_demo_and_personal_page_have_a_file_each(page, site, demo, serve, tmp_path):
    """Both under one address, as a member serves them one after the other."""
    for name, folder in (("own", site), ("demo", demo.public)):
        (tmp_path / name).symlink_to(folder)
    page.add_init_script(f"({PICK})()")
    page.goto(f"{serve(tmp_path)}/own/checklist/index.html")
    decide(page, FIRST, "Keep")
    keep_a_file(page)
    page.goto(f"{serve(tmp_path)}/demo/checklist/index.html")
    expect(page.get_by_role("button", name="Auto-save to a file")).to_be_visible()
    page.get_by_role("button", name="Keep", exact=True).first.click()
    page.wait_for_timeout(1_000)
    assert saved(page) == {"prune-test-001": "keep"}


def test_erasing_the_browser_leaves_the_file_as_it_is(filed):
    decide(filed, FIRST, "Keep")
    keep_a_file(filed)
    press(filed, "Erase everything")
    press(filed, "Erase")
    expect(filed.get_by_role("button", name="Auto-save to a file")).to_be_visible()
    decide(filed, SECOND, "Later")
    filed.wait_for_timeout(1_000)
    assert saved(filed) == {"prune-test-001": "keep"}


FAILING = """() => {
    const create = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = () => { throw new DOMException('gone', 'NotFoundError'); };
    globalThis.allow = () => { FileSystemFileHandle.prototype.createWritable = create; };
}"""


def test_a_file_that_cannot_be_written_is_said_and_written_when_it_can_be(filed):
    filed.evaluate(FAILING)
    decide(filed, FIRST, "Keep")
    press(filed, "Auto-save to a file")
    press(filed, "Choose a folder")
    expect(filed.get_by_text("progress.json could not be read or written.")).to_be_visible()
    expect(filed.get_by_text("1 change not saved to a file yet.")).to_be_visible()
    filed.evaluate("allow()")
    decide(filed, SECOND, "Keep")
    expect(filed.get_by_text("Auto-saving to progress.json.")).to_be_visible(timeout=30_000)
    assert saved(filed) == {"prune-test-001": "keep", "prune-test-002": "keep"}


def test_closing_the_question_changes_nothing(checklist):
    checklist.evaluate(
        "() => { globalThis.showDirectoryPicker = async () => { throw new DOMException('', 'AbortError'); }; }"
    )
    press(checklist, "Auto-save to a file")
    press(checklist, "Choose a folder")
    expect(checklist.get_by_role("button", name="Auto-save to a file")).to_be_visible()
    expect(checklist.get_by_text("could not be")).to_have_count(0)


def test_elsewhere_there_is_no_such_button_and_the_page_reminds(page, address):
    page.add_init_script("delete globalThis.showOpenFilePicker;")
    page.goto(address)
    expect(page.get_by_role("button", name="Auto-save to a file")).to_be_hidden()
    decide(page, FIRST, "Keep")
    expect(page.get_by_text("1 change not saved to a file yet.")).to_be_visible()
