"""The folder of the personal site: whole or not at all, and never anybody else's."""

import os

import pytest

from core.builders import folder_at
from prune_privacy.output import DO_NOT_PUBLISH, Output, OutputError
from systems import posix


@pytest.fixture
def output(tmp_path):
    return Output(tmp_path / "personal" / "site")


def made(output, text):
    output.begin()
    folder_at(output.draft, {"index.html": text})


def text_in(output):
    return (output.place / "index.html").read_text("utf-8")


def test_the_last_site_stays_until_the_new_one_is_whole(output):
    made(output, "last week's")
    output.finish()
    made(output, "this week's")
    assert text_in(output) == "last week's"
    output.finish()
    assert text_in(output) == "this week's"
    assert os.listdir(output.place.parent) == ["site"]  # noqa: PTH208  # names alone


def test_what_a_build_left_half_done_is_not_in_the_next(output):
    made(output, "half")
    folder_at(output.draft, {"old.html": ""})
    made(output, "whole")
    output.finish()
    assert not (output.place / "old.html").exists()


def test_a_site_that_was_taken_away_by_a_killed_build_comes_back(output):
    made(output, "last week's")
    output.finish()
    output.place.rename(output.place.with_name(".site.old"))
    output.begin()
    assert text_in(output) == "last week's"


@posix
@pytest.mark.parametrize("name", ["site", ".site.new", ".site.old"])
def test_a_link_to_another_folder_is_refused_and_nothing_there_is_touched(output, tmp_path, name):
    photos = folder_at(tmp_path / "photos", {"wedding.jpg": "x"})
    output.place.parent.mkdir()
    output.place.with_name(name).symlink_to(photos)
    with pytest.raises(OutputError, match=r"is a link to another folder \(.*photos"):
        output.begin()
    assert (photos / "wedding.jpg").read_text("utf-8") == "x"


@posix
def test_a_room_that_is_itself_a_link_is_the_members_own_choice(tmp_path):
    (tmp_path / "vault").mkdir()
    (tmp_path / "personal").symlink_to(tmp_path / "vault")
    output = Output(tmp_path / "personal" / "site")
    made(output, "x")
    output.finish()
    assert text_in(output) == "x"


def test_a_file_where_the_folder_must_be_is_a_sentence(output):
    folder_at(output.place.parent, {"site": "x"})
    with pytest.raises(OutputError, match=r"is not a folder that you may write to\. Delete it"):
        output.begin()


@posix
def test_a_program_that_publishes_the_folder_stumbles(output):
    made(output, "x")
    output.finish()
    with pytest.raises(FileNotFoundError, match=DO_NOT_PUBLISH):
        [path.read_bytes() for path in output.place.iterdir()]
