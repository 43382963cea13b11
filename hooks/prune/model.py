"""The data model: what is read from an export, and what is said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from prune.dates import later

if TYPE_CHECKING:  # they are made of what is defined here
    from prune.deciding.criteria import Criteria
    from prune.reading.fingerprints import Fingerprints
    from prune.since import Change, Since


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


class Role(StrEnum):
    """What a file of the export is used for, in reporting order."""

    CONNECTIONS = "connections"
    MESSAGES = "messages"
    INVITATIONS = "invitations"
    ENDORSEMENTS_RECEIVED = "endorsements_received"
    ENDORSEMENTS_GIVEN = "endorsements_given"
    RECOMMENDATIONS_RECEIVED = "recommendations_received"
    RECOMMENDATIONS_GIVEN = "recommendations_given"
    NOTES = "notes"
    POSITIONS = "positions"
    PROFILE = "profile"
    ADDRESS_BOOK = "address_book"

    @property
    def file(self) -> str:
        """LinkedIn's own name for the file."""
        return _FILES[self]


_FILES = {
    Role.CONNECTIONS: "Connections.csv",
    Role.MESSAGES: "messages.csv",
    Role.INVITATIONS: "Invitations.csv",
    Role.ENDORSEMENTS_RECEIVED: "Endorsement_Received_Info.csv",
    Role.ENDORSEMENTS_GIVEN: "Endorsement_Given_Info.csv",
    Role.RECOMMENDATIONS_RECEIVED: "Recommendations_Received.csv",
    Role.RECOMMENDATIONS_GIVEN: "Recommendations_Given.csv",
    Role.NOTES: "Notes.csv",
    Role.POSITIONS: "Positions.csv",
    Role.PROFILE: "Profile.csv",
    Role.ADDRESS_BOOK: "Contacts.csv",
}


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


@dataclass(frozen=True, slots=True)
class Memory:
    """Reminders of who someone is; they never decide anything. `None`: unknown."""

    same_day: int | None = None
    """How many others were connected on that day."""
    my_job_then: str | None = None
    """The member's position on that day; several are joined."""
    company_size: int | None = None
    """How many connections work at this person's company today, this person included."""


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
    fingerprints: "Fingerprints | None" = None
    """Of its messages; `None` if these are unknown, or were not needed."""

    @property
    def newest_on(self) -> date | None:
        """The newest day in any file that was read: how old the export is."""
        return max((file.newest_on for file in self.files if file.newest_on), default=None)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The outcome that the criteria give, and why."""

    outcome: Outcome
    rule: str
    because: tuple[str, ...]
    unless: str | None
    """What would change it; `None` only for the member's own keep lists."""


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


@dataclass(frozen=True, slots=True)
class Person:
    """A connection with all that is said about it."""

    connection: Connection
    evidence: Evidence
    suggestion: Suggestion
    loses: tuple[str, ...]
    memory: Memory = Memory()
    decision: Decision | None = None
    since: "Change | None" = None
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
    since: "Since | None" = None
    """What has changed since the earlier export, if there is one."""
    criteria: "Criteria | None" = field(default=None, compare=False)
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
