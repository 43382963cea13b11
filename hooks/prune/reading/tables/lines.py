"""The physical lines of a file, and how lines become rows of cells."""

import csv
import io
from codecs import iterdecode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain

from prune.errors import ExportError, TableError
from prune.reading.files.entry import Entry
from prune.reading.files.limits import MAX_LINES, too_many
from prune.reading.files.names import shown
from prune.reading.tables.encoding import Encoding

MAX_LINE = 1 << 20
"""Characters in one line; the longest message seen has 5,371."""
MAX_LINES_IN_ROW = 2_000
"""A row that goes on for longer has an unclosed quotation mark."""
MAX_COLUMNS = 1_000
"""Cells in a header; the widest seen has 20."""
MAX_READ_AGAIN = 64 * 1024 * 1024
"""Characters (each line counts as a hundred more) that broken rows of a file may cost."""
BLOCK = 64
"""Lines handed on at a time: a step of Python for each costs as much as parsing it."""
_PIECE = 1 << 16
"""Bytes decoded at a time, so that a block is little longer than the longest of its lines."""


@contextmanager
def decoded_blocks(entry: Entry, encoding: Encoding, most: int) -> Iterator[Iterator[list[str]]]:
    """The physical lines of a file with their ends as they are, a few at a time.

    Refuses a file of more than `most` characters, or of too many or too long lines.
    """
    with entry.open() as stream:
        pieces = iter(partial(stream.read, _PIECE), b"")
        decoded = iterdecode(pieces, encoding.codec, encoding.errors)
        yield _bounded(decoded, shown(entry.name), most)


def _bounded(pieces: Iterator[str], name: str, most: int) -> Iterator[list[str]]:
    characters = count = 0
    rest = ""
    for piece in pieces:
        characters += len(piece)
        if characters > most:
            raise too_many(name, most, "characters")
        rest += piece
        lines = _lines(rest) if "\n" in piece or "\r" in piece else [rest]
        count += len(lines) - 1
        if count > MAX_LINES:
            raise too_many(name, MAX_LINES, "lines")
        if len(rest) >= MAX_LINE <= max(map(len, lines)):
            raise ExportError(
                f"{name} has a line of more than {MAX_LINE:,} characters, which no export has. "
                "Download the ZIP from LinkedIn again."
            )
        rest = lines.pop()  # more of it may follow, if only the second half of its end
        yield from (lines[at : at + BLOCK] for at in range(0, len(lines), BLOCK))
    if rest:
        yield _lines(rest)


def _lines(text: str) -> list[str]:
    """As a file would be read: `str.splitlines` knows more ends than that."""
    return io.StringIO(text, newline="").readlines()


class Lines:
    """Hands lines to `csv.reader` and can take back those of rows that are not done with.

    No row gets more than `MAX_LINES_IN_ROW`, nor a line more once it has more than
    `MAX_LINE` characters: for `csv` the file ends there.
    """

    def __init__(self, blocks: Iterator[list[str]], passed: int) -> None:
        self.passed = passed
        """Lines of rows that are done with, so that the next row begins one further."""
        self._new = blocks
        self._again: list[str] = []
        while len(self._again) < passed and (block := next(blocks, [])):
            self._again += block
        del self._again[:passed]
        self._out: list[str] = []
        self._out_after = passed
        self._patience = MAX_READ_AGAIN

    def __iter__(self) -> Iterator[str]:
        """The lines after `passed`; whatever else was handed out before is taken back."""
        self._again = self.pending() + self._again
        self._out = []
        self._out_after = self.passed
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[str]]:
        while True:
            pending = self.pending()
            room = MAX_LINES_IN_ROW - len(pending)
            if room <= 0 or sum(map(len, pending)) > MAX_LINE:
                return
            block = self._again or next(self._new, [])
            block, self._again = block[:room], block[room:]
            if not block:
                return
            self._out = pending + block
            self._out_after = self.passed
            yield block

    def pending(self) -> list[str]:
        """What was handed out of rows that are not done with."""
        return self._out[self.passed - self._out_after :]

    def reject(self, row: list[str]) -> int:
        """Give up the first line of a row, read the others again; the number of that line.

        Raises `TableError` where nearly every line would be read over and over.
        """
        self._patience -= sum(map(len, row)) + 100 * len(row)
        if self._patience < 0:
            raise TableError(
                "Line after line has a quotation mark that nothing closes, which no export has. "
                "Use the ZIP from LinkedIn as it came, without saving the files in it anew."
            )
        self.passed += 1
        return self.passed


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
