"""Print: boxes, reasons, twenty to a page, everybody who is asked for, no controls."""

import re

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import FIRST, decide, of_many, press


def pages(page: Page, paper: str = "A4") -> int:
    """How many sheets printing makes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


@pytest.fixture
def printed(checklist: Page) -> Page:
    """The checklist as it is while it is printed."""
    decide(checklist, FIRST, "Talk first")
    checklist.evaluate("dispatchEvent(new Event('beforeprint'))")
    checklist.emulate_media(media="print")
    return checklist


@of_many
def test_the_button_prints(checklist):
    checklist.evaluate("() => { globalThis.print = () => { document.title = 'printed'; }; }")
    press(checklist, "Print")
    question = checklist.get_by_role("dialog", name="Print")
    expect(question).to_contain_text("130 people on 7 pages, with boxes to tick. To print fewer,")
    question.get_by_role("button", name="Print").click()
    expect(checklist).to_have_title("printed")


@of_many
def test_what_is_filtered_is_offered_for_printing(checklist):
    checklist.get_by_role("searchbox", name="Search people").fill("Person 00")
    press(checklist, "Print")
    expect(checklist.get_by_role("dialog", name="Print")).to_contain_text("10 people on 1 page,")


@of_many
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_twenty_to_a_page(checklist, paper):
    assert pages(checklist, paper) == 7
    checklist.get_by_role("searchbox", name="Search people").fill("Person 00")
    assert pages(checklist, paper) == 1


@of_many
def test_boxes_names_and_reasons_and_nothing_to_press(printed):
    sheets = printed.locator(".prune-print__page")
    expect(sheets).to_have_count(7)
    expect(printed.get_by_role("button")).to_have_count(0)
    expect(printed.get_by_role("heading")).to_have_text(re.compile("^Your checklist: 130 people, "))
    assert printed.locator(".prune-print__person").first.inner_text().split("\n") == [
        "1. Person 001 Testley Brewer 1 · Kettle 1 Ltd",
        "Keep ✓Talk first Unfollow Later Remove",
        "Review: No rule applies, and without your messages there is too little to go on.",
    ]


def test_hidden_names_stay_hidden_on_paper(checklist):
    press(checklist, "Hide names")
    checklist.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(checklist.locator(".prune-print__name").first).to_have_text("P. 0. T.")


def test_after_printing_the_paper_is_gone(printed):
    printed.emulate_media(media="screen")
    printed.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(printed.locator(".prune-print")).to_have_count(0)
    expect(printed.get_by_role("heading", name="People")).to_be_visible()
