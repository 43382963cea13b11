"""A conversation from the owner's side: what they wrote, and what the others wrote."""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from prune.reading.conversation import Conversation, Written, is_id
from prune.reading.owner import Owner
from prune.reading.recipients import Recipients


@dataclass
class Sides:
    """A conversation from the owner's side: what they wrote, and what the others wrote."""

    conversation: Conversation
    owner: Owner
    names_by_id: dict[str, set[str]]
    recipients: Recipients

    def __post_init__(self) -> None:
        self.mine = Written()
        self.theirs: dict[str, Written] = {}
        """By key, for everyone with an address or a message; some only received messages."""
        for key, written in self.conversation.people.items():
            known = self._key_of(key[1:]) if key.startswith("~") else key
            whose = (
                self.mine if known in self.owner.keys else self.theirs.setdefault(known, Written())
            )
            whose.add(written.count, written.last_on, written.prints)

    @cached_property
    def _ids_by_name(self) -> dict[str, str]:
        ids = filter(is_id, self.conversation.people)
        return {name: key for key in ids for name in self.names_by_id.get(key, ())}

    def _key_of(self, name: str) -> str:
        """The id for a name if the conversation reveals it, else the name's key."""
        return self._ids_by_name.get(name, f"~{name}")

    @cached_property
    def _to_cells(self) -> list[tuple[str, int, list[str], int]]:
        """For each `TO` cell: sender, number of addresses, the others' keys, number of names."""
        return [
            (
                sender,
                addresses,
                [self._key_of(n) for n in names if n not in self.owner.names],
                len(names),
            )
            for sender, to, addresses in self.conversation.to
            for names in [self.recipients.names(to)]
        ]

    @property
    def is_group(self) -> bool:
        """Whether three or more people take part, including the owner."""
        return len(self.theirs) > 1 or any(
            self._names_several(sender, addresses, others, count)
            for sender, addresses, others, count in self._to_cells
        )

    def _names_several(self, sender: str, addresses: int, others: list[str], count: int) -> bool:
        """Whether a `TO` cell and its sender are more than one person besides the owner.

        A single name never counts as several: people marry, and their names change.
        """
        if addresses:
            return count > addresses
        known = self._key_of(sender[1:]) if sender.startswith("~") else sender
        beside = known not in self.owner.keys and known not in others
        return count > 1 and len(others) + beside > 1

    @property
    def others(self) -> set[str]:
        """The keys of all other participants."""
        named = (others for _, addresses, others, _ in self._to_cells if not addresses)
        return {*self.theirs, *chain.from_iterable(named)}

    @property
    def other(self) -> set[str]:
        """The keys of the one other person, who may have several names."""
        if self.theirs:
            return set(self.theirs)
        mine = (others for sender, _, others, _ in self._to_cells if sender in self.owner.keys)
        return set(chain.from_iterable(mine))
