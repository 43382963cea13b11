"""The physical lines of a file, and how lines become rows of cells."""

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
"""A row that goes on for longer has an unclosed quotation mark."""
MAX_COLUMNS = 1_000
"""Cells in a header; the widest seen has 20."""
MAX_REREAD = 64 * 1024 * 1024
"""Characters (each line counts as a hundred more) that broken rows of a file may cost."""
BLOCK = 256
"""Lines looked at group_rows: a step of Python for each costs as much as parsing it."""
_NOT_BY_LINES = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"})
"""Encodings in which a line cannot be cut before it is decoded, or that begin with a mark."""
_PIECE = 1 << 16
"""Bytes read at a time, so that a block is little longer than the longest of its lines."""


@contextmanager
def decoded_blocks(entry: Entry, encoding: Encoding, most: int) -> Iterator[Iterator[list[str]]]:
    """The physical lines of a file with their ends as they are, a few at a time.

    Refuses a file of more than `most` characters, or of too many or too long lines.
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
    """Lines are cut as bytes and decoded one by one: one letter makes only its own line wide."""
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
        rest = lines.pop()  # more of it may follow, if only the second half of its end
        yield lines
    if rest:
        yield _lines(rest)


def _lines(text: bytes) -> list[bytes]:
    """As a file would be read; the second way is quicker, but knows one end alone."""
    return text.splitlines(keepends=True) if b"\r" in text else io.BytesIO(text).readlines()


def _characters(line: bytes) -> int:
    return len(line.decode(errors="replace"))


class Lines:
    """The lines of a file that are not done with: looked at several at a time, or row by row."""

    def __init__(self, blocks: Iterator[list[str]], passed: int) -> None:
        self.consumed = 0
        """Lines that are done with, so that the next row begins one further."""
        self._new = blocks
        self._next: list[str] = []
        self._reread_budget = MAX_REREAD
        while self.consumed < passed and (lines := self.peek()):
            self.advance(min(len(lines), passed - self.consumed))

    def peek(self) -> list[str]:
        """The next lines, at least one unless the file ends. The last row may go on after them."""
        if len(self._next) < BLOCK:
            self._next += next(self._new, [])
        return self._next

    def advance(self, count: int) -> None:
        """Be done with so many lines."""
        del self._next[:count]
        self.consumed += count

    def __iter__(self) -> Iterator[str]:
        """The lines of the next row: for `csv` the file ends where no row goes on."""
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
        """Give up the first line of a row of so many; the others are read again. Its number.

        Raises `TableError` where nearly every line would be read over and over.
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
    """Every line by itself as a row; empty where `csv` gives up on it or it has too many cells."""
    for line in head:
        try:
            cells = unwrapped(next(csv.reader([line], delimiter=delimiter), []), delimiter)
        except csv.Error:
            cells = []
        yield cells if len(cells) <= MAX_COLUMNS else []


def unwrapped(cells: list[str], delimiter: str) -> list[str]:
    """A row that was quoted as a whole, parsed again."""
    if len(cells) != 1:
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter), [])
    except csv.Error:
        return cells
