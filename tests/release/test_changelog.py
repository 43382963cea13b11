"""The text of a release."""

import pytest

from release.changelog import release_text
from release.errors import ReleaseError

TEXT = """# Changelog

Newest first.

## Unreleased

## 2.1.0, 1 December 2026

### Fixed

- A long
  sentence.
- Another
    - with a part

## 2.0.0

- The first.
"""


def test_a_version_has_its_own_section_and_no_other():
    assert release_text(TEXT, "2.0.0") == "- The first."
    assert release_text(TEXT, "2.1.0").splitlines() == [
        "### Fixed",
        "",
        "- A long sentence.",
        "- Another",
        "    - with a part",
    ]


@pytest.mark.parametrize("version", ["2.1", "2.1.00", "1.0.0", "Unreleased"])
def test_a_version_that_is_not_described_stops_the_release(version):
    with pytest.raises(ReleaseError, match=f"CHANGELOG.md says nothing about {version}."):
        release_text(TEXT, version)
