"""Which file of which archive plays which role."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from prune.model import Role
from prune.reading.files.member import Archive, Member
from prune.reading.files.names import is_plain, role_of, shown, spreadsheet_role
from prune.text import listed


def choose_files(
    archives: Sequence[Archive], given: str | None
) -> tuple[dict[Role, Member], list[str]]:
    chosen: dict[Role, Member] = {}
    notices: list[str] = []
    for archive in archives:
        candidates = _by_role(archive, given)
        own = _prefer(candidates.get(Role.CONNECTIONS, []), "")
        for role, members in candidates.items():
            usable = [m for m in members if not _of_another_export(m, own, candidates)]
            best = _prefer(usable, own.folder if own else "")
            if best is None:
                continue
            chosen[role] = best
            rest = [shown(m.path) for m in members if m is not best]
            if rest and given is None:
                notices.append(
                    f"Of {len(members)} files that could be {role.file}, {shown(best.path)} was "
                    f"read and {listed(rest)} {'was' if len(rest) == 1 else 'were'} not."
                )
        notices.extend(_spreadsheets(archive, candidates))
    if given is not None and len(chosen) > 1:
        others = [role.file for role in Role if role in chosen and role is not Role.CONNECTIONS]
        notices.append(
            f"{listed(others)} lay beside {archives[-1].name} and {_was(others)} read with it."
        )
    return chosen, notices


def _was(items: Sequence[str]) -> str:
    return "was" if len(items) == 1 else "were"


def _by_role(archive: Archive, given: str | None) -> dict[Role, list[Member]]:
    found: dict[Role, list[Member]] = {}
    for member in archive.members:
        role = Role.CONNECTIONS if member.path == given else role_of(member.name)
        if role is None or (given and role is Role.CONNECTIONS and member.path != given):
            continue
        found.setdefault(role, []).append(member)
    return {role: found[role] for role in Role if role in found}


def _prefer(members: Iterable[Member], folder: str) -> Member | None:
    """The one in `folder`, else the shallowest; plainly named before a copy."""
    return min(
        members,
        key=lambda m: (m.folder != folder, m.depth, not is_plain(m.name), m.path.casefold()),
        default=None,
    )


def _of_another_export(
    member: Member, own: Member | None, candidates: Mapping[Role, list[Member]]
) -> bool:
    """Whether a file lies with another `Connections.csv` than the one that counts."""
    if own is None or member.folder == own.folder:
        return False
    return any(member.folder == other.folder for other in candidates[Role.CONNECTIONS])


def _spreadsheets(archive: Archive, found: Mapping[Role, list[Member]]) -> Iterator[str]:
    for member in archive.members:
        role = spreadsheet_role(member.name)
        if role is not None and role not in found:
            yield (
                f"{shown(member.name)} is a spreadsheet and was not read; "
                f"{role.file} as LinkedIn sends it was wanted."
            )


def no_connections(archives: Sequence[Archive]) -> str:
    name = listed([archive.name for archive in archives])
    members = [member for archive in archives for member in archive.members]
    if any(m.path in {"xl/workbook.xml", "[Content_Types].xml"} for m in members):
        return (
            f"{name} is an Excel workbook, but LinkedIn's own CSV file was wanted. "
            "Use the ZIP from LinkedIn as it came, without opening and saving the files in it."
        )
    if inner := [m.name for m in members if m.name.casefold().endswith(".zip")]:
        return (
            f"{name} holds another ZIP ({shown(inner[0])}) and no Connections.csv. "
            "Unpack it once and name the ZIP inside."
        )
    if sheets := [m.name for m in members if spreadsheet_role(m.name) is Role.CONNECTIONS]:
        return (
            f"{name} holds {shown(sheets[0])}, but Connections.csv was wanted. "
            "Use the ZIP from LinkedIn as it came, without saving the files in it anew."
        )
    holds = f"{len(members)} other file{'s' * (len(members) != 1)}" if members else "nothing"
    return (
        f"{name} holds {holds} but no Connections.csv. On LinkedIn, ask for a copy of your data "
        "with Connections ticked (or the larger archive), and use the ZIP that it sends you."
    )
