"""A list in the browser: put away and opened again, compared with what is kept, tried and taken over."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_at
from prune.demo import demo_criteria_file
from prune.judge import Material, judge, read_material
from prune.kept import keep
from prune.personal.exports import Exports
from prune.personal.room import Room
from prune.reading.export import Use
from prune_browser.session import Away, Session, with_kept, with_kept_rules
from prune_page.render import render_checklist

TODAY = date(2026, 11, 23)
OLD = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}
NEW = {"Connections.csv": C7 + WREN_ROW.replace("Teapot Works", "Kettle Works")}
OCTOBER, NOVEMBER = (f"Basic_LinkedInDataExport_{day}-2026.zip" for day in ("10-02", "11-20"))


def material(*paths: Path) -> Material:
    """The last one, compared with the first if there are two."""
    return read_material(Room(Exports(paths[-1:], paths[:-1])), TODAY, use=Use.COMPARED)


@pytest.fixture
def old(tmp_path):
    return zip_at(tmp_path / OCTOBER, OLD)


@pytest.fixture
def new(tmp_path):
    return zip_at(tmp_path / NOVEMBER, NEW)


def again(session: Session) -> Session:
    return Session.open(session.put_away(), TODAY)


@pytest.mark.parametrize("count", [1, 2])
def test_a_list_put_away_is_the_same_when_it_is_opened(old, new, count):
    criteria = b'[keep]\ncompanies = ["Kettle Works"]\n'
    progress = (
        b'{"schema": "prune/progress@1", "decisions": {"prune-test-toby": {"outcome": "remove"}}}'
    )
    session = Session(material(*[old, new][-count:]), b"", b"", TODAY)
    away = session.put_away()
    opened = Session.open(Away(away.export, away.earlier, criteria, progress, is_demo=False), TODAY)
    twice = again(opened)
    first, second = opened.checklist(), twice.checklist()
    assert render_checklist(first) == render_checklist(second)
    assert [one.suggestion.rule for one in second.people] == ["keep-companies"]
    assert (second.since is None, len(second.progress.decisions)) == (count == 1, 1)


def test_the_demo_stays_the_demo():
    session = Session(read_material(Room(), TODAY), demo_criteria_file(), b"", TODAY)
    opened = again(session).checklist()
    assert opened.demo
    assert render_checklist(opened) == render_checklist(judge(Room(), TODAY))


def test_a_newer_zip_is_compared_with_the_kept_list_as_with_the_older_zip(old, new):
    kept = keep(material(old).export)
    compared = Session(with_kept(material(new), kept), b"", b"", TODAY).checklist()
    both = judge(Room(Exports((new,), (old,))), TODAY)
    assert compared.since == both.since
    assert both.since.counts.gone == 1
    said = f"{OCTOBER}, which you keep in this browser, was taken for your earlier export."
    assert said in compared.notices


@pytest.mark.parametrize("later", [True, False])
def test_without_days_in_the_names_the_days_in_the_files_tell_which_is_older(tmp_path, later):
    one = zip_at(tmp_path / "one.zip", {"Connections.csv": C7 + WREN_ROW})
    two = zip_at(tmp_path / "two.zip", {"Connections.csv": C7 + WREN_ROW + TOBY_ROW})
    first, second = (one, two) if later else (two, one)
    compared = with_kept(material(second), keep(material(first).export))
    assert (compared.earlier is not None) == later


def test_neither_the_same_export_nor_a_newer_one_nor_one_beside_an_older_zip_is_compared(old, new):
    for read, kept in ((material(old), new), (material(new), new), (material(old, new), old)):
        assert with_kept(read, keep(material(kept).export)) is read
    demo = read_material(Room(), TODAY)
    assert with_kept(demo, keep(material(old).export)) is demo


def test_a_kept_list_that_cannot_be_read_is_said_and_the_list_is_made(new):
    compared = with_kept(material(new), b"otherwise")
    assert compared.earlier is None
    assert compared.export.notices[0].startswith("What has changed cannot be told. The list kept")


def test_criteria_are_tried_and_then_taken_over(old):
    session = Session(material(old), b"", b"", TODAY)
    text = '[keep]\npeople = ["Wren Inkwell"]\n'
    tried = json.loads(session.preview(text))
    assert tried == {
        "trouble": "",
        "moves": [
            {
                "before": "Review",
                "after": "Keep",
                "count": 1,
                "people": [["Wren Inkwell", "Potter · Teapot Works"]],
            }
        ],
    }
    assert session.checklist().people[0].suggestion.rule == "undecided"
    session.take_over(text)
    assert session.checklist().people[0].suggestion.rule == "keep-people"
    assert json.loads(session.preview(text))["moves"] == []
    assert session.put_away().criteria == text.encode()
    assert json.loads(session.form())["parts"][0]["boxes"][0]["value"] == ["Wren Inkwell"]


def test_kept_rules_are_used_and_said_and_unusable_ones_only_said(old):
    used, file = with_kept_rules(material(old), b'[keep]\npeople = ["Wren Inkwell"]\n')
    assert used.criteria.lists.keep_people == ("Wren Inkwell",)
    assert used.export.notices[0] == "The rules that you keep in this browser were used."
    unused, none = with_kept_rules(material(old), b"[keep]\nperson = 1\n")
    assert (b"Wren" in file, none) == (True, b"")
    assert unused.criteria.lists.keep_people == ()
    assert "were not used. criteria.toml, line 2" in unused.export.notices[0]


def test_criteria_that_cannot_be_used_are_a_sentence(old):
    tried = json.loads(Session(material(old), b"", b"", TODAY).preview("[keep]\nperson = 1"))
    assert "criteria.toml, line 2" in tried["trouble"]
    assert tried["moves"] == []
