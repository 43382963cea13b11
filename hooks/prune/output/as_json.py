"""The checklist as JSON, schema `prune/checklist@1`: for programs, and the base of the page."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import TextIO

from prune.model.checklist import Checklist, Person
from prune.model.evidence import Evidence, Messages, Pair
from prune.model.export import FileRead
from prune.progress.saving import decision_document
from prune.since import Change, Since

SCHEMA = "prune/checklist@1"

Json = dict[str, object]


def write_json(checklist: Checklist, out: TextIO) -> None:
    """Write the document in ASCII, so that it is valid whatever the terminal's encoding.

    Each person is one line, encoded separately: json's indenting encoder is pure Python,
    and took a third of the time at 30,000 people.
    """
    last = '"notices": ' + _encoded(list(checklist.notices))
    out.writelines(f"{'{' if n == 0 else ' '}{line},\n" for n, line in enumerate(_head(checklist)))
    out.write(' "people": [')
    for number, person in enumerate(checklist.people):
        out.write(",\n  " if number else "\n  ")
        out.write(_encoded(_person(person, has_progress=checklist.has_progress)))
    out.write(f"\n ],\n {last}}}\n")


_encoded = json.JSONEncoder(ensure_ascii=True).encode


def _head(checklist: Checklist) -> Iterator[str]:
    """Everything except people and notices, one key at a time."""
    for key, value in _about(checklist).items():
        yield f"{_encoded(key)}: {_encoded(value)}"


def _about(checklist: Checklist) -> Json:
    export = checklist.export
    return {
        "schema": SCHEMA,
        "today": checklist.today.isoformat(),
        "demo": checklist.demo,
        "export": {
            "name": export.name,
            "files": [_file(file) for file in export.files],
            "missing": [role.value for role in export.missing],
            "newest_on": _day(export.newest_on),
        },
        "since": checklist.since and _since(checklist.since),
        "counts": {
            "rows": export.rows,
            "people": len(checklist.people),
            "hidden": export.hidden,
            "skipped": export.skipped,
            "outcomes": {outcome.value: n for outcome, n in checklist.outcomes.items()},
        },
    }


def _file(file: FileRead) -> Json:
    return {
        "file": file.file,
        "role": file.role.value,
        "rows": file.rows,
        "encoding": file.encoding,
        "delimiter": file.delimiter,
        "notices": list(file.notices),
    }


def _person(person: Person, *, has_progress: bool) -> Json:
    connection, suggestion, memory = person.connection, person.suggestion, person.memory
    document: Json = {
        "id": connection.id,
        "name": connection.name,
        "company": connection.company,
        "position": connection.position,
        "url": connection.url,
        "connected_on": _day(connection.connected_on),
        "evidence": _evidence(person.evidence),
        "memory": {
            "same_day": memory.same_day,
            "my_job_then": memory.my_job_then,
            "company_size": memory.company_size,
        },
        "since": person.since and _change(person.since),
        "suggestion": {
            "outcome": suggestion.outcome.value,
            "rule": suggestion.rule,
            "because": list(suggestion.because),
            "unless": suggestion.unless,
        },
        "loses": list(person.loses),
    }
    if has_progress:
        document["decision"] = person.decision and decision_document(person.decision)
    return document


def _since(since: Since) -> Json:
    return {
        "name": since.name,
        "newest_on": _day(since.newest_on),
        "counts": asdict(since.counts),
        "gone": [
            {
                "id": one.connection.id,
                "name": one.connection.name,
                "company": one.connection.company,
                "position": one.connection.position,
                "url": one.connection.url,
                "connected_on": _day(one.connection.connected_on),
                "because": one.because.value,
            }
            for one in since.gone
        ],
    }


def _change(change: Change) -> Json:
    """Only what has changed; and messages as `null` where an export does not tell."""
    messages = change.messages
    document: Json = {
        "new": change.is_new or None,
        "was_id": change.was_id,
        "was": change.was and asdict(change.was),
        "messages": (
            {"sent": messages.sent, "received": messages.received}
            if messages and messages.total
            else None
        ),
        "endorsements": _pair(change.endorsements),
        "recommendations": _pair(change.recommendations),
        "still_there": change.still_there or None,
    }
    is_unknown = messages is None
    return {
        key: value
        for key, value in document.items()
        if value is not None or (key == "messages" and is_unknown)
    }


def _evidence(evidence: Evidence) -> Json:
    invitation, employers = evidence.invitation, evidence.shared_employers
    return {
        "messages": _messages(evidence.messages),
        "address_book": evidence.address_book,
        "invitation": invitation
        and {"by": invitation.by, "on": _day(invitation.on), "note": invitation.note},
        "endorsements": _pair(evidence.endorsements),
        "recommendations": _pair(evidence.recommendations),
        "note": evidence.note,
        "shared_employers": None if employers is None else list(employers),
    }


def _messages(messages: Messages | None) -> Json | None:
    if messages is None:
        return None
    return {
        "sent": messages.sent,
        "received": messages.received,
        "last_on": _day(messages.last_on),
        "groups": {"sent": messages.groups.sent, "received": messages.groups.received},
    }


def _pair(pair: Pair | None) -> Json | None:
    return None if pair is None else {"given": pair.given, "received": pair.received}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
