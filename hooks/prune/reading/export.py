"""Read an export: choose its files and combine their contents."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from prune.errors import ExportError, TooMuchError
from prune.model.connection import Connection, Memory
from prune.model.evidence import Evidence
from prune.model.export import Export, FileRead
from prune.model.role import Role
from prune.reading.address_book import read_address_book
from prune.reading.choice import choose_files, no_connections
from prune.reading.connections import read_connections
from prune.reading.directory import Directory
from prune.reading.employers import read_employers
from prune.reading.evidence import Findings
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.limits import as_fatal
from prune.reading.inbox import Inbox
from prune.reading.memory import find_memory
from prune.reading.messages import Mail, read_messages
from prune.reading.tables.table import Table, read_table
from prune.reading.ties import (
    Invitations,
    Tally,
    read_endorsements,
    read_invitations,
    read_notes,
    read_owner_name,
    read_recommendations,
)
from prune.text import join_words

_T = TypeVar("_T")


class Use(Enum):
    """What an export is read for."""

    ALONE = "alone"
    COMPARED = "compared with an earlier one"
    """With fingerprints of the messages."""
    EARLIER = "the earlier one"
    """The same, but without what only suggestions and cards need: shared employers and memory."""


def read_export(archives: Sequence[Archive], use: Use = Use.ALONE) -> Export:
    """Read one export from one or several archives, the latest last.

    A file that is in several is taken from the latest.

    Raises `ExportError` if there is no usable `Connections.csv`. Any other
    file that cannot be read counts as missing, and a notice says why.
    """
    entries, notices = choose_files(archives)
    if Role.CONNECTIONS not in entries:
        raise ExportError(no_connections(archives))
    reader = _Reader(entries, use)
    return reader.export(" + ".join(archive.name for archive in archives), notices)


class _Reader:
    """Reads the chosen files once each, connections first."""

    def __init__(self, entries: Mapping[Role, Entry], use: Use) -> None:
        self._entries = entries
        self._use = use
        self._files: dict[Role, FileRead] = {}
        self._notices: list[str] = []

    def export(self, name: str, notices: Sequence[str]) -> Export:
        try:
            _, connections = read_table(
                self._entries[Role.CONNECTIONS], Role.CONNECTIONS, read_connections
            )
        except TooMuchError as error:
            raise as_fatal(error) from error
        self._files[Role.CONNECTIONS] = connections.file
        people = connections.people
        directory = Directory(people)
        invitations = self._read(Role.INVITATIONS, lambda t: read_invitations(t, directory))
        mail = self._mail(directory, invitations or Invitations())
        evidence, memory = self._evidence(people, directory, invitations, mail)
        return Export(
            name=name,
            files=tuple(self._files[role] for role in Role if role in self._files),
            missing=tuple(role for role in Role if role not in self._files),
            rows=connections.rows,
            hidden=connections.hidden,
            hidden_on=connections.hidden_on,
            skipped=connections.skipped,
            connections=people,
            evidence=evidence,
            memory=memory,
            fingerprints=mail.fingerprints if mail else None,
            notices=(*notices, *self._notices, *connections.notices),
        )

    def _evidence(
        self,
        people: Sequence[Connection],
        directory: Directory,
        invitations: Invitations | None,
        mail: Mail | None,
    ) -> tuple[dict[str, Evidence], dict[str, Memory]]:
        def tally(role: Role, read: Callable[[Table, Directory], Tally]) -> Tally | None:
            return self._read(role, lambda table: read(table, directory))

        employers = self._read(Role.POSITIONS, read_employers)
        findings = Findings(
            mail.by_person if mail else None,
            invitations,
            (
                tally(Role.ENDORSEMENTS_GIVEN, read_endorsements),
                tally(Role.ENDORSEMENTS_RECEIVED, read_endorsements),
            ),
            (
                tally(Role.RECOMMENDATIONS_GIVEN, read_recommendations),
                tally(Role.RECOMMENDATIONS_RECEIVED, read_recommendations),
            ),
            tally(Role.NOTES, read_notes),
            None if self._use is Use.EARLIER else employers,
            self._read(Role.ADDRESS_BOOK, read_address_book),
        )
        memory = {} if self._use is Use.EARLIER else find_memory(people, employers)
        return dict(findings.evidence(people, directory)), memory

    def _mail(self, directory: Directory, invitations: Invitations) -> Mail | None:
        owner_name = self._read(Role.PROFILE, read_owner_name)
        wanted = self._use is not Use.ALONE
        inbox = self._read(
            Role.MESSAGES, lambda t: Inbox.read(t, with_fingerprints=wanted), Inbox.notices
        )
        if inbox is None:
            return None
        found = read_messages(inbox, directory, invitations.own_ids, owner_name)
        if found is None:
            self._notices.append(self._unknown_owner(inbox))
        return found

    def _unknown_owner(self, inbox: Inbox) -> str:
        """The notice for when it is unclear which person is the member, with what to do."""
        said = (
            "messages.csv does not show clearly which of the people in it is you, so its "
            "messages are treated as unknown."
        )
        if inbox.is_closed:
            return (
                f"{said} Most people in it appear only as “LinkedIn Member”, without their names."
            )
        missing = [
            role.file for role in (Role.PROFILE, Role.INVITATIONS) if role not in self._files
        ]
        if not missing:
            return f"{said} Profile.csv and Invitations.csv were read and do not settle it either."
        return f"{said} {join_words(missing)} from the same export may settle it; the full ZIP has every file."

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
        except ExportError as error:  # whatever is wrong with it, the others are still good
            self._notices.append(f"{error} {role.file} counts as missing.")
            return None
        self._files[role] = table.report(*said(result))
        return result
