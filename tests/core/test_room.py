"""The member's room: where the export, the criteria and the progress are found."""

import os
from datetime import date
from pathlib import Path

import pytest

from core.worlds import C7, TOBY_ROW, WREN_ROW, folder_at, zip_at
from prune.errors import CriteriaError, ExportError, ProgressError
from prune.judge import read_exports
from prune.model import Role
from prune.room import Room, find_room

NOVEMBER = "Basic_LinkedInDataExport_11-20-2026.zip"
COMPLETE = "Complete_LinkedInDataExport_11-20-2026.zip"
MARCH = "Basic_LinkedInDataExport_03-07-2026.zip"
ONE_PERSON = {"Connections.csv": C7 + WREN_ROW}


def test_an_empty_room_is_the_demo(tmp_path):
    assert Room((), (), None, None) == find_room(tmp_path, {})


def test_no_room_at_all_is_the_demo(tmp_path):
    assert Room((), (), None, None) == find_room(tmp_path / "personal", {})


def test_a_room_with_its_readme_only_is_the_demo(tmp_path):
    folder_at(tmp_path, {"README.md": "# Yours", ".gitkeep": "", "site/index.html": "<p>"})
    assert Room((), (), None, None) == find_room(tmp_path, {})


def test_a_zip_criteria_and_progress_in_the_room_are_found(tmp_path):
    export = zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    folder_at(tmp_path, {"criteria.toml": "", "progress.json": "{}"})
    expected = Room((export,), (), tmp_path / "criteria.toml", tmp_path / "progress.json")
    assert expected == find_room(tmp_path, {})


def test_the_newest_export_is_read_and_the_older_is_named(tmp_path):
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    assert Room((new,), (old,), None, None) == find_room(tmp_path, {})


def test_the_date_in_the_name_counts_more_than_the_files_own(tmp_path):
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    os.utime(new, (0, 0))
    os.utime(old, (2_000_000_000, 2_000_000_000))
    assert Room((new,), (old,), None, None) == find_room(tmp_path, {})


def test_a_name_without_a_date_has_the_files_own(tmp_path):
    first = zip_at(tmp_path / "b.zip", ONE_PERSON)
    second = zip_at(tmp_path / "a.zip", ONE_PERSON)
    os.utime(first, (1_000_000_000, 1_000_000_000))
    os.utime(second, (1_100_000_000, 1_100_000_000))
    assert Room((second,), (first,), None, None) == find_room(tmp_path, {})


