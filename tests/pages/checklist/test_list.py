"""The list: found, filtered, sorted, decided about."""

import json
import re

import pytest
from playwright.sync_api import expect

from core.builders import C7, IN, folder_at
from pages.checklist.desk import (
    FIRST,
    MANY,
    both_origins,
    card,
    cards,
    decide,
    export_of_many,
    keep_formerly,
    of_many,
    opened,
    press,
    records,
    said,
    status,
    two_tabs,
)
from pages.sites import mkdocs

UNLESS = "An export with messages.csv that shows a conversation between you would make this Keep."


@of_many
def test_fifty_people_a_page_and_the_number_is_announced(page, address):
    page.goto(address)
    expect(cards(page)).to_have_count(50)
    expect(status(page)).to_have_text("Showing 1 to 50 of 130 people.")
    page.get_by_role("button", name="Next page").click()
    expect(status(page)).to_have_text("Showing 51 to 100 of 130 people.")
    expect(page.get_by_role("list", name="People")).to_be_focused()
    expect(cards(page).first.get_by_role("button", name="Keep")).to_be_in_viewport()
    page.get_by_role("button", name="Next page").click()
    expect(cards(page)).to_have_count(30)
    expect(page.get_by_role("button", name="Next page")).to_be_disabled()


@of_many
def test_a_card_says_who_why_and_what_would_change_it(page, address):
    page.goto(address)
    expected = [
        FIRST,
        "Suggestion: Review",
        "Brewer 1 · Kettle 1 Ltd",
        "Connected since 2 March 2011",
        "19 of your connections work at this company",
        "No rule applies, and without your messages there is too little to go on.",
        f"What would change this: {UNLESS}",
        "Open profile",
        *("Decide together:", "19 people at Kettle 1 Ltd"),
        *("Keep", "Talk first", "Unfollow", "Later", "Remove"),
    ]
    expect(card(page, FIRST)).to_contain_text("Decide together:")  # when the browser has a moment
    assert expected == [
        line.strip() for line in card(page, FIRST).inner_text().splitlines() if line.strip()
    ]


def test_open_profile_goes_to_linkedin_in_a_new_tab_and_tells_it_nothing(page, address):
    page.goto(address)
    link = card(page, FIRST).get_by_role("link", name="Open profile")
    expect(link).to_have_attribute("href", f"{IN}prune-test-001")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


@of_many
def test_search_finds_names_roles_and_companies_in_any_case(page, address):
    page.goto(address)
    search = page.get_by_role("searchbox", name="Search people")
    search.fill("kettle TESTLEY 077")
    expect(status(page)).to_have_text("Showing 1 to 1 of 1 match.")
    search.fill(f"{IN}prune-test-077/")
    expect(status(page)).to_have_text("Showing 1 to 1 of 1 match.")
    search.fill("nobody of this name")
    expect(status(page)).to_have_text("No matches among 130 people.")
    page.get_by_role("button", name="Show everyone").click()
    expect(status(page)).to_have_text("Showing 1 to 50 of 130 people.")
    expect(search).to_be_focused()


@of_many
def test_a_word_is_found_whichever_was_searched_before(page, address):
    page.goto(address)
    search = page.get_by_role("searchbox", name="Search people")
    lines = [
        f"person {n:03} testley brewer {n} kettle {n % 7} ltd prune-test-{n:03}"
        for n in range(1, MANY + 1)
    ]
    for words in ("1", "12", "123", "12 ", "1", "2", "person 12", "son 12", "son 1", "r 1", ""):
        search.fill(words)
        count = sum(all(word in line for word in words.split()) for line in lines)
        expect(status(page)).to_contain_text(re.compile(rf" of {count} (people|match(es)?)\.$"))
        expect(cards(page)).to_have_count(min(count, 50))


