"""A conversation: who takes part, and how much each of them wrote."""

from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from prune.dates import later
from prune.reading.owner import ANONYMOUS, OWNER_KEY
from prune.reading.recipients import Recipients


@dataclass(slots=True)
class Written:
    """How many messages one person wrote in a conversation, and when last."""

    count: int = 0
    last_on: date | None = None
    prints: "array[int] | None" = None
    """Their fingerprints, if these are wanted."""

    def add(self, count: int, last_on: date | None, prints: "array[int] | None" = None) -> None:
        """Add messages, the last of them on this day."""
        self.count += count
        self.last_on = later(self.last_on, last_on)
        if prints is not None:
            self.prints = self.prints + prints if self.prints else prints


@dataclass(slots=True)
class Conversation:
    """The participants: ids, or names where there are no addresses."""

    people: defaultdict[str, Written] = field(default_factory=lambda: defaultdict(Written))
    """By key: an id where there is an address, else `~` and the name's key. Some only received messages."""
    to: set[tuple[str, str, int]] = field(default_factory=set)
    """Sender's key, key of the whole `TO` cell, and the number of recipient addresses.

    Only for rows without recipient addresses, or with an anonymous member, who has none.
    """

    def names(self, recipients: Recipients) -> set[str]:
        """The names of participants without a known address."""
        cells = (recipients.names(to) for _, to, addresses in self.to if not addresses)
        return {key[1:] for key in self.people if not is_id(key)}.union(*cells)

    @property
    def names_a_closed_member(self) -> bool:
        """Whether LinkedIn replaced someone's name with its label for closed profiles."""
        return f"~{ANONYMOUS}" in self.people or any(ANONYMOUS in to for _, to, _ in self.to)


def is_id(key: str) -> bool:
    """Whether a key of a conversation is an id rather than a name."""
    return key != OWNER_KEY and not key.startswith("~")
