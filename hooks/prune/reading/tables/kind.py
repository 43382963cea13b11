"""Identify a table by its header, whatever its file name."""

from prune.errors import ExportError
from prune.model.role import Role
from prune.reading.files.entry import Entry
from prune.reading.files.names import is_table, near_role, role_of
from prune.reading.tables.columns import folded_header
from prune.reading.tables.table import Table, read_table

TRIED = 200
"""Tables whose header is checked if no file is named `Connections.csv`."""
_OUR_OWN = "whatwouldchangethis"
"""A column of the CSV that Prune writes."""


def is_table_of(entry: Entry, role: Role) -> bool:
    """Whether a file with a name similar to a role's also has its header."""
    table = _opened(entry, role)
    return table is not None and table.delimiter is not None and not _is_our_own(table)


def is_connections(entry: Entry) -> bool:
    """Whether a file with another name is a table of connections.

    With a similar name, the required columns are enough; otherwise the whole header
    (name, job, date) must be there.
    """
    if near_role(entry.name) is Role.CONNECTIONS:
        return is_table_of(entry, Role.CONNECTIONS)
    if not is_table(entry.name) or role_of(entry.name):
        return False
    table = _opened(entry, Role.CONNECTIONS)
    return (
        table is not None
        and bool(table.header)
        and table.has("connected_on")
        and (table.has("company") or table.has("position") or table.has("url"))
        and not _is_our_own(table)
    )


def count_rows(entry: Entry, role: Role) -> int:
    """The number of rows; 0 if the file cannot be read as a table of this role."""
    try:
        _, count = read_table(entry, role, lambda table: sum(1 for _ in table.read()))
    except ExportError:
        return 0
    return count


def _opened(entry: Entry, role: Role) -> Table | None:
    try:
        table, _ = read_table(entry, role, lambda _: None)
    except ExportError:
        return None
    return table


def _is_our_own(table: Table) -> bool:
    return _OUR_OWN in map(folded_header, table.header)
