"""An export, read: which file plays which role, and what is missing."""

import io
from datetime import date

import pytest

from core.builders import (
    C7,
    M10,
    ME,
    POSITIONS,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    archive,
    checklist_of,
    folder_at,
    inbox,
    message,
    read,
    talk,
    zip_at,
)
from prune.errors import ExportError
from prune.judge import read_archives, read_exports
from prune.model.connection import Connection, Memory
from prune.model.evidence import Evidence, Pair
from prune.model.export import Export, FileRead
from prune.model.role import Role
from prune.output.as_csv import write_csv
from prune.personal.exports import resolve
from prune.reading.export import read_export

ONE, OTHER = C7 + WREN_ROW, C7 + TOBY_ROW
ALL_BUT = {role: tuple(one for one in Role if one is not role) for role in Role}


def test_a_lone_connections_file_is_a_whole_export():
    wren = Connection(
        "prune-test-wren",
        "Wren Inkwell",
        "Teapot Works",
        "Potter",
        "https://www.linkedin.com/in/prune-test-wren",
        date(2019, 3, 7),
    )
    expected = Export(
        name="Export.zip",
        files=(
            FileRead(
                "Connections.csv", Role.CONNECTIONS, 1, "utf-8", ",", newest_on=date(2019, 3, 7)
            ),
        ),
        missing=ALL_BUT[Role.CONNECTIONS],
        rows=1,
        hidden=0,
        skipped=0,
        connections=(wren,),
        evidence={"prune-test-wren": Evidence()},
        memory={"prune-test-wren": Memory(same_day=0, company_size=1)},
    )
    assert expected == read({"Connections.csv": ONE})


def names_and_notices(files):
    export = read(files)
    return [person.name for person in export.connections], export.notices


@pytest.mark.parametrize(
    ("files", "notice"),
    [
        (
            {"Connections.csv": ONE, "X/Connections.csv": OTHER},
            "Connections.csv was read; X/Connections.csv was not read",
        ),
        (
            {"Connections copy.csv": OTHER, "Connections.csv": ONE},
            "Connections.csv was read; Connections copy.csv was not read",
        ),
        (
            {"Connections (1).csv": OTHER, "Connections.csv": ONE, "Connections copy 2.csv": OTHER},
            "Connections.csv was read; Connections (1).csv and Connections copy 2.csv were not read",
        ),
        (
            {"A/B/Connections.csv": OTHER, "C/Connections.csv": ONE},
            "C/Connections.csv was read; A/B/Connections.csv was not read",
        ),
    ],
)
def test_the_shallowest_plainly_named_file_counts_and_the_others_are_named(files, notice):
    expected = f"Of {len(files)} files that could be Connections.csv, {notice}."
    assert (["Wren Inkwell"], (expected,)) == names_and_notices(files)


@pytest.mark.parametrize("name", ["connections.csv", "X/X/Connections.csv", "Connections_123.csv"])
def test_the_file_is_found_in_any_folder_and_case(name):
    assert names_and_notices({name: ONE}) == (["Wren Inkwell"], ())


def test_look_alikes_are_never_taken_for_messages():
    files = {
        "Connections.csv": ONE,
        "guide_messages.csv": M10,
        "LearningCoachMessages.csv": "No conversations found\n",
    }
    export = read(files)
    assert (ALL_BUT[Role.CONNECTIONS], None) == (
        export.missing,
        export.evidence["prune-test-wren"].messages,
    )


def test_a_file_of_another_export_in_the_same_folder_is_not_mixed_in():
    """Two unpacked exports side by side: the messages of one are not the other's."""
    files = {
        "A/Connections.csv": ONE,
        "B/Connections.csv": OTHER,
        "B/Positions.csv": POSITIONS + "Teapot Works,Potter,,,,\n",
    }
    export = read(files)
    assert (
        [person.name for person in export.connections],
        export.evidence["prune-test-wren"].shared_employers,
    ) == (["Wren Inkwell"], None)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("<html>", "is a web page"),
        (b"PK\x03\x04", "is a ZIP or an Excel workbook"),
        ("a,b\nc,d\n", "is not a table that Prune knows"),
    ],
)
def test_another_file_that_cannot_be_read_counts_as_missing_and_says_why(data, why):
    export = read({"Connections.csv": ONE, "messages.csv": data})
    assert (ALL_BUT[Role.CONNECTIONS], None, True, True) == (
        export.missing,
        export.evidence["prune-test-wren"].messages,
        f"messages.csv {why}" in export.notices[0],
        export.notices[0].endswith("messages.csv counts as missing."),
    )


