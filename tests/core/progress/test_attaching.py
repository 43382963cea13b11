"""A decision finds its person, and never passes to somebody else."""

from datetime import date

import pytest

from core.progress.tables import progress_of, table
from prune.model.connection import Connection
from prune.model.progress import Progress
from prune.pairing import pair
from prune.progress.attaching import NO_PAIRS, Attached, attach


def connection(person) -> Connection:
    day = person["connected_on"]
    return Connection(
        person["id"], person["name"], "", "", None, date.fromisoformat(day) if day else None
    )


@pytest.mark.parametrize("case", table("attaching"), ids=lambda case: case["case"])
def test_a_decision_is_about_its_person_or_nobody(case):
    people = tuple(map(connection, case["people"]))
    pairs = pair(tuple(map(connection, case["earlier"])), people) if "earlier" in case else NO_PAIRS
    found = attach(progress_of(case["progress"]), people, pairs)
    assert case.get("about_gone", {}) == {
        person: decision.outcome for person, decision in found.about_gone.items()
    }
    moved = {one.id: pairs.old_id(one.id) for one in people if pairs.old_id(one.id)}
    assert (case.get("moved", {}), case.get("taken", []), case.get("absent", [])) == (
        moved,
        sorted(pairs.taken),
        [one.id for one in pairs.gone],
    )
    assert (case["decisions"], case["followed"], case["waiting"], case["gone"]) == (
        {person: decision.outcome for person, decision in found.decisions.items()},
        found.followed,
        found.waiting,
        found.gone,
    )


def test_the_order_of_the_people_makes_no_difference():
    case = next(one for one in table("attaching") if "namesakes are told" in one["case"])
    people = [connection(person) for person in case["people"]]
    progress = progress_of(case["progress"])
    assert attach(progress, people) == attach(progress, reversed(people))


@pytest.mark.parametrize(
    ("number", "followed", "waiting", "gone"),
    [
        (1, "followed its person by name", "has the id of someone", "is about people"),
        (2, "followed their people by name", "have the id of someone", "are about people"),
    ],
)
def test_what_does_not_meet_its_person_is_said(number, followed, waiting, gone):
    said = list(Attached({}, number, number, number).notices)
    assert [followed in said[0], waiting in said[1], gone in said[2]] == [True] * 3


@pytest.mark.parametrize("counts", [(1, 2, 3), (3, 1, 2)])
def test_each_count_is_said_of_its_own(counts):
    assert [int(notice.split()[0]) for notice in Attached({}, *counts).notices] == list(counts)


def test_nothing_is_said_where_every_decision_is_simply_there():
    assert list(attach(Progress(), []).notices) == []
