"""A person as the page shows them: records turned into text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from prune.dates import long_date
from prune.identity import profile_link
from prune.model.checklist import Person
from prune.model.connection import Memory
from prune.model.evidence import UNKNOWN_PAIR, Evidence, Invitation, Messages, Pair
from prune.model.outcome import Outcome
from prune.text import job_line, join_words, pluralize
from prune_page.changes import kinds, sentences
from prune_page.overview import wrote

_NO_KEYS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class PersonView:
    """Texts for one card, not escaped; a text that does not apply is empty."""

    id: str = ""
    name: str = ""
    position: str = ""
    company: str = ""
    connected_on: str = ""
    """ISO, for sorting."""
    connected: str = ""
    """For reading."""
    link: str = ""
    """Address of the profile."""
    outcome: Outcome = Outcome.REVIEW
    because: tuple[str, ...] = ()
    unless: str = ""
    loses: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    memory: tuple[str, ...] = ()
    wrote: str = ""
    """Who wrote to whom, for the filter."""
    changes: tuple[str, ...] = ()
    """What has changed since the earlier export."""
    changed: str = ""
    """The same as kinds, for the filters: `new`, `address`, `job`, `messages`, `still` there."""
    wrote_on: str = ""
    """ISO: the day of the last message of theirs that the earlier export does not have."""
    employer: str = ""
    """The key of their company, for the filter and for groups."""
    network: str = ""
    """Whether their job matches the member's network lists: `in`, `out`, or unknown."""
    to_save: str = ""
    """`yes` if they recommended the member, who may want to save the text before removing them."""
    moved: str = ""
    """What the built-in rules alone would suggest, if that is something else."""

    @property
    def job(self) -> str:
        """`Engineer · Acme`, or the half that exists."""
        return job_line(self.position, self.company)


def view(person: Person, keys: Mapping[str, str] = _NO_KEYS) -> PersonView:
    """What the page shows of a person; `keys` are those of companies, by spelling."""
    connection, suggestion = person.connection, person.suggestion
    day = connection.connected_on
    return PersonView(
        id=connection.id,
        name=connection.name,
        position=connection.position,
        company=connection.company,
        connected_on=day.isoformat() if day else "",
        connected=_connected(day),
        link=profile_link(connection.url) if connection.url else "",
        outcome=suggestion.outcome,
        because=suggestion.because,
        unless=suggestion.unless or "",
        loses=person.loses,
        evidence=tuple(_evidence(person.evidence)),
        memory=tuple(_memory(person.memory)),
        wrote=wrote(person.evidence.messages),
        changes=tuple(sentences(person)),
        changed=" ".join(kinds(person.since)),
        wrote_on=_wrote_on(person),
        employer=keys.get(connection.company, ""),
        network="" if person.in_network is None else "in" if person.in_network else "out",
        to_save="yes" if (person.evidence.recommendations or UNKNOWN_PAIR).received else "",
        moved=person.without_criteria or "",
    )


def _wrote_on(person: Person) -> str:
    messages = person.since and person.since.messages
    day = messages.last_received_on if messages else None
    return day.isoformat() if day else ""


@lru_cache(maxsize=1 << 14)
def _connected(day: date | None) -> str:
    return f"Connected since {long_date(day) if day else 'an unknown date'}"


def _evidence(evidence: Evidence) -> Iterator[str]:
    """Existing evidence in short form; missing files are listed once above the list."""
    if evidence.messages is not None:
        yield from _messages(evidence.messages)
    if evidence.invitation is not None:
        yield _invitation(evidence.invitation)
    yield from _pair(evidence.endorsements, "endorsement")
    yield from _pair(evidence.recommendations, "recommendation")
    if evidence.note:
        yield "Your own note"
    if evidence.shared_employers:
        yield f"Shared employer: {join_words(evidence.shared_employers)}"
    if evidence.address_book:
        yield "In your address book"


def _messages(messages: Messages) -> Iterator[str]:
    """The date of the last message goes with the last part."""
    groups, last_on = messages.groups, messages.last_anywhere_on
    if not messages.total:
        yield "No messages"
        return
    parts = []
    if messages.direct:
        parts.append(f"Messages: {messages.sent:,} sent, {messages.received_directly:,} received")
    if groups.sent or groups.received:
        parts.append(f"In groups: {groups.sent:,} from you, {groups.received:,} from them")
    if last_on:
        parts[-1] += f", last {long_date(last_on)}"
    yield from parts


def _memory(memory: Memory) -> Iterator[str]:
    if memory.my_job_then:
        yield f"Your job then: {memory.my_job_then}"
    if memory.same_day:
        others = pluralize(memory.same_day, "other person", "other people")
        yield f"You connected with {others} that day"
    if memory.company_size and memory.company_size > 1:
        yield f"{memory.company_size:,} of your connections work at this company"


def _invitation(invitation: Invitation) -> str:
    who = "You invited them" if invitation.by == "me" else "They invited you"
    when = f" on {long_date(invitation.on)}" if invitation.on else ""
    return f"{who}{when}{', with a note' if invitation.note else ''}"


def _pair(pair: Pair | None, noun: str) -> Iterator[str]:
    if pair and pair.received:
        yield f"{pluralize(pair.received, noun)} received"
    if pair and pair.given:
        yield f"{pluralize(pair.given, noun)} given"
