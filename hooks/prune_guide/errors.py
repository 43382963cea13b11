"""What an author of the guide can get wrong."""

from collections.abc import Iterable
from difflib import get_close_matches


class GuideError(Exception):
    """A page, the register or another file of the guide says something that cannot be.

    The message is one or two plain sentences: where, what was found, what to do
    next. The hooks turn it into a `PluginError`.
    """


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint for a slip of the pen, to end a sentence with; empty where nothing is near.

    >>> nearest("notifed", ["notified", "undo"])
    ' Did you mean notified?'
    """
    near = get_close_matches(word, list(known), n=1)
    return f" Did you mean {near[0]}?" if near else ""
