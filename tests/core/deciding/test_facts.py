"""Facts about a case, known or not, and the sentences that state them."""

from dataclasses import replace

import pytest

from core.builders import LONG_AGO, TODAY, invited, nothing_known, nothing_there, someone, talk
from prune.deciding import facts
from prune.deciding.case import Case, Lists, keys_of
from prune.model.evidence import Evidence, Pair

THEIRS, YOURS = "(Recommendations_Received.csv)", "(Recommendations_Given.csv)"
NO_LISTS = Lists()
NOT_ALONE = "You have not messaged each other outside groups"
GROUPS = "in groups you share"


def case_of(evidence: Evidence, lists: Lists = NO_LISTS, **connection: object) -> Case:
    return Case(someone(**connection), evidence, keys_of(lists), TODAY, evidence.messages)


@pytest.mark.parametrize(
    ("expected", "sent", "received", "groups"),
    [
        ("You have not messaged each other", 0, 0, (0, 0)),
        ("You wrote to them once, and they never wrote back", 1, 0, (0, 0)),
        ("You wrote to them twice, and they never wrote back", 2, 0, (0, 0)),
        ("You wrote to them 3 times, and they never wrote back", 3, 0, (0, 0)),
        ("They wrote to you 1,000 times, and you never wrote back", 0, 1000, (0, 0)),
        ("You exchanged 2 messages, 1 from you and 1 from them", 1, 1, (0, 0)),
        (f"{NOT_ALONE}; {GROUPS}, only you wrote, once", 0, 0, (1, 0)),
        (f"{NOT_ALONE}; {GROUPS}, only they wrote, twice", 0, 2, (0, 2)),
        (f"{NOT_ALONE}; {GROUPS}, you wrote once and they wrote twice", 0, 2, (1, 2)),
        # “never” is only said where it is true of groups as well
        (f"You wrote to them once; {GROUPS}, only they wrote, once", 1, 1, (0, 1)),
        (
            f"You wrote to them once, and they never wrote back; {GROUPS}, only you wrote, once",
            1,
            0,
            (1, 0),
        ),
        (f"They wrote to you once; {GROUPS}, only you wrote, once", 0, 1, (1, 0)),
        (
            f"They wrote to you once, and you never wrote back; {GROUPS}, only they wrote, once",
            0,
            2,
            (0, 1),
        ),
    ],
)
def test_who_wrote_how_often(expected, sent, received, groups):
    messages = talk(sent, received, LONG_AGO, (*groups, LONG_AGO))
    evidence = replace(nothing_there(), messages=messages)
    assert f"{expected} (messages.csv)." == facts.wrote(case_of(evidence))


def test_of_unknown_messages_nothing_is_said():
    assert facts.wrote(case_of(nothing_known())) == ""


@pytest.mark.parametrize(
    ("expected", "messages"),
    [
        (None, None),
        (False, talk()),
        (True, talk(1, 1)),
        (False, talk(1, 0)),
        (False, talk(0, 1)),
        # in groups alone, both may have written to each other or to others
        (None, talk(0, 1, None, (1, 1, None))),
        (None, talk(0, 1, None, (1, 0, None))),
        (None, talk(1, 1, None, (0, 1, None))),
        (False, talk(0, 0, None, (1, 0, None))),
        (False, talk(0, 1, None, (0, 1, None))),
    ],
)
def test_both_wrote_where_each_wrote_to_the_other_alone(expected, messages):
    assert facts.both_wrote(case_of(Evidence(messages=messages))) is expected


@pytest.mark.parametrize(
    ("expected", "pair"),
    [
        (None, None),
        (None, Pair(None, 1)),
        (None, Pair(1, None)),
        (False, Pair(0, 1)),
        (False, Pair(1, 0)),
        (False, Pair(0, 0)),
        (True, Pair(1, 1)),
    ],
)
def test_endorsements_went_both_ways_where_both_files_say_so(expected, pair):
    assert facts.endorsed_each_other(case_of(Evidence(endorsements=pair))) is expected


@pytest.mark.parametrize(
    ("expected", "pair"),
    [
        (f"They recommended you {THEIRS}.", Pair(0, 1)),
        (f"You recommended them {YOURS}.", Pair(1, None)),
        (f"They recommended you {THEIRS} and you recommended them {YOURS}.", Pair(2, 1)),
    ],
)
def test_who_recommended_whom(expected, pair):
    assert expected == facts.because_recommended(case_of(Evidence(recommendations=pair)))


@pytest.mark.parametrize(
    ("expected", "shared"), [(None, None), (False, ()), (True, ("Teapot Works",))]
)
def test_a_shared_employer_is_unknown_without_the_file(expected, shared):
    assert facts.shares_employer(case_of(Evidence(shared_employers=shared))) is expected


@pytest.mark.parametrize(
    ("expected", "evidence"),
    [
        (
            "show no invitation from you. They do not tell whether there is an endorsement, a recommendation, a note of yours, a shared employer or an entry in your address book.",
            nothing_known(),
        ),
        (
            "show no invitation from you, endorsement, note of yours, shared employer or entry in your address book. They do not tell whether there is a recommendation.",
            replace(nothing_there(), recommendations=None),
        ),
        (
            "show a recommendation.",
            replace(nothing_there(), recommendations=None, namesake_recommended=True),
        ),
        (
            "show an invitation from you and an entry in your address book.",
            replace(nothing_known(), invitation=invited("me"), address_book=True),
        ),
    ],
)
def test_which_other_ties_there_are_or_are_not(expected, evidence):
    said = facts.because_other_tie(case_of(evidence))
    assert said == f"Apart from messages.csv, your files {expected}"


@pytest.mark.parametrize(
    ("expected", "lists", "position", "company"),
    [
        (None, NO_LISTS, "Potter", "Teapot Works"),
        (True, Lists(fields=("potter",)), "Potter", ""),
        (True, Lists(fields=("teapot",)), "", "Teapot Works"),
        (True, Lists(companies=("Teapot Works",)), "", "Teapot Works"),
        (False, Lists(fields=("design",)), "Potter", ""),
        (None, Lists(fields=("design",)), "", "Teapot Works"),
        (False, Lists(companies=("Moth & Lamp",)), "", "Teapot Works"),
        (None, Lists(companies=("Moth & Lamp",)), "Potter", ""),
        (None, Lists(fields=("design",), companies=("Moth & Lamp",)), "Potter", ""),
        (None, Lists(fields=("design",), companies=("Moth & Lamp",)), "", "Teapot Works"),
        (False, Lists(fields=("design",), companies=("Moth & Lamp",)), "Potter", "Teapot Works"),
    ],
)
def test_a_job_is_in_the_network_out_of_it_or_unknown(expected, lists, position, company):
    case = case_of(nothing_there(), lists, position=position, company=company)
    assert facts.in_network(case) is expected


@pytest.mark.parametrize(
    ("expected", "lists"),
    [
        ("They work at teapot works GmbH, a company", Lists(companies=("teapot works GmbH",))),
        ("Their job matches “potter”, a field", Lists(fields=("potter",))),
    ],
)
def test_what_of_the_network_list_matches_is_named_as_the_member_wrote_it(expected, lists):
    said = facts.because_in_network(case_of(nothing_there(), lists))
    assert said == f"{expected} on your network list (criteria.toml)."
