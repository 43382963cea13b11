"""The checklist as JSON, schema `prune/checklist@1`: for programs, and the base of the page."""

import json
from datetime import date
from typing import TextIO

from prune.model import Checklist, Evidence, Messages, Pair, Person
from prune.saving import decision_document

SCHEMA = "prune/checklist@1"

Json = dict[str, object]


def write_json(checklist: Checklist, out: TextIO) -> None:
    """Write the document; ASCII only, so that it is valid whatever the terminal's encoding."""
    json.dump(as_document(checklist), out, ensure_ascii=True, indent=2)
    out.write("\n")


def as_document(checklist: Checklist) -> Json:
    """The whole checklist as plain data. Dates are ISO, `None` where unknown."""
    export = checklist.export
    return {
        "schema": SCHEMA,
        "today": checklist.today.isoformat(),
        "demo": checklist.demo,
        "export": {
            "name": export.name,
            "files": [
                {
                    "file": file.file,
                    "role": file.role.value,
                    "rows": file.rows,
                    "encoding": file.encoding,
                    "delimiter": file.delimiter,
                    "notices": list(file.notices),
                }
                for file in export.files
            ],
            "missing": [role.value for role in export.missing],
        },
        "counts": {
            "rows": export.rows,
            "people": len(checklist.people),
            "hidden": export.hidden,
            "skipped": export.skipped,
            "outcomes": {outcome.value: n for outcome, n in checklist.outcomes.items()},
        },
        "people": [_person(person) for person in checklist.people],
        "notices": list(checklist.notices),
    }


def _person(person: Person) -> Json:
    connection, suggestion = person.connection, person.suggestion
    document: Json = {
        "id": connection.id,
        "name": connection.name,
        "company": connection.company,
        "position": connection.position,
        "url": connection.url,
        "connected_on": _day(connection.connected_on),
        "evidence": _evidence(person.evidence),
        "suggestion": {
            "outcome": suggestion.outcome.value,
            "rule": suggestion.rule,
            "because": list(suggestion.because),
            "unless": suggestion.unless,
        },
        "loses": list(person.loses),
    }
    if person.decision is not None:
        document["decision"] = decision_document(person.decision)
    return document


def _evidence(evidence: Evidence) -> Json:
    invitation, employers = evidence.invitation, evidence.shared_employers
    return {
        "messages": _messages(evidence.messages),
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
    }


def _pair(pair: Pair | None) -> Json | None:
    return None if pair is None else {"given": pair.given, "received": pair.received}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
