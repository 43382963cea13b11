"""Allow the MkDocs server's reload script in the page's policy.

The server adds this script to every page. Its text differs with every response, so
that no policy in a file can contain its hash.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from prune_html.policy import allowing_last_script

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def allowing_reload(app: "WSGIApplication") -> "WSGIApplication":
    """Wrap the application so that its HTML allows the script at the end."""

    def allowing(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        started: list[tuple[str, dict[str, str]]] = []

        def remember(
            status: str, headers: list[tuple[str, str]], _error: object = None, /
        ) -> Callable[[bytes], object]:
            started.append((status, dict(headers)))
            return bytes  # nobody here writes past the body

        body = app(environ, remember)
        status, headers = started[-1]
        if headers.get("Content-Type") == "text/html":
            html = allowing_last_script(b"".join(body).decode("utf-8")).encode("utf-8")
            body, headers["Content-Length"] = [html], str(len(html))
        start(status, list(headers.items()))
        return body

    return allowing
