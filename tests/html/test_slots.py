"""Slots in our Markdown."""

import pytest

from prune_html.slots import fill, only_for, slot, unfilled


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("a LIST b", "a <!-- prune:drawing list --> b"),
        ("", "<!-- prune:drawing -->"),
        ("<!-- prune:other -->", "<!-- prune:other -->"),
        ("<!-- prune: drawing -->", "<!-- prune: drawing -->"),
        ("<!-- a comment -->", "<!-- a comment -->"),
    ],
)
def test_only_known_slots_are_filled(expected, html):
    assert expected == fill(html, {"drawing": str.upper})


def test_what_fills_a_slot_is_not_looked_at_again():
    assert slot("b") == fill(slot("a"), {"a": lambda _: slot("b"), "b": lambda _: "twice"})


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("<!-- prune:rule -->", "x <!-- prune:rule --> <!-- prune:other -->"),
        ("<!-- prune:Bad Name -->", "<!-- prune:Bad Name -->"),
        (None, "<!-- rule -->"),
    ],
)
def test_a_slot_that_is_left_is_found(expected, html):
    assert expected == unfilled(html)


FOR_EACH = """before
<!-- prune:only-demo -->
## How to get it
<!-- prune:end -->
<!-- prune:only-personal -->
It is yours.
<!-- prune:end -->
after
"""


def test_each_site_has_its_own_part_and_what_is_for_both():
    assert only_for("demo", FOR_EACH) == "before\n## How to get it\nafter\n"
    assert only_for("personal", FOR_EACH) == "before\nIt is yours.\nafter\n"
