"""What matters to the member, as a form: tried, shown, taken over, saved, kept."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from core.builders import C7, WREN_ROW, zip_at
from pages.checklist.desk import decide
from pages.yours.visitor import PATIENCE, choose, made, wait_until_made
from prune.deciding.criteria import read_criteria

KEEP, AT, FIELDS = (
    "Keep these people, whatever else is known",
    "Keep everybody who works at",
    "My network is for these fields",
)
NEWER = "Basic_LinkedInDataExport_11-28-2026.zip"


def open_form(page: Page) -> None:
    page.get_by_text("What matters to you: change the rules").click()
    expect(page.get_by_role("heading", name="People, companies and fields")).to_be_visible(
        timeout=PATIENCE
    )


def said(page: Page) -> Locator:
    return page.locator("[data-part=rules-said]")


def add(page: Page, where: str, text: str) -> None:
    field = page.get_by_role("combobox", name=where)
    field.fill(text)
    field.press("Enter")


def expect_suggestions(page: Page, *outcomes: str) -> None:
    """Those of undecided people, which are counted when the browser has a moment."""
    doors = page.locator("[data-part=doors] [data-outcome]").all()
    named = [door.get_attribute("data-outcome") for door in doors]
    assert set(outcomes) < set(named)
    for name in named:
        button = page.locator(f"[data-part=doors] [data-outcome={name}] button")
        expect(button).to_be_enabled(enabled=name in outcomes)


def wait_until_python_has_ended(page: Page) -> None:
    for _ in range(100):  # it puts the list away before
        if not page.workers:
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.workers)


def saved(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save criteria.toml").click()
    assert download.value.suggested_filename == "criteria.toml"
    return Path(download.value.path()).read_text("utf-8")


def see_that_what_cannot_be_used_is_said_and_nothing_changes(ready: Page) -> None:
    months = ready.get_by_role("spinbutton", name="Keep whoever I connected with in the last ___")
    months.fill("1001")
    expect(said(ready)).to_have_text("Use a whole number from 0 to 1,000.")
    expect(ready.get_by_role("button", name="Use for my list")).to_be_disabled()
    months.fill("7")
    expect(said(ready)).to_have_text("Nobody’s suggestion would change.", timeout=PATIENCE)
    months.fill("1000")
    expect(ready.get_by_text("2 people would go from Review to Keep")).to_be_visible(
        timeout=PATIENCE
    )
    ready.get_by_role("checkbox", name="Keep whoever I connected with in the last … months").click()
    expect(said(ready)).to_have_text("Nobody’s suggestion would change.", timeout=PATIENCE)


def see_that_python_runs_while_the_form_is_open_and_no_longer(ready: Page) -> None:
    assert len(ready.workers) == 1
    (worker,) = ready.workers
    with worker.expect_event("close"):
        ready.get_by_text("What matters to you: change the rules").click()
    open_form(ready)
    ready.get_by_role("button", name="Start over").click()
    expect(ready.get_by_text("What matters to you: change the rules")).to_be_hidden()
    assert ready.get_by_role("combobox", name=KEEP).count() == 0


def see_that_a_list_kept_by_another_version_is_made_again(ready: Page) -> None:
    ready.evaluate(
        """async () => {
          const kept = await PruneKept.read();
          await PruneKept.write({ ...kept, html: "<p>of yesterday</p>", version: "another" });
        }"""
    )
    ready.reload()
    ready.get_by_role("button", name="Open the kept list").click()
    expect(ready.get_by_role("article", name="Toby Candlewick")).to_be_visible(timeout=PATIENCE)
    assert ready.get_by_text("of yesterday").count() == 0


def test_a_change_is_tried_shown_taken_over_and_saved_with_the_network_cut(ready, watched, export):
    ready.context.set_offline(True)
    watched.asked.clear()
    choose(ready, export)
    wait_until_made(ready)
    decide(ready, "Toby Candlewick", "Remove")
    open_form(ready)
    expect(ready.get_by_role("button", name="Use for my list")).to_be_disabled()
    see_that_what_cannot_be_used_is_said_and_nothing_changes(ready)
    add(ready, KEEP, "Wren Inkwell")
    move = ready.get_by_text("1 person would go from Review to Keep: see who")
    expect(move).to_be_visible(timeout=PATIENCE)
    move.click()
    expect(ready.locator("[data-part=rules-moves] li")).to_have_text(
        ["Wren Inkwell, Potter · Teapot Works"]
    )
    expect_suggestions(ready, "review")
    ready.get_by_role("button", name="Use for my list").click()
    expect(said(ready)).to_have_text("Your list is made by these rules now.", timeout=PATIENCE)
    expect_suggestions(ready, "keep")  # the other one is decided about
    expect(ready.locator("[data-part=progress-text]")).to_contain_text("1 of 2")
    assert read_criteria(saved(ready).encode()).lists.keep_people == ("Wren Inkwell",)
    see_that_python_runs_while_the_form_is_open_and_no_longer(ready)
    beyond = [url for url in watched.asked if not url.startswith("blob:")]
    assert (beyond, watched.violations) == ([], [])


def test_the_form_reads_the_file_that_came_with_the_export_and_completes_from_the_list(
    ready, export, tmp_path
):
    criteria = tmp_path / "criteria.toml"
    criteria.write_text(
        '[network]\nfields = ["potter"]\n[[rule]]\noutcome = "talk"\nfields = ["lamplighter"]\n',
        "utf-8",
    )
    choose(ready, export, criteria)
    wait_until_made(ready)
    expect_suggestions(ready, "keep", "talk")
    open_form(ready)
    expect(ready.get_by_role("button", name="Leave out potter")).to_be_visible()
    field = ready.get_by_role("combobox", name=AT)
    field.press_sequentially("lamp")
    options = ready.locator("fieldset").filter(has=field).locator("option")
    assert [one.get_attribute("value") for one in options.all()] == ["Moth & Lamp"]
    ready.get_by_role("checkbox", name="Suggest Talk first if").click()
    ready.get_by_role("button", name="Leave out potter").click()
    expect(ready.get_by_text("1 person would go from Talk first to Review")).to_be_visible(
        timeout=PATIENCE
    )
    expect(ready.get_by_text("1 person would go from Keep to Review")).to_be_visible()


def test_the_demo_needs_no_file_has_the_form_and_stays_the_demo(ready):
    ready.get_by_role("button", name="Try it with invented people").click()
    wait_until_made(ready)
    expect(ready.get_by_text("This is an invented demo network")).to_be_visible()
    assert ready.get_by_role("button", name="Keep this list in this browser").is_hidden()
    wait_until_python_has_ended(ready)
    open_form(ready)
    ready.get_by_role("button", name="Leave out design").click()
    ready.get_by_role("button", name="Use for my list").click()
    expect(said(ready)).to_have_text("Your list is made by these rules now.", timeout=PATIENCE)
    expect(ready.get_by_text("This is an invented demo network")).to_be_visible()
    assert ready.get_by_role("button", name="Keep this list in this browser").is_hidden()


def test_a_kept_list_keeps_its_rules_and_a_newer_zip_is_compared_with_it(ready, export, tmp_path):
    choose(ready, export)
    wait_until_made(ready)
    ready.get_by_role("button", name="Keep this list in this browser").click()
    expect(made(ready)).to_contain_text("Kept in this browser.", timeout=PATIENCE)
    open_form(ready)
    add(ready, KEEP, "Wren Inkwell")
    ready.get_by_role("button", name="Use for my list").click()
    expect(said(ready)).to_have_text("Your list is made by these rules now.", timeout=PATIENCE)
    expect(made(ready)).to_contain_text("Kept in this browser.")
    ready.reload()
    ready.get_by_role("button", name="Open the kept list").click()
    expect(made(ready)).to_contain_text("Kept in this browser since", timeout=PATIENCE)
    expect_suggestions(ready, "keep", "review")
    open_form(ready)
    expect(ready.get_by_role("button", name="Leave out Wren Inkwell")).to_be_visible()
    newer = zip_at(tmp_path / NEWER, {"Connections.csv": C7 + WREN_ROW})
    ready.get_by_role("button", name="Start over").click()
    choose(ready, newer)
    wait_until_made(ready)
    expect(ready.locator(".prune-summary")).to_contain_text("Since your export of 8 March 2019")
    expect(ready.locator(".prune-summary")).to_contain_text("1 no longer there")
    expect_suggestions(ready, "keep")
    see_that_a_list_kept_by_another_version_is_made_again(ready)
