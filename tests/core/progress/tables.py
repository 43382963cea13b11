"""Tables of cases that the page's scripts are tested by as well."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prune.model.progress import Progress
from prune.progress.file import read_progress
from prune.progress.saving import SCHEMA, progress_document

FOLDER = Path(__file__).parents[2] / "fixtures" / "progress"


def table(name: str) -> list[Any]:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def progress_of(document: Mapping[str, object]) -> Progress:
    return read_progress(json.dumps({"schema": SCHEMA, **document}).encode())


def known(progress: Progress) -> dict[str, object]:
    """The document without what is null or empty, to compare by."""
    return without_null({"undone": {}} | progress_document(progress))


def without_null(document: Mapping[str, Any]) -> dict[str, object]:
    decisions = {
        person: {key: value for key, value in one.items() if value is not None}
        for person, one in document["decisions"].items()
    }
    return {"undone": {}, **document, "decisions": decisions}
