"""The member's room as it is read for a build; served, what cannot be used in it stops nothing.

The list that was read last stays, with a sentence about what is wrong now.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from prune.errors import PruneError
from prune.judge import judge
from prune.model import Checklist
from prune.room import Room, find_room
from prune_privacy.driver import Driver, PublishingError
from prune_serve.address import Address


@dataclass(frozen=True, slots=True)
class Terms:
    """How MkDocs was started: on what terms personal data may be in the site."""

    driver: Driver
    address: Address | None
    """Where the site is served, if it is."""

    @property
    def refusal_to_serve(self) -> str | None:
        """Why nothing personal may be served there; `None` where it may be."""
        is_private = not self.address or self.address.is_here or self.address.is_allowed_anywhere
        return None if is_private or not self.address else self.address.refusal

    def check(self, room: Room) -> None:
        """Raise `PublishingError` where this room must not be in the site."""
        if room.is_personal and (
            sentence := self.driver.refusal(room.watched) or self.refusal_to_serve
        ):
            raise PublishingError(sentence)

    def as_served(self, error: PruneError) -> PruneError:
        """The error, unless others could read it: it names the member's own files."""
        return PublishingError(self.refusal_to_serve) if self.refusal_to_serve else error


@dataclass(frozen=True, slots=True)
class Reading:
    """A room and the list made of it. Without both, the trouble is all there is to say."""

    room: Room | None
    checklist: Checklist | None
    trouble: str | None = None
    """Why the room cannot be used as it is now."""

    @property
    def is_personal(self) -> bool:
        """Whether the list or the sentence is about the member's own files."""
        return self.trouble is not None or self.room is None or self.room.is_personal

    @property
    def files(self) -> tuple[Path, ...]:
        """What was read."""
        return self.room.watched if self.room else ()


def read_room(
    folder: Path,
    environment: Mapping[str, str],
    today: date,
    terms: Terms,
    last: Reading | None,
) -> Reading:
    """Find and judge what is in the room; served, what was read last where that is not possible.

    Raises a `PruneError` where nothing is served, and where what is served must
    not be: at the start, when somebody still looks at the terminal.
    """
    try:
        room = find_room(folder, environment)
        terms.check(room)
        return Reading(room, judge(room, today))
    except PruneError as error:
        said = terms.as_served(error)
        if terms.address is None or (isinstance(said, PublishingError) and last is None):
            raise said from error
        return _kept(last, str(said))


def _kept(last: Reading | None, trouble: str) -> Reading:
    """What was read last; not the invented network, nor people whose export is no longer there."""
    exports = last.room.exports if last and last.room else ()
    if last and exports and all(path.exists() for path in exports):
        return replace(last, trouble=trouble)
    return Reading(None, None, trouble)
