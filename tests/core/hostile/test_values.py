"""Whatever strangers write into a cell comes out as text."""

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser

import pytest

from core.builders import C7, IN, archive, checklist_of
from core.hostile.values import (
    HEADERS,
    SHOWN,
    SKIPPED,
    VALUES,
    hostile_export,
    rows_of,
    shown_people,
)
from prune.model.role import Role
from prune.output.as_csv import write_csv
from prune.output.as_json import write_json
from prune.output.summary import write_summary
from prune.reading.export import read_export
from prune_page.render import render_checklist

FORMULA = re.compile(r"""[\s\x00-\x1f"]*[=+\-@＝＋－＠]""")


@pytest.fixture(scope="module")
def checklist():
    return checklist_of(hostile_export())


@pytest.fixture(scope="module")
def as_csv(checklist):
    out = io.StringIO(newline="")
    write_csv(checklist, out)
    return out.getvalue()


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, *(name for name, _ in attrs)))


def test_every_file_is_read_and_nobody_is_lost(checklist):
    export = checklist.export
    assert [file.role for file in export.files] == list(Role)
    assert (len(export.connections), export.hidden, export.skipped) == (
        len(shown_people()),
        0,
        len(SKIPPED),
    )
    assert export.rows == len(list(rows_of(Role.CONNECTIONS)))


def test_everybody_is_called_what_the_cells_say(checklist):
    found = [(one.name, one.company, one.position) for one in checklist.export.connections]
    assert found == shown_people()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONNECTIONS])
def test_every_row_of_every_other_file_is_read(checklist, role):
    (file,) = (file for file in checklist.export.files if file.role is role)
    filled = [row for row in rows_of(role) if any(cell.strip() for cell in row)]
    assert (file.rows, HEADERS[role].count(",") + 1) == (len(filled), len(filled[0]))


def test_a_link_leads_to_linkedin_alone(checklist):
    links = {one.url for one in checklist.export.connections if one.url}
    assert {link[: len(IN)] for link in links} == {IN}
    assert [link for link in links if re.search(r"[\s<>\"'`\\]", link)] == []


def test_the_document_says_the_same_in_plain_ascii(checklist):
    out = io.StringIO()
    write_json(checklist, out)
    people = json.loads(out.getvalue())["people"]
    assert out.getvalue().isascii()
    assert [(one["name"], one["company"], one["position"]) for one in people] == shown_people()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_runs_in_a_spreadsheet_whatever_it_takes_for_the_delimiter(as_csv, delimiter):
    rows = csv.reader(io.StringIO(as_csv, newline=""), delimiter=delimiter)
    assert [cell for row in rows for cell in row if FORMULA.match(cell)] == []


def test_the_table_has_one_line_a_person_and_says_who_they_are(as_csv):
    rows = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert as_csv.count("\n") == len(rows) + 1 == len(shown_people()) + 1
    told = [
        tuple(re.sub(r"(^|;)'", r"\1", row[one]) for one in ("name", "company", "position"))
        for row in rows
    ]
    assert told == [
        tuple(re.sub(r"(^|;)'", r"\1", cell) for cell in person) for person in shown_people()
    ]


def test_no_form_holds_a_sign_that_a_terminal_obeys(checklist, as_csv):
    texts = as_csv + write_summary(checklist) + "".join(checklist.notices)
    unruly = {char for char in texts if unicodedata.category(char) in {"Cc", "Cs"}}
    assert unruly <= {"\r", "\n"}
    assert not {"\u202e", "\u2066", "\u200b", "\ufeff"} & set(texts)


def test_the_page_holds_the_same_tags_as_for_plain_people(checklist):
    plain = checklist_of(hostile_export(dict.fromkeys(VALUES, "Kettle")))
    assert _Tags(render_checklist(checklist)).found == _Tags(render_checklist(plain)).found


@pytest.mark.parametrize("name", [one for one in VALUES if not {"/", "\\"} & set(VALUES[one])])
def test_names_of_folders_are_text_in_notices(name):
    row = "Wren,Testley,,,,,07 Mar 2019\n"
    files = {f"{VALUES[name][:200]}x/Connections.csv": C7, "Connections.csv": C7 + row}
    (notice,) = read_export([archive(files)]).notices
    said = "Of 2 files that could be Connections.csv, Connections.csv was read; {} was not read."
    assert notice == said.replace("{}", f"{SHOWN[name][:200]}x/Connections.csv")
