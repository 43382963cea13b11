"""The page's data for its script: small, and inert inside HTML.

Sentences repeat from person to person, so each stands once in `texts` and people
refer to it by its place. A person is a list whose order is `FIELDS`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from prune.model import Decision, Outcome
from prune.output.as_json import decision_document
from prune_page.view import PersonView

SCHEMA = "prune/page@1"
FIELDS = (
    "id",
    "name",
    "position",
    "company",
    "connectedOn",
    "connected",
    "link",
    "outcome",
    "because",
    "unless",
    "loses",
    "evidence",
)
_INERT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


class _Texts(dict[str, int]):
    """Texts to their places, in the order of first use."""

    def place(self, text: str) -> int:
        return self.setdefault(text, len(self))

    def places(self, texts: Iterable[str]) -> list[int]:
        return [self.place(text) for text in texts]


def payload(
    people: Sequence[PersonView], decisions: Mapping[str, Decision], *, storage_key: str
) -> str:
    """JSON for a `<script type="application/json">`: ASCII, without any sign of HTML."""
    texts = _Texts()
    rows = [_row(person, texts) for person in people]
    document = {
        "schema": SCHEMA,
        "storageKey": storage_key,
        "fields": FIELDS,
        "outcomes": {outcome.value: outcome.label for outcome in Outcome},
        "texts": list(texts),
        "people": rows,
        "decisions": {one: decision_document(made) for one, made in decisions.items()},
    }
    return json.dumps(document, separators=(",", ":")).translate(_INERT)


def _row(person: PersonView, texts: _Texts) -> list[object]:
    return [
        person.id,
        person.name,
        person.position,
        person.company,
        person.connected_on,
        texts.place(person.connected),
        person.link,
        person.outcome.value,
        texts.places(person.because),
        texts.place(person.unless),
        texts.places(person.loses),
        texts.places(person.evidence),
    ]
