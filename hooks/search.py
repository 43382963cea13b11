"""MkDocs hook for search.

When `on_post_build` of a hook is called, Material's plugin has already written its index.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hook_order import left_by
from prune_guide.errors import GuideError
from prune_guide.question import Question
from prune_html.slots import fill
from prune_search.box import render_box
from prune_search.index import build_index
from prune_search.vocabulary import Vocabulary, read_vocabulary

VOCABULARY = ".data/vocabulary.toml"
INDEX = "search/search_index"


@dataclass
class _Build:
    """The state of one build; recreated in `on_files`, since `serve` keeps the module loaded."""

    vocabulary: Vocabulary
    questions: dict[str, Question]
    groups: dict[str, str]


_build: _Build | None = None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the vocabulary, and record the URLs of the questions and their groups."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    path = Path(config.docs_dir, VOCABULARY)
    try:
        vocabulary = read_vocabulary(path.read_text("utf-8"))
    except (OSError, GuideError) as error:
        raise PluginError(f"{path}: {error}") from error
    urls = {file.src_uri: file.url for file in files}
    groups = left_by("faq", config)
    _build = _Build(
        vocabulary,
        {urls[f"faq/{one.id}.md"]: one for group in groups for one in group.questions},
        {f"{urls['faq/index.md']}#{group.anchor}": group.title for group in groups},
    )
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Put a search box where a page asks for one."""
    return fill(html, {"search": lambda _: render_box("Ask in your own words")})


def on_post_build(config: MkDocsConfig) -> None:
    """Replace Material's index, once for http and once for `file://`."""
    path = Path(config.site_dir, f"{INDEX}.json")
    if _build is None or not path.exists():
        raise PluginError(f"{path} does not exist; the search plugin should have written it.")
    index = json.loads(path.read_text("utf-8"))
    text = json.dumps(
        build_index(index, _build.questions, _build.vocabulary, _build.groups),
        separators=(",", ":"),
        ensure_ascii=False,
    )
    path.write_text(text, "utf-8")
    # Material loads this one if a page was opened from file://.
    path.with_suffix(".js").write_text(f"var __index = {text}\n", "utf-8")
