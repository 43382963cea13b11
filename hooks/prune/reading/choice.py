"""Choose which file of which archive to use for each role."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from prune.errors import TableError
from prune.model.role import Role
from prune.reading.files.entry import Archive, Entry
from prune.reading.files.names import (
    display_name,
    is_plain,
    is_table,
    near_role,
    role_of,
    spreadsheet_role,
)
from prune.reading.tables.kind import TRIED, count_rows, is_connections, is_table_of
from prune.reading.tables.table import open_table
from prune.text import join_words, pluralize

_NAMED = 20
"""Files that a notice lists by name; it counts the others."""


def choose_files(archives: Sequence[Archive]) -> tuple[dict[Role, Entry], list[str]]:
    """The file for each role (the latest archive wins), and notices about the others."""
    chosen: dict[Role, Entry] = {}
    notices: list[str] = []
    for archive in archives:
        choice = _Choice(archive)
        chosen |= choice.read
        notices.extend(choice.notices())
    return chosen, notices


class _Choice:
    """The files of one archive: by LinkedIn's names first, then by similar names."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._named: defaultdict[Role, list[Entry]] = defaultdict(list)
        self._nearly: defaultdict[Role, list[Entry]] = defaultdict(list)
        for entry in archive.entries:
            if role := self._role(entry):
                self._named[role].append(entry)
            elif role := near_role(entry.name):
                self._nearly[role].append(entry)
        self.read: dict[Role, Entry] = {}
        """The file for each role."""
        if own := self._connections():
            self.read[Role.CONNECTIONS] = own
        self._folder = own.folder if own else ""
        self._other_exports = {e.folder for e in self._named[Role.CONNECTIONS]} - {self._folder}
        for role in [one for one in Role if one is not Role.CONNECTIONS]:
            if best := self._best(role):
                self.read[role] = best

    def _role(self, entry: Entry) -> Role | None:
        """The file that the member chose counts as `Connections.csv`, whatever its name."""
        return Role.CONNECTIONS if entry.path == self._archive.lone else role_of(entry.name)

    def _connections(self) -> Entry | None:
        lone = [e for e in self._archive.entries if e.path == self._archive.lone]
        if named := lone or self._named[Role.CONNECTIONS]:
            return self._prefer(named, "", Role.CONNECTIONS)
        nearly = self._nearly[Role.CONNECTIONS]
        tried = set(nearly)
        others = (e for e in self._archive.entries if is_table(e.name) and e not in tried)
        return next(filter(is_connections, chain(nearly, islice(others, TRIED))), None)

    def _best(self, role: Role) -> Entry | None:
        named, nearly = (
            [entry for entry in found[role] if entry.folder not in self._other_exports]
            for found in (self._named, self._nearly)
        )
        if named:
            return self._prefer(named, self._folder, role)
        return next((entry for entry in nearly if is_table_of(entry, role)), None)

    @staticmethod
    def _prefer(entries: Sequence[Entry], folder: str, role: Role) -> Entry:
        """The one in `folder`, else the shallowest; originals before copies; then most rows."""

        def rank(entry: Entry) -> tuple[bool, int, bool]:
            return entry.folder != folder, entry.depth, not is_plain(entry.name)

        first = min(map(rank, entries))
        best = sorted((e for e in entries if rank(e) == first), key=lambda e: e.path.casefold())
        return best[0] if len(best) == 1 else max(best, key=lambda entry: count_rows(entry, role))

    def notices(self) -> Iterator[str]:
        """Notices about files with an unexpected name, and files that were not read."""
        yield from self._renamed()
        if self._archive.lone:
            yield from self._beside()
        for role in Role:
            yield from self._passed_over(role)
            yield from self._unlike(role)
        yield from self._spreadsheets()

    def _renamed(self) -> Iterator[str]:
        for role, entry in self.read.items():
            if role_of(entry.name) is not role or not is_plain(entry.name):
                yield f"{display_name(entry.path)} was read as {role.file}."

    def _beside(self) -> Iterator[str]:
        others = [role.file for role in Role if role in self.read][1:]
        if others:
            yield f"{join_words(others)} {_was(others)} found beside {self._archive.name} and read with it."

    def _passed_over(self, role: Role) -> Iterator[str]:
        """Files with the right name that were not read."""
        read = self.read.get(role)
        rest = _shown([entry for entry in self._named[role] if entry is not read])
        if not rest:
            return
        if read is None:
            yield (
                f"{join_words(rest)} {_was(rest)} not read: beside another Connections.csv, so "
                f"{'it belongs' if len(rest) == 1 else 'they belong'} to another export."
            )
            return
        count = pluralize(len(self._named[role]), "file")
        yield (
            f"Of {count} that could be {role.file}, {display_name(read.path)} was read; "
            f"{join_words(rest)} {_was(rest)} not read."
        )

    def _unlike(self, role: Role) -> Iterator[str]:
        """Files with a similar name that were not read, and why."""
        read = self.read.get(role)
        rest = _shown([entry for entry in self._nearly[role] if entry is not read])
        if rest:
            why = (
                f"{display_name(read.path)} was read instead"
                if read
                else f"no columns of {role.file} were found in {'it' if len(rest) == 1 else 'them'}"
            )
            yield (
                f"{join_words(rest)} {'has a name' if len(rest) == 1 else 'have names'} like {role.file} "
                f"and {_was(rest)} not read: {why}."
            )

    def _spreadsheets(self) -> Iterator[str]:
        for entry in self._archive.entries:
            role = spreadsheet_role(entry.name)
            if role is not None and role not in self.read:
                yield (
                    f"{display_name(entry.name)} is a spreadsheet and was not read; "
                    f"use {role.file} as LinkedIn sends it."
                )


