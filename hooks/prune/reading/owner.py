"""Find whose export it is. A wrong answer would swap who wrote to whom.

The export never says. There are three clues: the address that is in nearly every
conversation, the member's side of the invitations, and the name in `Profile.csv`.
Nobody is connected to themselves, so connections are ruled out.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from prune.reading.directory import Directory

MIN_SHARE = 0.5
"""Minimum share of conversations with the owner's address; the lowest seen is 0.74."""
MIN_LEAD = 2
"""How many times as often as the next address."""
MIN_NAME_SHARE = 0.9
"""Minimum share if only names can be compared."""
MIN_CONVERSATIONS = 3
"""With fewer, a connection may well be in all of them."""
OWNER_KEY = ""
"""The member's key, if the file itself marks outgoing messages."""
ANONYMOUS = "linkedin member"
"""LinkedIn's label for everyone whose profile is closed."""


@dataclass(frozen=True)
class Owner:
    """The member whose export it is, as far as the files tell."""

    id: str | None
    names: frozenset[str]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys that the member may have in a conversation."""
        return frozenset({OWNER_KEY, self.id or OWNER_KEY, *(f"~{name}" for name in self.names)})


@dataclass(frozen=True, slots=True)
class OwnerClues:
    """Clues to who the owner is. Names are keys, addresses are ids."""

    ids: Counter[str]
    """In how many conversations each address is."""
    addressed: int
    """Number of conversations with any address."""
    names: Callable[[], Counter[str]]
    """In how many conversations each name without an address is, a `TO` cell taken whole."""
    conversations: int
    names_by_id: Mapping[str, AbstractSet[str]]
    own_ids: Counter[str]
    """Addresses on the member's side of the invitations."""
    profile_name: str | None


def find_owner(clues: OwnerClues, directory: Directory) -> Owner | None:
    """The owner, or `None` where the clues are too weak or contradict each other."""
    by_address = _in_most_conversations(clues, directory)
    by_invitation = _dominant(clues.own_ids)
    by_profile = _of_profile_name(clues, directory)
    found = {one for one in (by_address, by_invitation) if one is not None}
    if not found and by_profile is not None:
        found = {by_profile}
    if len(found) > 1 or (by_profile and not _same_name(clues, found)):
        return None
    if found:
        owner = found.pop()
        profile = {clues.profile_name} if clues.profile_name else set()
        return Owner(owner, frozenset(clues.names_by_id.get(owner, set()) | profile))
    if name := _by_name(clues, directory):
        ids = {one for one, names in clues.names_by_id.items() if name in names}
        mine = {one for one in ids if not _connected(one, clues, directory)} or ids
        return Owner(next(iter(mine), None), frozenset({name})) if len(mine) < 2 else None
    return None


def _in_most_conversations(clues: OwnerClues, directory: Directory) -> str | None:
    others = Counter({k: n for k, n in clues.ids.items() if not _connected(k, clues, directory)})
    found = _clear_first(others, MIN_SHARE * clues.addressed)
    if found is None and not directory.has_addresses and clues.addressed >= MIN_CONVERSATIONS:
        return _clear_first(clues.ids, MIN_NAME_SHARE * clues.addressed)
    return found


def _connected(person_id: str, clues: OwnerClues, directory: Directory) -> bool:
    if directory.has_addresses:
        return person_id in directory
    return any(directory.named(name) for name in clues.names_by_id.get(person_id, ()))


def _clear_first(counts: Counter[str], least: float) -> str | None:
    (best, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return best if most and most >= least and most >= MIN_LEAD * second else None


def _dominant(counts: Counter[str]) -> str | None:
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] >= MIN_NAME_SHARE * counts.total() else None


def _of_profile_name(clues: OwnerClues, directory: Directory) -> str | None:
    ids = [
        one
        for one, names in clues.names_by_id.items()
        if clues.profile_name in names and not (directory.has_addresses and one in directory)
    ]
    return ids[0] if len(ids) == 1 else None


def _same_name(clues: OwnerClues, found: set[str]) -> bool:
    """Whether the person found may have the name in `Profile.csv`."""
    names = clues.names_by_id
    return all(one not in names or clues.profile_name in names[one] for one in found)


def _by_name(clues: OwnerClues, directory: Directory) -> str | None:
    counts = clues.names()
    if clues.profile_name in counts:
        return clues.profile_name
    strangers = {n: k for n, k in counts.items() if n != ANONYMOUS and not directory.named(n)}
    return _clear_first(Counter(strangers), MIN_NAME_SHARE * clues.conversations)
