"""Claims: how old is too old, and how dates read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.examples import claim, source
from prune_guide.claim import Confidence, is_source_date


@pytest.mark.parametrize(
    ("today", "stale"),
    [
        (date(2026, 11, 1), False),
        (date(2027, 10, 31), False),
        (date(2027, 11, 1), False),
        (date(2027, 11, 2), True),
        (date(2027, 12, 1), True),
        (date(2029, 1, 1), True),
    ],
)
def test_a_check_is_stale_from_the_day_after_twelve_months(today, stale):
    assert stale == claim(checked=date(2026, 11, 1)).is_stale(today)


def test_a_check_on_a_leap_day_is_good_until_the_next_february_ends():
    checked = claim(checked=date(2024, 2, 29))
    assert [checked.is_stale(day) for day in (date(2025, 2, 28), date(2025, 3, 1))] == [False, True]


@given(st.dates(max_value=date(2100, 1, 1)), st.integers(min_value=367, max_value=3000))
def test_whatever_is_over_a_year_old_is_stale(checked, days):
    today = date.fromordinal(checked.toordinal() + days)
    assert claim(checked=checked).is_stale(today)


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        ("30 May 2026", "2026-05-30"),
        ("July 2022", "2022-07"),
        ("2014", "2014"),
        ("undated", "undated"),
    ],
)
def test_a_sources_date_reads_as_precisely_as_it_is_known(expected, written):
    assert (expected, True) == (source(when=written).shown_date, is_source_date(written))


@pytest.mark.parametrize("text", ["", "2026-13", "2026-02-30", "26-05-30", "May 2026", "2026-5"])
def test_a_text_that_is_not_a_date_is_none(text):
    assert not is_source_date(text)


def test_a_claim_is_unread_only_where_nobody_read_either_side():
    no, copy = source("no", copy=""), source("copy")
    assert [
        claim(sources=(no,)).is_unread,
        claim(sources=(no, copy)).is_unread,
        claim(sources=(no,), against=(copy,)).is_unread,
    ] == [True, False, False]


OPENED = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("word", "sources"),
    [
        ("Sure", [source(publisher="LinkedIn", when="2025-11-03")]),
        ("Sure", [source(publisher="LinkedIn", when="2023")]),
        ("Sure", [source(publisher="LinkedIn", when="undated", opened=OPENED)]),
        ("Sure", [source(publisher="LinkedIn", when="undated", copy="2024-01")]),
        ("Sure", [source(), source(publisher="Another gardener", when="undated")]),
        ("Sure", [source(when="2012"), source(publisher="LinkedIn", when="2016")]),
        ("Fairly sure", [source(publisher="LinkedIn", when="2022")]),
        ("Fairly sure", [source(publisher="LinkedIn", when="undated")]),
        ("Fairly sure", [source(when="2012"), source(publisher="LinkedIn", when="2015")]),
        ("Unsure", [source()]),
        ("Unsure", [source(), source("again")]),
        ("Unsure", [source(), source(publisher="A shop", vendor=True)]),
        ("Unsure", [source(), source(publisher="LinkedIn", when="2026", copy="")]),
        ("Unsure", [source(copy="")]),
    ],
)
def test_how_sure_a_claim_is_follows_from_its_sources(word, sources):
    assert claim(sources=tuple(sources)).confidence is Confidence(word)


def test_a_good_source_against_it_makes_a_claim_disputed_and_a_dissent_does_not():
    two = (source(), source(publisher="Another gardener"))
    assert [
        claim(sources=two, against=(source(publisher="A third"),)).confidence,
        claim(sources=two, dissent=(source(publisher="A shop", vendor=True),)).confidence,
        claim(sources=two, opinion=True).confidence,
    ] == [Confidence.DISPUTED, Confidence.SURE, Confidence.OPINION]


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("not read by us", source(copy="")),
        ("read as a copy", source()),
        ("read as a copy of January 2024", source(copy="2024-01")),
        ("opened on 1 October 2026", source(opened=OPENED)),
    ],
)
def test_a_source_says_what_was_done_with_it(said, one):
    assert said == one.how_read