def test_a_spreadsheet_in_place_of_a_file_is_said():
    export = read({"Connections.csv": ONE, "Messages.xlsx": b"PK\x03\x04"})
    assert export.notices == (
        ("Messages.xlsx is a spreadsheet and was not read; use messages.csv as LinkedIn sends it."),
    )


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        ("is empty, but it must contain Connections.csv", {}),
        (
            "contains 2 other files, but it must contain Connections.csv",
            {"messages.csv": M10, "a.txt": ""},
        ),
        ("is an Excel workbook", {"xl/workbook.xml": "", "[Content_Types].xml": ""}),
        ("contains another ZIP", {"Basic.zip": b"PK"}),
        ("contains Connections.xlsx", {"Connections.xlsx": b"PK"}),
    ],
)
def test_an_export_without_connections_is_refused_with_what_it_holds(expected, files):
    with pytest.raises(ExportError, match=expected):
        read(files)


def test_of_two_archives_the_later_one_wins_file_by_file():
    basic = archive({"Connections.csv": OTHER, "Positions.csv": POSITIONS}, "Basic.zip")
    complete = archive({"Connections.csv": ONE, "messages.csv": M10}, "Complete.zip")
    export = read_export([basic, complete])
    assert (
        "Basic.zip + Complete.zip",
        ["Wren Inkwell"],
        Evidence(messages=talk(), shared_employers=()),
    ) == (
        export.name,
        [person.name for person in export.connections],
        export.evidence["prune-test-wren"],
    )


def test_connections_may_be_in_the_earlier_archive_only():
    basic = archive({"Connections.csv": ONE}, "Basic.zip")
    complete = archive({"messages.csv": M10}, "Complete.zip")
    evidence = read_export([basic, complete]).evidence
    assert {"prune-test-wren": Evidence(messages=talk())} == evidence


@pytest.mark.parametrize("name", ["Connections_987654321.csv", "Connections_987654321 (1).csv"])
def test_the_members_own_number_is_nowhere_in_what_we_say(tmp_path, name):
    """LinkedIn appends it to file names; it is personal data."""
    folder_at(
        tmp_path, {name: ONE, "Positions_987654321.csv": "<html>", "messages_987654321.csv": M10}
    )
    told = (read_exports(resolve(tmp_path)), read_archives((tmp_path / name,)))
    assert "987654321" not in repr(told).replace(str(tmp_path), "")


def test_roles_are_reported_in_one_order_whatever_the_archives():
    files = {"Positions.csv": POSITIONS, "messages.csv": M10, "Connections.csv": ONE}
    assert [file.role for file in read(files).files] == [
        Role.CONNECTIONS,
        Role.MESSAGES,
        Role.POSITIONS,
    ]


def test_a_file_that_breaks_off_while_it_is_read_is_reported_without_a_traceback():
    """Everything before the fault may be good; but the file is left out, not half read."""
    export = read({"Connections.csv": ONE, "messages.csv": M10 + "x" * (1 << 21)})
    assert (export.evidence["prune-test-wren"].messages, export.notices) == (
        None,
        (
            (
                "messages.csv has a line of more than 1,048,576 characters, which is more than Prune reads. "
                "messages.csv counts as missing."
            ),
        ),
    )


def test_a_needed_file_that_holds_too_much_is_refused_with_what_to_do():
    with pytest.raises(ExportError, match=r"more than Prune reads\. Download the ZIP"):
        read({"Connections.csv": ONE + "x" * (1 << 21)})


def test_more_messages_than_are_read_cost_the_messages_alone(monkeypatch):
    monkeypatch.setattr("prune.reading.tables.rows.MAX_ROWS", {Role.MESSAGES: 3})
    export = read({"Connections.csv": ONE, "messages.csv": M10 + "1,,,,,,,,x,\n" * 4})
    assert export.notices == (
        (
            "messages.csv contains more than 3 rows, which is more than Prune reads. "
            "messages.csv counts as missing."
        ),
    )


def test_an_optional_file_that_is_damaged_costs_itself_alone(tmp_path):
    """The bytes of one file in the ZIP are wrong, and those of the others are not."""
    path = zip_at(
        tmp_path / "export.zip", {"Connections.csv": ONE, "messages.csv": M10 + "1,\n" * 9}
    )
    data = bytearray(path.read_bytes())
    start = data.index(b"messages.csv") + len("messages.csv")
    data[start : start + 20] = bytes(20)
    path.write_bytes(data)
    export = read_archives((path,))
    assert [person.name for person in export.connections] == ["Wren Inkwell"]
    assert export.notices == (
        (
            "export.zip is damaged or only half downloaded. Download it from LinkedIn again. "
            "messages.csv counts as missing."
        ),
    )


