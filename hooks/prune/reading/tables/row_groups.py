"""Rows that differ in two cells and in nothing else, taken together.

A conversation of hundreds of messages has two or three kinds of row: only day and
text differ. A regular expression tells these two from what stands around them,
which `csv` then parses once for all rows that are alike.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

RowGroup = tuple[list[str], list[tuple[str, ...]]]
"""A row, the two cells that differ left empty, and these two of every row that is like it."""


class RowPattern:
    """Rows of one width that leave no doubt, and two places in them, the earlier first.

    In such a row every cell is quoted as a whole, or holds no quotation mark,
    delimiter or end of a line. `csv` finds the same cells in it.
    """

    def __init__(self, delimiter: str, width: int, places: Collection[int]) -> None:
        self._delimiter = delimiter
        self._rows = re.compile(f"{_row(delimiter, width, places)}|((?s:.)+)")

    def find(self, text: str) -> tuple[list[RowGroup], str]:
        """The rows with which a text begins, and the rest of it, from the first other row on.

        The text must begin where a row does.
        """
        rows = self._rows.findall(text)
        rest = rows.pop()[-1] if rows and rows[-1][-1] else ""
        longest = csv.field_size_limit()
        if len(text) > longest < max(map(len, chain.from_iterable(rows)), default=0):
            return [], text
        pairs: defaultdict[tuple[str, str, str], list[tuple[str, ...]]] = defaultdict(list)
        for before, first, between, second, after, _ in rows:
            pairs[before, between, after].append(
                (first.replace('""', '"'), second.replace('""', '"'))
            )
        same = csv.reader(map("".join, pairs), delimiter=self._delimiter, strict=True)
        return list(zip(same, pairs.values(), strict=True)), rest


def group_rows(rows: Iterable[list[str]], places: Collection[int]) -> list[RowGroup]:
    """The same of rows that are parsed already."""
    pairs: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for cells in rows:
        pair = tuple(cells[place] for place in places)
        for place in places:
            cells[place] = ""
        pairs[tuple(cells)].append(pair)
    return [(list(cells), found) for cells, found in pairs.items()]


def _row(delimiter: str, width: int, places: Collection[int]) -> str:
    """A row as a regular expression: what stands before, at, between, at and after the two places.

    Nothing in it is tried twice (`+` after a repeat), so that no text takes long.
    """
    quoted, bare = '[^"]*+(?:""[^"]*+)*+', f'[^"\r\n{re.escape(delimiter)}]*+'
    same = f'(?:"{quoted}"|{bare})'
    differs = f'"?+((?<="){quoted}(?=")|(?<!"){bare}(?!"))"?+'
    cells = [f"){differs}(" if place in places else same for place in range(width)]
    return f"({re.escape(delimiter).join(cells)})\r?\n"
