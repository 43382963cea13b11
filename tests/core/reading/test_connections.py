"""`Connections.csv`: people, hidden members, and rows that are neither."""

from datetime import date

import pytest

from core.builders import C6, C7, IN, TOBY_ROW, WREN_ROW, people_of
from prune.errors import ExportError
from prune.model.connection import Connection

DAY = date(2019, 3, 7)
WREN = Connection(
    "prune-test-wren", "Wren Inkwell", "Teapot Works", "Potter", f"{IN}prune-test-wren", DAY
)
HIDDEN = ",,,,,,07 Mar 2019\n"


def counts(read):
    return read.rows, len(read.people), read.hidden, read.skipped


def test_a_row_is_a_person():
    read = people_of(C7 + WREN_ROW)
    assert (read.people, counts(read), read.notices) == ((WREN,), (1, 1, 0, 0), ())


@pytest.mark.parametrize(
    ("expected", "row"),
    [
        ((1, 1, 0, 0), f"Wren,,{IN}prune-test-x,,,,07 Mar 2019\n"),
        ((1, 1, 0, 0), f",Inkwell,{IN}prune-test-x,,,,07 Mar 2019\n"),
        ((1, 1, 0, 0), "Wren,Inkwell,,,,,\n"),
        ((1, 1, 0, 0), "🦊,,,,,,07 Mar 2019\n"),
        ((1, 0, 1, 0), HIDDEN),
        ((1, 0, 1, 0), ' ," ",,,,\t,07 Mar 2019\n'),
        ((1, 0, 1, 0), "\u200b,\u202e,,,,,07 Mar 2019\n"),
    ],
)
def test_who_is_a_person_and_who_is_hidden(expected, row):
    assert expected == counts(people_of(C7 + row))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f",,{IN}prune-test-x,,,,07 Mar 2019\n", "it has other cells but no name"),
        (",,,,Teapot Works,,\n", "it has other cells but no name"),
        (",,,tea@example.org,,,07 Mar 2019\n", "it has other cells but no name"),
        (",,,,,,some day\n", "it has other cells but no name"),
        (C7, "it repeats the header"),
        ("too,few\n", "its cells do not fit the header"),
        ("1,2,3,4,5,6,7,8\n", "its cells do not fit the header"),
        (WREN_ROW, "it has the same profile address as line 2"),
        (
            WREN_ROW.replace(f"{IN}prune", "http://linkedin.com/in/PRUNE").replace(
                "wren,", "wren/,"
            ),
            "it has the same profile address as line 2",
        ),
    ],
)
def test_every_other_row_is_skipped_with_its_line_and_the_reason(row, why):
    read = people_of(C7 + WREN_ROW + row + TOBY_ROW)
    assert ((3, 2, 0, 1), (f"Line 3 of Connections.csv was skipped: {why}.",)) == (
        counts(read),
        read.notices,
    )


def test_hidden_members_are_never_taken_for_duplicates():
    assert counts(people_of(C7 + HIDDEN * 3 + WREN_ROW + HIDDEN)) == (5, 1, 4, 0)


def test_only_hidden_members_are_a_valid_export():
    read = people_of(C7 + HIDDEN * 2)
    assert (counts(read), read.notices) == (
        (2, 0, 2, 0),
        ("No connection in this export has a name, so there is nobody to list.",),
    )


@pytest.mark.parametrize("rows", ["", "\n\n", ",,,,,,\n", " , ,,,,,\n"])
def test_a_header_and_no_row_at_all_is_refused(rows):
    with pytest.raises(ExportError, match="has a header and nothing below it"):
        people_of(C7 + rows)


@pytest.mark.parametrize("rows", ["too,few\n", ",,,,Teapot Works,,\n"])
@pytest.mark.parametrize(("number", "said"), [(1, "has 1 row"), (2, "has 2 rows")])
def test_a_file_of_only_bad_rows_is_an_error(rows, number, said):
    """The first of them is named."""
    with pytest.raises(
        ExportError, match=rf"{said}, but none is a person. Line 2 of Connections\.csv was skipped"
    ):
        people_of(C7 + rows * number)


