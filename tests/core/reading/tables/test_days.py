"""A column of dates, read in the order that the column tells."""

from datetime import date

import pytest

from prune.dates import DIGITAL, TEXTUAL, parse_date
from prune.reading.tables.days import Days

SEVENTH = date(2023, 3, 7)
ISO = "2023-03-07 09:05:12 UTC"


def days(*cells: str, usual=DIGITAL):
    return Days(lambda: cells, usual)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (SEVENTH, ISO),
        (SEVENTH, "3/7/23, 9:05 AM"),
        (SEVENTH, "2023-03-07T09:05:12"),
        (None, ""),
        (None, "2023-13-07 09:05:12 UTC"),
        (None, "abcdefghij 09:05:12 UTC"),
    ],
)
def test_the_quick_way_for_messages_gives_the_same_days(expected, text):
    assert [expected] * 2 == [days().read(text), parse_date(text)]
    assert days().each([text]) == ([expected], expected)


@pytest.mark.parametrize("texts", [[], [""], ["no date", "2023-13-07 09:05:12 UTC"]])
def test_where_no_cell_names_a_day_there_is_no_last(texts):
    assert days().each(texts) == ([None] * len(texts), None)


def test_the_last_day_is_the_latest_however_it_is_written():
    texts = ["2023-03-06 23:59:59 UTC", "3/7/23, 9:05 AM", "no date", "2019-12-31 09:05:12 UTC"]
    assert days().each(texts) == ([date(2023, 3, 6), SEVENTH, None, date(2019, 12, 31)], SEVENTH)


@pytest.mark.parametrize(
    ("expected", "cells"),
    [
        (date(2021, 9, 4), ["9/27/21", "09-04-2021", "8/30/21"]),
        (date(2021, 9, 4), ["09-04-2021"]),
        (date(2021, 4, 9), ["27-08-2021", "09-04-2021"]),
        (date(2021, 4, 9), ["27/9/21", "09-04-2021"]),
        (date(2021, 9, 4), ["09-27-2021", "09-04-2021", "27/9/21"]),
    ],
)
@pytest.mark.parametrize("turn", [list, lambda cells: cells[::-1]], ids=["forth", "back"])
def test_a_cell_in_doubt_is_read_as_its_column_is(expected, cells, turn):
    """Wherever the cell stands that settles it."""
    assert expected == days(*turn(cells)).read("09-04-2021")


def test_where_linkedin_writes_the_month_as_a_word_dashes_are_day_first():
    assert days("05 Mar 2019", "09-04-2021", usual=TEXTUAL).read("09-04-2021") == date(2021, 4, 9)


def test_the_column_is_looked_at_only_for_a_cell_that_is_in_doubt():
    def cells():
        raise AssertionError("the column was read")

    read = Days(cells, DIGITAL).read
    assert [read(ISO), read("27/9/21"), read("no date")] == [SEVENTH, date(2021, 9, 27), None]


def test_the_newest_day_read_is_tracked():
    column = days()
    before = column.newest
    column.each([ISO, "2023-03-06 23:59:59 UTC"])
    column.read("07 Mar 2019")
    column.read("")
    assert (before, column.newest) == (None, SEVENTH)
    column.read("08 Mar 2023")
    assert column.newest == date(2023, 3, 8)
