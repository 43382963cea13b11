"""Progress: the member's decisions, or a refusal in one sentence."""

import json
from datetime import date

import pytest

from core.progress.tables import known, table, without_null
from prune.errors import ProgressError
from prune.model.progress import Decision, Progress
from prune.progress.file import MAX_BYTES, read_progress, written_as
from prune.progress.saving import SCHEMA


def saved(decisions: object) -> bytes:
    return json.dumps(
        {"schema": SCHEMA, "saved_at": "2026-11-23T10:00:00Z", "decisions": decisions}
    ).encode()


def test_no_decisions_are_progress():
    assert read_progress(saved({})) == Progress()


@pytest.mark.parametrize("outcome", ["keep", "talk", "unfollow", "later", "remove"])
def test_every_button_of_the_page_is_a_decision(outcome):
    entry = {"outcome": outcome, "decided_on": "2026-11-23", "done_on": None}
    expected = {"prune-test-wren": Decision(outcome, date(2026, 11, 23), None)}
    assert expected == read_progress(saved({"prune-test-wren": entry})).decisions


def test_dates_may_be_missing_and_may_have_a_time():
    entries = {
        "prune-test-wren": {"outcome": "remove"},
        "prune-test-toby": {
            "outcome": "remove",
            "decided_on": "2026-11-22T23:59:00Z",
            "done_on": "2026-11-23",
        },
    }
    expected = {
        "prune-test-wren": Decision("remove", None, None),
        "prune-test-toby": Decision("remove", date(2026, 11, 22), date(2026, 11, 23)),
    }
    assert expected == read_progress(saved(entries)).decisions


def test_talk_first_and_later_say_what_came_of_them():
    entries = {
        "prune-test-wren": {"outcome": "talk", "asked_on": "2026-11-23", "answered": False},
        "prune-test-toby": {"outcome": "later", "back_on": "2027-01-31"},
    }
    expected = {
        "prune-test-wren": Decision(
            "talk", None, None, asked_on=date(2026, 11, 23), answered=False
        ),
        "prune-test-toby": Decision("later", None, None, back_on=date(2027, 1, 31)),
    }
    assert expected == read_progress(saved(entries)).decisions


@pytest.mark.parametrize(
    ("expected", "fields"),
    [
        ("date “soon”", {"asked_on": "soon"}),
        ("date “2026-02-30”", {"back_on": "2026-02-30"}),
        ("“perhaps” as “answered”", {"answered": "perhaps"}),
        ("“1” as “answered”", {"answered": 1}),
    ],
)
def test_what_came_of_a_decision_must_be_readable(expected, fields):
    with pytest.raises(ProgressError, match=expected):
        read_progress(saved({"prune-test-wren": {"outcome": "talk", **fields}}))


def test_what_a_newer_page_wrote_is_kept():
    entry = {"outcome": "later", "until": "2027-01-01", "note": {"text": "tea"}}
    expected = Decision("later", None, None, {"until": "2027-01-01", "note": {"text": "tea"}})
    assert {"prune-test-wren": expected} == read_progress(
        saved({"prune-test-wren": entry})
    ).decisions


def test_ids_meet_whatever_their_spelling():
    address = "https://www.linkedin.com/in/Prune-Test-ZO%C3%8B/"
    entries = {address: {"outcome": "keep"}, "~Wren|Tea|": {"outcome": "talk"}}
    assert list(read_progress(saved(entries)).decisions) == ["prune-test-zoë", "~wren|tea|"]


@pytest.mark.parametrize("person", ["a/b", "x?y", "a%41", "~wren|tea / leaf|#2"])
def test_an_id_of_ours_comes_back_as_it_went(person):
    assert list(read_progress(saved({person: {"outcome": "keep"}})).decisions) == [person]


def test_a_byte_order_mark_is_accepted():
    assert read_progress(b"\xef\xbb\xbf" + saved({})) == Progress()


