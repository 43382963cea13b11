"""The offline copy: which files of the site a browser may keep, each with its hash.

The list is written into the service worker, so that a build with any other file is another
version, and a browser takes only the very files that the build has written.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

WORKER = "service-worker.js"
_ONCE_USED = ("assets/python/*",)
"""Some 12 MB, which most visitors never use: kept when they were, and not fetched ahead."""
_NOT_KEPT = (
    *("_headers", "robots.txt", "sitemap.xml*", WORKER),  # for hosts and search engines
    *("assets/social.png", "assets/app-icon.png", "assets/touch-icon.png"),  # not for pages
)


@dataclass(frozen=True, slots=True)
class Copy:
    """The files that a browser keeps, by their path below the site's address, with their hashes."""

    ahead: dict[str, str]
    once_used: dict[str, str]
    size: int
    """Bytes that are fetched ahead."""


def read_copy(site: Path) -> Copy:
    """What a browser may keep of the site that a build has written into this folder."""
    ahead, once_used, size = {}, {}, 0
    for path in _files(site):
        name = path.relative_to(site).as_posix()
        data = path.read_bytes()
        if _is_one_of(name, _ONCE_USED):
            once_used[name] = _hash(data)
        else:
            ahead[name] = _hash(data)
            size += len(data)
    return Copy(ahead, once_used, size)


def worker(source: str, copy: Copy) -> str:
    """The service worker for this build."""
    lists = {"ahead": copy.ahead, "onceUsed": copy.once_used, "size": copy.size}
    return f"globalThis.BUILD = {json.dumps(lists, separators=(',', ':'))};\n{source}"


def _files(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and not _is_one_of(path.relative_to(site).as_posix(), _NOT_KEPT):
            yield path


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _hash(data: bytes) -> str:
    """As browsers compare it."""
    return f"sha256-{b64encode(sha256(data).digest()).decode()}"
