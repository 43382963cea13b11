"""Which claims a person should open first: those that many pages rest on and nobody has seen live."""

from collections import Counter
from collections.abc import Iterable

from prune_guide.citations import cited_in
from prune_guide.claim import Claim, Source
from prune_guide.register import Register


def count_citations(texts: Iterable[str]) -> Counter[str]:
    """On how many pages each claim is cited, by its id."""
    return Counter(claim_id for text in texts for claim_id in cited_in(text))


def claims_to_open(register: Register, citations: Counter[str]) -> list[Claim]:
    """The claims that nobody has opened live, those on most pages first. Opinions need no look."""
    unopened = [
        claim for claim in register.claims.values() if claim.is_unopened and not claim.is_opinion
    ]
    return sorted(unopened, key=lambda claim: -citations[claim.id])


def source_to_open(claim: Claim) -> Source:
    """Where to look: LinkedIn's own page if there is one, the newest if there are several."""
    return max(claim.sources, key=lambda one: (one.is_official, one.year or 0, one.is_read))


def render_opening(claim: Claim, pages: int) -> str:
    """Three lines: what to look for, where, and where to note it."""
    source = source_to_open(claim)
    return (
        f"{claim.statement}\n"
        f"    {source.url}\n"
        f"    on {pages} {'page' if pages == 1 else 'pages'}; {claim.confidence.value}; "
        f"[source.{source.key}] {source.how_read}"
    )
