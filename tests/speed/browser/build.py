"""A built site and what building it took."""

import sys
from dataclasses import dataclass
from pathlib import Path

from pages.sites import copy_of_the_repository, python

if sys.platform != "win32":  # where nothing measures it
    import resource


@dataclass(frozen=True, slots=True)
class Build:
    """A folder to serve, and the processor's seconds: the machine may have other things to do."""

    site: Path
    seconds: float

    @property
    def checklist(self) -> Path:
        """The page with the people."""
        return self.site / "checklist" / "index.html"


def built(home: Path, export: Path | None = None) -> Build:
    """Build the demo, or the site of an export, in a fresh copy of the repository at `home`.

    Raises `ValueError` with what MkDocs said where it fails.
    """
    home.mkdir()
    copy_of_the_repository(home)
    before = _seconds()
    # in a process of its own: what the tests share does not end, and counts only then
    done = python(
        home, "-m", "mkdocs", "build", **({"PRUNE_EXPORT": str(export)} if export else {})
    )
    if done.code:
        raise ValueError(done.log)
    return Build(done.personal if export else done.public, _seconds() - before)


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
