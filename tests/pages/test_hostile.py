"""A checklist of people whose every cell is hostile: nothing runs, everything is text."""

import csv
import io
import json
from itertools import chain
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from core.builders import IN, zip_at
from core.hostile.values import AWAY, SHOWN, VALUES, hostile_export, shown_people
from pages.checklist.desk import download
from pages.once import once
from pages.sites import mkdocs, small_copy
from prune_page.render import CONNECTIONS

ZIP = "<img src=x onerror=window.__ran=1> {{ 7 * 7 }} {: onclick=window.__ran=1 }.zip"
PAGES = -(-len(shown_people()) // 50)
LONGEST_TYPED = 200
PARTS = """() => [...new Set([...document.querySelectorAll("*")].map((one) =>
    [one.localName, ...one.getAttributeNames().sort()].join(" ")))].sort()"""
LEADS = """() => [...document.querySelectorAll("prune-checklist [href], prune-checklist [src], "
    + "prune-checklist [action], prune-checklist [srcdoc]")].map((one) => one.href ?? one.localName)"""
CARDS = """() => [...document.querySelectorAll("prune-checklist li.prune-person")].map((one) =>
    ["name", "job"].map((field) => one.querySelector(`[data-field=${field}]`).textContent))"""
RAN = "() => window.__ran ?? null"


def built(home, values):
    small_copy(home)
    zip_at(home / "personal" / ZIP, hostile_export(values))
    return mkdocs(home, "build")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    return once(tmp_path_factory, "hostile", lambda home: built(home, VALUES)).personal


@pytest.fixture(scope="session")
def plain(tmp_path_factory):
    """The same people with cells that nobody could mind, one of them no words, as there."""
    values = {name: f"Kettle{number}" for number, name in enumerate(VALUES)}
    values["quotes"] = "•"
    return once(tmp_path_factory, "plain", lambda home: built(home, values)).personal


both_origins = pytest.mark.parametrize("trapped", ["http", "file"], indirect=True)


@pytest.fixture
def trapped(request, page, hostile, serve):
    """The checklist with an ear for all that must not happen, checked when the test is over."""
    root = hostile.as_uri() if getattr(request, "param", "") == "file" else serve(hostile)
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("popup", lambda other: heard.append(f"popup {other.url}"))
    page.on("requestfailed", lambda asked: heard.append(f"failed {asked.url}"))
    page.on("response", lambda one: heard.extend([one.url] if one.status >= 400 else []))
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: heard.extend(away(asked.url, root)))
    page.goto(f"{root}/checklist/index.html")
    yield page
    assert (page.evaluate(RAN), heard) == (None, [])


def away(address: str, root: str) -> list[str]:
    """The address, unless it is in the site or made by the page itself."""
    here = address.startswith((root, f"blob:{root}", "blob:null", "data:image/"))
    return [] if here and AWAY not in address else [address]


def expected_cards() -> list[list[str]]:
    return [
        [name, " · ".join(filter(None, (position, company)))]
        for name, company, position in shown_people()
    ]


EVERY_PAGE = f"""async () => {{
    const part = (name) => document.querySelector(`[data-part=${{name}}]`);
    const look = () => [({CARDS})(), ({LEADS})(), ({PARTS})()];
    const found = [look()];
    while (!part("next").disabled) {{
        const before = part("page").textContent;
        part("next").click();
        while (part("page").textContent === before) await new Promise((done) => setTimeout(done));
        found.push(look());
    }}
    return found;
}}"""
NOT_FOUND = """async (all) => {
    const box = document.querySelector("prune-checklist input[type=search]");
    const status = document.querySelector("[data-part=status]");
    const missed = [];
    for (const [name, words] of Object.entries(all)) {
        box.value = words;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        if (!status.textContent.includes("Showing 1 to")) missed.push(name);
    }
    return missed;
}"""


