"""Citations become marks, and can be taken out again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.examples import claim
from prune_guide.citations import cited_in, with_marks, without_citations


def marked(html: str) -> str:
    return with_marks(html, claim, lambda number, one: f"({number} {one.id})")[0]


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("It grows.(1 a)", "It grows [@a]."),
        ("It grows,(1 a) and sleeps.(2 b)", "It grows [@a], and sleeps [@b]."),
        ("It grows.(1 a)(2 b)", "It grows [@a]\n[@b]."),
        ("Once.(1 a) Twice.(1 a)", "Once [@a]. Twice [@a]."),
        ("(Or not.)(1 a)", "(Or not [@a].)"),
        ("<li>yes(1 a)</li>", "<li>yes [@a]</li>"),
        ("nothing [here]", "nothing [here]"),
    ],
)
def test_a_mark_stands_behind_the_full_stop_with_its_number(expected, html):
    assert expected == marked(html)


def test_the_claims_come_in_the_order_of_their_numbers():
    _, claims = with_marks("[@b] [@a] [@b]", claim, lambda *_: "")
    assert [one.id for one in claims] == ["b", "a"]


def test_an_unknown_claim_is_the_registers_to_refuse():
    with pytest.raises(KeyError):
        with_marks("It grows [@a].", {}.__getitem__, lambda *_: "")


@given(
    st.lists(st.sampled_from(["a", "b-2", "long-id"]), max_size=5), st.sampled_from([".", ",", ""])
)
def test_without_citations_nothing_of_them_is_left(ids, stop):
    text = "It grows " + " ".join(f"[@{one}]" for one in ids) + stop
    plain = without_citations(text)
    assert (cited_in(plain), plain.rstrip()) == ([], ("It grows" + stop) if ids else text.rstrip())
