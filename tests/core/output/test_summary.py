"""The summary: what was read, what was missing and what that means, the counts by outcome."""

from core.builders import C7, POSITIONS, TOBY_ROW, WREN_ROW, checklist_of
from prune.model import Decision
from prune.output.summary import write_summary

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
