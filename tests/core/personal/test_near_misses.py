"""Names that are nearly ours are named, with what to do."""

import pytest

from core.builders import folder_at
from prune.errors import CriteriaError, ProgressError
from prune.personal.near_misses import near_miss, near_misses
from prune.personal.room import find_room
from systems import posix


@pytest.mark.parametrize(
    "name",
    [
        *("criteria.toml.txt", "Criteria.toml", "criteria (1).toml", "criteria.toml (2)"),
        *("criteria copy.toml", "criteria - Copy (2).toml", "Copy of criteria.toml", "CRITERIA.TOML"),
        *("criteria .toml", "criteria.toml.toml", "criteria 2.toml"),
    ],
)  # fmt: skip
def test_a_name_that_is_nearly_ours_is_known(name):
    assert near_miss(name) == "criteria.toml"


@pytest.mark.parametrize("name", ["criteria.md", "mycriteria.toml", "progress.txt", "pyproject.toml", "criteria.toml~", ".criteria.toml.swp", "progress.json.crswap"])  # fmt: skip
def test_other_names_are_not(name):
    assert near_miss(name) is None


@pytest.mark.parametrize("name", ["progress (1).json", "Progress.json", "progress.json.txt"])
def test_it_is_named_with_what_to_do(tmp_path, name):
    folder_at(tmp_path, {name: ""})
    assert near_misses(tmp_path) == (
        (
            f"“{name}” was not read: its name must be exactly progress.json. Rename it "
            "(your system may hide the last part of a file name)."
        ),
    )


def test_beside_the_right_one_it_is_named_too(tmp_path):
    folder_at(
        tmp_path, {"progress (1).json": "", "progress.json": "", "README.md": "", "x.zip": ""}
    )
    assert near_misses(tmp_path) == (
        (
            "“progress (1).json” was not read, because there is also a progress.json. If “progress "
            "(1).json” is the one you want, delete progress.json and rename “progress (1).json” to "
            "progress.json."
        ),
    )


@posix
def test_a_link_to_nothing_is_named(tmp_path):
    (tmp_path / "Basic.zip").symlink_to("/nowhere/Basic.zip")
    assert near_misses(tmp_path) == (
        (
            "“Basic.zip” is a link to /nowhere/Basic.zip, which does not exist. Put the file itself "
            "here, or delete the link."
        ),
    )


@posix
@pytest.mark.parametrize(
    ("name", "error"), [("criteria.toml", CriteriaError), ("progress.json", ProgressError)]
)
def test_a_link_to_nothing_of_our_own_name_is_an_error(tmp_path, name, error):
    (tmp_path / name).symlink_to("nowhere")
    with pytest.raises(error, match="is a link to nowhere, which does not exist"):
        find_room(tmp_path, {})


def test_a_room_that_is_not_there_has_none(tmp_path):
    assert near_misses(tmp_path / "nowhere") == ()
