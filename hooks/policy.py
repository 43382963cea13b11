"""The policy of the page with the people: MkDocs events, translated and back.

Comes before the checklist among the hooks: the hashes in the policy are those of
a page that holds nobody's name yet.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

from prune_html.policy import with_policy
from prune_html.reload import allowing_reload

PAGE = "checklist.md"


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Give the page that shows strangers' texts its policy; the others hold our own words alone."""
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
