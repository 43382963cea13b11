"""Bytes to rows: delimiter and header by content, line numbers, and what to do with bad rows."""

import pytest

from core.builders import C6, C7, M10, TOBY_ROW, WREN_ROW, entry
from prune.errors import ExportError, TableError
from prune.model.export import FileRead
from prune.model.role import Role
from prune.reading.tables.lines import BLOCK
from prune.reading.tables.table import HEADER_WITHIN, open_table, read_table

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email '
    "addresses are missing. You will only see email addresses for connections who have allowed "
    "their connections to see or download their email address using this setting "
    "https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
WREN_CELLS = ("Wren", "Inkwell", "https://www.linkedin.com/in/prune-test-wren", "Teapot Works")


def table_of(data, role=Role.CONNECTIONS):
    return open_table(entry(data, role.file), role)


def first_people(data):
    """Line and four columns of every row."""
    table = table_of(data)
    pick = table.picker("first_name", "last_name", "url", "company")
    return [(line, pick(cells)) for line, cells in table.read()]


@pytest.mark.parametrize(
    ("line", "data"),
    [
        (2, C7 + WREN_ROW),
        (2, (C7 + WREN_ROW).rstrip("\n")),
        (2, (C7 + WREN_ROW).replace("\n", "\r\n")),
        (2, (C7 + WREN_ROW).replace("\n", "\r")),
        (2, (C7 + WREN_ROW).replace(",", ";")),
        (2, (C7 + WREN_ROW).replace(",", "\t")),
        (2, "\ufeff" + C7 + WREN_ROW),
        (5, PREAMBLE + C7 + WREN_ROW),
        (4, "First Name,Last Name,Company\n\n" + C7 + WREN_ROW),
        (2, C7 + WREN_ROW + "First Name,Last Name,Company\n"),
        (5, (PREAMBLE + C7 + WREN_ROW).replace("\n", "\r\n")),
        (6, PREAMBLE + "\n" + C7 + WREN_ROW),
        (3, "Notes:,,,,,\r\n" + C7 + WREN_ROW),
        (3, "sep=,\n" + C7 + WREN_ROW),
        (5, PREAMBLE.replace('"', "").rstrip("\n") + "\n\n" + C7 + WREN_ROW),
        (14, "junk\n" * 12 + C7 + WREN_ROW),
        (HEADER_WITHIN + 1, "junk\n" * (HEADER_WITHIN - 1) + C7 + WREN_ROW),
        (1, WREN_ROW),
        (4, PREAMBLE + WREN_ROW),
        (4, "\n,,,,,,\n" + C7 + WREN_ROW),
        (
            2,
            '"'
            + C7.rstrip().replace(",", '","')
            + '"\n"'
            + WREN_ROW.rstrip().replace(",", '","')
            + '"',
        ),
        (2, f'"{C7.rstrip()}"\n"{WREN_ROW.rstrip()}"\n'),
    ],
)
def test_wherever_the_header_is_the_row_is_found_with_its_line(line, data):
    assert [(line, WREN_CELLS)] == first_people(data)


def test_a_mac_file_whose_lines_end_in_carriage_returns_is_read():
    assert first_people((C7 + WREN_ROW).replace("\n", "\r")) == [(2, WREN_CELLS)]


def test_columns_may_stand_in_any_order_with_others_between():
    header = "Tier,Company,Connected On,URL,Last Name,Met,First Name\n"
    row = "A,Teapot Works,07 Mar 2019,https://www.linkedin.com/in/prune-test-wren,Inkwell,x,Wren\n"
    assert first_people(header + row) == [(2, WREN_CELLS)]


def test_a_column_that_is_not_there_is_empty():
    assert first_people(C6 + "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n") == [
        (2, ("Wren", "Inkwell", "", "Teapot Works"))
    ]


def test_line_breaks_inside_a_cell_are_part_of_it_and_lines_are_still_counted():
    rows = 'Wren,Inkwell,,,"Teapot\nWorks",Potter,07 Mar 2019\n' + TOBY_ROW
    lines = [(line, company) for line, (*_, company) in first_people(C7 + rows)]
    assert lines == [(2, "Teapot\nWorks"), (4, "Moth & Lamp")]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x85"])
