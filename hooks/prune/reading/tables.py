"""Bytes to rows: encoding, delimiter and header are found by content.

The rows come as a stream, so that a file of any length needs little memory.
A row that does not have the header's width is counted and named by its line; a
stray quotation mark that swallows what follows costs one line, not the rest.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

from prune.dates import parse_date
from prune.errors import ExportError, TableError
from prune.model import FileRead, Role
from prune.reading.archive import Member
from prune.reading.columns import LAYOUTS, Layout, folded_header
from prune.reading.encoding import Encoding, detect_encoding
from prune.reading.names import shown
from prune.text import counted

DELIMITERS = (",", ";", "\t")
HEADER_WITHIN = 60
"""Lines in which the header must be. The longest preamble seen has 12."""
MAX_LINE = 1 << 20
"""Characters in one line; the longest message seen has 5,371."""
MAX_LINES_IN_ROW = 2_000
"""A row that goes on for longer has an unclosed quotation mark."""

_UNREADABLE = ["unreadable"] * 10_000
"""Stands for a row that `csv` gave up on; wider than any header."""
_HEADERLESS = {
    6: ("first_name", "last_name", "email", "company", "position", "connected_on"),
    7: ("first_name", "last_name", "url", "email", "company", "position", "connected_on"),
}


@dataclass(slots=True)
class Table:
    """One file of the export, ready to be read row by row."""

    member: Member
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
        """A function from a row to these columns' cells; a column not in the file is empty."""
        absent = self.widths.stop
        pick = itemgetter(*(self.places.get(column, absent) for column in columns), absent)

        def cells_of(row: list[str]) -> tuple[str, ...]:
            cells: tuple[str, ...] = pick(row + [""] * (absent + 1 - len(row)))
            return cells[:-1]

        return cells_of

    def has(self, column: str) -> bool:
        """Whether the file has this column."""
        return column in self.places

    def read(self) -> Iterator[tuple[int, list[str]]]:
        """Line number and cells of every row of the right width; blank rows are passed over.

        Afterwards `rows` and `bad_lines` are filled. Raises `ExportError` for a
        file that turns out to be damaged or no text.
        """
        if self.delimiter is None:
            return
        self.rows = 0
        self.bad_lines.clear()
        with decoded_lines(self.member, self.encoding) as lines:
            for _ in islice(lines, self.first_line):
                pass
            source = _Lines(lines, self.first_line)
            rows = csv.reader(source, delimiter=self.delimiter)
            while (cells := _next_row(rows)) is not None:
                if not cells or not any(map(str.strip, cells)):
                    source.accept()
                    continue
                self.rows += 1
                if len(cells) not in self.widths:
                    cells = _unwrapped(cells, self.delimiter)
                if len(cells) in self.widths and not (
                    source.lines_in_row > 1 and self._runs_on(source, self.delimiter)
                ):
                    yield source.accept(), cells
                else:
                    self.bad_lines.append(source.reject())

    def _runs_on(self, source: "_Lines", delimiter: str) -> bool:
        """Whether a row of several lines comes from stray quotation marks.

        Then text follows a closing mark, or a later line is a whole row by itself:
        a cell of `Connections.csv` holds no such line, though a message may.
        """
        try:
            list(csv.reader(source.row, delimiter=delimiter, strict=True))
        except csv.Error:
            return True
        if self.role is not Role.CONNECTIONS:
            return False
        alone = _each_line(source.row[1:], delimiter)
        return any(len(cells) in self.widths for cells in alone)

    def report(self, *notices: str) -> FileRead:
        """What to say about this file, after it was read."""
        bad = self.bad_lines
        width = [_lines_notice(bad)] if bad and self.role is not Role.CONNECTIONS else []
        said = [self.encoding.notice] if self.encoding.notice else []
        return FileRead(
            shown(self.member.name),
            self.role,
            self.rows,
            self.encoding.codec,
            self.delimiter,
            (*said, *self.notices, *width, *notices),
        )


