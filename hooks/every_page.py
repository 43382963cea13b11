"""MkDocs hook for what every page has: front matter, slots, related pages, structured data."""

from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from hook_order import LATE
from prune_guide.errors import GuideError
from prune_guide.messages import read_messages
from prune_guide.render import render_drawing, render_message
from prune_guide.structured import how_tos_in
from prune_html.slots import Filler, fill, unfilled
from prune_page.render import render_conditions, render_rules, render_sample

MESSAGES = ".data/messages.toml"
DRAWINGS = ".drawings"
REQUIRED_FRONT_MATTER: dict[str, tuple[type, str]] = {
    "title": (str, "a text"),
    "description": (str, "a text"),
    "updated": (date, "a date (YYYY-MM-DD)"),
    "related": (list, "a list of pages"),
}

_fillers: dict[str, Filler] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content of slots."""
    path = Path(config.docs_dir, MESSAGES)
    try:
        messages = read_messages(path.read_text("utf-8"))
    except (OSError, GuideError) as error:
        raise PluginError(f"{path}: {error}") from error
    drawings = {
        drawing.stem: drawing.read_text("utf-8")
        for drawing in Path(config.docs_dir, DRAWINGS).glob("*.svg")
    }
    _fillers.clear()
    _fillers.update(
        {
            "sample": lambda _: render_sample(date.today()),
            "rules": lambda _: render_rules(),
            "conditions": lambda _: render_conditions(),
            "message": lambda name: render_message(messages[name]),
            "drawing": lambda name: render_drawing(drawings[name]),
        }
    )
    return config


@event_priority(LATE)  # steps without the marks of claims
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Check the front matter, fill the slots, and add structured data for steps."""
    for key, (kind, words) in REQUIRED_FRONT_MATTER.items():
        if not isinstance(page.meta.get(key), kind):
            raise PluginError(f"{page.file.src_uri}: its front matter needs {words} as its {key}.")
    if how_tos := how_tos_in(html):
        page.meta["structured"] = how_tos
    try:
        return fill(html, _fillers)
    except KeyError as missing:
        raise PluginError(
            f"{page.file.src_uri} has a slot for {missing}, which is neither in {MESSAGES} nor in {DRAWINGS}/."
        ) from missing


def on_page_context(
    context: TemplateContext,
    page: Page,
    config: MkDocsConfig,  # noqa: ARG001  # MkDocs names the arguments
    nav: Navigation,  # noqa: ARG001  # the same
) -> TemplateContext:
    """Add the related pages that the front matter lists."""
    pages = {file.src_uri: file.page for file in context["pages"]}
    if unknown := [path for path in page.meta["related"] if path not in pages]:
        raise PluginError(f"{page.file.src_uri} relates to {unknown[0]}, which is not a page.")
    page.meta["related_pages"] = [pages[path] for path in page.meta["related"]]
    return context


@event_priority(LATE)  # other hooks fill slots
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Refuse a slot that no hook filled."""
    if slot := unfilled(output):
        raise PluginError(
            f"{page.file.src_uri} has an unknown slot {slot}; see the hooks for the slots that exist."
        )
    return output
