"""The checklist: suggestions, counts, what may be lost and what is worth knowing."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import (
    C7,
    ME,
    POSITIONS,
    TOBY_ROW,
    TODAY,
    WREN,
    WREN_ROW,
    checklist_of,
    inbox,
    judged,
    message,
    nothing_known,
    nothing_there,
    read,
    someone,
)
from prune.assemble import missing_files
from prune.model.evidence import Evidence, Pair
from prune.model.outcome import Outcome
from prune.model.progress import Decision
from prune.model.role import Role

TWO = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}


def test_people_stand_in_the_order_of_the_file():
    checklist = checklist_of(TWO)
    assert [p.connection.name for p in checklist.people] == ["Wren Inkwell", "Toby Candlewick"]


def test_every_outcome_is_counted_also_where_nobody_has_it():
    expected = {
        Outcome.KEEP: 1,
        Outcome.REVIEW: 1,
        Outcome.TALK: 0,
        Outcome.UNFOLLOW: 0,
        Outcome.REMOVE: 0,
    }
    assert expected == checklist_of(TWO, '[keep]\npeople = ["prune-test-wren"]').outcomes


def test_decisions_meet_their_people_and_are_counted():
    decision = Decision("remove", date(2026, 11, 1), None)
    checklist = checklist_of(TWO, decisions={"prune-test-toby": decision})
    assert ([None, decision], 1, True, ()) == (
        [person.decision for person in checklist.people],
        checklist.decided,
        checklist.has_progress,
        checklist.notices,
    )


def test_decisions_about_strangers_are_said():
    decisions = {"prune-test-gone": Decision("keep", None, None)}
    assert checklist_of(TWO, decisions=decisions).notices == (
        "1 decision in your progress is about people who are not in this export.",
    )


def test_names_on_the_keep_list_that_meet_nobody_are_said():
    criteria = '[keep]\npeople = ["Wren Inkwell", "prune-test-gone", "Gone Away"]'
    assert checklist_of(TWO, criteria).notices == (
        (
            "2 entries on your keep list match nobody in this export: "
            "“prune-test-gone” and “Gone Away”."
        ),
    )


def test_notices_of_files_carry_the_files_name():
    files = {**TWO, "messages.csv": inbox(message(ME, WREN, folder="SPAM"))}
    assert checklist_of(files).notices == ("messages.csv: Not counted: 1 spam message.",)


@pytest.mark.parametrize(
    ("expected", "evidence"),
    [
        ((), nothing_known()),
        ((), nothing_there()),
        (
            ("You may lose the recommendation they wrote for you.",),
            Evidence(recommendations=Pair(0, 1)),
        ),
        (
            ("They may lose the recommendation you wrote for them.",),
            Evidence(recommendations=Pair(1, None)),
        ),
        (
            ("You may lose 2 endorsements from them.", "They may lose 1 endorsement from you."),
            Evidence(endorsements=Pair(1, 2)),
        ),
        (
            ("A recommendation by or for someone with this name may be lost.",),
            Evidence(namesake_recommended=True),
        ),
    ],
)
def test_what_may_be_lost_is_said(expected, evidence):
    assert expected == judged(someone(), evidence).loses


@pytest.mark.parametrize("decision", [None, {"prune-test-wren": Decision("remove", None, None)}])
def test_a_decision_never_changes_a_suggestion(decision):
    """Nothing is preselected, and what was decided does not decide."""
    assert (
        checklist_of(TWO).people[0].suggestion
        == checklist_of(TWO, decisions=decision).people[0].suggestion
    )


def test_each_missing_file_has_its_cost():
    export = read({**TWO, "Positions.csv": POSITIONS})
    assert (
        [role.file for role in Role if role not in {Role.CONNECTIONS, Role.POSITIONS}],
        True,
    ) == (
        [file for file, _ in missing_files(export)],
        all(cost.strip() for _, cost in missing_files(export)),
    )


def test_nothing_missing_costs_nothing():
    assert list(missing_files(replace(read(TWO), missing=()))) == []


def test_the_day_is_the_one_passed_in():
    assert checklist_of(TWO).today == TODAY
