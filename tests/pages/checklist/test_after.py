"""Decided and done are two things: the clicks on LinkedIn, the message, the day to come back."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from core.builders import IN
from pages.checklist.desk import (
    FIRST,
    SECOND,
    alter,
    both_origins,
    card,
    decide,
    kept,
    of_many,
    press,
    said,
)

SLUG = "prune-test-001"
TODAY = date.today()


def day(of: date) -> str:
    """As the page writes it."""
    return f"{of.day} {of:%B %Y}"


@pytest.mark.parametrize(
    ("decision", "opens", "href", "clicks"),
    [
        (
            "Remove",
            "your connections on LinkedIn",
            "https://www.linkedin.com/mynetwork/invite-connect/connections/",
            "Choose the three dots beside their name, then Remove connection.",
        ),
        ("Unfollow", "Open their profile", f"{IN}{SLUG}", "Choose More, then Unfollow."),
    ],
)
@both_origins
def test_a_decision_shows_the_clicks_and_done_is_a_tick_of_its_own(
    checklist, decision, opens, href, clicks
):
    decide(checklist, FIRST, decision)
    person = card(checklist, FIRST)
    link = person.get_by_role("link", name=opens)
    expect(link).to_have_attribute("href", href)
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(person.get_by_text(clicks)).to_be_visible()
    expect(checklist.get_by_text("1 to do on LinkedIn")).to_be_visible()
    done = person.get_by_role("checkbox", name="Done on LinkedIn")
    expect(done).to_have_accessible_description(FIRST)
    done.check()
    expect(said(checklist)).to_contain_text(f"{FIRST}: done on LinkedIn.")
    expect(checklist.get_by_text("1 to do on LinkedIn")).to_have_count(0)
    checklist.reload()
    expect(done).to_be_checked()
    assert kept(checklist)[SLUG]["done_on"] == TODAY.isoformat()
    done.uncheck()
    assert kept(checklist)[SLUG]["done_on"] is None


def test_what_is_left_to_do_and_what_is_done_can_be_listed(checklist):
    decide(checklist, FIRST, "Remove")
    decide(checklist, SECOND, "Unfollow")
    card(checklist, SECOND).get_by_role("checkbox", name="Done on LinkedIn").check()
    choose = checklist.get_by_label("Filter", exact=True)
    choose.select_option("To do on LinkedIn")
    expect(card(checklist, FIRST)).to_be_visible()
    expect(card(checklist, SECOND)).to_have_count(0)
    choose.select_option("Done on LinkedIn")
    expect(card(checklist, SECOND)).to_be_visible()
    expect(card(checklist, FIRST)).to_have_count(0)


def test_another_decision_takes_the_clicks_away(checklist):
    decide(checklist, FIRST, "Remove")
    decide(checklist, FIRST, "Keep")
    expect(card(checklist, FIRST).get_by_role("checkbox", name="Done on LinkedIn")).to_have_count(0)


def test_talk_first_offers_a_message_to_change_and_copy(checklist, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    decide(checklist, FIRST, "Talk first")
    person = card(checklist, FIRST)
    text = person.get_by_role("textbox", name="Message")
    expect(text).to_have_value(
        re.compile("I was going through my network and came across your name")
    )
    situation = person.get_by_role("combobox", name="Situation")
    situation.select_option("Before you remove someone you know")
    expect(text).to_have_value(re.compile("I’m making my LinkedIn network smaller"))
    text.fill("Hi Wren, how are you?")
    person.get_by_role("button", name="Copy message").click()
    expect(said(checklist)).to_have_text("Copied.")
    assert checklist.evaluate("navigator.clipboard.readText()") == "Hi Wren, how are you?"
    text.fill("Hi Wren, about [topic]")
    person.get_by_role("button", name="Copy message").click()
    expect(said(checklist)).to_have_text("Copied. Fill in the parts in [brackets].")


def test_the_name_can_be_copied_to_find_them_on_linkedin(checklist, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    decide(checklist, FIRST, "Remove")
    card(checklist, FIRST).get_by_role("button", name="Copy name").click()
    expect(said(checklist)).to_have_text("Name copied.")
    assert checklist.evaluate("navigator.clipboard.readText()") == FIRST


def test_where_copying_is_forbidden_the_message_is_selected(checklist):
    checklist.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); }"
    )
    decide(checklist, FIRST, "Talk first")
    card(checklist, FIRST).get_by_role("button", name="Copy message").click()
    expect(said(checklist)).to_contain_text("The text is selected: copy it yourself.")
    assert "came across your name" in checklist.evaluate(
        "() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); }"
    )


@of_many
@both_origins
def test_talk_first_goes_from_asked_to_answered_or_not(checklist):
    decide(checklist, FIRST, "Talk first")
    person = card(checklist, FIRST)
    expect(checklist.get_by_text("1 to write to")).to_be_visible()
    expect(person.get_by_role("button", name="They answered")).to_be_hidden()
    person.get_by_role("button", name="Sent today").click()
    expect(said(checklist)).to_contain_text(f"{FIRST}: sent on {day(TODAY)}.")
    expect(person.get_by_label("Sent on")).to_have_value(TODAY.isoformat())
    checklist.get_by_label("Filter", exact=True).select_option("Waiting for an answer")
    expect(person).to_be_visible()
    person.get_by_role("button", name="No answer").click()
    expect(person.get_by_text("People are busy, and Keep is always fine.")).to_be_visible()
    person.get_by_role("button", name="They answered").click()
    expect(person.get_by_text("Has that settled it? Choose Keep or Remove above.")).to_be_visible()
    checklist.reload()
    expect(checklist.get_by_role("status")).to_have_text("No matches among 130 people.")
    today = TODAY.isoformat()
    assert kept(checklist)[SLUG] == {
        "outcome": "talk",
        "decided_on": today,
        "done_on": None,
        "asked_on": today,
        "answered": True,
    }


def test_asked_on_another_day_and_never_mind(checklist):
    decide(checklist, FIRST, "Talk first")
    asked = card(checklist, FIRST).get_by_label("Sent on")
    asked.fill("2026-03-07")
    expect(said(checklist)).to_contain_text(f"{FIRST}: sent on 7 March 2026.")
    asked.fill("")
    expect(said(checklist)).to_contain_text(f"{FIRST}: date cleared.")
    expect(card(checklist, FIRST).get_by_role("button", name="They answered")).to_be_hidden()


def test_what_a_talk_led_to_outlasts_the_decision_that_comes_of_it(checklist):
    decide(checklist, FIRST, "Talk first")
    person = card(checklist, FIRST)
    person.get_by_role("button", name="Sent today").click()
    person.get_by_role("button", name="They answered").click()
    decide(checklist, FIRST, "Keep")
    today = TODAY.isoformat()
    assert kept(checklist)[SLUG] == {
        "outcome": "keep",
        "decided_on": today,
        "done_on": None,
        "asked_on": today,
        "answered": True,
    }


def test_a_changed_message_is_there_after_a_look_at_somebody_else(checklist):
    press(checklist, "Start")
    checklist.keyboard.press("t")
    message = checklist.get_by_role("textbox", name="Message")
    message.fill("Hi Wren, how are you?")
    situation = checklist.get_by_role("combobox", name="Situation")
    situation.select_option("Before you remove someone you know")
    expect(message).to_have_value(re.compile("I’m making my LinkedIn network smaller"))
    press(checklist, "Next person")
    press(checklist, "Back")
    expect(message).to_have_value("Hi Wren, how are you?")


def test_a_day_can_be_typed_and_is_one_step(checklist):
    decide(checklist, FIRST, "Later")
    back = card(checklist, FIRST).get_by_label("Remind me on")
    back.focus()
    for digit in "02032032":
        checklist.keyboard.press(digit)
    expect(back).to_have_value("2032-02-03")
    assert kept(checklist)[SLUG]["back_on"] == "2032-02-03"
    expect(said(checklist)).to_contain_text("back on 3 February 2032")
    press(checklist, "Undo")
    press(checklist, "Undo")
    assert kept(checklist) == {}


def test_a_day_that_has_passed_is_refused_with_a_sentence(checklist):
    decide(checklist, FIRST, "Later")
    before = kept(checklist)[SLUG]["back_on"]
    card(checklist, FIRST).get_by_label("Remind me on").fill("2020-01-01")
    assert kept(checklist)[SLUG]["back_on"] == before
    checklist.get_by_role("searchbox", name="Search people").focus()
    expect(said(checklist)).to_have_text("Choose a date in the future.")
    expect(card(checklist, FIRST).get_by_label("Remind me on")).to_have_value(str(before))


def test_a_day_is_not_judged_while_it_is_being_typed(checklist):
    decide(checklist, FIRST, "Later")
    back = card(checklist, FIRST).get_by_label("Remind me on")
    back.focus()
    heard: list[str] = []
    checklist.expose_function("heard", lambda sentence: heard.append(sentence))  # noqa: PLW0108  # Playwright wants a function it can mark
    checklist.evaluate(
        """() => new MutationObserver(([{target}]) => window.heard(target.textContent))
            .observe(document.querySelector("[data-part=said]"), {childList: true})"""
    )
    for digit in "01152032":
        checklist.keyboard.press(digit)
    expect(said(checklist)).to_contain_text("back on 15 January 2032")
    assert [sentence for sentence in heard if "passed" in sentence] == []


@pytest.mark.parametrize(
    ("button", "days"),
    [("In a week", (7, 7)), ("In a month", (28, 31)), ("In six months", (181, 184))],
)
def test_later_takes_a_day(checklist, button, days):
    decide(checklist, FIRST, "Later")
    card(checklist, FIRST).get_by_role("button", name=button).click()
    back = date.fromisoformat(str(kept(checklist)[SLUG]["back_on"]))
    assert days[0] <= (back - TODAY).days <= days[1]
    expect(said(checklist)).to_contain_text(f"{FIRST}: back on {day(back)}.")
    expect(card(checklist, FIRST).get_by_text(f"Postponed until {day(back)}.")).to_be_visible()
    expect(card(checklist, FIRST).get_by_label("Remind me on")).to_have_value(back.isoformat())


@of_many
@both_origins
def test_later_waits_until_its_day_and_is_not_decided(checklist):
    decide(checklist, FIRST, "Later")
    card(checklist, FIRST).get_by_label("Remind me on").fill(
        (TODAY + timedelta(days=3)).isoformat()
    )
    expect(checklist.get_by_text("1 postponed")).to_be_visible()
    expect(checklist.get_by_label("0 of 130 people decided.", exact=True)).to_be_visible()
    alter(checklist, SLUG, back_on=TODAY.isoformat())
    checklist.reload()
    expect(checklist.get_by_text("1 back on your list")).to_be_visible()
    expect(checklist.get_by_label("0 of 130 people decided.", exact=True)).to_be_visible()
    sentence = f"Postponed until {day(TODAY)}: back on your list."
    expect(card(checklist, FIRST).get_by_text(sentence)).to_be_visible()
    expect(card(checklist, FIRST).locator("[aria-pressed=true]")).to_have_count(0)
    expect(card(checklist, FIRST).get_by_text("Decided: Later")).to_have_count(0)
    checklist.get_by_label("Filter", exact=True).select_option("Undecided")
    expect(checklist.get_by_role("status")).to_have_text("Showing 1 to 50 of 130 people.")
    press(checklist, "Start")
    expect(card(checklist, FIRST)).to_be_visible()
    decide(checklist, FIRST, "Later")
    expect(checklist.locator("[data-part=progress-detail]")).to_have_text("1 postponed")


@both_origins
def test_later_of_the_first_version_comes_back_after_a_month(checklist):
    """That version wrote no day to come back on."""
    decide(checklist, FIRST, "Later")
    first = {"outcome": "later", "decided_on": "2026-01-31", "done_on": None}
    alter(checklist, SLUG, **first, back_on=None)
    checklist.reload()
    sentence = "Postponed until 28 February 2026: back on your list."
    expect(card(checklist, FIRST).get_by_text(sentence)).to_be_visible()
