"""The command line as one file, `prune.pyz`: `python prune.pyz EXPORT`, with nothing installed."""

from pathlib import Path

from release.archive import zipped

NAME = "prune.pyz"
_FOLDER = "prune"
_KINDS = {".py", ".toml"}
_START = b"""import sys

if sys.version_info < (3, 11):
    sys.exit("Prune needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])

from prune.__main__ import main

sys.exit(main())
"""
"""Read by older versions of Python, too, so that they can say that they are."""


def one_file(hooks: Path, licence: bytes) -> bytes:
    """The core as an archive that Python runs."""
    core = {
        path.relative_to(hooks).as_posix(): path.read_bytes()
        for path in (hooks / _FOLDER).rglob("*")
        if path.suffix in _KINDS and path.is_file()
    }
    # a first line for systems that start files by it
    return b"#!/usr/bin/env python3\n" + zipped(core | {"__main__.py": _START, "LICENSE": licence})
