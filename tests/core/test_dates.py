"""Dates, read cell by cell and reckoned in calendar months."""

from datetime import date, timedelta

import pytest

from prune.dates import (
    DIGITAL,
    TEXTUAL,
    Order,
    find_orders,
    first_day_when,
    long_date,
    months_before,
    parse_date,
    years_before,
)

SEVENTH = date(2023, 3, 7)


@pytest.mark.parametrize(
    "text",
    [
        "07 Mar 2023",
        "7 Mar 2023",
        " 07  MAR  2023 ",
        "07-Mar-23",
        "07-mar-23",
        "7. März 2023",
        "07 mars 2023",
        "7 de março de 2023",
        "7 mrt 2023",
        "7 marzo 2023",
        "Mar 7, 2023",
        "March 7 2023",
        "2023-03-07",
        "2023/03/07",
        "2023-3-7",
        "07.03.2023",
        "7.3.23",
        "3/7/23",
        "03/07/2023",
        "3/7/23, 9:05 AM",
        "03/07/23, 09:05 AM",
        "3/7/23, 9:05\u202fPM",
        "2023-03-07 09:05:12 UTC",
        "2023-03-07T09:05:12",
        "2023-03-07T09:05:12Z",
        "2023-03-07T09:05:12.345Z",
        "2023/03/07 09:05:12 UTC",
        "Tue Mar 07 09:05:12 UTC 2023",
    ],
)
def test_every_shape_that_exports_have_is_read(text):
    assert parse_date(text) == SEVENTH


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (date(2025, 12, 2), "02 Dic 2025"),
        (date(2026, 2, 9), "09 feb 2026"),
        (date(2025, 5, 1), "01. Mai 2025"),
        (date(2025, 10, 1), "01-Okt-25"),
        (date(2025, 12, 24), "24-Dez-25"),
        (date(2024, 8, 31), "31 août 2024"),
        (date(2024, 2, 1), "1 févr. 2024"),
        (date(2024, 1, 15), "15 ene 2024"),
        (date(2024, 9, 15), "15 set 2024"),
        (date(2024, 6, 15), "15 giugno 2024"),
        (date(2024, 2, 29), "29 Feb 2024"),
        (date(2004, 1, 1), "01-Jan-04"),
        (date(2018, 10, 5), "10/5/18, 9:05 AM"),
        (date(2016, 12, 5), "12/5/16, 9:05 AM"),
        (date(2023, 12, 25), "25/12/2023"),
        (date(2023, 3, 7), "2023-03-07 23:59:59 UTC"),
        (date(2023, 3, 8), "2023-03-07T23:30:00-02:00"),
        (date(2023, 3, 6), "2023-03-07T01:30:00+02:00"),
        (date(1900, 1, 1), "01 Jan 1900"),
        (date(2199, 12, 31), "2199-12-31"),
        (date(2199, 12, 31), "2200-01-01T00:30:00+02:00"),
        (date(2023, 3, 7), f"07{' ' * 54}Mar 2023"),
    ],
)
def test_months_of_other_languages_and_days_in_utc(expected, text):
    assert expected == parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "yesterday",
        "30 Feb 2023",
        "29 Feb 2023",
        "07 Foo 2023",
        "13/13/2023",
        "0000-00-00",
        "2023-03",
        "2023",
        "2023-03/07",
        "07 Mar 2023 and more",
        "=DATE(2023,3,7)",
        "44992",
        "9" * 65,
        f"07{' ' * 55}Mar 2023",
        "31 Dec 1899",
        "2200-01-01",
        "31/12/1899",
        "2199-12-31T23:30:00-02:00",
        "1 Mar 0000",
        "٧ مارس ٢٠٢٣",
        "2023-03-07T09:05:12+99:99",
    ],
)
def test_a_text_that_is_not_a_date_is_none(text):
    assert parse_date(text) is None


def order_in(*cells: str, usual=TEXTUAL):
    return {sign: order.name for sign, order in find_orders(cells, usual).items()}


