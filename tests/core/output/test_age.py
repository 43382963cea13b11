"""How old an export is, in words."""

from datetime import date

import pytest

from core.builders import C7, WREN_ROW, checklist_of
from prune.output.age import age_notice, is_old


def connected(on, **other_files: str):
    """A checklist of 23 November 2026."""
    rows = C7 + WREN_ROW.replace("07 Mar 2019", on)
    return checklist_of({"Connections.csv": rows, **other_files})


@pytest.mark.parametrize(
    ("expected", "on"),
    [
        ("today", "23 Nov 2026"),
        ("22 November 2026, yesterday", "22 Nov 2026"),
        ("21 November 2026, 2 days ago", "21 Nov 2026"),
        ("23 November 2025, 365 days ago", "23 Nov 2025"),
        ("24 November 2026", "24 Nov 2026"),
    ],
)
def test_up_to_a_year_the_age_is_said_in_days(expected, on):
    assert age_notice(connected(on)) == (
        f"Its newest entry is from {expected}. The rules count years back from today."
    )


def test_from_more_than_a_year_on_the_judgements_are_said_to_be_of_that_day():
    assert age_notice(connected("22 Nov 2025")) == (
        "These suggestions come from an export of November 2025. It contains nothing after "
        "22 November 2025: since then, people may have written to you, changed jobs or left. "
        "The rules still count years back from today, 23 November 2026. Ask LinkedIn for a new "
        "export to bring the list up to date."
    )


@pytest.mark.parametrize(
    ("expected", "on"), [(False, "24 Nov 2025"), (False, "23 Nov 2025"), (True, "22 Nov 2025")]
)
def test_old_is_more_than_a_year(expected, on):
    assert expected is is_old(connected(on))


def test_without_any_date_nothing_is_said():
    checklist = connected("")
    assert (age_notice(checklist), is_old(checklist)) == ("", False)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("messages.csv", "FROM,TO,DATE,CONTENT\n,,2026-11-20 09:05:12 UTC,\n"),
        ("messages.csv", "FROM,TO,DATE,CONTENT,FOLDER\nA B,C D,2026-11-20 09:05:12 UTC,x,SPAM\n"),
        ("Invitations.csv", 'From,To,Sent At,Direction\nA B,C D,"11/20/26, 9:05 AM",INCOMING\n'),
        (
            "Endorsement_Given_Info.csv",
            "Endorsement Date,Endorsee First Name\n2026/11/20 09:05:12 UTC,A\n",
        ),
        (
            "Recommendations_Received.csv",
            'First Name,Last Name,Creation Date\nA,B,"11/20/26, 09:05 AM"\n',
        ),
        ("Notes.csv", "First Name,Note,Created On,Edited On\nA,x,2019-01-02,2026-11-20\n"),
        ("Contacts.csv", "FirstName,LastName,Emails,CreatedAt\nA,B,a@example.com,2026-11-20\n"),
    ],
)
def test_the_newest_day_of_any_file_counts(file, text):
    newest = connected("07 Mar 2019", **{file: text}).export.newest_on
    assert newest == date(2026, 11, 20)
