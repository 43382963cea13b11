"""File name to role."""

import pytest

from prune.model.role import Role
from prune.reading.files.names import display_name, is_plain, near_role, role_of, spreadsheet_role


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
        lambda name: name.replace(".csv", " 2.csv"),
        lambda name: name.replace(".csv", "_123456789 3.csv"),
    ],
    ids=range(16),
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
        (False, "Connections 2.csv"),
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
    assert expected == display_name(name)


@pytest.mark.parametrize(
    ("expected", "names"),
    [
        (
            Role.CONNECTIONS,
            (
                "connection.csv Connections1.csv Connections_LinkedIn.csv NetworkConnections.csv "
                "linkedin_connections.csv Conections.csv Connections_old.csv Connections.csv.txt "
                "Connections.csv.csv Connections.tsv connections.txt my-connections-2026.csv"
            ),
        ),
        (Role.MESSAGES, "messages1.csv Messaages.csv message.csv MESSAGES-new.csv"),
        (Role.INVITATIONS, "Invitation.csv invitations2.csv"),
        (Role.RECOMMENDATIONS_GIVEN, "Recommendation_Given.csv"),
        (Role.RECOMMENDATIONS_RECEIVED, "Recommendations_Recieved.csv"),
        (Role.ADDRESS_BOOK, "contact.csv ImportedContact.csv my_contacts.csv"),
        (
            None,
            (
                "guide_messages.csv coach_messages.csv learning_coach_messages.csv shares.csv "
                "learning_role_play_messages.csv Company_Follows.csv Member_Follows.csv Votes.csv "
                "Profile_Summary.csv PhoneNumbers.csv Reactions.csv holiday.csv Connections.xlsx "
                "Connections.csv.bak Connections .csv 2026.csv"
            ),
        ),
    ],
)
def test_a_name_that_is_nearly_linkedins_is_known_for_it(expected, names):
    found = {name: near_role(name) for name in names.split()}
    assert found == dict.fromkeys(names.split(), expected)
