"""The policy of every page: MkDocs events, translated and back.

Comes before the checklist among the hooks: the hashes in a policy are those of a
page that holds nobody's name yet.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

from prune_html.policy import with_policy
from prune_html.reload import allowing_reload


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Give a page its policy."""
    return _with_policy(output, page.file.src_uri)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Give the page for wrong addresses its policy; the other templates are no HTML."""
    is_page = template_name.endswith(".html")
    return _with_policy(output_content, template_name) if is_page else output_content


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001  # MkDocs names the arguments
    """Let served pages reload by themselves."""
    if app := server.get_app():
        server.set_app(allowing_reload(app))
    return server


def _with_policy(html: str, name: str) -> str:
    try:
        return with_policy(html)
    except ValueError as error:
        raise PluginError(f"{name}: {error}. Look at what docs/.overrides changes.") from error
