"""The demo network: invented, the same bytes for the same day, with every rule at work."""

import hashlib
import tomllib
import unicodedata
from datetime import date, timedelta
from importlib import resources

import pytest

from core.builders import TODAY
from prune.assemble import make_checklist
from prune.demo import demo_criteria, read_demo, read_earlier_demo
from prune.demo.files import demo_zip, earlier_demo_zip
from prune.judge import judge
from prune.model.outcome import Outcome
from prune.model.progress import Progress
from prune.model.role import Role
from prune.personal.room import Room
from prune.since import Because

DAYS = [TODAY, date(2024, 2, 29), date(2027, 12, 31), date(2030, 6, 15)]


def rules_in(package, file):
    text = resources.files(package).joinpath(file).read_text("utf-8")
    return {rule["id"] for rule in tomllib.loads(text).get("rule", [])}


def checklist(today=TODAY):
    return make_checklist(read_demo(today), demo_criteria(), today=today)


@pytest.mark.parametrize("today", DAYS)
def test_the_same_day_gives_the_same_bytes(today):
    for made in (demo_zip, earlier_demo_zip):
        digests = {hashlib.sha256(made(today)).hexdigest() for _ in range(2)}
        assert (len(digests), made(today) == made(today + timedelta(days=1))) == (1, False)


@pytest.mark.parametrize("today", DAYS)
def test_every_rule_and_every_outcome_occurs_on_any_day(today):
    expected = rules_in("prune.deciding", "rules.toml") | rules_in("prune.demo", "criteria.toml")
    people = checklist(today).people
    assert (expected, set(Outcome)) == (
        {person.suggestion.rule for person in people},
        {person.suggestion.outcome for person in people},
    )


def test_about_120_people_are_read_and_nothing_is_missing():
    export = read_demo(TODAY)
    assert ((123, 120, 3, 0), (), set(Role)) == (
        (export.rows, len(export.connections), export.hidden, export.skipped),
        export.missing,
        {file.role for file in export.files},
    )


def test_nobody_is_real():
    """No link leads to a profile, and ids tell that they are invented."""
    people = (*read_demo(TODAY).connections, *read_earlier_demo(TODAY).connections)
    assert [
        person
        for person in people
        if not person.id.startswith("prune-demo-")
        or not person.url.startswith("https://www.linkedin.com/in/prune-demo-")
    ] == []


def test_names_are_of_many_scripts():
    """The first letter of a Unicode name says the script: LATIN, CYRILLIC, HANGUL ..."""
    letters = {c for person in read_demo(TODAY).connections for c in person.name if c.isalpha()}
    scripts = {unicodedata.name(letter).split()[0] for letter in letters}
    assert {
        "LATIN",
        "CYRILLIC",
        "GREEK",
        "ARABIC",
        "HEBREW",
        "DEVANAGARI",
        "THAI",
        "CJK",
        "HIRAGANA",
        "HANGUL",
    } <= scripts


def test_every_join_of_the_demo_meets():
    """Each kind of evidence is there for somebody, in every direction it has."""
    evidence = list(read_demo(TODAY).evidence.values())
    assert [
        any(one.messages and one.messages.sent and one.messages.received for one in evidence),
        any(one.invitation and one.invitation.by == "me" for one in evidence),
        any(one.invitation and one.invitation.by == "them" for one in evidence),
        any(one.endorsements and one.endorsements.given for one in evidence),
        any(one.endorsements and one.endorsements.received for one in evidence),
        any(one.recommendations and one.recommendations.given for one in evidence),
        any(one.recommendations and one.recommendations.received for one in evidence),
        any(one.note for one in evidence),
        any(one.shared_employers for one in evidence),
        any(one.address_book for one in evidence),
        any(one.messages and one.messages.groups.sent for one in evidence),
        any(one.messages and one.messages.groups.received for one in evidence),
    ] == [True] * 12


def test_every_aid_to_memory_is_there_for_somebody():
    memory = list(read_demo(TODAY).memory.values())
    assert [
        any(one.same_day for one in memory),
        any(one.my_job_then for one in memory),
        any((one.company_size or 0) > 1 for one in memory),
        any(one.company_size is None for one in memory),
    ] == [True] * 4


def test_who_works_for_nobody_shares_no_employer_with_the_owner():
    export = read_demo(TODAY)
    alone = [one.id for one in export.connections if one.company == "Self-employed"]
    assert (len(alone) > 1, {export.evidence[one].shared_employers for one in alone}) == (
        True,
        {()},
    )


def test_the_demos_own_lists_meet_somebody():
    assert (checklist().notices) == (
        "messages.csv: Not counted: 1 row without names, 1 sponsored message, 1 spam message and 1 draft.",
    )


@pytest.mark.parametrize("today", DAYS)
def test_every_kind_of_change_is_there_for_somebody_on_any_day(today):
    since = judge(Room(), today).since
    counts = since.counts
    assert min(counts.new, counts.gone, counts.new_address, counts.new_job) > 0
    assert min(counts.new_messages, counts.still_there) > 0
    assert {one.because for one in since.gone} == set(Because)
    assert any(one.messages and one.messages.received for one in since.changes.values())
    assert (since.is_partial, since.notices) == (False, ())


def test_the_demos_own_decisions_are_not_the_visitors():
    demo = judge(Room(), TODAY)
    assert (demo.demo, demo.has_progress, demo.progress) == (True, False, Progress())


def test_a_visitors_own_progress_counts_in_the_demo(tmp_path):
    file = tmp_path / "progress.json"
    file.write_text('{"schema": "prune/progress@1", "decisions": {}}', encoding="utf-8")
    demo = judge(Room(progress=file), TODAY)
    assert (demo.has_progress, demo.since.gone_because(Because.YOU_REMOVED)) == (True, [])


def test_the_earlier_export_is_weeks_older():
    days = read_demo(TODAY).newest_on - read_earlier_demo(TODAY).newest_on
    assert timedelta(days=60) < days < timedelta(days=100)
