"""An export, as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from prune.model.connection import Connection, Memory
from prune.model.evidence import Evidence
from prune.model.role import Role
from prune.reading.fingerprints import Fingerprints


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file of the export, as it was read."""

    file: str
    role: Role
    rows: int
    encoding: str
    delimiter: str | None
    notices: tuple[str, ...] = ()
    newest_on: date | None = None
    """The newest day in it."""


@dataclass(frozen=True, slots=True)
class Export:
    """Everything read from an export: `rows = people + hidden + skipped`."""

    name: str
    files: tuple[FileRead, ...]
    missing: tuple[Role, ...]
    rows: int
    hidden: int
    skipped: int
    connections: tuple[Connection, ...]
    evidence: Mapping[str, Evidence]
    """By connection id, one for every connection."""
    memory: Mapping[str, Memory]
    """The same."""
    notices: tuple[str, ...] = ()
    hidden_on: Mapping[date, int] = field(default_factory=dict)
    """How many of the hidden members were connected on a day."""
    fingerprints: Fingerprints | None = None
    """Of its messages; `None` if these are unknown, or were not needed."""

    @property
    def newest_on(self) -> date | None:
        """The newest day in any file that was read: how old the export is."""
        return max((file.newest_on for file in self.files if file.newest_on), default=None)
