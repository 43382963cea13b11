"""Python for browsers: its files, checked against the hashes in `runtime.toml`, and its parts."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from prune_browser.bundle import LIBRARIES

FOLDER = Path("runtime", "node_modules", "pyodide")
"""Where `runtime/fetch.py` leaves it, seen from the project."""
_LIBRARY = {
    "jinja2": ("Jinja2", "https://github.com/pallets/jinja/tree/"),
    "markupsafe": ("MarkupSafe", "https://github.com/pallets/markupsafe/tree/"),
}


class RuntimeFilesError(Exception):
    """The files are not those that were published; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the site that others wrote."""

    name: str
    version: str
    licence: str
    source: str


@dataclass(frozen=True, slots=True)
class Published:
    """A file of the runtime as it is published."""

    name: str
    path: Path
    size: int
    sha256: str


def find_runtime(project: Path) -> Sequence[Published]:
    """The runtime's files, each checked; empty if it was not fetched.

    Raises `RuntimeFilesError` if one is missing or is not the one that was published.
    """
    folder = project / FOLDER
    if not folder.is_dir():
        return ()
    return [_checked(folder / name, expected) for name, expected in _document()["files"].items()]


def parts() -> list[Part]:
    """Everything that others wrote: Python for browsers, and the templates' library as installed."""
    libraries = [
        Part(name, version(library), "BSD-3-Clause", source + version(library))
        for library in LIBRARIES
        for name, source in [_LIBRARY[library]]
    ]
    return [*(Part(**part) for part in _document()["part"]), *libraries]


def lock() -> Mapping[str, str]:
    """What the runtime wants to know of itself, without a list of packages to load from elsewhere."""
    document = _document()
    python = next(part["version"] for part in document["part"] if part["name"] == "Python")
    return {
        "abi_version": document["abi"],
        "arch": "wasm32",
        "platform": document["platform"],
        "python": python,
    }


def _checked(path: Path, expected: str) -> Published:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuntimeFilesError(f"{path} cannot be read. Run runtime/fetch.py again.") from error
    found = sha256(data).hexdigest()
    if found != expected:
        raise RuntimeFilesError(
            f"{path} is not the file that was published (its hash is {found}). "
            "Delete runtime/node_modules and run runtime/fetch.py again."
        )
    return Published(path.name, path, len(data), found)


@cache
def _document() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
