"""The command line as one file."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from core.builders import C7, WREN_ROW, folder_at
from prune.__main__ import main
from release.one_file import one_file

ROOT = Path(__file__).resolve().parents[2]
TODAY = ("--today", "2026-11-24")


@pytest.fixture(scope="module")
def pyz(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("one") / "prune.pyz"
    path.write_bytes(one_file(ROOT / "hooks", b"licence"))
    return path


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
    )


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_it_says_what_the_package_says(pyz, form, tmp_path, capsys):
    folder_at(tmp_path, {"Connections.csv": C7 + WREN_ROW})
    for what in ("--demo", tmp_path):
        alone = run("-I", "-S", pyz, what, *TODAY, *form)
        assert main([str(what), *TODAY, *form]) == 0
        assert (alone.returncode, alone.stderr) == (0, "")
        assert alone.stdout == capsys.readouterr().out.replace("\r\n", "\n")


def test_its_usage_names_it(pyz):
    assert run(pyz).stderr.startswith("usage: python prune.pyz ")


def test_it_is_the_same_every_time(pyz):
    assert pyz.read_bytes() == one_file(ROOT / "hooks", b"licence")


def test_an_old_python_is_told_so(pyz, tmp_path):
    """The part that older versions read, with the version that they would have."""
    start = zipfile.ZipFile(pyz).read("__main__.py").decode()
    (tmp_path / "old.py").write_text(
        f"import sys; sys.version_info = (3, 8, 10)\n{start}", encoding="utf-8"
    )
    done = run(tmp_path / "old.py")
    assert (done.returncode, done.stderr.strip()) == (
        1,
        "Prune needs Python 3.11 or newer; this is Python 3.8.",
    )