@pytest.mark.parametrize(
    "name",
    [
        "LinkedIn-2026-11-20.zip",
        "Basic_LinkedInDataExport_11-20-2026.zip.zip",
        "11-20-2026 (1).ZIP",
    ],
)
def test_both_ways_to_write_the_date_in_a_name_are_known(tmp_path, name):
    new, old = zip_at(tmp_path / name, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    os.utime(new, (0, 0))
    assert Room((new,), (old,), None, None) == find_room(tmp_path, {})


def test_two_archives_of_one_date_are_one_export_the_complete_one_last(tmp_path):
    complete, basic = (
        zip_at(tmp_path / COMPLETE, ONE_PERSON),
        zip_at(tmp_path / NOVEMBER, ONE_PERSON),
    )
    os.utime(complete, (0, 0))
    assert Room((basic, complete), (), None, None) == find_room(tmp_path, {})


@pytest.mark.parametrize(
    "name",
    [
        "export/Connections.csv",
        "x.zip/Connections.csv",
        "X/X/connections.csv",
        "Y/Connections (1).csv",
    ],
)
def test_an_unpacked_folder_is_an_export_whatever_its_name(tmp_path, name):
    folder_at(tmp_path, {name: C7 + WREN_ROW})
    assert (tmp_path / name.partition("/")[0],) == find_room(tmp_path, {}).exports


def test_a_lone_connections_file_is_an_export(tmp_path):
    folder_at(tmp_path, {"Connections.csv": C7 + WREN_ROW, "messages.csv": ""})
    assert (tmp_path / "Connections.csv",) == find_room(tmp_path, {}).exports


def test_of_loose_files_the_plainly_named_one_counts(tmp_path):
    folder_at(tmp_path, {"Connections (1).csv": C7 + TOBY_ROW, "Connections.csv": C7 + WREN_ROW})
    assert Room((tmp_path / "Connections.csv",), (), None, None) == find_room(tmp_path, {})


@pytest.mark.parametrize("name", ["holiday.csv", "Connections.xlsx", "export.rar", "notes/x.txt"])
def test_files_without_an_export_among_them_are_an_error_and_not_the_demo(tmp_path, name):
    folder_at(tmp_path, {name: "x"})
    with pytest.raises(ExportError, match="but no export"):
        find_room(tmp_path, {})


@pytest.mark.parametrize(
    ("variable", "error"),
    [
        ("PRUNE_EXPORT", ExportError),
        ("PRUNE_CRITERIA", CriteriaError),
        ("PRUNE_PROGRESS", ProgressError),
    ],
)
def test_a_path_that_is_named_and_not_there_is_an_error(tmp_path, variable, error):
    zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    with pytest.raises(error, match="nothing there that can be read"):
        find_room(tmp_path, {variable: str(tmp_path / "nowhere")})


def test_what_the_environment_names_wins(tmp_path):
    room = folder_at(tmp_path / "personal", {"criteria.toml": "", "progress.json": ""})
    zip_at(room / NOVEMBER, ONE_PERSON)
    named = folder_at(tmp_path / "else", {"e.zip": "", "c.toml": "", "p.json": ""})
    environment = {
        "PRUNE_EXPORT": str(named / "e.zip"),
        "PRUNE_CRITERIA": str(named / "c.toml"),
        "PRUNE_PROGRESS": str(named / "p.json"),
    }
    expected = Room((named / "e.zip",), (), named / "c.toml", named / "p.json")
    assert expected == find_room(room, environment)


def test_a_tilde_in_the_environment_is_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    export = zip_at(tmp_path / "mine.zip", ONE_PERSON)
    assert (export,) == find_room(tmp_path / "personal", {"PRUNE_EXPORT": "~/mine.zip"}).exports


def test_an_empty_variable_names_nothing(tmp_path):
    environment = dict.fromkeys(("PRUNE_EXPORT", "PRUNE_CRITERIA", "PRUNE_PROGRESS"), "")
    assert Room((), (), None, None) == find_room(tmp_path, environment)


@pytest.mark.parametrize(
    ("expected", "files"),
    [(False, {}), (True, {"criteria.toml": ""}), (True, {"progress.json": ""}), (True, ONE_PERSON)],
)
def test_anything_of_the_members_own_makes_the_room_personal(tmp_path, expected, files):
    folder_at(tmp_path, files)
    assert expected == find_room(tmp_path, {}).is_personal


def test_the_later_archive_of_one_date_wins_file_by_file(tmp_path):
    """Basic says one person, Complete says another and brings the positions."""
    basic = zip_at(tmp_path / NOVEMBER, {"Connections.csv": C7 + TOBY_ROW, "Profile.csv": ""})
    complete = zip_at(
        tmp_path / COMPLETE,
        {"Connections.csv": C7 + WREN_ROW, "Positions.csv": "Company Name,Title\n"},
    )
    export = read_exports((basic, complete))
    assert (
        ["Wren Inkwell"],
        [Role.CONNECTIONS, Role.POSITIONS, Role.PROFILE],
        (f"{NOVEMBER} and {COMPLETE} are of one date and were read as one export.",),
    ) == (
        [person.name for person in export.connections],
        [file.role for file in export.files],
        export.notices[:1],
    )


def test_a_folder_of_zips_is_read_as_the_room_is(tmp_path):
    zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    zip_at(tmp_path / MARCH, {"Connections.csv": C7 + TOBY_ROW})
    export = read_exports((tmp_path,))
    assert (["Wren Inkwell"], (f"Not read, because older: {MARCH}.",)) == (
        [person.name for person in export.connections],
        export.notices,
    )


def test_a_connections_file_is_read_with_what_lies_beside_it_and_says_so(tmp_path):
    folder_at(
        tmp_path,
        {**ONE_PERSON, "Positions.csv": "Company Name,Title\nTeapot Works,Potter\n", "x.txt": ""},
    )
    export = read_exports((tmp_path / "Connections.csv",))
    assert (export.evidence["prune-test-wren"].shared_employers, export.notices) == (
        ("Teapot Works",),
        ("Positions.csv lay beside Connections.csv and was read with it.",),
    )


def test_a_named_file_counts_as_connections_whatever_it_is_called(tmp_path):
    folder_at(tmp_path, {"people.txt": C7 + WREN_ROW, "Connections.csv": C7 + TOBY_ROW})
    export = read_exports((tmp_path / "people.txt",))
    assert (
        export.name,
        [person.name for person in export.connections],
    ) == ("people.txt", ["Wren Inkwell"])


@pytest.mark.parametrize("name", ["nowhere", "nowhere/at/all.zip", "\0", "x" * 300])
def test_a_missing_export_is_one_sentence(tmp_path, name):
    with pytest.raises(ExportError, match=r"There is nothing at|cannot be read"):
        read_exports((tmp_path / name,))


def test_dates_in_names_that_are_no_dates_are_passed_over(tmp_path):
    """`13-45-2026` is no day, so the file's own date counts."""
    export = zip_at(tmp_path / "Basic_LinkedInDataExport_13-45-2026.zip", ONE_PERSON)
    older = zip_at(tmp_path / MARCH, ONE_PERSON)
    stamp = 1_900_000_000
    assert date.fromtimestamp(stamp) > date(2026, 3, 7)
    os.utime(export, (stamp, stamp))
    assert Room((export,), (older,), None, None) == find_room(tmp_path, {})


def test_a_time_that_no_calendar_has_is_the_newest_and_no_error(tmp_path, monkeypatch):
    """A broken clock writes the year 11,476, which not every disk can hold."""
    export = zip_at(tmp_path / "export.zip", ONE_PERSON)
    older = zip_at(tmp_path / MARCH, ONE_PERSON)
    stat = Path.stat

    def of_a_broken_clock(path: Path, **options: bool):
        state = stat(path, **options)
        changed = (*state[:8], 300_000_000_000, state[9])
        return os.stat_result(changed) if path.name == export.name else state

    monkeypatch.setattr(Path, "stat", of_a_broken_clock)
    assert Room((export,), (older,), None, None) == find_room(tmp_path, {})
