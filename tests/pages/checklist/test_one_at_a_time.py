"""One at a time: one card, one question, back and forth, a rest and an end."""

import pytest
from playwright.sync_api import Page, expect

from core.builders import folder_at
from pages.checklist.desk import card, cards, decide, export_of_many, of_many, outcomes, press, said
from pages.sites import mkdocs

NEWEST = [f"Person {number:03} Testley" for number in (26, 53, 80, 107)]
"""Without messages nobody is easier than another, so that the newest connections come first."""
CHOICES = ["Keep", "Talk first", "Unfollow", "Later", "Remove"]

pytestmark = of_many


@pytest.fixture
def met(checklist: Page) -> Page:
    """The checklist, one at a time."""
    press(checklist, "Start")
    return checklist


def name(page: Page):
    return cards(page).get_by_role("heading", level=3)


def test_start_shows_one_person_and_nobody_else(met):
    expect(cards(met)).to_have_count(1)
    expect(name(met)).to_have_text(NEWEST[0])
    expect(name(met)).to_be_focused()
    expect(met.get_by_text("1 of 12 · 130 left")).to_be_visible()


def test_start_draws_the_person_once(checklist):
    checklist.evaluate(
        """() => {
            globalThis.drawn = 0;
            new MutationObserver((all) => { drawn += all.flatMap((one) => [...one.addedNodes]).length; })
                .observe(document.querySelector('[data-part=person]'), { childList: true });
        }"""
    )
    press(checklist, "Start")
    expect(cards(checklist)).to_have_count(1)
    assert checklist.evaluate("drawn") == 1


def test_who_comes_before_how_you_know_each_other_and_then_why(met):
    lines = [line.strip() for line in cards(met).inner_text().splitlines() if line.strip()]
    wanted = [
        NEWEST[0],
        "Brewer 26 · Kettle 5 Ltd",
        "18 of your connections work at this company",
        "Would you be glad to hear from them?",
        "No rule applies, and without your messages there is too little to go on.",
    ]
    assert sorted(wanted, key=lines.index) == wanted


def test_all_choices_are_as_big_and_none_is_chosen(met):
    looks = (
        cards(met)
        .locator("[data-decide]")
        .evaluate_all(
            "all => all.map((one) => { const s = getComputedStyle(one);"
            " return [one.offsetWidth, one.offsetHeight, s.backgroundColor, s.fontWeight].join(); })"
        )
    )
    assert len(looks) == len(CHOICES)
    assert len(set(looks)) == 1


def test_keep_goes_on_by_itself_and_every_other_decision_waits(met):
    decide_here(met, "Remove")
    expect(name(met)).to_have_text(NEWEST[0])
    press(met, "Next person")
    expect(name(met)).to_have_text(NEWEST[1])
    decide_here(met, "Keep")
    expect(name(met)).to_have_text(NEWEST[2])
    expect(name(met)).to_be_focused()
    expect(said(met)).to_contain_text(f"{NEWEST[1]}: Keep.")


def decide_here(page: Page, decision: str) -> None:
    cards(page).get_by_role("button", name=decision, exact=True).click()


def test_a_double_click_on_keep_keeps_one_person(met):
    cards(met).get_by_role("button", name="Keep", exact=True).dblclick()
    expect(name(met)).to_have_text(NEWEST[1])
    assert len(outcomes(met)) == 1


