"""What an export says about a connection."""

from dataclasses import dataclass
from datetime import date

from prune.dates import later


@dataclass(frozen=True, slots=True)
class GroupMessages:
    """What one connection and the member wrote in conversations of three or more."""

    sent: int = 0
    """By the member, in conversations that this connection takes part in."""
    received: int = 0
    """By this connection."""
    last_on: date | None = None
    """The last of either."""


NO_GROUPS = GroupMessages()


@dataclass(frozen=True, slots=True)
class Messages:
    """Real messages between the member and one connection."""

    sent: int
    """In conversations of two."""
    received: int
    """In conversations of any size."""
    last_on: date | None
    """The last one counted in `sent` or `received`."""
    groups: GroupMessages = NO_GROUPS

    @property
    def received_directly(self) -> int:
        """In conversations of two."""
        return self.received - self.groups.received

    @property
    def direct(self) -> int:
        """Both directions together, in conversations of two."""
        return self.sent + self.received_directly

    @property
    def sent_anywhere(self) -> int:
        """By the member, in every conversation that the two share."""
        return self.sent + self.groups.sent

    @property
    def total(self) -> int:
        """Both directions together, in every conversation that the two share."""
        return self.sent_anywhere + self.received

    def with_more(
        self, *, sent: int = 0, received: int = 0, last_on: date | None = None
    ) -> "Messages":
        """A copy with more messages in a conversation of two, the last of them on this day."""
        last = later(self.last_on, last_on)
        return Messages(self.sent + sent, self.received + received, last, self.groups)

    @property
    def last_anywhere_on(self) -> date | None:
        """The last message of either in any conversation that the two share."""
        return later(self.last_on, self.groups.last_on)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who invited whom. LinkedIn keeps only the last few months."""

    by: str
    """`"me"` or `"them"`."""
    on: date | None
    note: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Counts given and received: `None` is unknown, `0` is known to be none."""

    given: int | None
    received: int | None

    @property
    def known(self) -> tuple[int, int]:
        """Given and received, with unknown counted as 0."""
        return self.given or 0, self.received or 0

    @property
    def either(self) -> bool | None:
        """Whether there is any; `None` if none is known and a half is unknown."""
        if self.given or self.received:
            return True
        return None if self.given is None or self.received is None else False


UNKNOWN_PAIR = Pair(None, None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the export says about one connection. `None`: we do not know."""

    messages: Messages | None = None
    invitation: Invitation | None = None
    endorsements: Pair | None = None
    recommendations: Pair | None = None
    note: bool | None = None
    shared_employers: tuple[str, ...] | None = None
    address_book: bool | None = None
    """Whether they are in the member's own address book."""
    namesake_recommended: bool = False
    """Someone with this name is in a recommendations file, and several connections share it."""
