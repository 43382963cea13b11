"""Turn profile addresses into ids that are the same in every file.

`Connections.csv` percent-encodes the slug, `messages.csv` has it raw and the
endorsement files leave out the scheme. Compared as text, addresses with an
accent would never match; compared by id, they do.
"""

import re
import unicodedata
from datetime import date
from urllib.parse import unquote

from prune.text import clean

_PROFILE = re.compile(
    r"""(?:https?://)?(?:[a-z0-9-]+\.)?linkedin\.com/in/
        (?P<slug>(?!\.{1,2}(?:[/?\#]|$))[^/?\#\s<>"'`\\\x00-\x1f\x7f]+)
        (?:[/?\#][^\s<>"'`\\\x00-\x1f\x7f]*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_PATH = re.compile(r"/?(?:in/)?(?P<slug>[^/?#]+)(?:[/?#].*)?$")
"""A profile address without its host: `/in/jane-doe-42/`, or the bare slug."""
PROFILE = "https://www.linkedin.com/in/"
"""The prefix of the addresses that LinkedIn writes today; the slug follows."""


def profile_slug(url: str) -> str | None:
    """The slug of a LinkedIn profile address, unchanged, or `None` for any other text.

    Scheme, `www.` or a country, a trailing slash and a query are optional.
    """
    match = _PROFILE.fullmatch(url.strip())
    return match["slug"] if match else None


def profile_id(url: str) -> str | None:
    """The id of a profile address: its slug percent-decoded, NFKC, casefolded."""
    if url.startswith(PROFILE):
        usual = url[len(PROFILE) :]
        if usual.isascii() and usual.replace("-", "0").isalnum():
            return usual.lower()
    slug = profile_slug(url)
    return slug_id(slug) if slug else None


def slug_id(slug: str) -> str:
    """The id of a bare slug."""
    if "%" in slug:
        slug = unquote(slug)
    if not slug.isascii():
        slug = unicodedata.normalize("NFKC", slug)
    return slug.casefold()


def written_id(text: str) -> str:
    """The id that a member means: an address in any spelling, a bare slug, or an id of ours."""
    if found := profile_id(text):
        return found
    text = clean(text).strip("<> ").removeprefix("//")
    if text.startswith("~"):
        return text.casefold()
    slug = _PATH.match(text)
    return profile_id(text) or slug_id(slug["slug"] if slug else text)


def composite_id(name: str, company: str, connected_on: date | None) -> str:
    """The id of a connection without an address: `~name|company|YYYY-MM-DD`, casefolded."""
    day = connected_on.isoformat() if connected_on else ""
    return f"~{name}|{company}|{day}".casefold()


def profile_link(url: str) -> str:
    """A safe link to the profile: https, LinkedIn's own host, nothing after the slug."""
    slug = profile_slug(url)
    if slug is None:
        raise ValueError(f"not a LinkedIn profile address: {url!r}")
    return PROFILE + slug