def test_a_card_that_turns_to_another_person_keeps_nothing_of_the_one_before(page, home):
    unlinked = f"{C7}Wren,Testley,,,,,07 Mar 2012\nToby,Testley,{IN}prune-test-t,,A,B,08 Mar 2012\n"
    folder_at(home / "personal", {"Connections.csv": unlinked})
    page.goto((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    bare = card(page, "Wren Testley").inner_text()
    decide(page, "Toby Testley", "Remove")
    page.get_by_label("Sort", exact=True).select_option("By name")
    expect(cards(page).first).to_have_accessible_name("Toby Testley")
    assert card(page, "Wren Testley").inner_text() == bare
    expect(page.locator("li.prune-person").last.locator("a[href*=linkedin]")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Done on LinkedIn")).to_have_count(1)


@of_many
def test_filter_by_suggestion_and_by_decision(page, address):
    page.goto(address)
    choose = page.get_by_label("Filter", exact=True)
    choose.select_option("Remove")
    expect(status(page)).to_have_text("No matches among 130 people.")
    choose.select_option("Review")
    expect(status(page)).to_have_text("Showing 1 to 50 of 130 people.")
    decide(page, FIRST, "Later")
    choose.select_option("Decided: Later")
    expect(status(page)).to_have_text("Showing 1 to 1 of 1 match.")
    choose.select_option("Undecided")
    expect(status(page)).to_have_text("Showing 1 to 50 of 129 matches.")


ORDERS = {
    "By name": FIRST,
    "By company": "Person 007 Testley",
    "Oldest connection first": "Person 117 Testley",
    "Newest connection first": "Person 026 Testley",
    "Easiest first": "Person 026 Testley",
    "By suggestion": FIRST,
    "As in your export": FIRST,
}


@of_many
def test_sorting(page, address):
    page.goto(address)
    for order, first in ORDERS.items():
        page.get_by_label("Sort", exact=True).select_option(order)
        expect(cards(page).first).to_have_accessible_name(first)


def test_nothing_is_chosen_for_anybody(page, address):
    page.goto(address)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    expect(page.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()


@both_origins
def test_decisions_survive_a_reload(page, address):
    page.goto(address)
    decisions = ["Keep", "Talk first", "Unfollow", "Later", "Remove"]
    people = [f"Person {number:03} Testley" for number in range(1, 6)]
    for name, decision in zip(people, decisions, strict=True):
        decide(page, name, decision)
    expect(page.get_by_text("4 of 20 people decided.", exact=True)).to_be_visible()
    page.reload()
    for name, decision in zip(people, decisions, strict=True):
        pressed = card(page, name).get_by_role("button", name=decision, exact=True)
        expect(pressed).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[aria-pressed=true]")).to_have_count(5)


def test_a_decision_survives_a_new_build_with_another_order_and_place(page, home, serve):
    folder_at(home / "personal", export_of_many(3))
    site = mkdocs(home, "build").personal
    address = f"{serve(site)}/checklist/index.html"
    page.goto(address)
    decide(page, FIRST, "Keep")
    rows = export_of_many(80)["Connections.csv"].splitlines(keepends=True)
    folder_at(home / "personal", {"Connections.csv": rows[0] + "".join(reversed(rows[1:]))})
    mkdocs(home, "build")
    page.goto(address)
    page.get_by_role("searchbox", name="Search people").fill("Person 001")
    pressed = card(page, FIRST).get_by_role("button", name="Keep", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")


def test_clear_leaves_the_focus_in_the_card(page, address):
    page.goto(address)
    decide(page, FIRST, "Remove")
    card(page, FIRST).get_by_role("button", name="Clear").click()
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    expect(card(page, FIRST).get_by_role("button", name="Keep", exact=True)).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_under_the_pointer(page, address, width):
    """A second click on the same spot is to hit the same button."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    boxes = "all => all.map(one => { const b = one.getBoundingClientRect(); return [b.x, b.y, b.width].map(Math.round); })"
    card(page, FIRST).get_by_role("button", name="Keep").scroll_into_view_if_needed()
    before = card(page, FIRST).locator("[data-decide]").evaluate_all(boxes)
    for decision in ("Keep", "Talk first", "Remove"):
        card(page, FIRST).get_by_role("button", name=decision, exact=True).click()
        after = card(page, FIRST).locator("[data-decide]").evaluate_all(boxes)
        assert before == after, decision


@of_many
@both_origins
def test_a_reload_comes_back_to_the_same_people(page, address):
    page.goto(address)
    page.get_by_label("Sort", exact=True).select_option("By company")
    page.get_by_role("searchbox", name="Search people").fill("testley")
    page.get_by_role("button", name="Next page").click()
    first = cards(page).first.get_by_role("heading").inner_text()
    page.reload()
    expect(status(page)).to_have_text("Showing 51 to 100 of 130 people.")
    expect(cards(page).first).to_have_accessible_name(first)
    expect(page.get_by_role("searchbox", name="Search people")).to_have_value("testley")


@of_many
@both_origins
def test_a_reload_and_a_step_back_come_back_to_the_same_place(page, address):
    page.goto(address)
    card(page, "Person 031 Testley").scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    page.reload()
    expect(card(page, "Person 031 Testley")).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - place) < 5
    page.get_by_role("button", name="Overview").evaluate("button => button.click()")
    expect(cards(page).first).to_be_hidden()
    page.go_back()
    expect(card(page, "Person 031 Testley")).to_be_in_viewport()


def test_what_a_click_did_is_said_to_a_screen_reader(page, address):
    page.goto(address)
    decide(page, FIRST, "Keep")
    expect(said(page)).to_have_text(f"{FIRST}: Keep. 1 of 20 decided.")
    press(page, "Undo")
    expect(said(page)).to_have_text(f"Undone. {FIRST}: not decided. 0 of 20 decided.")


def test_a_letter_typed_on_a_button_does_not_leave_the_page(page, address):
    page.goto(address)
    card(page, FIRST).get_by_role("button", name="Keep").focus()
    page.keyboard.press("n")
    page.keyboard.press("f")
    expect(card(page, FIRST).get_by_role("button", name="Keep")).to_be_focused()


def test_an_export_of_hidden_members_only_has_nothing_to_search(page, home):
    folder_at(home / "personal", {"Connections.csv": f"{C7},,,,,,07 Mar 2019\n"})
    page.goto((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    expect(status(page)).to_have_text("No one to show.")
    expect(page.get_by_role("searchbox", name="Search people")).to_be_hidden()


def test_a_second_tab_sees_the_decision_and_loses_none(context, site, serve):
    one, other = two_tabs(context, f"{serve(site)}/checklist/")
    decide(one, FIRST, "Keep")
    pressed = card(other, FIRST).get_by_role("button", name="Keep", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")
    decide(other, "Person 002 Testley", "Talk first")
    expect(one.get_by_text("2 of 20 people decided.", exact=True)).to_be_visible()


def test_without_storage_decisions_hold_and_the_page_says_so_at_once(page, address):
    page.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full'); };"
    )
    page.goto(address)
    expect(page.get_by_role("alert")).to_contain_text("This browser can’t save.")
    decide(page, FIRST, "Keep")
    decide(page, "Person 002 Testley", "Talk first")
    expect(page.get_by_text("This browser can’t save.")).to_be_visible()
    expect(page.get_by_text("2 of 20 people decided.", exact=True)).to_be_visible()


def test_a_full_storage_loses_none_of_this_sittings_decisions(page, address):
    page.goto(address)
    decide(page, FIRST, "Keep")
    page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full'); }; }"
    )
    decide(page, "Person 002 Testley", "Talk first")
    decide(page, "Person 003 Testley", "Talk first")
    expect(page.get_by_text("3 of 20 people decided.", exact=True)).to_be_visible()


@both_origins
@pytest.mark.parametrize("text", ["[1, 2", '{"schema": "prune/progress@2", "decisions": {}}'])
def test_what_this_page_cannot_read_is_left_alone_and_said(page, address, text):
    page.goto(address)
    keep_formerly(page, text)
    page.reload()
    expect(page.get_by_text("They were left alone, not deleted.")).to_be_visible()
    decide(page, FIRST, "Keep")
    assert text == page.evaluate("localStorage.getItem('prune/progress@1')")


def test_decisions_of_a_progress_file_join_those_of_the_browser(page, home):
    folder_at(home / "personal", export_of_many(3))
    address = (mkdocs(home, "build").personal / "checklist/index.html").as_uri()
    page.goto(address)
    decide(page, FIRST, "Keep")
    entry = {"outcome": "remove", "decided_on": "2026-11-01", "done_on": None}
    progress = {"schema": "prune/progress@1", "decisions": {"prune-test-002": entry}}
    folder_at(home / "personal", {"progress.json": json.dumps(progress)})
    mkdocs(home, "build")
    page.goto(address)
    second = card(page, "Person 002 Testley")
    remove = second.get_by_role("button", name="Remove", exact=True)
    expect(remove).to_have_attribute("aria-pressed", "true")
    decide(page, "Person 003 Testley", "Later")
    expect(page.get_by_text("2 of 3 people decided.", exact=True)).to_be_visible()
    opened(second).get_by_role("button", name="Clear").click()
    page.reload()
    expect(page.get_by_text("1 of 3 people decided.", exact=True)).to_be_visible()
    expect(page.get_by_text("1 postponed")).to_be_visible()


@of_many
def test_without_javascript_the_first_fifty_are_there_to_read(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "checklist/index.html").as_uri())
    expect(cards(page)).to_have_count(50)
    expect(status(page)).to_have_text("Showing the first 50 of 130 people.")
    expect(page.get_by_text("need JavaScript, and so does seeing more")).to_be_visible()
    expect(page.locator("prune-checklist").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("searchbox", name="Search people")).to_have_count(0)
    expect(card(page, FIRST).get_by_role("link", name="Open profile")).to_be_visible()
    last = card(page, "Person 050 Testley")
    assert last.evaluate("card => card.closest('ol').start") == 7
    context.close()


@of_many
def test_the_summary_counts_add_up_and_missing_files_are_explained(page, address):
    page.goto(address)
    summary = page.get_by_role("region", name="Summary")
    expect(summary.locator(".prune-summary__line")).to_contain_text("130 people.")
    numbers = summary.locator(".prune-counts__number").all_inner_texts()
    assert sum(map(int, numbers)) == 130
    expect(
        summary.get_by_text("Your export has no messages.csv: suggestions cannot use")
    ).to_be_visible()
    summary.get_by_role("link", name="About this list").click()
    expect(page.get_by_text("Positions.csv: shared employers are unknown")).to_be_visible()


@of_many
def test_links_from_a_file_lead_to_pages(page, site):
    page.goto((site / "checklist/index.html").as_uri())
    page.get_by_role("link", name="Sources").last.click()
    expect(page.get_by_role("heading", name="Sources", level=1)).to_be_visible()
    page.get_by_role("link", name="Your checklist").first.click()
    expect(cards(page)).to_have_count(50)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window_and_every_button_can_be_touched(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    decide(page, FIRST, "Keep")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = (
        card(page, FIRST)
        .get_by_role("button")
        .evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])")
    )
    assert len(sizes) > 5
    assert all(min(size) >= 44 for size in sizes), sizes


def test_the_demo_keeps_its_decisions_apart(page, demo):
    page.goto((demo.public / "checklist/index.html").as_uri())
    cards(page).first.get_by_role("button", name="Keep").click()
    expect(page.get_by_text(re.compile(r"^1 of \d+ people decided\.$"))).to_be_visible()
    assert (len(records(page, "prune/demo-progress@1")), records(page)) == (1, {})
