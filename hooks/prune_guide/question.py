"""A question of the FAQ, read from the front matter of its page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from prune_guide.citations import without_citations
from prune_guide.errors import GuideError

_KEYS = ("question", "answer", "aliases", "related", "updated")
_LONGEST_ANSWER = 400
"""Characters. Answers are shown in lists and in search results, so they must be short."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks, and the short answer."""

    id: str
    """The name of its page: `notified` is `docs/faq/notified.md` and `/faq/notified/`."""
    question: str
    answer: str
    """Two or three sentences of Markdown, with citations."""
    aliases: tuple[str, ...]
    """Other wordings of the question, used only by search."""

    @property
    def plain_answer(self) -> str:
        """The answer without citations, emphasis and links."""
        return plain(self.answer)

    def as_markdown(self, detail: str) -> str:
        """The whole page: the question as heading, the answer, then the detail."""
        answer = f'<div class="prune-answer" markdown>\n\n{self.answer}\n\n</div>'
        return f"# {self.question}\n\n{answer}\n\n{detail}"


def read_question(question_id: str, front_matter: Mapping[str, Any]) -> Question:
    """The question from its page's front matter.

    Raises `GuideError` if a key is missing or unknown, a value is not a text, or the
    answer is too long.
    """
    if missing := [key for key in _KEYS if not front_matter.get(key)]:
        raise GuideError(f"its front matter needs {', '.join(missing)}.")
    if unknown := set(front_matter) - set(_KEYS):
        raise GuideError(
            f"its front matter has the unknown key {min(unknown)}; use only {', '.join(_KEYS)}."
        )
    aliases = front_matter["aliases"]
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise GuideError(
            "its aliases must be a list of texts; quote any that YAML reads as something else."
        )
    question = Question(
        id=question_id,
        question=str(front_matter["question"]).strip(),
        answer=str(front_matter["answer"]).strip(),
        aliases=tuple(aliases),
    )
    if len(question.plain_answer) > _LONGEST_ANSWER:
        length = len(question.plain_answer)
        raise GuideError(f"its answer has {length} characters; the limit is {_LONGEST_ANSWER}.")
    return question


def plain(markdown: str) -> str:
    """A sentence of Markdown as plain text.

    >>> plain("Choose **Remove** in [the list](steps.md) [@list-route].")
    'Choose Remove in the list.'
    """
    words = re.sub(r"\[([^\]@]+)\]\([^)]*\)", r"\1", without_citations(markdown))
    return " ".join(re.sub(r"\*+|`", "", words).split())
