"""MkDocs hook for the Content-Security-Policy of the checklist page.

Comes before the checklist among the hooks, so that the hashes in the policy are
computed before any names are in the page.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

from prune_html.policy import with_policy
from prune_html.reload import allowing_reload

PAGE = "checklist.md"


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Add the policy to the page with text from an export; other pages contain only our own text."""
    if page.file.src_uri != PAGE:
        return output
    try:
        return with_policy(output)
    except ValueError as error:
        raise PluginError(f"{PAGE}: {error}. Look at what docs/.overrides changes.") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Let the served page reload by itself."""
    if app := server.get_app():
        server.set_app(allowing_reload(app))
    return server
