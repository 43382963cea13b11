"""What has changed between two exports: each rule, with its edges."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import (
    IN,
    ME,
    RECOMMENDATIONS,
    TOBY,
    WREN,
    Data,
    inbox,
    message,
)
from core.since.exports import (
    MESSAGES,
    REMOVE,
    compared,
    gone,
    hidden,
    people,
    row,
    since,
)
from prune.model.evidence import Pair
from prune.since import Change, Counts, Job, NewMessages

WREN_THERE = row("Wren Inkwell", "prune-test-wren")
TOBY_THERE = row("Toby Candlewick", "prune-test-toby", "08 Mar 2019")
THREE_MORE = "".join(row(f"Moss Nobody{n}", f"moss-{n}", f"{n} Jan 2018") for n in (1, 2, 3))
NOTHING = Counts(0, 0, 0, 0, 0, 0)


def told(then, now, person="prune-test-wren", **others: object):
    """What has changed about one person."""
    return since(then, now, **others).changes.get(person)


def counted(change):
    """The change without the day of the last message, which has a test of its own."""
    if change is None or change.messages is None:
        return change
    return replace(change, messages=replace(change.messages, last_received_on=None))


# --- new, gone, still there


def test_who_is_in_the_current_export_only_is_new():
    found = since(people(WREN_THERE), people(WREN_THERE, TOBY_THERE))
    assert (found.changes, found.counts.new) == ({"prune-test-toby": Change(is_new=True)}, 1)


def test_the_same_export_changes_nothing():
    found = since(people(WREN_THERE, TOBY_THERE), people(WREN_THERE, TOBY_THERE))
    assert (found.changes, found.gone, found.counts) == ({}, (), NOTHING)


@pytest.mark.parametrize(
    ("because", "decision"),
    [
        ("you-removed", REMOVE),
        ("you-removed", REMOVE | {"done_on": "2019-05-01"}),
        ("you-removed", REMOVE | {"connected_on": "2019-03-08"}),
        ("unknown", REMOVE | {"connected_on": "2020-03-08"}),
        ("unknown", {"outcome": "keep"}),
        ("unknown", {"outcome": "later"}),
    ],
)
def test_who_is_gone_was_removed_only_if_that_was_decided_about_them(because, decision):
    then, now = people(WREN_THERE, TOBY_THERE), people(WREN_THERE)
    found = since(then, now, decisions={"prune-test-toby": decision})
    assert gone(found) == {"prune-test-toby": because}


def test_a_decision_that_was_taken_back_explains_nothing():
    progress = {"decisions": {}, "undone": {"prune-test-toby": "2026-11-01T00:00:00Z"}}
    found = compared(people(WREN_THERE, TOBY_THERE), people(WREN_THERE), progress).since
    assert gone(found) == {"prune-test-toby": "unknown"}


@pytest.mark.parametrize(
    ("is_there", "decision"),
    [
        (True, REMOVE | {"done_on": "2019-03-08"}),
        (True, REMOVE | {"done_on": "2019-03-07"}),
        (False, REMOVE | {"done_on": "2019-03-09"}),
        (False, REMOVE | {"done_on": None}),
        (False, {"outcome": "unfollow", "done_on": "2019-03-07"}),
    ],
    ids=["on the day", "before", "after", "not ticked", "unfollowed"],
)
def test_who_was_ticked_before_the_export_was_made_and_is_in_it_is_still_there(is_there, decision):
    """The newest day of the current export is 8 March 2019."""
    same = people(WREN_THERE, TOBY_THERE)
    change = told(same, same, decisions={"prune-test-wren": decision})
    assert change == (Change(still_there=True) if is_there else None)


def test_without_any_day_nobody_is_still_there():
    undated = people(row("Wren Inkwell", "prune-test-wren", ""))
    decided = {"prune-test-wren": REMOVE | {"done_on": "2019-03-07"}}
    assert since(undated, undated, decisions=decided).counts == NOTHING


# --- hidden


@pytest.mark.parametrize(
    ("because", "then", "now"),
    [
        ("hidden", "", hidden("08 Mar 2019")),
        ("hidden", hidden("08 Mar 2019"), hidden("08 Mar 2019") * 2),
        ("hidden", "", hidden("08 Mar 2019") * 3),
        ("unknown", "", hidden("09 Mar 2019")),
        ("unknown", hidden("08 Mar 2019"), hidden("08 Mar 2019")),
        ("unknown", hidden("08 Mar 2019") * 2, hidden("08 Mar 2019")),
    ],
)
def test_a_row_that_lost_its_name_is_told_by_its_day(because, then, now):
    found = since(people(WREN_THERE, TOBY_THERE, then), people(WREN_THERE, now))
    assert gone(found) == {"prune-test-toby": because}


@pytest.mark.parametrize(("because", "rows"), [("unknown", 1), ("hidden", 2), ("hidden", 3)])
def test_every_person_gone_of_a_day_needs_a_row_of_that_day(because, rows):
    """One row for two people could be either of them."""
    two = row("Ash Fennel", "ash", "01 Feb 2020") + row("Bo Fennel", "bo", "01 Feb 2020")
    found = since(people(THREE_MORE, two), people(THREE_MORE, hidden("01 Feb 2020") * rows))
    assert gone(found) == {"ash": because, "bo": because}


def test_whoever_was_removed_needs_a_row_as_well():
    """The row may be theirs: a removal that did not go through looks like this."""
    two = row("Ash Fennel", "ash", "01 Feb 2020") + row("Bo Fennel", "bo", "01 Feb 2020")
    now = people(THREE_MORE, hidden("01 Feb 2020"))
    found = since(people(THREE_MORE, two), now, decisions={"ash": REMOVE})
    assert gone(found) == {"ash": "you-removed", "bo": "unknown"}


def test_people_without_a_day_are_never_called_hidden():
    undated = row("Toby Candlewick", "prune-test-toby", "")
    found = since(people(WREN_THERE, undated), people(WREN_THERE, hidden()))
    assert gone(found) == {"prune-test-toby": "unknown"}


# --- a partial export


def test_an_export_that_lacks_half_of_the_people_is_whole():
    found = since(people(WREN_THERE, TOBY_THERE), people(WREN_THERE))
    assert (found.is_partial, found.counts.gone, found.notices[:-1]) == (False, 1, ())


def test_an_export_that_lacks_more_than_half_is_partial_and_nobody_is_gone():
    checklist = compared(people(WREN_THERE, TOBY_THERE, THREE_MORE), people(WREN_THERE, TOBY_THERE))
    found = checklist.since
    assert (found.is_partial, found.gone, found.counts) == (True, (), NOTHING)
    assert [one for one in checklist.notices if "partial" in one] == [
        (
            "Now.zip lacks 3 of the 5 people in Then.zip, more than half, so it is taken for partial "
            "and nobody is called gone. Check that both are yours and whole."
        )
    ]


def test_people_that_the_member_removed_make_no_export_partial():
    decisions = {f"moss-{n}": REMOVE for n in (1, 2)}
    found = since(
        people(WREN_THERE, TOBY_THERE, THREE_MORE),
        people(WREN_THERE, TOBY_THERE),
        decisions=decisions,
    )
    assert (found.is_partial, gone(found)) == (
        False,
        {"moss-1": "you-removed", "moss-2": "you-removed", "moss-3": "unknown"},
    )


def test_who_is_new_is_new_in_a_partial_export_too():
    found = since(people(WREN_THERE, THREE_MORE), people(TOBY_THERE))
    assert (found.is_partial, found.counts) == (True, Counts(1, 0, 0, 0, 0, 0))


# --- jobs and addresses


@pytest.mark.parametrize(
    ("company", "position", "is_new_job"),
    [
        ("Teapot Works", "Potter", False),
        ("Moth & Lamp", "Potter", True),
        ("Teapot Works", "Glazier", True),
        ("Moth & Lamp", "Glazier", True),
        ("TEAPOT WORKS GmbH", "potter", False),
        ("", "", False),
        ("", "Potter", False),
        ("", "Glazier", True),
        ("Moth & Lamp", "", True),
    ],
)
def test_another_company_or_position_is_a_new_job_and_an_empty_cell_is_none(
    company, position, is_new_job
):
    now = row("Wren Inkwell", "prune-test-wren", company=company, position=position)
    expected = Change(was=Job("Teapot Works", "Potter")) if is_new_job else None
    assert told(people(WREN_THERE), people(now)) == expected


def test_whoever_had_no_job_in_the_earlier_export_has_no_other_one():
    then = row("Wren Inkwell", "prune-test-wren", company="", position="")
    assert told(people(then), people(WREN_THERE)) is None


def test_a_new_address_is_one_person_and_not_one_gone_and_one_new():
    found = since(people(WREN_THERE), people(row("Wren Inkwell", "wren-inkwell")))
    assert (found.changes, found.counts) == (
        {"wren-inkwell": Change(was_id="prune-test-wren")},
        Counts(0, 0, 1, 0, 0, 0),
    )


def test_an_id_without_an_address_counts_as_one_and_the_job_as_another_change():
    then, now = row("Wren Inkwell"), row("Wren Inkwell", company="Moth & Lamp")
    found = since(people(then), people(now))
    assert found.counts == Counts(0, 0, 1, 1, 0, 0)


def test_an_export_with_addresses_after_one_without():
    found = since(people(row("Wren Inkwell")), people(WREN_THERE))
    assert found.changes == {
        "prune-test-wren": Change(was_id="~wren inkwell|teapot works|2019-03-07")
    }


def test_somebody_else_with_the_address_is_new():
    now = row("Toby Candlewick", "prune-test-wren", "09 May 2021")
    found = since(people(WREN_THERE, THREE_MORE), people(now, THREE_MORE))
    assert (found.changes, gone(found)) == (
        {"prune-test-wren": Change(is_new=True)},
        {"prune-test-wren": "unknown"},
    )


# --- messages


def mail(*messages: str, rows: str = WREN_THERE + TOBY_THERE) -> dict[str, Data]:
    return {**people(rows), MESSAGES: inbox(*messages)}


OLD = message(WREN, ME, on="2024-01-01 10:00:00 UTC", text="One")
REPLY = message(ME, WREN, on="2024-01-02 10:00:00 UTC", text="Two")
LATER = message(WREN, ME, on="2024-02-01 10:00:00 UTC", text="Three")


@pytest.mark.parametrize(
    ("expected", "then", "now"),
    [
        ((0, 0), [OLD], [OLD]),
        ((0, 1), [OLD], [OLD, LATER]),
        ((1, 1), [OLD], [OLD, REPLY, LATER]),
        ((1, 2), [], [OLD, REPLY, LATER]),
        ((0, 0), [OLD, REPLY, LATER], [OLD]),
        ((0, 1), [OLD, REPLY], [LATER]),
        ((0, 1), [OLD], [OLD, OLD]),
        ((0, 0), [OLD, OLD], [OLD]),
        ((0, 0), [OLD, LATER], [LATER, OLD]),
    ],
)
def test_new_messages_are_those_that_the_earlier_export_does_not_have(expected, then, now):
    """Not the difference of two counts: a deleted message hides no new one."""
    change = told(mail(*then), mail(*now))
    assert counted(change) == (Change(messages=NewMessages(*expected)) if any(expected) else None)


@pytest.mark.parametrize(
    ("last", "then", "now"),
    [
        (date(2024, 2, 1), [OLD], [OLD, LATER]),
        (date(2024, 2, 1), [], [OLD, LATER, REPLY]),
        (None, [OLD], [OLD, REPLY]),
    ],
)
def test_the_day_of_their_last_new_message_is_known(last, then, now):
    assert told(mail(*then), mail(*now)).messages.last_received_on == last


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (people(WREN_THERE, TOBY_THERE), mail(OLD)),
        (mail(OLD), people(WREN_THERE, TOBY_THERE)),
    ],
)
def test_a_missing_file_tells_nothing_about_messages(then, now):
    checklist = compared(then, now)
    assert (checklist.since.changes, checklist.since.counts) == ({}, NOTHING)
    silent = "Then.zip" if MESSAGES not in then else "Now.zip"
    assert checklist.since.notices == (
        (
            "Whether anybody has written since Then.zip is unknown, because "
            f"{silent} has no messages.csv that can be used."
        ),
    )


def test_what_is_unknown_is_unknown_in_a_change_too():
    now = row("Wren Inkwell", "prune-test-wren", company="Moth & Lamp") + TOBY_THERE
    changes = [
        told(mail(OLD), mail(OLD, rows=now)),
        told(people(WREN_THERE, TOBY_THERE), mail(OLD, rows=now)),
    ]
    assert [one.messages for one in map(counted, changes)] == [NewMessages(0, 0), None]


def test_a_file_that_is_there_and_holds_nothing_is_known():
    then = {**people(WREN_THERE), MESSAGES: "No conversations found\n"}
    now = {**people(WREN_THERE), MESSAGES: inbox(OLD)}
    assert counted(told(then, now)) == Change(messages=NewMessages(0, 1))


def test_messages_follow_a_new_address():
    moved = ("Wren Inkwell", f"{IN}wren-inkwell")
    old = message(moved, ME, on="2024-01-01 10:00:00 UTC", text="One")
    new = message(moved, ME, on="2024-03-01 10:00:00 UTC", text="Four")
    rows = row("Wren Inkwell", "wren-inkwell") + TOBY_THERE
    change = told(mail(OLD), mail(old, new, rows=rows), "wren-inkwell")
    assert counted(change) == Change(was_id="prune-test-wren", messages=NewMessages(0, 1))


def test_who_is_new_may_have_written_before_they_connected():
    change = told(mail(OLD, rows=TOBY_THERE), mail(OLD, LATER))
    assert counted(change) == Change(is_new=True, messages=NewMessages(0, 1))


def test_whoever_took_an_address_did_not_write_what_its_former_owner_wrote():
    new = ("Toby Candlewick", WREN[1])
    rows = row("Toby Candlewick", "prune-test-wren", "09 May 2021") + THREE_MORE
    then = mail(OLD, rows=WREN_THERE + THREE_MORE)
    now = mail(message(new, ME, on="2024-01-01 10:00:00 UTC", text="One"), rows=rows)
    assert counted(told(then, now)) == Change(is_new=True, messages=NewMessages(0, 1))


def test_a_conversation_that_was_a_group_is_not_new():
    """Toby has left it, and what the member wrote now counts as written to Wren alone."""
    group = message(ME, WREN, TOBY, on="2024-01-01 10:00:00 UTC", text="All")
    alone = message(ME, WREN, on="2024-01-01 10:00:00 UTC", text="All")
    assert told(mail(group), mail(alone)) is None


def test_line_breaks_that_an_export_flattened_make_no_new_message():
    flat = message(WREN, ME, on="2024-01-01 10:00:00 UTC", text="One  Two")
    kept = message(WREN, ME, on="2024-01-01 10:00:00 UTC", text="One\n\nTwo")
    assert told(mail(flat), mail(kept)) is None


def test_files_written_in_two_ways_are_compared_by_the_day():
    """Columns come and go, and texts are escaped in another way."""
    wide = {
        **people(WREN_THERE, TOBY_THERE),
        MESSAGES: "".join(
            f"{line},ATTACHMENTS\n" if n == 0 else f'{line},""\n'
            for n, line in enumerate(
                inbox(
                    message(WREN, ME, on="2024-01-01 10:00:00 UTC", text="One &amp; more"),
                    LATER,
                ).splitlines()
            )
        ),
    }
    then = mail(message(WREN, ME, on="2024-01-01 10:00:00 UTC", text="One & more"))
    assert counted(told(then, wide)) == Change(messages=NewMessages(0, 1))


def test_namesakes_that_cannot_be_told_apart_have_unknown_messages():
    twins = "".join(row("Wren Inkwell", "", day) for day in ("01 Jan 2019", "02 Jan 2019"))
    nameless = message(("Wren Inkwell", ""), ME, on="2024-02-01 10:00:00 UTC")
    found = since(mail(rows=twins + THREE_MORE), mail(nameless, rows=twins + THREE_MORE))
    assert found.changes == {}


# --- other evidence


def test_a_new_recommendation_is_told():
    line = 'Wren,Inkwell,,,"Kind",03/07/24, 09:05 AM,VISIBLE\n'.replace(
        "03/07/24, 09:05 AM", '"03/07/24, 09:05 AM"'
    )
    then = {**people(WREN_THERE), "Recommendations_Received.csv": RECOMMENDATIONS}
    now = {**people(WREN_THERE), "Recommendations_Received.csv": RECOMMENDATIONS + line}
    assert told(then, now) == Change(recommendations=Pair(None, 1))
    assert [told(now, then), told(people(WREN_THERE), now), told(now, people(WREN_THERE))] == [
        None
    ] * 3


def test_what_the_earlier_export_was():
    found = since(people(WREN_THERE), people(WREN_THERE))
    assert (found.name, found.newest_on) == ("Then.zip", date(2019, 3, 7))
