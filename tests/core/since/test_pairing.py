"""Who is who in two exports: the rules, and each of their edges."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import someone
from prune.pairing import Pairs, pair

DAY, OTHER_DAY = date(2019, 3, 7), date(2021, 5, 6)
WREN = someone(slug="wren", name="Wren Inkwell", connected_on=DAY)
MARRIED = replace(WREN, name="Wren Saltmarsh")
STRANGER = someone(slug="wren", name="Toby Candlewick", connected_on=OTHER_DAY)


@pytest.mark.parametrize(
    ("now", "is_same"),
    [
        (WREN, True),
        (MARRIED, True),
        (replace(WREN, connected_on=OTHER_DAY), True),
        (replace(WREN, connected_on=None, name="Toby Candlewick"), True),
        (replace(WREN, name="WREN  Inkwell", connected_on=OTHER_DAY), True),
        (STRANGER, False),
    ],
    ids=["same", "other name", "other day", "unknown day", "spelling", "other name and day"],
)
def test_the_same_id_is_the_same_person_unless_name_and_day_differ(now, is_same):
    expected = Pairs({"wren": WREN}) if is_same else Pairs({}, (WREN,), frozenset({"wren"}))
    assert pair([WREN], [now]) == expected


def test_one_of_each_with_the_same_name_and_day_has_a_new_address():
    moved = replace(WREN, id="wren-inkwell")
    assert pair([WREN], [moved]) == Pairs({"wren-inkwell": WREN})
    assert pair([WREN], [moved]).old_id("wren-inkwell") == "wren"


@pytest.mark.parametrize(
    "now",
    [
        replace(WREN, id="other", connected_on=OTHER_DAY),
        replace(MARRIED, id="other"),
        replace(WREN, id="other", connected_on=None),
    ],
    ids=["name alone", "day alone", "no day"],
)
def test_neither_the_name_nor_the_day_is_enough(now):
    assert pair([WREN], [now]) == Pairs({}, (WREN,))


def test_people_without_a_day_are_not_found_by_their_name():
    then = replace(WREN, connected_on=None)
    assert pair([then], [replace(then, id="other")]) == Pairs({}, (then,))


def test_two_of_a_name_and_day_are_told_apart_by_nothing():
    then = [replace(WREN, id=one) for one in ("a", "b")]
    now = [replace(WREN, id=one) for one in ("c", "d")]
    assert [pair(then, now), pair(then, now[:1]), pair(then[:1], now)] == [
        Pairs({}, tuple(then)),
        Pairs({}, tuple(then)),
        Pairs({}, (then[0],)),
    ]


def test_whoever_is_found_by_the_id_does_not_make_the_others_ambiguous():
    then = [replace(WREN, id=one) for one in ("a", "b")]
    now = [replace(WREN, id=one) for one in ("a", "c")]
    assert pair(then, now) == Pairs({"a": then[0], "c": then[1]})


def test_an_address_that_somebody_else_has_taken_is_followed_to_the_new_one():
    moved = replace(WREN, id="wren-inkwell")
    assert pair([WREN], [STRANGER, moved]) == Pairs({"wren-inkwell": WREN}, (), frozenset({"wren"}))


def test_two_people_who_swapped_addresses_are_found_again():
    toby = someone(slug="toby", name="Toby Candlewick", connected_on=OTHER_DAY)
    now = [replace(WREN, id="toby"), replace(toby, id="wren")]
    assert pair([WREN, toby], now) == Pairs(
        {"toby": WREN, "wren": toby}, (), frozenset({"wren", "toby"})
    )


def test_an_id_of_name_company_and_day_changes_with_the_company():
    then = replace(WREN, id="~wren inkwell|teapot works|2019-03-07", url=None)
    now = replace(WREN, id="~wren inkwell|moth & lamp|2019-03-07", url=None, company="Moth & Lamp")
    assert pair([then], [now]).old_id(now.id) == then.id
