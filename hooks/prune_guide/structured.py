"""Structured data (schema.org) for search engines, generated from the page's content."""

from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from typing import Any

from prune_guide.question import Question

_GOAL = "data-goal"
_CONTEXT = "https://schema.org"


def faq_page(questions: Iterable[Question]) -> dict[str, Any]:
    """A page of questions, each with its one answer."""
    return {
        "@context": _CONTEXT,
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": question.question,
                "acceptedAnswer": {"@type": "Answer", "text": question.plain_answer},
            }
            for question in questions
        ],
    }


def how_to(name: str, steps: Sequence[str]) -> dict[str, Any]:
    """Steps towards a goal."""
    return {
        "@context": _CONTEXT,
        "@type": "HowTo",
        "name": name,
        "step": [
            {"@type": "HowToStep", "position": position, "text": text}
            for position, text in enumerate(steps, start=1)
        ],
    }


def how_tos_in(html: str) -> list[dict[str, Any]]:
    """The steps of every `<div class="prune-steps" data-goal="…">` of a page.

    The items of its list are the steps; citation marks in them are left out.
    """
    parser = _Steps()
    if _GOAL in html:  # few pages have one, and parsing takes a tenth of the build
        parser.feed(html)
    return [
        how_to(goal, [" ".join("".join(parts).split()) for parts in steps])
        for goal, steps in parser.found
    ]


class _Steps(HTMLParser):
    """Collects the text of list items inside elements that name a goal."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[list[str]]]] = []
        self._divs = 0
        self._in_item = False
        self._marks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        goal = dict(attrs).get(_GOAL)
        if goal and not self._divs:
            self.found.append((goal, []))
        self._divs += tag == "div" and bool(goal or self._divs)
        self._marks += tag == "sup"
        if self._divs and tag == "li":
            self._in_item = True
            self.found[-1][1].append([])

    def handle_endtag(self, tag: str) -> None:
        self._marks -= tag == "sup"
        self._divs -= tag == "div" and bool(self._divs)
        self._in_item = self._in_item and tag != "li"

    def handle_data(self, data: str) -> None:
        if self._in_item and not self._marks:
            self.found[-1][1][-1].append(data)
