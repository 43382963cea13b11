"""One connection before the rules: everything a condition may look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from prune.deciding.phrases import Phrases
from prune.identity import written_id
from prune.model import Connection, Evidence, Messages
from prune.text import companies_by_key, name_key


@dataclass(frozen=True, slots=True)
class Lists:
    """Whom and what the member named in `[keep]` and `[network]`."""

    keep_people: tuple[str, ...] = ()
    keep_companies: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keys:
    """The same lists, comparable: ids and name keys, company keys, and words."""

    people: frozenset[str]
    keep_companies: Mapping[str, str]
    fields: Phrases
    companies: Mapping[str, str]
    also_kept: str | None = None
    """The id of one more person to keep."""

    @property
    def has_network(self) -> bool:
        """Whether the member said at all what their network is for."""
        return bool(self.fields or self.companies)

    def keeping(self, person: str) -> "Keys":
        """The same lists, and one more person to keep."""
        return replace(self, also_kept=person)

    def without_network(self) -> "Keys":
        """The same keep lists, and nothing said about the network."""
        return replace(self, fields=Phrases(()), companies={})


def keys_of(lists: Lists) -> Keys:
    """Make lists comparable."""
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
    """Messages with this person, `None` where unknown: the evidence's, or others to be tried."""

    def with_messages(self, messages: Messages) -> "Case":
        """The same case with other messages."""
        return Case(self.connection, self.evidence, self.keys, self.today, messages)

    def with_evidence(self, **changes: object) -> "Case":
        """The same case with other evidence beside the messages, to ask what would change."""
        evidence = replace(self.evidence, **changes)  # type: ignore[arg-type]  # field names are checked by replace() itself
        return replace(self, evidence=evidence)


def people_keys(people: Iterable[str]) -> frozenset[str]:
    """Ids of addresses and slugs, and keys of full names (told by the blank in them)."""
    return frozenset(key for text in people for key in (written_id(text), name_key(text)) if key)


def is_kept(case: Case) -> bool:
    """Whether a connection is on the keep list."""
    return case.connection.id == case.keys.also_kept or is_named(case, case.keys.people)


def is_named(case: Case, keys: frozenset[str]) -> bool:
    """Whether a connection is among people given by address, slug, id or full name."""
    person = case.connection
    return bool(keys) and (person.id in keys or name_key(person.name) in keys)
