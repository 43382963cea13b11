"""An export, read: which file plays which role, and what they say together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from prune.errors import ExportError, TableError
from prune.model import Connection, Evidence, Export, FileRead, Messages, Pair, Role
from prune.reading.archive import Archive, Member
from prune.reading.connections import Connections, read_connections
from prune.reading.directory import Directory
from prune.reading.messages import Inbox, read_messages
from prune.reading.names import is_plain, role_of, shown, spreadsheet_role
from prune.reading.tables import Table, open_table
from prune.reading.ties import (
    Invitations,
    Tally,
    read_employers,
    read_invitations,
    read_named,
    read_notes,
    read_owner_name,
)
from prune.text import company_key, listed

_T = TypeVar("_T")
_NO_MESSAGES = Messages(0, 0, None)


def read_export(archives: Sequence[Archive], *, given: str | None = None) -> Export:
    """Read one export that came in one or several archives, the latest last.

    A file that is in several is taken from the latest. `given`: the path, inside
    the last archive, of a lone file that the member named; it counts as
    `Connections.csv` whatever it is called.

    Raises `ExportError` where there is no usable `Connections.csv`. Any other
    file that cannot be read counts as missing, and a notice says why.
    """
    members, notices = _choose(archives, given)
    if Role.CONNECTIONS not in members:
        raise ExportError(_no_connections(archives))
    reader = _Reader(members)
    return reader.export(" + ".join(archive.name for archive in archives), notices)


def _choose(archives: Sequence[Archive], given: str | None) -> tuple[dict[Role, Member], list[str]]:
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


def _no_connections(archives: Sequence[Archive]) -> str:
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


class _Reader:
    """Reads the chosen files once each, connections first."""

    def __init__(self, members: Mapping[Role, Member]) -> None:
        self._members = members
        self._files: dict[Role, FileRead] = {}
        self._notices: list[str] = []

    def export(self, name: str, notices: Sequence[str]) -> Export:
        connections = read_connections(
            open_table(self._members[Role.CONNECTIONS], Role.CONNECTIONS)
        )
        self._files[Role.CONNECTIONS] = connections.file
        evidence = self._evidence(connections)
        return Export(
            name=name,
            files=tuple(self._files[role] for role in Role if role in self._files),
            missing=tuple(role for role in Role if role not in self._files),
            rows=connections.rows,
            hidden=connections.hidden,
            skipped=connections.skipped,
            connections=connections.people,
            evidence=evidence,
            notices=(*notices, *self._notices, *connections.notices),
        )

    def _evidence(self, connections: Connections) -> dict[str, Evidence]:
        directory = Directory(connections.people)
        invitations = self._read(Role.INVITATIONS, lambda t: read_invitations(t, directory))
        messages = self._messages(directory, invitations or Invitations())
        tallies = {
            role: self._read(role, lambda t: read_named(t, directory))
            for role in (
                Role.ENDORSEMENTS_RECEIVED,
                Role.ENDORSEMENTS_GIVEN,
                Role.RECOMMENDATIONS_RECEIVED,
                Role.RECOMMENDATIONS_GIVEN,
            )
        }
        notes = self._read(Role.NOTES, lambda t: read_notes(t, directory))
        employers = self._read(Role.POSITIONS, read_employers)

        def of(person: Connection) -> Evidence:
            recommendations = [
                tallies[Role.RECOMMENDATIONS_GIVEN],
                tallies[Role.RECOMMENDATIONS_RECEIVED],
            ]
            return Evidence(
                messages=None if messages is None else messages.get(person.id, _NO_MESSAGES),
                invitation=invitations.by_person.get(person.id) if invitations else None,
                endorsements=_pair(
                    person.id,
                    tallies[Role.ENDORSEMENTS_GIVEN],
                    tallies[Role.ENDORSEMENTS_RECEIVED],
                ),
                recommendations=_pair(person.id, *recommendations),
                note=_has_note(person.id, notes),
                shared_employers=_shared(person.company, employers),
                namesake_recommended=any(t and person.id in t.unclear for t in recommendations),
            )

        return {person.id: of(person) for person in connections.people}

    def _messages(
        self, directory: Directory, invitations: Invitations
    ) -> dict[str, Messages | None] | None:
        owner_name = self._read(Role.PROFILE, read_owner_name)
        inbox = self._read(Role.MESSAGES, Inbox.read, Inbox.notices)
        if inbox is None:
            return None
        found = read_messages(inbox, directory, invitations.inviters, owner_name)
        if found is None:
            self._notices.append(
                "messages.csv does not show clearly which of the people in it is you, so its "
                "messages are treated as unknown. The whole ZIP (with Profile.csv and "
                "Invitations.csv) may settle it."
            )
        return found

    def _read(
        self,
        role: Role,
        read: Callable[[Table], _T],
        said: Callable[[_T], Iterable[str]] = lambda _: (),
    ) -> _T | None:
        member = self._members.get(role)
        if member is None:
            return None
        try:
            table = open_table(member, role)
            result = read(table)
        except TableError as error:
            self._notices.append(f"{error} {role.file} counts as missing.")
            return None
        self._files[role] = table.report(*said(result))
        return result


def _pair(person_id: str, given: Tally | None, received: Tally | None) -> Pair | None:
    halves = [tally.of(person_id) if tally else None for tally in (given, received)]
    return None if halves == [None, None] else Pair(*halves)


def _has_note(person_id: str, notes: Tally | None) -> bool | None:
    count = notes.of(person_id) if notes else None
    return None if count is None else count > 0


def _shared(company: str, employers: Mapping[str, str] | None) -> tuple[str, ...] | None:
    if employers is None:
        return None
    name = employers.get(company_key(company))
    return (name,) if name else ()
