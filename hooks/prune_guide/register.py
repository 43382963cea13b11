"""The register: every claim and every source, read from one TOML file.

The file itself explains its keys in its first lines.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from prune.dates import long_date
from prune_guide.claim import Claim, Source, is_source_date
from prune_guide.document import read_document
from prune_guide.errors import GuideError, nearest

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CLAIM_KEYS = frozenset(
    ("topic", "statement", "sources", "against", "dissent", "opinion", "checked")
)
_SOURCE_KEYS = frozenset(("title", "publisher", "url", "date", "copy", "opened", "vendor"))

_A_DATE = "a date (YYYY-MM-DD, YYYY-MM, YYYY or undated)"

_ELSEWHERE = timedelta(days=2)
"""A check may be dated this far ahead, because of time zones and clocks."""


@dataclass(frozen=True, slots=True)
class Register:
    """All claims by id and all sources by key, in the order of the file."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id. Raises `GuideError` where there is none."""
        if claim_id not in self.claims:
            hint = nearest(claim_id, self.claims)
            raise GuideError(f"the claim {claim_id} is not in the register.{hint}")
        return self.claims[claim_id]

    @property
    def topics(self) -> dict[str, list[Claim]]:
        """The claims under their topics, in the order of the file."""
        topics: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            topics.setdefault(claim.topic, []).append(claim)
        return topics

    def complaints(self, cited: Collection[str]) -> Iterator[str]:
        """A sentence for each claim that no page cites and each source that no claim uses."""
        for claim_id in self.claims:
            if claim_id not in cited:
                yield f"the claim {claim_id} is not cited anywhere. Cite it or remove it."
        named = {
            source.key
            for claim in self.claims.values()
            for source in claim.sources + claim.against + claim.dissent
        }
        for key in self.sources:
            if key not in named:
                yield f"no claim uses the source {key}. Use it or remove it."


def read_register(text: str, today: date) -> Register:
    """The register from the text of its file.

    Raises `GuideError`, naming the entry, for anything that is missing, unknown or
    malformed: a source without a URL or a date, a claim without a source, one that only
    vendors contradict, a check in the future.
    """
    document = read_document(text)
    if unknown := set(document) - {"claim", "source"}:
        raise GuideError(
            f"it contains [{min(unknown)}]; only [claim.ID] and [source.KEY] are allowed."
        )
    sources = {
        key: _source(key, _Entry(f"the source {key}", table, _SOURCE_KEYS), today)
        for key, table in document.get("source", {}).items()
    }
    claims = {
        key: _claim(key, _Entry(f"the claim {key}", table, _CLAIM_KEYS), sources, today)
        for key, table in document.get("claim", {}).items()
    }
    return Register(claims, sources)


class _Entry:
    """One table of the file, with validated access to its values."""

    def __init__(self, name: str, table: Any, keys: frozenset[str]) -> None:  # noqa: ANN401  # whatever TOML holds
        if not isinstance(table, dict):
            raise GuideError(f"{name} is not a table of its own.")
        self._name = name
        self._table: dict[str, Any] = table
        if unknown := set(table) - keys:
            key = min(unknown)
            raise self.wrong(f"has the unknown key {key}.{nearest(key, keys)}")
        if not _ID.fullmatch(name.rpartition(" ")[2]):
            raise self.wrong("has an id that is not lower-case words joined by hyphens.")

    def wrong(self, what: str) -> GuideError:
        return GuideError(f"{self._name} {what}")

    def has(self, key: str) -> bool:
        return key in self._table

    def text(self, key: str, form: Callable[[str], object] = bool, expected: str = "a text") -> str:
        value = self._table.get(key)
        if not isinstance(value, str) or not form(value):
            raise self.wrong(f"needs {expected} as its {key}; {self._found(key)}.")
        return value

    def flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"needs true or false as its {key}; {self._found(key)}.")
        return value

    def day(self, key: str, today: date) -> date:
        value = self._table.get(key)
        if type(value) is not date:
            raise self.wrong(f"needs a past date (YYYY-MM-DD) as its {key}; {self._found(key)}.")
        if value > today + _ELSEWHERE:
            raise self.wrong(
                f"was {key} on {long_date(value)}, but the clock of this computer says that "
                f"today is {long_date(today)}. Set the clock, or fix its {key}."
            )
        return value

    def named(self, key: str, sources: Mapping[str, Source]) -> tuple[Source, ...]:
        keys = self._table.get(key, [])
        if not isinstance(keys, list):
            raise self.wrong(f"needs a list of source keys as its {key}; {self._found(key)}.")
        for one in map(str, keys):
            if one not in sources:
                hint = nearest(one, sources)
                raise self.wrong(f"names the source {one}, which is not in the register.{hint}")
        return tuple(sources[one] for one in keys)

    def _found(self, key: str) -> str:
        return f"found {self._table[key]!r}" if key in self._table else "there is none"


def _source(key: str, entry: _Entry, today: date) -> Source:
    return Source(
        key=key,
        title=entry.text("title"),
        publisher=entry.text("publisher"),
        url=entry.text("url", re.compile(r"https?://\S+\.\S+").fullmatch, "an address"),
        date=entry.text("date", is_source_date, _A_DATE),
        copy=entry.text("copy", is_source_date, _A_DATE) if entry.has("copy") else "",
        opened=entry.day("opened", today) if entry.has("opened") else None,
        is_vendor=entry.flag("vendor"),
    )


def _claim(key: str, entry: _Entry, sources: Mapping[str, Source], today: date) -> Claim:
    claim = Claim(
        id=key,
        topic=entry.text("topic"),
        statement=entry.text("statement"),
        sources=entry.named("sources", sources),
        against=entry.named("against", sources),
        dissent=entry.named("dissent", sources),
        is_opinion=entry.flag("opinion"),
        checked=entry.day("checked", today),
    )
    if not claim.sources:
        raise entry.wrong("has no source. Name at least one in its sources.")
    if claim.against and not any(source.is_good for source in claim.against):
        raise entry.wrong(
            "has nothing against it that we read and that is not a vendor's. "
            "Put those sources into its dissent."
        )
    return claim
