"""Words and phrases, looked up in a job."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.worlds import someone
from prune.deciding.phrases import Phrases
from prune.text import has_phrase

few_words = st.lists(st.sampled_from("tea pot works head of C++ é".split()), max_size=5).map(
    " ".join
)


@given(st.lists(few_words, max_size=6), few_words, few_words)
def test_the_first_text_that_a_job_holds_is_found_as_if_each_were_tried(texts, position, company):
    person = someone(position=position, company=company)
    job = f"{position} | {company}"
    expected = next((text for text in texts if has_phrase(job, text)), None)
    assert expected == Phrases(texts).first_in(person)


@pytest.mark.parametrize(("expected", "texts"), [(False, []), (True, ["tea"]), (True, ["-"])])
def test_texts_are_named_or_not(expected, texts):
    assert expected is bool(Phrases(texts))
