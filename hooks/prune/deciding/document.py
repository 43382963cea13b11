"""A TOML file that knows the line of each key."""

import codecs
import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from prune.deciding.brackets import unclosed_list
from prune.errors import CriteriaError
from prune.text import join_words

MAX_BYTES = 1 << 20
"""A criteria file is written by hand."""
MAX_LINE_CANDIDATES = 50
"""Candidate lines tried when locating a key."""
MAX_LISTED_KEYS = 6
"""List the allowed keys in an error only if there are this few."""

Table = Mapping[str, object]
Path = tuple[str | int, ...]

_MARK = "the-key-we-look-for"


class Document:
    """Parsed TOML with checks. Errors name the file, the line, the problem and the fix."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._text = _decoded(data, name)
        try:
            self.data: Table = tomllib.loads(self._text)
        except (
            ValueError,
            RecursionError,
        ) as error:  # ValueError: also numbers too long for Python
            if line := unclosed_list(self._text):
                raise CriteriaError(
                    f"{name} is not valid TOML: the [ on line {line} is never closed. "
                    "Put a ] where the list ends."
                ) from error
            last = f"at line {self._text.rstrip().count(chr(10)) + 1}"
            found = str(error).replace("at end of document", last)
            raise CriteriaError(
                f"{name} is not valid TOML: {found}. "
                "Put texts in straight quotes and lists in square brackets."
            ) from error

    def expect_keys(self, table: Table, section: str, allowed: Sequence[str]) -> None:
        """Refuse keys that are not allowed."""
        for key in table:
            if key not in allowed:
                raise self.error(
                    table, key, f"{section} has the key “{key}”{_instead(key, allowed)}"
                )

    def table(self, data: Table, key: str) -> Table:
        """A section; empty if missing."""
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(data, key, f"“{key}” must be a section in square brackets, [{key}]")
        return value

    def tables(self, key: str) -> list[Table]:
        """The sections in double brackets, in order."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.error(self.data, key, f"“{key}” must be in double brackets, [[{key}]]")
        return value

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """A list of strings; empty if the key is missing."""
        value = table.get(key, [])
        texts = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
        if not isinstance(value, list) or len(texts) < len(value) or not all(map(str.strip, texts)):
            expected = 'a list of quoted strings, such as ["one", "two"]'
            raise self.error(table, key, f"“{key}” must be {expected}")
        return tuple(map(str.strip, texts))

    def flag(self, table: Table, key: str, *, usual: bool) -> bool:
        """`true` or `false`."""
        value = table.get(key, usual)
        if not isinstance(value, bool):
            raise self.error(table, key, f"“{key}” must be true or false")
        return value

    def error(self, table: Table, key: str, found: str) -> CriteriaError:
        """The error to raise for a key of a table, or for the table if it lacks the key."""
        line = next(self._lines(table, key), None)
        at = f", line {line}" if line else ""
        return CriteriaError(f"{self.name}{at}: {found}. Fix it or delete the line.")

    def _lines(self, table: Table, key: str) -> Iterator[int]:
        """Lines of the key: those where replacing the word renames exactly this key."""
        path = next(_paths_to(table, self.data), ())
        for target in [key] if key in table else list(table):
            places = re.finditer(rf"(?<![\w-]){re.escape(target)}(?![\w-])", self._text)
            for _, place in zip(range(MAX_LINE_CANDIDATES), places, strict=False):
                renamed = self._text[: place.start()] + _MARK + self._text[place.end() :]
                if _has(_parsed(renamed), (*path, _MARK)):
                    yield self._text.count("\n", 0, place.start()) + 1


def _decoded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise CriteriaError(
            f"{name} is too long to be a criteria file. Check that it is the right file."
        )
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CriteriaError(
            f"{name} is not UTF-8 text (line {line}). Save it as plain text in UTF-8."
        ) from error
    return text.replace("\r\n", "\n")


def _instead(key: str, allowed: Sequence[str]) -> str:
    """A hint: the closest known key, or all of them if they are few."""
    if near := difflib.get_close_matches(key, allowed, n=1):
        return f"; perhaps you meant “{near[0]}”"
    if len(allowed) <= MAX_LISTED_KEYS:
        return f", but it can only have {join_words(allowed, 'or')}"
    return ", which Prune does not know; the page “How it decides” lists every key"


def _parsed(text: str) -> object:
    try:
        return tomllib.loads(text)
    except ValueError:
        return {}


def _paths_to(target: object, value: object, path: Path = ()) -> Iterator[Path]:
    """Paths to a table inside the document, found by identity."""
    if value is target:
        yield path
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, one in items:
        yield from _paths_to(target, one, (*path, key))


def _has(value: object, path: Path) -> bool:
    for key in path:
        table = dict(enumerate(value)) if isinstance(value, list) else value
        if not isinstance(table, dict) or key not in table:
            return False
        value = table[key]
    return True
