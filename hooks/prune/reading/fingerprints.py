"""Fingerprints of messages, to tell which ones an earlier export does not have.

A fingerprint is made of a message's date and text, since names and addresses change: a number
of 60 bits, the upper 20 of which are the day. Fingerprints are compared within one process only.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from prune.since import NewMessages

_REST = 40
"""Bits below the day."""
_MASK = (1 << _REST) - 1
_WORDS = re.compile(r"\w+")

Form = tuple[object, ...]
"""How a file writes messages: two files of one form write the same message in the same way."""


def form_of(header: Iterable[str], codec: str, on: str) -> Form:
    """The form of a file with these columns, this encoding, and dates like this one."""
    return tuple(header), codec.startswith("utf"), _WORDS.sub("", on)


def fingerprints(messages: Iterable[tuple[str, ...]], days: Iterable[date | None]) -> "array[int]":
    """The fingerprints of messages, given by their dates and texts as written, and their days.

    White space is collapsed: until 2026 LinkedIn wrote two blanks for a line break.
    """
    prints = array("Q")
    for (on, text), day in zip(messages, days, strict=True):
        words = " ".join(text.split()) if "\n" in text or "  " in text else text
        prints.append((day.toordinal() if day else 0) << _REST | hash((on, words)) & _MASK)
    return prints


Prints = Sequence["array[int] | bytes"]
"""Fingerprints in several pieces, one for each conversation."""


@dataclass(slots=True)
class Said:
    """Fingerprints of the messages between the member and one person."""

    sent: Prints = ()
    """By the member, in conversations of two."""
    sent_in_groups: Prints = ()
    """By the member, in conversations of three or more that this person takes part in."""
    received: Prints = ()
    """By this person, in conversations of any size."""

    def add(
        self,
        sent: "array[int] | None" = None,
        sent_in_groups: "array[int] | None" = None,
        received: "array[int] | None" = None,
    ) -> None:
        """Add those of a conversation."""
        self.sent = _with(self.sent, sent)
        self.sent_in_groups = _with(self.sent_in_groups, sent_in_groups)
        self.received = _with(self.received, received)


def _with(pieces: Prints, more: "array[int] | None") -> Prints:
    """Most people have one piece, and many none: there is a list only where it is needed."""
    if not more:
        return pieces
    if isinstance(pieces, list):
        pieces.append(more)
        return pieces
    return [*pieces, more]


def joined(pieces: Prints) -> "array[int]":
    """All pieces as one."""
    return array("Q", b"".join(pieces))


_NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Fingerprints of all messages of an export that count."""

    form: Form | None
    """`None` if there is no message."""
    by_person: Mapping[str, Said]
    """By id; people who are not connections, too, if they have an address."""

    def since(self, earlier: "Fingerprints", now: str, then: str | None) -> NewMessages:
        """The messages that an earlier export does not have, with a person of these ids.

        A message may have been in a group then and in a conversation of two now: people leave
        groups. Two files of different forms are compared by the day alone.
        """
        mine = self.by_person.get(now, _NOTHING)
        old = earlier.by_person.get(then, _NOTHING) if then else _NOTHING
        is_exact = self.form == earlier.form
        received = _more(mine.received, old.received, is_exact=is_exact)
        return NewMessages(
            _more(mine.sent, [*old.sent, *old.sent_in_groups], is_exact=is_exact),
            received,
            _last_day(mine.received) if received else None,
        )


def _last_day(prints: Prints) -> date | None:
    day = max(joined(prints)) >> _REST
    return date.fromordinal(day) if day else None


def _more(now: Prints, then: Prints, *, is_exact: bool) -> int:
    """How many of the first are not among the second."""
    if not now:
        return 0
    mine, theirs = joined(now), joined(then)
    if mine == theirs:
        return 0
    those, these = (
        Counter(prints if is_exact else (one >> _REST for one in prints))
        for prints in (mine, theirs)
    )
    return (those - these).total()
