"""A file of the guide's data, read as TOML."""

import tomllib
from typing import Any

from prune_guide.errors import GuideError


def read_document(text: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises `GuideError` for invalid TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GuideError(f"it is not valid TOML: {error}.") from error
