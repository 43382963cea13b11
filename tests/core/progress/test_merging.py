"""One rule for every meeting of two copies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.progress.tables import known, progress_of, table, without_null
from prune.progress.merging import merge

MOMENTS = st.sampled_from(
    [f"2026-11-2{day}T09:00:00{rest}" for day in "34" for rest in ("Z", ".5Z")]
)
DECISIONS = st.fixed_dictionaries(
    {"outcome": st.sampled_from(["keep", "later", "remove"])},
    optional={
        "at": MOMENTS,
        "decided_on": st.sampled_from(["2026-11-23", "2026-11-24"]),
        "done_on": st.just("2026-11-24"),
        "connected_on": st.sampled_from(["2019-03-07", "2024-01-01"]),
        "note": st.sampled_from([1, 1.5, "x", None, True, {"é": [-0.0]}]),
    },
)
IDS = st.sampled_from(["wren", "Wren", "linkedin.com/in/wren", "toby"])
COPIES = st.builds(
    lambda decisions, undone: progress_of({"decisions": decisions, "undone": undone}),
    st.dictionaries(IDS, DECISIONS),
    st.dictionaries(IDS, MOMENTS),
)


@pytest.mark.parametrize("case", table("merging"), ids=lambda case: case["case"])
def test_the_later_change_wins_whichever_copy_comes_first(case):
    one, other = progress_of(case["one"]), progress_of(case["other"])
    expected = without_null(case["merged"])
    assert (expected, expected) == (known(merge(one, other)), known(merge(other, one)))


@given(COPIES, COPIES)
def test_two_copies_are_the_same_from_either_side(one, other):
    assert merge(one, other) == merge(other, one)


@given(COPIES, COPIES)
def test_to_merge_once_more_changes_nothing(one, other):
    both = merge(one, other)
    assert (both, both, both) == (merge(both, one), merge(other, both), merge(both, both))
