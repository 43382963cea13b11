"""The page's data for its script: small, and inert inside HTML.

Column-oriented: one value per person, in export order. Texts that repeat are stored once in
`texts`, and lists of texts once in `lists`; columns refer to them by index. A link is the number 1
if it is the usual address for the id.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from prune.identity import PROFILE
from prune.model.outcome import Choice, Outcome
from prune.model.progress import Progress
from prune.progress.saving import SCHEMA as PROGRESS
from prune.progress.saving import progress_document
from prune_page.view import PersonView

_Key = TypeVar("_Key")

SCHEMA = "prune/page@5"
_INERT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}

_OWN: Mapping[str, Callable[[PersonView], object]] = {
    "id": attrgetter("id"),
    "name": attrgetter("name"),
    "link": lambda person: 1 if person.link == PROFILE + person.id else person.link,
}
_TEXTS: Mapping[str, Callable[[PersonView], str]] = {
    "position": attrgetter("position"),
    "company": attrgetter("company"),
    "connectedOn": attrgetter("connected_on"),
    "connected": attrgetter("connected"),
    "outcome": attrgetter("outcome.value"),
    "unless": attrgetter("unless"),
    "wrote": attrgetter("wrote"),
    "changed": attrgetter("changed"),
    "wroteOn": attrgetter("wrote_on"),
    "employer": attrgetter("employer"),
    "network": attrgetter("network"),
    "toSave": attrgetter("to_save"),
    "moved": attrgetter("moved"),
}
_LISTS: Mapping[str, Callable[[PersonView], tuple[str, ...]]] = {
    "because": attrgetter("because"),
    "loses": attrgetter("loses"),
    "evidence": attrgetter("evidence"),
    "memory": attrgetter("memory"),
    "changes": attrgetter("changes"),
}


class _Indices(dict[_Key, int]):
    """The index of each key, in order of first use."""

    def __missing__(self, key: _Key) -> int:
        return self.setdefault(key, len(self))


@dataclass(frozen=True, slots=True)
class PageData:
    """Everything the script gets."""

    people: Sequence[PersonView]
    progress: Progress
    storage_key: str
    easiest_first: Sequence[int] = ()
    """Indices of people."""
    since: Mapping[str, object] | None = None
    """What follows decisions through the earlier export, if there is one."""


def payload(data: PageData) -> str:
    """JSON for a `<script type="application/json">`: ASCII, with HTML characters escaped."""
    people = data.people
    texts, lists = _Indices[str](), _Indices[tuple[str, ...]]()
    saved = {"schema": PROGRESS, **progress_document(data.progress)}
    is_empty = data.progress == Progress()
    document = {
        "schema": SCHEMA,
        "storageKey": data.storage_key,
        "profile": PROFILE,
        "outcomes": {outcome.value: outcome.label for outcome in Outcome},
        "choices": {choice.value: choice.label for choice in Choice},
        "own": {name: [*map(value, people)] for name, value in _OWN.items()},
        "inTexts": {name: [texts[value(one)] for one in people] for name, value in _TEXTS.items()},
        "inLists": {name: [lists[value(one)] for one in people] for name, value in _LISTS.items()},
        "lists": [[texts[text] for text in some] for some in lists],
        "texts": list(texts),
        "easiestFirst": data.easiest_first,
        "since": data.since,
        "progress": saved,
        "progressMark": "" if is_empty else _mark(saved),
    }
    return inert(document)


def inert(document: object) -> str:
    """JSON in ASCII that HTML never reads as anything else."""
    text = json.dumps(document, separators=(",", ":"))
    for sign, escape in _INERT.items():
        text = text.replace(sign, escape)
    return text


def _mark(saved: Mapping[str, object]) -> str:
    """A fingerprint of the progress."""
    return hashlib.sha256(json.dumps(saved, sort_keys=True).encode()).hexdigest()[:16]
