"""Citations: `[@claim-id]` in a page's text becomes a small numbered mark.

Marks come after the full stop, wherever the author put them, and a claim has the same
number throughout a page.
"""

import re
from collections.abc import Callable, Sequence

from prune_guide.claim import Claim

_ONE = re.compile(r"\[@([a-z0-9-]+)\]")
_GROUP = re.compile(
    r"(?P<before>\s*)(?P<marks>\[@[a-z0-9-]+\](?:\s*\[@[a-z0-9-]+\])*)(?P<stop>[.,;:?!)]*)"
)


def cited_in(text: str) -> list[str]:
    """The ids of the claims that a text cites, in order, each once.

    >>> cited_in("They are not told [@not-notified] [@can-find-out]. No [@not-notified].")
    ['not-notified', 'can-find-out']
    """
    return list(dict.fromkeys(_ONE.findall(text)))


def without_citations(text: str) -> str:
    """The text without its citations.

    >>> without_citations("They are not told [@not-notified].")
    'They are not told.'
    """
    return _GROUP.sub(r"\g<stop>", text)


def with_marks(
    html: str, claim_of: Callable[[str], Claim], mark: Callable[[int, Claim], str]
) -> tuple[str, Sequence[Claim]]:
    """The page with `mark(number, claim)` for each citation, and the claims by number.

    Numbers count from 1. `claim_of` may raise for an id that is unknown.
    """
    claims = [claim_of(claim_id) for claim_id in cited_in(html)]
    numbers = {claim.id: number for number, claim in enumerate(claims, start=1)}

    def marked(group: re.Match[str]) -> str:
        places = [numbers[claim_id] for claim_id in cited_in(group["marks"])]
        return group["stop"] + "".join(mark(number, claims[number - 1]) for number in places)

    return _GROUP.sub(marked, html), claims
