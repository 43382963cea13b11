"""`_headers`: how web hosts that read this file answer (Netlify, Cloudflare Pages and others).

`CONTRIBUTING.md` says the same to nginx and Caddy. What a page may run and load is in the
page itself, so that it does not depend on its host.
"""

from collections.abc import Mapping

EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": "frame-ancestors 'none'",  # the part that no page can say itself
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
LONG = "public, max-age=31536000, immutable"
"""For files whose name contains their hash or version; hosts ask again for others each time."""
HASHED = ("/assets/javascripts/*", "/assets/stylesheets/*", "/assets/python/:version/*")
NEVER = "no-cache"
WORKER = "/service-worker.js"


def headers_file() -> str:
    """The text of `_headers`. No rule repeats what another says, since some hosts would send both."""
    rules = {
        "/*": EVERYWHERE,
        **{path: {"Cache-Control": LONG} for path in HASHED},
        WORKER: {"Cache-Control": NEVER},
    }
    return "\n".join(_rule(path, headers) for path, headers in rules.items())


def _rule(path: str, headers: Mapping[str, str]) -> str:
    return "\n".join([path, *(f"  {name}: {value}" for name, value in headers.items()), ""])
