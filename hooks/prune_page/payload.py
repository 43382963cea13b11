"""The page's data for its script: small, and inert inside HTML.

Sentences repeat from person to person, so each stands once in `texts` and people
refer to it by its place. A person is a list whose order is `FIELDS`; a link that is
the usual address of its id is the number 1.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from prune.identity import PROFILE
from prune.model import Choice, Decision, Outcome
from prune.output.as_json import decision_document
from prune_page.view import PersonView

SCHEMA = "prune/page@1"
_INERT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


class _Texts(dict[str, int]):
    """Texts to their places, in the order of first use."""

    def place(self, text: str) -> int:
        return self.setdefault(text, len(self))

    def places(self, texts: Iterable[str]) -> list[int]:
        return [self.place(text) for text in texts]


_PLAIN: Mapping[str, Callable[[PersonView], str | int]] = {
    "id": lambda person: person.id,
    "name": lambda person: person.name,
    "position": lambda person: person.position,
    "company": lambda person: person.company,
    "connectedOn": lambda person: person.connected_on,
    "link": lambda person: 1 if person.link == PROFILE + person.id else person.link,
    "outcome": lambda person: person.outcome.value,
}
_INTERNED: Mapping[str, Callable[[PersonView, _Texts], object]] = {
    "connected": lambda person, texts: texts.place(person.connected),
    "because": lambda person, texts: texts.places(person.because),
    "unless": lambda person, texts: texts.place(person.unless),
    "loses": lambda person, texts: texts.places(person.loses),
    "evidence": lambda person, texts: texts.places(person.evidence),
    "wrote": lambda person, texts: texts.place(person.wrote),
}
FIELDS = (*_PLAIN, *_INTERNED)


def payload(
    people: Sequence[PersonView],
    decisions: Mapping[str, Decision],
    *,
    storage_key: str,
    easiest_first: Sequence[int] = (),
    companies: Sequence[Sequence[str]] = (),
) -> str:
    """JSON for a `<script type="application/json">`: ASCII, without any sign of HTML.

    `easiest_first` are places of people; `companies` the spellings behind each `company-…` filter.
    """
    texts = _Texts()
    rows = [_row(person, texts) for person in people]
    decided = {person: decision_document(made) for person, made in decisions.items()}
    document = {
        "schema": SCHEMA,
        "storageKey": storage_key,
        "profile": PROFILE,
        "fields": FIELDS,
        "interned": list(_INTERNED),
        "outcomes": {outcome.value: outcome.label for outcome in Outcome},
        "choices": {choice.value: choice.label for choice in Choice},
        "texts": list(texts),
        "people": rows,
        "easiestFirst": easiest_first,
        "companies": companies,
        "decisions": decided,
        "decisionsMark": _mark(decided) if decided else "",
    }
    return json.dumps(document, separators=(",", ":")).translate(_INERT)


def _row(person: PersonView, texts: _Texts) -> list[object]:
    plain = [value(person) for value in _PLAIN.values()]
    return [*plain, *(value(person, texts) for value in _INTERNED.values())]


def _mark(decided: Mapping[str, object]) -> str:
    """The same for the same decisions, another for others."""
    return hashlib.sha256(json.dumps(decided, sort_keys=True).encode()).hexdigest()[:16]
