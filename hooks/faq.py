"""MkDocs hook for the FAQ.

What a question needs, and what the page of all questions looks like, is decided in
`prune_guide`.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data

from hook_order import EARLY
from prune_guide.errors import GuideError
from prune_guide.faq import Group, grouped
from prune_guide.question import Question, read_question
from prune_guide.render import render_questions
from prune_guide.structured import faq_page
from prune_html.slots import fill

FOLDER = "faq"
PAGE = f"{FOLDER}/index.md"


@dataclass
class _Build:
    """The state of one build; recreated in `on_files`, since `serve` keeps the module loaded."""

    questions: dict[str, Question]
    groups: list[Group]


_build: _Build | None = None


@event_priority(EARLY)  # search takes the questions
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read every question, and put the groups into the navigation below the FAQ."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    questions = {id_of(file): _question(file) for file in files if id_of(file)}
    index = files.get_file_from_path(PAGE)
    if index is None:
        raise PluginError(f"{config.docs_dir} has no {PAGE}; the questions are listed there.")
    try:
        groups = grouped(get_data(index.content_string)[1], questions)
    except GuideError as error:
        raise PluginError(f"{PAGE}: {error}") from error
    _build = _Build(questions, groups)
    config.extra["faq"] = groups
    config.nav = [_with_groups(item, groups) for item in config.nav or []]
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Give a question's page its heading, its answer and its structured data."""
    question = _current().questions.get(id_of(page.file))
    if question is None:
        return markdown
    page.meta["title"] = question.question
    page.meta["description"] = question.plain_answer
    page.meta["structured"] = [faq_page([question])]
    return question.as_markdown(markdown)


@event_priority(EARLY)  # answers cite claims
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """List the questions."""
    if page.file.src_uri != PAGE:
        return html
    groups = _current().groups
    page.meta["structured"] = [faq_page(one for group in groups for one in group.questions)]
    page.toc.items[0].children.extend(AnchorLink(group.title, group.anchor, 2) for group in groups)

    def url_of(question_id: str) -> str:
        file = files.get_file_from_path(f"{FOLDER}/{question_id}.md")
        return get_relative_url(file.url, page.url) if file else ""

    return fill(html, {"questions": lambda _: render_questions(groups, url_of)})


def id_of(file: File) -> str:
    """The id of a question's page; empty for every other file."""
    path = PurePosixPath(file.src_uri)
    is_question = path.match(f"{FOLDER}/*.md") and file.src_uri != PAGE
    return path.stem if is_question else ""


def _question(file: File) -> Question:
    try:
        return read_question(id_of(file), get_data(file.content_string)[1])
    except GuideError as error:
        raise PluginError(f"{file.src_uri}: {error}") from error


def _with_groups(item: object, groups: list[Group]) -> object:
    """Add the groups below the FAQ's navigation entry; leave other entries unchanged."""
    if not isinstance(item, dict) or PAGE not in item.values():
        return item
    below = [
        {group.title: [f"{FOLDER}/{question.id}.md" for question in group.questions]}
        for group in groups
    ]
    return {title: [PAGE, *below] for title in item}


def _current() -> _Build:
    if _build is None:
        raise PluginError("The FAQ hook was called before MkDocs read the files.")
    return _build
