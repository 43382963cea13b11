"""Hide names: initials for a screen share."""

import re

from playwright.sync_api import expect

from pages.checklist.desk import FIRST, both_origins, cards, of_many, press, said

HIDDEN = "P. 0. T."


def test_names_become_initials_everywhere_and_come_back(checklist):
    press(checklist, "Hide names")
    expect(cards(checklist).first).to_have_accessible_name(HIDDEN)
    cards(checklist).first.get_by_role("button", name="Keep", exact=True).click()
    expect(said(checklist)).to_contain_text(f"{HIDDEN}: Keep.")
    press(checklist, "Start")
    expect(cards(checklist)).to_have_accessible_name(HIDDEN)
    press(checklist, "Stop")
    assert "Testley" not in checklist.locator("prune-checklist").inner_text()
    press(checklist, "Hide names")
    expect(cards(checklist).first).to_have_accessible_name(FIRST)


@of_many
def test_whom_a_search_left_out_comes_back_without_a_name(checklist):
    search = checklist.get_by_role("searchbox", name="Search people")
    search.fill("Person 003")
    expect(cards(checklist)).to_have_count(1)
    press(checklist, "Hide names")
    search.fill("")
    expect(cards(checklist)).to_have_count(50)
    assert "Testley" not in checklist.locator("prune-checklist").inner_text()


@both_origins
def test_names_stay_hidden_after_a_reload(checklist):
    press(checklist, "Hide names")
    checklist.reload()
    expect(cards(checklist).first).to_have_accessible_name(HIDDEN)
    expect(checklist.locator("[data-part=hide-names]")).to_have_attribute("aria-pressed", "true")


@both_origins
def test_no_name_shows_before_the_script_has_masked_them(checklist):
    press(checklist, "Hide names")
    checklist.route(re.compile(r"/assets/(checklist|rules)\.js"), lambda route: route.abort())
    checklist.reload()
    expect(checklist.get_by_role("heading", name="Your checklist")).to_be_visible()
    expect(checklist.get_by_text(FIRST)).to_be_hidden()


@of_many
def test_a_hidden_name_can_still_be_searched_for(checklist):
    press(checklist, "Hide names")
    checklist.get_by_role("searchbox", name="Search people").fill("Person 077")
    expect(cards(checklist)).to_have_count(1)


def test_notes_and_the_people_worth_writing_to_hide_names_too(page, demo):
    page.goto((demo.public / "checklist/index.html").as_uri())
    press(page, "Overview")
    name = page.get_by_role("region", name="Worth writing to").locator("b").first
    full = name.inner_text()
    press(page, "Hide names")
    initials = ".".join(word[0] for word in full.split()) + "."
    expect(name).to_have_text(initials.replace(".", ". ").strip())
    expect(page.locator(".prune-notices")).to_have_count(page.locator(".prune-notices").count())
    for notes in page.locator(".prune-notices").all():
        expect(notes).to_be_hidden()
