"""Synonyms and stop words, read from one TOML file."""

from dataclasses import dataclass
from typing import Any

from prune_guide.document import read_document
from prune_guide.errors import GuideError


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Synonyms and stop words for the whole site."""

    synonyms: dict[str, tuple[str, ...]]
    """Readers' words, by the site's own word."""
    faint: tuple[str, ...]
    """Stop words such as `they`, with a low weight: they only break ties."""


def read_vocabulary(text: str) -> Vocabulary:
    """The vocabulary from the text of its file.

    Raises `GuideError` for invalid TOML, or anything but single lower-case words.
    """
    document = read_document(text)
    if set(document) != {"synonyms", "faint"}:
        raise GuideError("it needs [synonyms] and faint, and nothing else.")
    synonyms = {own: _words(own, others) for own, others in document["synonyms"].items()}
    _words("synonyms", list(synonyms))
    return Vocabulary(synonyms, _words("faint", document["faint"]))


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
