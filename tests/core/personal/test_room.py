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
    TODAY,
    WREN,
    WREN_ROW,
    checklist_of,
    folder_at,
    inbox,
    message,
    zip_at,
)
from prune.errors import CriteriaError, ExportError, ProgressError
from prune.judge import judge, read_archives, read_exports
from prune.model.role import Role
from prune.output.as_csv import write_csv
from prune.personal.exports import Exports, resolve
from prune.personal.room import Room, find_room, read_file
from systems import posix

NOVEMBER = "Basic_LinkedInDataExport_11-20-2026.zip"
COMPLETE = "Complete_LinkedInDataExport_11-20-2026.zip"
MARCH = "Basic_LinkedInDataExport_03-07-2026.zip"
JANUARY = "Basic_LinkedInDataExport_01-02-2026.zip"
ONE_PERSON = {"Connections.csv": C7 + WREN_ROW}
UNDATED = f"Wren,Inkwell,{IN}prune-test-wren,,,,\n"


def test_an_empty_room_is_the_demo(tmp_path):
    assert Room() == find_room(tmp_path, {})


def test_no_room_at_all_is_the_demo(tmp_path):
    assert Room() == find_room(tmp_path / "personal", {})


def test_a_room_with_its_readme_only_is_the_demo(tmp_path):
    folder_at(tmp_path, {"README.md": "# Yours", ".gitkeep": "", "site/index.html": "<p>"})
    assert Room() == find_room(tmp_path, {})


def test_a_zip_criteria_and_progress_in_the_room_are_found(tmp_path):
    export = zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    folder_at(tmp_path, {"criteria.toml": "", "progress.json": "{}"})
    expected = Room(Exports((export,)), tmp_path / "criteria.toml", tmp_path / "progress.json")
    assert expected == find_room(tmp_path, {})


def test_the_newest_export_is_read_and_the_older_is_named(tmp_path):
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    assert Room(Exports((new,), (old,))) == find_room(tmp_path, {})


def test_the_date_in_the_name_counts_more_than_the_files_own(tmp_path):
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    os.utime(new, (0, 0))
    os.utime(old, (2_000_000_000, 2_000_000_000))
    assert Room(Exports((new,), (old,))) == find_room(tmp_path, {})


def test_where_neither_name_nor_rows_have_a_date_the_files_own_counts(tmp_path):
    first = zip_at(tmp_path / "b.zip", {"Connections.csv": C7 + UNDATED})
    second = zip_at(tmp_path / "a.zip", {"Connections.csv": C7 + UNDATED})
    os.utime(first, (1_000_000_000, 1_000_000_000))
    os.utime(second, (1_100_000_000, 1_100_000_000))
    assert Room(Exports((second,), (first,))) == find_room(tmp_path, {})


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
    assert Room(Exports((new,), (old,))) == find_room(tmp_path, {})


def test_two_archives_of_one_date_are_one_export_the_complete_one_last(tmp_path):
    complete, basic = (
        zip_at(tmp_path / COMPLETE, ONE_PERSON),
        zip_at(tmp_path / NOVEMBER, ONE_PERSON),
    )
    os.utime(complete, (0, 0))
    assert Room(Exports((basic, complete))) == find_room(tmp_path, {})


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
    assert (tmp_path / name.partition("/")[0],) == find_room(tmp_path, {}).exports.current


def test_a_lone_connections_file_is_an_export(tmp_path):
    folder_at(tmp_path, {"Connections.csv": C7 + WREN_ROW, "messages.csv": ""})
    assert (tmp_path / "Connections.csv",) == find_room(tmp_path, {}).exports.current


def test_of_loose_files_the_plainly_named_one_counts(tmp_path):
    folder_at(tmp_path, {"Connections (1).csv": C7 + TOBY_ROW, "Connections.csv": C7 + WREN_ROW})
    assert Room(Exports((tmp_path / "Connections.csv",))) == find_room(tmp_path, {})


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
    expected = Room(Exports((named / "e.zip",)), named / "c.toml", named / "p.json")
    assert expected == find_room(room, environment)


def test_a_tilde_in_the_environment_is_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    export = zip_at(tmp_path / "mine.zip", ONE_PERSON)
    found = find_room(tmp_path / "personal", {"PRUNE_EXPORT": "~/mine.zip"}).exports
    assert found == Exports((export,))


def test_an_empty_variable_names_nothing(tmp_path):
    environment = dict.fromkeys(("PRUNE_EXPORT", "PRUNE_CRITERIA", "PRUNE_PROGRESS"), "")
    assert Room() == find_room(tmp_path, environment)


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
    export = read_archives((basic, complete))
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
    zip_at(tmp_path / JANUARY, ONE_PERSON)
    export, earlier = read_exports(resolve(tmp_path))
    assert (
        ["Wren Inkwell"],
        ["Toby Candlewick"],
        (
            f"{MARCH} was read as your earlier export.",
            f"Not read, because there is a newer export: {JANUARY}.",
        ),
    ) == (
        [person.name for person in export.connections],
        [person.name for person in earlier.unpack(()).connections],
        export.notices,
    )