def test_the_same_name_twice_is_two_people():
    read = people_of(C7 + WREN_ROW + WREN_ROW.replace("test-wren", "test-other-wren"))
    assert [person.id for person in read.people] == ["prune-test-wren", "prune-test-other-wren"]


def test_without_addresses_the_id_is_made_and_repeats_are_numbered():
    row = "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    read = people_of(C6 + row * 3 + row.replace("2019", "2020"))
    assert (
        [
            "~wren inkwell|teapot works|2019-03-07",
            "~wren inkwell|teapot works|2019-03-07#2",
            "~wren inkwell|teapot works|2019-03-07#3",
            "~wren inkwell|teapot works|2020-03-07",
        ],
        (4, 4, 0, 0),
        {None},
    ) == (
        [person.id for person in read.people],
        counts(read),
        {person.url for person in read.people},
    )


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "https://example.org/in/prune-test-wren",
        "=HYPERLINK(1)",
        "wren",
    ],
)
def test_an_address_that_is_not_linkedins_is_a_notice_and_never_a_link(text):
    read = people_of(f"{C7}Wren,Inkwell,{text},,Teapot Works,Potter,07 Mar 2019\n")
    assert (
        (
            Connection(
                "~wren inkwell|teapot works|2019-03-07",
                "Wren Inkwell",
                "Teapot Works",
                "Potter",
                None,
                DAY,
            ),
        ),
        (
            (
                f"Line 2 of Connections.csv: “{text}” is not a LinkedIn profile address, "
                "so there is no link to this person."
            ),
        ),
    ) == (read.people, read.notices)


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        ((), " "),
        (("x" * 80,), "x" * 80),
        ((f"{'x' * 79}…",), "x" * 81),
    ],
)
def test_a_long_text_in_place_of_an_address_is_shortened_and_a_blank_is_none(expected, url):
    notices = people_of(f"{C7}Wren,Inkwell,{url},,,,07 Mar 2019\n").notices
    assert tuple(notice.split("“")[1].split("”")[0] for notice in notices) == expected


@pytest.mark.parametrize(
    "url",
    [
        f"{IN}prune-test-zo%C3%AB",
        "http://linkedin.com/in/Prune-Test-Zoë/",
        "www.linkedin.com/in/prune-test-zoë",
    ],
)
def test_the_address_stays_as_it_is_in_the_file(url):
    (person,) = people_of(f"{C7}Zoë,Inkwell,{url},,,,\n").people
    assert ("prune-test-zoë", url) == (person.id, person.url)


def test_texts_are_cleaned():
    row = ' Wren \u200b,"  Inkwell,  PhD",,, Teapot\u00a0 Works ,\u202ePotter,07 Mar 2019\n'
    (person,) = people_of(C7 + row).people
    assert (
        person.name,
        person.company,
        person.position,
    ) == ("Wren Inkwell, PhD", "Teapot Works", "Potter")


@pytest.mark.parametrize(
    ("expected", "cell"),
    [
        (DAY, "07 Mar 2019"),
        (DAY, "07-Mar-19"),
        (DAY, "07-mar-19"),
        (DAY, '"3/7/19, 9:05 AM"'),
        (DAY, "2019-03-07"),
        (None, ""),
        (None, " "),
    ],
)
def test_dates_are_read_cell_by_cell(expected, cell):
    rows = f"Wren,Inkwell,,,,,{cell}\n" + TOBY_ROW
    assert ([expected, date(2019, 3, 8)], ()) == (
        [person.connected_on for person in people_of(C7 + rows).people],
        people_of(C7 + rows).notices,
    )


