"""The guide's figures: weight, requests and Lighthouse's scores of some pages, as a table.

Lighthouse looks as it does by default: a middling phone on a slow mobile network,
simulated. The pages are served with gzip, as hosts of static sites send them, and
once more as they lie on the disk, which is what `mkdocs serve` sends.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from speed.browser import chromium, node
from speed.browser.build import built
from speed.browser.host import Compressed, Plain, hosted

PAGES = ("/", "/steps/", "/faq/undo/", "/checklist/")
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
ROUNDS = 3
"""The score for performance depends on the moment; the median counts."""
PLACES = ("---", "---", *(7 * ("---:",)), "---")
HEADER = ("Page", "Sent", "KB sent", "KB unpacked", "Requests", *CATEGORIES.values(), "Not 100 for")


@dataclass(frozen=True, slots=True)
class Look:
    """What Lighthouse saw of one page, once."""

    scores: Mapping[str, int]
    """By category, up to 100."""
    sent: int
    unpacked: int
    requests: int
    faults: tuple[str, ...]
    """What took something off a score, with Lighthouse's own figure."""


def table() -> str:
    """Markdown, a row for each page and way to send it."""
    rows = (HEADER, PLACES, *figures())
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def figures() -> Iterator[tuple[str, ...]]:
    """The cells of each row."""
    node.install()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        site = built(Path(folder, "demo")).site
        for sent, handler in (("gzip", Compressed), ("plain", Plain)):
            address = stack.enter_context(hosted(site, handler))
            for page in PAGES:
                looks = [_look(address + page) for _ in range(ROUNDS)]
                yield row(page, sent, looks)


def _look(address: str) -> Look:
    report = node.run(
        "lighthouse",
        address,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new --no-sandbox",
        f"--only-categories={','.join(CATEGORIES)}",
        CHROME_PATH=chromium.path(),
    )
    return look(json.loads(report))


def look(report: Mapping[str, Any]) -> Look:
    """From Lighthouse's report. Raises `ValueError` where it could not look."""
    if error := report.get("runtimeError"):
        raise ValueError(f"Lighthouse: {error['message']}")
    audits = report["audits"]
    requests = [
        one for one in audits["network-requests"]["details"]["items"] if one["url"][:4] == "http"
    ]
    return Look(
        {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES},
        sum(one["transferSize"] for one in requests),
        sum(one["resourceSize"] for one in requests),
        len(requests),
        tuple(_faults(report["categories"].values(), audits)),
    )


def _faults(categories: Iterable[Mapping[str, Any]], audits: Mapping[str, Any]) -> Iterator[str]:
    for category in categories:
        if category["score"] == 1:
            continue
        for part in category["auditRefs"]:
            audit = audits[part["id"]]
            if part["weight"] and (audit["score"] or 0) < 0.995 and audit["score"] is not None:
                yield f"{audit['title']} {audit.get('displayValue', '')}".strip().replace(
                    "\xa0", " "
                )


def row(page: str, sent: str, looks: list[Look]) -> tuple[str, ...]:
    """Medians; the reasons are those of the look with the median score for performance."""
    middle = sorted(looks, key=lambda one: one.scores["performance"])[len(looks) // 2]
    return (
        page,
        sent,
        f"{middle.sent / 1000:,.0f}",
        f"{middle.unpacked / 1000:,.0f}",
        str(middle.requests),
        *(f"{median(one.scores[name] for one in looks):.0f}" for name in CATEGORIES),
        "; ".join(middle.faults) or "nothing",
    )
