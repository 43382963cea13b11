"""Groups: every question has its place, once."""

import pytest

from guide.examples import FRONT_MATTER
from prune_guide.errors import GuideError
from prune_guide.faq import grouped
from prune_guide.question import read_question

QUESTIONS = {one: read_question(one, FRONT_MATTER) for one in ("mind", "when", "how")}


def groups(*ids_of_groups: list[str]):
    titles = ("Will it mind?", "And then?")
    return {
        "groups": [
            {"title": title, "questions": ids}
            for title, ids in zip(titles, ids_of_groups, strict=False)
        ]
    }


def test_groups_keep_their_order_and_have_an_anchor():
    found = grouped(groups(["how", "mind"], ["when"]), QUESTIONS)
    assert [(group.anchor, [question.id for question in group.questions]) for group in found] == [
        ("will-it-mind", ["how", "mind"]),
        ("and-then", ["when"]),
    ]


@pytest.mark.parametrize(
    ("front_matter", "sentence"),
    [
        ({}, "its front matter needs groups"),
        ({"groups": ["mind"]}, "its front matter needs groups"),
        ({"groups": [{"title": "All", "questions": "mind"}]}, "its front matter needs groups"),
        (
            groups(["mind", "when", "how", "hwo"]),
            "it lists hwo, which has no page. Did you mean how?",
        ),
        (groups(["mind", "when"], ["how", "mind"]), "it lists mind more than once."),
        (groups(["mind"]), "no group lists how, when. Put it where readers would look for it."),
    ],
)
def test_no_question_is_dropped_or_doubled_in_silence(front_matter, sentence):
    with pytest.raises(GuideError) as error:
        grouped(front_matter, QUESTIONS)
    assert sentence in str(error.value)
