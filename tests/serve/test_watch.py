"""What is noticed of the member's files."""

import os
import shutil
from threading import Event

import pytest

from core.builders import folder_at
from prune_serve.watch import Watch, look
from systems import posix


@pytest.fixture
def room(tmp_path):
    return folder_at(tmp_path / "personal", {"criteria.toml": "", "Export/Connections.csv": "a"})


@pytest.mark.parametrize(
    ("is_noticed", "path"),
    [
        (True, "new.zip"),
        (True, "Export/messages.csv"),
        (True, "Export/Deep/er/x.csv"),
        (True, "Export/site/x.csv"),
        (False, "site/index.html"),
        (False, ".site.new/index.html"),
        (False, ".DS_Store"),
        (False, "progress.json.crswap"),
    ],
)
def test_a_new_file_is_noticed_unless_it_is_made_by_us_or_by_a_browser(room, is_noticed, path):
    before = look([room])
    folder_at(room, {path: "x"})
    assert is_noticed == (before != look([room]))


def test_a_change_is_noticed_of_the_same_size_and_of_the_same_time(room):
    file = room / "criteria.toml"
    before = look([room])
    stamp = file.stat()
    file.write_text("x", "utf-8")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    changed = look([room])
    file.write_text("y", "utf-8")
    assert before != changed != look([room])


def test_a_file_elsewhere_is_looked_at_without_what_lies_beside_it(tmp_path):
    folder_at(tmp_path, {"mine.zip": "", "other.zip": ""})
    assert [tmp_path / "mine.zip"] == list(look([tmp_path / "mine.zip", tmp_path / "not-there"]))


@posix
def test_what_a_link_in_the_room_leads_to_is_looked_at(room, tmp_path):
    folder_at(tmp_path / "elsewhere", {"Connections.csv": ""})
    (room / "Linked").symlink_to(tmp_path / "elsewhere")
    assert room / "Linked/Connections.csv" in look([room])


@pytest.fixture
def watching(room):
    """A watch over the room, and whether it has noticed something since it was last asked."""
    noticed = Event()
    watch = Watch([room], look([room]), noticed.set, lambda path: path.name == "progress.json")
    watch.start()

    def has_noticed(patience=5):
        try:
            return noticed.wait(patience)
        finally:
            noticed.clear()

    yield has_noticed
    watch.end()
    watch.join()


def test_a_folder_that_is_deleted_and_one_that_takes_its_place_are_noticed(room, watching):
    shutil.rmtree(room)
    assert watching()
    folder_at(room, {"new.zip": "x"})
    assert watching()


def test_what_is_ours_is_not_said_and_what_comes_with_it_is(room, watching):
    folder_at(room, {"progress.json": "x"})
    assert not watching(patience=1.2)
    folder_at(room, {"progress.json": "xy", "criteria.toml": "# x"})
    assert watching()


def test_what_changed_before_it_began_is_noticed(room):
    before, noticed = look([room]), Event()
    folder_at(room, {"new.zip": "x"})
    watch = Watch([room], before, noticed.set, lambda _: False)
    watch.start()
    assert noticed.wait(5)
    watch.end()
    watch.join()
