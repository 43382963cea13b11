"""MkDocs hook for the page that makes the list in the visitor's browser.

What is published for it is decided in `prune_browser`. A personal site has its own list, so
there the page is left out, and links to it lead to that list, which tries criteria in the same way.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hook_order import EARLY, LATE, left_by
from prune_browser.bundle import bundle
from prune_browser.render import render_runtime, render_without, render_yours
from prune_browser.runtime import Published, RuntimeFilesError, find_runtime, lock, parts
from prune_html.slots import fill
from prune_serve.last_good import Reading

PAGE = "yours.md"
LIST = "checklist.md"
PRIVACY = "privacy.md"
LOCALLY, DECISIONS = "make-it-your-own", "where-your-decisions-are-kept"
"""Sections of the page of the list."""
MESSAGES = ".data/messages.toml"
FOLDER = "assets/python"
WORKER = f"{FOLDER}/worker.js"


@dataclass
class _Build:
    """The state of one build; recreated in `on_config`, since `serve` keeps the module loaded."""

    is_personal: bool
    runtime: Sequence[Published]
    """Empty if it was not fetched."""
    core: str = ""
    """The address of our own code for the browser."""


_build = _Build(is_personal=False, runtime=())


@event_priority(LATE)  # the checklist knows whether the site is personal
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Look for the runtime, and check it."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    reading: Reading = left_by("checklist", config)
    try:
        runtime = find_runtime(Path(config.config_file_path).resolve().parent)
    except RuntimeFilesError as error:
        raise PluginError(str(error)) from error
    _build = _Build(reading.is_personal, runtime)
    config.extra["yours"] = _python
    return config


@event_priority(LATE)  # what is among the pages is checked before
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish the runtime and our own code; leave the page out of a personal site."""
    page = files.get_file_from_path(PAGE)
    if page is not None and _build.is_personal:
        _leave_out(files, PAGE)
        config.nav = _without_page(config.nav or [])
    if page is None or not _build.runtime:
        _leave_out(files, WORKER)
    else:
        for one in _build.runtime:
            files.append(File.generated(config, _folder() + one.name, abs_src_path=str(one.path)))
        data = bundle(Path(config.docs_dir, MESSAGES).read_bytes())
        _build.core = f"{FOLDER}/prune-{sha256(data).hexdigest()[:16]}.zip"
        files.append(File.generated(config, _build.core, content=data))
    return files


@event_priority(EARLY)  # before links are checked
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """In a personal site, lead to its own list instead."""
    if not _build.is_personal:
        return markdown
    related = [LIST if path == PAGE else path for path in page.meta.get("related") or []]
    page.meta["related"] = [*dict.fromkeys(related)]
    return markdown.replace(PAGE, LIST)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Fill the slots of the page and of the list of parts."""

    def address(path: str) -> str:
        return get_relative_url(path, page.url)

    def link(src_uri: str) -> str:
        file = files.get_file_from_path(src_uri)
        if file is None:
            raise PluginError(f"{src_uri} does not exist, but {PAGE} links to it.")
        return address(file.url)

    def yours(_: str) -> str:
        to_list = link(LIST)
        if not _build.core:
            return render_without(f"{to_list}#{LOCALLY}")
        addresses = {
            **_python(page.url),
            "locally": f"{to_list}#{LOCALLY}",
            "decisions": f"{to_list}#{DECISIONS}",
            "privacy": link(PRIVACY),
        }
        return render_yours(addresses)

    return fill(html, {"yours": yours, "runtime": lambda _: render_runtime(_published())})


def _python(url: str) -> dict[str, str]:
    """The addresses of Python for browsers, for the page at `url`; none without it."""
    if not _build.core:
        return {}
    paths = {"python": _folder(), "worker": WORKER, "core": _build.core}
    seen = {name: get_relative_url(path, url) for name, path in paths.items()}
    return {**seen, "lock": json.dumps(lock())}


def _published() -> Sequence[Published]:
    return () if _build.is_personal else _build.runtime


def _folder() -> str:
    """Named for the version, so that a browser never mixes two from its cache."""
    return f"{FOLDER}/{parts()[0].version}/"


def _leave_out(files: Files, path: str) -> None:
    if file := files.get_file_from_path(path):
        files.remove(file)


def _without_page(nav: list[object]) -> list[object]:
    """The navigation without the page, at any depth."""
    kept: list[object] = []
    for item in nav:
        if isinstance(item, dict):
            pairs = [
                (title, _without_page(below) if isinstance(below, list) else below)
                for title, below in item.items()
                if below != PAGE
            ]
            kept.extend([dict(pairs)] if pairs else [])
        elif item != PAGE:
            kept.append(item)
    return kept
