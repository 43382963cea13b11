"""Links that work in a site opened from `file://`."""

import re

_LINK = re.compile(r'href="(?![a-zA-Z][a-zA-Z0-9+.-]*:|//|#)(?P<path>[^"?#]*)(?P<rest>[?#][^"]*)?"')

_BESIDE = re.compile(r'href="\.\./(?P<page>[^"?#]+)/index\.html')


def with_index_files(html: str) -> str:
    """Point links to folders at the page inside: from `file://`, a folder shows a listing.

    >>> with_index_files('<a href="../criteria/#rules">')
    '<a href="../criteria/index.html#rules">'
    """
    return _LINK.sub(_with_index, html)


def with_flat_files(html: str) -> str:
    """Fix the links of a top-level page for sites whose pages have no folders of their own.

    >>> with_flat_files('<a href="../steps/index.html#from-your-list">')
    '<a href="steps.html#from-your-list">'
    """
    return _BESIDE.sub(r'href="\g<page>.html', html)


def _with_index(match: re.Match[str]) -> str:
    path, rest = match["path"], match["rest"] or ""
    if path.endswith("/") or path.rpartition("/")[2] in {".", ".."}:
        path = path.rstrip("/") + "/index.html"
    return f'href="{path}{rest}"'
