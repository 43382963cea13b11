"""Group rows that are identical except for two cells.

In a conversation of hundreds of messages, most rows differ only in day and text. A
regular expression separates these two cells from the rest of the row, which `csv`
then parses once per group.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

RowGroup = tuple[list[str], list[tuple[str, ...]]]
"""A row with the two varying cells empty, and the two cells of each row of the group."""


class RowPattern:
    """Matches regular rows of one width; `places` are the two varying cells, in order.

    In a regular row, every cell is either quoted as a whole or contains no quotation
    mark, delimiter or line break, so `csv` finds the same cells.
    """

    def __init__(self, delimiter: str, width: int, places: Collection[int]) -> None:
        self._delimiter = delimiter
        self._rows = re.compile(f"{_row(delimiter, width, places)}|((?s:.)+)")

    def find(self, text: str) -> tuple[list[RowGroup], str]:
        """Group the regular rows at the start of `text`; return them and the remaining text.

        The text must begin at the start of a row.
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
    """Group rows that are already parsed."""
    pairs: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for cells in rows:
        pair = tuple(cells[place] for place in places)
        for place in places:
            cells[place] = ""
        pairs[tuple(cells)].append(pair)
    return [(list(cells), found) for cells, found in pairs.items()]


def _row(delimiter: str, width: int, places: Collection[int]) -> str:
    """A regular expression for a row; its groups are the two cells and the text around them.

    Possessive quantifiers prevent backtracking, so that no input takes long.
    """
    quoted, bare = '[^"]*+(?:""[^"]*+)*+', f'[^"\r\n{re.escape(delimiter)}]*+'
    same = f'(?:"{quoted}"|{bare})'
    differs = f'"?+((?<="){quoted}(?=")|(?<!"){bare}(?!"))"?+'
    cells = [f"){differs}(" if place in places else same for place in range(width)]
    return f"({re.escape(delimiter).join(cells)})\r?\n"
