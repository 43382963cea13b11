"""Small registers, questions and claims, all invented."""

from datetime import date

from prune_guide.claim import Claim, Confidence, Seen, Source

TODAY = date(2026, 11, 24)

SOURCE = """
[source.garden-post]
title = "How to prune a rose"
publisher = "A gardener"
url = "https://garden.example/garden-post"
date = "2026-05"
seen = "copy"
"""

CLAIM = """
[claim.roses-regrow]
topic = "Roses"
statement = "A rose grows again after a cut."
confidence = "high"
sources = ["garden-post"]
checked = 2026-11-01
"""


def source(key="garden-post", when="2026-05", seen=Seen.COPY) -> Source:
    return Source(
        key, "How to prune a rose", "A gardener", f"https://garden.example/{key}", when, seen
    )


def claim(claim_id="roses-regrow", checked=date(2026, 11, 1), against=(), sources=None) -> Claim:
    return Claim(
        id=claim_id,
        topic="Roses",
        statement="A rose grows again after a cut.",
        confidence=Confidence.DISPUTED if against else Confidence.HIGH,
        sources=sources or (source(),),
        against=against,
        checked=checked,
    )


FRONT_MATTER = {
    "question": "Will the rose mind?",
    "answer": "No. It grows **again** in [spring](spring.md) [@roses-regrow].",
    "aliases": ["does it hurt", "cutting back"],
    "related": ["index.md"],
    "updated": TODAY,
}
