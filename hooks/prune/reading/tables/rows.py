"""From lines to rows: many at once while they are regular, the others one by one.

A row that does not fit the header is counted and reported with its line; a stray
quotation mark costs one line, not the rest of the file.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from prune.dates import parse_date
from prune.model.role import Role
from prune.reading.files.limits import MAX_OTHER_ROWS, MAX_ROWS, too_many_error
from prune.reading.tables.lines import MAX_LINES_IN_ROW, Lines, each_line, unwrapped

Row = tuple[int, list[str]]
"""The number of its first line, and its cells plus one empty cell."""

RowGroup = tuple[list[str], list[tuple[str, ...]]]
"""A row with some cells emptied, and these cells of each row that is otherwise the same."""

_UNREADABLE: list[str] = []
"""Marks a row that `csv` could not parse."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The expected form of a file's rows."""

    widths: range
    """Number of cells in a regular row; unnamed columns at the end of the header may be missing."""
    places: Mapping[str, int]
    """The positions of our columns."""
    dated: str | None
    """Our column with a date in every row, if there is one."""

    def fits(self, cells: list[str]) -> bool:
        """Whether a row has all our columns, whatever follows them.

        In a row of another width, cells may also have shifted; then there is no date
        where one must be.
        """
        if len(cells) in self.widths:
            return True
        if len(cells) <= max(self.places.values()):
            return False
        dated = self.places.get(self.dated or "", -1)
        return parse_date(cells[dated]) is not None if dated >= 0 else len(cells) < self.widths[0]

    def complete(self, cells: list[str]) -> list[str]:
        """Pad or cut a row to the header's width, plus one empty cell."""
        width = self.widths[-1]
        return cells[:width] + [""] * (width + 1 - len(cells[:width]))


class Rows:
    """Reads the rows of one file, and counts them."""

    def __init__(self, role: Role, delimiter: str, shape: Shape, name: str) -> None:
        self.count = 0
        """Rows that are not blank."""
        self.bad_lines: list[int] = []
        """Lines of rows that do not fit the header."""
        self._delimiter = delimiter
        self._shape = shape
        self._one_line = role is Role.CONNECTIONS
        self._most = MAX_ROWS.get(role, MAX_OTHER_ROWS)
        self._name = name

    def next(self, lines: Lines) -> list[Row]:
        """The next rows; empty if the next one is bad or blank."""
        return self._regular(lines) or self._odd(lines)

    def _regular(self, lines: Lines) -> list[Row]:
        """The next rows of the header's width, up to the first irregular one."""
        width, longest = self._shape.widths[-1], 1 if self._one_line else MAX_LINES_IN_ROW
        found, line, end = [], lines.consumed + 1, 0
        rows = csv.reader(lines.peek(), delimiter=self._delimiter, strict=True)
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
        lines.advance(end)
        self._add(len(found))
        return found

    def _odd(self, lines: Lines) -> list[Row]:
        """Read one irregular row; record its line as bad unless it fits or is blank."""
        rows = csv.reader(lines, delimiter=self._delimiter)
        try:
            cells = next(rows, [])
        except csv.Error:
            cells = _UNREADABLE
        line, taken = lines.consumed + 1, lines.peek()[: rows.line_num]
        if cells is not _UNREADABLE and not any(map(str.strip, cells)):
            lines.advance(len(taken))
            return []
        self._add(1)
        if not self._shape.fits(cells):
            cells = unwrapped(cells, self._delimiter)
        if not self._shape.fits(cells) or (len(taken) > 1 and self._runs_on(taken)):
            self.bad_lines.append(lines.reject(len(taken)))
            return []
        lines.advance(len(taken))
        return [(line, self._shape.complete(cells))]

    def _add(self, more: int) -> None:
        self.count += more
        if self.count > self._most:
            raise too_many_error(self._name, self._most, "rows")

    def _runs_on(self, taken: list[str]) -> bool:
        """Whether a row of several lines is caused by stray quotation marks.

        Then text follows a closing mark, or a later line is a complete row: a message may
        contain such a line, but a cell of `Connections.csv` does not.
        """
        try:
            list(csv.reader(taken, delimiter=self._delimiter, strict=True))
        except csv.Error:
            return True
        if not self._one_line:
            return False
        complete = [line for line in taken[1:] if line.count('"') % 2 == 0]
        alone = each_line(complete, self._delimiter)
        return any(map(self._shape.fits, alone))


def group_rows(rows: Iterable[list[str]], places: Collection[int]) -> list[RowGroup]:
    """Group rows that are identical except for the cells at two places, which are emptied."""
    pairs: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for cells in rows:
        pair = tuple(cells[place] for place in places)
        for place in places:
            cells[place] = ""
        pairs[tuple(cells)].append(pair)
    return [(list(cells), found) for cells, found in pairs.items()]