def contents(case) -> bytes:
    """What the file of a case holds."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    pieces = case.get("pieces", [[case.get("text"), 1]])
    return "".join(text * times for text, times in pieces).encode()


@pytest.mark.parametrize(
    "case", [one for one in table("files") if one["accepted"]], ids=lambda case: case["case"]
)
def test_what_the_page_accepts_is_read_alike(case):
    progress = read_progress(contents(case))
    if "read" in case:
        assert without_null(case["read"]) == known(progress)


@pytest.mark.parametrize(
    "case", [one for one in table("files") if not one["accepted"]], ids=lambda case: case["case"]
)
def test_what_the_page_refuses_is_refused(case):
    with pytest.raises(ProgressError, match="Use a progress file saved by Prune"):
        read_progress(contents(case))


@pytest.mark.parametrize(("text", "person"), table("ids"))
def test_an_id_in_any_spelling_is_the_pages_id(text, person):
    assert written_as(text) == person


def test_a_file_may_be_large_but_not_without_end():
    """So that nothing is read that the page, with the same limit, would not have written."""
    empty = json.dumps({"schema": SCHEMA, "decisions": {}}).encode()
    largest = empty.ljust(MAX_BYTES)
    assert read_progress(largest) == Progress()
    with pytest.raises(ProgressError, match="far too large"):
        read_progress(largest + b" ")


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        ("is empty", b""),
        ("is empty", b" \n"),
        ("damaged or is not JSON", b"{"),
        ("damaged or is not JSON", b"not json"),
        (r"damaged or is not JSON \(line 3\)", b'{\n"decisions": {},\n"undone": }'),
        ("damaged or is not JSON", b"\xff\xfe\x00"),
        ("damaged or is not JSON", b"[" * 100_000),
        ("JSON, but not a Prune progress file", b"[]"),
        ("JSON, but not a Prune progress file", b"null"),
        ("JSON, but not a Prune progress file", b'"prune/progress@1"'),
        ("the schema “None”", b"{}"),
        ("the schema “prune/progress@2”", b'{"schema": "prune/progress@2", "decisions": {}}'),
        ("the schema “prune/checklist@1”", b'{"schema": "prune/checklist@1", "decisions": {}}'),
        ("no “decisions”", json.dumps({"schema": SCHEMA}).encode()),
        ("no “decisions”", saved([])),
        ("no “decisions”", saved(None)),
        ("the decision “None”", saved({"prune-test-wren": {}})),
        ("one of keep, talk, unfollow, later or remove", saved({"prune-test-wren": {}})),
        ("the decision “None”", saved({"prune-test-wren": None})),
        ("the decision “None”", saved({"prune-test-wren": "keep"})),
        ("the decision “review”", saved({"prune-test-wren": {"outcome": "review"}})),
        ("the decision “Keep”", saved({"prune-test-wren": {"outcome": "Keep"}})),
        ("the decision “\\['keep'\\]”", saved({"prune-test-wren": {"outcome": ["keep"]}})),
        ("the date “soon”", saved({"x": {"outcome": "keep", "decided_on": "soon"}})),
        ("the date “7”", saved({"x": {"outcome": "keep", "decided_on": 7}})),
        ("the date “{}”", saved({"x": {"outcome": "keep", "done_on": {}}})),
        ("the date “\\[\\]”", saved({"x": {"outcome": "keep", "done_on": []}})),
        ("the date “2026-02-30”", saved({"x": {"outcome": "keep", "done_on": "2026-02-30"}})),
        ("the date “”", saved({"x": {"outcome": "keep", "done_on": ""}})),
    ],
)
def test_anything_else_is_refused_with_the_file_the_finding_and_a_remedy(expected, data):
    with pytest.raises(ProgressError, match=expected) as caught:
        read_progress(data, "mine.json")
    message = str(caught.value)
    assert (
        message.startswith("mine.json "),
        message.endswith("Use a progress file saved by Prune, or remove this one."),
    ) == (True, True)
