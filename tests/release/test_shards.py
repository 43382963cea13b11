"""Parts of the tests for several machines."""

import pytest

from shards import parse, shard

FILES = ["a"] * 9 + ["b"] * 5 + ["c"] * 5 + ["d"] * 2 + ["e"]


@pytest.mark.parametrize("count", range(1, 8))
def test_every_file_is_in_one_part(count):
    parts = [shard(FILES, number, count) for number in range(1, count + 1)]
    assert sorted(file for part in parts for file in part) == ["a", "b", "c", "d", "e"]


def test_parts_have_about_as_much_to_do():
    assert [shard(FILES, number, 2) for number in (1, 2)] == [{"a", "d", "e"}, {"b", "c"}]


@pytest.mark.parametrize("text", ["", "0/4", "5/4", "1", "1/0", "a/b", "1/4 ", "²/4"])
def test_what_names_no_part_is_refused(text):
    with pytest.raises(ValueError, match="names no part"):
        parse(text)
