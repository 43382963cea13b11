"""Assemble the checklist: suggestions from the criteria, with the member's progress."""

from collections.abc import Iterator, Mapping
from datetime import date

from prune.attaching import attach
from prune.deciding.case import Case
from prune.deciding.criteria import Criteria
from prune.deciding.suggest import suggest
from prune.identity import written_id
from prune.model import (
    UNKNOWN_PAIR,
    Checklist,
    Connection,
    Evidence,
    Export,
    Memory,
    Person,
    Progress,
    Role,
)
from prune.text import join_words, name_key, pluralize, quote

COSTS: Mapping[Role, str] = {
    Role.MESSAGES: "suggestions cannot use what you wrote to each other, and nobody is suggested for "
    "removal except by your own rules",
    Role.INVITATIONS: "who invited whom is unknown",
    Role.ENDORSEMENTS_RECEIVED: "their endorsements of you are unknown",
    Role.ENDORSEMENTS_GIVEN: "your endorsements of them are unknown",
    Role.RECOMMENDATIONS_RECEIVED: "who recommended you is unknown",
    Role.RECOMMENDATIONS_GIVEN: "who you recommended is unknown",
    Role.NOTES: "your notes about people are unknown",
    Role.POSITIONS: "shared employers are unknown",
    Role.ADDRESS_BOOK: "who is in your address book is unknown",
    Role.PROFILE: "your own name, which helps to tell your messages from theirs, is unknown",
}
"""What it means for the list when a file is missing."""


def make_checklist(
    export: Export,
    criteria: Criteria,
    *,
    today: date,
    progress: Progress | None = None,
    demo: bool = False,
) -> Checklist:
    """Make a suggestion for every connection, in the order of the file."""
    decided = attach(progress or Progress(), export.connections)

    def judged(connection: Connection) -> Person:
        evidence = export.evidence[connection.id]
        return Person(
            connection,
            evidence,
            suggest(Case(connection, evidence, criteria.keys, today, evidence.messages), criteria),
            tuple(_loses(evidence)),
            export.memory.get(connection.id, Memory()),
            decided.decisions.get(connection.id),
        )

    people = tuple(map(judged, export.connections))
    notices = (
        *export.notices,
        *(f"{file.file}: {notice}" for file in export.files for notice in file.notices),
        *_not_kept(people, criteria),
        *decided.notices,
    )
    return Checklist(
        today, demo, export, people, notices, progress is not None, progress or Progress()
    )


def missing_files(export: Export) -> Iterator[tuple[str, str]]:
    """Each missing file's name, and what its absence means for the list."""
    for role in export.missing:
        yield role.file, COSTS[role]


def _loses(evidence: Evidence) -> Iterator[str]:
    """What removing this person may cost. Reports differ on whether it does."""
    recommendations = evidence.recommendations or UNKNOWN_PAIR
    endorsements = evidence.endorsements or UNKNOWN_PAIR
    if recommendations.received:
        yield "You may lose the recommendation they wrote for you."
    if recommendations.given:
        yield "They may lose the recommendation you wrote for them."
    if endorsements.received:
        yield f"You may lose {pluralize(endorsements.received, 'endorsement')} from them."
    if endorsements.given:
        yield f"They may lose {pluralize(endorsements.given, 'endorsement')} from you."
    if evidence.namesake_recommended:
        yield "A recommendation by or for someone with this name may be lost."


def _not_kept(people: tuple[Person, ...], criteria: Criteria) -> Iterator[str]:
    """Keep-list entries that match nobody in this export."""
    ids = {person.connection.id for person in people}
    kept = criteria.lists.keep_people
    names = {name_key(person.connection.name) for person in people} if kept else set()
    unknown = [text for text in kept if written_id(text) not in ids and name_key(text) not in names]
    if unknown:
        shown = join_words([quote(text) for text in unknown[:5]])
        yield (
            f"{pluralize(len(unknown), 'entry', 'entries')} on your keep list "
            f"{'matches' if len(unknown) == 1 else 'match'} nobody in this export: "
            f"{shown}{' and more' if len(unknown) > 5 else ''}."
        )
