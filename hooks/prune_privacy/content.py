"""Refuse personal data among the pages by content, whatever the file is called.

Otherwise a list of people named like a script or a picture would be published with the
guide.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import PurePath

from prune.model.role import Role
from prune.output.as_csv import COLUMNS
from prune.reading.tables.columns import LAYOUTS, is_column_name
from prune.reading.tables.header import DELIMITERS, find_header
from prune.reading.tables.lines import each_line

MANY = 10
"""This many different addresses in one file are a list; the guide's pages have hardly any."""
_HEAD = 60
"""Lines in which a table's header must be."""
_SIGNATURES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".ico": b"\x00\x00\x01\x00",
    ".woff2": b"wOF2",
}
_SCHEMA = re.compile(r"""[^{]*\{\s*["']?schema["']?\s*:\s*["']prune/""")
_BEGINNING = 500
"""Characters within which our files identify themselves, even after `const people =`."""
_CSV = ",".join(list(COLUMNS)[:4])
_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^\s\"'/?#<>,;)\]]+)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_TELLING = [role for role in Role if role not in {Role.NOTES, Role.PROFILE, Role.POSITIONS}]
"""Roles whose headers are distinctive; the first that fits is named."""


def refusal_of_content(path: PurePath, data: bytes) -> str | None:
    """Why a file with this content must not be published, as a sentence or two.

    >>> refusal_of_content(PurePath("docs/steps.md"), b"# Steps") is None
    True
    """
    signature = _SIGNATURES.get(path.suffix.casefold())
    found = _in_picture(data, signature) if signature else _in_text(data)
    if found is None:
        return None
    return (
        f"{path} would be published, because it is among the pages of the site, and it contains "
        f"{found}. If it is yours (an export, a list, your decisions), move it into personal/."
    )


def _in_picture(data: bytes, signature: bytes) -> str | None:
    return None if data.startswith(signature) else "something other than its name says"


def _in_text(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "something other than text in UTF-8"
    return next(_found_in(text), None)


def _found_in(text: str) -> Iterator[str]:
    if "\0" in text:
        yield "something other than text"
    if _SCHEMA.match(text[:_BEGINNING]) or _CSV in text[:_BEGINNING]:
        yield "what Prune writes about your connections"
    if "BEGIN:VCARD" in text:
        yield "someone's address book"
    for found, what in ((_PROFILE, "addresses of profiles"), (_MAIL, "e-mail addresses")):
        number = len({one.casefold() for one in found.findall(text)})
        if number >= MANY:
            yield f"{number} {what}"
    lines = [line.decode() for line in islice(BytesIO(text.encode()), _HEAD)]
    if _names_columns(lines):
        for role in _TELLING:
            if find_header(lines, LAYOUTS[role]):
                yield f"a table like LinkedIn's {role.file}"


def _names_columns(lines: list[str]) -> bool:
    """Whether any cell is the name of a column; hardly any page has one, and this is quickly told."""
    rows = (row for delimiter in DELIMITERS for row in each_line(lines, delimiter))
    return any(is_column_name(cell) for row in rows for cell in row)
