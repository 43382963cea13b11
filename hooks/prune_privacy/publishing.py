"""An allow list of the file types that may be published.

MkDocs publishes everything in its folder. With an allow list, no form of an export can
be forgotten.
"""

from pathlib import PurePath

_KINDS = frozenset(".md .css .js .svg .png .jpg .jpeg .webp .ico .woff2".split())
_NAMES = frozenset({"robots.txt", "CNAME"})
"""Files that search engines and web hosts expect."""
_PERSONAL = "linkedindataexport"


def refusal(path: PurePath) -> str | None:
    """Why a file must not be published, as a sentence or two; `None` if it may be.

    >>> refusal(PurePath("docs/steps.md")) is None
    True
    """
    is_known = path.suffix.casefold() in _KINDS or path.name in _NAMES
    if is_known and _PERSONAL not in str(path).casefold():
        return None
    return (
        f"{path} would be published, because it is among the pages of the site. If it is yours "
        "(an export, a list, your decisions), move it into personal/. Only these may be published: "
        f"{', '.join(sorted(_KINDS))}, {' and '.join(sorted(_NAMES))}."
    )
