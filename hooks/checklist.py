"""The checklist page: MkDocs events, translated to the core and back.

What may be read, what it means and what it looks like is decided in `prune` and
`prune_page`. Here is only what MkDocs has to be told.
"""

import gc
import logging
import os
import signal
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from prune.errors import PruneError
from prune.exports import OUTPUT
from prune.judge import judge
from prune.model import Checklist
from prune.room import Room, find_room
from prune_guide.errors import GuideError
from prune_guide.messages import Message, read_messages
from prune_html.links import with_index_files
from prune_html.slots import slot
from prune_page.render import render_checklist
from prune_privacy.git import exposures
from prune_privacy.owner import for_owner_alone, write_for_owner_alone
from prune_privacy.publishing import refusal

log = logging.getLogger("mkdocs.hooks.checklist")

PAGE = "checklist.md"
MESSAGES = ".data/messages.toml"
TALK_FIRST = ("catching-up", "before-removing")
SLOT = slot("checklist")


@dataclass
class _Build:
    """What this build is about; made anew in `on_config`, since `serve` keeps the module."""

    room: Room
    checklist: Checklist
    messages: list[Message]
    """Texts to copy for people whom the member wants to talk to first."""
    is_served: bool

    @property
    def leaves_files(self) -> bool:
        """Whether personal pages are written to a folder that stays."""
        return self.room.is_personal and not self.is_served


_command = "build"
_build: _Build | None = None


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001  # MkDocs names the arguments
    """Remember whether this run is going to publish the site."""
    global _command  # noqa: PLW0603  # the next event comes to a function of this module
    context = click.get_current_context(silent=True)
    _command = (context and context.info_name) or command  # `serve --clean` calls itself a build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything before a page is built, and keep personal pages out of `site/`."""
    global _build  # noqa: PLW0603  # as above
    home = _home(config)
    try:
        room = find_room(home, os.environ)
        if room.is_personal:
            _refuse_to_publish(room)
        checklist = judge(room, date.today())
        _build = _Build(room, checklist, _messages(config), is_served=_command == "serve")
    except PruneError as error:
        raise PluginError(str(error)) from error
    if _build.room.is_personal:
        write_for_owner_alone()
        _warn_of_git(_build.room.watched)
    if _build.leaves_files:
        output = home / OUTPUT
        output.mkdir(parents=True, exist_ok=True)
        for_owner_alone(output)
        config.site_dir = str(output)
        log.info("Your own data is in this site, so it is written to %s.", output)
    elif Path(config.site_dir).resolve().is_relative_to(home):
        raise PluginError(
            f"{config.site_dir} is in your own room, and what is built now is for everybody. "
            "Choose a folder elsewhere for it."
        )
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make sure that there is a page for the checklist, and no file that may be somebody's export."""
    if files.get_file_from_path(PAGE) is None:
        raise PluginError(f"{config.docs_dir} has no {PAGE}, which was to show the checklist.")
    docs = Path(config.docs_dir)
    for file in files:
        path = Path(file.abs_src_path or "")
        is_ours = path.is_relative_to(docs) and file.inclusion is not InclusionLevel.EXCLUDED
        if is_ours and (sentence := refusal(path.relative_to(docs.parent))):
            raise PluginError(sentence)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Keep a personal checklist out of the search index and of search engines."""
    if page.file.src_uri == PAGE and _current().room.is_personal:
        page.meta["search"] = {"exclude": True}
        page.meta["robots"] = "noindex, nofollow"
    return markdown


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Put the people into the finished page: neither Markdown, nor templates, nor search see them."""
    if _current().leaves_files:
        output = with_index_files(output)
    if page.file.src_uri != PAGE:
        return output
    if output.count(SLOT) != 1:
        raise PluginError(f"{PAGE} was to hold the slot {SLOT} once, to show the checklist there.")
    return output.replace(SLOT, render_checklist(_current().checklist, _current().messages))


def on_template_context(
    context: TemplateContext,
    template_name: str,
    config: MkDocsConfig,  # noqa: ARG001  # MkDocs names the arguments
) -> TemplateContext:
    """Leave a personal checklist out of the sitemap."""
    if template_name == "sitemap.xml" and _current().room.is_personal:
        context["pages"] = [file for file in context["pages"] if file.src_uri != PAGE]
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Let nobody else on this machine open a personal site, and git not take it."""
    if _current().leaves_files:
        for_owner_alone(Path(config.site_dir))
        _warn_of_git([Path(config.site_dir, *Path(PAGE).with_suffix("").parts, "index.html")])
    gc.unfreeze()  # so that `serve` does not keep what was left over from build after build


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Build again when an export, the criteria or the progress change."""
    home = _home(config)
    _end_as_by_hand()
    if home.is_dir():
        server.watch(str(home))
    for path in _current().room.watched:
        if path.is_dir():
            server.watch(str(path))
        elif home not in path.resolve().parents:
            server.watch(str(path.resolve().parent), recursive=False)
    return server


def _end_as_by_hand() -> None:
    """Let a closed terminal end the server as Ctrl+C does.

    MkDocs then deletes the served pages, which may be personal.
    """

    def interrupt(signum: int, frame: object) -> None:  # noqa: ARG001  # signals come with both
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():  # only there can signals be set
        for name in ("SIGTERM", "SIGHUP"):  # Windows has no second one
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), interrupt)


def _messages(config: MkDocsConfig) -> list[Message]:
    path = Path(config.docs_dir, MESSAGES)
    try:
        there = read_messages(path.read_text("utf-8"))
        return [there[message] for message in TALK_FIRST]
    except (OSError, GuideError, KeyError) as error:
        raise PluginError(f"{path}: {error}") from error


def _home(config: MkDocsConfig) -> Path:
    """The member's own room, whether it is there or not."""
    return Path(config.config_file_path).resolve().parent / "personal"


def _current() -> _Build:
    if _build is None:
        raise PluginError("The checklist hook was called before MkDocs read its configuration.")
    return _build


def _warn_of_git(paths: Iterable[Path]) -> None:
    """Say it past the log: there a warning would end a strict build, and nothing is wrong with that."""
    for exposure in exposures(paths):
        click.secho(f"WARNING -  {exposure.sentence}", fg="yellow", err=True)


def _refuse_to_publish(room: Room) -> None:
    if _command == "gh-deploy":
        doing = "publish the site"
    elif os.environ.get("CI"):
        doing = "build the site on a build server (CI is set)"
    else:
        return
    raise PluginError(
        f"This would {doing} with personal data in it ({', '.join(map(str, room.watched))}). "
        "Take your files out of personal/ and unset PRUNE_EXPORT, PRUNE_CRITERIA and "
        "PRUNE_PROGRESS first."
    )
