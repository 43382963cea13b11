"""MkDocs hook for a served site."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority

from hook_order import EARLY, LATE, left_by
from prune_serve.guard import guarded
from prune_serve.last_good import Reading, Terms
from prune_serve.own_write import is_own_write
from prune_serve.watch import Stamp, Watch, look

NAMED = ("PRUNE_EXPORT", "PRUNE_SINCE", "PRUNE_CRITERIA", "PRUNE_PROGRESS")

_seen: Mapping[Path, Stamp] | None = None
"""The member's files as they were before the first build read them."""
_has_trouble = False


@event_priority(EARLY)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Record the state of the watched files before they are read."""
    global _seen  # noqa: PLW0603  # the next event calls a function of this module
    if _seen is None:
        _seen = look(_watched(config))
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Record whether the member has something to fix."""
    global _has_trouble  # noqa: PLW0603  # as above
    reading: Reading = left_by("checklist", config)
    _has_trouble = reading.trouble is not None


@event_priority(LATE)  # it guards what the policy answers
def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Answer only this machine, and rebuild when the export, criteria or progress change."""
    terms: Terms = left_by("command", config)
    progress = {_home(config) / "progress.json", _named("PRUNE_PROGRESS")}

    def build_again() -> None:
        with server._rebuild_cond:  # noqa: SLF001  # as its own watch does; it offers no other way
            server._want_rebuild = True  # noqa: SLF001
            server._rebuild_cond.notify_all()  # noqa: SLF001

    def is_ours(path: Path) -> bool:
        """Our own writes need no rebuild, unless there is a problem to clear."""
        return path in progress and not _has_trouble and is_own_write(path, datetime.now(UTC))

    if (app := server.get_app()) and terms.address:
        server.set_app(guarded(app, terms.address))
    Watch(_watched(config), _seen or {}, build_again, is_ours).start()
    return server


def _watched(config: MkDocsConfig) -> list[Path]:
    return [_home(config), *(path for name in NAMED if (path := _named(name)))]


def _home(config: MkDocsConfig) -> Path:
    """The member's own folder, whether it exists or not."""
    return Path(config.config_file_path).resolve().parent / "personal"


def _named(variable: str) -> Path | None:
    """A member's file elsewhere, whether it exists or not."""
    text = os.environ.get(variable)
    return Path(os.path.expanduser(text)).absolute() if text else None  # noqa: PTH111  # an unknown home is said elsewhere
