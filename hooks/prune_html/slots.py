"""Slots: comments in our Markdown that a hook fills once Markdown is done.

What fills them never passes through Markdown, where `attr_list` could turn a
stranger's text into an attribute.
"""

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"<!-- prune:(?P<name>[a-z-]+)(?: (?P<argument>[a-z0-9-]+))? -->")

Filler = Callable[[str], str]
"""From the word behind the name, empty where there is none, to HTML."""


def slot(name: str) -> str:
    """How a slot is written.

    >>> slot("rules")
    '<!-- prune:rules -->'
    """
    return f"<!-- prune:{name} -->"


def fill(html: str, fillers: Mapping[str, Filler]) -> str:
    """Fill the slots that have a filler; the others stay as they are.

    >>> fill("<!-- prune:drawing list -->", {"drawing": str.upper})
    'LIST'
    """

    def filled(found: re.Match[str]) -> str:
        filler = fillers.get(found["name"])
        return filler(found["argument"] or "") if filler else found[0]

    return _SLOT.sub(filled, html)


def unfilled(html: str) -> str | None:
    """The first slot that is still there, or `None`."""
    found = re.search(r"<!-- prune:.*?-->", html)
    return found[0] if found else None
