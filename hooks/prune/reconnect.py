"""Who to reconnect with: strong ties that have gone quiet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from prune.dates import long_date, years_before
from prune.model.checklist import Person
from prune.model.evidence import UNKNOWN_PAIR, Evidence
from prune.text import join_words

QUIET_YEARS = 2
"""Quiet: the last message, or with none the connection, is at least this old."""
REAL_CONVERSATION = 5
"""With this many messages, both ways, a conversation alone counts as a tie."""
LONGEST = 12
"""More would be another list to work through."""


@dataclass(frozen=True, slots=True)
class Reconnection:
    """Someone to write to, and why."""

    person: Person
    ties: tuple[str, ...]
    """What connects them, the strongest first; never empty."""
    quiet: str
    """Since when it has been quiet, or that this is unknown."""


def reconnections(people: Sequence[Person], today: date) -> list[Reconnection]:
    """People the member may have forgotten: most ties first, at most `LONGEST`."""
    found = [one for person in people if (one := _reconnection(person, today))]
    found.sort(key=lambda one: -len(one.ties))
    return found[:LONGEST]


def _reconnection(person: Person, today: date) -> Reconnection | None:
    quiet = _quiet(person, years_before(today, QUIET_YEARS))
    ties = tuple(_ties(person.evidence)) if quiet else ()
    return Reconnection(person, ties, quiet) if ties else None


def _quiet(person: Person, before: date) -> str:
    """Empty if they wrote or connected recently."""
    messages, connected_on = person.evidence.messages, person.connection.connected_on
    last_on = messages.last_anywhere_on if messages else None
    if (last_on or connected_on or date.max) > before:
        return ""
    if messages is None:
        return "Your export does not say when you last wrote."
    if not messages.total:
        return "You have not messaged each other."
    if last_on is None:
        return "Your export does not say when you last wrote."
    return f"The last message was on {long_date(last_on)}."


def _ties(evidence: Evidence) -> Iterator[str]:
    given, received = (evidence.recommendations or UNKNOWN_PAIR).known
    if received:
        yield "They recommended you."
    if given:
        yield "You recommended them."
    if evidence.shared_employers:
        yield f"You both worked at {join_words(evidence.shared_employers)}."
    messages = evidence.messages
    if (
        messages
        and messages.sent
        and messages.received_directly
        and messages.direct >= REAL_CONVERSATION
    ):
        yield f"You exchanged {messages.direct:,} messages."
    if evidence.note:
        yield "You wrote a note about them."
    if evidence.address_book:
        yield "They are in your address book."
    if all((evidence.endorsements or UNKNOWN_PAIR).known):
        yield "You endorsed each other."
