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


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_home_page_says_in_one_screen_what_this_is_and_how_to_begin(
    page: Page, demo, width, height
):
    page.set_viewport_size({"width": width, "height": height})
    page.goto((demo.public / "index.html").as_uri())
    hero = page.locator(".prune-hero")
    for part in (
        hero.get_by_role("heading", level=1),
        hero.get_by_role("link", name="Get your checklist"),
        hero.locator(".prune-sample"),
        hero.locator(".prune-hero__steps li").last,
    ):
        box = part.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height
    assert hero.locator(".md-button").count() == 1
    expect(hero.locator(".prune-hero__steps li").first).to_contain_text("it takes up to a day")


def test_a_word_of_linkedin_opens_its_meaning(page: Page, site):
    page.goto(f"{site}/faq/contact-after/index.html")
    page.get_by_role("button", name="InMail").first.click()
    note = page.get_by_role("complementary", name="What it means")
    expect(note).to_contain_text("A paid message to someone you are not connected with.")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_sources_are_filtered_by_words_and_by_how_sure_they_are(page: Page, site):
    page.goto(f"{site}/sources/index.html")
    said = page.locator("prune-filter [role=status]")
    facts = page.locator("[data-sure]:visible")
    everything = facts.count()
    expect(said).to_have_text(f"{everything} facts")
    page.get_by_label("Search the facts").fill("user agreement")
    expect(said).not_to_have_text(f"{everything} facts")
    assert all("agreement" in text.lower() for text in facts.all_inner_texts())
    page.get_by_label("Search the facts").fill("")
    page.get_by_label("How sure").select_option("Reports differ")
    assert {one.get_attribute("data-sure") for one in facts.all()} == {"Reports differ"}
    assert page.locator(".prune-topic:visible").count() <= facts.count()
    page.get_by_label("Search the facts").fill("no such words")
    expect(said).to_have_text("No facts")


def test_a_link_to_a_fact_leads_there_even_if_it_was_filtered_out(page: Page, demo):
    page.goto((demo.public / "sources/index.html").as_uri())
    page.get_by_label("How sure").select_option("Reports differ")
    fact = page.locator("#not-notified")
    expect(fact).to_be_hidden()
    page.evaluate("void (location.hash = 'not-notified')")
    expect(fact).to_be_in_viewport()


MARKS_OVER_WORDS = """() => {
  const over = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest("button, svg, details, [popover]")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) words.push([node.data.trim(), box]);
  }
  for (const mark of document.querySelectorAll("article .prune-cite__button")) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    for (const [word, box] of words) {
      const height = Math.min(bottom, box.bottom) - Math.max(top, box.top);
      if (height > 5 && Math.min(right, box.right) - Math.max(left, box.left) > 1) over.push(`${mark.textContent} ${word}`);
    }
  }
  return over;
}"""


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
@pytest.mark.parametrize("path", ["index", "steps/index", "decide/index", "faq/hide-list/index"])
def test_a_mark_is_never_over_a_word(page: Page, demo, path, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((demo.public / f"{path}.html").as_uri())
    assert page.evaluate(MARKS_OVER_WORDS) == []
