"""The member's words and phrases, found in a job by lookup, not one by one."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from prune.model.connection import Connection
from prune.text import words

Phrase = tuple[str, ...]


def phrases_in(person: Connection, sizes: Collection[int]) -> Iterator[Phrase]:
    """All runs of consecutive words in a position and company, of the given lengths."""
    there = words(f"{person.position} | {person.company}")
    for size in sizes:
        for at in range(len(there) - size + 1):
            yield there[at : at + size]


class Phrases:
    """Texts to find as consecutive whole words in a position or company.

    One pass over the words of a job finds them all, however many there are.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._indices: dict[Phrase, int] = {}
        for index, text in enumerate(self._texts):
            self._indices.setdefault(words(text), index)
        self._indices.pop((), None)
        self._sizes = {len(phrase) for phrase in self._indices}

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self._texts)

    def first_in(self, person: Connection) -> str | None:
        """The first of the texts, in their order, that a job contains."""
        found = map(self._indices.get, phrases_in(person, self._sizes))
        index = min((one for one in found if one is not None), default=None)
        return None if index is None else self._texts[index]


@lru_cache(maxsize=1 << 12)
def phrases_of(texts: tuple[str, ...]) -> Phrases:
    """Cached `Phrases` for these texts."""
    return Phrases(texts)
