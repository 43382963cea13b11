"""The summary: what was read, what was missing and what that means, the counts by outcome."""

import pytest

from core.builders import C7, POSITIONS, TOBY_ROW, WREN_ROW, checklist_of
from core.since.exports import REMOVE, compared, hidden, people, row
from prune.model.progress import Decision
from prune.output.summary import SHOWN_NOTICES, write_summary

FILES = {
    "Connections.csv": C7 + WREN_ROW + TOBY_ROW + ",,,,,,07 Mar 2019\ntoo,few\n",
    "messages.csv": "No conversations found\n",
    "Invitations.csv": "",
    "Endorsement_Received_Info.csv": "",
    "Endorsement_Given_Info.csv": "",
    "Recommendations_Given.csv": "",
    "Notes.csv": "",
    "Positions.csv": POSITIONS,
    "Profile.csv": "",
    "Contacts.csv": "",
}
WHOLE = """\
These suggestions come from an export of March 2019. It contains nothing after 8 March
2019: since then, people may have written to you, changed jobs or left. The rules still
count years back from today, 23 November 2026. Ask LinkedIn for a new export to bring
the list up to date.

Export.zip, read on 23 November 2026

2 people, 1 without a name (counted, not listed), 1 skipped, of 4 rows.
You have decided on 1 of them.

  Keep             1   there is a link between you
  Review           1   no clear suggestion: your call
  Talk first       0   write before you decide
  Unfollow         0   stay connected, see less
  Remove           0   your files show little between you

Files read:
  Connections.csv                        4 rows   utf-8
  messages.csv                           0 rows   utf-8
  Invitations.csv                        0 rows   utf-8
  Endorsement_Received_Info.csv          0 rows   utf-8
  Endorsement_Given_Info.csv             0 rows   utf-8
  Recommendations_Given.csv              0 rows   utf-8
  Notes.csv                              0 rows   utf-8
  Positions.csv                          0 rows   utf-8
  Profile.csv                            0 rows   utf-8
  Contacts.csv                           0 rows   utf-8

Missing from this export, and what that means:
  - Recommendations_Received.csv: who recommended you is unknown.

Worth knowing:
"""


def test_the_whole_summary():
    checklist = checklist_of(
        FILES,
        '[keep]\npeople = ["Wren Inkwell"]',
        {"prune-test-toby": Decision("later", None, None)},
    )
    assert write_summary(checklist)[: len(WHOLE)] == WHOLE


def test_every_notice_is_there():
    text = " ".join(write_summary(checklist_of(FILES)).split())
    notices = checklist_of(FILES).notices
    assert (len(notices), [one for one in notices if one not in text]) == (9, [])


def test_a_long_list_of_notices_is_cut_and_says_so():
    files = {"Connections.csv": C7 + WREN_ROW + "too,few\n" * 20}
    lines = write_summary(checklist_of(files)).splitlines()
    assert (
        next(line for line in lines if "…" in line),
        sum(" of Connections.csv was skipped" in line for line in lines),
    ) == ("  … and 8 more; --json lists them all.", 12)


def test_a_lone_file_says_that_nobody_is_suggested_for_removal():
    text = " ".join(write_summary(checklist_of({"Connections.csv": C7 + WREN_ROW})).split())
    assert (
        "- messages.csv: suggestions cannot use what you wrote to each other, and nobody is suggested for "
        "removal except by your own rules."
    ) in text


def test_no_line_is_wider_than_a_terminal():
    assert max(map(len, write_summary(checklist_of(FILES)).splitlines())) <= 100


# --- since the earlier export

STAY = "".join(row(f"Moss Nobody{n}", f"moss-{n}", f"{n} Jan 2018") for n in range(1, 9))


def paragraphs(then, now, decisions=None):
    """The words about what has changed, without line breaks."""
    text = write_summary(compared(then, now, {"decisions": decisions or {}}))
    (said,) = [
        part for part in text.split("\n\n") if "your export of" in part and "Keep " not in part
    ]
    return [" ".join(one.split()) for one in said.split("\n  - ")]


