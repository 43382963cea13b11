"""An export, read: which file plays which role, and what they say together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from prune.collector import paused_collector
from prune.errors import ExportError, TableError
from prune.model import Connection, Evidence, Export, FileRead, Messages, Pair, Role
from prune.reading.choice import choose_files, no_connections
from prune.reading.connections import Connections, read_connections
from prune.reading.directory import Directory
from prune.reading.files.entry import Archive, Entry
from prune.reading.inbox import Inbox
from prune.reading.messages import read_messages
from prune.reading.tables.table import Table, read_table
from prune.reading.ties import (
    Invitations,
    Tally,
    read_employers,
    read_invitations,
    read_named,
    read_notes,
    read_owner_name,
)
from prune.text import company_key

_T = TypeVar("_T")
_NO_MESSAGES = Messages(0, 0, None)


@paused_collector()
def read_export(archives: Sequence[Archive]) -> Export:
    """Read one export that came in one or several archives, the latest last.

    A file that is in several is taken from the latest.

    Raises `ExportError` where there is no usable `Connections.csv`. Any other
    file that cannot be read counts as missing, and a notice says why.
    """
    entries, notices = choose_files(archives)
    if Role.CONNECTIONS not in entries:
        raise ExportError(no_connections(archives))
    reader = _Reader(entries)
    return reader.export(" + ".join(archive.name for archive in archives), notices)


class _Reader:
    """Reads the chosen files once each, connections first."""

    def __init__(self, entries: Mapping[Role, Entry]) -> None:
        self._entries = entries
        self._files: dict[Role, FileRead] = {}
        self._notices: list[str] = []

    def export(self, name: str, notices: Sequence[str]) -> Export:
        _, connections = read_table(
            self._entries[Role.CONNECTIONS], Role.CONNECTIONS, read_connections
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

        endorsements = tallies[Role.ENDORSEMENTS_GIVEN], tallies[Role.ENDORSEMENTS_RECEIVED]
        recommendations = (
            tallies[Role.RECOMMENDATIONS_GIVEN],
            tallies[Role.RECOMMENDATIONS_RECEIVED],
        )

        unclear = set().union(*(tally.unclear for tally in recommendations if tally))

        def of(person: Connection) -> Evidence:
            return Evidence(
                messages=None if messages is None else messages.get(person.id, _NO_MESSAGES),
                invitation=invitations.by_person.get(person.id) if invitations else None,
                endorsements=_pair(person.id, *endorsements),
                recommendations=_pair(person.id, *recommendations),
                note=_has_note(person.id, notes),
                shared_employers=_shared(person.company, employers),
                namesake_recommended=person.id in unclear,
            )

        return {person.id: of(person) for person in connections.people}

    def _messages(
        self, directory: Directory, invitations: Invitations
    ) -> dict[str, Messages | None] | None:
        owner_name = self._read(Role.PROFILE, read_owner_name)
        inbox = self._read(Role.MESSAGES, Inbox.read, Inbox.notices)
        if inbox is None:
            return None
        found = read_messages(inbox, directory, invitations.own_ids, owner_name)
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
        entry = self._entries.get(role)
        if entry is None:
            return None
        try:
            table, result = read_table(entry, role, read)
        except TableError as error:
            self._notices.append(f"{error} {role.file} counts as missing.")
            return None
        self._files[role] = table.report(*said(result))
        return result


def _pair(person_id: str, given: Tally | None, received: Tally | None) -> Pair | None:
    here, there = given and given.of(person_id), received and received.of(person_id)
    return None if here is None and there is None else _known_pair(here, there)


_known_pair = lru_cache(maxsize=1024)(Pair)
"""Most pairs are alike, such as nothing either way; one object will do for them."""


def _has_note(person_id: str, notes: Tally | None) -> bool | None:
    count = notes.of(person_id) if notes else None
    return None if count is None else count > 0


def _shared(company: str, employers: Mapping[str, str] | None) -> tuple[str, ...] | None:
    if employers is None:
        return None
    name = employers.get(company_key(company))
    return (name,) if name else ()
