"""Small registers, questions and claims, all invented."""

from datetime import date

from prune_guide.claim import Claim, Source

TODAY = date(2026, 11, 24)

SOURCE = """
[source.garden-post]
title = "How to prune a rose"
publisher = "A gardener"
url = "https://garden.example/garden-post"
date = "2026-05"
copy = "undated"
"""

CLAIM = """
[claim.roses-regrow]
topic = "Roses"
statement = "A rose grows again after a cut."
sources = ["garden-post"]
checked = 2026-11-01
"""


def source(
    key="garden-post",
    when="2026-05",
    *,
    publisher="A gardener",
    copy="undated",
    opened=None,
    vendor=False,
) -> Source:
    return Source(
        key=key,
        title="How to prune a rose",
        publisher=publisher,
        url=f"https://garden.example/{key}",
        date=when,
        copy=copy,
        opened=opened,
        is_vendor=vendor,
    )


def claim(
    claim_id="roses-regrow",
    checked=date(2026, 11, 1),
    *,
    against=(),
    sources=None,
    dissent=(),
    opinion=False,
) -> Claim:
    return Claim(
        id=claim_id,
        topic="Roses",
        statement="A rose grows again after a cut.",
        sources=sources or (source(),),
        against=against,
        dissent=dissent,
        is_opinion=opinion,
        checked=checked,
    )


FRONT_MATTER = {
    "question": "Will the rose mind?",
    "answer": "No. It grows **again** in [spring](spring.md) [@roses-regrow].",
    "aliases": ["does it hurt", "cutting back"],
    "related": ["index.md"],
    "updated": TODAY,
}
