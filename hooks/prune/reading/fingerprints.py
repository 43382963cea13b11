"""Fingerprints of messages, to tell which ones an earlier export does not have.

A fingerprint is made of a message's date and text, since names and addresses change: a number
of 60 bits, the upper 20 of which are the day. Fingerprints are compared within one process only.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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


def fingerprint(on: str, text: str, day: date | None) -> int:
    """The fingerprint of a message.

    White space is collapsed: until 2026 LinkedIn wrote two blanks for a line break.
    """
    rest = hash((on, " ".join(text.split()))) & _MASK
    return (day.toordinal() if day else 0) << _REST | rest


def _prints() -> "array[int]":
    return array("Q")


@dataclass(frozen=True, slots=True)
class Said:
    """Fingerprints of the messages between the member and one person."""

    sent: "array[int]" = field(default_factory=_prints)
    """By the member, in conversations of two."""
    sent_in_groups: "array[int]" = field(default_factory=_prints)
    """By the member, in conversations of three or more that this person takes part in."""
    received: "array[int]" = field(default_factory=_prints)
    """By this person, in conversations of any size."""


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


def _last_day(prints: Iterable[int]) -> date | None:
    day = max(prints) >> _REST
    return date.fromordinal(day) if day else None


def _more(now: Iterable[int], then: Iterable[int], *, is_exact: bool) -> int:
    """How many of the first are not among the second."""
    if not is_exact:
        now, then = (Counter(one >> _REST for one in prints) for prints in (now, then))
    return (Counter(now) - Counter(then)).total()
