"""What is said about the pins."""

import json

from pins import verdict

GOOD = {"name": "a", "version": "1", "vulns": []}
BAD = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["2.1", "3"]}]}
SKIPPED = {"name": "c", "skip_reason": "not found"}


def said(*pins: object):
    return verdict(json.dumps({"dependencies": pins}))


def test_known_vulnerabilities_fail_and_are_named():
    assert said(GOOD, BAD) == (1, "b 2: CVE-1, mended in 2.1, 3\n2 pins were checked.")


def test_what_was_not_checked_is_never_called_safe():
    assert said(GOOD, SKIPPED) == (
        0,
        "No vulnerability is known.\n1 pins were checked. SKIPPED: 1 could not be checked.",
    )
    for nothing in (said(SKIPPED), verdict(""), verdict("{}")):
        assert nothing[1].startswith("SKIPPED: the pins were not checked")
