"""Sittings, groups and what is left to do on LinkedIn, as a person works through them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from core.builders import C7, IN, folder_at
from pages.checklist.desk import card, cards, kept, of_many, outcomes, press, said, status
from pages.sites import mkdocs

DECISIONS = ("Keep", "Talk first", "Unfollow", "Later", "Remove")
TAPS = 67
"""At each of three widths: 200 in all."""


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-part={name}]")


def door(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name="Summary").get_by_role("button", name=name)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_the_first_person_and_the_buttons_are_seen_on_arrival(page, demo, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto((demo.public / "checklist/index.html").as_uri())
    first = cards(page).first
    expect(first.get_by_role("heading")).to_be_in_viewport(ratio=1)
    for decision in DECISIONS:
        button = first.get_by_role("button", name=decision, exact=True)
        expect(button).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_in_viewport(ratio=1)


@of_many
@pytest.mark.parametrize(("width", "height"), [(360, 740), (390, 844), (1280, 800)])
def test_every_tap_at_a_fixed_spot_lands_on_the_button_it_aimed_for(page, address, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    press(page, "Start")
    spots = []
    for decision in DECISIONS:
        box = cards(page).get_by_role("button", name=decision, exact=True).bounding_box()
        spots.append((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    forth = page.get_by_role("button", name="Next person").bounding_box()
    page.evaluate(
        """() => {
            globalThis.landed = [];
            document.addEventListener("click", ({ target }) => {
                landed.push(target.dataset.decide ?? target.dataset.part ?? target.tagName);
            }, { capture: true });
        }"""
    )
    aimed = []
    for tap in range(TAPS):
        if part(page, "rest").is_visible():
            press(
                page,
                "The last 10" if part(page, "more").inner_text()[0] == "T" else "Another dozen",
            )
            page.evaluate("landed.pop()")
        if tap % 2 and aimed[-1] != "keep":
            page.mouse.click(forth["x"] + forth["width"] / 2, forth["y"] + forth["height"] / 2)
            aimed.append("forth")
            continue
        spot = tap * 7 % len(spots)
        page.mouse.click(*spots[spot])
        aimed.append(("keep", "talk", "unfollow", "later", "remove")[spot])
    assert page.evaluate("landed") == aimed


@of_many
def test_a_door_leads_to_a_sitting_of_its_people_that_says_where_one_is(checklist):
    door(checklist, "130 sort out").click()
    expect(part(checklist, "place")).to_have_text("1 of 12 · 130 left · Suggestion: Review")
    for _ in range(3):
        cards(checklist).get_by_role("button", name="Keep", exact=True).click()
    expect(part(checklist, "place")).to_have_text("4 of 12 · 127 left · Suggestion: Review")
    checklist.reload()
    expect(part(checklist, "place")).to_have_text("4 of 12 · 127 left · Suggestion: Review")


def test_a_door_with_nobody_behind_it_does_not_open(checklist):
    for name in ("0 remove", "0 write to", "0 unfollow", "0 keep"):
        expect(door(checklist, name)).to_be_disabled()


def test_a_search_that_matches_nobody_offers_no_sitting(checklist):
    checklist.get_by_role("searchbox", name="Search people").fill("nobody of this name")
    expect(checklist.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    expect(part(checklist, "decide-all")).to_be_hidden()


def test_later_is_not_decided_and_does_not_come_again(checklist):
    press(checklist, "Start")
    cards(checklist).get_by_role("button", name="Later", exact=True).click()
    expect(said(checklist)).to_contain_text("Later. 0 of 20 decided.")
    postponed = cards(checklist).get_by_role("heading").inner_text()
    press(checklist, "Next person")
    press(checklist, "Stop")
    expect(checklist.get_by_text("1 postponed", exact=True)).to_be_visible()
    press(checklist, "Start")
    expect(cards(checklist).get_by_role("heading")).not_to_have_text(postponed)


def test_the_colour_of_a_card_follows_the_decision(checklist):
    first = checklist.locator(".prune-person").first
    expect(first).to_have_attribute("data-outcome", "review")
    first.get_by_role("button", name="Remove").click()
    expect(first).to_have_attribute("data-outcome", "remove")
    expect(first.locator("strong[data-field=outcome]")).to_have_text("Review")


@of_many
def test_filters_combine_and_chips_name_them(checklist):
    choose = checklist.get_by_label("Filter", exact=True)
    choose.select_option("Review")
    choose.select_option("2012")
    expect(status(checklist)).to_have_text("Showing 1 to 15 of 15 matches.")
    chips = checklist.get_by_role("list", name="Narrowed down to").get_by_role("button")
    expect(chips).to_have_text(["Suggestion: Review (130) ×", "Connected: 2012 (15) ×"])
    choose.select_option("2013")
    expect(chips).to_have_text(["Suggestion: Review (130) ×", "Connected: 2013 (15) ×"])
    checklist.reload()
    expect(chips).to_have_count(2)
    assert "2013" not in checklist.url
    chips.first.click()
    expect(chips).to_have_text(["Connected: 2013 (15) ×"])
    expect(choose).to_be_focused()


@of_many
def test_twenty_seven_at_a_company_are_decided_about_in_four_clicks(checklist):
    """Company, Decide for all, one exception, the decision."""
    checklist.get_by_label("Filter", exact=True).select_option("Kettle 1 Ltd")
    press(checklist, "Decide for all 19")
    group = checklist.get_by_role("dialog", name="19 people who match and are undecided")
    group.get_by_role("checkbox", name="Person 008 Testley").uncheck()
    expect(
        group.get_by_text("18 of 19 get the decision. The others stay undecided.")
    ).to_be_visible()
    group.get_by_role("button", name="Keep").click()
    expect(said(checklist)).to_have_text("18 people: Keep.")
    assert (set(outcomes(checklist).values()), len(kept(checklist))) == ({"keep"}, 18)
    press(checklist, "Undo")
    assert kept(checklist) == {}


@of_many
def test_removing_a_group_shows_the_names_and_asks_once(checklist):
    first = cards(checklist).first
    first.get_by_role("button", name="19 people at Kettle 1 Ltd").click()
    group = checklist.get_by_role("dialog", name="19 people at Kettle 1 Ltd")
    group.get_by_role("button", name="Remove").click()
    expect(group).to_contain_text("Mark 19 people for removal? Person 001 Testley,")
    group.get_by_role("button", name="Back").click()
    assert kept(checklist) == {}
    group.get_by_role("button", name="Remove").click()
    group.get_by_role("button", name="Yes, remove").click()
    assert set(outcomes(checklist).values()) == {"remove"}
    expect(checklist.get_by_role("button", name="Do it on LinkedIn (19)")).to_be_visible()


RECOMMENDED = (
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    "Toby,Candlewick,Globex,Clerk,Kind and quick,03/04/19,VISIBLE\n"
)


@pytest.fixture
def to_do(page, home, context) -> Page:
    """Three people decided Remove, one of whom has recommended the member, and one Unfollow."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    rows = (
        f"{name},{IN}prune-test-{name[:3].lower()},,Acme,Editor,07 Mar 2012\n"
        for name in ("Wren,Inkwell", "Toby,Candlewick", "Ida,Quill", "Olaf,Ember")
    )
    folder_at(
        home / "personal",
        {"Connections.csv": C7 + "".join(rows), "Recommendations_Received.csv": RECOMMENDED},
    )
    page.goto((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    for name, decision in {
        "Wren Inkwell": "Unfollow",
        "Toby Candlewick": "Remove",
        "Ida Quill": "Remove",
        "Olaf Ember": "Remove",
    }.items():
        card(page, name).get_by_role("button", name=decision, exact=True).click()
    press(page, "Do it on LinkedIn (4)")
    return page


def test_one_click_a_person_does_it_and_copies_the_next_name(to_do):
    expect(to_do.get_by_role("heading", name="Toby Candlewick")).to_be_focused()
    done = part(to_do, "do-done")
    expect(done).to_be_disabled()  # what is to be saved comes first
    to_do.get_by_role("checkbox", name="I have saved their recommendation").check()
    connections = to_do.get_by_role("link", name="your connections on LinkedIn")
    expect(connections).to_have_attribute("rel", "noopener noreferrer")
    done.click()
    expect(to_do.get_by_role("heading", name="Ida Quill")).to_be_focused()
    assert to_do.evaluate("navigator.clipboard.readText()") == "Ida Quill"
    done.click()
    assert to_do.evaluate("navigator.clipboard.readText()") == "Olaf Ember"
    done.click()
    expect(to_do.get_by_role("heading", name="Wren Inkwell")).to_be_focused()
    expect(to_do.get_by_text("You stay connected.").last).to_be_visible()
    done.click()
    expect(to_do.get_by_role("heading", name="All done on LinkedIn")).to_be_focused()
    expect(part(to_do, "do-person")).to_be_hidden()
    assert all(one["done_on"] for one in kept(to_do).values())


def test_skipped_people_wait_and_undo_brings_one_back(to_do):
    part(to_do, "do-skip").click()
    part(to_do, "do-done").click()
    expect(part(to_do, "do-place")).to_have_text("1 of 4 done on LinkedIn")
    press(to_do, "Undo")
    expect(to_do.get_by_role("heading", name="Ida Quill")).to_be_visible()
    expect(part(to_do, "do-place")).to_have_text("0 of 4 done on LinkedIn")
    part(to_do, "do-keep").click()
    assert outcomes(to_do)["ida"] == "keep"


def test_a_message_has_the_first_name_in_its_place(checklist):
    first = cards(checklist).first
    first.get_by_role("button", name="Talk first").click()
    expect(first.get_by_label("Message")).to_have_value(re.compile("^Hi Person,"))


def test_what_is_loaded_is_not_unsaved(checklist):
    progress = (
        '{"schema": "prune/progress@1", "decisions": {"prune-test-001": {"outcome": "keep"}}}'
    )
    part(checklist, "progress-file").set_input_files(
        {"name": "progress.json", "mimeType": "application/json", "buffer": progress.encode()}
    )
    checklist.get_by_role("dialog", name="Load this progress?").get_by_role(
        "button", name="Merge"
    ).click()
    expect(part(checklist, "kept")).to_contain_text("You now have 1 decision.")
    expect(part(checklist, "unsaved")).to_be_empty()