def test_a_connections_file_is_read_with_what_lies_beside_it_and_says_so(tmp_path):
    folder_at(
        tmp_path,
        {**ONE_PERSON, "Positions.csv": "Company Name,Title\nTeapot Works,Potter\n", "x.txt": ""},
    )
    export = read_archives((tmp_path / "Connections.csv",))
    assert (export.evidence["prune-test-wren"].shared_employers, export.notices) == (
        ("Teapot Works",),
        ("Positions.csv was found beside Connections.csv and read with it.",),
    )


def test_a_named_file_counts_as_connections_whatever_it_is_called(tmp_path):
    folder_at(tmp_path, {"people.txt": C7 + WREN_ROW, "Connections.csv": C7 + TOBY_ROW})
    export = read_archives((tmp_path / "people.txt",))
    assert (
        export.name,
        [person.name for person in export.connections],
    ) == ("people.txt", ["Wren Inkwell"])


@pytest.mark.parametrize("name", ["nowhere", "nowhere/at/all.zip", "\0", "x" * 300])
def test_a_missing_export_is_one_sentence(tmp_path, name):
    with pytest.raises(ExportError, match=r"There is nothing at|cannot be read"):
        read_archives((tmp_path / name,))


def test_invalid_dates_in_names_are_ignored(tmp_path):
    """`13-45-2026` is not a date, so the content counts."""
    person = {"Connections.csv": C7 + WREN_ROW.replace("07 Mar 2019", "08 Mar 2026")}
    export = zip_at(tmp_path / "Basic_LinkedInDataExport_13-45-2026.zip", person)
    older = zip_at(tmp_path / MARCH, ONE_PERSON)
    assert Room(Exports((export,), (older,))) == find_room(tmp_path, {})


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
    assert Room(Exports((new,), (old,))) == find_room(tmp_path, {})


def test_any_file_inside_may_hold_the_newest_day(tmp_path):
    people = {"Connections.csv": connected("07 Mar 2020")}
    talk = {"messages.csv": inbox(message(ME, WREN, on="2026-03-09 10:00:00 UTC"))}
    new = zip_at(tmp_path / "a.zip", people | talk)
    old = zip_at(tmp_path / "b.zip", {"Connections.csv": connected("08 Mar 2026")})
    assert Room(Exports((new,), (old,))) == find_room(tmp_path, {})


@pytest.mark.parametrize("name", [NOVEMBER, "export.zip"])
@pytest.mark.parametrize("loose", ["Connections.csv", "Connections 2.csv", "my people.csv"])
def test_a_loose_edited_copy_never_wins_over_its_own_archive(tmp_path, name, loose):
    """It is newer by the file's time, and holds neither newer days nor the messages."""
    whole = zip_at(tmp_path / name, {"Connections.csv": connected("07 Mar 2019", "19 Nov 2026")})
    folder_at(tmp_path, {loose: connected("07 Mar 2019", "19 Nov 2026")})
    as_of(whole, 1e9)
    as_of(tmp_path / loose, 2e9)
    assert (whole,) == find_room(tmp_path, {}).exports.current


def test_a_loose_table_with_newer_days_is_the_newer_export(tmp_path):
    whole = zip_at(tmp_path / "export.zip", {"Connections.csv": connected("19 Nov 2026")})
    folder_at(tmp_path, {"Connections.csv": connected("19 Nov 2026", "20 Nov 2026")})
    assert Room(Exports((tmp_path / "Connections.csv",), (whole,))) == find_room(tmp_path, {})


def test_an_archive_that_cannot_be_read_has_the_date_of_its_file(tmp_path):
    """So that the newest is not ignored silently: reading it reports what is wrong."""
    (tmp_path / "half.zip").write_bytes(b"PK\x03\x04 half a download")
    as_of(tmp_path / "half.zip", 1_900_000_000)
    whole = zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    assert Room(Exports((tmp_path / "half.zip",), (whole,))) == find_room(tmp_path, {})


@pytest.mark.parametrize(
    "name", ["Connections 2.csv", "connection.csv", "linkedin_connections.csv", "Kontakte.csv"]
)
def test_a_table_of_connections_is_an_export_whatever_its_name(tmp_path, name):
    folder_at(tmp_path, {name: C7 + WREN_ROW})
    assert Room(Exports((tmp_path / name,))) == find_room(tmp_path, {})
    assert read_exports(resolve(tmp_path))[0].notices == (f"{name} was read as Connections.csv.",)


