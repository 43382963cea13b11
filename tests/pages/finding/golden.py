"""The golden set: what people ask, and the page that should come first.

Written from what people ask, before anything was tuned. Every third line was set
aside: only the figures for all of them together were ever looked at. The second
set was written afterwards, by somebody who had seen neither the first nor the
pages, to see whether the figures hold.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Query:
    text: str
    kind: str
    """`keywords`, `question`, `synonym` or `typo`."""
    wanted: tuple[str, ...]
    """Ids of questions; any of them is a good first answer."""
    is_set_aside: bool


@dataclass(frozen=True)
class Score:
    """Of one search on some queries; parts of 1."""

    hit_at_1: float
    hit_at_3: float
    reciprocal_rank: float
    """Mean over the queries of 1 / place of the first good answer, 0 where there is none."""
    zero: float
    """Part of the queries that got no result at all."""
    count: int

    def __str__(self) -> str:
        return (
            f"{self.hit_at_1:7.1%} {self.hit_at_3:7.1%} {self.reciprocal_rank:7.3f} "
            f"{self.zero:7.1%} {self.count:5}"
        )


Found = Callable[[str], Sequence[str]]
"""From a query to the ids of the pages found, best first."""


def golden(name: str = "golden") -> list[Query]:
    """The queries of `golden.tsv` or `second.tsv`: text, kind and ids of a line."""
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    return [
        Query(text, kind, tuple(ids.split()), is_set_aside=number % 3 == 0)
        for number, (text, kind, ids) in enumerate((line.split("\t") for line in lines), start=1)
    ]


def place(query: Query, found: Sequence[str]) -> int:
    """Where the first good answer stands, counted from 1; 0 where it does not."""
    return next((place for place, one in enumerate(found, start=1) if one in query.wanted), 0)


def score(queries: Sequence[Query], answers: dict[str, Sequence[str]]) -> Score:
    places = [place(query, answers[query.text]) for query in queries]
    count = len(queries)
    return Score(
        sum(place == 1 for place in places) / count,
        sum(1 <= place <= 3 for place in places) / count,
        sum(1 / place for place in places if place) / count,
        sum(not answers[query.text] for query in queries) / count,
        count,
    )
