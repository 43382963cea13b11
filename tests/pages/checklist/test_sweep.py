"""The keep sweep: tick the ones you know, and nothing happens to the rest."""

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.checklist.desk import (
    FIRST,
    SECOND,
    card,
    cards,
    decide,
    kept,
    of_many,
    outcomes,
    press,
    said,
)


@pytest.fixture
def sweep(checklist: Page) -> Page:
    """The checklist in a keep sweep."""
    press(checklist, "Keep sweep")
    return checklist


def tick(page: Page, number: int) -> Locator:
    person = card(page, f"Person {number:03} Testley")
    return person.get_by_role("checkbox", name="Keep")


def test_a_tick_keeps_at_once_and_says_whom(sweep):
    expect(tick(sweep, 1)).to_have_accessible_description(FIRST)
    tick(sweep, 1).check()
    assert outcomes(sweep) == {"001": "keep"}
    expect(said(sweep)).to_contain_text(f"{FIRST}: Keep.")


def test_with_shift_everybody_in_between_is_kept_in_one_step(sweep):
    tick(sweep, 4).check()
    tick(sweep, 8).click(modifiers=["Shift"])
    assert outcomes(sweep) == {f"{n:03}": "keep" for n in range(4, 9)}
    expect(said(sweep)).to_have_text("4 people kept.")
    tick(sweep, 2).click(modifiers=["Shift"])
    assert len(kept(sweep)) == 7
    press(sweep, "Undo")
    press(sweep, "Undo")
    assert outcomes(sweep) == {"004": "keep"}


@pytest.mark.parametrize("by", ["the words", "the space bar"])
def test_a_range_can_be_taken_by_its_words_and_by_the_space_bar(sweep, by):
    tick(sweep, 4).check()
    if by == "the words":
        row = card(sweep, "Person 006 Testley")
        row.locator("label", has_text="Keep").click(
            modifiers=["Shift"], position={"x": 40, "y": 10}
        )
    else:
        tick(sweep, 6).focus()
        sweep.keyboard.press("Shift+Space")
    assert outcomes(sweep) == {f"{n:03}": "keep" for n in range(4, 7)}
    tick(sweep, 8).press("Space")
    assert outcomes(sweep) == {f"{n:03}": "keep" for n in (4, 5, 6, 8)}


def test_a_range_leaves_those_alone_about_whom_something_else_was_decided(checklist):
    decide(checklist, SECOND, "Remove")
    card(checklist, SECOND).get_by_role("checkbox", name="Done on LinkedIn").check()
    press(checklist, "Keep sweep")
    expect(card(checklist, SECOND).get_by_text("Decided: Remove")).to_be_visible()
    tick(checklist, 1).check()
    tick(checklist, 3).click(modifiers=["Shift"])
    assert outcomes(checklist) == {"001": "keep", "002": "remove", "003": "keep"}
    assert kept(checklist)["prune-test-002"]["done_on"]


def test_only_a_tick_begins_a_range(sweep):
    tick(sweep, 2).check()
    tick(sweep, 2).uncheck()
    tick(sweep, 6).click(modifiers=["Shift"])
    assert outcomes(sweep) == {"006": "keep"}


def test_with_shift_a_range_can_be_taken_back(sweep):
    tick(sweep, 2).check()
    tick(sweep, 5).click(modifiers=["Shift"])
    tick(sweep, 2).click(modifiers=["Shift"])
    expect(said(sweep)).to_have_text("4 people no longer kept.")
    assert outcomes(sweep) == {}


def test_in_a_sweep_no_letter_but_keep_decides(sweep):
    tick(sweep, 1).focus()
    sweep.keyboard.press("r")
    assert kept(sweep) == {}
    sweep.keyboard.press("k")
    assert outcomes(sweep) == {"001": "keep"}


@of_many
def test_nothing_happens_to_the_rest(sweep):
    tick(sweep, 50).check()
    press(sweep, "Next page")
    tick(sweep, 51).check()
    assert outcomes(sweep) == {"050": "keep", "051": "keep"}
    expect(cards(sweep).get_by_role("button", name="Remove")).to_have_count(0)


def test_taking_a_tick_away_brings_back_what_was_decided_before(checklist):
    decide(checklist, SECOND, "Later")
    press(checklist, "Keep sweep")
    tick(checklist, 2).check()
    tick(checklist, 2).uncheck()
    assert outcomes(checklist) == {"002": "later"}


def test_a_sweep_ends_with_its_button(sweep):
    expect(sweep.get_by_text("The others stay as they are.")).to_be_visible()
    press(sweep, "End the keep sweep")
    expect(cards(sweep).first.get_by_role("button", name="Remove")).to_be_visible()
    expect(cards(sweep).get_by_role("checkbox", name="Keep")).to_have_count(0)
