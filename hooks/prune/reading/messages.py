"""`messages.csv`: who wrote to whom, how often, and when last.

All nine headers seen since 2018 are one layout with columns missing. Where
there are no addresses, names are compared whole; `TO` is never split, because
names hold commas.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from prune.dates import parse_timestamp
from prune.identity import profile_id
from prune.model import Messages
from prune.reading.directory import Directory
from prune.reading.owner import NOBODY, Owner, Traces, find_owner
from prune.reading.tables import Table
from prune.text import counted, listed, name_key


class _Row(NamedTuple):
    """The columns we look at, by our names for them."""

    conversation: str
    title: str
    sender: str
    sender_url: str
    to: str
    recipient_urls: str
    sent_on: str
    content: str
    direction: str
    folder: str
    message_draft: str
    conversation_draft: str


_ME = ""
"""The key of the member where the file itself says which messages are theirs."""
_YES = frozenset({"yes", "true", "1"})
_ADVERT = '<p class="spinmail-quill-editor'


@dataclass(slots=True)
class _Tally:
    count: int = 0
    last_on: date | None = None

    def add(self, day: date | None) -> None:
        self.count += 1
        if day and (self.last_on is None or day > self.last_on):
            self.last_on = day


@dataclass(slots=True)
class _Conversation:
    senders: defaultdict[str, _Tally] = field(default_factory=lambda: defaultdict(_Tally))
    """By key: an id where there is an address, else `~` and the name's key."""
    recipients: set[str] = field(default_factory=set)
    to: set[tuple[str, str]] = field(default_factory=set)
    """Sender's key and name key of the whole `TO` cell, of rows without recipients' addresses."""


class Inbox:
    """The messages that count, by conversation, before it is known whose they are."""

    def __init__(self) -> None:
        self.conversations: defaultdict[str, _Conversation] = defaultdict(_Conversation)
        self.names_by_id: defaultdict[str, set[str]] = defaultdict(set)
        self.left_out: Counter[str] = Counter()
        self.directed = False
        """Whether the file says which way each message went (2018 and 2019)."""

    @classmethod
    def read(cls, table: Table) -> "Inbox":
        """Read every row; drafts, spam and sponsored messages are counted apart."""
        inbox = cls()
        pick = table.picker(*_Row._fields)
        inbox.directed = table.has("direction") and not table.has("sender_url")
        for line, cells in table.read():
            inbox._take(line, _Row._make(pick(cells)))
        return inbox

    def _take(self, line: int, row: _Row) -> None:
        if reason := _left_out(row):
            self.left_out[reason] += 1
            return
        sender, to = self._key(row.sender_url, row.sender), name_key(row.to)
        conversation = row.conversation.strip() or f"#{line}"
        if self.directed:
            outgoing = row.direction.strip().upper() == "OUTGOING"
            sender = _ME if outgoing else sender
            conversation = f"~{to}" if outgoing else sender
        talk = self.conversations[conversation]
        talk.senders[sender].add(parse_timestamp(row.sent_on))
        recipients = [one for url in row.recipient_urls.split(",") if (one := profile_id(url))]
        talk.recipients.update(recipients)
        if not recipients or NOBODY in to:
            talk.to.add((sender, to))
        elif len(recipients) == 1 and to:
            self.names_by_id[recipients[0]].add(to)

    def _key(self, url: str, name: str) -> str:
        person = profile_id(url)
        if person is None:
            return f"~{name_key(name)}"
        self.names_by_id[person].add(name_key(name))
        return person

    def traces(self, inviters: Counter[str], profile_name: str | None) -> Traces:
        """What these messages say about whose they are."""
        talks = self.conversations.values()
        return Traces(
            conversations=tuple(
                {key for key in (*talk.senders, *talk.recipients) if _is_id(key)} for talk in talks
            ),
            names=tuple(
                {key[1:] for key in talk.senders if not _is_id(key)}
                | {to for _, to in talk.to if to}
                for talk in talks
            ),
            names_by_id=self.names_by_id,
            inviters=inviters,
            profile_name=profile_name,
        )

    def notices(self) -> list[str]:
        """Which messages were not counted."""
        parts = [counted(n, what) for what, n in self.left_out.items()]
        return [f"Not counted: {listed(parts)}."] if parts else []


