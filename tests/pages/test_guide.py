"""The built guide: that every page is there, leads on, and rests on its sources."""

import json
import re
import tomllib
from copy import deepcopy
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
import textstat

from pages.guide import PATHS, QUESTIONS, Guide
from pages.sites import ROOT

REGISTER = tomllib.loads((ROOT / "docs/.data/claims.toml").read_text("utf-8"))
HARDEST_GRADE = 9
PYTHON = ("https://www.python.org/downloads/", "http://127.0.0.1:")


@pytest.fixture(scope="session")
def guide(demo):
    assert demo.code == 0, demo.log
    return Guide(demo.public)


def test_every_promised_page_is_there_and_no_other(guide):
    assert sorted([*PATHS, "404.html"]) == sorted(guide.pages)


@pytest.mark.parametrize("what", ["title", "meta[name=description]"])
def test_titles_and_descriptions_are_there_and_of_one_page_each(guide, what):
    found = [guide.pages[path].select_one(what) for path in PATHS]
    texts = [tag.get("content") or tag.get_text() for tag in found if tag]
    assert len(PATHS) == len(set(texts))


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_one_heading_a_date_and_a_way_on(guide, path):
    article = guide.article(path)
    changed = re.findall(r"Last changed \d{1,2} \w+ \d{4}", article.get_text())
    without_date = ("index.html", "sources/index.html", "checklist/index.html")
    assert [1, path not in without_date] == [len(article.select("h1")), len(changed) == 1]
    assert len(article.select(".prune-next a")) >= 2


@pytest.mark.parametrize("path", [*PATHS, "404.html"])
def test_links_lead_to_pages_and_places_that_are_there(guide, path):
    for link in guide.pages[path].select("a[href]"):
        target, fragment = urldefrag(link["href"])
        if urlsplit(target).scheme:
            continue
        base = "" if target.startswith("/") else path.rpartition("/")[0]
        parts = []
        for part in [*base.split("/"), *target.split("/")]:
            if part == "..":
                parts.pop()
            elif part not in {"", "."}:
                parts.append(part)
        there = "/".join(parts) if target else path
        if there.startswith("assets/") and (guide.folder / there).is_file():
            continue
        there = there if there.endswith(".html") else f"{there}/index.html".lstrip("/")
        assert there in guide.pages, f"{path} links to {link['href']}"
        assert not fragment or unquote(fragment) in guide.ids[there], (
            f"{path} links to {link['href']}"
        )


def test_links_to_other_sites_are_sources_of_the_register(guide):
    """The people of the demo have profile links, and Python is to be had from its makers for a server of one’s own; nothing else leads away."""
    parts = tomllib.loads((ROOT / "docs/.data/parts.toml").read_text("utf-8"))["part"]
    sources = {source["url"] for source in REGISTER["source"].values()}
    sources |= {part["source"] for part in parts}
    outside = {
        link["href"]
        for path, page in guide.pages.items()
        for link in page.select("a[href]")
        if urlsplit(link["href"]).scheme
        and not (path == "checklist/index.html" and "/in/" in link["href"])
        and not (path == "get/index.html" and link["href"].startswith(PYTHON))
    }
    assert set() == outside - sources


@pytest.mark.parametrize("path", PATHS)
def test_marks_open_sources_that_are_on_the_page(guide, path):
    article = guide.article(path)
    marks = {button["popovertarget"] for button in article.select(".prune-cite button")}
    words = {button["popovertarget"] for button in article.select(".prune-word")}
    assert marks | words == {popover["id"] for popover in article.select("[popover]")}
    assert len(article.select(".prune-sources details > ol > li")) == len(marks)
    assert "[@" not in article.get_text()


def test_all_sources_show_every_claim_with_every_source_and_where_it_is_stated(guide):
    article = guide.article("sources/index.html")
    assert list(REGISTER["claim"]) == [term["id"] for term in article.select("dt")]
    for term, claim in zip(article.select("dt"), REGISTER["claim"].values(), strict=True):
        about = term.find_next_sibling("dd")
        urls = [link["href"] for link in about.select(".prune-source-list a")]
        keys = [*claim["sources"], *claim.get("against", []), *claim.get("dissent", [])]
        assert [REGISTER["source"][key]["url"] for key in keys] == urls
        assert about.find(string=re.compile("Stated on")), term["id"]


def test_the_home_page_shows_a_person_of_the_demo(guide):
    card = guide.article("index.html").select_one(".prune-sample")
    data = json.loads(guide.pages["checklist/index.html"].select_one("[data-part=data]").string)
    assert card.select_one(".prune-sample__name").get_text() in json.dumps(data, ensure_ascii=False)
    assert card.select_one("strong").get_text() == "Talk first"
    assert card.select(".prune-sample__because li")
    assert not card.select("a, button")


