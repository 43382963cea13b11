"""What a hosted site must know."""

import pytest

from prune_public.settings import ADDRESS, REPOSITORY, missing_settings, wrong_settings

GOOD = {ADDRESS: "https://example.org/prune/", REPOSITORY: "https://example.org/you/prune"}


def test_both_settings_are_enough():
    assert (missing_settings(GOOD), wrong_settings(GOOD)) == ([], [])


@pytest.mark.parametrize("name", GOOD)
def test_one_that_is_missing_is_missing_and_not_wrong(name):
    for without in ({k: v for k, v in GOOD.items() if k != name}, GOOD | {name: ""}):
        assert [one.partition(" is not set: ")[0] for one in missing_settings(without)] == [name]
        assert wrong_settings(without) == []


@pytest.mark.parametrize(
    "value",
    [
        "prune.example",
        "http://prune.example/",
        "ftp://x/",
        "https://",
        "https:// x/",
        "https://x/ y",
    ],
)
def test_what_is_no_address_is_wrong(value):
    assert len(wrong_settings(GOOD | {ADDRESS: value})) == 1


@pytest.mark.parametrize("value", ["http://127.0.0.1:8000/", "http://localhost/prune/"])
def test_ones_own_machine_is_good_enough_to_try_it(value):
    assert wrong_settings(GOOD | {ADDRESS: value}) == []
