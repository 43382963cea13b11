"""Read the member's files for a build. While serving, unusable files do not stop it.

The last good list stays, with a sentence about the problem.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from prune.errors import PruneError
from prune.judge import Material, judge_material, read_material
from prune.model.checklist import Checklist
from prune.personal.room import Room, find_room
from prune_privacy.driver import Driver, PublishingError
from prune_serve.address import Address


@dataclass(frozen=True, slots=True)
class Terms:
    """How MkDocs was started, which decides whether personal data may be in the site."""

    driver: Driver
    address: Address | None
    """The server's address, if the site is served."""

    @property
    def refusal_to_serve(self) -> str | None:
        """Why nothing personal may be served there; `None` if it may be."""
        is_private = not self.address or self.address.is_here or self.address.is_allowed_anywhere
        return None if is_private or not self.address else self.address.refusal

    def check(self, room: Room) -> None:
        """Raise `PublishingError` if these files must not be in the site."""
        if room.is_personal and (
            sentence := self.driver.refusal(room.watched) or self.refusal_to_serve
        ):
            raise PublishingError(sentence)

    def as_served(self, error: PruneError) -> PruneError:
        """The error, unless others could read it: it names the member's own files."""
        return PublishingError(self.refusal_to_serve) if self.refusal_to_serve else error


@dataclass(frozen=True, slots=True)
class Reading:
    """The files and the checklist made from them. If both are `None`, there is only the problem."""

    room: Room | None
    checklist: Checklist | None
    trouble: str | None = None
    """Why the files cannot be used now."""
    material: Material | None = None
    """What the checklist was made from."""

    @property
    def is_personal(self) -> bool:
        """Whether the list or the sentence is about the member's own files."""
        return self.trouble is not None or self.room is None or self.room.is_personal

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read."""
        return self.room.watched if self.room else ()


def read_room(
    folder: Path,
    environment: Mapping[str, str],
    today: date,
    terms: Terms,
    last: Reading | None,
) -> Reading:
    """Read and judge the member's files; while serving, fall back to the last good list.

    Raises a `PruneError` if nothing is served; while serving, only at the start for data
    that must not be served, when someone still looks at the terminal.
    """
    try:
        room = find_room(folder, environment)
        terms.check(room)
        material = read_material(room, today)
        checklist = judge_material(material, today)
        # the export of the list has no fingerprints any more
        return Reading(room, checklist, material=replace(material, export=checklist.export))
    except PruneError as error:
        said = terms.as_served(error)
        if terms.address is None or (isinstance(said, PublishingError) and last is None):
            raise said from error
        return _last_good(last, str(said))


def _last_good(last: Reading | None, trouble: str) -> Reading:
    """The last good list, unless it is the demo network or its export has been deleted."""
    exports = last.room.exports.current if last and last.room else ()
    if last and exports and all(path.exists() for path in exports):
        return replace(last, trouble=trouble)
    return Reading(None, None, trouble)