def read_messages(
    inbox: Inbox, directory: Directory, inviters: Counter[str], profile_name: str | None
) -> dict[str, Messages | None] | None:
    """Messages by connection id; whoever is not in it exchanged none.

    A value of `None`: messages with someone of this name, which several
    connections carry. `None` instead of a dictionary: there are messages, but it
    cannot be told which of the people in them is the member.
    """
    owner: Owner | None = Owner(None, frozenset())
    if inbox.conversations and not inbox.directed:
        owner = find_owner(inbox.traces(inviters, profile_name), directory)
    if owner is None:
        return None
    found: dict[str, list[tuple[int, int, date | None]]] = defaultdict(list)
    unclear: set[str] = set()
    for talk in inbox.conversations.values():
        for key, sent, received, last_on in _shares(talk, owner, inbox.names_by_id):
            people = _find(key, directory, inbox.names_by_id)
            if len(people) == 1:
                found[people[0]].append((sent, received, last_on))
            else:
                unclear.update(people)
    return {person: _sum(parts) for person, parts in found.items()} | dict.fromkeys(unclear)


def _is_id(key: str) -> bool:
    return key != _ME and not key.startswith("~")


def _left_out(row: _Row) -> str | None:
    if row.message_draft.casefold() in _YES or row.conversation_draft.casefold() in _YES:
        return "draft"
    if row.folder.strip().upper() == "SPAM":
        return "spam message"
    if row.title.strip() == "Sponsored Conversation" or row.content.lstrip().startswith(_ADVERT):
        return "sponsored message"
    return None


def _shares(
    talk: _Conversation, owner: Owner, names_by_id: dict[str, set[str]]
) -> Iterator[tuple[str, int, int, date | None]]:
    """For each other person in a conversation: sent to them, received from them, last."""
    names = _names_in(talk, names_by_id)
    mine, theirs = _Tally(), defaultdict[str, _Tally](_Tally)
    for sender, tally in talk.senders.items():
        key = names.get(sender[1:], sender) if sender.startswith("~") else sender
        whose = mine if _is_owner(key, owner) else theirs[key]
        whose.count += tally.count
        whose.last_on = _later(whose.last_on, tally.last_on)
    for key in talk.recipients:
        if not _is_owner(key, owner):
            theirs[key].count += 0
    one_to_one = _add_named_recipients(talk, theirs, owner, names_by_id) and len(theirs) == 1
    for key, tally in theirs.items():
        if one_to_one:
            yield key, mine.count, tally.count, _later(mine.last_on, tally.last_on)
        elif tally.count:
            yield key, 0, tally.count, tally.last_on


def _names_in(talk: _Conversation, names_by_id: dict[str, set[str]]) -> dict[str, str]:
    """Name to key of those in the conversation whose address is known."""
    ids = [key for key in (*talk.senders, *talk.recipients) if _is_id(key)]
    return {name: key for key in ids for name in names_by_id.get(key, ())}


def _is_owner(key: str, owner: Owner) -> bool:
    return key in {_ME, owner.id} or (key[:1] == "~" and key[1:] in owner.names)


def _add_named_recipients(
    talk: _Conversation,
    theirs: defaultdict[str, _Tally],
    owner: Owner,
    names_by_id: dict[str, set[str]],
) -> bool:
    """Take recipients without an address from whole `TO` cells; whether it may be one to one.

    `TO` names more than one person where it holds a known name and then some.
    """
    for sender, to in talk.to:
        expected = (
            {name for key in theirs for name in _names_of(key, names_by_id)}
            if _is_owner(sender, owner)
            else owner.names
        )
        if not to or to in expected or to in owner.names:
            continue
        if _is_part(NOBODY, to) or any(_is_part(name, to) for name in expected):
            return False
        if _is_owner(sender, owner) and not theirs:
            theirs[f"~{to}"].count += 0
    return True


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


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)


def _sum(parts: Iterable[tuple[int, int, date | None]]) -> Messages:
    sent = received = 0
    last_on: date | None = None
    for more_sent, more_received, day in parts:
        sent, received, last_on = sent + more_sent, received + more_received, _later(last_on, day)
    return Messages(sent, received, last_on)
