"""Dates, read cell by cell and reckoned in calendar months."""

from datetime import date, timedelta

import pytest

from prune.dates import (
    first_day_when,
    last_day,
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
        "1 Mar 0000",
        "٧ مارس ٢٠٢٣",
        "2023-03-07T09:05:12+99:99",
    ],
)
def test_what_is_no_date_is_none(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (SEVENTH, "2023-03-07 09:05:12 UTC"),
        (SEVENTH, "3/7/23, 9:05 AM"),
        (SEVENTH, "2023-03-07T09:05:12"),
        (None, ""),
        (None, "2023-13-07 09:05:12 UTC"),
        (None, "abcdefghij 09:05:12 UTC"),
    ],
)
def test_the_quick_way_for_messages_gives_the_same_days(expected, text):
    assert [expected, expected] == [last_day([text]), parse_date(text)]


@pytest.mark.parametrize("texts", [[], [""], ["no date", "2023-13-07 09:05:12 UTC"]])
def test_where_no_cell_names_a_day_there_is_no_last(texts):
    assert last_day(texts) is None


def test_the_last_day_is_the_latest_however_it_is_written():
    texts = ["2023-03-06 23:59:59 UTC", "3/7/23, 9:05 AM", "no date", "2019-12-31 09:05:12 UTC"]
    assert last_day(texts) == SEVENTH


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
    ],
)
@pytest.mark.parametrize("months", [1, 6, 12, 36])
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
