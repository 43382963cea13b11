"""The smaller files that name connections: invitations, endorsements, recommendations, notes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from prune.identity import profile_id
from prune.model.evidence import Invitation
from prune.reading.directory import Directory
from prune.reading.tables.table import Table
from prune.text import name_key


@dataclass(slots=True)
class Tally:
    """How often each connection is in a file, and who might be but has namesakes."""

    counts: Counter[str] = field(default_factory=Counter)
    unclear: set[str] = field(default_factory=set)

    def add(self, people: Iterable[str]) -> None:
        """Count a row for the person it means; several possible people become unclear."""
        found = tuple(people)
        if len(found) == 1:
            self.counts[found[0]] += 1
        elif found and found[0] not in self.unclear:  # namesakes are unclear together
            self.unclear.update(found)

    def of(self, person_id: str) -> int | None:
        """The count for one connection; `None` if unclear."""
        return None if person_id in self.unclear else self.counts.get(person_id, 0)


@dataclass(slots=True)
class Invitations:
    """The latest invitation by connection id, and the ids on the member's side."""

    by_person: dict[str, Invitation] = field(default_factory=dict)
    own_ids: Counter[str] = field(default_factory=Counter)


def read_invitations(table: Table, directory: Directory) -> Invitations:
    """Who invited whom. Without a direction, the side that is a connection decides."""
    result = Invitations()
    pick = table.picker(
        "sender", "to", "sent_on", "message", "direction", "inviter_url", "invitee_url"
    )
    days = table.days("sent_on")
    for _, cells in table.read():
        sender, to, sent_on, message, direction, inviter_url, invitee_url = pick(cells)
        inviter, invitee = profile_id(inviter_url), profile_id(invitee_url)
        outgoing = direction.strip().upper() == "OUTGOING" or (
            not direction.strip() and invitee in directory
        )
        day = days.read(sent_on)
        mine, other = (inviter, invitee) if outgoing else (invitee, inviter)
        if mine is not None:
            result.own_ids[mine] += 1
        people = directory.find(other, to if outgoing else sender)
        if len(people) != 1:
            continue
        found = Invitation("me" if outgoing else "them", day, bool(message.strip()))
        known = result.by_person.get(people[0])
        if known is None or (found.on and (known.on is None or found.on > known.on)):
            result.by_person[people[0]] = found
    return result


def read_endorsements(table: Table, directory: Directory) -> Tally:
    """Count the rows of `Endorsement_Received_Info.csv` or `Endorsement_Given_Info.csv`."""
    return _read_named(table, directory, "endorsed_on")


def read_recommendations(table: Table, directory: Directory) -> Tally:
    """Count the rows of `Recommendations_Received.csv` or `Recommendations_Given.csv`."""
    return _read_named(table, directory, "created_on")


def _read_named(table: Table, directory: Directory, dated: str) -> Tally:
    tally = Tally()
    days = table.days(dated)
    pick = table.picker("first_name", "last_name", "url", dated)
    for _, cells in table.read():
        first, last, url, day = pick(cells)
        days.read(day)
        tally.add(directory.find(profile_id(url), f"{first} {last}"))
    return tally


def read_notes(table: Table, directory: Directory) -> Tally:
    """Count the member's own notes, except empty ones."""
    tally = Tally()
    created, edited = table.days("created_on"), table.days("edited_on")
    pick = table.picker("first_name", "last_name", "url", "note", "created_on", "edited_on")
    for _, cells in table.read():
        first, last, url, note, created_on, edited_on = pick(cells)
        created.read(created_on)
        edited.read(edited_on)
        if note.strip():
            tally.add(directory.find(profile_id(url), f"{first} {last}"))
    return tally


def read_owner_name(table: Table) -> str | None:
    """The key of the name in `Profile.csv`."""
    pick = table.picker("first_name", "last_name")
    names = [name_key(" ".join(pick(cells))) for _, cells in table.read()]
    return names[0] if names and names[0] else None
