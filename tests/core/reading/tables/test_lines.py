"""Lines are the same wherever the bytes of a file happen to be cut, and bounded."""

import io

import pytest

from core.builders import entry
from prune.errors import ExportError
from prune.reading.tables.encoding import Encoding
from prune.reading.tables.lines import _PIECE, BLOCK, MAX_LINE, decoded_blocks

UTF8 = Encoding("utf-8", "strict")


def blocks_of(text, most=1 << 30):
    with decoded_blocks(entry(text), UTF8, most) as blocks:
        return list(blocks)


def lines_of(text):
    return [line for block in blocks_of(text) for line in block]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\r", "\r\r\n", "é\u2028\n"])
@pytest.mark.parametrize("shift", range(-4, 3))
def test_a_cut_between_two_pieces_makes_no_line_and_loses_none(end, shift):
    text = "x" * (_PIECE + shift) + end + "next" + end + "y" * 2 * _PIECE + end
    assert lines_of(text) == io.StringIO(text, newline="").readlines()


def test_a_block_is_short_however_long_its_lines_are():
    line = "x" * (MAX_LINE - 2) + "\n"
    blocks = blocks_of(line * 5 + "short\n" * 500)
    assert max(map(len, blocks)) == BLOCK
    assert max(sum(map(len, block)) for block in blocks) < MAX_LINE + _PIECE


@pytest.mark.parametrize("rest", ["", "\nshort\n"])
def test_a_line_that_is_too_long_is_refused_whether_it_ends_or_not(rest):
    with pytest.raises(ExportError, match="has a line of more than 1,048,576 characters"):
        blocks_of("x" * (MAX_LINE + 1) + rest)


def test_a_file_of_more_characters_than_it_may_have_is_refused():
    assert len(lines_of("ab\n" * 10)) == 10
    with pytest.raises(ExportError, match="contains more than 29 characters"):
        blocks_of("ab\n" * 10, most=29)
