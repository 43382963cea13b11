"""From file name to role.

Names are compared whole, folded (case, spaces and underscores are ignored) and
without the suffixes that copies and LinkedIn itself add. Never by `endswith`:
`guide_messages.csv` is not `messages.csv`.
"""

import difflib
import re

from prune.model.role import Role
from prune.text import clean

_COPY_MARK = re.compile(
    r"""(?: \s*\(\d+\)             # Connections (1).csv
          | \s+(?:-\s+)?copy(?:\s+\d+|\s*\(\d+\))?   # Connections copy 2.csv, Connections - Copy (2).csv
          | \s+\d{1,3}           # Connections 2.csv, as macOS calls the second one
          )$""",
    re.IGNORECASE | re.VERBOSE,
)
_MEMBER_NUMBER = re.compile(r"_\d+$")
_SHOWN_MEMBER_NUMBER = re.compile(r"_\d{4,}(?![\d-])")
"""Longer than a copy number, and not part of a date."""
_LONGEST = 255
"""Maximum length of a file name on common file systems; LinkedIn's are shorter."""
_ROLES = {role.file[:-4].casefold().replace("_", ""): role for role in Role} | {
    "importedcontacts": Role.ADDRESS_BOOK
}
_TABLES = frozenset({"csv", "tsv", "txt"})
_COMMON_WORDS = re.compile(
    r"\d+|linkedin|export|data|network|backup|copy|final|clean|all|new|old|my"
)
"""What people add to a name; it does not help to identify the file."""
_ALIKE = 0.85
"""Minimum similarity of two names; `guidemessages` and `messages` have 0.76."""


def role_of(name: str) -> Role | None:
    """The role of a CSV file by its name, or `None` for every other file."""
    stem, dot, extension = name.rpartition(".")
    if not dot or extension.strip().casefold() != "csv":
        return None
    return _role_of_stem(stem)


def spreadsheet_role(name: str) -> Role | None:
    """The role that a file saved as a spreadsheet (`Messages.xlsx`) would have as CSV."""
    stem, _, extension = name.rpartition(".")
    return (
        _role_of_stem(stem) if extension.casefold() in {"xlsx", "xls", "ods", "numbers"} else None
    )


def near_role(name: str) -> Role | None:
    """The role whose file name is similar: `messages1.csv`, `my_Conections.csv.txt`.

    The file is used only if its header fits, too.
    """
    stem, _, extension = name.casefold().rpartition(".")
    if extension.strip() not in _TABLES or len(stem) > _LONGEST:
        return None
    letters = re.sub(r"[\W_]+", "", _COMMON_WORDS.sub("", stem.removesuffix(".csv")))
    found = difflib.get_close_matches(letters, _ROLES, n=1, cutoff=_ALIKE)
    return _ROLES[found[0]] if found else None


def is_table(name: str) -> bool:
    """Whether a file is a table, by its name."""
    return name.rpartition(".")[2].strip().casefold() in {"csv", "tsv"}


def is_plain(name: str) -> bool:
    """Whether the name has no copy mark."""
    return not _COPY_MARK.search(name.rpartition(".")[0])


def display_name(path: str) -> str:
    """A name or path for display: on one line, visible characters only, shortened.

    The number that LinkedIn appends is the member's, so it is removed. Bytes that are
    not valid text are replaced.
    """
    text = path.encode("utf-8", "replace").decode("utf-8")
    short = clean(_SHOWN_MEMBER_NUMBER.sub("", text))
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"


def _role_of_stem(stem: str) -> Role | None:
    if len(stem) > _LONGEST:
        return None
    while stem != (bare := _MEMBER_NUMBER.sub("", _COPY_MARK.sub("", stem.strip()))):
        stem = bare
    return _ROLES.get(re.sub(r"[\s_]+", "", stem).casefold())


def is_clutter(path: str) -> bool:
    """Whether a path is hidden, or one that macOS adds to archives."""
    parts = path.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)
