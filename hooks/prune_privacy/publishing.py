"""What may be published: the kinds of files that a guide is made of, and no others.

MkDocs publishes whatever lies in its folder. An export that strayed there is
recognised by what it is not, so that no name or kind of it can be forgotten.
"""

from pathlib import PurePath

_KINDS = frozenset(".md .css .js .svg .png .jpg .jpeg .webp .ico .woff2".split())
_NAMES = frozenset({"robots.txt", "CNAME"})
"""Asked for by search engines and by hosts of sites."""
_PERSONAL = "linkedindataexport"


def refusal(path: PurePath) -> str | None:
    """Why a file must not be published, as a sentence or two; `None` where it may be.

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