def test_an_unpacked_folder_may_hold_it_under_another_name(tmp_path):
    folder_at(tmp_path, {"export/NetworkConnections.csv": C7 + WREN_ROW})
    assert Room(Exports((tmp_path / "export",))) == find_room(tmp_path, {})


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
    assert Room(Exports((export,), (older,))) == find_room(tmp_path, {})


# --- the earlier export


def test_of_several_older_ones_the_newest_is_the_earlier_export(tmp_path):
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    oldest = zip_at(tmp_path / JANUARY, ONE_PERSON)
    assert Exports((new,), (old,), (oldest,)) == find_room(tmp_path, {}).exports


def test_archives_of_one_date_are_one_earlier_export(tmp_path):
    new, basic = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    complete = zip_at(tmp_path / MARCH.replace("Basic", "Complete"), ONE_PERSON)
    exports = find_room(tmp_path, {}).exports
    assert Exports((new,), (basic, complete)) == exports
    assert read_exports(exports)[1].rest.name == f"{basic.name} + {complete.name}"


def test_an_edited_copy_is_not_the_earlier_export_where_there_is_an_archive(tmp_path):
    """Its newest day is before the date in the name of the ZIP that it was taken from."""
    new, old = zip_at(tmp_path / NOVEMBER, ONE_PERSON), zip_at(tmp_path / MARCH, ONE_PERSON)
    folder_at(tmp_path, {"Connections.csv": connected("19 Nov 2026")})
    loose = tmp_path / "Connections.csv"
    assert Exports((new,), (old,), (loose,)) == find_room(tmp_path, {}).exports


def test_an_edited_copy_of_the_same_day_is_no_earlier_export(tmp_path):
    whole = zip_at(tmp_path / "export.zip", {"Connections.csv": connected("19 Nov 2026")})
    folder_at(tmp_path, {"Connections.csv": connected("19 Nov 2026")})
    found = find_room(tmp_path, {}).exports
    assert Exports((whole,), (), (tmp_path / "Connections.csv",)) == found


def test_the_earlier_export_may_be_named(tmp_path):
    room = tmp_path / "personal"
    room.mkdir()
    new, old = zip_at(room / NOVEMBER, ONE_PERSON), zip_at(room / MARCH, ONE_PERSON)
    other = zip_at(tmp_path / JANUARY, ONE_PERSON)
    found = find_room(room, {"PRUNE_SINCE": str(other)})
    assert Room(Exports((new,), (other,), (old,)), names_earlier=True) == found
    assert set(found.watched) == {new, other}


def test_a_folder_named_as_the_earlier_export_means_its_newest(tmp_path):
    new = zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    (tmp_path / "old").mkdir()
    old = zip_at(tmp_path / "old" / MARCH, ONE_PERSON)
    zip_at(tmp_path / "old" / JANUARY, ONE_PERSON)
    found = find_room(
        tmp_path, {"PRUNE_EXPORT": str(new), "PRUNE_SINCE": str(tmp_path / "old")}
    ).exports
    assert Exports((new,), (old,)) == found


def test_an_earlier_export_that_is_named_and_not_there_is_an_error(tmp_path):
    zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    with pytest.raises(ExportError, match="nothing there that can be read"):
        find_room(tmp_path, {"PRUNE_SINCE": str(tmp_path / "nowhere")})


def test_an_earlier_export_alone_has_nothing_to_be_compared_with(tmp_path):
    old = zip_at(tmp_path / MARCH, ONE_PERSON)
    with pytest.raises(ExportError, match="there is none to compare it with"):
        find_room(tmp_path / "personal", {"PRUNE_SINCE": str(old)})


def test_an_older_export_that_cannot_be_read_costs_only_the_comparison(tmp_path):
    zip_at(tmp_path / NOVEMBER, ONE_PERSON)
    (tmp_path / MARCH).write_bytes(b"PK\x03\x04 half a download")
    export, earlier = read_exports(resolve(tmp_path))
    assert (len(export.connections), earlier) == (1, None)
    assert export.notices[0].startswith(f"What has changed since {MARCH} cannot be told. {MARCH} ")


def named(tmp_path, now, then):
    return Exports((zip_at(tmp_path / "now" / now[0], now[1]),)).since(
        zip_at(tmp_path / "then" / then[0], then[1])
    )


OCTOBER_DAY, NOVEMBER_DAY = connected("02 Oct 2026"), connected("19 Nov 2026")


