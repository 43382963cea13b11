"""What a build takes is measured, whoever runs it."""

import pytest

from core.builders import C7, WREN_ROW, zip_at
from pages.sites import small_copy
from speed.browser import build

pytest.importorskip("resource", reason="the system does not tell what a process took")


def test_a_build_takes_processor_time_and_its_checklist_is_there(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "copy_of_the_repository", small_copy)
    export = zip_at(tmp_path / "export.zip", {"Connections.csv": C7 + WREN_ROW})
    own = build.built(tmp_path / "own", export)
    assert own.seconds > 0.1
    assert "Wren Inkwell" in own.checklist.read_text("utf-8")
