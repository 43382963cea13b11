"""One connection to be judged: everything that a condition may look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from prune.deciding.phrases import Phrases
from prune.identity import written_id
from prune.model.connection import Connection
from prune.model.evidence import Evidence, Messages
from prune.text import companies_by_key, name_key


@dataclass(frozen=True, slots=True)
class Lists:
    """The people, companies and fields that the member listed in `[keep]` and `[network]`."""

    keep_people: tuple[str, ...] = ()
    keep_companies: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keys:
    """The same lists, normalised: ids and name keys, company keys, and words."""

    people: frozenset[str]
    keep_companies: Mapping[str, str]
    fields: Phrases
    companies: Mapping[str, str]
    also_kept: str | None = None
    """The id of one more person to keep."""

    @property
    def has_network(self) -> bool:
        """Whether `[network]` is filled in."""
        return bool(self.fields or self.companies)

    def keeping(self, person: str) -> "Keys":
        """A copy with one more person to keep."""
        return replace(self, also_kept=person)

    def without_network(self) -> "Keys":
        """A copy without the network lists."""
        return replace(self, fields=Phrases(()), companies={})


def keys_of(lists: Lists) -> Keys:
    """Normalise the lists for comparison."""
    return Keys(
        people_keys(lists.keep_people),
        companies_by_key(lists.keep_companies),
        Phrases(lists.fields),
        companies_by_key(lists.companies),
    )


@dataclass(frozen=True, slots=True)
class Case:
    """A connection, its evidence, the member's lists and the day it is judged on."""

    connection: Connection
    evidence: Evidence
    keys: Keys
    today: date
    messages: Messages | None
    """Messages with this person, `None` if unknown: the evidence's, or hypothetical ones."""
    old_id: str | None = None
    """The id that the connection had in the earlier export, if it was another one."""

    def with_messages(self, messages: Messages) -> "Case":
        """A copy with other messages."""
        return Case(self.connection, self.evidence, self.keys, self.today, messages, self.old_id)

    def with_evidence(self, **changes: object) -> "Case":
        """A copy with other evidence apart from messages, to test what would change."""
        evidence = replace(self.evidence, **changes)  # type: ignore[arg-type]  # field names are checked by replace() itself
        return replace(self, evidence=evidence)


def people_keys(people: Iterable[str]) -> frozenset[str]:
    """Ids of addresses and slugs, and keys of full names."""
    return frozenset(key for text in people for key in (written_id(text), name_key(text)) if key)


def is_kept(case: Case) -> bool:
    """Whether a connection is on the keep list."""
    return case.connection.id == case.keys.also_kept or is_named(case, case.keys.people)


def is_named(case: Case, keys: frozenset[str]) -> bool:
    """Whether a connection is among people given by address, slug, id or full name."""
    person = case.connection
    return bool(keys) and (
        person.id in keys or case.old_id in keys or name_key(person.name) in keys
    )
