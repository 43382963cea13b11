"""The physical lines of a file, and how lines become rows of cells."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def decoded_lines(entry: Entry, encoding: Encoding) -> Iterator[Iterator[str]]:
    """The physical lines of a file with their ends as they are."""
    with (
        entry.open() as stream,
        io.TextIOWrapper(
            stream, encoding=encoding.codec, errors=encoding.errors, newline=""
        ) as text,
    ):
        yield _bounded(text, shown(entry.name))


def _bounded(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    count = 0
    while line := text.readline(MAX_LINE):
        count += 1
        if count > MAX_LINES:
            raise too_many(name, MAX_LINES, "lines")
        if len(line) == MAX_LINE:
            raise ExportError(
                f"{name} has a line of more than {MAX_LINE:,} characters, which no export has. "
                "Download the ZIP from LinkedIn again."
            )
        yield line


class Lines:
    """Hands lines to `csv.reader` and can take back all but the first of a broken row."""

    def __init__(self, lines: Iterator[str], passed: int) -> None:
        self._lines = lines
        self._again: list[str] = []
        self._row: list[str] = []
        self._passed = passed
        self._size = 0
        self._patience = MAX_READ_AGAIN
        self.characters = 0

    def __iter__(self) -> "Lines":
        return self

    @property
    def row(self) -> list[str]:
        """The lines of the row being read."""
        return self._row

    def __next__(self) -> str:
        if len(self._row) >= MAX_LINES_IN_ROW or self._size > MAX_LINE:
            raise StopIteration
        line = self._again.pop() if self._again else next(self._lines)
        self._size += len(line)
        self._row.append(line)
        return line

    def accept(self) -> int:
        """Done with the row; the number of the line it began on."""
        first = self._passed + 1
        self._passed += len(self._row)
        self._row.clear()
        self.characters += self._size
        self._size = 0
        return first

    def reject(self) -> int:
        """Give up the row's first line, read the others again; the number of that line.

        Raises `TableError` where nearly every line would be read over and over.
        """
        self._patience -= self._size + 100 * len(self._row)
        if self._patience < 0:
            raise TableError(
                "Line after line has a quotation mark that nothing closes, which no export has. "
                "Use the ZIP from LinkedIn as it came, without saving the files in it anew."
            )
        self._again.extend(reversed(self._row[1:]))
        del self._row[1:]
        return self.accept()


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