def test_signs_that_splitlines_would_break_at_are_part_of_the_cell(sign):
    rows = f"Wren,Inkwell,,,Teapot{sign}Works,Potter,07 Mar 2019\n"
    assert [(2, f"Teapot{sign}Works")] == [(n, c) for n, (*_, c) in first_people(C7 + rows)]


def test_doubled_quotation_marks_are_one():
    rows = '"Wren ""Tea""","Inkwell, PhD, MBA",,,,,07 Mar 2019\n'
    assert first_people(C7 + rows) == [(2, ('Wren "Tea"', "Inkwell, PhD, MBA", "", ""))]


def read_all(data, role=Role.CONNECTIONS):
    table = table_of(data, role)
    lines = [line for line, _ in table.read()]
    return lines, table.rows, table.bad_lines


@pytest.mark.parametrize(
    ("expected", "rows"),
    [
        (([2, 3], 2, []), WREN_ROW + TOBY_ROW),
        (([2, 5], 2, []), WREN_ROW + "\n,,,,,,\n" + TOBY_ROW),
        (([2], 1, []), WREN_ROW + " , ,\t, , , ,\n\n\n"),
        (([3], 2, [2]), "too,few\n" + TOBY_ROW),
        (([3], 2, [2]), "1,2,3,4,5,6,7,8\n" + TOBY_ROW),
        (([2, 3], 2, []), f'"{WREN_ROW.rstrip()}"\n' + TOBY_ROW),
        (([3], 2, [2]), '"a,b"\n' + TOBY_ROW),
    ],
)
def test_blank_rows_are_ignored_and_others_are_counted_even_if_bad(expected, rows):
    assert expected == read_all(C7 + rows)


def test_a_stray_quotation_mark_costs_one_line_and_not_the_rest():
    rows = WREN_ROW + 'Rook,"Stray,,,Teapot Works,Potter,07 Mar 2019\n' + TOBY_ROW
    assert read_all(C7 + rows) == ([2, 4], 3, [3])


def test_a_stray_quotation_mark_far_above_the_end_costs_one_line():
    rows = 'Rook,"Stray,,,Teapot Works,Potter,07 Mar 2019\n' + WREN_ROW * 5000
    assert (list(range(3, 5003)), 5001, [2]) == read_all(C7 + rows)


def test_a_row_may_lack_columns_at_the_end_that_have_no_name():
    header = C7.rstrip("\n") + ", ,\n"
    assert read_all(header + WREN_ROW + WREN_ROW.rstrip("\n") + ",,\n") == ([2, 3], 2, [])


def test_a_table_can_be_read_twice():
    table = table_of(C7 + WREN_ROW + "too,few\n")
    assert [list(table.read()), 2, [3]] == [list(table.read()), table.rows, table.bad_lines]


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        (FileRead("Connections.csv", Role.CONNECTIONS, 1, "utf-8", ","), C7 + WREN_ROW),
        (
            FileRead("Connections.csv", Role.CONNECTIONS, 1, "utf-8", ";"),
            (C7 + WREN_ROW).replace(",", ";"),
        ),
        (FileRead("Connections.csv", Role.CONNECTIONS, 1, "utf-8", ","), PREAMBLE + C7 + WREN_ROW),
        (
            FileRead(
                "Connections.csv",
                Role.CONNECTIONS,
                1,
                "utf-8",
                ",",
                ("It has no header; the columns were recognised by their content.",),
            ),
            WREN_ROW,
        ),
        (
            FileRead(
                "Connections.csv",
                Role.CONNECTIONS,
                1,
                "utf-8",
                ",",
                ("Skipped 2 lines before the header.",),
            ),
            "my people\n\nof 2019\n" + C7 + WREN_ROW,
        ),
    ],
)
def test_the_report_says_how_a_file_was_read(expected, data):
    table = table_of(data)
    list(table.read())
    assert expected == table.report()


