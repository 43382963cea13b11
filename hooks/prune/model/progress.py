"""What the member decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from prune.model.outcome import Choice


@dataclass(frozen=True, slots=True)
class Decision:
    """What the member decided about one person."""

    outcome: Choice
    decided_on: date | None
    done_on: date | None
    """When the member did on LinkedIn what they had decided."""
    rest: Mapping[str, object] = field(default_factory=dict)
    """Keys that a newer page wrote; passed through unchanged."""
    asked_on: date | None = None
    """Talk first: when the member wrote to them."""
    answered: bool | None = None
    """Talk first: whether they answered; `None` while that is open."""
    back_on: date | None = None
    """Later: the day on which the person is undecided again."""
    at: str | None = None
    """The moment of the last change, ISO in UTC, as `prune.progress.moment` reads it."""
    connected_on: date | None = None
    """The connection date of the person it is about, if known."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything decided, and everything undone. No id is in both."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    """By id, including people who are not in the export."""
    undone: Mapping[str, str] = field(default_factory=dict)
    """When a decision was undone, by id."""
    rest: Mapping[str, object] = field(default_factory=dict)
    """Other keys of the file; passed through unchanged."""
