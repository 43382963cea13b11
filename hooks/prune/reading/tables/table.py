"""From bytes to rows: encoding, delimiter and header are detected from the content.

Rows are streamed, so that a file of any length needs little memory.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from itertools import chain, islice
from operator import itemgetter
from typing import TypeVar

from prune.dates import later
from prune.errors import TableError
from prune.model.export import FileRead
from prune.model.role import Role
from prune.reading.files.entry import Entry
from prune.reading.files.limits import MAX_CHARACTERS, MAX_FILE_BYTES
from prune.reading.files.names import display_name
from prune.reading.tables.columns import LAYOUTS
from prune.reading.tables.days import Days
from prune.reading.tables.encoding import Encoding, detect_encoding, sniff_encoding
from prune.reading.tables.header import find_header, headerless, no_header
from prune.reading.tables.lines import Lines, decoded_blocks
from prune.reading.tables.rows import Row, RowGroup, Rows, Shape, group_rows
from prune.text import pluralize

_T = TypeVar("_T")

HEADER_WITHIN = 60
"""Lines in which the header must be. The longest preamble seen has 12."""


@dataclass(slots=True)
class Table:
    """One file of the export, ready to be read row by row."""

    entry: Entry
    role: Role
    encoding: Encoding
    delimiter: str | None
    places: Mapping[str, int]
    """The positions of our columns."""
    first_line: int
    """Physical lines to skip before the rows."""
    widths: range
    """How many cells a row may have."""
    header: list[str] = field(default_factory=list)
    """The cells of the header; empty where there is none."""
    notices: list[str] = field(default_factory=list)
    _rows: Rows = field(init=False, repr=False)
    _days: list[Days] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        self._rows = self._no_rows()

    def _no_rows(self) -> Rows:
        shape = Shape(self.widths, self.places, LAYOUTS[self.role].dated)
        return Rows(self.role, self.delimiter or ",", shape, display_name(self.entry.name))

    def picker(self, *columns: str) -> Callable[[list[str]], tuple[str, ...]]:
        """A function that picks the cells of two or more columns; empty if not in the file."""
        return itemgetter(*(self.places.get(column, -1) for column in columns))

    def has(self, column: str) -> bool:
        """Whether the file has this column."""
        return column in self.places

    def days(self, column: str) -> Days:
        """A reader for the dates in a column."""
        place = self.places.get(column, -1)
        usual = LAYOUTS[self.role].orders
        days = Days(lambda: (cells[place] for _, cells in replace(self).read()), usual)
        self._days.append(days)
        return days

    @property
    def newest_on(self) -> date | None:
        """The newest day read from any column so far."""
        return reduce(later, (days.newest for days in self._days), None)

    @property
    def rows(self) -> int:
        """Rows that are not blank, counted while reading."""
        return self._rows.count

    @property
    def bad_lines(self) -> list[int]:
        """Lines of rows that do not fit the header."""
        return self._rows.bad_lines

    def read(self) -> Iterator[Row]:
        """Line number and cells of every row that has all our columns; blank rows are skipped.

        Each row is as wide as the header, plus one empty cell for the columns that are
        not in the file. Afterwards `rows` and `bad_lines` are complete. Raises
        `ExportError` for a file that turns out to be damaged or not text.
        """
        return chain.from_iterable(rows.next(lines) for rows, lines in self._reading())

    def grouped(self, first: str, second: str) -> Iterator[list[RowGroup]]:
        """The same rows in blocks, grouped where they differ only in two columns."""
        places = self.places.get(first, -1), self.places.get(second, -1)
        for rows, lines in self._reading():
            yield group_rows((cells for _, cells in rows.next(lines)), places)

    def _reading(self) -> Iterator[tuple[Rows, Lines]]:
        """The reader and the remaining lines, as long as there are any."""
        self._rows = self._no_rows()
        if self.delimiter is None:
            return
        with decoded_blocks(self.entry, self.encoding, _most_characters(self.role)) as blocks:
            lines = Lines(blocks, self.first_line)
            while lines.peek():
                yield self._rows, lines

    def report(self, *notices: str) -> FileRead:
        """The report on this file; complete only after reading."""
        bad = self.bad_lines
        unfit = [_lines_notice(bad)] if bad and self.role is not Role.CONNECTIONS else []
        said = [self.encoding.notice] if self.encoding.notice else []
        return FileRead(
            display_name(self.entry.name),
            self.role,
            self.rows,
            self.encoding.codec,
            self.delimiter,
            (*said, *self.notices, *unfit, *notices),
            self.newest_on,
        )


def read_table(entry: Entry, role: Role, read: Callable[[Table], _T]) -> tuple[Table, _T]:
    """Open a file; return the table and the result of `read`.

    UTF-8 is assumed first, so that nearly every file is unpacked only once. If that
    fails, the encoding is detected and `read` is called again.
    """
    try:
        table = open_table(entry, role, sniff_encoding(entry))
        return table, read(table)
    except UnicodeDecodeError:
        table = open_table(entry, role)
        return table, read(table)


def open_table(entry: Entry, role: Role, encoding: Encoding | None = None) -> Table:
    """Detect the encoding (unless given), delimiter and header of a file.

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
        said = "It is empty." if not filled else "It contains one line of text and no rows."
        return Table(entry, role, encoding, None, {}, 0, range(0), notices=[said])
    if header is None:
        raise TableError(no_header(display_name(entry.name), role, head, filled))
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
    return (
        f"Skipped {pluralize(len(lines), 'row')} whose cells do not fit the header (line {named})."
    )
