"""Questions: front matter in, a page out."""

import pytest

from guide.examples import FRONT_MATTER
from prune_guide.errors import GuideError
from prune_guide.question import read_question


def test_a_question_is_read_and_its_answer_is_plain_for_lists():
    question = read_question("mind", FRONT_MATTER)
    assert (
        question.id,
        question.plain_answer,
        question.aliases,
    ) == ("mind", "No. It grows again in spring.", ("does it hurt", "cutting back"))


def test_its_page_has_the_question_the_answer_and_then_the_detail():
    page = read_question("mind", FRONT_MATTER).as_markdown("And more.")
    assert [
        page.index("# Will the rose mind?"),
        page.index("[@roses-regrow]") < page.index("And more."),
        page.endswith("And more."),
    ] == [0, True, True]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"answer": ""}, "its front matter needs answer."),
        ({"question": None, "aliases": []}, "its front matter needs question, aliases."),
        (
            {"titel": "x"},
            "its front matter has the unknown key titel; use only question, answer, aliases",
        ),
        ({"aliases": "one text"}, "its aliases must be a list of texts"),
        ({"aliases": ["30k", 30000]}, "its aliases must be a list of texts"),
        ({"answer": "long " * 100}, "its answer has 499 characters; the limit is 400."),
    ],
)
def test_what_a_question_lacks_is_named(change, sentence):
    with pytest.raises(GuideError) as error:
        read_question("mind", FRONT_MATTER | change)
    assert sentence in str(error.value)
