"""Grouped rows are the same rows as those read one by one, whatever is in their cells."""

import csv
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import M10, entry
from prune.model import Role
from prune.reading.tables.lines import BLOCK, MAX_LINE
from prune.reading.tables.row_groups import RowPattern
from prune.reading.tables.table import open_table

HEADER = M10.rstrip("\n").split(",")
DATE, CONTENT = HEADER.index("DATE"), HEADER.index("CONTENT")
marks = st.text(st.sampled_from('ab ",;\n\r\'"é\u0631😀'), max_size=5)
cells = st.one_of(st.sampled_from(["", "one", "two"]), marks)
rows = st.lists(st.lists(cells, min_size=9, max_size=11), max_size=12)


def table_of(text, role=Role.MESSAGES):
    return open_table(entry(text, role.file), role)


def written(below, quoting, end, delimiter=","):
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting, lineterminator=end, delimiter=delimiter).writerows(
        [HEADER, *below]
    )
    return out.getvalue()


def one_by_one(table):
    pick = table.picker("sent_on", "content")
    found = Counter()
    for _, cells in table.read():
        pair = pick(cells)
        cells[DATE] = cells[CONTENT] = ""
        found[tuple(cells), pair] += 1
    return found, table.rows, list(table.bad_lines)


def group_rows(table):
    found = Counter()
    for block in table.grouped("sent_on", "content"):
        for cells, pairs in block:
            assert (cells[DATE], cells[CONTENT]) == ("", "")
            for pair in pairs:
                found[tuple(cells), pair] += 1
    return found, table.rows, list(table.bad_lines)


@given(
    rows,
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([",", ";", "\t"]),
)
def test_rows_together_are_the_rows_one_by_one(below, quoting, end, delimiter):
    table = table_of(written(below, quoting, end, delimiter))
    assert group_rows(table) == one_by_one(table)


@given(st.text(st.sampled_from('a,"\n\r '), max_size=80), st.booleans())
def test_text_that_is_hardly_a_table_is_read_alike_both_ways(text, good_first):
    below = ",".join("x" * len(HEADER)) + "\n" if good_first else ""
    table = table_of(M10 + below + text)
    assert group_rows(table) == one_by_one(table)


def test_rows_that_differ_in_two_cells_come_as_one():
    below = [["t", "", "Wren", "", "", "", day, "", text, "INBOX"] for day, text in ("ab", "cd")]
    table = table_of(written([*below, ["u", *below[0][1:]]], csv.QUOTE_ALL, "\n"))
    (block,) = table.grouped("sent_on", "content")
    assert [(cells[0], pairs) for cells, pairs in block] == [
        ("t", [("a", "b"), ("c", "d")]),
        ("u", [("a", "b")]),
    ]


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        ("", "a,1,b\n"),
        ("", 'a,"1","b"\r\n'),
        ("", '"a","1 ""x"" 2","b\nc"\n'),
        ("a,1,b", "a,1,b"),
        ("a,1\n", "a,1\n"),
        ("a,1,b,c\n", "a,1,b,c\n"),
        ('a,1",b\n', 'a,1",b\n'),
        ('a,"1"x,b\n', 'a,"1"x,b\n'),
        ('"a,1,b\n', '"a,1,b\n'),
        ("\n", "\n"),
        ("a\r1,1,b\n", "a\r1,1,b\n"),
        ("x\n", "a,1,b\na,2,b\nx\n"),
    ],
)
def test_the_first_row_that_is_in_doubt_and_all_after_it_are_left(rest, text):
    assert RowPattern(",", 3, (0, 1)).find(text)[1] == rest


def test_a_cell_that_csv_would_refuse_is_left():
    long = "x" * csv.field_size_limit()
    assert RowPattern(",", 3, (0, 1)).find(f"a,{long},b\n")[1] == ""
    assert RowPattern(",", 3, (0, 1)).find(f"a,{long}x,b\n")[1] == f"a,{long}x,b\n"


def test_columns_that_are_not_there_or_in_another_order_make_no_difference():
    below = [["t", "", "Wren", "", "", "", "day", "", "text", "INBOX"]] * 2
    text = written(below, csv.QUOTE_ALL, "\n")
    turned = (
        text.replace('"DATE"', '"X"').replace('"CONTENT"', '"DATE"').replace('"X"', '"CONTENT"')
    )
    for pair, other in ((("day", "text"), text), (("text", "day"), turned)):
        table = table_of(other)
        assert [
            one
            for block in table.grouped("sent_on", "content")
            for _, pairs in block
            for one in pairs
        ] == [pair] * 2
    table = table_of(text.replace('"CONTENT"', '"WORDS"'))
    assert next(iter(table.grouped("sent_on", "content")))[0][1] == [("day", "")] * 2


@pytest.fixture
def looked_at(monkeypatch):
    """How many characters were looked at each time."""
    sizes = []
    find = RowPattern.find

    def counted(self, text):
        sizes.append(len(text))
        return find(self, text)

    monkeypatch.setattr(RowPattern, "find", counted)
    return sizes


def test_lines_that_are_all_in_doubt_are_not_looked_at_again_for_each_row(looked_at):
    below = 't,,Wren,,,,day,,"text"x,INBOX\n' * 20 * BLOCK
    assert group_rows(table_of(M10 + below))[1] == 20 * BLOCK
    assert len(looked_at) <= 20


def test_long_lines_are_never_looked_at_together(looked_at):
    below = ("t,,Wren,,,,day,," + "x" * (MAX_LINE - 100) + ",INBOX\n") * 5 + "t,,,,,,day,,,\n"
    table = table_of(M10 + below)
    assert group_rows(table) == one_by_one(table)
    assert max(looked_at) <= MAX_LINE
