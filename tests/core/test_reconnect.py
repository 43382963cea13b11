"""Reconnect: strong ties that have gone quiet."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import LONG_AGO, TODAY, judged, nothing_known, nothing_there, someone, talk
from prune.model.evidence import Pair
from prune.reconnect import LONGEST, reconnections

KNOWN = nothing_there()
QUIET = date(2024, 11, 23)
"""The last day that is quiet, seen from `TODAY`."""
LATELY = date(2024, 11, 24)


def found(evidence, connected_on=LONG_AGO):
    person = judged(someone(connected_on=connected_on), evidence)
    return [(one.ties, one.quiet) for one in reconnections([person], TODAY)]


@pytest.mark.parametrize(
    ("tie", "evidence"),
    [
        ("They recommended you.", {"recommendations": Pair(0, 1)}),
        ("You recommended them.", {"recommendations": Pair(1, None)}),
        ("You both worked at Teapot Works.", {"shared_employers": ("Teapot Works",)}),
        ("You wrote a note about them.", {"note": True}),
        ("They are in your address book.", {"address_book": True}),
        ("You endorsed each other.", {"endorsements": Pair(1, 2)}),
    ],
)
def test_each_strong_tie_is_named(tie, evidence):
    expected = [((tie,), "You have not messaged each other.")]
    assert expected == found(replace(KNOWN, **evidence))


@pytest.mark.parametrize(
    "evidence", [KNOWN, nothing_known(), replace(KNOWN, endorsements=Pair(1, 0))]
)
def test_without_a_strong_tie_there_is_nobody_to_reconnect_with(evidence):
    assert found(evidence) == []


def test_a_conversation_is_a_tie_from_five_messages_of_both():
    def ties(sent, received):
        return [ties for ties, _ in found(replace(KNOWN, messages=talk(sent, received, QUIET)))]

    assert ties(2, 2) == []
    assert ties(2, 3) == [("You exchanged 5 messages.",)]
    assert ties(0, 9) == []
    assert ties(9, 0) == []


def test_two_years_without_a_message_are_quiet_and_a_day_less_is_not():
    quiet = replace(KNOWN, note=True, messages=talk(1, 1, QUIET))
    lately = replace(KNOWN, note=True, messages=talk(1, 1, LATELY))
    assert [since for _, since in found(quiet)] == ["The last message was on 23 November 2024."]
    assert found(lately) == []


def test_who_connected_lately_is_not_forgotten():
    noted = replace(KNOWN, note=True)
    assert found(noted, connected_on=LATELY) == []
    assert found(noted, connected_on=None) == []
    assert len(found(noted, connected_on=QUIET)) == 1


@pytest.mark.parametrize("messages", [None, talk(1, 1, None)])
def test_without_a_day_of_messages_the_list_says_so(messages):
    noted = replace(nothing_known(), note=True, messages=messages)
    assert [since for _, since in found(noted)] == ["Your export does not say when you last wrote."]


def test_most_ties_first_and_no_more_than_a_dozen():
    weak, strong = replace(KNOWN, note=True), replace(KNOWN, note=True, endorsements=Pair(1, 1))
    people = [judged(someone(slug=f"prune-test-{n}"), weak) for n in range(LONGEST + 1)]
    people.append(judged(someone(slug="prune-test-strong"), strong))
    ids = [one.person.connection.id for one in reconnections(people, TODAY)]
    assert ids == ["prune-test-strong", *(f"prune-test-{n}" for n in range(LONGEST - 1))]
