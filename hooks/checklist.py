"""MkDocs hook for the checklist page.

What may be read, what it means and what it looks like is decided in `prune` and
`prune_page`; this hook only connects them to MkDocs.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hook_order import left_by
from prune.deciding.form import make_form
from prune.errors import CriteriaError, PruneError
from prune.personal.near_misses import near_misses
from prune.personal.room import read_file
from prune_browser.session import Session
from prune_guide.errors import GuideError
from prune_guide.messages import Message, read_messages
from prune_html.links import with_flat_files
from prune_html.slots import only_for, slot
from prune_page.render import render_checklist, render_form, render_trouble
from prune_serve.last_good import Reading, Terms, read_room

PAGE = "checklist.md"
MESSAGES = ".data/messages.toml"
TALK_FIRST = ("catching-up", "before-removing")
SLOT = slot("checklist")


@dataclass
class _Build:
    """The state of one build; recreated in `on_config`, since `serve` keeps the module loaded."""

    reading: Reading
    passed_over: tuple[str, ...]
    """Sentences about files with almost the right name."""
    messages: list[Message]
    """Messages to copy for people with the decision Talk first."""


_build: _Build | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything before a page is built."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    home = Path(config.config_file_path).resolve().parent / "personal"
    terms: Terms = left_by("command", config)
    try:
        last = _build.reading if _build else None
        reading = read_room(home, os.environ, date.today(), terms, last)
    except PruneError as error:
        if not click.get_current_context(
            silent=True
        ):  # another program, which may not show the log
            click.echo(str(error), err=True)
        raise PluginError(str(error)) from error
    passed_over = near_misses(home)
    for sentence in (*passed_over, *filter(None, [reading.trouble])):
        click.secho(f"WARNING -  {sentence}", fg="yellow", err=True)
    # readers of the public site must not learn about the files here
    is_told = reading.is_personal or terms.address
    _build = _Build(reading, passed_over if is_told else (), _messages(config))
    config.extra["checklist"] = reading
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Check that there is a page for the checklist."""
    if files.get_file_from_path(PAGE) is None:
        raise PluginError(f"{config.docs_dir} has no {PAGE}; the checklist is rendered into it.")
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Whoever has a list of their own need not be told how to get one."""
    return only_for("personal" if _current().reading.is_personal else "demo", markdown)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Insert the people into the finished page, so that Markdown, templates and search never see them."""
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
    return output.replace(
        SLOT, said + shown + _form(build.reading, left_by("yours", config)(page.url))
    )


def _form(reading: Reading, python: Mapping[str, str]) -> str:
    """What matters to the member, for their own page; not while their file cannot be read."""
    if reading.material is None or not reading.is_personal or reading.room is None:
        return ""
    path = reading.room.criteria
    try:
        criteria = read_file(path, CriteriaError) if path else b""
        form = make_form(criteria)
    except CriteriaError:
        return ""
    if not python:
        return render_form(form)
    return render_form(form, python, Session(reading.material, criteria, b"", date.today()).as_text)


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
