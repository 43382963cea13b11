"""Read progress: the member's decisions, a file that they own.

Schema `prune/progress@1`: `decisions` by id, and in `undone`, by id, when a decision was
undone. A decision has an `outcome`, `decided_on`, `done_on`, the moment of its last
change (`at`) and its person's `connected_on`; for Talk first also `asked_on` (a day) and
`answered` (true or false), for Later `back_on` (a day). Other keys are passed through unchanged.

`progress.js` accepts and refuses the same files in the page; the table of cases is
`tests/fixtures/progress/files.json`.
"""

import json
import math
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NoReturn

from prune.errors import ProgressError
from prune.identity import profile_id
from prune.model.outcome import Choice
from prune.model.progress import Decision, Progress
from prune.progress.merging import Record, combine
from prune.progress.moment import moment_key, read_day
from prune.progress.saving import SCHEMA
from prune.text import join_words, quote

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 100
"""Levels of nesting. Deeper JSON can be read by some programs, but not written back."""

_DAYS = ("decided_on", "done_on", "asked_on", "back_on", "connected_on")
_KEYS = {"outcome", "answered", "at", *_DAYS}
_OWN = {"schema", "saved_at", "decisions", "undone"}
_AGAIN = "Use a progress file saved by Prune, or remove this one."


def read_progress(data: bytes, name: str = "progress.json") -> Progress:
    """Read decisions and undos. Raises `ProgressError` for any other file."""
    document = _document(data, name)
    schema = document.get("schema")
    if schema != SCHEMA:
        raise ProgressError(
            f"{name} has the schema {quote(str(schema))}, but it must be {SCHEMA}. {_AGAIN}"
        )
    rest = {key: value for key, value in document.items() if key not in _OWN}
    return combine(_records(document, name), rest)


def written_as(text: str) -> str:
    """The id for a key of the file: an id as we write it, or a profile address.

    >>> written_as("https://www.linkedin.com/in/Jane-Doe-42/"), written_as("Jane-Doe-42")
    ('jane-doe-42', 'jane-doe-42')
    """
    return profile_id(text) or text.casefold()


def _records(document: Mapping[str, object], name: str) -> Iterator[tuple[str, Record]]:
    decisions, undone = document.get("decisions"), document.get("undone")
    if not isinstance(decisions, dict):
        raise ProgressError(f"{name} has no “decisions” by person id. {_AGAIN}")
    if not isinstance(undone, dict | None):
        raise ProgressError(f"{name} has an “undone” that is not by person id. {_AGAIN}")
    for person, entry in decisions.items():
        yield written_as(person), _decision(name, person, entry)
    for person, at in (undone or {}).items():
        if moment_key(at) is None:
            raise ProgressError(_no_moment(name, person, at))
        yield written_as(person), at


def _document(data: bytes, name: str) -> Mapping[str, object]:
    if len(data) > MAX_BYTES:
        raise ProgressError(f"{name} is far too large to be a progress file. {_AGAIN}")
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
        _check(document)
    except (ValueError, OverflowError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        what = f"is damaged or is not JSON{where}" if data.strip() else "is empty"
        raise ProgressError(f"{name} {what}, but it must be a progress file. {_AGAIN}") from error
    if not isinstance(document, dict):
        raise ProgressError(f"{name} is JSON, but not a Prune progress file. {_AGAIN}")
    return document


def _refuse_constant(word: str) -> NoReturn:
    """Python reads `NaN` and `Infinity`, which are not JSON and would break the page."""
    raise ValueError(word)


def _check(value: object, depth: int = 0) -> None:
    """Raise `ValueError` or `OverflowError` for values that a page cannot read or write."""
    if depth > MAX_DEPTH:
        raise ValueError("nested too deep")
    if isinstance(value, int | float) and math.isinf(float(value)):
        raise ValueError("a number that is too large")
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            _check(one, depth + 1)


def _decision(name: str, person: str, entry: object) -> Decision:
    outcome = entry.get("outcome") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(outcome, str) or outcome not in set(Choice):
        raise ProgressError(
            f"{name} has the decision {quote(str(outcome))} for {quote(person)}, "
            f"but it must be one of {join_words(list(Choice), 'or')}. {_AGAIN}"
        )
    return Decision(
        Choice(outcome),
        rest={key: value for key, value in entry.items() if key not in _KEYS},
        answered=_answer(name, person, entry.get("answered")),
        at=_moment(name, person, entry.get("at")),
        **{key: _day(name, person, entry.get(key)) for key in _DAYS},
    )


def _answer(name: str, person: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise ProgressError(
        f"{name} has {quote(str(value))} as “answered” for {quote(person)}, "
        f"but it must be true or false. {_AGAIN}"
    )


def _moment(name: str, person: str, value: object) -> str | None:
    if value is None or (isinstance(value, str) and moment_key(value)):
        return value
    raise ProgressError(_no_moment(name, person, value))


def _no_moment(name: str, person: str, value: object) -> str:
    return (
        f"{name} has the moment {quote(str(value))} for {quote(person)}, "
        f"but it must be one like 2026-11-23T09:30:00.123Z. {_AGAIN}"
    )


def _day(name: str, person: str, value: object) -> date | None:
    day = read_day(value)
    if day or value is None:
        return day
    raise ProgressError(
        f"{name} has the date {quote(str(value))} for {quote(person)}, "
        f"but it must be one like 2026-11-23, of the years 1900 to 2199. {_AGAIN}"
    )
