"""Errors that authors of the guide can make."""

from collections.abc import Iterable
from difflib import get_close_matches


class GuideError(Exception):
    """A page, the register or another file of the guide is invalid.

    The message is one or two plain sentences: where, what was found, what to do
    next. The hooks turn it into a `PluginError`.
    """


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint for a typo, to append to a sentence; empty if no known word is close.

    >>> nearest("notifed", ["notified", "undo"])
    ' Did you mean notified?'
    """
    near = get_close_matches(word, list(known), n=1)
    return f" Did you mean {near[0]}?" if near else ""