@pytest.mark.parametrize(
    ("is_newer", "now", "then"),
    [
        (True, (MARCH, OCTOBER_DAY), (NOVEMBER, OCTOBER_DAY)),
        (False, (NOVEMBER, OCTOBER_DAY), (MARCH, OCTOBER_DAY)),
        (False, (NOVEMBER, OCTOBER_DAY), (MARCH, NOVEMBER_DAY)),
        (True, ("a.zip", OCTOBER_DAY), ("b.zip", NOVEMBER_DAY)),
        (True, (NOVEMBER, OCTOBER_DAY), ("b.zip", NOVEMBER_DAY)),
        (False, ("a.zip", NOVEMBER_DAY), ("b.zip", OCTOBER_DAY)),
        (False, ("a.zip", OCTOBER_DAY), ("b.zip", OCTOBER_DAY)),
        (False, ("a.zip", connected("")), ("b.zip", OCTOBER_DAY)),
    ],
)
def test_an_earlier_export_that_is_newer_is_refused(tmp_path, is_newer, now, then):
    """By the dates in both names, else by the newest days inside."""
    for folder in ("now", "then"):
        (tmp_path / folder).mkdir()
    exports = named(
        tmp_path, (now[0], {"Connections.csv": now[1]}), (then[0], {"Connections.csv": then[1]})
    )
    room = Room(exports, names_earlier=True)
    if not is_newer:
        assert judge(room, TODAY).since
        return
    with pytest.raises(ExportError, match=r"seems to be newer than .*Swap them"):
        judge(room, TODAY)


def test_only_files_that_are_in_both_tell_which_is_newer(tmp_path):
    """The current one is a lone list of connections, in which nobody is as new as the messages."""
    talk = {"messages.csv": inbox(message(ME, WREN, on="2026-10-01 10:00:00 UTC"))}
    now = zip_at(tmp_path / "now.zip", {"Connections.csv": connected("09 Sep 2026")})
    then = zip_at(tmp_path / "then.zip", {"Connections.csv": connected("08 Sep 2026")} | talk)
    assert judge(Room(Exports((now,)).since(then), names_earlier=True), TODAY).since


@pytest.mark.parametrize("is_removed", [True, False])
def test_removing_the_newest_connections_makes_no_export_older(tmp_path, is_removed):
    """Only the decision tells that from two exports in the wrong order."""
    newest = '"prune-test-1": {"outcome": "remove"}' if is_removed else ""
    document = f'{{"schema": "prune/progress@1", "decisions": {{{newest}}}}}'
    folder_at(tmp_path, {"progress.json": document})
    now = zip_at(tmp_path / "now.zip", {"Connections.csv": connected("02 Oct 2026")})
    both = connected("02 Oct 2026", "19 Nov 2026")
    then = zip_at(tmp_path / "then.zip", {"Connections.csv": both})
    room = Room(
        Exports((now,)).since(then), progress=tmp_path / "progress.json", names_earlier=True
    )
    if is_removed:
        assert judge(room, TODAY).since.counts.gone == 1
        return
    with pytest.raises(ExportError, match="Swap them"):
        judge(room, TODAY)


def test_an_export_that_was_only_found_is_never_refused(tmp_path):
    """Its name tells that it is older, whatever it contains."""
    zip_at(tmp_path / NOVEMBER, {"Connections.csv": OCTOBER_DAY})
    zip_at(tmp_path / MARCH, {"Connections.csv": NOVEMBER_DAY})
    assert judge(find_room(tmp_path, {}), TODAY).since


def test_every_file_that_was_found_is_watched(tmp_path):
    export, criteria, progress = (tmp_path / name for name in ("a.zip", "c.toml", "p.json"))
    earlier, unread = tmp_path / "earlier.zip", tmp_path / "older.zip"
    exports = Exports((export,), (earlier,), (unread,))
    assert Room(exports, criteria, progress).watched == (export, earlier, criteria, progress)
    assert Room(Exports((export,)), None, progress).watched == (export, progress)
    assert Room(Exports()).watched == ()


@pytest.mark.parametrize(
    ("why", "name"),
    [("No such file or directory", "nowhere"), ("it is not a file", "."), ("path is not", "\0")],
)
def test_a_small_file_that_cannot_be_read_is_one_sentence(tmp_path, why, name):
    with pytest.raises(ProgressError, match=rf"cannot be read \(.*{why}.*\)\. ") as caught:
        read_file(tmp_path / name, ProgressError)
    assert str(tmp_path) in str(caught.value)


@posix
def test_a_link_to_ones_file_is_followed_and_one_to_nothing_is_named(tmp_path):
    there = folder_at(tmp_path / "else", {"mine.json": "{}"}) / "mine.json"
    room = tmp_path / "room"
    room.mkdir()
    (room / "progress.json").symlink_to(there)
    assert find_room(room, {}).progress == room / "progress.json"
    there.unlink()
    with pytest.raises(ProgressError, match=r"mine\.json, which does not exist"):
        find_room(room, {})


def test_a_home_folder_that_nobody_has_is_said(tmp_path):
    with pytest.raises(ExportError, match="names a home folder that does not exist"):
        find_room(tmp_path, {"PRUNE_EXPORT": "~prune-test-nobody/export.zip"})
