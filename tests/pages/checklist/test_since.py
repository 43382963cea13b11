"""Coming back with a newer export: what is confirmed, who is gone, and whom to look at again."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from core.builders import C7, zip_at
from pages.checklist.desk import press
from pages.sites import Result, mkdocs, small_copy

OLD = {
    "Wren Inkwell": ("prune-test-wren", "Acme,Editor", "07 Mar 2019"),
    "Toby Candlewick": ("prune-test-toby", "Globex,Clerk", "01 Jan 2020"),
    "Ida Quill": ("prune-test-ida", "Initech,Baker", "02 Feb 2018"),
    "Olaf Ember": ("prune-test-olaf", "Umbrella,Cook", "03 Mar 2017"),
    "Una Teasel": ("prune-test-una", "Hooli,Potter", "04 Apr 2016"),
    "Rolf Tansy": ("prune-test-rolf", "Vehement,Smith", "05 May 2015"),
}
NEW = {
    "Wren Inkwell": ("prune-test-wren", "Brightside,Chief Editor", "07 Mar 2019"),
    "Toby Candlewick": OLD["Toby Candlewick"],
    "Ida Quill": ("prune-test-baker", "Initech,Baker", "02 Feb 2018"),
    "Una Teasel": OLD["Una Teasel"],
    "Nell Fresh": ("prune-test-nell", "Acme,Florist", "10 Nov 2026"),
}
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER\n"
    "c1,,Me Myself,https://www.linkedin.com/in/prune-test-me,Toby Candlewick,"
    "https://www.linkedin.com/in/prune-test-toby,2026-10-05 10:00:00 UTC,,Are you well?,INBOX\n"
)
ANSWER = (
    "c1,,Toby Candlewick,https://www.linkedin.com/in/prune-test-toby,Me Myself,"
    "https://www.linkedin.com/in/prune-test-me,2026-11-12 10:00:00 UTC,,Very well,INBOX\n"
)


def table(people: dict[str, tuple[str, str, str]]) -> str:
    rows = (
        f"{name.replace(' ', ',')},https://www.linkedin.com/in/{slug},,{job},{day}\n"
        for name, (slug, job, day) in people.items()
    )
    return C7 + "".join(rows)


def decided(outcome: str, **more: str) -> dict[str, str | None]:
    at = {"decided_on": "2026-10-05", "done_on": None, "at": "2026-10-05T10:00:00.000Z"}
    return {"outcome": outcome, **at, **more}


DECISIONS = {
    "prune-test-wren": decided("keep"),
    "prune-test-ida": decided("keep"),
    "prune-test-toby": decided("talk", asked_on="2026-10-05"),
    "prune-test-olaf": decided("remove"),
    "prune-test-una": decided("remove", done_on="2026-10-06"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Result:
    """The list of November beside the export of October, and the decisions of then."""
    home = small_copy(tmp_path_factory.mktemp("since"))
    room = home / "personal"
    october = {"Connections.csv": table(OLD), "messages.csv": MESSAGES}
    november = {"Connections.csv": table(NEW), "messages.csv": MESSAGES + ANSWER}
    zip_at(room / "Basic_LinkedInDataExport_10-06-2026.zip", october)
    zip_at(room / "Basic_LinkedInDataExport_11-20-2026.zip", november)
    progress = {"schema": "prune/progress@1", "saved_at": "2026-10-06T10:00:00Z"}
    text = json.dumps({**progress, "decisions": DECISIONS})
    (room / "progress.json").write_text(text, "utf-8")
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    return result


@pytest.fixture(params=["http", "file"])
def address(request, built, serve) -> str:
    root = serve(built.personal) if request.param == "http" else built.personal.as_uri()
    return f"{root}/checklist/index.html"


def door(page: Page, name: str) -> Locator:
    return page.locator(".prune-since").get_by_role("button", name=name)


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


def test_the_story_of_coming_back(page, context, address):
    page.goto(address)
    for name in ("1 removal confirmed", "1 new", "1 changed job", "1 with new messages"):
        expect(door(page, name)).to_be_visible()
    door(page, "1 no longer there").click()
    gone = page.locator("[data-part=gone]")
    expect(gone.locator("[data-because=unknown] li")).to_contain_text(["Rolf Tansy"])
    expect(gone.locator("[data-because=you-removed] li")).to_contain_text(["Olaf Ember"])
    door(page, "1 ticked as done, but still connected").click()
    expect(page.get_by_text("Ticked as done, but still connected.")).to_be_visible()
    expect(page.locator(".prune-person")).to_have_count(1)
    expect(card(page, "Una Teasel")).to_be_visible()

    door(page, "2 worth another look").click()
    expect(page.locator(".prune-person")).to_have_count(2)
    expect(card(page, "Wren Inkwell")).to_contain_text("New job (was Editor at Acme)")
    toby = card(page, "Toby Candlewick")
    expect(toby).to_contain_text("They wrote on 12 November 2026.")
    toby.get_by_role("button", name="They answered").click()
    expect(toby.get_by_text("They wrote on")).to_be_hidden()
    card(page, "Wren Inkwell").get_by_role("button", name="Keep").click()
    expect(door(page, "1 worth another look")).to_be_visible()

    page.reload()
    expect(door(page, "1 worth another look")).to_be_visible()
    page.get_by_label("Filter").select_option("since-address")
    ida = card(page, "Ida Quill")
    expect(ida).to_contain_text("New address (was prune-test-ida)")
    expect(ida).to_contain_text("Decided: Keep")

    other = context.new_page()
    other.goto(address)
    other.get_by_label("Filter").select_option("since-address")
    card(other, "Ida Quill").get_by_role("button", name="Clear").click()
    expect(ida).not_to_contain_text("Decided: Keep")
    ida.get_by_role("button", name="Remove").click()
    expect(card(other, "Ida Quill")).to_contain_text("Decided: Remove")


def test_whoever_is_worth_another_look_comes_first_one_at_a_time(page, address):
    page.goto(address)
    page.get_by_role("button", name="Start").click()
    expect(card(page, "Wren Inkwell").or_(card(page, "Toby Candlewick"))).to_be_visible()


def test_names_of_those_gone_can_be_hidden_too(page, address):
    page.goto(address)
    press(page, "Hide names")
    door(page, "no longer there").click()
    expect(page.locator("[data-part=gone]")).to_contain_text("R. T.")
    expect(page.locator(".prune-since")).not_to_contain_text(re.compile("Rolf|Una|Olaf"))


def test_a_confirmed_removal_stays_in_the_list_of_decisions(page, address):
    page.goto(address)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download decisions").click()
    text = download.value.path().read_text("utf-8-sig")
    assert "Olaf Ember,Umbrella,Cook,https://www.linkedin.com/in/prune-test-olaf,Remove" in text


def test_without_a_script_the_numbers_are_plain_text(browser, built):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built.personal / "checklist/index.html").as_uri())
    expect(page.locator(".prune-since")).to_contain_text("1 new")
    expect(page.locator(".prune-since__doors button")).to_have_count(0)
    context.close()
