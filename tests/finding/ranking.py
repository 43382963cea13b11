"""The site's search, asked through Node with the scripts that the browser runs."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


def ask(index: Path, queries: Iterable[str]) -> Mapping[str, Answer]:
    """The answers by query. `index` is the script that a build wrote."""
    texts = list(queries)
    node = shutil.which("node", path=Path(sys.executable).parent)
    assert node, "Node comes with requirements-test.txt"
    done = subprocess.run(
        [node, ASK, index],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return dict(zip(texts, map(_answer, json.loads(done.stdout)), strict=True))


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
