"""The physical lines of a file, with lookahead."""

import csv
import io
from codecs import iterdecode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from prune.errors import TableError, TooMuchError
from prune.reading.files.entry import Entry
from prune.reading.files.limits import MAX_LINES, too_many_error
from prune.reading.files.names import display_name
from prune.reading.tables.encoding import Encoding

MAX_LINE = 1 << 20
"""Characters in one line; the longest message seen has 5,371."""
MAX_LINES_IN_ROW = 2_000
"""A longer row has an unclosed quotation mark."""
MAX_COLUMNS = 1_000
"""Cells in a header; the widest seen has 20."""
MAX_REREAD = 64 * 1024 * 1024
"""Budget for rereading after broken rows: characters, plus a hundred per line."""
BLOCK = 256
"""Lines processed at once: one Python step per line would cost as much as parsing it."""
_NOT_BY_LINES = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"})
"""Encodings that must be decoded before splitting lines, or that begin with a mark."""
_PIECE = 1 << 16
"""Bytes read at a time; small, so that a block is little longer than its longest line."""


@contextmanager
def decoded_blocks(entry: Entry, encoding: Encoding, most: int) -> Iterator[Iterator[list[str]]]:
    """The physical lines of a file in blocks, line endings unchanged.

    Fails above `most` characters, and for too many or too long lines.
    """
    with entry.open() as stream:
        pieces = iter(partial(stream.read, _PIECE), b"")
        if encoding.codec in _NOT_BY_LINES:
            decoded = iterdecode(pieces, encoding.codec, encoding.errors)
            pieces = (piece.encode() for piece in decoded)
        yield _bounded(pieces, encoding.line, display_name(entry.name), most)


def _bounded(
    pieces: Iterator[bytes], decode: Callable[[bytes], str], name: str, most: int
) -> Iterator[list[str]]:
    """Split as bytes, then decode line by line: so one wide character widens only its own line."""
    characters = count = 0
    for lines in _whole_lines(pieces, name):
        count += len(lines)
        if count > MAX_LINES:
            raise too_many_error(name, MAX_LINES, "lines")
        for at in range(0, len(lines), BLOCK):
            block = [*map(decode, lines[at : at + BLOCK])]
            characters += sum(map(len, block))
            if characters > most:
                raise too_many_error(name, most, "characters")
            yield block


def _whole_lines(pieces: Iterator[bytes], name: str) -> Iterator[list[bytes]]:
    rest = b""
    for piece in pieces:
        rest += piece
        lines = _lines(rest)
        if len(rest) >= MAX_LINE <= max(map(_characters, lines)):
            raise TooMuchError(
                f"{name} has a line of more than {MAX_LINE:,} characters, which is more "
                "than Prune reads."
            )
        rest = lines.pop()  # it may be incomplete, if only by half of its line ending
        yield lines
    if rest:
        yield _lines(rest)


def _lines(text: bytes) -> list[bytes]:
    """Split at all line endings; the second way is faster, but knows only one of them."""
    return text.splitlines(keepends=True) if b"\r" in text else io.BytesIO(text).readlines()


def _characters(line: bytes) -> int:
    return len(line.decode(errors="replace"))


class Lines:
    """The unread lines of a file, with lookahead."""

    def __init__(self, blocks: Iterator[list[str]], passed: int) -> None:
        self.consumed = 0
        """Lines already consumed; the next row begins on the line after them."""
        self._new = blocks
        self._next: list[str] = []
        self._reread_budget = MAX_REREAD
        while self.consumed < passed and (lines := self.peek()):
            self.advance(min(len(lines), passed - self.consumed))

    def peek(self) -> list[str]:
        """The next lines without consuming them; empty at the end. The last row may be incomplete."""
        if len(self._next) < BLOCK:
            self._next += next(self._new, [])
        return self._next

    def advance(self, count: int) -> None:
        """Consume lines."""
        del self._next[:count]
        self.consumed += count

    def __iter__(self) -> Iterator[str]:
        """The lines for the next row, limited so that `csv` cannot run on to the end of the file."""
        characters = count = 0
        while count < MAX_LINES_IN_ROW and characters <= MAX_LINE:
            if count == len(self._next):
                self._next += next(self._new, [])
            if count == len(self._next):
                return
            yield self._next[count]
            characters += len(self._next[count])
            count += 1

    def reject(self, count: int) -> int:
        """Skip the first of `count` lines and reread the others; return its line number.

        Raises `TableError` if nearly every line would be reread over and over.
        """
        self._reread_budget -= sum(map(len, self._next[:count])) + 100 * count
        if self._reread_budget < 0:
            raise TableError(
                "Too many lines have an unclosed quotation mark, which no export has. "
                "Use the ZIP from LinkedIn as it came, without saving the files in it again."
            )
        self.advance(1)
        return self.consumed


def each_line(head: list[str], delimiter: str) -> Iterator[list[str]]:
    """Parse every line as its own row; empty if `csv` fails or there are too many cells."""
    for line in head:
        try:
            cells = unwrapped(next(csv.reader([line], delimiter=delimiter), []), delimiter)
        except csv.Error:
            cells = []
        yield cells if len(cells) <= MAX_COLUMNS else []


def unwrapped(cells: list[str], delimiter: str) -> list[str]:
    """Parse a row again if it was quoted as a whole."""
    if len(cells) != 1:
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter), [])
    except csv.Error:
        return cells
