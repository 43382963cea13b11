"""Words and phrases, looked up in a job."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import has_phrase, someone
from prune.deciding.phrases import Phrases
from prune.text import words

few_words = st.lists(st.sampled_from("tea pot works head of C++ é".split()), max_size=5).map(
    " ".join
)


def stands_in(phrase, job):
    """Tried at every place, slowly and obviously."""
    wanted, there = list(words(phrase)), list(words(job))
    places = range(len(there) - len(wanted) + 1)
    return bool(wanted) and any(there[at : at + len(wanted)] == wanted for at in places)


@given(st.lists(few_words, max_size=6), few_words, few_words)
def test_the_first_text_that_a_job_holds_is_found_as_if_each_were_tried(texts, position, company):
    person = someone(position=position, company=company)
    job = f"{position} | {company}"
    expected = next((text for text in texts if stands_in(text, job)), None)
    assert expected == Phrases(texts).first_in(person)


@pytest.mark.parametrize(("expected", "texts"), [(False, []), (True, ["tea"]), (True, ["-"])])
def test_texts_are_named_or_not(expected, texts):
    assert expected is bool(Phrases(texts))


@pytest.mark.parametrize(
    ("expected", "text", "phrase"),
    [
        (True, "Senior Design Lead", "design"),
        (True, "Head of Data-Science", "data science"),
        (True, "DISEÑO gráfico", "diseno grafico"),
        (False, "Designer", "design"),
        (False, "Metalworks", "meta"),
        (False, "Science of Data", "data science"),
        (False, "data is science", "data science"),
        (False, "anything", ""),
        (False, "anything", "--"),
        (False, "C developer", "c++"),
        (True, "C++ developer", "c++"),
    ],
)
def test_phrases_match_whole_words_in_order(expected, text, phrase):
    assert expected == has_phrase(text, phrase)
