"""A TOML file that can say on which line a key stands."""

import codecs
import re
import tomllib
from collections.abc import Mapping, Sequence
from itertools import chain

from prune.errors import CriteriaError
from prune.text import listed

MAX_BYTES = 1 << 20
"""A criteria file is written by hand."""

Table = Mapping[str, object]


class Document:
    """Parsed TOML with checks whose errors name file, line, finding and remedy."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._lines = _decoded(data, name).splitlines()
        try:
            self.data: Table = tomllib.loads("\n".join(self._lines) + "\n")
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise CriteriaError(
                f"{name} is not written as TOML: {error}. "
                "Texts stand in straight quotes, lists in square brackets."
            ) from error

    def expect_keys(self, table: Table, section: str, allowed: Sequence[str]) -> None:
        """Refuse a key that is none of those allowed."""
        for key in table:
            if key not in allowed:
                raise self.error(
                    key, f"{section} has the key “{key}”, which is none of {listed(allowed, 'or')}"
                )

    def table(self, data: Table, key: str) -> Table:
        """A section, empty where it is not there."""
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"“{key}” was wanted as a section in square brackets, [{key}]")
        return value

    def tables(self, key: str) -> list[Table]:
        """The sections in double brackets, in order."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.error(key, f"“{key}” was wanted in double brackets, [[{key}]]")
        return value

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is not there."""
        value = table.get(key, [])
        texts = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
        if not isinstance(value, list) or len(texts) < len(value) or not all(map(str.strip, texts)):
            raise self.error(
                key, f"“{key}” was wanted as a list of texts in quotes, such as [“one”, “two”]"
            )
        return tuple(map(str.strip, texts))

    def flag(self, table: Table, key: str, *, usual: bool) -> bool:
        """`true` or `false`."""
        value = table.get(key, usual)
        if not isinstance(value, bool):
            raise self.error(key, f"“{key}” was wanted as true or false", value)
        return value

    def error(self, key: str, found: str, value: object = None) -> CriteriaError:
        """The error to raise for a key, by preference where it has this value."""
        line = self._line(key, value)
        at = f", line {line}" if line else ""
        return CriteriaError(f"{self.name}{at}: {found}. Correct it or take the line out.")

    def _line(self, key: str, value: object) -> int | None:
        named = re.compile(rf"""(?:^|[\[.{{,\s])["']?{re.escape(key)}["']?\s*[=\].]""")
        numbered = [(n, line) for n, line in enumerate(self._lines, 1) if named.search(line)]
        beside = (n for n, line in numbered if value is not None and str(value) in line)
        return next(chain(beside, (n for n, _ in numbered)), None)


def _decoded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise CriteriaError(f"{name} is too long to be a file of criteria. Check which file it is.")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CriteriaError(
            f"{name} is not UTF-8 text (line {line}). "
            "Save it as plain text with the encoding UTF-8."
        ) from error
