"""The site's search, asked through Node with the scripts that the browser runs."""

import atexit
import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
        process = _node(index)
        assert process.stdin
        assert process.stdout
        print(json.dumps(new), file=process.stdin, flush=True)
        known.update(zip(new, map(_answer, json.loads(process.stdout.readline())), strict=True))
    return {text: known[text] for text in texts}


@cache
def _node(index: Path) -> "subprocess.Popen[str]":
    """What answers, until this process ends: loading the index takes longer than most answers."""
    process = subprocess.Popen(
        command(index), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    atexit.register(process.communicate)
    return process


def command(index: Path) -> Sequence[str | Path]:
    """What answers a line of queries with a line of answers."""
    node = shutil.which("node", path=Path(sys.executable).parent)
    assert node, "Node comes with requirements-test.txt"
    return node, ASK, index


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
