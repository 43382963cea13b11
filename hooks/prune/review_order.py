"""The order for reviewing people one at a time: the easiest decision first."""

from collections.abc import Mapping, Sequence

from prune.model.checklist import Person
from prune.model.evidence import UNKNOWN_PAIR, Evidence
from prune.model.outcome import Outcome

_EFFORT: Mapping[Outcome, int] = {
    Outcome.KEEP: 0,
    Outcome.UNFOLLOW: 0,
    Outcome.REMOVE: 0,
    Outcome.TALK: 1,
    Outcome.REVIEW: 2,
}
"""A clear suggestion is easier than starting a conversation, which is easier than an open question."""


def easiest_first(people: Sequence[Person]) -> list[int]:
    """The indices of all people, the easiest decision first.

    Ties are broken by more evidence, then by newer connection, then by the order of the file.
    """
    return sorted(range(len(people)), key=lambda index: _sort_key(people[index]))


def _sort_key(person: Person) -> tuple[int, int, int]:
    day = person.connection.connected_on
    newest = -day.toordinal() if day else 0
    return _EFFORT[person.suggestion.outcome], -_ties(person.evidence), newest


def _ties(evidence: Evidence) -> int:
    """How many kinds of ties the files show."""
    return sum(
        (
            bool(evidence.messages and evidence.messages.total),
            bool(evidence.invitation),
            any((evidence.endorsements or UNKNOWN_PAIR).known),
            any((evidence.recommendations or UNKNOWN_PAIR).known),
            bool(evidence.note),
            bool(evidence.shared_employers),
            bool(evidence.address_book),
        )
    )
