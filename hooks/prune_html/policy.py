"""The Content-Security-Policy of a page: what the browser may run and load.

It is in the page itself, so that it also applies from `file://`, with the hashes of
the theme's inline scripts. They are computed before any text from an export is
inserted.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from html.parser import HTMLParser

_ALLOWED = {
    "default-src": "'none'",  # so no request by a script, no worker, no frame, no plug-in, no font
    "script-src": "'self' file:",  # file: because 'self' says nothing sure of a page from file://
    "style-src": "'self' file:",
    "img-src": "'self' file: data:",  # data: for the icons of the theme's style
    "form-action": "'none'",
    "base-uri": "'none'",
}
_FOR_PYTHON = {
    "script-src": "blob: 'wasm-unsafe-eval'",  # it is handed to its worker, which may not fetch it
    "worker-src": "blob:",  # such a worker has this policy; one with an address of its own has none
    "connect-src": "'self'",  # to fetch it before anything is read
}
"""What a page may do besides to run Python. None of it leads to another host."""
_MANIFEST = '<link rel="manifest" '
"""Only pages of the hosted site have one."""
_CHARSET = '<meta charset="utf-8">'
_LAST_SCRIPT = re.compile(r"<script>((?:(?!<script)[\s\S])*)</script></body>")
_ASKS = f"connect-src {_FOR_PYTHON['connect-src']}"
_SCRIPT_SRC = f"script-src {_ALLOWED['script-src']}"


def with_policy(html: str, *, runs_python: bool = False) -> str:
    """Add the policy to a finished page. Every inline script already in it may run.

    Raises `ValueError` if the page does not begin like the theme's pages.
    """
    if html.count(_CHARSET) != 1:
        raise ValueError(f"the page must contain {_CHARSET} exactly once; its policy goes after it")
    scripts = _InlineScripts()
    scripts.feed(html)
    scripts.close()
    policy = _policy(scripts.found, runs_python=runs_python, has_manifest=_MANIFEST in html)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n      {meta}")


def allowing_last_script(html: str) -> str:
    """Allow the script right before the end of the body, too.

    The MkDocs server puts its reload script there, which asks that server for news. A page without such a script, or
    without a policy, is not changed.

    >>> allowing_last_script("<body></body>")
    '<body></body>'
    """
    found = _LAST_SCRIPT.search(html)
    if found is None:
        return html
    asks = "" if _ASKS in html else f"{_ASKS}; "
    return html.replace(_SCRIPT_SRC, f"{asks}{_SCRIPT_SRC} {_hash(found[1])}", 1)


def _policy(scripts: Iterable[str], *, runs_python: bool, has_manifest: bool) -> str:
    hashes = " ".join(dict.fromkeys(map(_hash, scripts)))
    allowed = _ALLOWED | {"script-src": f"{_ALLOWED['script-src']} {hashes}".rstrip()}
    for what, where in _FOR_PYTHON.items() if runs_python else ():
        allowed[what] = f"{allowed.get(what, '')} {where}".lstrip()
    if has_manifest:
        allowed |= {"manifest-src": "'self'"}
    return escape("; ".join(f"{what} {where}" for what, where in allowed.items()), quote=False)


def _hash(script: str) -> str:
    """The hash of a script as browsers compute it: every line ending counts as one character."""
    lines = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(lines.encode()).digest()).decode()}'"


class _InlineScripts(HTMLParser):
    """Collects the text of every inline script that a browser would run."""

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
