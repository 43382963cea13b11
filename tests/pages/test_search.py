"""The search boxes in use; what they find is measured in tests/finding."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.guide import QUESTIONS

both_origins = pytest.mark.parametrize("site", ["http", "file"], indirect=True)
"""From `file://` links must name files."""


@pytest.fixture
def site(request, demo, demo_address) -> str:
    return demo.public.as_uri() if getattr(request, "param", "") == "file" else demo_address


def box_of(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Ask in your own words")


def results(page: Page) -> Locator:
    return page.locator("article prune-search").get_by_role("listitem")


def status(page: Page) -> Locator:
    return page.locator("article prune-search").get_by_role("status")


@both_origins
@pytest.mark.parametrize("path", ["index.html", "faq/index.html"])
def test_a_question_is_answered_below_the_box_and_a_click_lands_on_it(page, site, path):
    page.goto(f"{site}/{path}")
    box_of(page).fill("unlink him without him noticing")
    first = results(page).first
    expect(first.get_by_role("link")).to_have_text(
        "How do I remove a LinkedIn connection without them noticing?"
    )
    expect(first.get_by_role("paragraph")).to_contain_text("Work from your own list")
    first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("without them noticing"))


def test_while_somebody_asks_the_whole_list_makes_room_for_the_answers(page, site):
    page.goto(f"{site}/faq/index.html")
    box_of(page).fill("undo")
    expect(results(page).first).to_contain_text("Can I undo removing a connection?")
    expect(page.get_by_role("heading", name="Limits and numbers")).to_be_hidden()
    box_of(page).fill("")
    expect(page.get_by_role("heading", name="Limits and numbers")).to_be_visible()
    expect(results(page)).to_have_count(0)
    expect(status(page)).to_have_text("")


def test_the_box_works_by_keyboard(page, site):
    page.goto(f"{site}/faq/index.html")
    page.keyboard.press("/")
    expect(box_of(page)).to_be_focused()
    page.keyboard.type("cull everyone")
    expect(results(page).first).to_contain_text("Can I remove all my connections and start over?")
    page.keyboard.press("ArrowDown")
    expect(results(page).first.get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box_of(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("all my connections"))


def test_a_slash_in_a_question_is_typed(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).focus()
    page.keyboard.type("and/or")
    expect(box_of(page)).to_have_value("and/or")


@both_origins
def test_close_spelling_is_said(page, site):
    page.goto(f"{site}/faq/index.html")
    box_of(page).fill("recomendations")
    expect(results(page).first).to_contain_text(
        "What happens to recommendations and endorsements when I remove someone?"
    )
    expect(status(page)).to_have_text(re.compile(r"^Showing \d+ results? for “recommendations?”"))


@pytest.mark.parametrize("text", ["xqzwv", "zzzz 777777", "日本語", "???"])
def test_where_nothing_matches_that_is_said_and_the_groups_are_shown(page, site, text):
    page.goto(f"{site}/faq/index.html")
    box_of(page).fill(text)
    expect(status(page)).to_have_text("No page answers this. Browse by topic:")
    page.locator("article prune-search").get_by_role("link", name="Limits and numbers").click()
    expect(page).to_have_url(re.compile("faq/(index.html)?#limits-and-numbers$"))


def test_enter_before_the_first_answer_opens_it_when_it_comes(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    page.evaluate(
        "() => { const box = document.querySelector('prune-search input'); box.value = 'undo';"
        " box.dispatchEvent(new Event('input')); box.form.requestSubmit(); }"
    )
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("Can I undo removing a connection?")
    )


@both_origins
def test_whoever_comes_back_finds_the_question_and_its_answers(page, site):
    page.goto(f"{site}/faq/index.html")
    box_of(page).fill("undo")
    results(page).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("Can I undo removing a connection?")
    )
    page.go_back()
    expect(box_of(page)).to_have_value("undo")
    expect(results(page).first).to_contain_text("Can I undo removing a connection?")


def test_where_the_index_cannot_be_had_the_list_stays_and_the_next_try_may_work(page, demo_address):
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).fill("undo")
    expect(status(page)).to_have_text(re.compile("^Search could not be loaded."))
    expect(page.get_by_role("heading", name="Limits and numbers")).to_be_visible()
    page.unroute("**/search-index.js")
    box_of(page).fill("undo it")
    expect(results(page).first).to_contain_text("Can I undo removing a connection?")


def test_aliases_are_in_the_index_and_not_in_the_page(demo):
    page = (demo.home / "docs/faq/how-to.md").read_text("utf-8")
    alias = re.search(r"aliases:\n  - (.*)", page)[1]
    assert alias in (demo.public / "assets/search-index.js").read_text("utf-8")
    assert alias not in (demo.public / "faq/how-to/index.html").read_text("utf-8")
    assert alias not in (demo.public / "faq/index.html").read_text("utf-8")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_when_the_box_appears(page, demo_address, width):
    page.set_viewport_size({"width": width, "height": 900})
    top = "() => document.querySelector('.prune-doors').getBoundingClientRect().top"
    page.goto(demo_address)
    expect(page.get_by_role("searchbox", name="Ask in your own words")).to_be_visible()
    with_box = page.evaluate(top)
    page.route("**/assets/search.js", lambda route: route.abort())
    page.reload()
    expect(page.locator("article prune-search")).to_be_hidden()
    assert page.evaluate(top) == with_box


def test_without_a_script_no_box_is_shown(browser, demo):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo.public / "faq/index.html").as_uri())
    expect(page.locator("article prune-search")).to_be_hidden()
    expect(page.locator(".prune-faq li")).to_have_count(len(QUESTIONS))
    context.close()


def header(page: Page) -> Locator:
    return page.locator("header prune-search")


def results_in_the_header(page: Page) -> Locator:
    return header(page).locator("[data-search-results] a")


@both_origins
def test_the_box_in_the_header_asks_the_same_by_keyboard(page, site):
    page.goto(f"{site}/steps/index.html")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search", exact=True)).to_be_focused()
    page.keyboard.type("unfreind quietly")
    expect(results_in_the_header(page).first).to_have_text(
        "How do I remove a LinkedIn connection without them noticing?"
    )
    expect(header(page).get_by_role("status")).to_have_text(
        re.compile("Showing .*“unfriend” \\(closest spelling\\)")
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("without them noticing"))


def test_what_matched_is_marked_and_stop_words_are_not(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).fill("how do I undo removing")
    expect(results(page).first.get_by_role("link").locator("mark")).to_have_text(
        ["undo", "removing"]
    )


def test_a_section_is_shown_with_its_page_and_the_sentence_that_matched(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).fill("TeamLink")
    first = results(page).first
    expect(first.get_by_role("link")).to_have_attribute("href", re.compile("/glossary/#"))
    expect(first.locator("small")).to_contain_text("words")
    expect(first.locator("mark").first).to_have_text("TeamLink")


def test_what_the_guide_does_not_cover_is_said(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).fill("cancel my premium subscription")
    expect(status(page)).to_have_text("No page answers this exactly. Closest:")
    results(page).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What this guide does not cover")


def test_the_results_of_the_header_leave_with_escape_a_click_elsewhere_or_the_tab_key(
    page, demo_address
):
    page.goto(f"{demo_address}/steps/index.html")
    box = page.get_by_role("searchbox", name="Search", exact=True)
    panel = results_in_the_header(page).first
    for leave in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("heading", level=1).click(),
        page.get_by_role("link", name="On a computer").first.focus,
    ):
        box.fill("undo")
        box.focus()
        expect(panel).to_be_visible()
        leave()
        expect(panel).to_be_hidden()


def test_on_a_phone_a_button_opens_the_box_and_takes_the_focus_back(page, demo_address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{demo_address}/steps/index.html")
    box = page.get_by_role("searchbox", name="Search", exact=True)
    opener = page.get_by_role("button", name="Search", exact=True)
    expect(box).to_be_hidden()
    opener.click()
    expect(box).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("undo")
    expect(results_in_the_header(page).first).to_have_text("Can I undo removing a connection?")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    opener.click()
    expect(box).to_be_hidden()


@both_origins
def test_an_address_with_a_query_opens_the_search(page, site):
    page.goto(f"{site}/about/index.html?q=unfriend+quietly")
    expect(results_in_the_header(page).first).to_have_text(
        "How do I remove a LinkedIn connection without them noticing?"
    )


def test_no_keystroke_leaves_the_page(page, demo_address):
    page.goto(f"{demo_address}/faq/index.html")
    box_of(page).fill("un")
    expect(results(page).first).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box_of(page).press_sequentially("friend my boss")
    expect(results(page).first).to_contain_text("boss")
    assert [urlsplit(url).path for url in asked] == []
