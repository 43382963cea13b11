"""The Content-Security-Policy of a page: what a browser may run and load for it.

It stands in the page itself, so that it holds from `file://` too, with the hashes
of the scripts that the theme writes into the page. They are taken before a
stranger's text comes into it.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from html.parser import HTMLParser

_ALLOWED = {
    "default-src": "'none'",  # so no frame, no plug-in, no font, no media
    "script-src": "'self' file:",  # file: because 'self' says nothing sure of a page from file://
    "style-src": "'self' file:",
    "img-src": "'self' file: data:",  # data: for the icons of the theme's style
    "connect-src": "'self'",  # the search index, over http
    "worker-src": "'self'",  # the search, over http; from file:// it is a frame without an address
    "form-action": "'none'",
    "base-uri": "'none'",
}
_CHARSET = '<meta charset="utf-8">'
_LAST_SCRIPT = re.compile(r"<script>((?:(?!<script)[\s\S])*)</script></body>")
_SCRIPT_SRC = f"script-src {_ALLOWED['script-src']}"


def with_policy(html: str) -> str:
    """A finished page with its policy. Every inline script that is in it now may run.

    Raises `ValueError` where the page does not begin as a page of the theme does.
    """
    if html.count(_CHARSET) != 1:
        raise ValueError(f"the page must contain {_CHARSET} exactly once; its policy goes after it")
    scripts = _InlineScripts()
    scripts.feed(html)
    scripts.close()
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts.found)}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n      {meta}")


def allowing_last_script(html: str) -> str:
    """The page with its policy widened by the script right before the end of its body.

    That is where the server of MkDocs puts the one that reloads a page. A page
    without such a script, or without a policy, stays as it is.

    >>> allowing_last_script("<body></body>")
    '<body></body>'
    """
    found = _LAST_SCRIPT.search(html)
    if found is None:
        return html
    return html.replace(_SCRIPT_SRC, f"{_SCRIPT_SRC} {_hash(found[1])}", 1)


def _policy(scripts: Iterable[str]) -> str:
    hashes = " ".join(dict.fromkeys(map(_hash, scripts)))
    allowed = _ALLOWED | {"script-src": f"{_ALLOWED['script-src']} {hashes}".rstrip()}
    return escape("; ".join(f"{what} {where}" for what, where in allowed.items()), quote=False)


def _hash(script: str) -> str:
    """The hash of a script as browsers make it, who read every line end as one character."""
    lines = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(lines.encode()).digest()).decode()}'"


class _InlineScripts(HTMLParser):
    """The text of every script that a browser would run and that has no address."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_data = (given.get("type") or "").endswith("json")
        self._is_inside = tag == "script" and "src" not in given and not is_data
        if self._is_inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # the base class's name
        self._is_inside = False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.found[-1] += data
