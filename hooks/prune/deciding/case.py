"""One connection before the rules: everything a condition may look at."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from prune.identity import written_id
from prune.model import Connection, Evidence, Messages
from prune.text import companies_by_key, has_phrase, name_key


@dataclass(frozen=True, slots=True)
class Lists:
    """Whom and what the member named in `[keep]` and `[network]`."""

    keep_people: tuple[str, ...] = ()
    keep_companies: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()


class Keys:
    """The same lists, comparable: ids, name keys and company keys."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self.people = people_keys(lists.keep_people)
        self.keep_companies = companies_by_key(lists.keep_companies)
        self.fields = lists.fields
        self.companies = companies_by_key(lists.companies)

    @property
    def network_named(self) -> bool:
        """Whether the member said at all what their network is for."""
        return bool(self.fields or self.companies)

    def keeping(self, person: str) -> "Keys":
        """The same lists, and one more person to keep."""
        people = (*self._lists.keep_people, person)
        return Keys(replace(self._lists, keep_people=people))

    def without_network(self) -> "Keys":
        """The same keep lists, and nothing said about the network."""
        return Keys(replace(self._lists, fields=(), companies=()))


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


def is_named(case: Case, keys: frozenset[str]) -> bool:
    """Whether a connection is among people given by address, slug, id or full name."""
    person = case.connection
    return bool(keys) and (person.id in keys or name_key(person.name) in keys)


def matching_field(case: Case, fields: Iterable[str]) -> str | None:
    """The first field whose words stand in the position or the company."""
    job = f"{case.connection.position} | {case.connection.company}"
    return next((one for one in fields if has_phrase(job, one)), None)
