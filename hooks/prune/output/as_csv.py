"""The checklist as CSV, one person a row, to open in a spreadsheet."""

import csv
import re
from typing import TextIO

from prune.identity import profile_link
from prune.model import Checklist, Person

COLUMNS = (
    "no",
    "id",
    "name",
    "company",
    "position",
    "connected_on",
    "profile",
    "suggestion",
    "rule",
    "because",
    "what_would_change_this",
    "may_be_lost",
    "messages_sent",
    "messages_received",
    "last_message_on",
    "decision",
    "decided_on",
    "done_on",
)

_FORMULA = re.compile(
    r"^[\s\x00-\x1f]*[=+\-@＝＋－＠]"
)  # a spreadsheet takes the full-width signs for a formula too
"""Signs at the start of a cell that make a spreadsheet run it."""


def write_csv(checklist: Checklist, out: TextIO) -> None:
    """Write a header and every person; texts that a spreadsheet would run get an apostrophe."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, person in enumerate(checklist.people, start=1):
        writer.writerow([number, *_row(person)])


def harmless(text: str) -> str:
    """A cell on one line that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Jane")
    ("'=1+1", 'Jane')
    """
    line = " ".join(text.split())
    return f"'{line}" if _FORMULA.match(line) else line


def _row(person: Person) -> list[str]:
    connection, suggestion, messages = (
        person.connection,
        person.suggestion,
        person.evidence.messages,
    )
    decision = person.decision
    cells: tuple[object, ...] = (
        connection.id,
        connection.name,
        connection.company,
        connection.position,
        connection.connected_on,
        profile_link(connection.url) if connection.url else None,
        suggestion.outcome.label,
        suggestion.rule,
        " ".join(suggestion.because),
        suggestion.unless,
        " ".join(person.loses),
        messages and messages.sent,
        messages and messages.received,
        messages and messages.last_on,
        decision and decision.outcome,
        decision and decision.decided_on,
        decision and decision.done_on,
    )
    return ["" if cell is None else harmless(str(cell)) for cell in cells]
