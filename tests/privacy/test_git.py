"""What git holds or would take of the member's files."""

import pytest

from core.builders import folder_at
from privacy.repositories import git, repository
from prune_privacy.git import Exposure, find_exposures
from systems import posix

FILE = "Connections.csv"


@pytest.mark.parametrize(
    ("expected", "ignored", "is_added"),
    [
        ([True], "", True),
        ([True], "*.csv\n", True),
        ([False], "", False),
        ([], "*.csv\n", False),
    ],
)
def test_a_file_is_exposed_where_git_holds_it_or_does_not_ignore_it(
    tmp_path, expected, ignored, is_added
):
    home = folder_at(repository(tmp_path, ignored=ignored), {f"my [own] *s/{FILE}": "x"})
    path = home / "my [own] *s" / FILE
    if is_added:
        git(home, "add", "--force", ".")
    assert [Exposure(path, is_tracked) for is_tracked in expected] == find_exposures([path])


def test_of_a_folder_that_counts_which_looks_like_an_export(tmp_path):
    home = folder_at(repository(tmp_path), {"room/README.md": "", "room/a/Basic.zip": "x"})
    git(home, "add", "room/README.md")
    assert [Exposure(home / "room/a/Basic.zip", is_tracked=False)] == find_exposures(
        [home / "room"]
    )
    (home / ".gitignore").write_text("/room/*\n!/room/README.md\n", "utf-8")
    assert find_exposures([home / "room"]) == []


def test_what_git_holds_is_said_before_what_it_may_take(tmp_path):
    home = folder_at(repository(tmp_path), {"room/a.csv": "", "room/b.csv": ""})
    git(home, "add", "room/b.csv")
    assert [Exposure(home / "room/b.csv", is_tracked=True, others=1)] == find_exposures(
        [home / "room"]
    )


@posix
def test_a_link_is_followed_to_where_the_file_is(tmp_path):
    home = repository(folder_at(tmp_path, {"work/a.csv": "", "elsewhere/b.csv": ""}) / "work")
    link = tmp_path / "elsewhere" / "link.csv"
    link.symlink_to(home / "a.csv")
    assert [Exposure(home / "a.csv", is_tracked=False)] == find_exposures([link])


def test_outside_a_repository_nothing_is_said(tmp_path):
    folder_at(tmp_path, {FILE: "x"})
    assert find_exposures([tmp_path / FILE, tmp_path / "not-there.csv"]) == []


@posix
@pytest.mark.parametrize("program", [None, "#!/bin/sh\nexit 128\n", "no program at all"])
def test_without_a_git_that_answers_nothing_is_said_and_nothing_fails(
    tmp_path, monkeypatch, program
):
    home = folder_at(repository(tmp_path), {FILE: "x", "bin/README": ""})
    if program:
        (home / "bin/git").write_text(program, "utf-8")
        (home / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", str(home / "bin"))
    assert find_exposures([home / FILE]) == []


def test_another_repository_named_in_the_environment_is_not_asked(tmp_path, monkeypatch):
    home = folder_at(tmp_path, {f"work/{FILE}": "x", "other/x": ""})
    repository(home / "work")
    repository(home / "other")
    monkeypatch.setenv("GIT_DIR", str(home / "other/.git"))
    assert [Exposure(home / "work" / FILE, is_tracked=False)] == find_exposures(
        [home / "work" / FILE]
    )


@posix
def test_no_program_named_by_the_repository_is_run(tmp_path):
    home = folder_at(repository(tmp_path), {FILE: "x", "spy": "#!/bin/sh\ntouch spied\n"})
    (home / "spy").chmod(0o755)
    git(home, "config", "core.fsmonitor", str(home / "spy"))
    found = find_exposures([home / FILE])
    assert (len(found), (home / "spied").exists()) == (1, False)


def test_an_exposure_says_what_to_do(tmp_path):
    held = Exposure(tmp_path / "a.zip", is_tracked=True, others=2)
    free = Exposure(tmp_path / "a.zip", is_tracked=False)
    assert held.sentence == (
        f"{tmp_path}/a.zip (and 2 more like it) is tracked by git: anyone who gets that repository gets it, "
        "too. Move it into personal/, then remove it from the repository and from its history."
    )
    assert free.sentence == (
        f"{tmp_path}/a.zip is in a git repository that does not ignore it: the next `git add` "
        "may add it. Move it into personal/, or list it in .gitignore."
    )
