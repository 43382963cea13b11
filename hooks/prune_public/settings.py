"""The two settings of a hosted site: its address, and where its source is.

A site without them is complete for whoever reads it on their own computer.
"""

import re
from collections.abc import Mapping

ADDRESS = "PRUNE_SITE_URL"
REPOSITORY = "PRUNE_REPO_URL"
_MISSING = {
    ADDRESS: "there are no canonical links, no sitemap, no social cards and no offline copy. Set "
    "it to the address where the site will be, such as https://example.org/prune/.",
    REPOSITORY: "no page says where the source is and where mistakes can be reported. Set it to "
    "the address of the repository, such as https://example.org/you/prune.",
}
_URL = re.compile(r"https://[^/\s]+(/\S*)?|http://(127\.0\.0\.1|localhost)(:\d+)?(/\S*)?")


def missing_settings(environment: Mapping[str, str]) -> list[str]:
    """A sentence for each setting that is missing or is no address."""
    return [sentence for name in _MISSING if (sentence := _complaint(name, environment.get(name)))]


def wrong_settings(environment: Mapping[str, str]) -> list[str]:
    """A sentence for each setting that is there but is no address."""
    return [
        sentence
        for name in _MISSING
        if environment.get(name) and (sentence := _complaint(name, environment[name]))
    ]


def _complaint(name: str, value: str | None) -> str | None:
    if not value:
        return f"{name} is not set: {_MISSING[name]}"
    if not _URL.fullmatch(value):
        return f"{name} is {value!r}, but must be an address that begins with https://."
    return None
