"""`messages.csv`, read once: the messages that count, by conversation.

All nine headers seen since 2018 are one layout with columns missing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain, count
from typing import NamedTuple

from prune.dates import last_day, later
from prune.identity import profile_id
from prune.reading.files.limits import too_many
from prune.reading.owner import ME, NOBODY, Traces
from prune.reading.tables.table import Table
from prune.text import counted, listed, name_key

_YES = frozenset({"yes", "true", "1"})
MAX_NAMES = 100
"""Names of one address that are kept: people marry, and write their names in several ways."""
MAX_REMEMBERED = 240_000_000
"""About how many bytes the people and conversations of an inbox may take."""
_ADVERT = '<p class="spinmail-quill-editor'
_SPONSORED = "Sponsored Conversation"


class _Kind(NamedTuple):
    """The columns that say what becomes of a message, by our names for them; the last four, whether it counts."""

    conversation: str
    sender: str
    sender_url: str
    to: str
    recipient_urls: str
    direction: str
    title: str
    folder: str
    message_draft: str
    conversation_draft: str


@dataclass(slots=True)
class Written:
    """How many messages one person wrote in a conversation, and when last."""

    count: int = 0
    last_on: date | None = None

    def add(self, count: int, last_on: date | None) -> None:
        """So many more, the last of them on this day."""
        self.count += count
        self.last_on = later(self.last_on, last_on)


@dataclass(slots=True)
class Conversation:
    """Who takes part, and the names where there are no addresses."""

    people: defaultdict[str, Written] = field(default_factory=lambda: defaultdict(Written))
    """By key: an id where there is an address, else `~` and the name's key. Some were only written to."""
    to: set[tuple[str, str]] = field(default_factory=set)
    """Sender's key and name key of the whole `TO` cell, of rows without recipients' addresses."""

    @property
    def names(self) -> set[str]:
        """The names of whom no address is known, a `TO` cell taken whole."""
        return {key[1:] for key in self.people if not is_id(key)} | {to for _, to in self.to if to}


class Inbox:
    """The messages that count, by conversation, before it is known whose they are."""

    def __init__(self, *, directed: bool) -> None:
        self.conversations: defaultdict[str, Conversation] = defaultdict(Conversation)
        self.names_by_id: defaultdict[str, set[str]] = defaultdict(set)
        self.left_out: defaultdict[str, Written] = defaultdict(Written)
        self._size = 0
        self._numbers = count()
        """For messages without conversation: each is one of its own."""
        self.directed = directed
        """Whether the file says which way each message went (2018 and 2019)."""

    @classmethod
    def read(cls, table: Table) -> "Inbox":
        """Read every row; drafts, spam and sponsored messages are counted apart.

        The file is grouped by conversation, and in a block of rows many differ in
        nothing but day and text. What becomes of them is asked once.
        """
        inbox = cls(directed=table.has("direction") and not table.has("sender_url"))
        kind_of = table.picker(*_Kind._fields)
        for block in table.alike("sent_on", "content"):
            inbox._forget()
            for cells, messages in block:
                inbox._take(_Kind._make(kind_of(cells)), messages)
        return inbox

    def _forget(self) -> None:
        """Make each address and name comparable once in a block, but remember none for longer.

        Most of them are the member's; a hostile file may hold any number of long ones.
        """
        self._id_of, self._key_of = cache(profile_id), cache(name_key)
        self._reason_of = cache(_left_out)

    def _take(self, kind: _Kind, messages: Sequence[tuple[str, ...]]) -> None:
        """Count messages of one kind, by their dates and texts."""
        dates = [on for on, text in messages if not text.lstrip().startswith(_ADVERT)]
        if adverts := len(messages) - len(dates):
            self._where(kind._replace(title=_SPONSORED)).add(adverts, None)
        if kind.conversation.strip():
            if dates:
                self._where(kind).add(len(dates), last_day(dates))
            return
        for on in dates:
            alone = kind._replace(conversation=f"#{next(self._numbers)}")
            self._where(alone).add(1, last_day([on]))

    def _where(self, kind: _Kind) -> Written:
        """Where a message of this kind is counted."""
        if reason := self._reason_of(*kind[-4:]):
            return self.left_out[reason]
        sender, to = self._sender(kind), self._key_of(kind.to)
        conversation = kind.conversation.strip()
        if self.directed:
            conversation = f"~{to}" if sender == ME else sender
        found = self.conversations[conversation]
        if sender not in found.people:
            self._remember(len(conversation) + 3 * len(kind.sender + kind.sender_url) + 1_200)
        written = found.people[sender]
        recipients = [one for url in kind.recipient_urls.split(",") if (one := self._id_of(url))]
        for one in recipients:
            if one not in found.people:
                self._remember(3 * len(one) + 200)
                found.people[one] = Written()
        if not recipients or NOBODY in to:
            if (sender, to) not in found.to:
                self._remember(3 * len(to) + 200)
            found.to.add((sender, to))
        elif len(recipients) == 1 and to:
            self._name(recipients[0], to)
        return written

    def _sender(self, kind: _Kind) -> str:
        if self.directed and kind.direction.strip().upper() == "OUTGOING":
            return ME
        person, name = self._id_of(kind.sender_url), self._key_of(kind.sender)
        if person is None:
            return f"~{name}"
        self._name(person, name)
        return person

    def _name(self, person: str, name: str) -> None:
        """Whoever goes by more names than anybody can have is told by address alone."""
        known = self.names_by_id[person]
        if name not in known and len(known) < MAX_NAMES:
            self._remember(3 * len(name))
            known.add(name)

    def _remember(self, size: int) -> None:
        self._size += size
        if self._size > MAX_REMEMBERED:
            raise too_many("messages.csv", MAX_REMEMBERED // 1_200, "conversations")

    def traces(self, own_ids: Counter[str], profile_name: str | None) -> Traces:
        """What these messages say about whose they are."""
        conversations = self.conversations.values()
        keys = Counter(chain.from_iterable(one.people for one in conversations))
        return Traces(
            ids=Counter({key: count for key, count in keys.items() if is_id(key)}),
            addressed=sum(any(map(is_id, one.people)) for one in conversations),
            names=lambda: Counter(chain.from_iterable(one.names for one in conversations)),
            conversations=len(conversations),
            names_by_id=self.names_by_id,
            own_ids=own_ids,
            profile_name=profile_name,
        )

    def notices(self) -> list[str]:
        """Which messages were not counted."""
        parts = [counted(one.count, what) for what, one in self.left_out.items()]
        return [f"Not counted: {listed(parts)}."] if parts else []


def is_id(key: str) -> bool:
    """Whether a key of a conversation is an id rather than a name."""
    return key != ME and not key.startswith("~")


def _left_out(title: str, folder: str, *drafts: str) -> str | None:
    if any(draft.casefold() in _YES for draft in drafts):
        return "draft"
    if folder.strip().upper() == "SPAM":
        return "spam message"
    if title.strip() == _SPONSORED:
        return "sponsored message"
    return None
