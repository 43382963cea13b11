"""The words of LinkedIn that the glossary explains, and their first use on other pages.

The page of the glossary is the only place where they are written: its front matter says
under `words` which forms lead to which section, and the first paragraph of the section
is the meaning.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from prune_guide.errors import GuideError
from prune_guide.question import plain

_SECTION = re.compile(
    r"^## .*\{ #(?P<anchor>[a-z0-9-]+) \}\n\n(?P<meaning>(?:\S.*\n)+)", re.MULTILINE
)
_LINK_AT_THE_END = re.compile(r"\s*\[[^\]@]+\]\([^)]*\)\s*$")
_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_TEXT = frozenset({"p", "li", "td", "dd"})
"""A word is explained only inside these."""
_NOT_IN = frozenset(
    "a aside blockquote button code details figure h1 h2 h3 h4 label pre prune-message script select summary svg th".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A section of the glossary."""

    anchor: str
    forms: tuple[str, ...]
    """How it is written in texts."""
    meaning: str


def read_glossary(markdown: str, forms: Mapping[str, Any]) -> Sequence[Word]:
    """The words from the page's Markdown and the `words` of its front matter.

    Raises `GuideError` for an anchor without a section.
    """
    meanings = {
        found["anchor"]: plain(_LINK_AT_THE_END.sub("", found["meaning"]))
        for found in _SECTION.finditer(markdown)
    }
    if unknown := set(forms) - set(meanings):
        raise GuideError(f"its words name {min(unknown)}, which is not a section with an id.")
    return [Word(anchor, tuple(some), meanings[anchor]) for anchor, some in forms.items()]


def with_words(
    html: str, words: Sequence[Word], show: Callable[[Word, str], str]
) -> tuple[str, Sequence[Word]]:
    """The page with `show(word, form)` where each word is used first, and the words used."""
    by_form = {form: word for word in words for form in word.forms}
    if not by_form:
        return html, []
    longest_first = sorted(map(re.escape, by_form), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")
    used: list[Word] = []

    def first_use(found: re.Match[str]) -> str:
        word = by_form[found[0]]
        if word in used:
            return found[0]
        used.append(word)
        return show(word, found[0])

    parts, text, other = [], 0, 0
    for part in _TAG.split(html):
        if name := re.match(r"<(/?)([a-z][a-z0-9-]*)", part):
            step = -1 if name[1] else 1
            text += step * (name[2] in _TEXT)
            other += step * (name[2] in _NOT_IN)
        elif text > 0 and not other and not part.startswith("<"):
            part = pattern.sub(first_use, part)  # noqa: PLW2901  # the same part, with its words
        parts.append(part)
    return "".join(parts), used
