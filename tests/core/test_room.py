"""The member's room: where the export, the criteria and the progress are found."""

import io
import os
from pathlib import Path

import pytest

from core.builders import (
    C7,
    IN,
    ME,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    checklist_of,
    folder_at,
    inbox,
    message,
    zip_at,
)
from prune.errors import CriteriaError, ExportError, ProgressError
from prune.exports import resolve
from prune.judge import read_exports
from prune.model import Role
from prune.output.as_csv import write_csv
from prune.room import Room, find_room

NOVEMBER = "Basic_LinkedInDataExport_11-20-2026.zip"
COMPLETE = "Complete_LinkedInDataExport_11-20-2026.zip"
MARCH = "Basic_LinkedInDataExport_03-07-2026.zip"
ONE_PERSON = {"Connections.csv": C7 + WREN_ROW}
UNDATED = f"Wren,Inkwell,{IN}prune-test-wren,,,,\n"


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


def test_where_neither_name_nor_rows_have_a_date_the_files_own_counts(tmp_path):
    first = zip_at(tmp_path / "b.zip", {"Connections.csv": C7 + UNDATED})
    second = zip_at(tmp_path / "a.zip", {"Connections.csv": C7 + UNDATED})
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
        (f"{NOVEMBER} and {COMPLETE} have the same date and were read as one export.",),
    ) == (
        [person.name for person in export.connections],
        [file.role for file in export.files],
        export.notices[:1],
    )


def test_a_folder_of_zips_is_read_as_the_room_is(tmp_path):
    zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    zip_at(tmp_path / MARCH, {"Connections.csv": C7 + TOBY_ROW})
    export = read_exports(*resolve(tmp_path))
    assert (["Wren Inkwell"], (f"Not read, because there is a newer export: {MARCH}.",)) == (
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
        ("Positions.csv was found beside Connections.csv and read with it.",),
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


def test_invalid_dates_in_names_are_ignored(tmp_path):
    """`13-45-2026` is not a date, so the content counts."""
    person = {"Connections.csv": C7 + WREN_ROW.replace("07 Mar 2019", "08 Mar 2026")}
    export = zip_at(tmp_path / "Basic_LinkedInDataExport_13-45-2026.zip", person)
    older = zip_at(tmp_path / MARCH, ONE_PERSON)
    assert Room((export,), (older,), None, None) == find_room(tmp_path, {})


# --- which export is the newest


def connected(*days: str):
    """A `Connections.csv` with somebody for each day."""
    rows = (f"Wren,Inkwell,{IN}prune-test-{n},,,,{day}\n" for n, day in enumerate(days))
    return C7 + "".join(rows)


def as_of(path, stamp):
    os.utime(path, (stamp, stamp))
    return path


def test_without_a_date_in_the_name_the_newest_day_inside_counts(tmp_path):
    new = as_of(zip_at(tmp_path / "a.zip", {"Connections.csv": connected("08 Mar 2026")}), 1e9)
    old = as_of(zip_at(tmp_path / "b.zip", {"Connections.csv": connected("07 Mar 2026")}), 2e9)
    assert Room((new,), (old,), None, None) == find_room(tmp_path, {})


def test_any_file_inside_may_hold_the_newest_day(tmp_path):
    people = {"Connections.csv": connected("07 Mar 2020")}
    talk = {"messages.csv": inbox(message(ME, WREN, on="2026-03-09 10:00:00 UTC"))}
    new = zip_at(tmp_path / "a.zip", people | talk)
    old = zip_at(tmp_path / "b.zip", {"Connections.csv": connected("08 Mar 2026")})
    assert Room((new,), (old,), None, None) == find_room(tmp_path, {})


@pytest.mark.parametrize("name", [NOVEMBER, "export.zip"])
@pytest.mark.parametrize("loose", ["Connections.csv", "Connections 2.csv", "my people.csv"])
def test_a_loose_edited_copy_never_wins_over_its_own_archive(tmp_path, name, loose):
    """It is newer by the file's time, and holds neither newer days nor the messages."""
    whole = zip_at(tmp_path / name, {"Connections.csv": connected("07 Mar 2019", "19 Nov 2026")})
    folder_at(tmp_path, {loose: connected("07 Mar 2019", "19 Nov 2026")})
    as_of(whole, 1e9)
    as_of(tmp_path / loose, 2e9)
    assert Room((whole,), (tmp_path / loose,), None, None) == find_room(tmp_path, {})


def test_a_loose_table_with_newer_days_is_the_newer_export(tmp_path):
    whole = zip_at(tmp_path / "export.zip", {"Connections.csv": connected("19 Nov 2026")})
    folder_at(tmp_path, {"Connections.csv": connected("19 Nov 2026", "20 Nov 2026")})
    assert Room((tmp_path / "Connections.csv",), (whole,), None, None) == find_room(tmp_path, {})


def test_an_archive_that_cannot_be_read_has_the_date_of_its_file(tmp_path):
    """So that the newest is not ignored silently: reading it reports what is wrong."""
    (tmp_path / "half.zip").write_bytes(b"PK\x03\x04 half a download")
    as_of(tmp_path / "half.zip", 1_900_000_000)
    whole = zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    assert Room((tmp_path / "half.zip",), (whole,), None, None) == find_room(tmp_path, {})


@pytest.mark.parametrize(
    "name", ["Connections 2.csv", "connection.csv", "linkedin_connections.csv", "Kontakte.csv"]
)
def test_a_table_of_connections_is_an_export_whatever_its_name(tmp_path, name):
    folder_at(tmp_path, {name: C7 + WREN_ROW})
    assert Room((tmp_path / name,), (), None, None) == find_room(tmp_path, {})
    assert read_exports(*resolve(tmp_path)).notices == (f"{name} was read as Connections.csv.",)


def test_an_unpacked_folder_may_hold_it_under_another_name(tmp_path):
    folder_at(tmp_path, {"export/NetworkConnections.csv": C7 + WREN_ROW})
    assert Room((tmp_path / "export",), (), None, None) == find_room(tmp_path, {})


def test_the_list_that_prune_wrote_is_not_an_export(tmp_path):
    out = io.StringIO(newline="")
    write_csv(checklist_of({"Connections.csv": C7 + WREN_ROW}), out)
    folder_at(tmp_path, {"checklist.csv": out.getvalue()})
    with pytest.raises(ExportError, match=r"checklist\.csv, but no export"):
        find_room(tmp_path, {})


def test_a_time_that_no_calendar_has_is_the_newest_and_no_error(tmp_path, monkeypatch):
    """A broken clock writes the year 11,476, which not every disk can hold."""
    export = zip_at(tmp_path / "export.zip", {"Connections.csv": C7 + UNDATED})
    older = zip_at(tmp_path / MARCH, ONE_PERSON)
    stat = Path.stat

    def of_a_broken_clock(path: Path, **options: bool):
        state = stat(path, **options)
        changed = (*state[:8], 300_000_000_000, state[9])
        return os.stat_result(changed) if path.name == export.name else state

    monkeypatch.setattr(Path, "stat", of_a_broken_clock)
    assert Room((export,), (older,), None, None) == find_room(tmp_path, {})
