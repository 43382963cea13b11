"""The physical lines of a file, and how lines become rows of cells."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice

from prune.errors import ExportError
from prune.reading.files.entry import Entry
from prune.reading.files.names import shown
from prune.reading.tables.encoding import Encoding

MAX_LINE = 1 << 20
"""Characters in one line; the longest message seen has 5,371."""
MAX_LINES_IN_ROW = 2_000
"""A row that goes on for longer has an unclosed quotation mark."""
BLOCK = 64
"""Lines read at a time."""


@contextmanager
def decoded_lines(entry: Entry, encoding: Encoding) -> Iterator[Iterator[str]]:
    """The physical lines of a file with their ends as they are."""
    with (
        entry.open() as stream,
        io.TextIOWrapper(
            stream, encoding=encoding.codec, errors=encoding.errors, newline=""
        ) as text,
    ):
        yield chain.from_iterable(_bounded(text, shown(entry.name)))


def _bounded(text: io.TextIOWrapper, name: str) -> Iterator[list[str]]:
    """A few lines at a time: a step of Python for each costs as much as parsing it."""
    lines = iter(partial(text.readline, MAX_LINE), "")
    while block := list(islice(lines, BLOCK)):
        if max(map(len, block)) == MAX_LINE:
            raise ExportError(
                f"{name} has a line of more than {MAX_LINE:,} characters, which no export has. "
                "Download the ZIP from LinkedIn again."
            )
        yield block


class Lines:
    """Hands lines to `csv.reader` and can take back those of rows that are not done with.

    No row gets more than `MAX_LINES_IN_ROW`: for `csv` the file ends there.
    """

    def __init__(self, lines: Iterator[str], passed: int) -> None:
        self.passed = passed
        """Lines of rows that are done with, so that the next row begins one further."""
        self._lines = lines
        self._again: list[str] = []
        self._out: list[str] = []
        self._out_after = passed

    def __iter__(self) -> Iterator[str]:
        """The lines after `passed`; whatever else was handed out before is taken back."""
        self._again = self.pending() + self._again
        self._out = []
        self._out_after = self.passed
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[str]]:
        while room := min(BLOCK, MAX_LINES_IN_ROW - len(self.pending())):
            block = self._again[:room] or list(islice(self._lines, room))
            del self._again[:room]
            if not block:
                return
            self._out = self.pending() + block
            self._out_after = self.passed
            yield block

    def pending(self) -> list[str]:
        """What was handed out of rows that are not done with."""
        return self._out[self.passed - self._out_after :]


def each_line(head: list[str], delimiter: str) -> Iterator[list[str]]:
    """Every line by itself as a row; empty where `csv` gives up on it."""
    for line in head:
        try:
            yield unwrapped(next(csv.reader([line], delimiter=delimiter), []), delimiter)
        except csv.Error:
            yield []


def unwrapped(cells: list[str], delimiter: str) -> list[str]:
    """A row that was quoted as a whole, parsed again."""
    if len(cells) != 1:
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter), [])
    except csv.Error:
        return cells
