"""Progress: the member's decisions, a file that they own.

Schema `prune/progress@1`:
`{"schema": ..., "saved_at": ..., "decisions": {"<id>": {"outcome": "remove",
"decided_on": "2026-11-23", "done_on": null}}}`. A decision may also have `asked_on`
(a day) and `answered` (true or false) for Talk first, and `back_on` (a day) for Later.
Further keys of a decision are kept as they are.
"""

import codecs
import json
from collections.abc import Mapping
from datetime import date

from prune.errors import ProgressError
from prune.identity import profile_id
from prune.model import Choice, Decision
from prune.text import listed, quoted

SCHEMA = "prune/progress@1"
MAX_BYTES = 64 * 1024 * 1024

_DAYS = ("decided_on", "done_on", "asked_on", "back_on")
_KEYS = {"outcome", "answered", *_DAYS}
_AGAIN = "Use a file of progress as Prune saves it, or take this one away."


def read_progress(data: bytes, name: str = "progress.json") -> dict[str, Decision]:
    """Decisions by connection id. Raises `ProgressError` for anything that is not ours."""
    document = _document(data, name)
    schema = document.get("schema")
    if schema != SCHEMA:
        raise ProgressError(
            f"{name} has the schema {quoted(str(schema))}, but {SCHEMA} was wanted. {_AGAIN}"
        )
    decisions = document.get("decisions")
    if not isinstance(decisions, dict):
        raise ProgressError(f"{name} has no “decisions” by person. {_AGAIN}")
    return {_id(one): _decision(name, one, entry) for one, entry in decisions.items()}


def _id(text: str) -> str:
    """An id as we write it, or the address of the profile."""
    return profile_id(text) or text.casefold()


def _document(data: bytes, name: str) -> Mapping[str, object]:
    if len(data) > MAX_BYTES:
        raise ProgressError(f"{name} is far too large to be progress. {_AGAIN}")
    try:
        document = json.loads(data.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError) as error:
        what = "is empty" if not data.strip() else "is broken or no JSON"
        raise ProgressError(f"{name} {what}, but a saved progress was wanted. {_AGAIN}") from error
    if not isinstance(document, dict):
        raise ProgressError(f"{name} is JSON of another kind than a saved progress. {_AGAIN}")
    return document


def _decision(name: str, person: str, entry: object) -> Decision:
    outcome = entry.get("outcome") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(outcome, str) or outcome not in set(Choice):
        raise ProgressError(
            f"{name} has the decision {quoted(str(outcome))} for {quoted(person)}, "
            f"but one of {listed(list(Choice), 'or')} was wanted. {_AGAIN}"
        )
    return Decision(
        Choice(outcome),
        rest={key: value for key, value in entry.items() if key not in _KEYS},
        answered=_answer(name, person, entry.get("answered")),
        **{key: _day(name, person, entry.get(key)) for key in _DAYS},
    )


def _answer(name: str, person: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise ProgressError(
        f"{name} has {quoted(str(value))} as “answered” for {quoted(person)}, "
        f"but true or false was wanted. {_AGAIN}"
    )


def _day(name: str, person: str, value: object) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])  # type: ignore[index]  # anything but a text is refused just below
    except (TypeError, ValueError, KeyError) as error:
        raise ProgressError(
            f"{name} has the date {quoted(str(value))} for {quoted(person)}, "
            f"but one like 2026-11-23 was wanted. {_AGAIN}"
        ) from error
