"""Two small exports of invented people, compared."""

from collections.abc import Mapping
from typing import Any

from core.builders import C7, IN, TODAY, Data, archive, criteria_of
from core.progress.tables import progress_of
from prune.assemble import make_checklist
from prune.model.checklist import Checklist
from prune.model.export import Export
from prune.packed import pack
from prune.reading.export import Use, read_export
from prune.since import Since

REMOVE = {"outcome": "remove"}
CONNECTIONS = "Connections.csv"
MESSAGES = "messages.csv"


def row(
    name: str,
    slug: str = "",
    day: str = "07 Mar 2019",
    company: str = "Teapot Works",
    position: str = "Potter",
) -> str:
    """A line of `Connections.csv`; without a slug, as before there were addresses."""
    first, last = name.split()
    return f"{first},{last},{IN + slug if slug else ''},,{company},{position},{day}\n"


def hidden(day: str = "07 Mar 2019") -> str:
    """A line without a name."""
    return f",,,,,,{day}\n"


def people(*rows: str) -> Mapping[str, Data]:
    """An export of connections alone."""
    return {CONNECTIONS: C7 + "".join(rows)}


def export(files: Mapping[str, Data], name: str = "Now.zip", use: Use = Use.COMPARED) -> Export:
    return read_export([archive(files, name)], use)


def compared(
    then: Mapping[str, Data],
    now: Mapping[str, Data],
    progress: Mapping[str, Any] | None = None,
    criteria: str = "",
) -> Checklist:
    """The checklist of the second export, with what has changed since the first."""
    return make_checklist(
        export(now),
        criteria_of(criteria),
        today=TODAY,
        progress=None if progress is None else progress_of(progress),
        earlier=pack(export(then, "Then.zip", Use.EARLIER)),
    )


def since(*exports: Mapping[str, Data], decisions: Mapping[str, Any] | None = None) -> Since:
    """What has changed from the first export to the second."""
    found = compared(*exports, None if decisions is None else {"decisions": decisions}).since
    assert found is not None
    return found


def gone(found: Since) -> dict[str, str]:
    """Who is gone, and why."""
    return {one.connection.id: one.because.value for one in found.gone}
