"""Decisions as files: saved, loaded with a preview, refused, listed, erased."""

import csv
import json

import pytest
from playwright.sync_api import Page, expect

from core.builders import C7, IN, WREN_ROW, folder_at, zip_at
from pages.checklist.desk import both_origins, decide, download, kept, records
from pages.sites import mkdocs, small_copy
from prune.progress.file import read_progress

PEOPLE = (
    C7
    + WREN_ROW
    + f'=Cmd(),Testley,{IN}prune-test-cmd,,"Kettle, Ltd",@Brewer,02 Mar 2015\n'
    + f"Toby,Testley,{IN}prune-test-toby,,Kettle,Brewer,03 Mar 2015\n"
)
WREN, CMD, TOBY = "prune-test-wren", "prune-test-cmd", "prune-test-toby"


@pytest.fixture(scope="session")
def few(tmp_path_factory):
    home = small_copy(tmp_path_factory.mktemp("few"))
    folder_at(home / "personal", {"Connections.csv": PEOPLE})
    return mkdocs(home, "build").personal


@pytest.fixture
def checklist(origin, page, few, serve) -> Page:
    root = serve(few) if origin == "http" else few.as_uri()
    page.goto(f"{root}/checklist/index.html")
    return page


def decided(page: Page) -> dict[str, object]:
    return {person: decision["outcome"] for person, decision in kept(page).items()}


