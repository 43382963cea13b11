"""What has changed since the earlier export, as records."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prune.model.connection import Connection
from prune.model.evidence import Pair
from prune.model.progress import Decision


class Because(StrEnum):
    """Why somebody is in the earlier export only, as far as the files tell."""

    YOU_REMOVED = "you-removed"
    """The member had decided Remove."""
    HIDDEN = "hidden"
    """They are still there, as a row without a name."""
    UNKNOWN = "unknown"
    """They removed the member, closed the account, or changed name and address at once."""


@dataclass(frozen=True, slots=True)
class NewMessages:
    """Messages that the earlier export does not have, counted as in `Messages`."""

    sent: int
    received: int
    last_received_on: date | None = None
    """The day of the last one that they wrote, if any of these is theirs."""

    @property
    def total(self) -> int:
        """Both directions together."""
        return self.sent + self.received


@dataclass(frozen=True, slots=True)
class Job:
    """Where somebody worked, and as what; either may be empty."""

    company: str
    position: str


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed about one person of the current export."""

    is_new: bool = False
    was_id: str | None = None
    """Their id in the earlier export, if it was another one."""
    was: Job | None = None
    """Their job in the earlier export, if it was another one."""
    messages: NewMessages | None = None
    """`None`: unknown, since one of the exports does not tell."""
    endorsements: Pair | None = None
    """How many are new; `None` if none is, or it is unknown. So are the next."""
    recommendations: Pair | None = None
    still_there: bool = False
    """Ticked as removed before the current export was made, and yet in it."""

    @property
    def has_new_messages(self) -> bool:
        """Whether there are any messages that the earlier export does not have."""
        return self.messages is not None and self.messages.total > 0

    @property
    def is_any(self) -> bool:
        """Whether anything has changed."""
        told = (self.was_id, self.was, self.endorsements, self.recommendations)
        return (
            self.is_new
            or self.still_there
            or self.has_new_messages
            or any(one is not None for one in told)
        )


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who is in the earlier export only."""

    connection: Connection
    because: Because
    decision: Decision | None
    """What the member had decided about them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people there are of each kind of change."""

    new: int
    gone: int
    new_address: int
    new_job: int
    new_messages: int
    still_there: int


@dataclass(frozen=True, slots=True)
class Since:
    """Everything that has changed since the earlier export."""

    name: str
    newest_on: date | None
    """The newest day in the earlier export."""
    changes: Mapping[str, Change]
    """By id in the current export; people about whom nothing has changed are not in it."""
    gone: Sequence[Gone]
    """In the order of the earlier export; nobody if the current one is partial."""
    is_partial: bool
    """Whether too many people are missing from the current export to call anybody gone."""
    notices: Sequence[str] = ()
    taken: AbstractSet[str] = frozenset()
    """Ids that belonged to somebody else in the earlier export."""

    @property
    def counts(self) -> Counts:
        """How many people there are of each kind of change."""
        changes = self.changes.values()
        return Counts(
            new=sum(one.is_new for one in changes),
            gone=len(self.gone),
            new_address=sum(one.was_id is not None for one in changes),
            new_job=sum(one.was is not None for one in changes),
            new_messages=sum(one.has_new_messages for one in changes),
            still_there=sum(one.still_there for one in changes),
        )

    def gone_because(self, because: Because) -> Sequence[Gone]:
        """Those who are gone for this reason."""
        return [one for one in self.gone if one.because is because]
