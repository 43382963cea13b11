"""The checklist as CSV: one row a person, and nothing that a spreadsheet would run."""

import csv
import io
from datetime import date

import pytest

from core.builders import C7, IN, ME, WREN, WREN_ROW, checklist_of, inbox, message
from core.since.exports import compared, people, row
from prune.model.outcome import Choice
from prune.model.progress import Decision
from prune.output.as_csv import COLUMNS, harmless, write_csv


def written(files, **other: object):
    out = io.StringIO(newline="")
    write_csv(checklist_of(files, **other), out)
    return out.getvalue()


def test_a_row_has_all_there_is_to_say():
    text = written(
        {
            "Connections.csv": C7 + WREN_ROW,
            "messages.csv": inbox(message(ME, WREN, on="2020-01-02 10:00:00 UTC")),
        },
        decisions={"prune-test-wren": Decision(Choice.TALK, date(2026, 11, 1), date(2026, 11, 2))},
    )
    assert [
        {
            "no": "1",
            "id": "prune-test-wren",
            "name": "Wren Inkwell",
            "company": "Teapot Works",
            "position": "Potter",
            "connected_on": "2019-03-07",
            "profile": f"{IN}prune-test-wren",
            "suggestion": "Talk first",
            "rule": "unanswered",
            "because": "You wrote to them once, and they never wrote back (messages.csv). "
            "The last message was on 2 January 2020, more than 1 year ago (messages.csv).",
            "what_would_change_this": "An answer from them would make this Review.",
            "may_be_lost": "",
            "messages_sent": "1",
            "messages_received": "0",
            "messages_sent_in_groups": "0",
            "messages_received_in_groups": "0",
            "last_message_on": "2020-01-02",
            "decision": "Talk first",
            "decided_on": "2026-11-01",
            "done_on": "2026-11-02",
            "changed": "",
        }
    ] == list(csv.DictReader(io.StringIO(text)))


def test_what_is_unknown_is_an_empty_cell():
    text = written({"Connections.csv": C7 + "Wren,Inkwell,,,,,\n"})
    (row,) = csv.DictReader(io.StringIO(text))
    assert [
        row[one]
        for one in ("connected_on", "profile", "messages_sent", "last_message_on", "decision")
    ] == ["", "", "", "", ""]


def test_lines_end_as_spreadsheets_want_them():
    lines = written({"Connections.csv": C7 + WREN_ROW}).split("\r\n")
    assert (",".join(["no", *COLUMNS]), 3, "") == (lines[0], len(lines), lines[-1])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Jane", "Jane"),
        ("", ""),
        ("'=1+1", "=1+1"),
        ("'+1", "+1"),
        ("'-1", "-1"),
        ("'@Tidepool", "@Tidepool"),
        ("'=1+1", " \t=1+1"),
        ("'=1+1", "\r\n=1+1"),
        ("'＝1+1", "＝1+1"),
        ("'＋1", "＋1"),
        ("'－1", "－1"),
        ("'＠SUM", "＠SUM"),
        ("1+1=2", "1+1=2"),
        ("'=1", "'=1"),
        ("two lines", "two\nlines"),
        ("two lines", "two\r\n\u2028lines"),
    ],
)
def test_no_cell_is_a_formula_or_has_two_lines(expected, text):
    assert expected == harmless(text)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "＝"])
def test_formulas_in_an_export_come_out_as_text_in_every_column(sign):
    """Names, companies and positions are other people's; so is the id that is made of them."""
    cell = f'"{sign}HYPERLINK(""https://example.org"")"'
    text = written({"Connections.csv": f"{C7}{cell},,,,{cell},{cell},07 Mar 2019\n"})
    (row,) = csv.reader(io.StringIO(text.split("\r\n", 1)[1]))
    clean = sign.strip() + 'HYPERLINK("https://example.org")'
    assert ("'" + clean, "'" + clean, "'" + clean, []) == (
        *row[2:5],
        [one for one in row if one[:1] in set("=+-@＝＋－＠\t\r")],
    )


def test_cells_with_commas_and_quotation_marks_stay_one_cell():
    text = written({"Connections.csv": C7 + 'Wren,"Inkwell, ""Tea"", PhD",,,,,\n'})
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["name"] == 'Wren Inkwell, "Tea", PhD'


def test_a_link_is_linkedins_whatever_the_file_says():
    rows = (
        "Wren,Inkwell,javascript:alert(1),,,,\n"
        "Toby,Candlewick,http://de.linkedin.com/in/prune-test-toby?trk=x,,,,\n"
    )
    text = written({"Connections.csv": C7 + rows})
    assert ["", f"{IN}prune-test-toby"] == [
        row["profile"] for row in csv.DictReader(io.StringIO(text))
    ]


def test_what_changed_is_said_and_whoever_is_gone_stays_at_the_end():
    then = people(row("Wren Inkwell", "wren"), row("Toby Marsh", "toby"), row("Di Reed", "di"))
    now = people(
        row("Wren Inkwell", "wren-i", company="Moth & Lamp"),
        row("Di Reed", "di"),
        row("Bo Marsh", "bo", "08 Mar 2020"),
    )
    decisions = {"toby": {"outcome": "remove", "decided_on": "2020-01-01"}}
    out = io.StringIO(newline="")
    write_csv(compared(then, now, {"decisions": decisions}), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [(one["no"], one["name"], one["changed"]) for one in rows] == [
        ("1", "Wren Inkwell", "New address (was wren) · New job (was Potter at Teapot Works)"),
        ("2", "Di Reed", ""),
        ("3", "Bo Marsh", "New"),
        ("", "Toby Marsh", "Gone: removal confirmed"),
    ]
    assert [
        rows[-1][one] for one in ("id", "connected_on", "suggestion", "decision", "decided_on")
    ] == [
        "toby",
        "2019-03-07",
        "",
        "Remove",
        "2020-01-01",
    ]


def test_formulas_in_an_earlier_export_come_out_as_text():
    then = people(row("=1+1 Marsh", "toby", company="=2+2"), row("Wren Inkwell", "wren"))
    out = io.StringIO(newline="")
    write_csv(compared(then, people(row("Wren Inkwell", "wren"))), out)
    last = list(csv.DictReader(io.StringIO(out.getvalue())))[-1]
    assert (last["name"], last["company"]) == ("'=1+1 Marsh", "'=2+2")
