"""`SHA256SUMS`: what every file of a release must be, in the format that `sha256sum --check` reads."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

NAME = "SHA256SUMS"


def checksums(files: Iterable[Path]) -> str:
    """A line for each file: its hash and its name."""
    by_name = sorted(files, key=lambda path: path.name)
    return "".join(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in by_name)
