"""Assemble the checklist: suggestions from the criteria, with the member's progress."""

from collections.abc import Iterator, Mapping
from datetime import date

from prune.attaching import NO_PAIRS, attach
from prune.comparing import compare
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
from prune.pairing import Pairs, pair
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
    earlier: Export | None = None,
) -> Checklist:
    """Make a suggestion for every connection, in the order of the file.

    With an earlier export, the checklist also tells what has changed since. For the messages,
    both must have been read with fingerprints.
    """
    pairs = pair(earlier.connections, export.connections) if earlier else NO_PAIRS
    decided = attach(progress or Progress(), export.connections, pairs)
    since = compare(earlier, export, pairs, decided) if earlier else None
    changes = since.changes if since else {}

    def judged(connection: Connection) -> Person:
        person, evidence = connection.id, export.evidence[connection.id]
        case = Case(
            connection, evidence, criteria.keys, today, evidence.messages, pairs.old_id(person)
        )
        return Person(
            connection,
            evidence,
            suggest(case, criteria),
            tuple(_loses(evidence)),
            export.memory.get(person, Memory()),
            decided.decisions.get(person),
            changes.get(person),
        )

    people = tuple(map(judged, export.connections))
    notices = (
        *(since.notices if since else ()),
        *export.notices,
        *(f"{file.file}: {notice}" for file in export.files for notice in file.notices),
        *_not_kept(people, criteria, pairs),
        *decided.notices,
    )
    return Checklist(
        today=today,
        demo=False,
        export=export,
        people=people,
        notices=notices,
        has_progress=progress is not None,
        progress=progress or Progress(),
        since=since,
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


def _not_kept(people: tuple[Person, ...], criteria: Criteria, pairs: Pairs) -> Iterator[str]:
    """Keep-list entries that match nobody in this export."""
    ids = {person.connection.id for person in people} | pairs.old_ids
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
