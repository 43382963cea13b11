"""What a person should open first."""

from collections import Counter
from datetime import date

from guide.examples import claim, source
from prune_guide.opening import claims_to_open, count_citations, render_opening, source_to_open
from prune_guide.register import Register


def test_claims_of_many_pages_come_first_and_opened_ones_and_opinions_never():
    opened = source("seen", opened=date(2026, 11, 1))
    claims = [
        claim("few"),
        claim("many"),
        claim("opened", sources=(opened,)),
        claim("opinion", opinion=True),
    ]
    register = Register({one.id: one for one in claims}, {})
    found = claims_to_open(register, Counter(few=1, many=2, opened=9, opinion=9))
    assert [one.id for one in found] == ["many", "few"]


def test_a_page_counts_once_however_often_it_cites():
    assert count_citations(["[@a] [@a] [@b]", "[@a]"]) == {"a": 2, "b": 1}


def test_linkedins_own_page_is_opened_before_a_newer_one():
    own = source("own", when="2015", publisher="LinkedIn")
    assert own == source_to_open(claim(sources=(source("new", when="2026"), own)))


def test_the_sentence_to_look_for_comes_with_its_address():
    lines = render_opening(claim(), 1).splitlines()
    assert lines == [
        "A rose grows again after a cut.",
        "    https://garden.example/garden-post",
        "    on 1 page; Unsure; [source.garden-post] read as a copy",
    ]
