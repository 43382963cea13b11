"""MkDocs hook that keeps a personal site private."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from hook_order import FIRST, LAST, LATE, left_by
from prune.errors import PruneError
from prune.personal.exports import OUTPUT
from prune_html.links import with_index_files
from prune_privacy.content import refusal_of_content
from prune_privacy.git import find_exposures, find_strays
from prune_privacy.output import Output
from prune_privacy.owner import make_private, set_private_umask
from prune_privacy.publishing import refusal
from prune_serve.last_good import Reading, Terms

log = logging.getLogger("mkdocs.hooks.private")

PAGE = "checklist.md"


@dataclass
class _Build:
    """The state of one build; recreated in `on_config`, since `serve` keeps the module loaded."""

    is_personal: bool
    output: Output | None
    """Where the personal site is written, if it is."""


_build = _Build(is_personal=False, output=None)


@event_priority(LATE)  # the checklist knows whether the site is personal
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep personal pages out of `site/`, and warn about files that git tracks or may add."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    project = Path(config.config_file_path).resolve().parent
    reading: Reading = left_by("checklist", config)
    terms: Terms = left_by("command", config)
    is_left = reading.is_personal and not terms.address
    _build = _Build(reading.is_personal, Output(project / "personal" / OUTPUT) if is_left else None)
    if reading.is_personal:
        set_private_umask()
    if _build.output:
        _make(_build.output, config)
    elif Path(config.site_dir).resolve().is_relative_to(project / "personal"):
        raise PluginError(
            f"{config.site_dir} is in your personal folder, but this build is public. "
            "Choose a folder elsewhere."
        )
    _warn(exposure.sentence for exposure in find_exposures((*reading.files, *find_strays(project))))
    if reading.is_personal and terms.address and not terms.address.is_here:
        _warn([terms.address.warning])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Refuse a file among the pages that may be someone's export."""
    docs = Path(config.docs_dir)
    for file in files:
        path = Path(file.abs_src_path or "")
        if path.is_relative_to(docs) and file.inclusion is not InclusionLevel.EXCLUDED:
            name = path.relative_to(docs.parent)
            if sentence := refusal(name) or refusal_of_content(name, path.read_bytes()):
                raise PluginError(sentence)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Keep a personal checklist out of the search index and of search engines."""
    if page.file.src_uri == PAGE and _build.is_personal:
        page.meta["search"] = {"exclude": True}
        page.meta["robots"] = "noindex, nofollow"
    return markdown


@event_priority(FIRST)  # before any name is in a page
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Make the links of a personal site work from `file://`."""
    return with_index_files(output) if _build.output else output


def on_template_context(
    context: TemplateContext,
    template_name: str,
    config: MkDocsConfig,  # noqa: ARG001  # MkDocs names the arguments
) -> TemplateContext:
    """Leave a personal checklist out of the sitemap."""
    if template_name == "sitemap.xml" and _build.is_personal:
        context["pages"] = [file for file in context["pages"] if file.src_uri != PAGE]
    return context


@event_priority(LAST)  # when everything is written
def on_post_build(config: MkDocsConfig) -> None:
    """Move the personal site to its place, where only its owner can open it."""
    output = _build.output
    if output is None:
        return
    make_private(output.draft)
    try:
        output.finish()
    except PruneError as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(output.place)
    log.info("Your own data is in this site, so it was written to %s.", output.place)
    page = Path(PAGE).with_suffix("")
    written = page / "index.html" if config.use_directory_urls else page.with_suffix(".html")
    _warn(exposure.sentence for exposure in find_exposures([output.place / written]))


def _make(output: Output, config: MkDocsConfig) -> None:
    try:
        output.begin()
    except PruneError as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(output.draft)


def _warn(sentences: Iterable[str]) -> None:
    """Print instead of logging: in strict mode a logged warning would fail the build."""
    for sentence in sentences:
        click.secho(f"WARNING -  {sentence}", fg="yellow", err=True)
