"""Decisions and keep lists follow a person to a new address, and nobody else."""

import pytest

from core.since.exports import REMOVE, compared, gone, people, row

THEN = people(
    row("Ada Fennel", "ada", "07 Mar 2019"),
    row("Bo Marsh", "bo", "07 Mar 2019"),
    row("Di Reed", "di", "01 Jan 2018"),
)
MOVED = row("Ada Fennel", "ada-fennel", "07 Mar 2019")
REST = row("Bo Marsh", "bo", "07 Mar 2019") + row("Di Reed", "di", "01 Jan 2018")
CY = row("Cy Saltmarsh", "ada", "01 Oct 2020")
NOW = people(MOVED, REST)
TAKEN = people(MOVED, REST, CY)
EARLY, LATE = "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"


def decided(now, progress, then=THEN):
    """What is decided about whom."""
    checklist = compared(then, now, progress)
    return {
        one.connection.id: one.decision.outcome.value for one in checklist.people if one.decision
    }


@pytest.mark.parametrize("now", [NOW, TAKEN])
@pytest.mark.parametrize("day", [{}, {"connected_on": "2019-03-07"}])
def test_a_decision_follows_its_person_and_never_the_address(now, day):
    checklist = compared(THEN, now, {"decisions": {"ada": REMOVE | day}})
    assert {one.connection.id: bool(one.decision) for one in checklist.people} == {
        one.connection.id: one.connection.id == "ada-fennel" for one in checklist.people
    }
    assert [one for one in checklist.notices if "decision" in one] == [
        (
            "1 decision in your progress followed its person by name and day of connection, because "
            "the profile address or the company has changed."
        )
    ]


def test_whoever_has_the_address_now_keeps_a_decision_of_their_own():
    own = {"outcome": "keep", "connected_on": "2020-10-01"}
    assert decided(TAKEN, {"decisions": {"ada": own}}) == {"ada": "keep"}


def test_two_decisions_of_one_address_go_to_two_people():
    progress = {
        "decisions": {
            "ada": {"outcome": "keep", "connected_on": "2020-10-01", "at": LATE},
            "ada#2019-03-07": REMOVE | {"connected_on": "2019-03-07", "at": EARLY},
        }
    }
    assert decided(TAKEN, progress) == {"ada": "keep", "ada-fennel": "remove"}


def test_taking_back_a_decision_about_one_takes_back_none_about_the_other():
    progress = {
        "decisions": {"ada#2019-03-07": REMOVE | {"connected_on": "2019-03-07", "at": EARLY}},
        "undone": {"ada": LATE},
    }
    assert decided(TAKEN, progress) == {"ada-fennel": "remove"}


@pytest.mark.parametrize(("expected", "undone"), [({}, LATE), ({"ada-fennel": "remove"}, EARLY)])
def test_what_was_taken_back_under_the_old_address_stays_taken_back(expected, undone):
    at = "2026-11-01T12:00:00Z"
    progress = {"decisions": {"ada-fennel": REMOVE | {"at": at}}, "undone": {"ada": undone}}
    assert decided(NOW, progress) == expected


@pytest.mark.parametrize(("expected", "at"), [("keep", EARLY), ("remove", LATE)])
def test_the_later_of_two_decisions_about_one_person_counts(expected, at):
    progress = {
        "decisions": {
            "ada": REMOVE | {"at": at},
            "ada-fennel": {"outcome": "keep", "at": "2026-11-01T12:00:00Z"},
        }
    }
    assert decided(NOW, progress) == {"ada-fennel": expected}


def test_a_decision_never_follows_by_the_day_alone():
    """Ada is gone, and the only new person of her day is somebody else."""
    now = people(row("Cy Saltmarsh", "cy", "07 Mar 2019"), REST)
    checklist = compared(THEN, now, {"decisions": {"ada": REMOVE}})
    assert ([one.decision for one in checklist.people], gone(checklist.since)) == (
        [None] * 3,
        {"ada": "you-removed"},
    )


def test_a_decision_about_one_of_two_namesakes_who_are_gone_goes_to_nobody():
    """Without the earlier export, the only Ada Fennel of that day would be the one it is about."""
    then = people(row("Ada Fennel"), row("Ada Fennel"), REST)
    progress = {"decisions": {"~ada fennel|teapot works|2019-03-07": REMOVE}}
    assert (decided(NOW, progress, then), decided(NOW, progress, NOW)) == (
        {},
        {"ada-fennel": "remove"},
    )


def test_whoever_took_the_address_of_somebody_gone_gets_no_decision():
    checklist = compared(THEN, people(CY, REST), {"decisions": {"ada": REMOVE}})
    assert ([one.decision for one in checklist.people], gone(checklist.since)) == (
        [None] * 3,
        {"ada": "you-removed"},
    )
    assert checklist.notices == checklist.since.notices


def test_a_decision_about_somebody_in_neither_export_is_said():
    checklist = compared(THEN, NOW, {"decisions": {"nobody": REMOVE}})
    assert (
        "1 decision in your progress is about people who are not in this export."
        in checklist.notices
    )


@pytest.mark.parametrize("entry", ["ada", "https://www.linkedin.com/in/Ada/"])
def test_the_keep_list_follows_a_new_address(entry):
    criteria = f'[keep]\npeople = ["{entry}"]'
    checklist = compared(THEN, NOW, criteria=criteria)
    assert ([one.suggestion.rule == "keep-people" for one in checklist.people], True) == (
        [True, False, False],
        not any("keep list" in one for one in checklist.notices),
    )


def test_the_keep_list_follows_an_id_without_an_address():
    then, now = row("Ada Fennel", company="Teapot Works"), row("Ada Fennel", company="Moth & Lamp")
    criteria = '[keep]\npeople = ["~ada fennel|teapot works|2019-03-07"]'
    checklist = compared(people(then), people(now), criteria=criteria)
    assert [one.suggestion.rule for one in checklist.people] == ["keep-people"]
