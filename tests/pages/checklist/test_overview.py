"""The overview: questions answered in numbers, and each bar a way into the list."""

import re

import pytest
from playwright.sync_api import Page, expect

from pages.checklist.desk import cards, press, status


@pytest.fixture
def overview(page, demo_address) -> Page:
    """The overview of the demo network."""
    page.goto(f"{demo_address}/checklist/index.html")
    press(page, "Overview")
    return page


QUESTIONS = [
    "When did you connect, and what does the list suggest?",
    "Who wrote to whom?",
    "Where do most of them work?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_bar_says_its_number_and_shows_so_many_people(overview, question):
    bars = overview.get_by_role("region", name=question).get_by_role("link")
    for place in range(min(bars.count(), 3)):
        words = " ".join(bars.nth(place).inner_text().split())
        label, count, parts = re.fullmatch(r"(.+?) ([\d,]+) \((.+)\)", words).groups()
        assert sum(int(part.split()[0]) for part in parts.split(", ")) == int(count)
        bars.nth(place).click()
        expect(status(overview)).to_have_text(re.compile(rf"^Showing 1 to \d+ of {count} match"))
        chosen = overview.get_by_label("Filter", exact=True).locator("option:checked")
        expect(chosen).to_have_text(label)
        expect(overview.get_by_role("list", name="People")).to_be_focused()
        press(overview, "Overview")


def test_the_years_add_up_to_everybody(overview):
    region = overview.get_by_role("region", name=QUESTIONS[0])
    counts = region.locator(".prune-bars__count").all_inner_texts()
    assert sum(map(int, counts)) == 120


def test_a_bar_replaces_what_was_searched_for(overview):
    press(overview, "List")
    overview.get_by_role("searchbox", name="Search people").fill("nobody at all")
    press(overview, "Overview")
    overview.get_by_role("region", name=QUESTIONS[1]).get_by_role("link").first.click()
    expect(cards(overview).first).to_be_visible()


def test_worth_writing_to_says_why(overview):
    ties = overview.get_by_role("region", name="Worth writing to")
    expect(ties.get_by_role("listitem").first).to_contain_text(
        re.compile(r"recommended|worked|wrote")
    )
    expect(ties.get_by_role("link", name="messages to copy")).to_be_visible()


def test_without_a_script_the_numbers_are_there_to_read(browser, demo):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo.public / "checklist/index.html").as_uri())
    region = page.get_by_role("region", name=QUESTIONS[0])
    expect(region).to_be_visible()
    expect(region.get_by_role("link")).to_have_count(0)
    context.close()
