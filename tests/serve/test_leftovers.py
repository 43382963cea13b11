"""Served pages that a killed server left are deleted by the next start, and nothing else is."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import prune_serve
from core.builders import folder_at
from prune_serve import leftovers
from prune_serve.leftovers import MARK, mark, remove_leftovers
from systems import posix

SERVER = """
import sys, time
from pathlib import Path
from prune_serve.leftovers import mark
held = mark(Path(sys.argv[1]))
print("marked", flush=True)
time.sleep(60)
"""


def served(temporary: Path, name: str = "mkdocs_x") -> Path:
    return folder_at(temporary / name, {"checklist/index.html": "Wren Inkwell"})


@pytest.fixture
def server(tmp_path):
    """Another process that serves the folder, until it is killed."""
    folder = served(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(folder)],
        env=os.environ | {"PYTHONPATH": str(Path(prune_serve.__file__).parent.parent)},
        stdout=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"marked\n"
    yield process
    process.kill()
    process.communicate()


def test_what_a_killed_server_left_is_deleted_and_what_one_serves_is_not(tmp_path, server):
    assert remove_leftovers(tmp_path) == []
    assert (tmp_path / "mkdocs_x/checklist/index.html").exists()
    server.send_signal(signal.SIGKILL)
    server.wait()
    assert remove_leftovers(tmp_path) == [tmp_path / "mkdocs_x"]
    assert list(tmp_path.iterdir()) == []


def test_what_this_process_serves_stays(tmp_path):
    with mark(served(tmp_path)):
        assert remove_leftovers(tmp_path) == []
    assert remove_leftovers(tmp_path) == [tmp_path / "mkdocs_x"]


@posix
def test_only_what_is_surely_ours_is_deleted(tmp_path):
    elsewhere = served(tmp_path / "elsewhere", "mine")
    mark(elsewhere).close()
    (tmp_path / "mkdocs_link").symlink_to(elsewhere)
    folder_at(tmp_path / "mkdocs_marked_by_link", {"x": ""})
    (tmp_path / "mkdocs_marked_by_link" / MARK).symlink_to(elsewhere / MARK)
    served(tmp_path, "mkdocs_of_another_site")
    mark(served(tmp_path, "of_another_name")).close()
    before = sorted(tmp_path.rglob("*"))
    assert (remove_leftovers(tmp_path), sorted(tmp_path.rglob("*"))) == ([], before)


def test_a_missing_temporary_folder_is_not_an_error(tmp_path):
    assert remove_leftovers(tmp_path / "nowhere") == []


def test_on_windows_an_open_mark_is_what_cannot_be_deleted(tmp_path, monkeypatch):
    monkeypatch.setattr(leftovers, "sys", SimpleNamespace(platform="win32"))
    killed, runs = served(tmp_path, "mkdocs_killed"), served(tmp_path, "mkdocs_runs")
    with mark(killed):
        pass
    held = mark(runs)
    unlink = Path.unlink

    def unlink_as_windows(path, *rest: bool):
        if path == runs / MARK:
            raise PermissionError(32, "The process cannot access the file", str(path))
        unlink(path, *rest)

    monkeypatch.setattr(Path, "unlink", unlink_as_windows)
    assert remove_leftovers(tmp_path) == [killed]
    assert (killed.exists(), runs.exists()) == (False, True)
    held.close()
