"""The guide in a browser: sources, messages to copy, print."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture(params=["http", "file"])
def site(request, demo, demo_address) -> str:
    return demo_address if request.param == "http" else demo.public.as_uri()


def test_a_mark_opens_its_source_and_escape_closes_it(page: Page, site):
    page.goto(f"{site}/faq/notified/index.html")
    mark = page.get_by_role("button", name="1: source").first
    mark.click()
    note = page.get_by_role("complementary", name="Source 1")
    expect(note).to_contain_text("LinkedIn does not tell the person")
    expect(note.get_by_role("link", name="Removing a Connection")).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_mark_works_by_keyboard_alone(page: Page, site):
    page.goto(f"{site}/faq/notified/index.html")
    page.get_by_role("button", name="1: source").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close source 1")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Removing a Connection")).to_be_focused()


def test_the_number_of_facts_leads_to_their_list(page: Page, site):
    page.goto(f"{site}/faq/notified/index.html")
    page.get_by_role("link", name=re.compile("sourced facts")).click()
    expect(
        page.get_by_role("listitem").filter(has_text="Compared with its sources on").first
    ).to_be_visible()


def test_a_message_is_copied_as_plain_text(context, demo_address):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{demo_address}/etiquette/index.html")
    page.get_by_role("button", name="Copy the message: If they ask why").click()
    message = page.locator("prune-message").filter(has_text="If they ask why")
    expect(message.get_by_role("status")).to_have_text("Copied. Fill in the parts in [brackets].")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hi [name], thank you for asking.")
    assert copied == message.locator("blockquote").inner_text().strip()


def test_where_copying_is_forbidden_the_text_is_selected(page: Page, site):
    page.goto(f"{site}/etiquette/index.html")
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    page.get_by_role("button", name="Copy the message: If they ask why").click()
    expect(page.locator("prune-message").filter(has_text="If they ask why")).to_contain_text(
        "copy it yourself"
    )
    assert page.evaluate("getSelection().toString()").strip().startswith("Hi [name], thank you")


def test_print_shows_the_sources_and_no_controls(page: Page, demo):
    page.goto((demo.public / "faq/notified/index.html").as_uri())
    page.emulate_media(media="print")
    expect(page.locator(".prune-sources ol")).to_be_visible()
    expect(page.locator(".prune-next")).to_be_hidden()
    page.goto((demo.public / "faq/index.html").as_uri())
    expect(page.locator("article prune-search")).to_be_hidden()


@pytest.mark.parametrize(
    "path", ["index", "decide/index", "consequences/index", "steps/index", "faq/index"]
)
def test_a_phone_shows_a_page_without_scrolling_sideways(page: Page, demo, path):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((demo.public / f"{path}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_closed_drawer_is_no_stop_for_the_tab_key(page: Page, demo):
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto((demo.public / "faq/undo/index.html").as_uri())
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
    page.locator("label[for=__drawer]").nth(1).click()
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
