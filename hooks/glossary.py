"""MkDocs hook that explains a word of LinkedIn where a page first uses it.

Which words, and what they mean, is written on the page of the glossary alone.
"""

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data

from hook_order import LATE
from prune_guide.errors import GuideError
from prune_guide.glossary import Word, read_glossary, with_words
from prune_guide.render import render_meanings, render_word

PAGE = "glossary.md"

_words: Sequence[Word] = ()


def on_files(files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG001  # MkDocs names the arguments
    """Read the glossary; a guide may have none."""
    global _words  # noqa: PLW0603  # the next event calls a function of this module
    page = files.get_file_from_path(PAGE)
    try:
        markdown, front_matter = get_data(page.content_string) if page else ("", {})
        _words = read_glossary(markdown, front_matter.get("words", {}))
    except GuideError as error:
        raise PluginError(f"{PAGE}: {error}") from error
    return files


@event_priority(LATE)  # the marks of claims are not words
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Explain each word where it is used first."""
    file = files.get_file_from_path(PAGE)
    if file is None or page.file == file:
        return html
    html, used = with_words(html, _words, render_word)
    return html + render_meanings(used, get_relative_url(file.url, page.url)) if used else html