def test_back_and_forth_show_what_was_decided(met):
    decide_here(met, "Keep")
    press(met, "Next person")
    expect(name(met)).to_have_text(NEWEST[2])
    press(met, "Back")
    press(met, "Back")
    expect(name(met)).to_have_text(NEWEST[0])
    expect(cards(met).get_by_role("button", name="Keep", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(met.get_by_role("button", name="Back", exact=True)).to_be_disabled()
    press(met, "Next person")
    expect(name(met)).to_have_text(NEWEST[1])


def test_both_ways_to_work_have_one_state(met):
    decide_here(met, "Later")
    press(met, "Stop")
    met.get_by_role("searchbox", name="Search people").fill(NEWEST[0])
    pressed = card(met, NEWEST[0]).get_by_role("button", name="Later", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")
    decide(met, NEWEST[0], "Keep")
    expect(met.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    expect(card(met, NEWEST[0]).get_by_text("Decided: Keep")).to_be_visible()


def test_a_filter_narrows_whom_one_meets_and_says_so(checklist):
    checklist.get_by_label("Filter", exact=True).select_option("2012")
    press(checklist, "Start")
    expect(name(checklist)).to_have_text("Person 083 Testley")
    expect(checklist.get_by_text("1 of 12 · 15 left · Connected: 2012")).to_be_visible()
    press(checklist, "Stop")
    expect(checklist.get_by_text("12 matches, about 9 minutes")).to_be_visible()


def test_the_end_of_a_filter_leads_to_a_mixed_dozen(checklist):
    checklist.get_by_role("searchbox", name="Search people").fill(NEWEST[0])
    press(checklist, "Start")
    expect(checklist.get_by_text(f"1 of 1 · 1 left · matching “{NEWEST[0]}”")).to_be_visible()
    decide_here(checklist, "Keep")
    expect(checklist.get_by_role("heading", name="You’ve been through all matches")).to_be_visible()
    press(checklist, "A mixed dozen")
    expect(name(checklist)).to_have_text(NEWEST[1])


def test_the_walk_goes_on_where_it_was_after_a_look_at_the_list(met):
    press(met, "Next person")
    press(met, "Next person")
    press(met, "Stop")
    press(met, "Start")
    expect(name(met)).to_have_text(NEWEST[2])
    expect(name(met)).to_be_focused()


def test_back_in_the_browser_leads_back_to_the_list(met):
    met.go_back()
    expect(met.get_by_role("searchbox", name="Search people")).to_be_visible()
    met.go_forward()
    expect(name(met)).to_have_text(NEWEST[0])


def test_decided_people_are_no_dozen(checklist):
    decide(checklist, "Person 001 Testley", "Remove")
    checklist.get_by_label("Filter", exact=True).select_option("Decided: Remove")
    press(checklist, "Start")
    expect(checklist.get_by_text("1 person to look at · Decided: Remove")).to_be_visible()


def test_on_a_phone_the_buttons_stay_under_the_thumb(page, demo):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((demo.public / "checklist/index.html").as_uri())
    press(page, "Start")
    places = []
    for _ in range(20):
        keep = cards(page).get_by_role("button", name="Keep", exact=True)
        places.append(round(keep.bounding_box()["y"]))
        keep.click()
        if page.get_by_role("button", name="Another dozen").is_visible():
            press(page, "Another dozen")
    assert max(places) - min(places) <= 40  # a button is 44 high: one spot hits it on every card


def test_a_reload_comes_back_to_the_same_person_whether_decided_or_not(met):
    press(met, "Next person")
    decide_here(met, "Remove")
    met.reload()
    expect(name(met)).to_have_text(NEWEST[1])
    expect(met.get_by_role("checkbox", name="Done on LinkedIn")).to_be_visible()
    press(met, "Next person")
    expect(name(met)).to_have_text(NEWEST[0])


def test_after_a_dozen_there_is_a_rest_that_counts_what_was_kept(met):
    for number in range(12):
        expect(met.get_by_text(f"{number + 1} of 12 · {130 - number} left")).to_be_visible()
        decide_here(met, "Keep" if number else "Remove")
        if not number:
            press(met, "Next person")
    rest = met.get_by_role("heading", name="That’s a dozen")
    expect(rest).to_be_focused()
    expect(met.get_by_text("11 kept, 1 to remove, in 1 minute.")).to_be_visible()
    expect(met.get_by_text("12 of 130 people decided so far.")).to_be_visible()
    with met.expect_download():
        met.get_by_role("button", name="Save progress").first.click()
    expect(met.get_by_text("not saved to a file yet")).to_have_count(0)
    press(met, "Another dozen")
    expect(met.get_by_text("1 of 12 · 118 left")).to_be_visible()


def test_enough_for_today_is_an_answer_and_tomorrow_goes_on_there(met):
    for _ in range(12):
        decide_here(met, "Keep")
    press(met, "Stop for today")
    expect(said(met)).to_have_text("Done for today. Next time you’ll continue where you stopped.")
    start = met.get_by_role("button", name="Start", exact=True)
    expect(start).to_be_focused()
    met.reload()
    expect(met.get_by_text("12 of 130 people decided.")).to_be_visible()
    start.click()
    expect(cards(met)).to_have_count(1)


def test_the_rest_leads_to_what_is_left_to_do(met):
    decide_here(met, "Remove")
    press(met, "Next person")
    for _ in range(11):
        decide_here(met, "Keep")
    met.locator("[data-part=show-to-do]").click()
    expect(met.get_by_text("0 of 1 done on LinkedIn")).to_be_visible()
    expect(met.get_by_role("heading", name=NEWEST[0])).to_be_focused()


def test_the_end_offers_those_who_are_still_open_again(page, home):
    folder_at(home / "personal", export_of_many(3))
    page.goto((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    press(page, "Start")
    press(page, "Next person")
    decide_here(page, "Keep")
    press(page, "Next person")
    expect(page.get_by_role("heading", name="You’ve seen everyone once")).to_be_focused()
    expect(page.get_by_text("1 kept, in 1 minute.")).to_be_visible()
    press(page, "Go through the undecided")
    for _ in range(2):
        decide_here(page, "Keep")
    expect(page.get_by_role("heading", name="You’ve been through everyone")).to_be_focused()
    expect(page.get_by_text("3 of 3 people decided so far.")).to_be_visible()
    expect(page.get_by_role("button", name="Go through the undecided")).to_be_hidden()
    press(page, "Stop")
    expect(page.get_by_text("You’ve been through everyone.", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()


def test_the_end_lists_forgotten_strong_ties_but_nobody_whom_one_removes(page, demo):
    page.goto((demo.public / "checklist/index.html").as_uri())
    press(page, "Overview")
    ties = page.get_by_role("region", name="Worth writing to").get_by_role("listitem")
    first = ties.first.locator("b").inner_text()
    count = ties.count()
    page.evaluate(
        """() => {
            const data = JSON.parse(document.querySelector('[data-part=data]').textContent);
            const decided = { outcome: 'keep', decided_on: PruneDay.today(), done_on: null };
            const decisions = Object.fromEntries(data.own.id.map((id) => [id, decided]));
            const progress = { schema: 'prune/progress@1', decisions };
            localStorage.setItem('prune/demo-progress@1', JSON.stringify(progress)); // as an earlier version
        }"""
    )
    page.reload()
    press(page, "List")
    page.get_by_role("searchbox", name="Search people").fill(first)
    decide(page, first, "Remove")
    card(page, first).get_by_role("button", name="Clear").click()
    page.get_by_role("searchbox", name="Search people").fill("")
    press(page, "Start")
    decide_here(page, "Remove")
    press(page, "Next person")
    end = page.locator(".prune-rest")
    expect(end.get_by_role("heading", name="You’ve been through everyone")).to_be_visible()
    expect(end.get_by_text("120 of 120 people decided so far.")).to_be_visible()
    expect(end.get_by_role("link", name="Open profile of")).to_have_count(count - 1)
    expect(end.get_by_text(first)).to_have_count(0)
