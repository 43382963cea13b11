"""`messages.csv`, read once: the messages that count, by conversation.

All nine headers seen since 2018 are one layout with columns missing.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from prune.dates import parse_timestamp
from prune.identity import profile_id
from prune.reading.files.limits import too_many
from prune.reading.owner import NOBODY, Traces
from prune.reading.tables.table import Table
from prune.text import counted, listed, name_key

ME = ""
"""The key of the member where the file itself says which messages are theirs."""
_YES = frozenset({"yes", "true", "1"})
MAX_NAMES = 100
"""Names of one address that are kept: people marry, and write their names in several ways."""
MAX_REMEMBERED = 240_000_000
"""About how many bytes the people and conversations of an inbox may take."""
_ADVERT = '<p class="spinmail-quill-editor'


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


@dataclass(slots=True)
class Written:
    """How many messages one person wrote in a conversation, and when last."""

    count: int = 0
    last_on: date | None = None

    def add(self, day: date | None) -> None:
        """Count one more."""
        self.count += 1
        if day and (self.last_on is None or day > self.last_on):
            self.last_on = day


@dataclass(slots=True)
class Conversation:
    """Who wrote, who was written to, and the names where there are no addresses."""

    senders: defaultdict[str, Written] = field(default_factory=lambda: defaultdict(Written))
    """By key: an id where there is an address, else `~` and the name's key."""
    recipients: set[str] = field(default_factory=set)
    to: set[tuple[str, str]] = field(default_factory=set)
    """Sender's key and name key of the whole `TO` cell, of rows without recipients' addresses."""


class Inbox:
    """The messages that count, by conversation, before it is known whose they are."""

    def __init__(self) -> None:
        self.conversations: defaultdict[str, Conversation] = defaultdict(Conversation)
        self.names_by_id: defaultdict[str, set[str]] = defaultdict(set)
        self.left_out: Counter[str] = Counter()
        self._size = 0
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
            sender = ME if outgoing else sender
            conversation = f"~{to}" if outgoing else sender
        found = self.conversations[conversation]
        if sender not in found.senders:
            self._remember(len(conversation) + 3 * len(row.sender + row.sender_url) + 1_200)
        found.senders[sender].add(parse_timestamp(row.sent_on))
        recipients = [one for url in row.recipient_urls.split(",") if (one := profile_id(url))]
        found.recipients.update(recipients)
        if not recipients or NOBODY in to:
            if (sender, to) not in found.to:
                self._remember(3 * len(to) + 200)
            found.to.add((sender, to))
        elif len(recipients) == 1 and to:
            self._name(recipients[0], to)

    def _key(self, url: str, name: str) -> str:
        person = profile_id(url)
        if person is None:
            return f"~{name_key(name)}"
        self._name(person, name_key(name))
        return person

    def _name(self, person: str, name: str) -> None:
        """Whoever goes by more names than anybody can have is told by address alone."""
        if len(self.names_by_id[person]) < MAX_NAMES:
            self.names_by_id[person].add(name)

    def _remember(self, size: int) -> None:
        self._size += size
        if self._size > MAX_REMEMBERED:
            raise too_many("messages.csv", MAX_REMEMBERED // 1_200, "conversations")

    def traces(self, own_ids: Counter[str], profile_name: str | None) -> Traces:
        """What these messages say about whose they are."""
        conversations = self.conversations.values()
        return Traces(
            conversations=tuple(
                {key for key in (*one.senders, *one.recipients) if is_id(key)}
                for one in conversations
            ),
            names=tuple(
                {key[1:] for key in one.senders if not is_id(key)} | {to for _, to in one.to if to}
                for one in conversations
            ),
            names_by_id=self.names_by_id,
            own_ids=own_ids,
            profile_name=profile_name,
        )

    def notices(self) -> list[str]:
        """Which messages were not counted."""
        parts = [counted(n, what) for what, n in self.left_out.items()]
        return [f"Not counted: {listed(parts)}."] if parts else []


def is_id(key: str) -> bool:
    """Whether a key of a conversation is an id rather than a name."""
    return key != ME and not key.startswith("~")


def _left_out(row: _Row) -> str | None:
    if row.message_draft.casefold() in _YES or row.conversation_draft.casefold() in _YES:
        return "draft"
    if row.folder.strip().upper() == "SPAM":
        return "spam message"
    if row.title.strip() == "Sponsored Conversation" or row.content.lstrip().startswith(_ADVERT):
        return "sponsored message"
    return None
