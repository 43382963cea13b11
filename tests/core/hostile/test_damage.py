"""Thousands of damaged exports: each is read or refused in a sentence, and nobody is lost."""

import builtins
import contextlib
import io
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.builders import TODAY, archive
from core.examples import some
from core.hostile.mutator import damaged, damaged_zip, export
from prune.assemble import make_checklist
from prune.deciding.criteria import builtin_criteria
from prune.errors import PruneError
from prune.model.export import Export
from prune.output.as_csv import write_csv
from prune.output.as_json import write_json
from prune.output.summary import write_summary
from prune.reading.export import read_export
from prune.reading.files.zips import open_zip

CRITERIA = builtin_criteria()
BATCHES = range(some(20))
CASES = 100
"""In each batch; a case is told by its batch and its number alone."""


@contextlib.contextmanager
def no_writing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Any file that is opened is a failure: what is read here is in memory."""

    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(f"a file was opened: {arguments}")

    with monkeypatch.context() as patch:
        for owner, name in ((builtins, "open"), (io, "open"), (os, "open"), (Path, "open")):
            patch.setattr(owner, name, refuse)
        yield


def written(found: Export) -> None:
    checklist = make_checklist(found, CRITERIA, today=TODAY)
    write_json(checklist, io.StringIO())
    write_csv(checklist, io.StringIO(newline=""))
    write_summary(checklist)


def adds_up(found: Export) -> bool:
    ids = {person.id for person in found.connections}
    whole = len(found.connections) + found.hidden + found.skipped
    return (found.rows, len(ids)) == (whole, len(found.connections))


def tried(read_it, case: str) -> str:
    """`read` or `refused`; anything else is an error that names its case."""
    try:
        found = read_it()
    except PruneError as error:
        return "refused" if str(error).endswith(".") else f"{case}: {error}"
    except Exception as error:
        raise AssertionError(f"{case}: {error!r}") from error
    assert adds_up(found), case
    written(found)
    return "read"


def of_zip(data: bytes) -> Export:
    with open_zip(io.BytesIO(data), "x.zip") as opened:
        return read_export([opened])


@pytest.mark.parametrize("batch", BATCHES)
def test_damaged_files_are_read_or_refused(batch, monkeypatch):
    results = set()
    with no_writing(monkeypatch):
        for number in range(CASES):
            chance = random.Random(f"files {batch} {number}")  # noqa: S311  # nothing secret: a case that comes back
            files = {name: damaged(data, chance) for name, data in export(chance).items()}
            results.add(
                tried(lambda files=files: read_export([archive(files)]), f"{batch} {number}")
            )
    assert results == {"read", "refused"}


@pytest.mark.parametrize("batch", BATCHES)
def test_damaged_archives_are_read_or_refused(batch, monkeypatch):
    results = set()
    with no_writing(monkeypatch):
        for number in range(CASES):
            chance = random.Random(f"archive {batch} {number}")  # noqa: S311  # as above
            data = damaged_zip(chance)
            results.add(tried(lambda data=data: of_zip(data), f"{batch} {number}"))
    assert results == {"read", "refused"}