def test_the_report_of_another_file_names_its_bad_lines():
    table = table_of(M10 + "a,b\nc\n", Role.MESSAGES)
    list(table.read())
    assert table.report().notices == (
        "Skipped 2 rows whose cells do not fit the header (line 2, 3).",
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "Skipped 1 row whose cells do not fit the header (line 2)."),
        (
            10,
            "Skipped 10 rows whose cells do not fit the header (line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).",
        ),
        (
            11,
            "Skipped 11 rows whose cells do not fit the header (line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …).",
        ),
    ],
)
def test_the_first_ten_bad_lines_are_named(number, expected):
    table = table_of(M10 + "a,b\n" * number, Role.MESSAGES)
    list(table.read())
    assert table.report("Also this.").notices == (expected, "Also this.")


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        ("It is empty.", ""),
        ("It is empty.", "\n \n,,,\n"),
        ("It contains one line of text and no rows.", "No conversations found\n"),
    ],
)
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONNECTIONS])
def test_an_empty_file_and_a_one_line_notice_are_tables_without_rows(expected, data, role):
    table = table_of(data, role)
    assert ([], FileRead(role.file, role, 0, "utf-8", None, (expected,))) == (
        list(table.read()),
        table.report(),
    )


@pytest.mark.parametrize("role", Role)
def test_a_header_without_rows_is_a_table(role):
    headers = {
        Role.CONNECTIONS: C7,
        Role.MESSAGES: M10,
        Role.INVITATIONS: "From,To,Sent At,Message,Direction\n",
        Role.ENDORSEMENTS_RECEIVED: "Skill Name,Endorser First Name,Endorser Last Name\n",
        Role.ENDORSEMENTS_GIVEN: "Skill Name,Endorsee First Name,Endorsee Last Name\n",
        Role.RECOMMENDATIONS_RECEIVED: "First Name,Last Name,Text\n",
        Role.RECOMMENDATIONS_GIVEN: "First Name,Last Name,Text\n",
        Role.NOTES: "Connection First Name,Connection Last Name,Note\n",
        Role.POSITIONS: "Company Name,Title\n",
        Role.PROFILE: "First Name,Last Name,Headline\n",
        Role.ADDRESS_BOOK: "FirstName,LastName,Emails\n",
    }
    table = table_of(headers[role], role)
    assert ([], FileRead(role.file, role, 0, "utf-8", ",")) == (list(table.read()), table.report())


@pytest.mark.parametrize(
    ("expected", "data", "role"),
    [
        ("is empty", "", Role.CONNECTIONS),
        ("is empty", "\n,,\n", Role.CONNECTIONS),
        (
            "has the columns First Name, Last Name, Company and Connected On",
            "a,b\nc,d\n",
            Role.CONNECTIONS,
        ),
        ("has the columns FROM, TO, DATE and CONTENT", "a,b\nc,d\n", Role.MESSAGES),
        ("contains what LinkedIn calls messages.csv", M10, Role.CONNECTIONS),
        (
            "contains what LinkedIn calls Invitations.csv",
            "From,To,Sent At,Message,Direction\n",
            Role.CONNECTIONS,
        ),
        (
            "contains what LinkedIn calls Recommendations_Received.csv",
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n",
            Role.CONNECTIONS,
        ),
    ],
)
def test_another_table_is_refused_with_what_was_found_and_wanted(expected, data, role):
    with pytest.raises(TableError, match=expected):
        table_of(data, role)


def test_a_header_below_the_first_lines_is_not_looked_for():
    """A file of other things that mentions the columns somewhere is not an export."""
    with pytest.raises(TableError, match="no line near its top"):
        table_of("x,y\n" * HEADER_WITHIN + C7 + WREN_ROW)


def test_a_line_without_end_is_refused():
    with pytest.raises(ExportError, match="a line of more than 1,048,576 characters"):
        read_all(C7 + "x" * (1 << 21))


def test_people_who_look_like_a_header_in_no_way_need_none():
    """Eight of 191 rows of the one headerless file are wrapped whole in quotes."""
    rows = [f"Wren,Inkwell {n},,Teapot Works,Potter,07 Mar 2019\n" for n in range(20)]
    rows[3] = '"Wren,Inkwell 3,,""Teapot, Inc."",Potter,07 Mar 2019"\n'
    assert (list(range(1, 21)), 20, []) == read_all("".join(rows))


def test_a_table_of_six_cells_that_ends_in_a_date_is_not_yet_an_export():
    """The cells in the e-mail column show that these are not people."""
    with pytest.raises(TableError, match="no line near its top"):
        table_of("LH1,HAM,late,4711,Gate 3,07 Mar 2019\n" * 5)


