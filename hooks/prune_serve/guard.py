"""Guard the server: refuse other hosts, and forbid caching and framing."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from prune_serve.address import Address

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HEADERS = (
    ("Cache-Control", "no-store"),  # otherwise names stay in the browser's cache
    ("X-Frame-Options", "DENY"),  # otherwise another site can embed our page
    ("X-Content-Type-Options", "nosniff"),
)
REFUSED = "421 Misdirected Request"


def guarded(app: "WSGIApplication", address: Address) -> "WSGIApplication":
    """Wrap the application: only its own host, with headers that keep its pages private."""

    def guarding(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        if not address.answers(environ.get("HTTP_HOST", "")):
            sentence = f"Prune does not answer at this address. Open {address.url} instead.\n"
            start(REFUSED, [("Content-Type", "text/plain; charset=utf-8"), *HEADERS])
            return [sentence.encode()]

        def start_with_headers(
            status: str, headers: list[tuple[str, str]], *error: object
        ) -> Callable[[bytes], object]:
            return start(status, [*headers, *HEADERS], *error)  # type: ignore[arg-type]  # passed on as it came

        return app(environ, start_with_headers)

    return guarding
