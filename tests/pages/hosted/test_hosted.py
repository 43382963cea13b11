"""What a hosted site has for search engines, social networks and web hosts."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from core.builders import zip_at
from pages.guide import Guide
from pages.private.personal import EXPORT, ZIP
from pages.sites import mkdocs
from prune_public.headers import headers_file

ADDRESS_OF_PAGES = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="session")
def guide(hosted) -> Guide:
    return Guide(hosted.public)


def url_of(path: str, address: str) -> str:
    return address + path.removesuffix("index.html")


def test_the_sitemap_lists_every_page_by_its_whole_address(hosted, guide, address):
    tree = ET.fromstring((hosted.public / "sitemap.xml").read_text("utf-8"))  # noqa: S314  # our own
    listed = sorted(one.text or "" for one in tree.iter(ADDRESS_OF_PAGES))
    assert listed == sorted(url_of(path, address) for path in guide.pages if path != "404.html")


def test_every_page_says_which_address_is_its_own(guide, address):
    for path, page in guide.pages.items():
        if path == "404.html":
            assert page.select_one("link[rel=canonical]") is None
        else:
            assert page.select_one("link[rel=canonical]")["href"] == url_of(path, address)
            assert page.select_one("meta[property='og:url']")["content"] == url_of(path, address)


def test_every_page_has_a_card_of_its_own_with_a_picture_that_is_there(hosted, guide, address):
    cards = set()
    for path, page in guide.pages.items():
        if path == "404.html":
            continue
        card = {tag["property"]: tag["content"] for tag in page.select("meta[property^='og:']")}
        assert all(card.values()), path
        assert card["og:image"].startswith(address)
        data = (hosted.public / card["og:image"].removeprefix(address)).read_bytes()
        size = tuple(int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
        assert size == (int(card["og:image:width"]), int(card["og:image:height"]))
        cards.add((card["og:title"], card["og:description"]))
    assert len(cards) == len(guide.pages) - 1


def test_the_icon_of_a_phones_home_screen_is_there(hosted, guide):
    icon = guide.pages["steps/index.html"].select_one("link[rel=apple-touch-icon]")["href"]
    assert (hosted.public / "steps" / icon).is_file()


def test_structured_data_says_what_the_page_says(guide):
    kinds = set()
    for path, page in guide.pages.items():
        article = (
            " ".join(page.select_one("article").get_text(" ").split()) if path != "404.html" else ""
        )
        for script in page.select("script[type='application/ld+json']"):
            data = json.loads(script.string)
            kinds.add(data["@type"])
            assert data["@context"] == "https://schema.org"
            for said in _texts(data):
                assert said
                assert _letters(said) in _letters(article), (path, said)
    assert kinds == {"FAQPage", "HowTo"}


def _texts(data: dict) -> list[str]:
    if data["@type"] == "FAQPage":
        assert data["mainEntity"]
        return [
            text
            for one in data["mainEntity"]
            for text in (one["name"], one["acceptedAnswer"]["text"])
        ]
    assert [step["position"] for step in data["step"]] == list(range(1, len(data["step"]) + 1))
    return [step["text"] for step in data["step"]]


def _letters(text: str) -> str:
    """Without blanks and the numbers of sources, which structured data leaves out."""
    return re.sub(r"[\W\d]+", "", text).casefold()


def test_robots_are_told_where_the_sitemap_is(hosted, address):
    assert f"Sitemap: {address}sitemap.xml\n" in (hosted.public / "robots.txt").read_text("utf-8")


def test_a_page_says_where_mistakes_can_be_reported(guide, demo):
    here, nowhere = (one.article("about/index.html") for one in (guide, Guide(demo.public)))
    assert here.select_one("a[href='https://example.org/you/prune']")
    assert "Tell the people you got Prune from" in nowhere.get_text()


def test_no_page_names_a_place_that_is_made_up(demo):
    """Without an address there is nothing that needs one."""
    texts = {path.name: path.read_text("utf-8") for path in demo.public.rglob("*.html")}
    assert [
        name
        for name, text in texts.items()
        if re.search(r"example\.org|canonical|og:url|og:image", text)
    ] == []
    made = {"sitemap.xml", "robots.txt", "_headers", "manifest.webmanifest", "service-worker.js"}
    assert made & {path.name for path in demo.public.iterdir()} == set()


def test_a_build_without_the_settings_says_what_is_missing(demo, hosted):
    for name in ("PRUNE_SITE_URL", "PRUNE_REPO_URL"):
        assert f"NOTE    -  {name} is not set: " in demo.log
        assert name not in hosted.log


@pytest.mark.parametrize(
    ("name", "named"), [("PRUNE_SITE_URL", "site_url"), ("PRUNE_REPO_URL", "repo_url")]
)
def test_a_setting_that_is_no_address_stops_the_build(home, name, named):
    result = mkdocs(home, "build", **{name: "prune.example"})
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert named in result.log


def test_hosts_that_read_a_file_get_the_headers(hosted):
    assert (hosted.public / "_headers").read_text("utf-8") == headers_file()


def test_every_page_has_a_policy_that_forbids_everything_else(guide):
    for path, page in guide.pages.items():
        policy = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        assert policy.startswith("default-src 'none'; script-src 'self' file: "), path
        assert "unsafe-inline" not in policy
        assert ("wasm-unsafe-eval" in policy) == (path == "yours/index.html"), path


def test_a_personal_site_has_no_offline_copy(home, address):
    zip_at(home / "personal" / ZIP, EXPORT)
    result = mkdocs(home, "build", PRUNE_SITE_URL=address)
    assert result.code == 0, result.log
    pages = [
        BeautifulSoup(path.read_bytes(), "html.parser") for path in result.personal.rglob("*.html")
    ]
    assert pages
    assert [page.select("link[rel=manifest], script[src*=offline]") for page in pages] == [
        []
    ] * len(pages)
    names = {path.name for path in result.personal.iterdir()}
    assert names & {"service-worker.js", "manifest.webmanifest", "robots.txt", "_headers"} == set()
    assert "checklist/</loc>" not in (result.personal / "sitemap.xml").read_text("utf-8")
