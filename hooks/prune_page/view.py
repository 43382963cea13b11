"""A person as the page shows them: records turned into text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from prune.dates import long_date
from prune.identity import profile_link
from prune.model import (
    Connection,
    Evidence,
    Invitation,
    Memory,
    Messages,
    Outcome,
    Pair,
    Person,
    Suggestion,
)
from prune.text import join_words, pluralize
from prune_page.overview import wrote


@dataclass(frozen=True, slots=True)
class PersonView:
    """Texts for one card, not escaped, each made on access."""

    person: Person

    @property
    def id(self) -> str:
        """The id of the connection."""
        return self.person.connection.id

    @property
    def name(self) -> str:
        """As in the export, cleaned."""
        return self.person.connection.name

    @property
    def position(self) -> str:
        """As in the export, cleaned; may be empty."""
        return self.person.connection.position

    @property
    def company(self) -> str:
        """As in the export, cleaned; may be empty."""
        return self.person.connection.company

    @property
    def job(self) -> str:
        """`Engineer · Acme`, or the half that exists."""
        return " · ".join(filter(None, (self.position, self.company)))

    @property
    def connected_on(self) -> str:
        """ISO, for sorting; empty where unknown."""
        day = self.person.connection.connected_on
        return day.isoformat() if day else ""

    @property
    def connected(self) -> str:
        """For reading."""
        return _connected(self.person.connection.connected_on)

    @property
    def link(self) -> str:
        """Address of the profile, empty where there is none."""
        url = self.person.connection.url
        return profile_link(url) if url else ""

    @property
    def outcome(self) -> Outcome:
        """What is suggested."""
        return self.person.suggestion.outcome

    @property
    def because(self) -> tuple[str, ...]:
        """The reasons for it."""
        return self.person.suggestion.because

    @property
    def unless(self) -> str:
        """What would change it; may be empty."""
        return self.person.suggestion.unless or ""

    @property
    def loses(self) -> tuple[str, ...]:
        """What may be lost with a removal."""
        return self.person.loses

    @property
    def evidence(self) -> tuple[str, ...]:
        """What the files show, in few words each."""
        return tuple(_evidence(self.person.evidence))

    @property
    def memory(self) -> tuple[str, ...]:
        """Reminders of who they are."""
        return tuple(_memory(self.person.memory))

    @property
    def wrote(self) -> str:
        """Who wrote to whom, for the filter."""
        return wrote(self.person.evidence.messages)


EMPTY = PersonView(
    Person(
        Connection("", "", "", "", None, None),
        Evidence(),
        Suggestion(Outcome.REVIEW, "", (), None),
        (),
    )
)
"""For the template that the script clones."""


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
