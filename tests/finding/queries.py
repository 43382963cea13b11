"""What people ask, and the page that should come first.

`golden` and `second` were tuned on; where a page of the guide answers one of their queries
as well as the question does, it was added when pages could be found. `third` was not: it was written by somebody who saw
the pages and neither the aliases nor the other sets, before this search was made.
`fourth` was written the same way when there were more pages; its first half was then learned from, its second half
was only measured: before, halfway and after.
`fifth` was written by somebody who saw titles, headings and beginnings of all pages, and named every page that answers
a query; its second half was only measured.
`sixth` was written the same way by two others; it was looked at when naive Bayes was chosen and its figures were
set. `seventh`, by one more, was only measured, after all of that.
`unanswerable` holds what the guide does not cover: first forty about LinkedIn, then
twenty about anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SETS = ("golden", "second", "third", "fourth", "fifth", "sixth", "seventh")


@dataclass(frozen=True)
class Query:
    text: str
    kind: str
    """`keywords`, `question`, `synonym` or `typo`."""
    wanted: tuple[str, ...]
    """Ids of questions, or paths of other pages; any of them is a good first answer."""


@dataclass(frozen=True)
class Score:
    """Of some queries; parts of 1."""

    hit_at_1: float
    hit_at_3: float
    count: int

    def __str__(self) -> str:
        return f"{self.hit_at_1:7.1%} {self.hit_at_3:7.1%} {self.count:5}"


def read(name: str) -> list[Query]:
    """The queries of one of the sets: text, kind and ids of a line."""
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    return [
        Query(text, kind, tuple(ids.split()))
        for text, kind, ids in (line.split("\t") for line in lines)
    ]


def held_out(name: str) -> list[Query]:
    """The half of the fourth or fifth set that was not learned from."""
    queries = read(name)
    return queries[len(queries) // 2 :]


def unanswerable() -> list[str]:
    return (HERE / "unanswerable.tsv").read_text("utf-8").splitlines()[1:]


def place(query: Query, found: Sequence[str]) -> int:
    """Where the first good answer stands, counted from 1; 0 where it does not."""
    return next((place for place, one in enumerate(found, start=1) if one in query.wanted), 0)


def score(queries: Sequence[Query], found: Mapping[str, Sequence[str]]) -> Score:
    """How often a good answer is first, or among the first three. `found` is by text."""
    places = [place(query, found[query.text]) for query in queries]
    count = len(queries)
    return Score(
        sum(place == 1 for place in places) / count,
        sum(1 <= place <= 3 for place in places) / count,
        count,
    )
