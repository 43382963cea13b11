"""What is asked of the index for what somebody typed; the script itself, in a browser."""

import pytest

from pages.sites import ROOT

SCRIPTS = ROOT / "docs/assets/search"
WORDS = "how to prune a rose roses bush does it hurt connection recommendation notice noise"


@pytest.fixture
def understand(page):
    """From a text to its terms with their weights, and the spellings it was read as."""
    page.goto("about:blank")
    page.add_script_tag(path=SCRIPTS / "query.js")
    page.evaluate(
        """(words) => {
          const vocabulary = { synonyms: { prune: ["cut", "snip"] }, faint: ["how", "to", "a", "does", "it"] };
          window.query = new PruneQuery(words.split(" "), vocabulary, (word) => word.replace(/s$/, ""));
        }""",
        WORDS,
    )

    def ask(text: str) -> tuple[dict[str, int], list[str]]:
        found = page.evaluate("(text) => window.query.understand(text)", text)
        terms = (term.split("^") for term in found["query"].split())
        return {term: int(weight) for term, weight in terms}, found["spellings"]

    return ask


def test_exact_words_weigh_more_than_synonyms_and_these_more_than_close_spellings(understand):
    terms, spellings = understand("snip conection please bush")
    assert spellings == ["connection"]
    assert terms["snip"] == terms["bush"] > terms["prune"] > terms["connection"]


def test_words_that_say_little_weigh_little(understand):
    terms, _ = understand("how to prune")
    assert terms["how"] == terms["to"] < terms["prune"]


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("roses", []),
        ("ROSES, bush?", []),
        ("recom", []),  # begun
        ("recom rose", []),  # too far from any word to be a slip of one
        ("recomendation now", ["recommendation"]),
        ("recommednation now", ["recommendation"]),
        ("notise now", ["noise", "notice"]),
        ("rse", []),  # too short to tell
        ("30000 now", []),
        ("日本語", []),
        ("", []),
    ],
)
def test_only_words_that_nobody_knows_are_read_as_others(understand, text, spellings):
    assert spellings == understand(text)[1]


def test_the_last_word_may_be_unfinished(understand):
    assert {"connection", "rose"} == set(understand("rose conn")[0])


def test_signs_are_no_orders_to_the_index(understand):
    assert {"rose", "bush"} == set(understand('+rose* -bush^9 "~ title:')[0])


def test_whoever_pastes_a_letter_is_answered_by_how_it_begins(understand):
    terms, _ = understand("rose " + "zzzzzz " * 5000 + "bush")
    assert {"rose"} == set(terms)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("rose", "rose", 0),
        ("roes", "rose", 1),
        ("rse", "rose", 1),
        ("roose", "rose", 1),
        ("ruse", "rose", 1),
        ("rope", "rose", 1.2),
    ],
)
@pytest.mark.usefixtures("understand")
def test_a_likely_slip_is_nearer_than_another_letter(page, one, other, distance):
    assert distance == page.evaluate(f"PruneQuery.distance('{one}', '{other}', 2)")