# --- names that are nearly right


TALK = inbox(message(ME, WREN))


@pytest.mark.parametrize(
    "name",
    [
        "Connections 2.csv",
        "Connections (1).csv",
        "connection.csv",
        "Connections1.csv",
        "linkedin_connections.csv",
        "X/Connections_LinkedIn.csv",
        "Connections.csv.txt",
        "my network.csv",
        "Kontakte.csv",
    ],
)
def test_the_only_table_of_connections_is_read_whatever_its_name_and_that_is_said(name):
    assert names_and_notices({name: ONE}) == (
        ["Wren Inkwell"],
        (f"{name} was read as Connections.csv.",),
    )


@pytest.mark.parametrize("name", ["Connections1.csv", "connection.csv", "Connections_old.csv"])
def test_a_file_that_looks_like_connections_beside_them_is_named(name):
    assert names_and_notices({name: OTHER, "Connections.csv": ONE}) == (
        ["Wren Inkwell"],
        (
            (
                f"{name} has a name like Connections.csv and was not read: "
                "Connections.csv was read instead."
            ),
        ),
    )


def test_another_table_beside_connections_is_not_looked_at():
    assert names_and_notices({"my network.csv": OTHER, "Connections.csv": ONE}) == (
        ["Wren Inkwell"],
        (),
    )


@pytest.mark.parametrize("name", ["messages1.csv", "Messaages.csv", "messages 2.csv"])
def test_a_near_miss_of_another_file_is_read_where_that_is_missing(name):
    export = read({"Connections.csv": ONE, name: TALK})
    assert (1, (f"{name} was read as messages.csv.",)) == (
        export.evidence["prune-test-wren"].messages.sent,
        export.notices,
    )


def test_a_near_miss_without_the_columns_is_named_with_the_reason():
    export = read({"Connections.csv": ONE, "messages1.csv": "a,b\nc,d\n"})
    assert (
        export.evidence["prune-test-wren"].messages,
        (
            "messages1.csv has a name like messages.csv and was not read: "
            "no columns of messages.csv were found in it."
        )
        in export.notices,
    ) == (None, True)


def test_look_alikes_with_the_very_header_of_messages_stay_unread():
    """LinkedIn's own `guide_messages.csv` has the columns of `messages.csv`."""
    export = read({"Connections.csv": ONE, "guide_messages.csv": TALK})
    assert (export.evidence["prune-test-wren"].messages, export.notices) == (None, ())


def test_the_list_that_prune_wrote_for_spreadsheets_is_not_an_export():
    out = io.StringIO(newline="")
    write_csv(checklist_of({"Connections.csv": ONE}), out)
    with pytest.raises(ExportError, match="1 other file"):
        read({"checklist.csv": out.getvalue()})


@pytest.mark.parametrize(
    ("sentence", "files"),
    [
        (
            "Connections_old.csv is not a table that Prune knows",
            {"Connections_old.csv": "x,y\n1,2\n"},
        ),
        ("linkedin_connections.csv is a web page", {"linkedin_connections.csv": "<html>"}),
        ("On LinkedIn, ask for a copy of your data", {"shares.csv": "Date,ShareLink\n"}),
    ],
)
def test_a_new_export_is_asked_for_only_where_nothing_usable_is_there(sentence, files):
    with pytest.raises(ExportError, match=sentence):
        read(files)


def test_a_file_beside_another_exports_connections_is_said_to_belong_to_it():
    files = {"Connections.csv": ONE, "Old/Connections.csv": ONE, "Old/Positions.csv": POSITIONS}
    assert (
        "Old/Positions.csv was not read: beside another Connections.csv, so it belongs to "
        "another export."
    ) in read(files).notices


ENDORSED = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name\n"


@pytest.mark.parametrize("turn", [list, reversed], ids=["forth", "back"])
def test_of_two_files_of_one_name_the_fuller_counts(turn):
    """As in an archive of 2022, whose older spelling held twice as many, in UTF-16."""
    row = "2022/03/07 09:05:12 UTC,Tea,Wren,Inkwell\n"
    files = {
        "Endorsement Received Info.csv": (ENDORSED + row * 2).encode("utf-16"),
        "Endorsement_Received_Info.csv": ENDORSED + row,
    }
    export = read({"Connections.csv": ONE, **dict(turn(list(files.items())))})
    assert (export.evidence["prune-test-wren"].endorsements, export.notices) == (
        Pair(None, 2),
        (
            (
                "Of 2 files that could be Endorsement_Received_Info.csv, "
                "Endorsement Received Info.csv was read; Endorsement_Received_Info.csv was not read."
            ),
        ),
    )
