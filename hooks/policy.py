"""MkDocs hook for the Content-Security-Policy of the pages that show people."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from hook_order import EARLY, left_by
from prune_html.policy import with_policy
from prune_html.reload import allowing_reload

PAGE = "checklist.md"
YOURS = "yours.md"


@event_priority(EARLY)  # hashes are computed before any name is in the page
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Add the policy to the pages with text from an export; others contain only our own text."""
    if page.file.src_uri not in {PAGE, YOURS}:
        return output
    try:
        return with_policy(output, runs_python=_runs_python(page, config))
    except ValueError as error:
        raise PluginError(
            f"{page.file.src_uri}: {error}. Look at what docs/.overrides changes."
        ) from error


def _runs_python(page: Page, config: MkDocsConfig) -> bool:
    """The page that makes lists does, and a personal list on which criteria can be tried."""
    is_personal = left_by("checklist", config).is_personal
    return page.file.src_uri == YOURS or (is_personal and bool(left_by("yours", config)(page.url)))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Let the served page reload by itself."""
    if app := server.get_app():
        server.set_app(allowing_reload(app))
    return server
