"""Three lists of the same people: the checklist's, one in DataTables, and one in Tabulator."""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from speed.browser.chromium import Tab
from speed.browser.node import PACKAGES

COLUMNS = {
    "name": "name",
    "role": "position",
    "company": "company",
    "connected": "connectedOn",
    "suggestion": "outcome",
}
"""What a list shows, and what the page's data calls it."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another list: its name, its files, and the element that it wants."""

    name: str
    files: tuple[str, str]
    element: str


RIVALS = (
    Rival(
        "DataTables",
        (
            "datatables.net/js/dataTables.min.js",
            "datatables.net-dt/css/dataTables.dataTables.min.css",
        ),
        "table",
    ),
    Rival(
        "Tabulator",
        (
            "tabulator-tables/dist/js/tabulator.min.js",
            "tabulator-tables/dist/css/tabulator.min.css",
        ),
        "div",
    ),
)


@dataclass(frozen=True, slots=True)
class People:
    """What the page's data says of everybody."""

    rows: list[dict[str, str]]
    ids: list[str]
    key: str
    """Under which the page keeps decisions."""


def people(page: str) -> People:
    """From the HTML of the checklist."""
    found = re.search(r'data-part="data">(.*?)</script>', page, re.DOTALL)
    if not found:
        raise ValueError("the page was to hold its data")
    data = json.loads(found[1])
    shared = {field: [data["texts"][at] for at in some] for field, some in data["inTexts"].items()}
    fields = data["own"] | shared
    rows = zip(*(fields[field] for field in COLUMNS.values()), strict=True)
    return People(
        [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        data["own"]["id"],
        data["storageKey"],
    )


def write_rivals(folder: Path, rows: list[dict[str, str]]) -> None:
    """Pages of the other lists, beside a file with the people."""
    folder.mkdir(exist_ok=True)
    (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    for rival in RIVALS:
        script, style = (Path(shutil.copy(PACKAGES / file, folder)).name for file in rival.files)
        (folder / f"{rival.name}.html").write_text(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{rival.name}</title>'
            f'<link rel="stylesheet" href="{style}"><script src="{script}"></script>'
            f'<{rival.element} id="list"></{rival.element}></html>',
            encoding="utf-8",
        )


def open_prune(address: str, key: str, tab: Tab, decisions: Mapping[str, object]) -> None:
    """Open the checklist with decisions that were made before."""
    tab.page.goto(f"{address}/checklist/")
    progress = {"schema": "prune/progress@1", "unsaved": 0, "decisions": decisions}
    tab.page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(progress)]
    )
    tab.page.reload()
    while tab.page.evaluate("key => localStorage.getItem(key) !== null", key):
        tab.page.wait_for_timeout(50)  # until it is taken over


def open_rival(address: str, rival: Rival, tab: Tab, decisions: Mapping[str, object]) -> None:
    """Open another list and fill it."""
    tab.page.goto(f"{address}/{rival.name}.html")
    tab.page.evaluate(
        "async (decisions) => list.open(await (await fetch('rows.json')).json(), decisions)",
        decisions,
    )
