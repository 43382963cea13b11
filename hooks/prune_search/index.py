"""Rebuild Material's search index around questions, aliases and answers.

The fields and their weights were found by measuring (the table is in the README). The
rest of a page would make the words that distinguish questions look common, so only
words that are in no question, title, alias or answer are kept from it: a search for one
of those still finds its page.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

from prune_guide.question import Question
from prune_search.vocabulary import Vocabulary

FIELDS = {"title": 8, "aliases": 7, "answer": 3, "words": 2}
"""Weight of each field. `text` is only displayed."""
SEPARATOR = r"[^a-z0-9à-öø-ÿ]+"
"""Separates words; Material's worker ignores case."""
EXCERPT = 180
"""Characters of a page that a result shows."""

Entry = dict[str, Any]
"""As Material writes it: `location`, `title`, `text` and what we add."""


def build_index(
    index: Mapping[str, Any],
    questions: Mapping[str, Question],
    vocabulary: Vocabulary,
    groups: Mapping[str, str],
) -> dict[str, Any]:
    """Rebuild Material's index around questions, aliases and answers.

    `index` is Material's `search_index.json`, `questions` are the questions by the
    location of their page, `groups` the titles of their groups by the location of the
    heading. Vocabulary and groups go into the index's `config`, which reaches the browser
    unchanged.
    """
    entries = [_of_question(location, question) for location, question in questions.items()]
    entries += [_of_section(entry) for entry in index["docs"] if _page(entry) not in questions]
    known = {word for entry in entries for word in _words(_weighed(entry))}
    said = _words_said(index["docs"], questions)
    for entry in entries:
        entry["words"] = " ".join(sorted(said[entry["location"]] - known))
    return {
        "config": dict(index["config"])
        | {
            "separator": SEPARATOR,
            "pipeline": ["stemmer"],
            "fields": {name: {"boost": boost} for name, boost in FIELDS.items()},
            "synonyms": vocabulary.synonyms,
            "faint": vocabulary.faint,
            "groups": [{"title": title, "location": place} for place, title in groups.items()],
        },
        "docs": entries,
    }


def _of_question(location: str, question: Question) -> Entry:
    return {
        "location": location,
        "title": html.escape(question.question, quote=False),
        "text": _paragraph(question.plain_answer),
        "aliases": "; ".join(question.aliases),
        "answer": question.plain_answer,
    }


def _of_section(entry: Entry) -> Entry:
    return {
        "location": entry["location"],
        "title": entry["title"],
        "text": _paragraph(_plain(entry["text"])),
    }


def _words_said(
    sections: Iterable[Entry], questions: Mapping[str, Question]
) -> Mapping[str, set[str]]:
    """By location, all words of a section, or of the whole page of a question."""
    said: dict[str, set[str]] = defaultdict(set)
    for section in sections:
        page = _page(section)
        location = page if page in questions else section["location"]
        said[location].update(_words(_plain(f"{section['title']} {section['text']}")))
    return said


def _weighed(entry: Entry) -> str:
    return " ".join(html.unescape(entry.get(name, "")) for name in FIELDS if name != "words")


def _page(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[0]


def _words(text: str) -> list[str]:
    return [word for word in re.split(SEPARATOR, text.lower()) if word]


def _paragraph(text: str) -> str:
    """The start of a text as HTML, as Material displays it."""
    short = text if len(text) <= EXCERPT else text[:EXCERPT].rpartition(" ")[0] + " …"
    return f"<p>{html.escape(short, quote=False)}</p>" if short else ""


def _plain(text: str) -> str:
    parser = _Text()
    parser.feed(text)
    parser.close()
    return " ".join("".join(parser.parts).split())


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the base class's names
        self.parts.append(" " if tag in {"p", "li", "pre", "ol", "ul"} else "")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
