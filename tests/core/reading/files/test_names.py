"""File name to role."""

import pytest

from prune.model import Role
from prune.reading.files.names import is_plain, role_of, shown, spreadsheet_role


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    "spelled",
    [
        str,
        str.lower,
        str.upper,
        lambda name: name.replace("_", " "),
        lambda name: name.replace("_", ""),
        lambda name: name.replace(".csv", " (1).csv"),
        lambda name: name.replace(".csv", "(2).csv"),
        lambda name: name.replace(".csv", " copy.csv"),
        lambda name: name.replace(".csv", " copy 2.csv"),
        lambda name: name.replace(".csv", " - Copy.csv"),
        lambda name: name.replace(".csv", " - Copy (2).csv"),
        lambda name: name.replace(".csv", "_123456789.csv"),
        lambda name: name.replace(".csv", "_123456789 (1).csv"),
        lambda name: name.replace(".csv", " .csv"),
    ],
    ids=range(14),
)
def test_linkedins_names_are_known_in_every_spelling(role, spelled):
    assert role is role_of(spelled(role.file))


@pytest.mark.parametrize(
    "name",
    [
        "guide_messages.csv",
        "coach_messages.csv",
        "learning_coach_messages.csv",
        "learning_role_play_messages.csv",
        "LearningCoachMessages.csv",
        "Company Follows.csv",
        "Member_Follows.csv",
        "Contacts.csv",
        "Imported Contacts.csv",
        "ImportedContacts.csv",
        "Profile Summary.csv",
        "My Connections.csv",
        "Connections2.csv",
        "Connections_old.csv",
        "Connections.csv.bak",
        "Connections.tsv",
        "Connections",
        "messages.xlsx",
        "copy.csv",
        "(1).csv",
        "_1.csv",
        ".csv",
        "",
    ],
)
def test_look_alikes_have_no_role(name):
    assert role_of(name) is None


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        (Role.MESSAGES, "Messages.xlsx"),
        (Role.CONNECTIONS, "Connections (1).XLSX"),
        (Role.CONNECTIONS, "connections.ods"),
        (None, "shares.xlsx"),
        (None, "Connections.csv"),
    ],
)
def test_a_file_saved_as_a_spreadsheet_is_noticed(expected, name):
    assert expected is spreadsheet_role(name)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        (True, "Connections.csv"),
        (True, "Connections_12345.csv"),
        (False, "Connections (1).csv"),
        (False, "Connections copy.csv"),
        (False, "Connections copy 2.csv"),
        (False, "Connections - Copy.csv"),
    ],
)
def test_a_plain_name_has_no_mark_of_a_copy(expected, name):
    assert expected is is_plain(name)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("Connections.csv", "Connections.csv"),
        ("Connections.csv", "Connections_123456789.csv"),
        ("X/Connections.csv", "X/Connections_123456789.csv"),
        ("Endorsement_Received_Info.csv", "Endorsement_Received_Info.csv"),
        ("Connections (1).csv", "Connections_123456789 (1).csv"),
        ("Connections copy.csv", "Connections_123456789 copy.csv"),
    ],
)
def test_the_members_own_number_is_never_shown(expected, name):
    assert expected == shown(name)
