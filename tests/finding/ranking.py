"""The site's search, asked through Node with the scripts that the browser runs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from programs import Program, node

ASK = Path(__file__).with_name("ask.mjs")


@dataclass(frozen=True)
class Answer:
    pages: tuple[str, ...]
    """Best first: ids of questions, and other pages by their path with a slash before it."""
    locations: tuple[str, ...]
    is_weak: bool
    spellings: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether the page says something else about the results than how many they are."""
        return self.is_weak or bool(self.unknown) or not self.pages


_known: defaultdict[Path, dict[str, Answer]] = defaultdict(dict)
"""By index and query: several tests ask the same."""


def ask(index: Path, queries: Iterable[str]) -> Mapping[str, Answer]:
    """The answers by query. `index` is the script that a build wrote."""
    known = _known[index]
    texts = list(queries)
    if new := [text for text in dict.fromkeys(texts) if text not in known]:
        known.update(zip(new, map(_answer, _search(index).ask(new)), strict=True))
    return {text: known[text] for text in texts}


@cache
def _search(index: Path) -> Program:
    return Program(*command(index))


def command(index: Path) -> Sequence[str | Path]:
    """What answers a line of queries with a line of answers."""
    return node(), ASK, index


def _answer(found: dict[str, list[str]]) -> Answer:
    return Answer(
        tuple(map(_page, found["locations"])),
        tuple(found["locations"]),
        bool(found["isWeak"]),
        tuple(found["spellings"]),
        tuple(found["unknown"]),
    )


def _page(location: str) -> str:
    path = location.partition("#")[0].rstrip("/")
    return path.removeprefix("faq/") if path.startswith("faq/") else f"/{path}"
