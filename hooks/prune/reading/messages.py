"""Who wrote to whom, how often, and when last: conversations to connections.

Where there are no addresses, names are compared whole; `TO` is never split,
because names hold commas.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from prune.dates import later
from prune.model import Messages
from prune.reading.directory import Directory
from prune.reading.inbox import Conversation, Inbox, Written, is_id
from prune.reading.owner import NOBODY, Owner, find_owner


def read_messages(
    inbox: Inbox, directory: Directory, own_ids: Counter[str], profile_name: str | None
) -> dict[str, Messages | None] | None:
    """Messages by connection id; whoever is not in it exchanged none.

    A value of `None`: messages with someone of this name, which several
    connections carry. `None` instead of a dictionary: there are messages, but it
    cannot be told which of the people in them is the member.
    """
    owner: Owner | None = Owner(None, frozenset())
    if inbox.conversations and not inbox.directed:
        owner = find_owner(inbox.traces(own_ids, profile_name), directory)
    if owner is None:
        return None
    found: dict[str, list[tuple[int, int, date | None]]] = defaultdict(list)
    unclear: set[str] = set()
    for conversation in inbox.conversations.values():
        for key, sent, received, last_on in _shares(conversation, owner, inbox.names_by_id):
            people = _find(key, directory, inbox.names_by_id)
            if len(people) == 1:
                found[people[0]].append((sent, received, last_on))
            elif people and people[0] not in unclear:  # namesakes are unclear together
                unclear.update(people)
    return {person: _sum(parts) for person, parts in found.items()} | dict.fromkeys(unclear)


def _shares(
    conversation: Conversation, owner: Owner, names_by_id: dict[str, set[str]]
) -> Iterator[tuple[str, int, int, date | None]]:
    """For each other person in a conversation: sent to them, received from them, last."""
    mine, theirs = _by_person(conversation, owner, names_by_id)
    to_several = _names_several(conversation, set(theirs), owner, names_by_id)
    if not theirs and not to_several:
        theirs = {f"~{to}": Written() for to in _named_by_owner(conversation, owner)}
    one_to_one = len(theirs) == 1 and not to_several
    for key, written in theirs.items():
        if one_to_one:
            yield key, mine.count, written.count, later(mine.last_on, written.last_on)
        elif written.count:
            yield key, 0, written.count, written.last_on


def _by_person(
    conversation: Conversation, owner: Owner, names_by_id: dict[str, set[str]]
) -> tuple[Written, dict[str, Written]]:
    """What the owner wrote, and what each other person did, who may only have been written to."""
    people = conversation.people
    by_name = any(key.startswith("~") for key in people)
    names = _names_in(people, names_by_id) if by_name else {}
    mine = Written()
    theirs: dict[str, Written] = {}
    for key, written in people.items():
        known = names.get(key[1:], key) if key.startswith("~") else key
        whose = mine if known in owner.keys else theirs.setdefault(known, Written())
        whose.add(written.count, written.last_on)
    return mine, theirs


def _names_in(people: Iterable[str], names_by_id: dict[str, set[str]]) -> dict[str, str]:
    """Name to key of those in the conversation whose address is known."""
    ids = filter(is_id, people)
    return {name: key for key in ids for name in names_by_id.get(key, ())}


def _named_by_owner(conversation: Conversation, owner: Owner) -> set[str]:
    """Whom the owner wrote to without an address, by the whole `TO` cell."""
    return {
        to
        for sender, to in conversation.to
        if to and to not in owner.names and sender in owner.keys
    }


def _names_several(
    conversation: Conversation, others: set[str], owner: Owner, names_by_id: dict[str, set[str]]
) -> bool:
    """Whether a `TO` cell holds a name that is expected there and then some."""
    if not conversation.to:
        return False
    other_names = {name for key in others for name in _names_of(key, names_by_id)}
    for sender, to in conversation.to:
        expected = other_names if sender in owner.keys else owner.names
        known = to in expected or to in owner.names
        if not known and any(_is_part(name, to) for name in {NOBODY, *expected}):
            return True
    return False


def _names_of(key: str, names_by_id: dict[str, set[str]]) -> Iterable[str]:
    return {key[1:]} if key.startswith("~") else names_by_id.get(key, ())


def _is_part(name: str, names: str) -> bool:
    return names.startswith(f"{name},") or names.endswith(f", {name}") or f", {name}," in names


def _find(key: str, directory: Directory, names_by_id: dict[str, set[str]]) -> tuple[str, ...]:
    if key.startswith("~"):
        return directory.named(key[1:])
    if key in directory:
        return (key,)
    for name in sorted(names_by_id.get(key, ())):
        if people := directory.find(key, name):
            return people
    return ()


def _sum(parts: Iterable[tuple[int, int, date | None]]) -> Messages:
    sent = received = 0
    last_on: date | None = None
    for more_sent, more_received, day in parts:
        sent, received, last_on = sent + more_sent, received + more_received, later(last_on, day)
    return Messages(sent, received, last_on)
