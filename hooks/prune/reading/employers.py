"""`Positions.csv`: where the member worked, as what, and when."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prune.dates import parse_date
from prune.reading.no_employer import is_no_employer
from prune.reading.tables.table import Table
from prune.text import clean, companies_by_key, company_key, join_words

_YEAR = re.compile(r"\d{4}")
Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True, slots=True)
class Position:
    """One job of the member's."""

    company: str
    title: str
    started: Month
    finished: Month
    """The last month; in the far future for a current job."""

    def __str__(self) -> str:
        if self.title and is_no_employer(self.company):
            return f"{self.title} ({self.company})"
        return " at ".join(filter(None, (self.title, self.company)))


_NEVER: Month = (9999, 12)


class Employers:
    """The member's employers, compared without legal form, and jobs."""

    def __init__(self, names: Iterable[str], positions: Iterable[Position] = ()) -> None:
        self._names = companies_by_key(name for name in names if not is_no_employer(name))
        self._positions = tuple(positions)

    def shared(self, company: str) -> tuple[str, ...]:
        """The member's employer that is this company, as the member's file spells it, if any."""
        name = self._names.get(company_key(company))
        return (name,) if name else ()

    def job_on(self, day: date) -> str | None:
        """The member's position on a day, several joined; `None` if there is none."""
        month = (day.year, day.month)
        held = [one for one in self._positions if one.started <= month <= one.finished]
        return join_words(list(dict.fromkeys(map(str, held)))) or None


def read_employers(table: Table) -> Employers:
    """Read the member's employers. Positions without a readable start only name an employer."""
    pick = table.picker("company", "title", "started_on", "finished_on")
    names: list[str] = []
    positions: list[Position] = []
    for _, cells in table.read():
        company, title, started_on, finished_on = pick(cells)
        names.append(clean(company))
        started = _month(started_on, 1)
        finished = _month(finished_on, 12) if finished_on.strip() else _NEVER
        if started and finished and (company.strip() or title.strip()):
            positions.append(Position(clean(company), clean(title), started, finished))
    return Employers(names, positions)


def _month(text: str, of_year: int) -> Month | None:
    """Parse `Mar 2023`, a full date, or `2023`, which means its first or last month."""
    if _YEAR.fullmatch(text.strip()):
        return int(text), of_year
    day = parse_date(text) or parse_date(f"1 {text}")
    return (day.year, day.month) if day else None
