"""MkDocs hook for search: its index, its box in the header, and the box that a page asks for."""

import json
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hook_order import LAST, left_by
from prune_guide.errors import GuideError
from prune_html.slots import fill
from prune_search.box import render_box, render_header_box
from prune_search.index import Entry, build_index, entries_of_page, entry_of_question
from prune_search.sections import read_sections
from prune_search.vocabulary import read_vocabulary

VOCABULARY = ".data/vocabulary.toml"
INDEX = "assets/search-index.js"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Put a search box where a page asks for one."""
    return fill(html, {"search": lambda _: render_box()})


@event_priority(LAST)  # when the text of all pages is complete
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Publish the index, and give the theme the box for its header."""
    entries = [
        entry
        for file in files.documentation_pages()
        if file.page and not file.page.meta.get("search", {}).get("exclude")
        for entry in _entries(file.page, config)
    ]
    groups = left_by("faq", config)
    faq = files.src_uris["faq/index.md"].url
    titles = {f"{faq}#{group.anchor}": group.title for group in groups}
    locations = {file.src_uri: file.url for file in files}
    path = Path(config.docs_dir, VOCABULARY)
    try:
        vocabulary = read_vocabulary(path.read_text("utf-8"))
        index = build_index(entries, vocabulary, titles, locations)
    except (OSError, GuideError) as error:
        raise PluginError(f"{path}: {error}") from error
    text = json.dumps(index, separators=(",", ":"))
    # A script, since a page from file:// may not fetch; ASCII, since it may be read in any encoding.
    files.append(File.generated(config, INDEX, content=f"PruneGuideIndex.receive({text});\n"))
    env.globals["search_box"] = Markup(render_header_box())  # noqa: S704  # our own template, with no value in it
    return env


def _entries(page: Page, config: MkDocsConfig) -> list[Entry]:
    questions = {
        f"faq/{one.id}.md": one for group in left_by("faq", config) for one in group.questions
    }
    sections = read_sections(page.content or "")
    if question := questions.get(page.file.src_uri):
        return [entry_of_question(page.url, question, sections)]
    try:
        return entries_of_page(page.url, sections, page.meta.get("aliases", {}))
    except GuideError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error
