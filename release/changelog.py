"""The text of a release: what `CHANGELOG.md` says about its version."""

import re

from release.errors import ReleaseError

_SECTION = re.compile(r"^## +(?P<name>[^\n]+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_WRAPPED = re.compile(r"(?<=[^\n])\n {2}(?=[^ \n-])")


def release_text(changelog: str, version: str) -> str:
    r"""The section of a version, without its heading. Raises `ReleaseError` if there is none.

    Wrapped lines are joined: where releases are shown, each would be a line of its own.

    >>> print(release_text("# Changes\n\n## 1.2.0 (1 May)\n\n- One\n  change.\n", "1.2.0"))
    - One change.
    """
    for section in _SECTION.finditer(changelog):
        if section["name"].split()[0].rstrip(",") == version:
            text = section["text"].strip()
            if text:
                return _WRAPPED.sub(" ", text)
    raise ReleaseError(
        f"CHANGELOG.md says nothing about {version}. Rename its section “Unreleased” to "
        f"“{version}” with the day, and put an empty “Unreleased” above it."
    )
