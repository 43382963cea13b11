"""Which program runs a build, and whether the build may contain personal data.

Too many programs publish what MkDocs builds to list them all. So this is an allow list:
two commands are known to keep the data on the member's machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from prune.errors import PruneError

_PROGRAMS = frozenset({"mkdocs", "mkdocs.exe", "python -m mkdocs"})
_COMMANDS = frozenset({"build", "serve"})


class PublishingError(PruneError):
    """Personal data would be readable by others."""


@dataclass(frozen=True, slots=True)
class Driver:
    """What was started on this machine."""

    program: str
    """The program on the command line; empty if another program imported MkDocs."""
    command: str
    is_build_server: bool = False
    is_guarded: bool = True
    """Whether we can check requests to the server."""

    def refusal(self, files: Iterable[Path]) -> str | None:
        """Why the member's files must not be in this build; `None` if they may be."""
        is_known = self.program.casefold() in _PROGRAMS and self.command in _COMMANDS
        if is_known and self.is_guarded and not self.is_build_server:
            return None
        return (
            "A site with personal data can only be made by `mkdocs build` or `mkdocs serve` on your own "
            f"computer, and this is {self._name}. It would contain "
            f"{', '.join(map(str, files))}. Take your files out of personal/ and unset "
            "PRUNE_EXPORT, PRUNE_SINCE, PRUNE_CRITERIA and PRUNE_PROGRESS first."
        )

    @property
    def _name(self) -> str:
        if self.is_build_server:
            return "a build server (CI is set)"
        if self.program.casefold() not in _PROGRAMS:
            return f"another program ({self.program})" if self.program else "another program"
        if not self.is_guarded:
            return "`mkdocs serve --no-livereload`, which also answers pages of other sites"
        return f"`mkdocs {self.command}`"
