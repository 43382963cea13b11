"""Which file of which archive plays which role."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from prune.model import Role
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.names import is_plain, role_of, shown, spreadsheet_role
from prune.text import counted, listed

_NAMED = 20
"""Files that a notice calls by name; where there are more, it counts them."""


def choose_files(archives: Sequence[Archive]) -> tuple[dict[Role, Entry], list[str]]:
    """The file for each role, the latest archive winning, and what to say about the others."""
    chosen: dict[Role, Entry] = {}
    notices: list[str] = []
    for archive in archives:
        candidates = _by_role(archive)
        best = dict(_best(candidates))
        chosen |= best
        notices.extend(_beside(archive, best) if archive.lone else _passed_over(candidates, best))
        notices.extend(_spreadsheets(archive, candidates))
    return chosen, notices


def _by_role(archive: Archive) -> dict[Role, list[Entry]]:
    """A file that was named counts as `Connections.csv`, whatever it is called, and alone does."""
    found: dict[Role, list[Entry]] = {role: [] for role in Role}
    for entry in archive.entries:
        role = Role.CONNECTIONS if entry.path == archive.lone else role_of(entry.name)
        if role and (role is not Role.CONNECTIONS or archive.lone in {None, entry.path}):
            found[role].append(entry)
    return {role: entries for role, entries in found.items() if entries}


def _best(candidates: Mapping[Role, list[Entry]]) -> Iterator[tuple[Role, Entry]]:
    own = _prefer(candidates.get(Role.CONNECTIONS, []), "")
    others = {one.folder for one in candidates.get(Role.CONNECTIONS, [])}
    others.discard(own.folder if own else "")
    for role, entries in candidates.items():
        usable = [one for one in entries if one.folder not in others]
        if best := _prefer(usable, own.folder if own else ""):
            yield role, best


def _passed_over(
    candidates: Mapping[Role, list[Entry]], best: Mapping[Role, Entry]
) -> Iterator[str]:
    for role, entries in candidates.items():
        read = best.get(role)
        unread = [one for one in entries if one is not read]
        rest = [shown(one.path) for one in unread[:_NAMED]]
        if unread[_NAMED:]:
            rest.append(f"{len(unread) - _NAMED:,} more")
        if rest:
            which = f"{shown(read.path)} was read and " if read else ""
            yield (
                f"Of {counted(len(entries), 'file')} that could be {role.file}, "
                f"{which}{listed(rest)} {_was(rest)} not."
            )


def _beside(archive: Archive, best: Mapping[Role, Entry]) -> Iterator[str]:
    others = [role.file for role in best if role is not Role.CONNECTIONS]
    if others:
        yield f"{listed(others)} lay beside {archive.name} and {_was(others)} read with it."


def _was(items: Sequence[str]) -> str:
    return "was" if len(items) == 1 else "were"


def _prefer(entries: Iterable[Entry], folder: str) -> Entry | None:
    """The one in `folder`, else the shallowest; plainly named before a copy."""
    return min(
        entries,
        key=lambda m: (m.folder != folder, m.depth, not is_plain(m.name), m.path.casefold()),
        default=None,
    )


def _spreadsheets(archive: Archive, found: Mapping[Role, list[Entry]]) -> Iterator[str]:
    for entry in archive.entries:
        role = spreadsheet_role(entry.name)
        if role is not None and role not in found:
            yield (
                f"{shown(entry.name)} is a spreadsheet and was not read; "
                f"{role.file} as LinkedIn sends it was wanted."
            )


def no_connections(archives: Sequence[Archive]) -> str:
    """The sentence for archives without a usable `Connections.csv`."""
    name = listed([archive.name for archive in archives])
    entries = [entry for archive in archives for entry in archive.entries]
    if any(m.path in {"xl/workbook.xml", "[Content_Types].xml"} for m in entries):
        return (
            f"{name} is an Excel workbook, but LinkedIn's own CSV file was wanted. "
            "Use the ZIP from LinkedIn as it came, without opening and saving the files in it."
        )
    if inner := [m.name for m in entries if m.name.casefold().endswith(".zip")]:
        return (
            f"{name} holds another ZIP ({shown(inner[0])}) and no Connections.csv. "
            "Unpack it once and name the ZIP inside."
        )
    if sheets := [m.name for m in entries if spreadsheet_role(m.name) is Role.CONNECTIONS]:
        return (
            f"{name} holds {shown(sheets[0])}, but Connections.csv was wanted. "
            "Use the ZIP from LinkedIn as it came, without saving the files in it anew."
        )
    found = f"holds {counted(len(entries), 'other file')}" if entries else "is empty"
    return (
        f"{name} {found}, but Connections.csv was wanted. On LinkedIn, ask for a copy of your data "
        "with Connections ticked (or the larger archive), and use the ZIP that it sends you."
    )
