"""`messages.csv`, read once: the messages that count, by conversation.

All nine headers seen since 2018 are one layout with columns missing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache
from itertools import chain, count
from typing import NamedTuple

from prune.identity import profile_id
from prune.reading.conversation import Conversation, Written, is_id
from prune.reading.files.limits import too_many_error
from prune.reading.fingerprints import Form, fingerprints, form_of
from prune.reading.owner import ANONYMOUS, OWNER_KEY, OwnerClues
from prune.reading.recipients import Recipients
from prune.reading.tables.days import Days
from prune.reading.tables.table import Table
from prune.text import join_words, name_key, pluralize

_YES = frozenset({"yes", "true", "1"})
MAX_NAMES = 100
"""Names stored per address: people marry, and write their names in several ways."""
MAX_INBOX_BYTES = 240_000_000
"""Approximate memory limit for the people and conversations of an inbox."""
_UNNAMED = "~"
"""The key of a sender without name and address."""
_ADVERT = '<p class="spinmail-quill-editor'
_SPONSORED = "Sponsored Conversation"


class _LeftOut(Enum):
    """Why a row does not count, as a noun in singular and plural."""

    DRAFT = ("draft", "drafts")
    SPAM = ("spam message", "spam messages")
    SPONSORED = ("sponsored message", "sponsored messages")
    NOBODY = ("row without names", "rows without names")
    NO_SENDER = ("message without a sender", "messages without a sender")


class _RowKey(NamedTuple):
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


class Inbox:
    """The messages that count, by conversation, before the owner is known."""

    def __init__(self, days: Days, *, directed: bool, with_fingerprints: bool = False) -> None:
        self.conversations: defaultdict[str, Conversation] = defaultdict(Conversation)
        self.names_by_id: defaultdict[str, set[str]] = defaultdict(set)
        self.left_out: defaultdict[_LeftOut, Written] = defaultdict(Written)
        self.own_names: set[str] = set()
        """The member's names, in a file that marks outgoing messages."""
        self._days = days
        self._size = 0
        self._numbers = count()
        """Numbers for messages without a conversation: each gets its own."""
        self.directed = directed
        """Whether the file marks each message as incoming or outgoing (2018 and 2019)."""
        self.form: Form | None = None
        """How the file writes messages, if fingerprints are wanted and there is a message."""
        self.with_fingerprints = with_fingerprints

    @classmethod
    def read(cls, table: Table, *, with_fingerprints: bool = False) -> "Inbox":
        """Read every row; drafts, spam and sponsored messages are counted separately.

        The file is sorted by conversation, so in a block many rows differ only in day
        and text. They are classified once.
        """
        directed = table.has("direction") and not table.has("sender_url")
        inbox = cls(table.days("sent_on"), directed=directed, with_fingerprints=with_fingerprints)
        key_of = table.picker(*_RowKey._fields)
        for block in table.grouped("sent_on", "content"):
            inbox._new_caches()
            for cells, messages in block:
                inbox._add(_RowKey._make(key_of(cells)), messages)
                if with_fingerprints and inbox.form is None:
                    inbox.form = form_of(table.header, table.encoding.codec, messages[0][0])
        return inbox

    def _new_caches(self) -> None:
        """Start fresh caches for each block, so that a hostile file cannot fill memory."""
        self._id_of, self._key_of = cache(profile_id), cache(name_key)
        self._reason_of = cache(_left_out)

    def _add(self, key: _RowKey, messages: Sequence[tuple[str, ...]]) -> None:
        """Count messages of one key, by their dates and texts."""
        real = [one for one in messages if not one[1].lstrip().startswith(_ADVERT)]
        if len(real) < len(messages):
            adverts = [one for one in messages if one[1].lstrip().startswith(_ADVERT)]
            self._count(key._replace(title=_SPONSORED), adverts)
        if key.conversation.strip():
            self._count(key, real)
            return
        for one in real:
            self._count(key._replace(conversation=f"#{next(self._numbers)}"), [one])

    def _count(self, key: _RowKey, messages: Sequence[tuple[str, ...]]) -> None:
        if messages:
            days, last = self._days.each([one[0] for one in messages])
            prints = fingerprints(messages, days) if self.with_fingerprints else None
            self._bucket(key).add(len(messages), last, prints)

    def _bucket(self, key: _RowKey) -> Written:
        """The counter for messages with this key."""
        if reason := self._reason_of(*key[-4:]):
            return self.left_out[reason]
        sender, to = self._sender(key), self._key_of(key.to)
        recipients = [one for url in key.recipient_urls.split(",") if (one := self._id_of(url))]
        if sender == _UNNAMED and not to and not recipients:
            return self.left_out[_LeftOut.NOBODY]
        conversation = f"{sender}\n{to}" if self.directed else key.conversation.strip()
        found = self.conversations[conversation]
        self._add_recipients(found, sender, to, recipients)
        if sender == _UNNAMED:
            return self.left_out[_LeftOut.NO_SENDER]
        if sender not in found.people:
            self._reserve(len(conversation) + 3 * len(key.sender + key.sender_url) + 1_200)
        return found.people[sender]

    def _add_recipients(
        self, found: Conversation, sender: str, to: str, recipients: Sequence[str]
    ) -> None:
        """Add the recipients to a conversation."""
        for one in recipients:
            if one not in found.people:
                self._reserve(3 * len(one) + 200)
                found.people[one] = Written()
        if to and (not recipients or ANONYMOUS in to):
            cell = (sender, to, len(recipients))
            if cell not in found.to:
                self._reserve(3 * len(to) + 200)
            found.to.add(cell)
        elif len(recipients) == 1 and to:
            self._name(recipients[0], to)

    def _sender(self, key: _RowKey) -> str:
        if self.directed and key.direction.strip().upper() == "OUTGOING":
            self.own_names.add(self._key_of(key.sender))
            return OWNER_KEY
        person, name = self._id_of(key.sender_url), self._key_of(key.sender)
        if person is None:
            return f"~{name}"
        self._name(person, name)
        return person

    def _name(self, person: str, name: str) -> None:
        """Store a name of a person, up to a limit; beyond it only the address identifies them."""
        known = self.names_by_id[person]
        if name not in known and len(known) < MAX_NAMES:
            self._reserve(3 * len(name))
            known.add(name)

    def _reserve(self, size: int) -> None:
        self._size += size
        if self._size > MAX_INBOX_BYTES:
            raise too_many_error("messages.csv", MAX_INBOX_BYTES // 1_200, "conversations")

    @property
    def names(self) -> Iterable[str]:
        """Every name that has a cell to itself: senders and single recipients."""
        senders = chain.from_iterable(one.people for one in self.conversations.values())
        alone = (key[1:] for key in senders if key.startswith("~"))
        return chain(self.own_names, alone, *self.names_by_id.values())

    @property
    def is_closed(self) -> bool:
        """Whether most conversations contain LinkedIn's label for closed profiles."""
        conversations = self.conversations.values()
        closed = sum(one.names_a_closed_member for one in conversations)
        return closed > len(conversations) / 2

    def owner_clues(
        self, own_ids: Counter[str], profile_name: str | None, recipients: Recipients
    ) -> OwnerClues:
        """The clues to whose messages these are."""
        conversations = self.conversations.values()
        keys = Counter(chain.from_iterable(one.people for one in conversations))
        return OwnerClues(
            ids=Counter({key: count for key, count in keys.items() if is_id(key)}),
            addressed=sum(any(map(is_id, one.people)) for one in conversations),
            names=lambda: Counter(
                chain.from_iterable(one.names(recipients) for one in conversations)
            ),
            conversations=len(conversations),
            names_by_id=self.names_by_id,
            own_ids=own_ids,
            profile_name=profile_name,
        )

    def notices(self) -> list[str]:
        """Which messages were not counted."""
        parts = [pluralize(one.count, *what.value) for what, one in self.left_out.items()]
        return [f"Not counted: {join_words(parts)}."] if parts else []


def _left_out(title: str, folder: str, *drafts: str) -> _LeftOut | None:
    if any(draft.casefold() in _YES for draft in drafts):
        return _LeftOut.DRAFT
    if folder.strip().upper() == "SPAM":
        return _LeftOut.SPAM
    if title.strip() == _SPONSORED:
        return _LeftOut.SPONSORED
    return None
