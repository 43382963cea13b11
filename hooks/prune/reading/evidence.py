"""Combine what the files say about each connection."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from prune.model.connection import Connection
from prune.model.evidence import Evidence, Messages, Pair
from prune.reading.address_book import AddressBook
from prune.reading.directory import Directory
from prune.reading.employers import Employers
from prune.reading.ties import Invitations, Tally

_NO_MESSAGES = Messages(0, 0, None)


@dataclass(frozen=True, slots=True)
class Findings:
    """What each file says, by connection id; `None` if the file is missing."""

    messages: Mapping[str, Messages | None] | None
    invitations: Invitations | None
    endorsements: tuple[Tally | None, Tally | None]
    """Given and received."""
    recommendations: tuple[Tally | None, Tally | None]
    notes: Tally | None
    employers: Employers | None
    address_book: AddressBook | None

    def evidence(
        self, people: Iterable[Connection], directory: Directory
    ) -> Iterator[tuple[str, Evidence]]:
        """The evidence for each connection, with its id."""
        messages = {} if self.messages is None else self.messages
        no_messages = None if self.messages is None else _NO_MESSAGES
        invitations = self.invitations.by_person if self.invitations else {}
        endorsements, no_endorsements = _pairs(*self.endorsements)
        recommendations, no_recommendations = _pairs(*self.recommendations)
        unclear = set().union(*(tally.unclear for tally in self.recommendations if tally))
        for person in people:
            person_id = person.id
            yield (
                person_id,
                Evidence(
                    messages.get(person_id, no_messages),
                    invitations.get(person_id),
                    endorsements.get(person_id, no_endorsements),
                    recommendations.get(person_id, no_recommendations),
                    _has_note(person_id, self.notes),
                    self.employers.shared(person.company) if self.employers else None,
                    self.address_book.holds(person, directory) if self.address_book else None,
                    person_id in unclear,
                ),
            )


def _pairs(
    given: Tally | None, received: Tally | None
) -> tuple[dict[str, Pair | None], Pair | None]:
    """The pairs of people in either file, and the pair of everyone else."""

    def pair(person_id: str) -> Pair | None:
        given_count, received_count = (
            given and given.of(person_id),
            received and received.of(person_id),
        )
        return (
            None
            if given_count is None and received_count is None
            else _known_pair(given_count, received_count)
        )

    ids = set().union(*({*tally.counts, *tally.unclear} for tally in (given, received) if tally))
    return {person_id: pair(person_id) for person_id in ids}, pair("")


_known_pair = lru_cache(maxsize=1024)(Pair)
"""Most pairs are equal, such as one endorsement received, and can share one object."""


def _has_note(person_id: str, notes: Tally | None) -> bool | None:
    count = notes.of(person_id) if notes else None
    return None if count is None else count > 0
