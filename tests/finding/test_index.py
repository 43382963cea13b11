"""The entries of the index, and what the browser gets of them."""

import pytest

from prune_guide.errors import GuideError
from prune_guide.question import Question
from prune_search.index import build_index, entries_of_page, entry_of_question
from prune_search.sections import Section, read_sections
from prune_search.vocabulary import Vocabulary

QUESTION = Question("mind", "Will the rose mind?", "No, it grows.", ("does it hurt",))
VOCABULARY = Vocabulary({"cut": ("snip",)}, ("the",), {"cut": "mind.md"}, "other.md")
LOCATIONS = {"mind.md": "mind/", "other.md": "other/"}


def test_a_question_is_one_entry_that_says_its_answer_once():
    sections = [
        Section("", "Will the rose mind?", "No, it grows. Last changed today."),
        Section("more", "More", "Use secateurs."),
    ]
    entry = entry_of_question("faq/mind/", QUESTION, sections)
    assert (entry.location, entry.title, entry.page) == ("faq/mind/", "Will the rose mind?", "")
    assert (entry.aliases, entry.answer) == (("does it hurt",), "No, it grows.")
    assert entry.text == "Last changed today. More Use secateurs."


def test_each_section_of_a_page_is_an_entry_with_its_own_aliases():
    sections = [Section("", "Tools", "Shears."), Section("care", "Care", "Oil them.")]
    page, care = entries_of_page(
        "tools/", sections, {"page": ["garden tools"], "care": ["keep sharp"]}
    )
    assert (page.location, page.page, page.aliases) == ("tools/", "", ("garden tools",))
    assert (care.location, care.page, care.aliases) == ("tools/#care", "Tools", ("keep sharp",))


def test_aliases_of_a_section_that_does_not_exist_are_refused():
    with pytest.raises(
        GuideError, match="name the section 'car', but the page has only care, page"
    ):
        entries_of_page(
            "tools/", [Section("", "Tools", ""), Section("care", "Care", "")], {"car": []}
        )


def test_the_browser_gets_the_vocabulary_and_the_groups_with_the_entries():
    index = build_index(
        entries_of_page("tools/", [Section("", "Tools", "")], {}),
        VOCABULARY,
        {"faq/#roses": "Roses"},
        LOCATIONS,
    )
    assert [entry["title"] for entry in index.pop("entries")] == ["Tools"]
    assert index == {
        "synonyms": {"cut": ("snip",)},
        "stopWords": ("the",),
        "urgent": {"cut": "mind/"},
        "notCovered": "other/",
        "groups": [{"title": "Roses", "location": "faq/#roses"}],
    }


def test_a_page_that_the_vocabulary_names_must_exist():
    with pytest.raises(GuideError, match=r"it names the page mind\.md, which does not exist"):
        build_index([], VOCABULARY, {}, {"other.md": "other/"})


def test_a_page_is_cut_at_its_headings():
    html = (
        '<h1 id="tools">Tools<a class="headerlink" href="#tools">&para;</a></h1><p>Shears<sup'
        " data-search-exclude>1<button>x</button></sup>.</p><p>And &amp; saws</p>"
        '<h2 id="care">Care <em>daily</em></h2><ul><li>Oil</li><li>Wipe</li></ul>'
        '<script>no()</script><h3 id="rust">Rust</h3>'
    )
    assert read_sections(html) == [
        Section("", "Tools", "Shears. And & saws"),
        Section("care", "Care daily", "Oil Wipe"),
        Section("rust", "Rust", ""),
    ]


def test_what_is_left_out_may_hold_elements_without_an_end():
    html = '<div data-search-exclude><img src="x"><br><svg><path d=""/></svg></div><p>Seen</p>'
    assert read_sections(html) == [Section("", "", "Seen")]
