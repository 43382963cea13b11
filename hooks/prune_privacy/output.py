"""The folder of the personal site: built next to the last one, and swapped in when complete."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from prune.errors import PruneError

DO_NOT_PUBLISH = "DO-NOT-PUBLISH-other-people-are-in-here"
"""A broken link. Programs that publish a folder read all of it, and most fail on this."""


class OutputError(PruneError):
    """The personal site cannot be written to its folder."""


class Output:
    """Where a personal site goes, and where it is built until it is complete."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.draft = place.with_name(f".{place.name}.new")
        self._old = place.with_name(f".{place.name}.old")

    def begin(self) -> None:
        """Make an empty folder for the new site. Raises `OutputError`; the last site stays."""
        for path in (self.place, self.draft, self._old):
            _refuse_link(path)
        if self.place.exists() and not (self.place.is_dir() and os.access(self.place, os.W_OK)):
            raise OutputError(
                f"{self.place} is not a folder that you may write to. Delete it (it may belong to "
                "another user of this computer), then build again."
            )
        try:
            if self._old.exists() and not self.place.exists():  # killed between two steps
                self._old.rename(self.place)
            for left in (self.draft, self._old):
                if left.exists():
                    shutil.rmtree(left)
            self.draft.mkdir(parents=True)
        except OSError as error:
            raise _unwritable(self.place, error) from error

    def finish(self) -> None:
        """Replace the last site with the new one. Raises `OutputError`."""
        try:
            if os.name == "posix":  # elsewhere a link needs rights that few have
                with suppress(
                    OSError
                ):  # some disks have no links, such as many that are carried about
                    (self.draft / DO_NOT_PUBLISH).symlink_to("nothing")
            if self.place.exists():
                self.place.rename(self._old)
            self.draft.rename(self.place)
            shutil.rmtree(self._old, ignore_errors=True)
        except OSError as error:
            raise _unwritable(self.place, error) from error
        if self._old.exists():
            raise OutputError(
                f"The new site is in {self.place}, but {self._old}, the last one, cannot be "
                "deleted. Delete it yourself: it contains other people's names."
            )


def _refuse_link(path: Path) -> None:
    """Refuse links, including Windows junctions: anything that leads out of the folder."""
    if path.is_symlink() or (path.exists() and path.resolve() != path.parent.resolve() / path.name):
        raise OutputError(
            f"{path} is a link to another folder ({path.resolve()}), which a build would empty. "
            "Nothing there was touched. Delete the link, then build again."
        )


def _unwritable(place: Path, error: OSError) -> OutputError:
    return OutputError(
        f"The personal site cannot be written to {place} ({error.strerror or 'unknown reason'}). "
        f"Check that you may write to {place.parent} and that there is room on the disk; an "
        "earlier site is still there."
    )