def test_an_unreadable_date_is_none_with_a_notice():
    rows = TOBY_ROW + "Wren,Inkwell,,,,,31 Feb 2019\n"
    read = people_of(C7 + rows)
    assert (
        [date(2019, 3, 8), None],
        ("1 date in Connected On could not be read (line 3: “31 Feb 2019”).",),
    ) == ([person.connected_on for person in read.people], read.notices)


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        (
            "5 dates in Connected On could not be read (line 8: “on 0”, line 9: “on 1”, line 10: “on 2”, line 11: “on 3”, line 12: “on 4”).",
            5,
        ),
        (
            "6 dates in Connected On could not be read (line 8: “on 0”, line 9: “on 1”, line 10: “on 2”, line 11: “on 3”, line 12: “on 4” …).",
            6,
        ),
    ],
)
def test_of_unreadable_dates_the_first_five_are_quoted(expected, number):
    rows = "".join(f"Moss,Elm {n},,,,,07 Mar 2019\n" for n in range(6))
    rows += "".join(f"Wren,Inkwell {n},,,,,on {n}\n" for n in range(number))
    assert people_of(C7 + rows).notices == (expected,)


@pytest.mark.parametrize(("expected", "cell"), [("x" * 24, "x" * 24), (f"{'x' * 23}…", "x" * 25)])
def test_a_long_text_in_place_of_a_date_is_shortened(expected, cell):
    (notice,) = people_of(f"{C7}Wren,Inkwell,,,,,{cell}\n{TOBY_ROW}").notices
    assert f"“{expected}”" in notice


@pytest.mark.parametrize(
    ("expected", "undated", "dated"),
    [
        (["1 person has no readable date"], 1, 0),
        ([], 1, 1),
        (["2 people have no readable date"], 2, 1),
        ([], 2, 2),
        (["3 people have no readable date"], 3, 2),
    ],
)
def test_a_column_with_few_dates_is_said_once(expected, undated, dated):
    """Where more than half of the people have none, the file was saved by another program."""
    rows = "".join(f"Wren,Inkwell {n},{IN}prune-test-{n},,,,\n" for n in range(undated))
    rows += "".join(f"Moss,Elm {n},,,,,07 Mar 2019\n" for n in range(dated))
    notices = people_of(C7 + rows).notices
    assert [notice.split(" in ")[0] for notice in notices] == expected


@pytest.mark.parametrize("column", range(6))
def test_a_line_break_may_be_in_any_quoted_cell_and_costs_nobody(column):
    """Also in the first one, where the second line has as many commas as a whole row."""
    cells = ["Wren", "Inkwell", f"{IN}prune-test-wren", "", "Teapot Works", "Potter"]
    cells[column] = f'"{cells[column]}\n"'
    read = people_of(C7 + ",".join(cells) + ",07 Mar 2019\n" + TOBY_ROW)
    assert (counts(read), read.people[0]) == ((2, 2, 0, 0), WREN)


def test_line_numbers_are_those_of_the_file():
    """Blank lines and line breaks in cells count, as an editor shows them."""
    rows = 'Wren,Inkwell,,,"Teapot\nWorks",Potter,07 Mar 2019\n\ntoo,few\n'
    assert people_of(C7 + rows).notices == (
        "Line 5 of Connections.csv was skipped: its cells do not fit the header.",
    )


def test_the_outlook_header_has_no_dates_and_says_nothing_of_them():
    header = "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,Company,Job Title\n"
    read = people_of(header + ",Wren,,Inkwell,,,Teapot Works,Potter\n")
    assert (
        (
            Connection(
                "~wren inkwell|teapot works|", "Wren Inkwell", "Teapot Works", "Potter", None, None
            ),
        ),
        (),
    ) == (read.people, read.notices)


# --- rows that lack or have more than our columns


LOCATION = C7.replace("Connected On\n", "Connected On,Location,Notes\n")


@pytest.mark.parametrize("more", ["", ",Oslo", ",Oslo,met twice", ",Oslo,x,y,z"])
def test_cells_outside_our_columns_cost_nobody_their_place(more):
    read = people_of(LOCATION + WREN_ROW.rstrip() + more + "\n" + TOBY_ROW.rstrip() + ",,\n")
    assert (counts(read), [one.connected_on for one in read.people], read.notices) == (
        (2, 2, 0, 0),
        [date(2019, 3, 7), date(2019, 3, 8)],
        (),
    )


