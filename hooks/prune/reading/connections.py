"""`Connections.csv`: the people, and the hidden members among them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from prune.errors import ExportError
from prune.identity import composite_id, profile_id
from prune.model.connection import Connection
from prune.model.export import FileRead
from prune.reading.files.names import display_name
from prune.reading.tables.table import Table
from prune.text import clean, pluralize, quote


@dataclass(frozen=True, slots=True)
class Connections:
    """The contents of the file: `rows = people + hidden + skipped`."""

    people: tuple[Connection, ...]
    rows: int
    hidden_on: Mapping[date, int]
    """How many hidden members were connected on a day."""
    skipped: int
    file: FileRead
    notices: tuple[str, ...]

    @property
    def hidden(self) -> int:
        """How many hidden members there are."""
        return sum(self.hidden_on.values())


def read_connections(table: Table) -> Connections:
    """Read every row once.

    A row with a date and nothing else is a hidden member. One that is neither a
    person nor hidden is skipped with a notice that names its line. Raises
    `ExportError` if there are no rows, or no people and at least one skipped row.
    """
    reader, name = _Reader(table), display_name(table.entry.name)
    for line, cells in table.read():
        reader.take(line, cells)
    skipped = reader.skipped + len(table.bad_lines)
    if not reader.people and (skipped or not table.rows):
        raise ExportError(_nobody(name, table, reader))
    notices = [
        *(_does_not_fit(name, line) for line in table.bad_lines),
        *reader.notices,
        *reader.date_notices(),
    ]
    if not reader.people:
        notices.append("No connection in this export has a name, so there is nobody to list.")
    return Connections(
        tuple(reader.people),
        table.rows,
        reader.hidden_on,
        skipped,
        table.report(),
        tuple(notices),
    )


def _nobody(name: str, table: Table, reader: "_Reader") -> str:
    if not table.rows:
        return (
            f"{name} has a header and nothing below it, but it must contain at least one connection. "
            "Use the file as LinkedIn sent it, or ask LinkedIn for a new copy of your data."
        )
    said = [*reader.notices, *(_does_not_fit(name, line) for line in table.bad_lines)]
    return (
        f"{name} has {pluralize(table.rows, 'row')}, but none is a person. {said[0]} "
        "The columns First Name and Last Name must have these names and must not be empty. "
        "Use the file as LinkedIn sent it."
    )


def _does_not_fit(name: str, line: int) -> str:
    return f"Line {line} of {name} was skipped: its cells do not fit the header."


def _name(first: str, last: str, full: str) -> str:
    """From two columns or one; next to a first name, a column `Name` may contain the last name."""
    if not full or last:
        return clean(f"{first} {last}")
    full, first = clean(full), clean(first)
    return full if full.startswith(first) else f"{first} {full}"


class _Reader:
    def __init__(self, table: Table) -> None:
        self.people: list[Connection] = []
        self.hidden_on: Counter[date] = Counter()
        self.skipped = 0
        self.notices: list[str] = []
        self.undated = 0
        self.unreadable: list[tuple[int, str]] = []
        self._name = display_name(table.entry.name)
        self._header = [*table.header, ""]
        self._has_dates = table.has("connected_on")
        self._seen: dict[str, int] = {}
        self._repeats: Counter[str] = Counter()
        self._days = table.days("connected_on")
        self._pick = table.picker(
            "first_name",
            "last_name",
            "full_name",
            "url",
            "email",
            "company",
            "position",
            "connected_on",
        )

    def take(self, line: int, cells: list[str]) -> None:
        first, last, full, url, email, company, position, day = self._pick(cells)
        name = _name(first, last, full)
        connected_on = self._days.read(day)
        if not name:
            self._nameless(line, cells, connected_on)
            return
        if cells == self._header:
            self._skip(line, "it repeats the header")
            return
        if connected_on is None:
            self._note_no_date(line, day)
        company = clean(company)
        slug_id = profile_id(url)
        if slug_id is None:
            self._note_address(line, url)
        elif slug_id in self._seen:
            self._skip(line, f"it has the same profile address as line {self._seen[slug_id]}")
            return
        person_id = self._composite(name, company, connected_on) if slug_id is None else slug_id
        self._seen[person_id] = line
        address = url.strip() if slug_id else None
        self.people.append(
            Connection(
                person_id,
                name,
                company,
                clean(position),
                address,
                connected_on,
                email.strip().casefold(),
            )
        )

    def date_notices(self) -> list[str]:
        """Notices about missing and unreadable dates."""
        undated, unreadable = self.undated, self.unreadable
        if self._has_dates and undated > len(self.people) // 2:
            who = pluralize(undated, "person has", "people have")
            return [f"{who} no readable date in Connected On; a re-save may have lost the dates."]
        if not unreadable:
            return []
        examples = [f"line {line}: {quote(cell, 24)}" for line, cell in unreadable[:5]]
        more = " …" if len(unreadable) > 5 else ""
        what = pluralize(len(unreadable), "date")
        return [f"{what} in Connected On could not be read ({', '.join(examples)}{more})."]

    def _nameless(self, line: int, cells: list[str], connected_on: date | None) -> None:
        if connected_on and sum(1 for cell in cells if clean(cell)) == 1:
            self.hidden_on[connected_on] += 1
        else:
            self._skip(line, "it has other cells but no name")

    def _composite(self, name: str, company: str, connected_on: date | None) -> str:
        person_id = composite_id(name, company, connected_on)
        found = person_id
        while found in self._seen:
            self._repeats[person_id] += 1
            found = f"{person_id}#{self._repeats[person_id] + 1}"
        return found

    def _note_no_date(self, line: int, cell: str) -> None:
        self.undated += 1
        if cell.strip():
            self.unreadable.append((line, cell))

    def _note_address(self, line: int, url: str) -> None:
        if url.strip():
            self.notices.append(
                f"Line {line} of {self._name}: {quote(url, 80)} is not a LinkedIn profile "
                "address, so there is no link to this person."
            )

    def _skip(self, line: int, why: str) -> None:
        self.skipped += 1
        self.notices.append(f"Line {line} of {self._name} was skipped: {why}.")
