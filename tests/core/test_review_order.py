"""Whom to meet first: the easiest decision."""

from dataclasses import replace
from datetime import date

from core.builders import judged, nothing_known, nothing_there, someone, talk
from prune.model.evidence import Evidence, Pair
from prune.review_order import easiest_first

KNOWN = nothing_there()
RECOMMENDED = replace(KNOWN, recommendations=Pair(0, 1))
NOT_ANSWERED = replace(KNOWN, messages=talk(received=3, last_on=date(2020, 1, 1)))
ENDED = replace(KNOWN, messages=talk(4, 4, date(2019, 1, 1)))


def outcomes(*evidence: Evidence):
    people = [judged(someone(slug=f"prune-test-{n}"), one) for n, one in enumerate(evidence)]
    return [people[place].suggestion.outcome for place in easiest_first(people)]


def test_what_the_files_settle_comes_before_a_talk_and_that_before_an_open_question():
    expected = ["keep", "remove", "talk", "review"]
    assert expected == outcomes(
        nothing_known(), ENDED, NOT_ANSWERED, replace(RECOMMENDED, note=True)
    )


def test_more_ties_are_easier_to_recall():
    people = [
        judged(someone(slug="prune-test-wren"), RECOMMENDED),
        judged(someone(slug="prune-test-toby"), replace(RECOMMENDED, note=True)),
    ]
    assert easiest_first(people) == [1, 0]


def test_among_equals_the_newest_comes_first_and_an_unknown_day_last():
    days = [date(2015, 1, 1), None, date(2019, 1, 1), date(2015, 1, 1)]
    people = [
        judged(someone(slug=f"prune-test-{n}", connected_on=day), RECOMMENDED)
        for n, day in enumerate(days)
    ]
    assert easiest_first(people) == [2, 0, 3, 1]


def test_nobody_has_an_order():
    assert easiest_first([]) == []
