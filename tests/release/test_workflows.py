"""The workflows say what the project says elsewhere."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TEXTS = {path.stem: path.read_text("utf-8") for path in WORKFLOWS}
USES = [line for text in TEXTS.values() for line in re.findall(r"uses: (.*)", text)]


@pytest.mark.parametrize("line", sorted(set(USES)))
def test_actions_are_pinned_by_their_commit_with_the_version_beside_it(line):
    assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_an_action_has_the_same_commit_everywhere():
    assert len(set(USES)) == len({line.partition("@")[0] for line in USES})


@pytest.mark.parametrize("name", TEXTS)
def test_nobody_may_do_anything_but_where_it_is_said(name):
    assert "\npermissions: {}\n" in TEXTS[name]
    granted = set(re.findall(r"^ {6}([a-z-]+: write)", TEXTS[name], re.MULTILINE))
    assert (
        granted
        == {
            "check": set(),
            "publish": {"pages: write", "id-token: write"},
            "release": {"contents: write", "id-token: write", "attestations: write"},
        }[name]
    )


def test_every_python_that_is_supported_is_checked_on_every_system():
    oldest = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "requires-python"
    ]
    pythons = re.findall(r'"(3\.\d+)"', TEXTS["check"].partition("steps:")[0])
    assert pythons[0] == oldest.removeprefix(">=")
    assert pythons == [f"3.{minor}" for minor in range(11, 11 + len(pythons))]
    assert "system: [ubuntu-latest, macos-latest, windows-latest]" in TEXTS["check"]


def test_the_shards_are_all_there_are():
    shards = re.findall(r'"(\d+)/(\d+)"', TEXTS["check"])
    assert shards == [(str(n), str(len(shards))) for n in range(1, len(shards) + 1)]


@pytest.mark.parametrize("name", TEXTS)
def test_files_that_a_step_names_are_there(name):
    commands = "\n".join(re.findall(r"run: (.*)", TEXTS[name]))
    for path in re.findall(r"[\w./-]+\.(?:py|txt)\b", commands):
        assert (ROOT / path).exists(), path
