"""What in a folder is an export, of which date, and what only looks like one."""

import os
from datetime import date

import pytest

from core.builders import C7, TOBY_ROW, WREN_ROW, folder_at, zip_at
from prune.errors import ExportError
from prune.personal.export_day import day_in_name
from prune.personal.exports import Exports, is_room, newest_exports, resolve
from systems import posix

PEOPLE = C7 + WREN_ROW
ZIP = object()


def room_at(path, files):
    path.mkdir(exist_ok=True)
    for name, data in files.items():
        if data is ZIP:
            zip_at(path / name, {"Connections.csv": PEOPLE})
        else:
            folder_at(path, {name: data})
    return path


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        (False, {}),
        (False, {"notes.txt": "x"}),
        (False, {"Connections.csv": PEOPLE}),
        (False, {"Connections.csv": PEOPLE, "messages.csv": "", "Connections (1).csv": PEOPLE}),
        (False, {"export/Connections.csv": PEOPLE}),
        (False, {"export/Connections.csv": PEOPLE, "Connections.csv": PEOPLE}),
        (True, {"export/Connections.csv": PEOPLE, "older/Connections.csv": PEOPLE}),
        (True, {"a.zip": ZIP}),
        (True, {"a.ZIP": ZIP, "b.zip": ZIP}),
        (True, {"a.zip": ZIP, "Connections.csv": PEOPLE}),
        (True, {"a.zip": ZIP, "export/Connections.csv": PEOPLE}),
    ],
)
def test_a_folder_contains_exports_or_the_files_of_one(tmp_path, expected, files):
    assert expected is is_room(room_at(tmp_path / "folder", files))


def test_a_file_or_nothing_is_no_folder_of_exports(tmp_path):
    file = zip_at(tmp_path / "a.zip", {"Connections.csv": PEOPLE})
    assert [is_room(file), is_room(tmp_path / "nowhere")] == [False, False]
    assert resolve(file) == Exports((file,))


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"notes.txt": "x"},
        {".a.zip": ZIP, "__a.zip": ZIP, "__MACOSX/Connections.csv": PEOPLE},
        {"README.md": "x", "criteria.toml": "", "progress.json": "{}", "site/Connections.csv": PEOPLE},
    ],
)  # fmt: skip
def test_what_is_hidden_or_ours_is_no_export(tmp_path, files):
    assert newest_exports(room_at(tmp_path / "room", files)) == Exports()


@pytest.mark.parametrize(
    ("expected", "names"),
    [
        ("a.csv", ["a.csv"]),
        ("a.CSV", ["a.CSV"]),
        ("Connections.csv", ["Connections.csv/x.txt"]),
        ("a.csv, b.rar and c.csv", ["c.csv", "a.csv", "b.rar"]),
        ("a.csv, b.rar and c.csv and more", ["c.csv", "a.csv", "b.rar", "d.csv"]),
    ],
)
def test_three_of_the_files_that_only_look_like_exports_are_named(tmp_path, expected, names):
    room = room_at(tmp_path / "room", {"notes.txt": "x", **dict.fromkeys(names, "x")})
    with pytest.raises(ExportError) as caught:
        newest_exports(room)
    assert f"room contains {expected}, but no export." in str(caught.value)


def test_an_unpacked_folder_is_told_by_its_own_files_and_not_by_shadows_of_them(tmp_path):
    """A Mac adds `__MACOSX` beside what it packs."""
    shadow = room_at(tmp_path / "room", {"export/__MACOSX/Connections.csv": PEOPLE})
    with pytest.raises(ExportError, match="room contains export, but no export"):
        newest_exports(shadow)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        (date(2026, 11, 20), "Basic_LinkedInDataExport_11-20-2026.zip"),
        (date(2026, 11, 20), "2026-11-20"),
        (date(2026, 2, 1), "x 02-01-2026 (1).zip"),
        (None, "13-45-2026.zip"),
        (None, "2026-13-45.zip"),
        (None, "111-20-2026.zip"),
        (None, "11-20-20266.zip"),
        (None, "12026-11-20.zip"),
        (None, "2026-11-201.zip"),
        (None, "export.zip"),
    ],
)
def test_the_date_in_a_name(expected, name):
    assert expected == day_in_name(name)


def test_of_one_date_the_complete_archive_is_the_last_then_the_later_file(tmp_path):
    names = ("b 2026-11-20.zip", "a 2026-11-20.zip", "c 2026-11-20.zip", "Complete 2026-11-20.zip")
    room = room_at(tmp_path / "room", dict.fromkeys(names, ZIP))
    for name, time in zip(names, (2e9, 1e9, 1e9, 0), strict=True):
        os.utime(room / name, (time, time))
    found = newest_exports(room)
    assert [path.name[0] for path in found.current] == ["a", "c", "b", "C"]
    assert found == Exports(found.current)


@pytest.mark.parametrize(
    ("newest", "older", "names"),
    [
        (1, 1, ["a 2026-11-20.zip", "Connections 2026-11-20.csv"]),
        (1, 1, ["a 2026-11-20/Connections.csv", "Connections 2026-11-20.csv"]),
        (2, 0, ["a 2026-11-20/Connections.csv", "b 2026-11-20/Connections.csv"]),
        (2, 1, ["a 2026-11-20.zip", "b 2026-11-20/Connections.csv", "Connections 2026-11-20.csv"]),
    ],
)
def test_a_table_by_itself_is_never_read_with_an_archive(tmp_path, newest, older, names):
    files = {name: ZIP if name.endswith(".zip") else PEOPLE for name in names}
    exports = newest_exports(room_at(tmp_path / "room", files))
    found = (exports.current, (*exports.earlier, *exports.unread))
    assert [len(paths) for paths in found] == [newest, older]
    assert [path.name for paths in found for path in paths] == [n.split("/")[0] for n in names]


def test_a_file_of_the_right_name_is_an_export_whatever_is_in_it(tmp_path):
    """Reading it says what is wrong, which is better than to pass it over."""
    room = room_at(tmp_path / "room", {"export/Connections.csv": "x"})
    assert newest_exports(room) == Exports((room / "export",))


@pytest.mark.parametrize("name", ["Connections.csv.txt", "people.csv"])
def test_a_table_of_another_name_is_told_by_its_header(tmp_path, name):
    room = room_at(tmp_path / "room", {name: PEOPLE, "letter.txt": PEOPLE})
    assert newest_exports(room) == Exports((room / name,))


@posix
def test_a_link_to_nothing_is_no_export(tmp_path):
    room = room_at(tmp_path / "room", {})
    (room / "a.zip").symlink_to(tmp_path / "nowhere.zip")
    with pytest.raises(ExportError, match=r"room contains a\.zip, but no export"):
        newest_exports(room)


def test_of_several_loose_tables_one_is_read_and_the_plain_name_first(tmp_path):
    files = {"Connections (2).csv": PEOPLE, "Connections (1).csv": C7 + TOBY_ROW}
    room = room_at(tmp_path / "room", files)
    assert newest_exports(room) == Exports((room / "Connections (1).csv",))
    plain = room_at(room, {"connections.csv": PEOPLE}) / "connections.csv"
    assert newest_exports(room) == Exports((plain,))
