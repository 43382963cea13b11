"""MkDocs hook for how to get Prune: where the project is, and whether this site makes lists itself.

The address of the project is `repo_url` in `mkdocs.yml`, and nowhere else.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from prune_guide.render import render_download, render_in_browser, render_report
from prune_html.slots import fill

IN_BROWSER, WORKER = "yours.md", "assets/python/worker.js"
"""The page that makes a list in the visitor's browser, and what it needs to do so."""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the slots that depend on where this site is and what it offers."""
    address = config.repo_url or ""

    def in_browser(_: str) -> str:
        there = files.get_file_from_path(IN_BROWSER)
        if there is None or files.get_file_from_path(WORKER) is None:
            return ""
        return render_in_browser(get_relative_url(there.url, page.url))

    return fill(
        html,
        {
            "in-browser": in_browser,
            "download": lambda _: render_download(address),
            "report": lambda _: render_report(address),
        },
    )
