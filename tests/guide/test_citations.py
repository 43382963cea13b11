"""Citations become marks, and can be taken out again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.examples import claim, source
from prune_guide.citations import Note, cited_in, with_marks, without_citations


def of_its_own_source(claim_id: str):
    """The claims a1 and a2 rest on the same source, b1 on another."""
    return claim(claim_id, sources=(source(claim_id[0]),))


def shown(note: Note) -> str:
    return f"({note.number} {'+'.join(claim.id for claim in note.claims)})"


def marked(html: str) -> str:
    return with_marks(html, of_its_own_source, shown)[0]


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("It grows.(1 a)", "It grows [@a]."),
        ("It grows,(1 a) and sleeps.(2 b)", "It grows [@a], and sleeps [@b]."),
        ("It grows.(1 a)(2 b)", "It grows [@a]\n[@b]."),
        ("Once. Twice.(1 a)", "Once [@a]. Twice [@a]."),
        ("<p>Once.(1 a)</p><p>Twice.(1 a)</p>", "<p>Once [@a].</p><p>Twice [@a].</p>"),
        ("<li>Once(1 a)<ul><li>Twice(1 a)", "<li>Once [@a]<ul><li>Twice [@a]"),
        ("<td>yes(1 a)</td><td>yes(1 a)</td>", "<td>yes [@a]</td><td>yes [@a]</td>"),
        ("(Or not.)(1 a)", "(Or not [@a].)"),
        ("<li>yes(1 a)</li>", "<li>yes [@a]</li>"),
        ("nothing [here]", "nothing [here]"),
    ],
)
def test_a_mark_stands_behind_the_full_stop_with_its_number(expected, html):
    assert expected == marked(html)


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("One. Two.(1 a1+a2) Three.(2 b1)", "One [@a1]. Two [@a2]. Three [@b1]."),
        ("One.(2 b1) Two.(1 a1+a2)", "One [@a1] [@b1]. Two [@a2]."),
        ("<p>One.(1 a1+a2)</p><p>Two.(1 a1+a2)</p>", "<p>One [@a1].</p><p>Two [@a2].</p>"),
        ("One.(1 a1+a2)", "One [@a1] [@a2]."),
    ],
)
def test_claims_with_the_same_sources_share_a_number_and_a_paragraph_shows_it_once(expected, html):
    assert expected == marked(html)


def test_claims_that_differ_in_more_than_their_words_have_numbers_of_their_own():
    claims = {
        "a": claim("a"),
        "b": claim("b", opinion=True),
        "c": claim("c", date(2026, 10, 1)),
        "d": claim("d", dissent=(source("other"),)),
        "e": claim("e", against=(source("other"),)),
    }
    _, notes = with_marks("[@a] [@b] [@c] [@d] [@e]", claims.__getitem__, shown)
    assert [note.first.id for note in notes] == list(claims)


def test_the_notes_come_in_the_order_of_their_numbers():
    _, notes = with_marks("[@b] [@a] [@b]", of_its_own_source, shown)
    assert [(note.number, note.first.id) for note in notes] == [(1, "b"), (2, "a")]


def test_an_unknown_claim_is_the_registers_to_refuse():
    with pytest.raises(KeyError):
        with_marks("It grows [@a].", {}.__getitem__, shown)


@given(
    st.lists(st.sampled_from(["a", "b-2", "long-id"]), max_size=5), st.sampled_from([".", ",", ""])
)
def test_without_citations_nothing_of_them_is_left(ids, stop):
    text = "It grows " + " ".join(f"[@{one}]" for one in ids) + stop
    plain = without_citations(text)
    assert (cited_in(plain), plain.rstrip()) == ([], ("It grows" + stop) if ids else text.rstrip())
