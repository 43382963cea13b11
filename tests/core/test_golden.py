"""Whole documents for small invented exports, each with one quirk that real exports have."""

import json

import pytest

from core.golden import EXPECTED, ROOT, folders, printed


def test_there_are_golden_exports_and_each_has_its_document():
    assert (
        len(folders()) > 40,
        [folder.name for folder in folders() if not (folder / EXPECTED).exists()],
    ) == (True, [])


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: str(folder.relative_to(ROOT)))
def test_the_document_is_the_one_that_was_checked_by_hand(folder):
    assert json.loads((folder / EXPECTED).read_text("ascii")) == json.loads(printed(folder))
