"""MkDocs hook for the Content-Security-Policy of every page."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from hook_order import EARLY, left_by
from prune_html.policy import with_policy
from prune_html.reload import allowing_reload

YOURS = "yours.md"
PAGE = "checklist.md"
UNKNOWN = "404.html"


@event_priority(EARLY)  # hashes are computed before any name is in the page
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Add the policy: on one page there is text from an export, and the others need no more than it does."""
    return _with_policy(output, page.file.src_uri, runs_python=_runs_python(page, config))


def _runs_python(page: Page, config: MkDocsConfig) -> bool:
    """The page that makes lists does, and a personal list on which criteria can be tried."""
    is_personal = left_by("checklist", config).is_personal
    is_tried = page.file.src_uri == PAGE and is_personal
    return page.file.src_uri == YOURS or (is_tried and bool(left_by("yours", config)(page.url)))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Add the policy to the page for unknown addresses."""
    return _with_policy(output_content, UNKNOWN) if template_name == UNKNOWN else output_content


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Let the served page reload by itself."""
    if app := server.get_app():
        server.set_app(allowing_reload(app))
    return server


def _with_policy(html: str, name: str, *, runs_python: bool = False) -> str:
    try:
        return with_policy(html, runs_python=runs_python)
    except ValueError as error:
        raise PluginError(f"{name}: {error}. Look at what docs/.overrides changes.") from error
