"""Builds of the guide: what stops them, and what they warn of."""

import pytest

from pages.guide import Guide
from pages.sites import mkdocs

UNUSED_CLAIM = """[claim.unused]
topic = "T"
statement = "S"
sources = ["one"]
checked = 2026-11-24

"""
UNUSED_SOURCE = """[source.unused]
title = "T"
publisher = "P"
url = "https://a.example"
date = "2026"

"""


def change(home, path: str, text: str, into: str) -> None:
    file = home / "docs" / path
    before = file.read_text("utf-8")
    assert text in before
    file.write_text(before.replace(text, into, 1), "utf-8")


@pytest.mark.parametrize(
    ("path", "text", "into", "sentence"),
    [
        ("index.md", "# Home", "# Home\n\nSo it is [@ones].", "index.md: the claim ones is not in the register. Did you mean one?"),
        ("faq/one.md", "[@", "[@x-", "faq/one.md: the claim x-"),
        (".data/claims.toml", "[claim.one]", f"{UNUSED_CLAIM}[claim.one]", "the claim unused is not cited anywhere."),
        (".data/claims.toml", "[source.one]", f"{UNUSED_SOURCE}[source.one]", "no claim uses the source unused."),
        (".data/claims.toml", 'url = "https://one.example/"\n', "", "the source one needs an address as its url; there is none."),
        (".data/claims.toml", 'date = "2026"\n', "", "the source one needs a date"),
        ("faq/one.md", "question:", "qestion:", "faq/one.md: its front matter needs question."),
        ("faq/index.md", "[one]", "[]", "faq/index.md: no group lists one."),
        ("index.md", "title: Home\n", "", "index.md: its front matter needs a text as its title."),
        ("faq/one.md", "[index.md]", "[indexes.md]", "faq/one.md relates to indexes.md, which is not a page."),
        ("index.md", "# Home", "# Home\n\n<!-- prune:message decline -->", "index.md has a slot for 'decline'"),
        (".data/scripts.json", '    "assets/checklist/words.js",\n', "", "assets/checklist/words.js is not listed in .data/scripts.json"),
        (".data/scripts.json", "checklist/words.js", "checklist/word.js", ".data/scripts.json lists assets/checklist/word.js, which does not exist."),
        (".data/messages.toml", "[declining]", "[declining", "messages.toml: it is not valid TOML"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_stops_the_build_with_a_sentence(
    home, path, text, into, sentence
):
    change(home, path, text, into)
    result = mkdocs(home, "build")
    assert result.code == 1
    assert sentence in result.log
    assert "Traceback" not in result.log


OLD_CLAIM = """
[claim.old]
topic = "One"
statement = "It was there before."
sources = ["one"]
checked = 2020-02-29
"""


def test_a_page_warns_of_its_facts_that_were_checked_over_a_year_ago(home):
    with (home / "docs/.data/claims.toml").open("a", encoding="utf-8") as register:
        register.write(OLD_CLAIM)
    change(home, "faq/one.md", "No more than that.", "It was there before [@old].")
    change(home, "index.md", "# Home", "# Home\n\nThere is one question [@one].")
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    guide = Guide(result.public)
    article = guide.article("faq/one/index.html")
    warning = article.select_one(".prune-stale")
    number = warning.select_one("a").get_text()
    mark = article.select_one(f"[popovertarget=prune-source-{number}]")
    assert (
        "Some facts here were last compared with their sources over a year ago"
        in warning.get_text()
    )
    assert "29 February 2020. That is over a year ago" in article.select_one(
        f"#{mark['popovertarget']}"
    ).get_text(" ")
    assert (
        "compared with their sources between 29 February 2020 and 28 November 2026"
        in article.get_text()
    )
    assert guide.article("index.html").select_one(".prune-sources") is not None
    assert guide.article("index.html").select_one(".prune-stale") is None


def test_a_page_of_another_kind_needs_no_citation(demo):
    """A page without a fact about LinkedIn has no list of sources, and no empty one either."""
    article = Guide(demo.public).article("privacy/index.html")
    assert article.select_one(".prune-sources") is None


def test_a_glossary_that_explains_a_word_without_a_section_stops_the_build(home):
    (home / "docs/glossary.md").write_text("---\nwords: {bud: [bud]}\n---\n\n# Words\n", "utf-8")
    result = mkdocs(home, "build")
    assert result.code == 1
    assert "glossary.md: its words name bud, which is not a section with an id." in result.log


ADDRESS = "https://code.example/prune"


def test_the_address_of_the_project_is_one_setting(home):
    change(home, "index.md", "# Home", "# Home\n\n<!-- prune:download -->\n\n<!-- prune:report -->")
    result = mkdocs(home, "build", PRUNE_REPO_URL=ADDRESS)
    assert result.code == 0, result.log
    page = Guide(result.public).pages["index.html"]
    assert len(page.select(f"article a[href='{ADDRESS}']")) == 2
    source = page.select_one(".md-header .md-source")
    assert source["href"] == ADDRESS
    assert "data-md-component" not in source.attrs, "the theme would ask another host for stars"


def test_a_page_that_makes_lists_is_offered_only_where_there_is_one(home):
    change(home, "index.md", "# Home", "# Home\n\n<!-- prune:in-browser -->")
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    assert Guide(result.public).article("index.html").select(".prune-here") == []
