"""Whom a `TO` cell names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prune.reading.recipients import MAX_COMMAS, Recipients

KNOWN = [
    "wren inkwell",
    "toby candlewick",
    "doe, phd",
    "moss, mba, potter",
    "linkedin member",
    "rook",
]


@pytest.mark.parametrize(
    ("expected", "cell"),
    [
        ((), ""),
        ((), " , ,"),
        (("wren inkwell",), "wren inkwell"),
        (("wren inkwell", "toby candlewick"), "wren inkwell,toby candlewick"),
        (("toby candlewick", "wren inkwell"), "toby candlewick, wren inkwell"),
        (("toby candlewick", "wren inkwell"), "toby candlewick ,wren inkwell"),
        (("doe, phd",), "doe, phd"),
        (("doe, phd",), "doe,phd"),
        (("doe, phd", "wren inkwell"), "doe, phd,wren inkwell"),
        (("moss, mba, potter", "wren inkwell"), "moss, mba, potter, wren inkwell"),
        (("wren inkwell", "moss, mba, potter"), "wren inkwell,mba,moss,mba,potter"),
        (("wren inkwell",), "wren inkwell, phd"),
        (("wren inkwell",), "wren inkwell,ph.d.,m.sc."),
        (("wren inkwell",), "wren inkwell, certified mba"),
        (("wren inkwell",), "wren inkwell,(mba)"),
        (("wren inkwell",), "wren inkwell,pmp®"),
        # a word by itself after a blank is a title, unless it is a known name
        (("wren inkwell",), "wren inkwell, fir"),
        (("wren inkwell", "rook"), "wren inkwell, rook"),
        (("wren inkwell",), "wren inkwell, potter"),
        (("wren inkwell", "ash"), "wren inkwell,ash"),
        (("wren inkwell", "yo-yo ma"), "wren inkwell,yo-yo ma"),
        (("wren inkwell", "li meng"), "wren inkwell, li meng"),
        (("wren inkwell",), "wren inkwell,ma,msc"),
        (("wren inkwell", "ash newcomer"), "wren inkwell, ash newcomer"),
        (("ash newcomer", "fir newcomer"), "ash newcomer,fir newcomer, msc"),
        (("ash newcomer",), "ash newcomer,, phd"),
        (("linkedin member", "linkedin member"), "linkedin member,linkedin member"),
        (("phd",), "phd"),
    ],
)
def test_names_are_told_apart(expected, cell):
    assert expected == Recipients(KNOWN).names(cell)


@given(
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=6), st.sampled_from([",", ", ", " , "])
)
def test_known_names_come_out_as_they_went_in(names, joined):
    assert tuple(names) == Recipients(KNOWN).names(joined.join(names))


@pytest.mark.parametrize(("is_whole", "commas"), [(True, MAX_COMMAS), (False, MAX_COMMAS + 1)])
def test_a_known_name_is_whole_up_to_eight_commas(is_whole, commas):
    name = ",".join(f"ash elm {part}" for part in range(commas + 1))
    assert is_whole is (Recipients([name]).names(f"wren inkwell,{name}") == ("wren inkwell", name))


def test_thousands_of_commas_take_no_time():
    assert Recipients(KNOWN).names("," * 100_000) == ()
