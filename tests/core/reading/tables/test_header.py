"""Where the rows begin, and rows that are recognised without a header."""

import pytest

from core.builders import C7, WREN_ROW, entry
from prune.errors import TableError
from prune.model.role import Role
from prune.reading.tables.columns import LAYOUTS
from prune.reading.tables.header import _like_connection, _preamble_notices, find_header, headerless
from prune.reading.tables.table import open_table

GOOD = "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"


def read_all(data):
    """The lines of the rows, their number, and the lines of those that do not fit."""
    table = open_table(entry(data), Role.CONNECTIONS)
    lines = [line for line, _ in table.read()]
    return lines, table.rows, table.bad_lines


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        (([1], 1, []), GOOD),
        (([3], 1, []), "\n\n" + GOOD),
        # LinkedIn's notes end with a blank line or with the first row
        (([2], 1, []), "Notes:\n" + GOOD),
        (([3], 1, []), "Notes:\n\n" + GOOD),
        (([3], 1, []), "Notes:\nSome addresses are missing.\n" + GOOD),
        # somebody whose name begins like them is a row
        (([1, 2], 2, []), GOOD.replace("Wren", "Notesy") + GOOD),
        (([4], 1, []), "Notes:\nSome addresses are missing.\nLearn more.\n" + GOOD),
        (([5, 6], 2, []), "Notes:\nSome addresses are missing.\nLearn more.\n\n" + GOOD * 2),
        (([6], 1, []), "\n,,\nNotes:\nSome addresses are missing.\n , \n" + GOOD),
        # other lines are rows that do not fit
        (([2], 2, [1]), "My people\n" + GOOD),
        (([4, 5], 3, [3]), "Notes:\n\nMy people\n" + GOOD * 2),
    ],
)
def test_rows_without_a_header_begin_below_the_notes(expected, data):
    assert expected == read_all(data)


@pytest.mark.parametrize("data", ["Notes:\n", "Notes:\nSome addresses are missing.\nLearn more."])
def test_notes_alone_are_no_table(data):
    with pytest.raises(TableError, match="no line near its top"):
        read_all(data)


@pytest.mark.parametrize(
    ("expected", "row"),
    [
        (True, "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019"),
        (True, "Wren,,,,,07 Mar 2019"),
        (True, ",Inkwell,,,,07 Mar 2019"),
        (False, "Wren,Inkwell,,Teapot Works,Potter,"),
        (False, "Wren,Inkwell,,Teapot Works,Potter,some day"),
        (False, "Wren,Inkwell,Teapot Works,Potter,07 Mar 2019"),
        (False, "Wren,Inkwell,,,,Teapot Works,Potter,07 Mar 2019"),
        # a name has a letter, unless nothing but the day is there: a hidden member
        (True, ",,,,,07 Mar 2019"),
        (False, "1,2,,,,07 Mar 2019"),
        (True, "1,2a,,,,07 Mar 2019"),
        (False, ",,,Teapot Works,Potter,07 Mar 2019"),
        (False, ",,,,Potter,07 Mar 2019"),
        # an e-mail address looks like one
        (True, "Wren,Inkwell,tea@example.org,,,07 Mar 2019"),
        (True, "Wren,Inkwell,urn:li:member:1,,,07 Mar 2019"),
        (True, "Wren,Inkwell,NA,,,07 Mar 2019"),
        (False, "Wren,Inkwell,late,,,07 Mar 2019"),
        # and so does a profile address
        (True, "Wren,Inkwell,,,,,07 Mar 2019"),
        (True, "Wren,Inkwell,www.linkedin.com/in/prune-test-wren,,,,07 Mar 2019"),
        (False, "Wren,Inkwell,example.org/in/prune-test-wren,,,,07 Mar 2019"),
        (False, "Wren,Inkwell,,late,,,07 Mar 2019"),
    ],
)
def test_a_row_looks_like_a_connection_or_not(expected, row):
    assert expected is _like_connection(row.split(","))


@pytest.mark.parametrize(
    ("delimiter", "head"),
    [(",", GOOD), (";", GOOD.replace(",", ";")), ("\t", GOOD.replace(",", "\t"))],
)
def test_a_table_without_a_header_says_so(delimiter, head):
    header = headerless([head])
    assert header is not None
    assert (header.delimiter, header.line, header.widths, header.places["connected_on"]) == (
        delimiter,
        0,
        range(6, 7),
        5,
    )
    assert header.notices == ("It has no header; the columns were recognised by their content.",)


@pytest.mark.parametrize(
    ("expected", "before"),
    [
        ((), []),
        ((), ["\n", ' ,;\t"\n']),
        ((), ["Notes:\n", "Some addresses are missing.\n"]),
        ((), ["\n", "sep=,\n"]),
        (("Skipped 1 line before the header.",), ["My people\n"]),
        (("Skipped 2 lines before the header.",), ["\n", "My people\n", "\n", "of 2019\n"]),
    ],
)
def test_lines_above_the_header_are_said_unless_they_are_linkedins(expected, before):
    assert expected == _preamble_notices(before)


@pytest.mark.parametrize(
    ("expected", "above"),
    [
        (1, []),
        (2, ["First Name,Last Name,Company\n"]),
        (3, ["First Name,Last Name,Company\n", "\n"]),
        (1, [C7]),
    ],
)
def test_the_first_line_with_the_most_columns_is_the_header(expected, above):
    head = [*above, C7, WREN_ROW]
    header = find_header(head, LAYOUTS[Role.CONNECTIONS])
    assert header is not None
    assert header.line == expected


@pytest.mark.parametrize(
    ("expected", "more"),
    [
        (range(7, 8), ""),
        (range(7, 9), ","),
        (range(7, 10), ", ,"),
        (range(9, 10), ",,Tier"),
        (range(8, 10), ",Tier,"),
    ],
)
def test_columns_without_a_name_at_the_end_of_the_header_may_be_missing(expected, more):
    header = find_header([f"{C7.rstrip()}{more}\n"], LAYOUTS[Role.CONNECTIONS])
    assert header is not None
    assert header.widths == expected
