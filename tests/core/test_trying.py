"""Trying criteria tells exactly whose suggestion would be another one."""

from datetime import date

import pytest

from core.builders import C7, TOBY_ROW, TODAY, WREN_ROW, criteria_of
from core.since.exports import CONNECTIONS, export
from prune.assemble import make_checklist
from prune.demo import demo_criteria, read_demo, read_earlier_demo
from prune.judge import Material
from prune.model.outcome import Outcome
from prune.packed import pack
from prune.reading.export import Use
from prune.trying import Trial

CRITERIA = [
    "",
    '[network]\nfields = ["baker"]',
    '[keep]\npeople = ["Juniper Oakheart"]\n[rules.recent]\nconnected_within_months = 0',
    "[rules.conversation]\nmessages_at_least = 1\nlast_message_within_years = 20",
    '[[rule]]\noutcome = "remove"\nconnected_years_at_least = 1',
]


def suggested(material: Material, today: date) -> list[Outcome]:
    checklist = make_checklist(
        material.export, material.criteria, today=today, earlier=material.earlier
    )
    return [person.suggestion.outcome for person in checklist.people]


@pytest.mark.parametrize("text", CRITERIA)
def test_whoever_moves_is_whoever_gets_another_suggestion(text):
    criteria = criteria_of(text)
    material = Material(read_demo(TODAY), demo_criteria(), earlier=pack(read_earlier_demo(TODAY)))
    then = suggested(material, TODAY)
    now = suggested(Material(material.export, criteria, earlier=material.earlier), TODAY)
    expected = {
        (one.id, before, after)
        for one, before, after in zip(material.export.connections, then, now, strict=True)
        if before is not after
    }
    moves = Trial(material, TODAY).moves(criteria)
    assert expected
    assert expected == {(one.id, move.before, move.after) for move in moves for one in move.people}
    sizes = [len(move.people) for move in moves]
    assert sizes == sorted(sizes, reverse=True)


def test_the_same_criteria_move_nobody():
    material = Material(read_demo(TODAY), demo_criteria())
    assert Trial(material, TODAY).moves(demo_criteria()) == []


def test_a_keep_list_follows_somebody_to_a_new_address():
    then = {CONNECTIONS: C7 + WREN_ROW.replace("prune-test-wren", "prune-test-old") + TOBY_ROW}
    now = export({CONNECTIONS: C7 + WREN_ROW + TOBY_ROW})
    earlier = pack(export(then, "Then.zip", Use.EARLIER))
    trial = Trial(Material(now, criteria_of(""), earlier=earlier), TODAY)
    (move,) = trial.moves(criteria_of('[keep]\npeople = ["prune-test-old"]'))
    assert (move.after, [one.name for one in move.people]) == (Outcome.KEEP, ["Wren Inkwell"])
