"""A person as the page shows them: words instead of records."""

from collections.abc import Iterator
from dataclasses import dataclass

from prune.dates import long_date
from prune.identity import profile_link
from prune.model import Evidence, Invitation, Messages, Outcome, Pair, Person
from prune.text import counted, listed
from prune_page.overview import wrote


@dataclass(frozen=True, slots=True)
class PersonView:
    """Texts for one card, nothing escaped yet."""

    id: str = ""
    name: str = ""
    position: str = ""
    company: str = ""
    connected_on: str = ""
    """ISO, for sorting; empty where unknown."""
    connected: str = ""
    """For reading."""
    link: str = ""
    """Address of the profile, empty where there is none."""
    outcome: Outcome = Outcome.REVIEW
    because: tuple[str, ...] = ()
    unless: str = ""
    loses: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    wrote: str = ""
    """Who wrote to whom, for the filter."""

    @property
    def job(self) -> str:
        """`Engineer · Acme`, or whichever half there is."""
        return " · ".join(filter(None, (self.position, self.company)))


EMPTY = PersonView()
"""For the template that the script clones."""


def view(person: Person) -> PersonView:
    """The words for one person."""
    connection, suggestion = person.connection, person.suggestion
    day = connection.connected_on
    return PersonView(
        id=connection.id,
        name=connection.name,
        position=connection.position,
        company=connection.company,
        connected_on=day.isoformat() if day else "",
        connected=f"Connected since {long_date(day)}" if day else "Connected since an unknown day",
        link=profile_link(connection.url) if connection.url else "",
        outcome=suggestion.outcome,
        because=suggestion.because,
        unless=suggestion.unless or "",
        loses=person.loses,
        evidence=tuple(_evidence(person.evidence)),
        wrote=wrote(person.evidence.messages),
    )


def _evidence(evidence: Evidence) -> Iterator[str]:
    """What is there, shortest form; what is unknown stands once above the list."""
    if evidence.messages is not None:
        yield _messages(evidence.messages)
    if evidence.invitation is not None:
        yield _invitation(evidence.invitation)
    yield from _pair(evidence.endorsements, "endorsement")
    yield from _pair(evidence.recommendations, "recommendation")
    if evidence.note:
        yield "Your own note"
    if evidence.shared_employers:
        yield f"Both at {listed(evidence.shared_employers)}"


def _messages(messages: Messages) -> str:
    if not messages.total:
        return "No messages"
    last = f", last {long_date(messages.last_on)}" if messages.last_on else ""
    return f"Messages: {messages.sent:,} sent, {messages.received:,} received{last}"


def _invitation(invitation: Invitation) -> str:
    who = "You invited them" if invitation.by == "me" else "They invited you"
    when = f" on {long_date(invitation.on)}" if invitation.on else ""
    return f"{who}{when}{', with a note' if invitation.note else ''}"


def _pair(pair: Pair | None, noun: str) -> Iterator[str]:
    if pair and pair.received:
        yield f"{counted(pair.received, noun)} received"
    if pair and pair.given:
        yield f"{counted(pair.given, noun)} given"
