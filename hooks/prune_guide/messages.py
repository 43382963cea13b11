"""Messages to adapt and send, defined once for every page that offers them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from prune_guide.document import read_document
from prune_guide.errors import GuideError

_KEYS = ("when", "text")
LONGEST_NOTE = 200
"""LinkedIn's limit for the note in an invitation, in characters."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text to copy, with gaps such as `[name]` to fill."""

    id: str
    when: str
    """The situation it is for, as a heading."""
    text: str

    @property
    def gaps(self) -> list[str]:
        """The gaps to fill in before sending."""
        return re.findall(r"\[[^\]]+\]", self.text)


def read_messages(text: str) -> Mapping[str, Message]:
    """The messages from the text of their TOML file, by id.

    Raises `GuideError` for invalid TOML, or a message that is not `when` and `text`.
    """
    tables = read_document(text)
    return {message_id: _message(message_id, table) for message_id, table in tables.items()}


def _message(message_id: str, table: Any) -> Message:  # noqa: ANN401  # whatever TOML holds
    if not isinstance(table, dict) or set(table) != set(_KEYS):
        raise GuideError(f"the message {message_id} needs {' and '.join(_KEYS)} and nothing else.")
    if not all(isinstance(value, str) and value.strip() for value in table.values()):
        raise GuideError(f"the message {message_id} has a {' or '.join(_KEYS)} that is not text.")
    return Message(message_id, table["when"].strip(), table["text"].strip())
