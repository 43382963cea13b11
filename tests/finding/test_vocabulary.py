"""The vocabulary: one file of words for the whole site."""

from pathlib import Path

import pytest

from prune_guide.errors import GuideError
from prune_search.vocabulary import read_vocabulary

OURS = Path(__file__).resolve().parents[2] / "docs/.data/vocabulary.toml"


WHOLE = """
not_covered = "other.md"
stop_words = "a the"
[urgent]
cut = "mind.md"
[synonyms]
cut = "snip\\n  trim"
"""


def test_words_are_read_by_the_sites_own():
    vocabulary = read_vocabulary(WHOLE)
    assert (vocabulary.stop_words, vocabulary.synonyms) == (("a", "the"), {"cut": ("snip", "trim")})
    assert (vocabulary.urgent, vocabulary.not_covered) == ({"cut": "mind.md"}, "other.md")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"a the"', "", "it is not valid TOML"),
        ('stop_words = "a the"', "", "it needs stop_words, not_covered, [urgent] and [synonyms]"),
        ("[synonyms]", "[synonym]", "it needs stop_words, not_covered, [urgent] and [synonyms]"),
        ('"a the"', "3", "stop_words must be a text of words."),
        ('"snip\\n  trim"', '""', "cut must be a text of words."),
        ("snip", "Snip", "cut contains 'Snip', but it must contain only single lower-case words"),
        ("snip", "cut-back", "cut contains 'cut-back', but it must contain only single"),
        (
            'cut = "mind',
            'cat = "mind',
            "urgent contains 'cat', which must be a word with synonyms.",
        ),
    ],
)
def test_an_invalid_vocabulary_is_refused(old, new, sentence):
    with pytest.raises(GuideError) as error:
        read_vocabulary(WHOLE.replace(old, new))
    assert sentence in str(error.value)


def test_ours_knows_the_words_people_use_for_removing():
    removing = read_vocabulary(OURS.read_text("utf-8")).synonyms["remove"]
    assert {"disconnect", "unfriend", "unconnect", "delete", "unlink", "drop", "prune", "cull"} <= {
        *removing
    }
