"""Grouped rows are the same rows as those read one by one, whatever is in their cells."""

import csv
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import M10, entry
from prune.model.role import Role
from prune.reading.tables.rows import Shape
from prune.reading.tables.table import open_table

HEADER = M10.rstrip("\n").split(",")
DATE, CONTENT = HEADER.index("DATE"), HEADER.index("CONTENT")
marks = st.text(st.sampled_from('ab ",;\n\r\'"é\u0631😀'), max_size=5)
cells = st.one_of(st.sampled_from(["", "one", "two"]), marks)
rows = st.lists(st.lists(cells, min_size=9, max_size=11), max_size=12)


@pytest.mark.parametrize(
    ("expected", "dated", "cells"),
    [
        # as wide as the header, without or with the column that has no name
        (True, None, "a,b,c,d"),
        (True, None, "a,b,c,d,e"),
        # without a day, only what follows our columns may be missing
        (True, None, "a,b,c"),
        (False, None, "a,b"),
        (False, None, "a,b,c,d,e,f"),
        # with one, more cells may follow as long as it is where it must be
        (True, "met_on", "a,b,07 Mar 2019"),
        (False, "met_on", "a,07 Mar 2019,c"),
        (True, "met_on", "a,b,07 Mar 2019,d,e,f"),
        (False, "met_on", "a,b,c,07 Mar 2019,e,f"),
        (False, "met_on", "a,07 Mar 2019"),
        (True, "name", "07 Mar 2019,b,c"),
        (False, "name", "a,07 Mar 2019,07 Mar 2019"),
        (True, "elsewhere", "a,b,c"),
    ],
)
def test_a_row_of_another_width_fits_where_no_cell_can_have_moved(expected, dated, cells):
    shape = Shape(range(4, 6), {"name": 0, "met_on": 2}, dated)
    assert expected is shape.fits(cells.split(","))


@pytest.mark.parametrize(
    ("expected", "cells"),
    [
        (["a", "b", "c", "", ""], ["a", "b", "c"]),
        (["a", "b", "c", "d", ""], ["a", "b", "c", "d"]),
        (["a", "b", "c", "d", ""], ["a", "b", "c", "d", "e", "f"]),
    ],
)
def test_every_row_is_as_wide_as_the_header_and_one_empty_cell(expected, cells):
    assert expected == Shape(range(3, 5), {"name": 0}, None).complete(cells)


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
