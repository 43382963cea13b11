"""An export as it is kept in a browser: everything that suggestions are made from, and no message.

It is opened again without the files it was read from, and compared with a newer export. Schema
`prune/kept@1`: JSON, compressed. What repeats, as most evidence does, is written once.
"""

import json
import zlib
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple
from datetime import date
from typing import Any, TypeVar

from prune.errors import ExportError
from prune.model.connection import Connection, Memory
from prune.model.evidence import Evidence, GroupMessages, Invitation, Messages, Pair
from prune.model.export import Export, FileRead
from prune.model.role import Role
from prune.reading.fingerprints import Fingerprints, Prints, Said, joined

SCHEMA = "prune/kept@1"
_T = TypeVar("_T")
_PROBE = hash(("2026-11-29", "a message"))
"""Tells fingerprints that another Python made, which cannot be compared exactly."""
_LEVEL = 1
"""Of compression: the others are much slower and save little."""


def keep(export: Export) -> bytes:
    """The export, to be stored."""
    people = export.connections
    evidence, which = _once(export.evidence[one.id] for one in people)
    memory, whose = _once(export.memory.get(one.id, Memory()) for one in people)
    document = {
        "schema": SCHEMA,
        "name": export.name,
        "files": [_file_row(file) for file in export.files],
        "missing": export.missing,
        "counts": (export.rows, export.hidden, export.skipped),
        "hidden_on": [(day.isoformat(), count) for day, count in export.hidden_on.items()],
        "notices": export.notices,
        "people": [_person_row(one) for one in people],
        "evidence": ([_evidence_row(one) for one in evidence], which),
        "memory": ([astuple(one) for one in memory], whose),
        "fingerprints": export.fingerprints and _fingerprint_rows(export.fingerprints),
    }
    return zlib.compress(json.dumps(document, separators=(",", ":")).encode(), _LEVEL)


def reopen(data: bytes) -> Export:
    """An export that was kept.

    Raises `ExportError` if it was kept in another way, or has been changed since.
    """
    try:
        document = json.loads(zlib.decompress(data))
        if document["schema"] == SCHEMA:
            return _export(document)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error) as error:
        raise ExportError(_UNUSABLE) from error
    raise ExportError(_UNUSABLE)


_UNUSABLE = (
    "The list kept in this browser was kept by another version of this page, which this one "
    "cannot read. Choose the ZIP again."
)


def _export(document: Mapping[str, Any]) -> Export:
    people = tuple(_person(row) for row in document["people"])
    rows, hidden, skipped = document["counts"]
    return Export(
        name=document["name"],
        files=tuple(_file(row) for row in document["files"]),
        missing=tuple(map(Role, document["missing"])),
        rows=rows,
        hidden=hidden,
        skipped=skipped,
        connections=people,
        evidence=_each(people, document["evidence"], _evidence),
        memory=_each(people, document["memory"], lambda row: Memory(*row)),
        notices=tuple(document["notices"]),
        hidden_on={date.fromisoformat(day): count for day, count in document["hidden_on"]},
        fingerprints=document["fingerprints"] and _fingerprints(document["fingerprints"]),
    )


def _once(values: Iterable[_T]) -> tuple[list[_T], list[int]]:
    """The different ones, and for each its index among these."""
    indices: dict[_T, int] = {}
    which = [indices.setdefault(one, len(indices)) for one in values]
    return list(indices), which


def _each(
    people: Iterable[Connection], stored: tuple[list[Any], list[int]], make: Callable[[Any], _T]
) -> dict[str, _T]:
    rows, which = stored
    made = [make(row) for row in rows]
    return {one.id: made[index] for one, index in zip(people, which, strict=True)}


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _person_row(one: Connection) -> tuple[object, ...]:
    """Without the e-mail address, which only reading needs."""
    return one.id, one.name, one.company, one.position, one.url, _written(one.connected_on)


def _person(row: list[Any]) -> Connection:
    person, name, company, position, url, day = row
    return Connection(person, name, company, position, url, _day(day))


def _file_row(file: FileRead) -> tuple[object, ...]:
    name, role, *rest, newest_on = astuple(file)
    return name, role, *rest, _written(newest_on)


def _file(row: list[Any]) -> FileRead:
    file, role, rows, encoding, delimiter, notices, newest_on = row
    return FileRead(file, Role(role), rows, encoding, delimiter, tuple(notices), _day(newest_on))


def _evidence_row(one: Evidence) -> tuple[object, ...]:
    return (
        one.messages and _messages_row(one.messages),
        one.invitation and (one.invitation.by, _written(one.invitation.on), one.invitation.note),
        one.endorsements and astuple(one.endorsements),
        one.recommendations and astuple(one.recommendations),
        one.note,
        one.shared_employers,
        one.address_book,
        one.namesake_recommended,
    )


def _evidence(row: list[Any]) -> Evidence:
    messages, invitation, endorsements, recommendations, note, employers, book, namesake = row
    return Evidence(
        messages and _messages(messages),
        invitation and Invitation(invitation[0], _day(invitation[1]), invitation[2]),
        endorsements and Pair(*endorsements),
        recommendations and Pair(*recommendations),
        note,
        None if employers is None else tuple(employers),
        book,
        namesake,
    )


def _messages_row(one: Messages) -> tuple[object, ...]:
    groups = one.groups
    last, last_in_groups = _written(one.last_on), _written(groups.last_on)
    return one.sent, one.received, last, groups.sent, groups.received, last_in_groups


def _messages(row: list[Any]) -> Messages:
    sent, received, last, sent_in_groups, received_in_groups, last_in_groups = row
    groups = GroupMessages(sent_in_groups, received_in_groups, _day(last_in_groups))
    return Messages(sent, received, _day(last), groups)


def _fingerprint_rows(prints: Fingerprints) -> dict[str, object]:
    rows = {
        person: [_base64(pieces) for pieces in (said.sent, said.sent_in_groups, said.received)]
        for person, said in prints.by_person.items()
    }
    return {"probe": _PROBE, "form": prints.form, "by_person": rows}


def _fingerprints(stored: Mapping[str, Any]) -> Fingerprints:
    """Those of another Python get a form that no file has, so that days alone are compared."""
    form = stored["form"] and _tuples(stored["form"])
    by_person = {
        person: Said(*((array("Q", b64decode(piece)),) if piece else () for piece in row))
        for person, row in stored["by_person"].items()
    }
    return Fingerprints(form if stored["probe"] == _PROBE else ("unknown",), by_person)


def _tuples(value: Any) -> Any:  # noqa: ANN401  # JSON
    """JSON has lists alone."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _base64(pieces: Prints) -> str:
    return b64encode(joined(pieces)).decode() if pieces else ""