def test_what_has_changed_is_said_in_one_line_and_the_alarms_below_it():
    then = people(
        STAY,
        row("Wren Inkwell", "wren"),
        row("Toby Marsh", "toby"),
        row("Di Reed", "di", "08 Mar 2019"),
        row("Bo Reed", "bo", "01 Feb 2020"),
        row("Cy Reed", "cy", "01 Feb 2020", company="Moth & Lamp"),
    )
    now = people(
        STAY,
        row("Wren Inkwell", "wren-i"),
        hidden("08 Mar 2019"),
        row("Cy Reed", "cy", "01 Feb 2020"),
        row("Flo Reed", "flo", "09 Mar 2021"),
    )
    done = REMOVE | {"done_on": "2020-03-01"}
    assert paragraphs(then, now, {"toby": REMOVE, "cy": done}) == [
        (
            "Since your export of 1 February 2020: 1 removal confirmed · 1 new · 1 changed job · "
            "1 with a new address · 1 ticked as done, but still connected · 2 no longer there"
        ),
        (
            "Ticked as done, but still connected (1): Cy Reed. Open the profile: if it still says "
            "that you are connected, remove them again."
        ),
        (
            "Gone, though you did not remove them (1): Bo Reed. They removed you, closed the "
            "account, or changed name and address at once; an export cannot tell which, and there "
            "is nothing to do."
        ),
        (
            "Hidden (1): Di Reed. As many rows of the day you connected have lost their names, so "
            "you are probably still connected."
        ),
    ]


def test_nothing_to_say_is_one_quiet_line():
    assert paragraphs(people(STAY), people(STAY)) == [
        "Nothing has changed since your export of 8 January 2018, as far as the two exports tell."
    ]


def test_a_partial_export_says_so_and_raises_no_alarm():
    (line,) = paragraphs(people(STAY), people(row("Moss Nobody1", "moss-1", "1 Jan 2018")))
    assert line == (
        "Since your export of 8 January 2018: nobody is called gone, because this export looks "
        "partial"
    )


def test_many_names_are_cut():
    then = people(STAY, *(row(f"Ash Reed{n}", f"ash-{n}") for n in range(7)))
    assert (
        "(7): Ash Reed0, Ash Reed1, Ash Reed2, Ash Reed3, Ash Reed4 and 2 more."
        in (paragraphs(then, people(STAY))[1])
    )


def test_without_an_earlier_export_nothing_is_said_of_one():
    assert "your export of" not in write_summary(checklist_of(FILES))


def test_of_a_new_export_that_lacks_nothing_the_summary_is_short():
    files = {
        **FILES,
        "Connections.csv": C7 + WREN_ROW.replace("2019", "2026"),
        "Recommendations_Received.csv": "",
    }
    lines = write_summary(checklist_of(files)).splitlines()
    assert lines[:4] == [
        "Export.zip, read on 23 November 2026",
        "Its newest entry is from 7 March 2026, 261 days ago. The rules count years back from",
        "today.",
        "",
    ]
    assert lines[4] == "1 person, 0 without a name (counted, not listed), 0 skipped, of 1 row."
    assert lines[lines.index("Worth knowing:") - 2].endswith("utf-8")
    assert lines[-2:] == [
        "",
        "These are suggestions. Only you decide, and only you click on LinkedIn.",
    ]


@pytest.mark.parametrize(
    ("more", "last"), [(0, None), (1, "  … and 1 more; --json lists them all.")]
)
def test_twelve_notices_are_shown(more, last):
    base = len(checklist_of({"Connections.csv": C7 + WREN_ROW}).notices)
    rows = WREN_ROW + "too,few\n" * (SHOWN_NOTICES - base + more)
    checklist = checklist_of({"Connections.csv": C7 + rows})
    lines = write_summary(checklist).splitlines()
    assert len(checklist.notices) == SHOWN_NOTICES + more
    assert next((line for line in lines if "…" in line), None) == last