def load(page: Page, text: str) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load progress").click()
    chooser.value.set_files(
        {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def progress(**outcomes: tuple[str, str]) -> str:
    decisions = {
        f"prune-test-{person}": {"outcome": outcome, "decided_on": day, "done_on": None}
        for person, (outcome, day) in outcomes.items()
    }
    return json.dumps({"schema": "prune/progress@1", "decisions": decisions})


@both_origins
def test_what_is_saved_is_what_the_build_reads(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    decide(checklist, "Toby Testley", "Later")
    expect(checklist.get_by_text("2 changes not saved to a file yet.")).to_be_visible()
    saved = read_progress(download(checklist, "Save progress")).decisions
    assert {one: made.outcome.value for one, made in saved.items()} == {WREN: "keep", TOBY: "later"}
    expect(checklist.get_by_text("not saved to a file yet")).to_have_count(0)
    checklist.reload()
    expect(checklist.get_by_text("not saved to a file yet")).to_have_count(0)


def test_a_saved_file_in_personal_is_part_of_the_next_build(checklist, home):
    decide(checklist, "Wren Inkwell", "Talk first")
    saved = download(checklist, "Save progress")
    zip_at(home / "personal" / "export.zip", {"Connections.csv": PEOPLE})
    (home / "personal" / "progress.json").write_bytes(saved)
    html = (mkdocs(home, "build").personal / "checklist/index.html").read_text("utf-8")
    assert f'"{WREN}":{{"outcome":"talk"' in html


def test_loading_says_first_what_would_change_and_cancel_changes_nothing(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    decide(checklist, "=Cmd() Testley", "Keep")
    load(checklist, progress(wren=("remove", "2030-01-01"), toby=("later", "2030-01-01")))
    question = checklist.get_by_role("dialog", name="Load this progress?")
    expect(question).to_contain_text(
        "The file contains 2 decisions: 1 new, 1 different from yours."
    )
    expect(question).to_contain_text("1 of your decisions is not in it.")
    question.get_by_role("button", name="Cancel").click()
    assert decided(checklist) == {WREN: "keep", CMD: "keep"}


@both_origins
@pytest.mark.parametrize(("day", "wren"), [("2030-01-01", "remove"), ("2001-01-01", "keep")])
def test_merging_keeps_both_and_the_later_decision(checklist, day, wren):
    decide(checklist, "Wren Inkwell", "Keep")
    decide(checklist, "=Cmd() Testley", "Keep")
    load(checklist, progress(wren=("remove", day), toby=("talk", day), gone=("keep", day)))
    checklist.get_by_role("button", name="Merge").click()
    everything = {WREN: wren, CMD: "keep", TOBY: "talk", "prune-test-gone": "keep"}
    assert everything == decided(checklist)
    expect(checklist.get_by_text("Merged. You now have 4 decisions.")).to_be_visible()
    checklist.reload()
    assert everything == decided(checklist)
    toby = checklist.get_by_role("article", name="Toby Testley")
    expect(toby.get_by_role("button", name="Talk first")).to_have_attribute("aria-pressed", "true")


def test_replacing_takes_the_file_alone_and_can_be_undone(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    load(checklist, progress(toby=("later", "2026-01-01")))
    checklist.get_by_role("button", name="Replace mine").click()
    assert decided(checklist) == {TOBY: "later"}
    checklist.get_by_role("button", name="Undo that").click()
    assert decided(checklist) == {WREN: "keep"}
    expect(checklist.get_by_role("button", name="Load progress")).to_be_focused()


def test_a_file_with_nothing_new_takes_nothing_and_offers_no_undo(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    load(checklist, download(checklist, "Save progress").decode())
    checklist.get_by_role("button", name="Merge").click()
    expect(checklist.get_by_text("Nothing changed.")).to_be_visible()
    expect(checklist.get_by_role("button", name="Undo that")).to_be_hidden()
    assert decided(checklist) == {WREN: "keep"}


def test_undo_that_is_gone_once_something_else_was_decided(checklist):
    load(checklist, progress(toby=("later", "2026-01-01")))
    checklist.get_by_role("button", name="Merge").click()
    expect(checklist.get_by_role("button", name="Undo that")).to_be_focused()
    decide(checklist, "Wren Inkwell", "Keep")
    expect(checklist.get_by_role("button", name="Undo that")).to_be_hidden()


REFUSED = (
    ("", "This file is empty."),
    ("{", "This file can’t be read."),
    ("[]", "This is not a progress file saved by Prune."),
    ("null", "This is not a progress file saved by Prune."),
    ('{"schema": "prune/progress@2", "decisions": {}}', "This is not a progress file saved by Prune."),
    ('{"schema": "prune/progress@1"}', "This file contains no decisions."),
    ('{"schema": "prune/progress@1", "decisions": []}', "This file contains no decisions."),
    ('{"schema": "prune/progress@1", "decisions": {"a": null}}', "a decision that Prune does not know"),
    ('{"schema": "prune/progress@1", "decisions": {"a": {"outcome": "cut"}}}', "a decision that Prune does not know"),
    ('{"schema": "prune/progress@1", "decisions": {"a": {"outcome": "keep", "decided_on": "soon"}}}', "a date that can’t be read"),
)  # fmt: skip


def test_another_file_is_refused_with_a_sentence_and_nothing_changes(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    said = checklist.locator("[data-part=kept]")
    for text, sentence in REFUSED:
        said.evaluate("(one) => { one.textContent = ''; }")
        load(checklist, text)
        expect(said).to_contain_text(sentence)
        expect(said).to_contain_text("Choose a file that Prune saved. Nothing was changed.")
        assert decided(checklist) == {WREN: "keep"}


@both_origins
def test_the_list_holds_who_was_decided_about_and_no_formula(checklist):
    decide(checklist, "=Cmd() Testley", "Remove")
    data = download(checklist, "Download decisions (CSV)")
    assert data.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(data.decode("utf-8-sig").splitlines())
    assert header == [
        *("name", "company", "position", "profile", "decision"),
        *("decided_on", "done_on", "asked_on", "answered", "back_on"),
    ]
    assert ["'=Cmd() Testley", "Kettle, Ltd", "'@Brewer", f"{IN}prune-test-cmd", "Remove"] == row[
        :5
    ]


@both_origins
def test_erasing_asks_says_what_goes_and_can_be_undone(checklist):
    decide(checklist, "Wren Inkwell", "Keep")
    checklist.get_by_role("button", name="Erase everything").click()
    question = checklist.get_by_role("dialog", name="Erase everything?")
    expect(question).to_contain_text("This erases 1 decision from this browser.")
    question.get_by_role("button", name="Cancel").click()
    assert decided(checklist) == {WREN: "keep"}
    checklist.get_by_role("button", name="Erase everything").click()
    question.get_by_role("button", name="Erase", exact=True).click()
    expect(checklist.get_by_text("Erased from this browser.")).to_be_visible()
    assert records(checklist) == {}
    expect(checklist.get_by_label("0 of 3 people decided.", exact=True)).to_be_visible()
    checklist.get_by_role("button", name="Undo that").click()
    assert decided(checklist) == {WREN: "keep"}


def test_what_was_erased_does_not_come_back_from_the_file_of_the_build(page, home):
    zip_at(home / "personal" / "export.zip", {"Connections.csv": PEOPLE})
    folder_at(home / "personal", {"progress.json": progress(wren=("keep", "2026-01-01"))})
    page.goto((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    expect(page.get_by_label("1 of 3 people decided.", exact=True)).to_be_visible()
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Erase", exact=True).click()
    page.reload()
    expect(page.get_by_label("0 of 3 people decided.", exact=True)).to_be_visible()
