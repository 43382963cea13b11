"""Undo of any depth, in both ways to work, and nothing lost on the way."""

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import (
    FIRST,
    SECOND,
    THIRD,
    both_origins,
    card,
    cards,
    decide,
    of_many,
    outcomes,
    press,
    said,
    two_tabs,
)

STEPS = ["Keep", "Remove", "Later", "Talk first", "Unfollow"]


def test_every_step_can_be_undone_and_done_again(checklist):
    for decision in STEPS:
        decide(checklist, FIRST, decision)
        decide(checklist, SECOND, decision)
    seen = [outcomes(checklist)]
    for _ in range(2 * len(STEPS)):
        press(checklist, "Undo")
        seen.append(outcomes(checklist))
    assert seen[-1] == {}
    expect(checklist.locator("[data-part=undo]")).to_be_disabled()
    expect(checklist.locator("[data-part=undo]")).to_be_focused()
    for was in reversed(seen[:-1]):
        press(checklist, "Redo")
        assert was == outcomes(checklist)
    expect(checklist.get_by_role("button", name="Redo")).to_be_hidden()


def test_undo_says_whom_it_was_about(checklist):
    decide(checklist, FIRST, "Keep")
    decide(checklist, FIRST, "Remove")
    press(checklist, "Undo")
    expect(said(checklist)).to_contain_text(f"{FIRST}: Keep.")
    press(checklist, "Undo")
    expect(said(checklist)).to_contain_text(f"{FIRST}: not decided.")


def test_clear_takes_back_one_decision_whenever_it_was_made(checklist):
    decide(checklist, FIRST, "Remove")
    decide(checklist, SECOND, "Keep")
    checklist.reload()
    card(checklist, FIRST).get_by_role("button", name="Clear").click()
    expect(said(checklist)).to_contain_text(f"{FIRST}: not decided.")
    assert outcomes(checklist) == {"002": "keep"}
    press(checklist, "Undo")
    assert outcomes(checklist) == {"001": "remove", "002": "keep"}


def test_a_new_step_ends_what_could_be_done_again(checklist):
    decide(checklist, FIRST, "Remove")
    press(checklist, "Undo")
    decide(checklist, SECOND, "Keep")
    expect(checklist.get_by_role("button", name="Redo")).to_be_hidden()
    assert outcomes(checklist) == {"002": "keep"}


@both_origins
def test_undo_goes_on_after_a_reload(checklist):
    decide(checklist, FIRST, "Remove")
    decide(checklist, FIRST, "Keep")
    checklist.reload()
    press(checklist, "Undo")
    assert outcomes(checklist) == {"001": "remove"}
    checklist.reload()
    press(checklist, "Redo")
    assert outcomes(checklist) == {"001": "keep"}


def test_undo_works_one_at_a_time_as_well(checklist):
    decide(checklist, FIRST, "Keep")
    press(checklist, "Start")
    cards(checklist).get_by_role("button", name="Remove", exact=True).click()
    press(checklist, "Undo")
    assert outcomes(checklist) == {"001": "keep"}
    expect(cards(checklist).locator("[aria-pressed=true]")).to_have_count(0)
    press(checklist, "Undo")
    assert outcomes(checklist) == {}
    expect(cards(checklist)).to_have_accessible_name(FIRST)


@of_many
def test_undo_brings_the_person_back_whom_it_is_about(checklist):
    press(checklist, "Start")
    cards(checklist).get_by_role("button", name="Keep", exact=True).click()
    expect(cards(checklist)).to_have_accessible_name("Person 053 Testley")
    press(checklist, "Undo")
    expect(cards(checklist)).to_have_accessible_name("Person 026 Testley")
    press(checklist, "Redo")
    expect(cards(checklist)).to_have_accessible_name("Person 026 Testley")
    expect(said(checklist)).to_contain_text("Redone. Person 026 Testley: Keep.")


def test_a_tick_is_a_step_too(checklist):
    decide(checklist, FIRST, "Remove")
    done = card(checklist, FIRST).get_by_role("checkbox", name="Done on LinkedIn")
    done.check()
    press(checklist, "Undo")
    expect(done).not_to_be_checked()
    assert outcomes(checklist) == {"001": "remove"}


def test_what_another_tab_decided_comes_back_with_redo(context, address):
    one, other = two_tabs(context, address)
    decide(one, FIRST, "Keep")
    pressed = card(other, FIRST).get_by_role("button", name="Keep", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")
    decide(other, FIRST, "Remove")
    removed = card(one, FIRST).get_by_role("button", name="Remove", exact=True)
    expect(removed).to_have_attribute("aria-pressed", "true")
    press(one, "Undo")
    assert outcomes(one) == {}
    press(one, "Redo")
    assert outcomes(one) == {"001": "remove"}


@both_origins
def test_erasing_leaves_nothing_behind_in_the_browser(checklist):
    decide(checklist, FIRST, "Remove")
    press(checklist, "Erase everything")
    press(checklist, "Erase")
    checklist.reload()
    assert left(checklist) == []
    expect(checklist.locator("[data-part=undo]")).to_be_disabled()


def left(page: Page) -> list[str]:
    """What storage still says about a person."""
    return page.evaluate(
        "[localStorage, sessionStorage].flatMap((all) => Object.values(all)).filter((one) => one.includes('prune-test'))"
    )


@of_many
@pytest.mark.parametrize("lost", ["filter", "search", "page", "mode"])
def test_no_click_elsewhere_loses_a_decision(checklist, lost):
    decide(checklist, FIRST, "Remove")
    decide(checklist, THIRD, "Later")
    if lost == "filter":
        checklist.get_by_label("Filter", exact=True).select_option("Talk first")
    elif lost == "search":
        checklist.get_by_role("searchbox", name="Search people").fill("nobody")
    elif lost == "page":
        press(checklist, "Next page")
    else:
        for button in ("Overview", "List", "Start", "Stop"):
            press(checklist, button)
    assert outcomes(checklist) == {"001": "remove", "003": "later"}
    press(checklist, "Undo")
    assert outcomes(checklist) == {"001": "remove"}
