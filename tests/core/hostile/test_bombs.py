"""Bombs are refused in little memory; the limit is the system's, so that nothing can hide."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import prune
from core.builders import C7, IN, RECOMMENDATIONS, WREN_ROW, zip_at
from core.hostile.bombs import BOMBS, ENDLESS_TABLES, LEFT_OUT

resource = pytest.importorskip("resource", reason="the system does not limit memory")
if sys.platform == "darwin":
    pytest.skip("the system takes such a limit and does not keep it", allow_module_level=True)

MEMORY = 500_000_000
"""Bytes of address space, the interpreter's own included."""
PATIENCE = 120
"""Seconds after which it hangs; on an idle machine each takes less than five."""
HOOKS = Path(prune.__file__).parent.parent


def ran(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-S", "-m", "prune", str(path), "--today", "2026-11-23"],
        env={"PYTHONPATH": str(HOOKS), "PATH": os.defpath},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        cwd=path.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_a_sentence(tmp_path, name):
    build, sentence = BOMBS[name]
    path = tmp_path / "export.zip"
    path.write_bytes(build())
    done = ran(path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert done.stderr.startswith("prune: ")
    assert sentence in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["export.zip"]


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_bomb_in_a_file_that_may_be_missing_costs_that_file_alone(tmp_path, name):
    build, sentence = LEFT_OUT[name]
    path = tmp_path / "export.zip"
    path.write_bytes(build())
    done = ran(path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n1 person, " in done.stdout
    assert sentence in " ".join(done.stdout.split())


@pytest.mark.parametrize("name", ENDLESS_TABLES)
def test_a_strange_file_of_messages_takes_no_time(tmp_path, name):
    header, row = ENDLESS_TABLES[name]
    rows = "".join(row.replace("{n}", str(number)) for number in range(20_000))
    files = {"Connections.csv": C7 + WREN_ROW, "messages.csv": (header + rows).encode("latin-1")}
    done = ran(zip_at(tmp_path / "export.zip", files))
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n1 person, " in done.stdout


def test_thirty_thousand_people_of_one_name_take_no_time(tmp_path):
    """None of them can be told from the others, in any of the many rows that name them."""
    people = "".join(f"Wren,Inkwell,{IN}prune-test-{n},,,,\n" for n in range(30_000))
    files = {
        "Connections.csv": C7 + people,
        "Recommendations_Given.csv": RECOMMENDATIONS + "Wren,Inkwell,,,,,\n" * 30_000,
    }
    done = ran(zip_at(tmp_path / "export.zip", files))
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n30,000 people, " in done.stdout
