"""The first people of each outcome in the summary, and everybody."""

import pytest

from core.builders import C7, IN, checklist_of
from prune.output.people_words import FIRST, people_words

WHY = "No rule applies, and without your messages there is too little to go on."


def listed(count, *, everybody=False, job="Acme,Editor"):
    rows = "".join(f"Wren,No {n},{IN}prune-{n},,{job},07 Mar 2019\n" for n in range(count))
    return list(people_words(checklist_of({"Connections.csv": C7 + rows}), everybody=everybody))


@pytest.mark.parametrize("count", [FIRST, FIRST + 1, FIRST + 5])
def test_the_first_people_have_a_line_each_and_the_others_are_counted(count):
    heading, *lines = listed(count)
    assert heading == "Review:"
    assert lines[:FIRST] == [f" Wren No {n}, Editor · Acme: {WHY}" for n in range(FIRST)]
    left = count - FIRST
    assert lines[FIRST:] == ([f" … and {left} more; --all lists everybody."] if left else [])


def test_everybody_means_everybody():
    assert len(listed(FIRST + 5, everybody=True)) == 1 + FIRST + 5


def test_without_a_job_the_name_is_enough():
    assert listed(1, job=",")[1] == f" Wren No 0: {WHY}"
