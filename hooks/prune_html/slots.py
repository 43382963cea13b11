"""Slots: comments in our Markdown that a hook fills after Markdown has run.

Their content never passes through Markdown, where `attr_list` could turn text from an
export into an attribute.
"""

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"<!-- prune:(?P<name>[a-z-]+)(?: (?P<argument>[a-z0-9-]+))? -->")

_PART = re.compile(
    r"<!-- prune:only-(?P<whom>[a-z]+) -->\n(?P<text>.*?)<!-- prune:end -->\n", re.DOTALL
)

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


def only_for(whom: str, markdown: str) -> str:
    """Markdown with the parts for `whom`, and without those for anyone else."""
    return _PART.sub(lambda part: part["text"] if part["whom"] == whom else "", markdown)


def unfilled(html: str) -> str | None:
    """The first slot that is not filled, or `None`."""
    found = re.search(r"<!-- prune:.*?-->", html)
    return found[0] if found else None