def test_an_unset_address_of_the_project_points_nowhere(guide):
    assert guide.pages["index.html"].select(".md-source") == []
    assert guide.article("get/index.html").find(string=re.compile("does not say where"))
    assert guide.article("about/index.html").find(string=re.compile("people you got Prune from"))


@pytest.mark.parametrize("path", ["index.html", "export/index.html", "checklist/index.html"])
def test_the_way_to_get_prune_is_linked_where_people_want_it(guide, path):
    links = [link["href"] for link in guide.article(path).select("a[href]")]
    assert [link for link in links if re.fullmatch(r"(\.\./)?get/(index\.html)?", link)]


def test_a_disputed_fact_shows_both_sides_and_says_so(guide):
    popover = guide.article("faq/how-many/index.html").select_one("[popover]")
    text = " ".join(popover.get_text(" ").split())
    assert [
        words for words in ("Reports differ.", "One side:", "The other side:") if words in text
    ] == ["Reports differ.", "One side:", "The other side:"]


def test_a_source_that_nobody_read_is_marked(guide):
    text = guide.article("sources/index.html").get_text(" ")
    assert "Prohibited software and extensions , LinkedIn, undated (not read by us)" in " ".join(
        text.split()
    )


def reading(article) -> str:
    """The prose of a page: sentences, without marks, tables, code and titles of sources."""
    copy = deepcopy(article)
    for tag in copy.select(
        ".prune-cite, .prune-sources, .prune-source-list, .prune-confidence, .prune-dateline, .prune-next,"
        "table, pre, figure, h1, h2, h3, prune-checklist, .headerlink, .md-button, .prune-proof"
    ):
        tag.decompose()
    blocks = [" ".join(block.get_text().split()) for block in copy.select("p, li:not(:has(p)), dt")]
    return " ".join(block if block.endswith((".", "?", ":")) else f"{block}." for block in blocks)


@pytest.mark.parametrize("path", PATHS)
def test_no_page_is_hard_to_read(guide, path):
    grade = textstat.flesch_kincaid_grade(reading(guide.article(path)))
    assert grade <= HARDEST_GRADE


@pytest.mark.parametrize("path", [f"faq/{question}/index.html" for question in QUESTIONS])
def test_a_question_is_answered_first_and_in_data_for_search_engines(guide, path):
    page = guide.pages[path]
    (data,) = (json.loads(tag.string) for tag in page.select("script[type='application/ld+json']"))
    (entry,) = data["mainEntity"]
    answer = deepcopy(page.select_one(".prune-answer"))
    for mark in answer.select(".prune-cite"):
        mark.decompose()
    assert (page.select_one("h1").contents[0], " ".join(answer.get_text().split())) == (
        entry["name"],
        entry["acceptedAnswer"]["text"],
    )


def test_the_page_of_all_questions_holds_each_with_its_answer(guide):
    article = guide.article("faq/index.html")
    (data,) = (
        json.loads(tag.string)
        for tag in guide.pages["faq/index.html"].select("script[type='application/ld+json']")
    )
    items = article.select(".prune-faq__group li")
    assert [item.a["href"].strip("/") for item in items] == QUESTIONS
    assert [(item.a.get_text(), item.p.get_text()) for item in items] == [
        (entry["name"], entry["acceptedAnswer"]["text"]) for entry in data["mainEntity"]
    ]


@pytest.mark.parametrize(
    ("path", "goals"),
    [
        (
            "steps/index.html",
            [
                "Remove a LinkedIn connection from your list",
                "Remove a LinkedIn connection from their profile",
                "Remove a LinkedIn connection on a phone",
                "Withdraw a LinkedIn invitation",
            ],
        ),
        ("export/index.html", ["Get a copy of your LinkedIn data"]),
    ],
)
def test_steps_are_data_for_search_engines_too(guide, path, goals):
    found = [
        json.loads(tag.string)
        for tag in guide.pages[path].select("script[type='application/ld+json']")
    ]
    assert goals == [data["name"] for data in found]
    assert all(len(data["step"]) >= 3 for data in found)


@pytest.mark.parametrize("path", PATHS)
def test_drawings_have_a_text_alternative(guide, path):
    for drawing in guide.article(path).select("svg[role=img]"):
        ids = drawing["aria-labelledby"].split()
        assert all(drawing.select_one(f"#{one}").get_text(strip=True) for one in ids)


def test_the_page_for_a_wrong_address_helps(guide):
    article = guide.article("404.html")
    assert article.h1.get_text() == "Page not found"
    assert len(article.select("li a")) >= 6


@pytest.mark.parametrize(
    "word", ["dead weight", "deadweight", "stealth", "human-like", "scraper for", "auto-click"]
)
def test_some_words_are_nowhere(guide, word):
    assert [path for path, page in guide.pages.items() if word in page.get_text().casefold()] == []
