"""What criteria change, compared with the built-in rules."""

import pytest

from core.builders import LONG_AGO, criteria_of, judged, nothing_there, someone
from prune.deciding.effect import criteria_parts
from prune.model.outcome import Outcome

FIELDS = '[network]\nfields = ["kettles"]\n'


def test_built_in_criteria_change_nothing():
    person = judged(someone(), nothing_there())
    assert (person.without_criteria, person.in_network) == (None, None)
    assert list(criteria_parts(criteria_of(""))) == []


def test_an_empty_table_or_an_equal_threshold_changes_nothing():
    assert list(criteria_parts(criteria_of("[network]\nfields = []\n"))) == []
    assert list(criteria_parts(criteria_of("[rules.recent]\nconnected_within_months = 6\n"))) == []


def test_whoever_gets_another_suggestion_carries_the_one_without_criteria():
    outside = judged(someone(position="Baker", connected_on=LONG_AGO), nothing_there(), FIELDS)
    inside = judged(
        someone(position="Kettles engineer", connected_on=LONG_AGO), nothing_there(), FIELDS
    )
    assert (outside.suggestion.outcome, outside.without_criteria) == (
        Outcome.REMOVE,
        Outcome.REVIEW,
    )
    assert (inside.suggestion.outcome, inside.without_criteria) == (Outcome.KEEP, Outcome.REVIEW)
    assert (outside.in_network, inside.in_network) == (False, True)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (FIELDS, ["1 field"]),
        (
            '[keep]\npeople = ["a", "b"]\ncompanies = ["C"]\n',
            ["2 people to keep", "1 company to keep"],
        ),
        ("[rules.recent]\nconnected_within_months = 7\n", ["1 changed rule"]),
        ("[rules.recent]\nenabled = false\n", ["1 changed rule"]),
        ('[[rule]]\noutcome = "keep"\nmessages_at_least = 1\n', ["1 rule of your own"]),
    ],
)
def test_criteria_are_counted_by_kind(text, parts):
    assert list(criteria_parts(criteria_of(text))) == parts
