"""Words for the whole site's search, read from one TOML file."""

from dataclasses import dataclass
from typing import Any

from prune_guide.document import read_document
from prune_guide.errors import GuideError


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Synonyms, stop words and urgent words for the whole site."""

    synonyms: dict[str, tuple[str, ...]]
    """Readers' words, by the site's own word."""
    stop_words: tuple[str, ...]
    """Words such as `they`, which say little about what is asked."""
    urgent: dict[str, str]
    """The page that comes first, as its Markdown file, by the site's word that leads to it."""
    not_covered: str
    """The page on what the guide does not cover, as its Markdown file."""


def read_vocabulary(text: str) -> Vocabulary:
    """The vocabulary from the text of its file.

    Raises `GuideError` for invalid TOML, or anything but single lower-case words and the
    names of pages.
    """
    document = read_document(text)
    if set(document) != {"stop_words", "not_covered", "urgent", "synonyms"}:
        raise GuideError(
            "it needs stop_words, not_covered, [urgent] and [synonyms], and nothing else."
        )
    synonyms = {own: _words(own, others) for own, others in document["synonyms"].items()}
    _words("synonyms", list(synonyms))
    if unknown := sorted(set(document["urgent"]) - set(synonyms)):
        raise GuideError(f"urgent contains {unknown[0]!r}, which must be a word with synonyms.")
    return Vocabulary(
        synonyms,
        _words("stop_words", document["stop_words"]),
        urgent={word: str(page) for word, page in document["urgent"].items()},
        not_covered=str(document["not_covered"]),
    )


def _words(key: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever TOML holds
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list) or not words:
        raise GuideError(f"{key} must be a text of words.")
    for word in words:
        if not word.isalnum() or word != word.lower():
            raise GuideError(
                f"{key} contains {word!r}, but it must contain only single lower-case words."
            )
    return tuple(words)