def every_page(page: Page) -> tuple[list[list[str]], set[str], set[str]]:
    """The cards, the links and the kinds of elements of all pages of the list together; by script, since drawing some takes seconds."""
    expect(page.locator("[data-part=progress]:not([data-unknown])")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator("li.prune-person")).to_have_count(50)
    found = page.evaluate(EVERY_PAGE)
    assert len(found) == PAGES
    cards, leads, parts = (list(chain.from_iterable(all_of)) for all_of in zip(*found, strict=True))
    return cards, set(leads), set(parts)


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox", name="Search people").fill(words)


@pytest.mark.parametrize("trapped", ["file"], indirect=True)
def test_every_card_shows_text_leads_to_linkedin_alone_and_adds_no_kind_of_element(
    trapped, context, plain
):
    """All pages of the list are gone through once, and once for plain people."""
    cards, leads, parts = every_page(trapped)
    assert cards == expected_cards()
    profiles = {lead for lead in leads if lead.startswith(IN)}
    climbs = {"https://www.linkedin.com/in/..", "https://www.linkedin.com/"}
    site = trapped.url.partition("checklist/")[0]
    ours = {
        f"{site}checklist/index.html#prune-people",
        f"{site}checklist/index.html#prune-about",
        CONNECTIONS,
        f"{site}checklist/index.html#prune-keeping",
        f"{site}etiquette/index.html#messages-to-copy",
    }
    assert leads - {""} - profiles - ours <= climbs
    assert len(profiles) > 300
    other = context.new_page()
    other.goto(f"{plain.as_uri()}/checklist/index.html")
    assert parts == every_page(other)[2]


def test_the_summary_and_the_notes_show_text(trapped):
    trapped.get_by_role("link", name="About this list").click()
    about = trapped.locator("#prune-about")
    expect(about).to_contain_text(ZIP)
    notes = about.locator("li[dir=auto]").all_inner_texts()
    told = [
        note.split("“")[1].split("”")[0] for note in notes if "is not a LinkedIn profile" in note
    ]
    wanted = [text if len(text) <= 80 else f"{text[:79]}…" for text in SHOWN.values()]
    assert len(told) > 10
    assert told == wanted[: len(told)]


def test_each_value_can_be_searched_for(trapped):
    words = {name: f"{text[:LONGEST_TYPED]} Testley" for name, text in SHOWN.items()}
    assert trapped.evaluate(NOT_FOUND, words | {"nobody": "nobody at all"}) == ["nobody"]


@both_origins
def test_decisions_about_everybody_on_a_page_are_kept_listed_and_inert(trapped):
    search(trapped, "Testley")
    keep = trapped.locator("prune-checklist li.prune-person").get_by_role("button", name="Keep")
    expect(keep).to_have_count(50)
    keep.evaluate_all("all => all.forEach((button) => button.click())")
    trapped.reload()
    expect(trapped.locator("[aria-pressed=true]")).to_have_count(50)
    text = download(trapped, "Download decisions (CSV)").decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert header[:4] == ["name", "company", "position", "profile"]
    assert [row[0].replace("'", "") for row in rows] == [
        name.replace("'", "") for name, _, _ in shown_people()[:50]
    ]
    cells = [part for row in rows for cell in row for part in cell.split(";")]
    assert [one for one in cells if one.strip(' "')[:1] in set("=+-@＝＋－＠")] == []
    assert {urlsplit(row[3]).netloc for row in rows} == {"www.linkedin.com"}


def test_people_whose_address_is_the_name_of_a_part_of_javascript_keep_their_decisions(page, home):
    slugs = ("__proto__", "constructor", "toString", "hasOwnProperty")
    rows = "".join(f"Wren,{slug},{IN}{slug},,,,07 Mar 2019\n" for slug in slugs)
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    zip_at(home / "personal" / "export.zip", {"Connections.csv": header + rows})
    address = f"{mkdocs(home, 'build').personal.as_uri()}/checklist/index.html"
    page.goto(address)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    for slug in slugs:
        card = page.get_by_role("article", name=f"Wren {slug}", exact=True)
        card.get_by_role("button", name="Remove").click()
    page.reload()
    expect(page.get_by_text("4 of 4 people decided.", exact=True)).to_be_visible()
    saved = json.loads(download(page, "Save progress"))
    assert sorted(saved["decisions"]) == sorted(slug.casefold() for slug in slugs)
