"""Who is on the list."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Connection:
    """One person in `Connections.csv`."""

    id: str
    """Profile slug, or `~name|company|date` where the file has no address."""
    name: str
    company: str
    position: str
    url: str | None
    """The profile address as the file has it; `None` where it is not LinkedIn's."""
    connected_on: date | None
    email: str = ""
    """Normalised for comparison; empty if the file has none, which is nearly always."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Reminders of who someone is; they never decide anything. `None`: unknown."""

    same_day: int | None = None
    """How many others were connected on that day."""
    my_job_then: str | None = None
    """The member's position on that day; several are joined."""
    company_size: int | None = None
    """How many connections work at this person's company today, this person included."""