def test_a_hidden_member_needs_no_cells_outside_our_columns():
    assert counts(people_of(LOCATION + HIDDEN + HIDDEN.rstrip() + ",,\n" + WREN_ROW)) == (
        3,
        1,
        2,
        0,
    )


BETWEEN = C7.replace("Email Address", "Location,Email Address")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (C7, "Wren,Inkwell,,,Teapot, Inc.,Potter,07 Mar 2019"),
        (C7, "Wren,Inkwell,,,Teapot,Potter"),
        (BETWEEN, "Wren,Inkwell,,,Teapot,Potter,07 Mar 2019"),
        (LOCATION, "Wren,Inkwell,,Teapot,Potter,07 Mar 2019,Oslo,x"),
        (LOCATION, "Wren,Inkwell,,Teapot,Potter,07 Mar 2019,Oslo,x,y"),
    ],
    ids=[
        "a comma too many",
        "a cell of ours missing",
        "one in between missing",
        "one missing and the rest there",
        "one missing and two more",
    ],
)
def test_cells_that_have_moved_are_never_taken_for_others(header, cells):
    """Nobody gets a town as a day; a row whose width is right is taken as it is."""
    columns = header.count(",") + 1
    whole = f"Toby,Candlewick,{',' * (columns - 3)}\n"
    (*_, last) = people_of(header + cells + "\n" + whole).people
    days = {one.connected_on for one in people_of(header + cells + "\n" + whole).people}
    assert (last.name, days) == ("Toby Candlewick", {None})


@pytest.mark.parametrize(
    ("expected", "header", "cells"),
    [
        ("Wren Inkwell", "Name", "Wren Inkwell"),
        ("Wren Inkwell", "Full Name", " Wren  Inkwell "),
        ("Wren Inkwell", "First Name,Last Name,Name", "Wren,Inkwell,W. I."),
        ("Wren Inkwell", "First Name,Last Name,Name", ",,Wren Inkwell"),
        ("Wren Inkwell", "Vorname,Name", "Wren,Inkwell"),
        ("Wren Inkwell", "First Name,Full Name", "Wren,Wren Inkwell"),
        ("Wren Inkwell", "First Name,Full Name", "Wren ,Wren Inkwell"),
        ("Wren Inkwell", "First Name,Full Name", "Wren\u200b,Inkwell"),
    ],
)
def test_a_name_may_stand_in_one_column(expected, header, cells):
    read = people_of(f"{header},Company,Connected On\n{cells},Teapot Works,07 Mar 2019\n")
    assert [expected] == [one.name for one in read.people]


@pytest.mark.parametrize("hidden", [0, 1, 28])
def test_nobody_is_not_everybody_hidden(hidden):
    """The column of first names was renamed: rows with a job and no name are not hidden members."""
    header = C6.replace("First Name", "De-Identified First Name").replace("Last Name", "Last Name")
    rows = "x1,,,Acme,Engineer,05 Mar 2019\n" + ",,,,,07 Mar 2019\n" * hidden
    with pytest.raises(ExportError, match="but none is a person"):
        people_of(header + rows)


@pytest.mark.parametrize(
    ("expected", "other"),
    [
        (date(2019, 7, 3), "08 Mar 2019"),
        (date(2019, 7, 3), "28-03-2019"),
        (date(2019, 3, 7), "03-28-2019"),
        (date(2019, 3, 7), "3/28/19, 9:05 AM"),
    ],
)
def test_a_date_in_doubt_is_read_as_its_column_is_and_else_day_first(expected, other):
    rows = C7 + WREN_ROW.replace("07 Mar 2019", "03-07-2019")
    people = people_of(rows + TOBY_ROW.replace("08 Mar 2019", other)).people
    assert expected == people[0].connected_on
