"""No hook itself: in which order an event reaches our hooks, and what one leaves for another.

With these priorities, the order of the hooks in `mkdocs.yml` does not matter.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

FIRST, EARLY, LATE, LAST = 100, 50, -50, -100
"""For `event_priority`; without one, an event reaches a hook between EARLY and LATE."""


def require_all(listed: Iterable[str]) -> None:
    """Raise `PluginError` if a hook of this folder is not among those in `mkdocs.yml`."""
    names = {Path(name).name for name in listed}
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.name not in names | {Path(__file__).name}:
            raise _missing(path.stem)


def left_by(hook: str, config: MkDocsConfig) -> Any:  # noqa: ANN401  # each hook leaves something else
    """What another hook has left in `config.extra` under its own name."""
    if hook not in config.extra:
        raise _missing(hook)
    return config.extra[hook]


def _missing(hook: str) -> PluginError:
    return PluginError(f"hooks/{hook}.py is missing in mkdocs.yml. List it under hooks.")
