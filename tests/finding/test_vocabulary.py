"""The vocabulary: one file of words for the whole site."""

from pathlib import Path

import pytest

from prune_guide.errors import GuideError
from prune_search.vocabulary import read_vocabulary

OURS = Path(__file__).resolve().parents[2] / "docs/.data/vocabulary.toml"


def test_words_are_read_by_the_sites_own():
    vocabulary = read_vocabulary('faint = "a the"\n[synonyms]\ncut = "snip\\n  trim"\n')
    assert (vocabulary.faint, vocabulary.synonyms) == (("a", "the"), {"cut": ("snip", "trim")})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("faint = ", "it is not valid TOML"),
        ('faint = "a"', "it needs [synonyms] and faint, and nothing else."),
        (
            'faint = "a"\n[synonym]\ncut = "snip"',
            "it needs [synonyms] and faint, and nothing else.",
        ),
        ('faint = 3\n[synonyms]\ncut = "snip"', "faint must be a text of words."),
        ('faint = "a"\n[synonyms]\ncut = ""', "cut must be a text of words."),
        (
            'faint = "a"\n[synonyms]\ncut = "Snip"',
            "cut contains 'Snip', but it must contain only single lower-case words",
        ),
        (
            'faint = "a"\n[synonyms]\ncut = "cut-back"',
            "cut contains 'cut-back', but it must contain only single",
        ),
    ],
)
def test_an_invalid_vocabulary_is_refused(text, sentence):
    with pytest.raises(GuideError) as error:
        read_vocabulary(text)
    assert sentence in str(error.value)


def test_ours_knows_the_words_people_use_for_removing():
    removing = read_vocabulary(OURS.read_text("utf-8")).synonyms["remove"]
    assert {"disconnect", "unfriend", "unconnect", "delete", "unlink", "drop", "prune", "cull"} <= {
        *removing
    }
