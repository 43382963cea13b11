"""MkDocs hook for citations and sources.

What a claim needs, what a mark looks like and what a page says about its sources is
decided in `prune_guide`.
"""

import logging
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jinja2 import Environment
from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from prune_guide.citations import with_marks
from prune_guide.errors import GuideError
from prune_guide.register import Register, read_register
from prune_guide.render import (
    render_all_sources,
    render_dateline,
    render_mark,
    render_page_sources,
)
from prune_html.slots import fill

log = logging.getLogger("mkdocs.hooks.claims")

REGISTER = ".data/claims.toml"
PAGE = "sources.md"
HEADING_END = "</h1>"


@dataclass
class _Build:
    """The state of one build; recreated in `on_config`, since `serve` keeps the module loaded."""

    register: Register
    today: date
    citing: dict[str, list[Page]] = field(default_factory=lambda: defaultdict(list))
    """The pages that cite a claim, by its id."""


_build: _Build | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the register before a page is built."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    path = Path(config.docs_dir, REGISTER)
    today = date.today()
    try:
        _build = _Build(read_register(path.read_text("utf-8"), today), today)
    except (OSError, GuideError) as error:
        raise PluginError(f"{path}: {error}") from error
    return config


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Turn citations into marks; add the sources below and their dates above."""
    build = _current()
    try:
        html, notes = with_marks(html, build.register.claim, render_mark)
    except GuideError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error
    for note in notes:
        for claim in note.claims:
            build.citing[claim.id].append(page)
    if "dateline" not in page.meta.get("hide", ()):
        dateline = render_dateline(page.meta.get("updated"), notes, build.today)
        html = html.replace(HEADING_END, HEADING_END + dateline, 1)
    if not notes:
        return html
    return html + render_page_sources(notes, build.today, _address(PAGE, page, files))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Fill the page of all sources, now that all citations are known."""
    build = _current()
    for complaint in build.register.complaints(build.citing):
        log.warning("%s: %s", REGISTER, complaint)
    file = files.get_file_from_path(PAGE)
    if file is None or file.page is None or file.page.content is None:
        raise PluginError(f"{config.docs_dir} has no {PAGE}; the sources are rendered into it.")
    page, content = file.page, file.page.content
    citing = {
        claim_id: [(str(one.title), get_relative_url(one.url, page.url)) for one in pages]
        for claim_id, pages in build.citing.items()
    }
    page.toc.items[0].children.extend(
        AnchorLink(topic, slugify(topic, "-"), 2) for topic in build.register.topics
    )
    page.content = fill(
        content,
        {"sources": lambda _: render_all_sources(build.register, citing, build.today)},
    )
    return env


def _address(src_uri: str, page: Page, files: Files) -> str:
    """The address of another page, as a link on this one."""
    file = files.get_file_from_path(src_uri)
    if file is None:
        raise PluginError(f"{src_uri} does not exist, but {page.file.src_uri} links to it.")
    return get_relative_url(file.url, page.url)


def _current() -> _Build:
    if _build is None:
        raise PluginError("The claims hook was called before MkDocs read its configuration.")
    return _build
