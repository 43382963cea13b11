"""What can be suggested about a person, and what can be decided."""

from dataclasses import dataclass
from enum import StrEnum


class _Labelled(StrEnum):
    """A StrEnum with a display label."""

    @property
    def label(self) -> str:
        """The label that members see."""
        return "Talk first" if self == "talk" else self.capitalize()


class Outcome(_Labelled):
    """What the criteria suggest for a connection."""

    KEEP = "keep"
    REVIEW = "review"
    TALK = "talk"
    UNFOLLOW = "unfollow"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The outcome that the criteria give, and why."""

    outcome: Outcome
    rule: str
    because: tuple[str, ...]
    unless: str | None
    """What would change it; `None` only for the member's own keep lists."""


class Choice(_Labelled):
    """What a member can decide about a person, in the order of the buttons."""

    KEEP = "keep"
    TALK = "talk"
    UNFOLLOW = "unfollow"
    LATER = "later"
    REMOVE = "remove"

    @property
    def key(self) -> str:
        """The keyboard shortcut."""
        return self.label[0]
