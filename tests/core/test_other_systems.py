"""The core as on Windows and macOS, as far as that can be had elsewhere."""

import os
import subprocess
from pathlib import Path, PureWindowsPath

import pytest

import prune
from core.builders import C7, WREN_ROW, folder_at, zip_at
from prune.personal.near_misses import near_misses
from prune.reading.files.archive import open_archive
from prune_privacy.publishing import refusal
from systems import CONSOLE, as_windows

HOOKS = Path(prune.__file__).parent.parent
CYRILLIC = C7 + "Тимофей,Лунодомов,https://www.linkedin.com/in/prune-test-timofei,,,,01 Jan 2020\n"


def run(*arguments: str, **extra: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        as_windows("prune", *arguments),
        env=os.environ | {"PYTHONPATH": str(HOOKS)} | CONSOLE | extra,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_the_command_line_needs_nothing_that_windows_lacks(form):
    done = run("--demo", *form)
    assert (done.returncode, done.stderr) == (0, b"")
    done.stdout.decode("utf-8" if form else "cp1252")


def test_names_that_a_console_lacks_stop_nothing(tmp_path):
    folder_at(tmp_path, {"Экспорт/Connections.csv": CYRILLIC})
    done = run(str(tmp_path / "Экспорт"))
    assert (done.returncode, b"?????" in done.stdout) == (0, True)
    missing = run(str(tmp_path / "Архив"))
    assert (missing.returncode, b"Traceback" in missing.stderr) == (2, False)


def test_an_output_of_another_system_is_the_same_bytes(tmp_path):
    """Windows turns line ends into two characters unless it is told not to."""
    for form, name in (("--json", "a.json"), ("--csv", "a.csv")):
        assert run("--demo", form, "--output", str(tmp_path / name)).returncode == 0
        data = (tmp_path / name).read_bytes()
        assert b"\r\r\n" not in data
        assert (b"\r\n" in data) == (form == "--csv")


def test_tables_with_line_ends_of_any_system_are_read_alike(tmp_path):
    read = []
    for end in ("\n", "\r\n", "\r"):
        folder_at(tmp_path, {"Connections.csv": (C7 + WREN_ROW).replace("\n", end)})
        read.append(run(str(tmp_path), "--json", "--today", "2026-11-24").stdout)
    assert b"Wren Inkwell" in read[0]
    assert read == read[:1] * 3


@pytest.mark.parametrize(
    "name", ["CON.csv", "aux/nul.txt", "COM1", "a:b.csv", "trailing. ", "x\\y.csv"]
)
def test_names_that_windows_reserves_are_never_made_into_files(tmp_path, name):
    """Archives are read where they are: nothing in them is unpacked."""
    files = {"Connections.csv": C7 + WREN_ROW, name: "x"}
    before = set(tmp_path.rglob("*"))
    with open_archive(zip_at(tmp_path / "export.zip", files)) as archive:
        assert any(entry.name.endswith("Connections.csv") for entry in archive.entries)
    assert set(tmp_path.rglob("*")) - before == {tmp_path / "export.zip"}


def test_a_file_system_that_ignores_case_makes_no_near_miss(tmp_path, monkeypatch):
    """There, `Criteria.toml` is read as `criteria.toml`."""
    (tmp_path / "Criteria.toml").touch()
    assert len(near_misses(tmp_path)) == 1
    monkeypatch.setattr(Path, "exists", lambda _: True)
    monkeypatch.setattr(Path, "samefile", lambda one, other: one.name.lower() == other.name.lower())
    assert near_misses(tmp_path) == ()


def test_paths_with_other_separators_are_judged_alike():
    assert refusal(PureWindowsPath(r"docs\assets\prune.css")) is None
    assert refusal(PureWindowsPath(r"docs\Connections.csv"))
    assert refusal(PureWindowsPath(r"docs\Basic_LinkedInDataExport_1\a.png"))