def open_table(member: Member, role: Role) -> Table:
    """Find encoding, delimiter and header of a file.

    An empty file and one with a single line of text (`No conversations found`)
    are tables without rows. Raises `TableError` for anything that is not a file
    of this role; the message lists what was found.
    """
    encoding = detect_encoding(member)
    with decoded_lines(member, encoding) as lines:
        head = list(islice(lines, HEADER_WITHIN))
    filled = [line for line in head if line.strip(" \t\r\n,;\ufeff\0")]
    header = _find_header(head, LAYOUTS[role])
    if header is None and role is Role.CONNECTIONS:
        header = _headerless(head)
    if header is None and len(filled) <= 1 and role is not Role.CONNECTIONS:
        said = "It is empty." if not filled else "It holds one line of text and no rows."
        return Table(member, role, encoding, None, {}, 0, range(0), notices=[said])
    if header is None:
        raise TableError(_no_header(shown(member.name), role, head, filled))
    table = Table(
        member,
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


@contextmanager
def decoded_lines(member: Member, encoding: Encoding) -> Iterator[Iterator[str]]:
    """The physical lines of a file with their ends as they are."""
    with (
        member.open() as stream,
        io.TextIOWrapper(
            stream, encoding=encoding.codec, errors=encoding.errors, newline=""
        ) as text,
    ):
        yield _bounded(text, shown(member.name))


def _bounded(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    while line := text.readline(MAX_LINE):
        if len(line) == MAX_LINE:
            raise ExportError(
                f"{name} has a line of more than {MAX_LINE:,} characters, which no export has. "
                "Download the ZIP from LinkedIn again."
            )
        yield line


class _Lines:
    """Hands lines to `csv.reader` and can take back all but the first of a broken row."""

    def __init__(self, lines: Iterator[str], passed: int) -> None:
        self._lines = lines
        self._again: list[str] = []
        self._row: list[str] = []
        self._passed = passed

    def __iter__(self) -> "_Lines":
        return self

    @property
    def row(self) -> list[str]:
        """The lines of the row being read."""
        return self._row

    @property
    def lines_in_row(self) -> int:
        return len(self._row)

    def __next__(self) -> str:
        if len(self._row) >= MAX_LINES_IN_ROW:
            raise StopIteration
        line = self._again.pop() if self._again else next(self._lines)
        self._row.append(line)
        return line

    def accept(self) -> int:
        """Done with the row; the number of the line it began on."""
        first = self._passed + 1
        self._passed += len(self._row)
        self._row.clear()
        return first

    def reject(self) -> int:
        """Give up the row's first line, read the others again; the number of that line."""
        self._again.extend(reversed(self._row[1:]))
        del self._row[1:]
        return self.accept()


def _next_row(rows: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error:
        return _UNREADABLE


def _unwrapped(cells: list[str], delimiter: str) -> list[str]:
    """A row that was quoted as a whole, parsed again."""
    if len(cells) != 1:
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter), [])
    except csv.Error:
        return cells


@dataclass(frozen=True, slots=True)
class _Header:
    delimiter: str
    places: Mapping[str, int]
    line: int
    """Physical lines up to the first row."""
    widths: range
    cells: list[str]
    notices: tuple[str, ...] = ()


def _find_header(head: list[str], layout: Layout) -> _Header | None:
    best: _Header | None = None
    for delimiter in DELIMITERS:
        for line, cells in enumerate(_each_line(head, delimiter), start=1):
            places = layout.find(cells)
            if not layout.accepts(places) or (best and len(places) <= len(best.places)):
                continue
            if len(places) >= _better_elsewhere(cells, layout.role):
                said = _preamble_notices(head[: line - 1])
                best = _Header(delimiter, places, line, _widths(cells), cells, said)
    return best


def _each_line(head: list[str], delimiter: str) -> Iterator[list[str]]:
    for line in head:
        try:
            yield _unwrapped(next(csv.reader([line], delimiter=delimiter), []), delimiter)
        except csv.Error:
            yield []


def _better_elsewhere(cells: list[str], role: Role) -> int:
    """How many columns another role's layout knows; recommendations also hold names and jobs."""
    if role is not Role.CONNECTIONS:
        return 0
    others = (layout for other, layout in LAYOUTS.items() if other is not role)
    found = (layout.find(cells) for layout in others if layout.accepts(layout.find(cells)))
    return max(map(len, found), default=0)


def _widths(cells: list[str]) -> range:
    """The header's width; columns without a name at its end may be missing from a row."""
    named = max(place for place, cell in enumerate(cells, start=1) if cell.strip())
    return range(named, len(cells) + 1)


def _headerless(head: list[str]) -> _Header | None:
    """Rows of six or seven cells that mostly look like connections, after at most the notes."""
    for delimiter in DELIMITERS:
        rows = list(_each_line(head, delimiter))
        start = _after_notes(rows)
        filled = [cells for cells in rows[start:] if any(map(str.strip, cells))]
        alike = [len(cells) for cells in filled if _like_connection(cells)]
        if alike and len(alike) >= 0.5 * len(filled):
            width = max(set(alike), key=alike.count)
            places = {column: place for place, column in enumerate(_HEADERLESS[width])}
            said = "It has no header; the columns were told by their content."
            return _Header(delimiter, places, start, range(width, width + 1), [], (said,))
    return None


def _after_notes(rows: list[list[str]]) -> int:
    """How many lines LinkedIn's own notes take: up to the next blank line or the first row."""
    blank = [not any(map(str.strip, cells)) for cells in rows]
    start = next((at for at, is_blank in enumerate(blank) if not is_blank), 0)
    if not rows or not folded_header(rows[start][0] if rows[start] else "").startswith("notes"):
        return start
    start += 1
    while start < len(rows) and not blank[start] and not _like_connection(rows[start]):
        start += 1
    return start


def _like_connection(cells: list[str]) -> bool:
    if len(cells) not in _HEADERLESS or parse_date(cells[-1]) is None:
        return False
    row = dict(zip(_HEADERLESS[len(cells)], cells, strict=True))
    name, email, url = row["first_name"] + row["last_name"], row["email"], row.get("url", "")
    return (
        (any(map(str.isalpha, name)) or not any(cells[:-1]))
        and (email in {"", "NA"} or "@" in email or email.startswith("urn:"))
        and (not url or "linkedin.com/" in url)
    )


def _preamble_notices(before: list[str]) -> tuple[str, ...]:
    """Nothing to say about LinkedIn's own notes and blank lines; other lines are counted."""
    filled = [line for line in before if line.strip(' \t\r\n,;"')]
    if not filled or folded_header(filled[0]).startswith("notes") or filled[0].startswith("sep="):
        return ()
    return (f"{counted(len(filled), 'line')} before the header passed over.",)


def _lines_notice(lines: list[int]) -> str:
    named = ", ".join(map(str, lines[:10])) + (" …" if len(lines) > 10 else "")
    return f"{counted(len(lines), 'row')} without the header's number of cells passed over (line {named})."


def _no_header(name: str, role: Role, head: list[str], filled: list[str]) -> str:
    wanted = f"{role.file} from LinkedIn's export was wanted"
    if not filled:
        return f"{name} is empty, but {wanted}. Download the ZIP from LinkedIn again."
    if other := _known_file(head, role):
        return (
            f"{name} holds what LinkedIn calls {other.file}, but {wanted}. "
            "Name the whole ZIP, or Connections.csv."
        )
    return (
        f"{name} is a table or text we do not know: no line near its top has the columns "
        f"{_wanted_columns(role)}. {wanted[0].upper()}{wanted[1:]}; "
        "use the ZIP as it came."
    )


def _wanted_columns(role: Role) -> str:
    return {
        Role.CONNECTIONS: "First Name, Last Name, Company and Connected On",
        Role.MESSAGES: "FROM, TO, DATE and CONTENT",
    }.get(role, f"of {role.file}")


def _known_file(head: Iterable[str], wanted: Role) -> Role | None:
    for role, layout in LAYOUTS.items():
        if role is not wanted and any(
            layout.accepts(found := layout.find(cells)) and len(found) > 2
            for cells in _each_line(list(head), ",")
        ):
            return role
    return None
