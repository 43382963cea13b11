"""Slots: comments in our Markdown that a hook fills after Markdown has run.

Their content never passes through Markdown, where `attr_list` could turn text from an
export into an attribute.
"""

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"<!-- prune:(?P<name>[a-z-]+)(?: (?P<argument>[a-z0-9-]+))? -->")

Filler = Callable[[str], str]
"""From the slot's argument (may be empty) to HTML."""


def slot(name: str) -> str:
    """The comment for a slot.

    >>> slot("rules")
    '<!-- prune:rules -->'
    """
    return f"<!-- prune:{name} -->"


def fill(html: str, fillers: Mapping[str, Filler]) -> str:
    """Fill the slots that have a filler; leave the others.

    >>> fill("<!-- prune:drawing list -->", {"drawing": str.upper})
    'LIST'
    """

    def filled(found: re.Match[str]) -> str:
        filler = fillers.get(found["name"])
        return filler(found["argument"] or "") if filler else found[0]

    return _SLOT.sub(filled, html)


def unfilled(html: str) -> str | None:
    """The first slot that is not filled, or `None`."""
    found = re.search(r"<!-- prune:.*?-->", html)
    return found[0] if found else None