@pytest.mark.parametrize(
    ("slash", "dash", "cells"),
    [
        ("MONTH", "DAY", ()),
        ("MONTH", "DAY", ("3/7/23", "03-07-2023", "", "no date", "07 Mar 2023")),
        ("MONTH", "MONTH", ("9/27/21",)),
        ("DAY", "DAY", ("27/9/21",)),
        ("DAY", "DAY", ("27/9/2021, 9:05 AM", "28.9.2021", "9/30/21")),
        ("MONTH", "DAY", ("9/27/21", "27-09-2021")),
        ("MONTH", "DAY", ("9/27/21", "27/9/21")),
        ("MONTH", "DAY", ("13/13/21", "2021-27-09", "9" * 70)),
        ("DAY", "DAY", ("13/12/21",)),
        ("MONTH", "MONTH", ("12/13/21",)),
        ("MONTH", "DAY", ("12/12/21", "12/5/21", "5-12-2021")),
        ("DAY", "DAY", (" 27/9/21 ",)),
        ("MONTH", "DAY", ("9/27/21", "27-09-2021", "28-09-2021")),
        ("DAY", "DAY", (f"27/9/2021,{' ' * 50}9:05",)),
        ("MONTH", "DAY", (f"27/9/2021,{' ' * 51}9:05",)),
    ],
)
def test_cells_that_leave_no_doubt_tell_the_order_of_their_column(slash, dash, cells):
    """Those with the same sign first, then all, then what is usual."""
    found = order_in(*cells)
    assert (slash, dash) == (found["/"], found["-"])


def test_where_linkedin_writes_digits_a_spreadsheet_leaves_them_in_their_order():
    assert order_in(usual=DIGITAL) == {"/": "MONTH", "-": "MONTH", ".": "MONTH"}


@pytest.mark.parametrize("text", ["27/9/21", "9/27/21", "27-09-2021", "09.27.2021"])
@pytest.mark.parametrize("order", Order)
def test_a_number_too_big_for_a_month_is_the_day_in_any_order(text, order):
    assert parse_date(text, lambda _: order) == date(2021, 9, 27)


@pytest.mark.parametrize("order", Order)
def test_thirteen_is_too_big_and_twelve_is_not(order):
    day, month = (9, 12) if order is Order.DAY else (12, 9)
    assert [parse_date(text, lambda _: order) for text in ("13/9/21", "9/13/21", "9/12/21")] == [
        date(2021, 9, 13),
        date(2021, 9, 13),
        date(2021, month, day),
    ]


@pytest.mark.parametrize(
    ("expected", "day", "months"),
    [
        (date(2026, 5, 23), date(2026, 11, 23), 6),
        (date(2026, 11, 23), date(2026, 11, 23), 0),
        (date(2026, 2, 28), date(2026, 3, 31), 1),
        (date(2024, 2, 29), date(2024, 3, 31), 1),
        (date(2025, 12, 31), date(2026, 1, 31), 1),
        (date(2025, 8, 31), date(2026, 8, 31), 12),
        (date(2026, 2, 28), date(2026, 8, 31), 6),
        (date(2026, 8, 28), date(2027, 2, 28), 6),
        (date(2027, 3, 31), date(2027, 1, 31), -2),
        (date(1, 1, 28), date(1, 2, 28), 1),
        (date.min, date(1, 2, 28), 2),
        (date.min, date(3, 1, 1), 100_000),
    ],
)
def test_months_are_calendar_months(expected, day, months):
    assert expected == months_before(day, months)


@pytest.mark.parametrize(
    ("expected", "day", "years"),
    [
        (date(2023, 11, 23), date(2026, 11, 23), 3),
        (date(2023, 2, 28), date(2024, 2, 29), 1),
        (date(2020, 2, 29), date(2024, 2, 29), 4),
        (date(2023, 2, 28), date(2026, 2, 28), 3),
    ],
)
def test_a_leap_day_has_the_28th_in_other_years(expected, day, years):
    assert expected == years_before(day, years)


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 2, 29),
        date(2024, 8, 31),
        date(2024, 8, 30),
        date(2024, 12, 31),
        date(2025, 2, 28),
        date(2199, 12, 31),
    ],
)
@pytest.mark.parametrize("months", [0, 1, 6, 12, 36])
@pytest.mark.parametrize("after", [False, True])
def test_the_first_day_is_the_first_one(day, months, after):
    """Counted day by day, the first `today` at which a span is over is the one that is said."""
    days = (day + timedelta(days=n) for n in range(2000))
    expected = next(
        today
        for today in days
        if (day < months_before(today, months) if after else day <= months_before(today, months))
    )
    assert expected == first_day_when(day, months, after=after)


@pytest.mark.parametrize(
    ("expected", "day"),
    [("2 January 2020", date(2020, 1, 2)), ("31 December 1999", date(1999, 12, 31))],
)
def test_a_day_is_written_in_english(expected, day):
    assert expected == long_date(day)
