"""`Contacts.csv` or `ImportedContacts.csv`: the member's own address book."""

import re
from collections import Counter
from collections.abc import Iterable

from prune.model.connection import Connection
from prune.reading.directory import Directory
from prune.reading.tables.table import Table
from prune.text import name_key

_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>\"]+")


class AddressBook:
    """The e-mail addresses and names in the member's address book."""

    def __init__(self, emails: Iterable[str], names: Counter[str]) -> None:
        self._emails = frozenset(emails)
        self._names = frozenset(name for name, count in names.items() if count == 1)

    def holds(self, person: Connection, directory: Directory) -> bool:
        """Whether this person is in it: by e-mail, else by a full name that is unique in both."""
        if person.email in self._emails:
            return True
        name = name_key(person.name)
        return name in self._names and len(directory.named(name)) == 1


def read_address_book(table: Table) -> AddressBook:
    """Read every entry. Addresses in a cell are separated by commas, semicolons or spaces."""
    emails: set[str] = set()
    entries: set[tuple[str, frozenset[str]]] = set()
    created = table.days("created_on")
    pick = table.picker("first_name", "last_name", "full_name", "emails", "created_on")
    for _, cells in table.read():
        first, last, full, addresses, created_on = pick(cells)
        created.read(created_on)
        found = {one for one in _BETWEEN_ADDRESSES.split(addresses.casefold()) if "@" in one}
        emails |= found
        name = name_key(f"{first} {last}") or name_key(full)
        if " " in name:
            entries.add((name, frozenset(found)))
    return AddressBook(emails, Counter(name for name, _ in entries))
