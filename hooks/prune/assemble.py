"""Assemble the checklist: suggestions from the criteria, with the member's progress."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from prune.comparing import compare
from prune.deciding.case import Case
from prune.deciding.criteria import Criteria
from prune.deciding.effect import builtin_if_other, outcome_without
from prune.deciding.facts import in_network
from prune.deciding.suggest import suggest
from prune.identity import written_id
from prune.model.checklist import Checklist, Person
from prune.model.connection import Connection, Memory
from prune.model.evidence import UNKNOWN_PAIR, Evidence
from prune.model.export import Export
from prune.model.progress import Progress
from prune.model.role import Role
from prune.packed import PackedExport
from prune.pairing import pair
from prune.progress.attaching import Attached, attach
from prune.since import Since
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
    earlier: PackedExport | None = None,
) -> Checklist:
    """Make a suggestion for every connection, in the order of the file.

    With an earlier export, the checklist also tells what has changed since. For the messages,
    both must have been read with fingerprints.
    """
    known = _known(export, earlier, progress or Progress())
    decided, since, old_ids = known.decided, known.since, known.old_ids
    changes = since.changes if since else {}
    builtin = builtin_if_other(criteria)

    def judged(connection: Connection) -> Person:
        person, evidence = connection.id, export.evidence[connection.id]
        case = Case(
            connection, evidence, criteria.keys, today, evidence.messages, old_ids.get(person)
        )
        suggestion = suggest(case, criteria)
        return Person(
            connection,
            evidence,
            suggestion,
            tuple(_loses(evidence)),
            export.memory.get(person, Memory()),
            decided.decisions.get(person),
            changes.get(person),
            in_network(case),
            outcome_without(builtin, case, suggestion.outcome) if builtin else None,
        )

    people = tuple(map(judged, export.connections))
    notices = (
        *(since.notices if since else ()),
        *export.notices,
        *(f"{file.file}: {notice}" for file in export.files for notice in file.notices),
        *_not_kept(people, criteria, old_ids.values()),
        *decided.notices,
    )
    return Checklist(
        today=today,
        demo=False,
        export=replace(export, fingerprints=None),  # they have served
        people=people,
        notices=notices,
        has_progress=progress is not None,
        progress=progress or Progress(),
        since=since,
        criteria=criteria,
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the progress and the earlier export tell. The earlier export itself is not kept."""

    decided: Attached
    since: Since | None = None
    old_ids: Mapping[str, str] = field(default_factory=dict)
    """The id in the earlier export of everybody who had another one there."""


def _known(export: Export, packed: PackedExport | None, progress: Progress) -> _Known:
    if packed is None:
        return _Known(attach(progress, export.connections))
    earlier = packed.unpack(export.connections)
    pairs = pair(earlier.connections, export.connections)
    decided = attach(progress, export.connections, pairs)
    old_ids = {person: old for person in pairs.then if (old := pairs.old_id(person))}
    return _Known(decided, compare(earlier, export, pairs, decided), old_ids)


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


def _not_kept(
    people: tuple[Person, ...], criteria: Criteria, old_ids: Iterable[str]
) -> Iterator[str]:
    """Keep-list entries that match nobody in this export."""
    ids = {*old_ids, *(person.connection.id for person in people)}
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