def test_two_stray_quotation_marks_in_one_column_swallow_nobody():
    """What lies between them has the header's width by chance."""
    stray = TOBY_ROW.replace(",,Moth", ',,"Moth')
    assert read_all(C7 + stray + WREN_ROW + stray + WREN_ROW) == ([3, 5], 4, [2, 4])


def test_stray_quotation_marks_that_make_a_regular_row_swallow_nobody():
    """The first opens a cell, the second closes it, and between them stands a whole row."""
    opening = TOBY_ROW.replace(",,Moth", ',,"Moth')
    closing = 'Ash,Elm,,,Kettle",Smith,09 Mar 2019\n'
    assert read_all(C7 + opening + WREN_ROW + closing) == ([3, 4], 3, [2])


def test_a_stray_quotation_mark_in_a_name_costs_one_message():
    stray = '1,,"Wren,,Quincy,,2020-01-02 03:04:05 UTC,,Tea?,INBOX\n'
    good = '2,,"Toby",,Quincy,,2020-01-02 03:04:05 UTC,,Tea?,INBOX\n'
    assert read_all(M10 + stray + good, Role.MESSAGES) == ([3], 2, [2])


ODD = "Rook,Nobody,,Teapot Works,07 Mar 2019\n"
UNDATED = "Rook,Nobody,,Teapot Works,Potter,\n"
NAMELESS = ",,,Teapot Works,Potter,07 Mar 2019\n"
GOOD = "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"


@pytest.mark.parametrize(
    ("expected", "rows"),
    [
        (([1, 2, 3], 4, [4]), GOOD * 3 + ODD),
        (([2, 3, 4], 4, [1]), ODD + GOOD * 3),
        (([1, 2], 2, []), UNDATED + GOOD),
        (([1, 2], 2, []), GOOD + NAMELESS),
        (([3, 4, 6], 4, [5]), "Notes:\n\n" + GOOD * 2 + ODD + GOOD),
        (([1], 2, [2]), GOOD + ODD),
        (([1, 5], 2, []), GOOD + "\n\n\n" + GOOD),
        (([2, 3], 3, [1]), WREN_ROW + GOOD * 2),
        (([1, 3], 3, [2]), WREN_ROW + GOOD + WREN_ROW),
    ],
)
def test_one_odd_row_does_not_refuse_a_file_without_header(expected, rows):
    assert expected == read_all(rows)


@pytest.mark.parametrize("rows", [GOOD + ODD * 2, ODD * 2 + GOOD, ODD])
def test_where_most_rows_are_odd_a_header_is_missed(rows):
    with pytest.raises(TableError, match="no line near its top"):
        table_of(rows)


MESSAGE = '1,,Wren,,Quincy,,2020-01-02 03:04:05 UTC,,"one\ntwo\n\nthree",INBOX\n'


def test_a_cell_may_run_on_wherever_lines_are_read_in_blocks():
    rows = 2 * BLOCK
    expected = (list(range(2, 2 + 4 * rows, 4)), rows, [])
    assert expected == read_all(M10 + MESSAGE * rows, Role.MESSAGES)


@pytest.mark.parametrize("place", range(BLOCK - 2, BLOCK + 2))
@pytest.mark.parametrize(
    "odd", ["too,few\n", 'Rook,"Stray,,,Teapot Works,Potter,07 Mar 2019\n', ",,,,,,\n"]
)
def test_an_odd_row_at_the_edge_of_a_block_costs_no_other(odd, place):
    lines, _, _ = read_all(C7 + WREN_ROW * place + odd + TOBY_ROW * BLOCK)
    assert lines == [*range(2, place + 2), *range(place + 3, place + 3 + BLOCK)]


def test_a_file_that_turns_out_not_to_be_utf8_far_below_is_read_again_from_its_start():
    data = (C7 + WREN_ROW * 5_000 + TOBY_ROW.replace("Toby", "Zoë")).encode("cp1252")
    tries = []

    def names(table):
        tries.append(table.encoding.codec)
        pick = table.picker("first_name", "last_name")
        return [pick(cells)[0] for _, cells in table.read()]

    table, found = read_table(entry(data), Role.CONNECTIONS, names)
    assert (
        tries,
        found,
        table.rows,
        table.bad_lines,
    ) == (["utf-8", "cp1252"], ["Wren"] * 5_000 + ["Zoë"], 5_001, [])
