"""From Material's index to one that answers."""

from prune_guide.question import Question
from prune_search.index import EXCERPT, build_index
from prune_search.vocabulary import Vocabulary

QUESTION = Question(
    "mind",
    "Will the rose <mind>?",
    "No, it grows.",
    ("does it hurt",),
)
MATERIAL = {
    "config": {"lang": ["en"], "fields": {"text": {"boost": 1.0}}},
    "docs": [
        {"location": "faq/mind/", "title": "Will the rose mind?", "text": "<p>No, it grows.</p>"},
        {"location": "faq/mind/#more", "title": "More", "text": "<p>Use secateurs &amp; care.</p>"},
        {"location": "tools/", "title": "Tools", "text": "<p>" + "Shears. " * 60 + "</p><p>Rose gloves.</p>"},
    ],
}  # fmt: skip


def index():
    vocabulary = Vocabulary({"cut": ("snip",)}, ("the",))
    return build_index(MATERIAL, {"faq/mind/": QUESTION}, vocabulary, {"faq/#roses": "Roses"})


def test_a_question_is_one_entry_with_its_answer_to_show():
    mind, tools = index()["docs"]
    assert mind == {
        "location": "faq/mind/",
        "title": "Will the rose &lt;mind&gt;?",
        "text": "<p>No, it grows.</p>",
        "aliases": "does it hurt",
        "answer": "No, it grows.",
        "words": "care more secateurs use",
    }
    assert tools["location"] == "tools/"


def test_of_other_pages_the_start_is_shown_and_only_new_words_are_weighed():
    tools = index()["docs"][1]
    assert tools["text"].startswith("<p>Shears. Shears.")
    assert tools["text"].endswith(" …</p>")
    assert len(tools["text"]) <= EXCERPT + len("<p> …</p>")
    assert tools["words"] == "gloves shears"  # "rose" stands in the question


def test_the_browser_gets_the_vocabulary_and_the_groups_with_the_index():
    config = index()["config"]
    assert (
        config["lang"],
        config["pipeline"],
        config["synonyms"],
        config["faint"],
    ) == (["en"], ["stemmer"], {"cut": ("snip",)}, ("the",))
    assert config["groups"] == [{"title": "Roses", "location": "faq/#roses"}]
    assert list(config["fields"]) == ["title", "aliases", "answer", "words"]


def test_nothing_of_an_entry_is_changed_in_the_index_that_was_given():
    before = repr(MATERIAL)
    index()
    assert before == repr(MATERIAL)
