"""Find the header and its columns, or explain why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from prune.dates import parse_date
from prune.model.role import Role
from prune.reading.tables.columns import LAYOUTS, Layout, folded_header
from prune.reading.tables.lines import each_line
from prune.text import pluralize

DELIMITERS = (",", ";", "\t")

_HEADERLESS = {
    6: ("first_name", "last_name", "email", "company", "position", "connected_on"),
    7: ("first_name", "last_name", "url", "email", "company", "position", "connected_on"),
}


@dataclass(frozen=True, slots=True)
class Header:
    """The positions of the columns, and where the rows begin."""

    delimiter: str
    places: Mapping[str, int]
    line: int
    """Physical lines before the first row."""
    widths: range
    """Cells of a regular row."""
    cells: list[str]
    notices: tuple[str, ...] = ()


def find_header(head: list[str], layout: Layout) -> Header | None:
    """The line with the most columns of a role; `None` if no line has enough."""
    best: Header | None = None
    for delimiter in DELIMITERS:
        for line, cells in enumerate(each_line(head, delimiter), start=1):
            places = layout.find(cells)
            if not layout.accepts(places) or (best and len(places) <= len(best.places)):
                continue
            if len(places) >= _better_elsewhere(cells, layout.role):
                said = _preamble_notices(head[: line - 1])
                best = Header(delimiter, places, line, _widths(cells), cells, said)
    return best


def _better_elsewhere(cells: list[str], role: Role) -> int:
    """The most columns that another role recognises; recommendations also contain names and jobs."""
    if role is not Role.CONNECTIONS:
        return 0
    others = (layout for other, layout in LAYOUTS.items() if other is not role)
    found = (places for layout in others if layout.accepts(places := layout.find(cells)))
    return max(map(len, found), default=0)


def _widths(cells: list[str]) -> range:
    """Allowed row widths: unnamed columns at the end of the header may be missing."""
    named = max(place for place, cell in enumerate(cells, start=1) if cell.strip())
    return range(named, len(cells) + 1)


def headerless(head: list[str]) -> Header | None:
    """Recognise connections without a header: rows of six or seven typical cells."""
    for delimiter in DELIMITERS:
        rows = list(each_line(head, delimiter))
        start = _after_notes(rows)
        filled = [cells for cells in rows[start:] if any(map(str.strip, cells))]
        alike = [len(cells) for cells in filled if _like_connection(cells)]
        if alike and len(alike) >= 0.5 * len(filled):
            width = max(set(alike), key=alike.count)
            places = {column: place for place, column in enumerate(_HEADERLESS[width])}
            said = "It has no header; the columns were recognised by their content."
            return Header(delimiter, places, start, range(width, width + 1), [], (said,))
    return None


def _after_notes(rows: list[list[str]]) -> int:
    """How many lines LinkedIn's notes take: up to a blank line or the first row."""
    blank = [not any(map(str.strip, cells)) for cells in rows]
    start = next((at for at, is_blank in enumerate(blank) if not is_blank), 0)
    if not rows or not folded_header(rows[start][0] if rows[start] else "").startswith("notes"):
        return start
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
    """A notice about lines before the header, unless they are blank or LinkedIn's notes."""
    filled = [line for line in before if line.strip(' \t\r\n,;"')]
    if not filled or folded_header(filled[0]).startswith("notes") or filled[0].startswith("sep="):
        return ()
    return (f"Skipped {pluralize(len(filled), 'line')} before the header.",)


def no_header(name: str, role: Role, head: list[str], filled: list[str]) -> str:
    """The error for a file without the columns of its role."""
    required = f"must be {role.file} from LinkedIn's export"
    if not filled:
        return f"{name} is empty, but it {required}. Download the ZIP from LinkedIn again."
    if other := _known_file(head, role):
        return (
            f"{name} contains what LinkedIn calls {other.file}, but it {required}. "
            "Use the whole ZIP, or Connections.csv."
        )
    return (
        f"{name} is not a table that Prune knows: no line near its top has the columns "
        f"{_required_columns(role)}. It {required}; "
        "use the ZIP as it came."
    )


def _required_columns(role: Role) -> str:
    return {
        Role.CONNECTIONS: "First Name, Last Name, Company and Connected On",
        Role.MESSAGES: "FROM, TO, DATE and CONTENT",
    }.get(role, f"of {role.file}")


def _known_file(head: list[str], expected: Role) -> Role | None:
    for role, layout in LAYOUTS.items():
        if role is not expected and any(
            layout.accepts(found := layout.find(cells)) and len(found) > 2
            for cells in each_line(head, ",")
        ):
            return role
    return None
