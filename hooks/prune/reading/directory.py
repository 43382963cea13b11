"""Find a connection for a row of another file: by profile URL, else by a unique name."""

from collections import defaultdict
from collections.abc import Iterable

from prune.model.connection import Connection
from prune.text import name_key


class Directory:
    """Looks up connections by id or name."""

    def __init__(self, connections: Iterable[Connection]) -> None:
        self._ids_without_url: set[str] = set()
        self._ids: set[str] = set()
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for person in connections:
            self._ids.add(person.id)
            by_name[name_key(person.name)].append(person.id)
            if person.url is None:
                self._ids_without_url.add(person.id)
        self._by_name = {name: tuple(ids) for name, ids in by_name.items()}
        self._names_without_url = {
            n for n, ids in by_name.items() if not self._ids_without_url.isdisjoint(ids)
        }

    @property
    def has_addresses(self) -> bool:
        """Whether any connection has a profile address."""
        return len(self._ids_without_url) < len(self._ids)

    def __contains__(self, person_id: object) -> bool:
        return person_id in self._ids

    @property
    def names(self) -> Iterable[str]:
        """The keys of all names."""
        return self._by_name

    def named(self, name: str) -> tuple[str, ...]:
        """Everyone with this name: none, one, or several that cannot be told apart."""
        return self._by_name.get(name_key(name), ())

    def find(self, person_id: str | None, name: str) -> tuple[str, ...]:
        """The connection that a row means: by its address or, if the connection has none, its name.

        Several: it means one of them, but we cannot know which. A row with an
        address never matches someone with a different address.
        """
        if person_id is not None and person_id in self._ids:
            return (person_id,)
        if person_id is None or name_key(name) in self._names_without_url:
            return self.named(name)
        return ()
