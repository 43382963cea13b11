"""The list: everybody, with all that is said about them."""

from dataclasses import dataclass, field
from datetime import date

from prune.deciding.criteria import Criteria
from prune.model.connection import Connection, Memory
from prune.model.evidence import Evidence
from prune.model.export import Export
from prune.model.outcome import Outcome, Suggestion
from prune.model.progress import Decision, Progress
from prune.since import Change, Since


@dataclass(frozen=True, slots=True)
class Person:
    """A connection with all that is said about it."""

    connection: Connection
    evidence: Evidence
    suggestion: Suggestion
    loses: tuple[str, ...]
    memory: Memory = field(default_factory=Memory)
    decision: Decision | None = None
    since: Change | None = None
    """What has changed since the earlier export; `None` if nothing has, or there is none."""
    in_network: bool | None = None
    """Whether their job matches the member's network lists; `None` if unknown, or there are none."""
    without_criteria: Outcome | None = None
    """What the built-in rules alone would suggest, if that is something else."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """What the page shows: suggestions, progress and counts."""

    today: date
    demo: bool
    export: Export
    people: tuple[Person, ...]
    notices: tuple[str, ...]
    has_progress: bool = False
    progress: Progress = field(default_factory=Progress)
    """All of it, including decisions about other people."""
    since: Since | None = None
    """What has changed since the earlier export, if there is one."""
    criteria: Criteria | None = field(default=None, compare=False)
    """The rules in effect; not compared, since rules are compared by identity."""

    @property
    def outcomes(self) -> dict[Outcome, int]:
        """How many people have each outcome; includes every outcome."""
        counts = dict.fromkeys(Outcome, 0)
        for person in self.people:
            counts[person.suggestion.outcome] += 1
        return counts

    @property
    def decided(self) -> int:
        """How many of the people on the list have a decision."""
        return sum(person.decision is not None for person in self.people)
