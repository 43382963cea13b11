"""MkDocs hook for how MkDocs is started and how it ends.

Unsupported options are refused before anything is read.
"""

import os
import tempfile
from pathlib import Path
from typing import BinaryIO

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from hook_order import FIRST, require_all
from prune_privacy.driver import Driver
from prune_serve.address import Address
from prune_serve.ending import treat_termination_as_ctrl_c
from prune_serve.last_good import Terms
from prune_serve.leftovers import PREFIX, mark, remove_leftovers

THEME = "material"

_is_dirty = False
_marks: dict[Path, BinaryIO] = {}
"""Open marks of the served folders, held as long as the process lives."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001  # MkDocs names the arguments
    """Before anything is written: clean up on termination, and after servers that could not."""
    global _is_dirty  # noqa: PLW0603  # the next event calls a function of this module
    _is_dirty = dirty
    treat_termination_as_ctrl_c()
    remove_leftovers(Path(tempfile.gettempdir()))


@event_priority(FIRST)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Refuse unsupported options, mark the served folder, and record how MkDocs was started."""
    require_all(config["hooks"])
    if _is_dirty:
        raise PluginError(
            "--dirty builds only the pages that changed, but here pages depend on one "
            "another (questions, sources, search). Leave it out."
        )
    if config.theme.name != THEME:
        raise PluginError(
            f"The theme {config.theme.name or 'of your own'} lacks what these pages need; "
            f"{THEME} is the only one that works. Leave out --theme (-t)."
        )
    terms = _terms(config)
    site = Path(config.site_dir)
    if terms.address and site.name.startswith(PREFIX) and site not in _marks:
        _marks[site] = mark(site)
    config.extra["command"] = terms
    return config


def on_build_error(error: Exception) -> None:
    """Turn a full disk or missing permission into a sentence: the member can fix it."""
    if isinstance(error, OSError):
        raise PluginError(
            f"{error.filename or 'The site'} cannot be written ({error.strerror or error}). Check "
            "that there is room on the disk and that you may write there, then build again."
        ) from error


def _terms(config: MkDocsConfig) -> Terms:
    context = click.get_current_context(silent=True)
    driver = Driver(
        program=(context and context.find_root().info_name) or "",
        command=(context and context.info_name) or "",
        is_build_server=bool(os.environ.get("CI")),
        is_guarded=context is None or context.params.get("livereload") is not False,
    )
    address = Address(*config.dev_addr, os.environ.get("PRUNE_SERVE_ANYWHERE") == "1")
    return Terms(driver, address if driver.command == "serve" else None)
