"""The checklist page: MkDocs events, translated to the core and back.

What may be read, what it means and what it looks like is decided in `prune` and
`prune_page`. Here is only what MkDocs has to be told.
"""

import gc
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from prune.errors import PruneError
from prune.near_misses import near_misses
from prune_guide.errors import GuideError
from prune_guide.messages import Message, read_messages
from prune_html.links import with_flat_files
from prune_html.slots import slot
from prune_page.render import render_checklist, render_trouble
from prune_serve.last_good import Reading, Terms, read_room

PAGE = "checklist.md"
MESSAGES = ".data/messages.toml"
TALK_FIRST = ("catching-up", "before-removing")
SLOT = slot("checklist")


@dataclass
class _Build:
    """What this build is about; made anew in `on_config`, since `serve` keeps the module."""

    reading: Reading
    passed_over: tuple[str, ...]
    """Sentences about files whose names are nearly ours."""
    messages: list[Message]
    """Texts to copy for people whom the member wants to talk to first."""


_build: _Build | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything before a page is built."""
    global _build  # noqa: PLW0603  # the next event comes to a function of this module
    home = Path(config.config_file_path).resolve().parent / "personal"
    terms: Terms = config.extra["terms"]
    try:
        last = _build.reading if _build else None
        reading = read_room(home, os.environ, date.today(), terms, last)
    except PruneError as error:
        if not click.get_current_context(silent=True):  # another program, which may show no log
            click.echo(str(error), err=True)
        raise PluginError(str(error)) from error
    passed_over = near_misses(home)
    for sentence in (*passed_over, *filter(None, [reading.trouble])):
        click.secho(f"WARNING -  {sentence}", fg="yellow", err=True)
    # whoever reads the site for everybody is told nothing of the files here
    is_told = reading.is_personal or terms.address
    _build = _Build(reading, passed_over if is_told else (), _messages(config))
    config.extra["reading"] = reading
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make sure that there is a page for the checklist."""
    if files.get_file_from_path(PAGE) is None:
        raise PluginError(f"{config.docs_dir} has no {PAGE}; the checklist is rendered into it.")
    return files


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the people into the finished page: neither Markdown, nor templates, nor search see them."""
    if page.file.src_uri != PAGE:
        return output
    if output.count(SLOT) != 1:
        raise PluginError(
            f"{PAGE} must contain the slot {SLOT} exactly once; the checklist is rendered there."
        )
    build = _current()
    checklist, trouble = build.reading.checklist, build.reading.trouble
    said = render_trouble(trouble, build.passed_over, has_list=checklist is not None)
    shown = render_checklist(checklist, build.messages) if checklist else ""
    if not config.use_directory_urls:
        shown = with_flat_files(shown)
    return output.replace(SLOT, said + shown)


def on_post_build(config: MkDocsConfig) -> None:  # noqa: ARG001  # MkDocs names the argument
    """Let `serve` not keep what was left over from build after build."""
    gc.unfreeze()


def _messages(config: MkDocsConfig) -> list[Message]:
    path = Path(config.docs_dir, MESSAGES)
    try:
        there = read_messages(path.read_text("utf-8"))
        return [there[message] for message in TALK_FIRST]
    except (OSError, GuideError, KeyError) as error:
        raise PluginError(f"{path}: {error}") from error


def _current() -> _Build:
    if _build is None:
        raise PluginError("The checklist hook was called before MkDocs read its configuration.")
    return _build
