"""The same pins wherever they are written, and a package that needs nothing else."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def pins(name: str) -> list[str]:
    lines = (line.split("#")[0].strip() for line in (ROOT / name).read_text("utf-8").splitlines())
    return [line for line in lines if "==" in line and " @ " not in line]


def test_dependency_groups_are_what_the_requirements_pin():
    groups = PROJECT["dependency-groups"]
    included, *test = groups["test"]
    assert (included, groups["site"]) == ({"include-group": "site"}, pins("requirements.txt"))
    assert test == pins("requirements-test.txt")


def test_an_old_python_is_told_so_by_the_first_requirement():
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    first = next(line for line in lines if not line.startswith("#"))
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert f"Python-{oldest}-or-newer-is-needed" in first
    assert f'python_version < "{oldest}"' in first


def test_the_core_needs_nothing_else():
    assert PROJECT["project"]["dependencies"] == []