def _shown(entries: Sequence[Entry]) -> list[str]:
    names = [display_name(entry.path) for entry in entries[:_NAMED]]
    return [*names, f"{len(entries) - _NAMED:,} more"] if entries[_NAMED:] else names


def _was(items: Sequence[str]) -> str:
    return "was" if len(items) == 1 else "were"


def no_connections(archives: Sequence[Archive]) -> str:
    """The error for archives without a usable `Connections.csv`."""
    name = join_words([archive.name for archive in archives])
    entries = [entry for archive in archives for entry in archive.entries]
    if nearly := [e for e in entries if near_role(e.name) is Role.CONNECTIONS]:
        return _unlike_connections(nearly[0])
    if any(m.path in {"xl/workbook.xml", "[Content_Types].xml"} for m in entries):
        return (
            f"{name} is an Excel workbook, but it must be LinkedIn's own CSV file. "
            "Use the ZIP from LinkedIn as it came, without opening and saving the files in it."
        )
    if inner := [m.name for m in entries if m.name.casefold().endswith(".zip")]:
        return (
            f"{name} contains another ZIP ({display_name(inner[0])}) and no Connections.csv. "
            "Unpack it once and use the ZIP inside."
        )
    if sheets := [m.name for m in entries if spreadsheet_role(m.name) is Role.CONNECTIONS]:
        return (
            f"{name} contains {display_name(sheets[0])}, but it must contain Connections.csv. "
            "Use the ZIP from LinkedIn as it came, without saving the files in it again."
        )
    found = f"contains {pluralize(len(entries), 'other file')}" if entries else "is empty"
    return (
        f"{name} {found}, but it must contain Connections.csv. On LinkedIn, ask for a copy of your data "
        "with Connections ticked (or the larger archive), and use the ZIP that it sends you."
    )


def _unlike_connections(entry: Entry) -> str:
    """The error for a file whose name is similar to `Connections.csv`."""
    try:
        open_table(entry, Role.CONNECTIONS)
    except TableError as error:
        return str(error)
    return (
        f"{display_name(entry.path)} has a name like Connections.csv, but it was made by Prune. "
        "Use the ZIP that LinkedIn sent you."
    )
