"""The checklist as CSV, one person per row, to open in a spreadsheet.

With an earlier export, whoever is gone since then follows at the end.
"""

import csv
import re
from collections.abc import Callable
from typing import TextIO

from prune.identity import profile_link
from prune.model.checklist import Checklist, Person
from prune.output.since_words import BECAUSE, change_words
from prune.since import Gone
from prune.text import clean

_FORMULA = re.compile(r"""(^|;)(?=[\s"]*[=+\-@＝＋－＠])""")
"""Where a spreadsheet would start to read a text as a formula; full-width signs count too.

In locales with a decimal comma, spreadsheets end a cell at every semicolon.
"""

COLUMNS: dict[str, Callable[[Person], object]] = {
    "id": lambda person: person.connection.id,
    "name": lambda person: person.connection.name,
    "company": lambda person: person.connection.company,
    "position": lambda person: person.connection.position,
    "connected_on": lambda person: person.connection.connected_on,
    "profile": lambda person: person.connection.url and profile_link(person.connection.url),
    "suggestion": lambda person: person.suggestion.outcome.label,
    "rule": lambda person: person.suggestion.rule,
    "because": lambda person: " ".join(person.suggestion.because),
    "what_would_change_this": lambda person: person.suggestion.unless,
    "may_be_lost": lambda person: " ".join(person.loses),
    "messages_sent": lambda person: person.evidence.messages and person.evidence.messages.sent,
    "messages_received": lambda person: (
        person.evidence.messages and person.evidence.messages.received
    ),
    "messages_sent_in_groups": lambda person: (
        person.evidence.messages and person.evidence.messages.groups.sent
    ),
    "messages_received_in_groups": lambda person: (
        person.evidence.messages and person.evidence.messages.groups.received
    ),
    "last_message_on": lambda person: person.evidence.messages and person.evidence.messages.last_on,
    "decision": lambda person: person.decision and person.decision.outcome.label,
    "decided_on": lambda person: person.decision and person.decision.decided_on,
    "done_on": lambda person: person.decision and person.decision.done_on,
    "changed": lambda person: person.since and " · ".join(change_words(person.since)),
}
"""They follow `no`, the position in the export, which restores the order after sorting."""

_GONE: dict[str, Callable[[Gone], object]] = {
    "id": lambda gone: gone.connection.id,
    "name": lambda gone: gone.connection.name,
    "company": lambda gone: gone.connection.company,
    "position": lambda gone: gone.connection.position,
    "connected_on": lambda gone: gone.connection.connected_on,
    "profile": lambda gone: gone.connection.url and profile_link(gone.connection.url),
    "decision": lambda gone: gone.decision and gone.decision.outcome.label,
    "decided_on": lambda gone: gone.decision and gone.decision.decided_on,
    "done_on": lambda gone: gone.decision and gone.decision.done_on,
    "changed": lambda gone: BECAUSE[gone.because],
}
"""What is known of somebody who is in the earlier export only; they have no `no`."""


def write_csv(checklist: Checklist, out: TextIO) -> None:
    """Write a header and everybody; texts that look like a formula get an apostrophe."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["no", *COLUMNS])
    for number, person in enumerate(checklist.people, start=1):
        writer.writerow([number, *(_cell(value(person)) for value in COLUMNS.values())])
    for gone in checklist.since.gone if checklist.since else ():
        known = {column: value(gone) for column, value in _GONE.items()}
        writer.writerow(["", *(_cell(known.get(column)) for column in COLUMNS)])


def harmless(text: str) -> str:
    """A one-line cell of visible characters that no spreadsheet reads as a formula.

    >>> harmless("=1+1"), harmless("Jane"), harmless("Jane;=1+1")
    ("'=1+1", 'Jane', "Jane;'=1+1")
    """
    return _FORMULA.sub(r"\1'", clean(text))


def _cell(value: object) -> str:
    return "" if value is None else harmless(str(value))
