"""Builds of the guide: what stops them, and what they warn of."""

import pytest

from pages.guide import Guide
from pages.sites import mkdocs


def change(whole, path: str, text: str, into: str) -> None:
    file = whole / "docs" / path
    before = file.read_text("utf-8")
    assert text in before
    file.write_text(before.replace(text, into, 1), "utf-8")


@pytest.mark.parametrize(
    ("path", "text", "into", "sentence"),
    [
        ("steps.md", "[@list-route]", "[@list-rout]", "steps.md: the claim list-rout is not in the register. Did you mean list-route?"),
        ("faq/undo.md", "[@", "[@x-", "faq/undo.md: the claim x-"),
        (".data/claims.toml", "[claim.not-notified]", '[claim.unused]\ntopic = "T"\nstatement = "S"\nconfidence = "low"\nsources = ["li-ua"]\nchecked = 2026-11-24\n\n[claim.not-notified]', "the claim unused is not cited anywhere."),
        (".data/claims.toml", "[source.adecco]", '[source.unused]\ntitle = "T"\npublisher = "P"\nurl = "https://a.example"\ndate = "2026"\nseen = "no"\n\n[source.adecco]', "no claim uses the source unused."),
        (".data/claims.toml", 'url = "https://www.linkedin.com/legal/user-agreement"\n', "", "the source li-ua needs an address as its url; there is none."),
        (".data/claims.toml", 'date = "2025-11-03"\n', "", "the source li-ua needs a date"),
        ("faq/undo.md", "question:", "qestion:", "faq/undo.md: its front matter needs question."),
        ("faq/index.md", "undo, ", "", "faq/index.md: no group lists undo."),
        ("about.md", "title: About Prune\n", "", "about.md: its front matter needs a text as its title."),
        ("about.md", "  - sources.md", "  - source.md", "about.md relates to source.md, which is not a page."),
        ("etiquette.md", "prune:message declining", "prune:message decline", "etiquette.md has a slot for 'decline'"),
        (".data/scripts.json", '    "assets/checklist/words.js",\n', "", "assets/checklist/words.js is not listed in .data/scripts.json"),
        (".data/scripts.json", "checklist/words.js", "checklist/word.js", ".data/scripts.json lists assets/checklist/word.js, which does not exist."),
        (".data/messages.toml", "[declining]", "[declining", "messages.toml: it is not valid TOML"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_stops_the_build_with_a_sentence(
    whole, path, text, into, sentence
):
    change(whole, path, text, into)
    result = mkdocs(whole, "build")
    assert result.code == 1
    assert sentence in result.log
    assert "Traceback" not in result.log


def test_a_page_warns_of_its_facts_that_were_checked_over_a_year_ago(whole):
    register = whole / "docs/.data/claims.toml"
    before, claim, after = register.read_text("utf-8").partition("[claim.no-undo]")
    register.write_text(
        before + claim + after.replace("checked = 2026-11-24", "checked = 2020-02-29", 1), "utf-8"
    )
    result = mkdocs(whole, "build")
    assert result.code == 0, result.log
    guide = Guide(result.public)
    article = guide.article("faq/undo/index.html")
    warning = article.select_one(".prune-stale")
    number = warning.select_one("a").get_text()
    mark = article.select_one(f"[popovertarget=prune-source-{number}]")
    assert "Some facts here were last checked over a year ago" in warning.get_text()
    assert "29 February 2020. That is over a year ago" in article.select_one(
        f"#{mark['popovertarget']}"
    ).get_text(" ")
    assert "checked between 29 February 2020 and 24 November 2026" in article.get_text()
    assert guide.article("faq/block/index.html").select_one(".prune-stale") is None


def test_a_page_of_another_kind_needs_no_citation(demo):
    """A page without a fact about LinkedIn has no list of sources, and no empty one either."""
    article = Guide(demo.public).article("privacy/index.html")
    assert article.select_one(".prune-sources") is None
