"""Bytes to rows: encoding, delimiter and header are found by content.

The rows come as a stream, so that a file of any length needs little memory.
A row that does not have the header's width is counted and named by its line; a
stray quotation mark that swallows what follows costs one line, not the rest.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import itemgetter
from typing import TypeVar

from prune.errors import TableError
from prune.model import FileRead, Role
from prune.reading.files.entry import Entry
from prune.reading.files.limits import (
    MAX_CHARACTERS,
    MAX_FILE_BYTES,
    MAX_OTHER_ROWS,
    MAX_ROWS,
    too_many,
)
from prune.reading.files.names import shown
from prune.reading.tables.columns import LAYOUTS
from prune.reading.tables.encoding import Encoding, detect_encoding, supposed_encoding
from prune.reading.tables.header import find_header, headerless, no_header
from prune.reading.tables.lines import MAX_LINES_IN_ROW, Lines, decoded_blocks, each_line, unwrapped
from prune.text import counted

_T = TypeVar("_T")
_Row = tuple[int, list[str]]
"""The number of its first line, and its cells."""

HEADER_WITHIN = 60
"""Lines in which the header must be. The longest preamble seen has 12."""

_UNREADABLE: list[str] = []
"""Stands for a row that `csv` gave up on."""


@dataclass(slots=True)
class Table:
    """One file of the export, ready to be read row by row."""

    entry: Entry
    role: Role
    encoding: Encoding
    delimiter: str | None
    places: Mapping[str, int]
    """Where our columns stand."""
    first_line: int
    """Physical lines to pass over before the rows."""
    widths: range
    """How many cells a row may have."""
    header: list[str] = field(default_factory=list)
    """The cells of the header; empty where there is none."""
    rows: int = 0
    """Rows that are not blank, counted while reading."""
    bad_lines: list[int] = field(default_factory=list)
    """Where a row did not have the header's width."""
    notices: list[str] = field(default_factory=list)

    def picker(self, *columns: str) -> Callable[[list[str]], tuple[str, ...]]:
        """A function from a row to the cells of two or more columns, empty where not in the file."""
        return itemgetter(*(self.places.get(column, -1) for column in columns))

    def has(self, column: str) -> bool:
        """Whether the file has this column."""
        return column in self.places

    def read(self) -> Iterator[_Row]:
        """Line number and cells of every row of the right width; blank rows are passed over.

        Each row is as wide as the header and has one empty cell more, which
        stands for the columns that are not in the file. Afterwards `rows` and
        `bad_lines` are filled. Raises `ExportError` for a file that turns out to be
        damaged or no text.
        """
        self.rows = 0
        self.bad_lines.clear()
        return chain.from_iterable(self._parts())

    def _parts(self) -> Iterator[list[_Row]]:
        """The rows, many at a time while they are regular; any other is looked at by itself."""
        if self.delimiter is None:
            return
        with decoded_blocks(self.entry, self.encoding, _most_characters(self.role)) as blocks:
            source = Lines(blocks, self.first_line)
            while source.ahead():
                yield self._regular_rows(source, self.delimiter) or self._odd_row(
                    source, self.delimiter
                )

    def _regular_rows(self, source: Lines, delimiter: str) -> list[_Row]:
        """The next rows of the header's width, up to the first that leaves anything to doubt."""
        width, longest = self.widths[-1], 1 if self.role is Role.CONNECTIONS else MAX_LINES_IN_ROW
        found, line, end = [], source.passed + 1, 0
        rows = csv.reader(source.ahead(), delimiter=delimiter, strict=True)
        with suppress(csv.Error):
            for cells in rows:
                if cells:
                    if len(cells) != width or rows.line_num - end > longest:
                        break
                    if not (cells[0].strip() or any(map(str.strip, cells))):
                        break
                    cells.append("")
                    found.append((line + end, cells))
                end = rows.line_num
        source.drop(end)
        self._count(len(found))
        return found

    def _odd_row(self, source: Lines, delimiter: str) -> list[_Row]:
        """The next row if it is one, else its line among the bad ones, unless it is blank."""
        rows = csv.reader(source, delimiter=delimiter)
        try:
            cells = next(rows, [])
        except csv.Error:
            cells = _UNREADABLE
        line, lines = source.passed + 1, source.ahead()[: rows.line_num]
        if cells is not _UNREADABLE and not any(map(str.strip, cells)):
            source.drop(len(lines))
            return []
        self._count(1)
        if len(cells) not in self.widths:
            cells = unwrapped(cells, delimiter)
        if len(cells) not in self.widths or (len(lines) > 1 and self._runs_on(lines, delimiter)):
            self.bad_lines.append(source.reject(len(lines)))
            return []
        source.drop(len(lines))
        return [(line, cells + [""] * (self.widths.stop - len(cells)))]

    def _count(self, more: int) -> None:
        self.rows += more
        if self.rows > self._most_rows:
            raise too_many(shown(self.entry.name), self._most_rows, "rows")

    @property
    def _most_rows(self) -> int:
        return MAX_ROWS.get(self.role, MAX_OTHER_ROWS)

    def _runs_on(self, lines: list[str], delimiter: str) -> bool:
        """Whether a row of several lines comes from stray quotation marks.

        Then text follows a closing mark, or a later line is a whole row by itself:
        a cell of `Connections.csv` holds no such line, though a message may.
        """
        try:
            list(csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error:
            return True
        if self.role is not Role.CONNECTIONS:
            return False
        complete = [line for line in lines[1:] if line.count('"') % 2 == 0]
        alone = each_line(complete, delimiter)
        return any(len(cells) in self.widths for cells in alone)

    def report(self, *notices: str) -> FileRead:
        """What to say about this file, after it was read."""
        bad = self.bad_lines
        width = [_lines_notice(bad)] if bad and self.role is not Role.CONNECTIONS else []
        said = [self.encoding.notice] if self.encoding.notice else []
        return FileRead(
            shown(self.entry.name),
            self.role,
            self.rows,
            self.encoding.codec,
            self.delimiter,
            (*said, *self.notices, *width, *notices),
        )


def read_table(entry: Entry, role: Role, read: Callable[[Table], _T]) -> tuple[Table, _T]:
    """Open a file and read it; with the table, what `read` makes of it.

    UTF-8 is supposed, so that nearly every file is unpacked once. Where that
    turns out to be wrong, `read` is asked again, with the table as `open_table` finds it.
    """
    try:
        table = open_table(entry, role, supposed_encoding(entry))
        return table, read(table)
    except UnicodeDecodeError:
        table = open_table(entry, role)
        return table, read(table)


def open_table(entry: Entry, role: Role, encoding: Encoding | None = None) -> Table:
    """Find encoding (unless it is given), delimiter and header of a file.

    An empty file and one with a single line of text (`No conversations found`)
    are tables without rows. Raises `TableError` for anything that is not a file
    of this role; the message lists what was found.
    """
    encoding = encoding or detect_encoding(entry)
    with decoded_blocks(entry, encoding, _most_characters(role)) as blocks:
        head = list(islice(chain.from_iterable(blocks), HEADER_WITHIN))
    filled = [line for line in head if line.strip(" \t\r\n,;\ufeff\0")]
    header = find_header(head, LAYOUTS[role])
    if header is None and role is Role.CONNECTIONS:
        header = headerless(head)
    if header is None and len(filled) <= 1 and role is not Role.CONNECTIONS:
        said = "It is empty." if not filled else "It holds one line of text and no rows."
        return Table(entry, role, encoding, None, {}, 0, range(0), notices=[said])
    if header is None:
        raise TableError(no_header(shown(entry.name), role, head, filled))
    table = Table(
        entry,
        role,
        encoding,
        header.delimiter,
        header.places,
        header.line,
        header.widths,
        header.cells,
    )
    table.notices.extend(header.notices)
    return table


def _most_characters(role: Role) -> int:
    return MAX_FILE_BYTES if role is Role.MESSAGES else MAX_CHARACTERS


def _lines_notice(lines: list[int]) -> str:
    named = ", ".join(map(str, lines[:10])) + (" …" if len(lines) > 10 else "")
    return f"{counted(len(lines), 'row')} without the header's number of cells passed over (line {named})."
