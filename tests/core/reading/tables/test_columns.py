"""The columns of every file: found by name, in any order, in several languages."""

import pytest

from prune.model.role import Role
from prune.reading.tables.columns import LAYOUTS, folded_header

PEOPLE = {"first_name", "last_name", "url", "email", "company", "position", "connected_on"}


def found(role, header, delimiter=","):
    layout = LAYOUTS[role]
    places = layout.find(header.split(delimiter))
    return places if layout.accepts(places) else None


def test_every_role_has_a_layout():
    assert set(Role) == set(LAYOUTS)


@pytest.mark.parametrize(
    ("expected", "cell"),
    [
        ("firstname", "First Name"),
        ("firstname", "FirstName"),
        ("firstname", " first_name "),
        ("firstname", "\ufeffFirst Name"),
        ("prenom", "Prénom"),
        ("emailadresse", "E-Mail-Adresse"),
        ("", " - "),
    ],
)
def test_case_accents_blanks_and_signs_of_a_header_do_not_count(expected, cell):
    assert expected == folded_header(cell)


@pytest.mark.parametrize(
    ("expected", "header"),
    [
        (PEOPLE, "First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
        (PEOPLE - {"url"}, "First Name,Last Name,Email Address,Company,Position,Connected On"),
        (PEOPLE - {"url"}, "FirstName,LastName,EmailAddress,Company,Position,ConnectedOn"),
        (PEOPLE - {"url"}, "First Name,Last Name,Connected On,Company,Position,Email"),
        (
            PEOPLE - {"email"},
            "First Name,Last Name,URL,Connected On,Company,Position,Tier,Met,Notes",
        ),
        (
            PEOPLE - {"url"},
            "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers",
        ),
        (
            {"first_name", "last_name", "email", "company", "position"},
            "First Name,Last Name,Email Address,Current Company,Current Position",
        ),
        (
            {"first_name", "last_name", "email", "company", "position"},
            "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,Company,Job Title",
        ),
        (PEOPLE, "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"),
        (PEOPLE, "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion"),
        (
            PEOPLE,
            "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        ),
        (PEOPLE, "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em"),
        (PEOPLE, "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op"),
        (PEOPLE, "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il"),
    ],
)
def test_every_header_of_connections_is_known(expected, header):
    assert expected == set(found(Role.CONNECTIONS, header))


@pytest.mark.parametrize("name", ["Name", "Full Name", "full_name", "Nome completo"])
def test_one_column_of_names_is_enough(name):
    expected = {"full_name": 0, "company": 1, "connected_on": 2}
    assert expected == found(Role.CONNECTIONS, f"{name},Company,Connected On")


def test_a_semicolon_file_with_four_columns_is_known():
    expected = {"first_name": 0, "company": 1, "position": 2, "connected_on": 3}
    header = "First Name;Company;Position;Connected On"
    assert expected == found(Role.CONNECTIONS, header, ";")


_M9 = {
    "conversation",
    "title",
    "sender",
    "sender_url",
    "to",
    "sent_on",
    "subject",
    "content",
    "folder",
}
_M10 = _M9 | {"recipient_urls"}
_H9 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
_H10 = _H9.replace("TO,DATE", "TO,RECIPIENT PROFILE URLS,DATE")
_OLD = {"sender", "to", "sent_on", "subject", "content", "direction", "folder"}


@pytest.mark.parametrize(
    ("expected", "header"),
    [
        (_OLD, "From,To,Date,Subject,Content,Direction,Folder"),
        (_OLD, "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER"),
        (_M9, _H9),
        (_M9 | {"attachments"}, _H9 + ",ATTACHMENTS"),
        (_M10, _H10),
        (_M10 | {"attachments"}, _H10 + ",ATTACHMENTS"),
        (
            _M10 | {"message_draft", "conversation_draft"},
            _H10 + ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        ),
        (_M10 | {"attachments", "message_draft"}, _H10 + ",ATTACHMENTS,IS MESSAGE DRAFT"),
        (
            _M10 | {"attachments", "message_draft", "conversation_draft"},
            _H10 + ",ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        ),
    ],
)
def test_all_nine_headers_of_messages_are_known(expected, header):
    assert expected == set(found(Role.MESSAGES, header))


@pytest.mark.parametrize(
    ("role", "header"),
    [
        (Role.INVITATIONS, "From,To,Sent At,Message,Direction"),
        (
            Role.INVITATIONS,
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        ),
        (
            Role.INVITATIONS,
            "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn",
        ),
        (
            Role.ENDORSEMENTS_RECEIVED,
            "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status",
        ),
        (
            Role.ENDORSEMENTS_GIVEN,
            "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
        ),
        (
            Role.RECOMMENDATIONS_RECEIVED,
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        ),
        (
            Role.RECOMMENDATIONS_GIVEN,
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        ),
        (
            Role.NOTES,
            "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
        ),
        (Role.POSITIONS, "Company Name,Title,Description,Location,Started On,Finished On"),
        (
            Role.PROFILE,
            "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
        ),
        (
            Role.PROFILE,
            "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,Summary,Industry,Country,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
        ),
    ],
)
def test_the_smaller_files_are_known(role, header):
    assert found(role, header) is not None


@pytest.mark.parametrize(
    ("role", "header"),
    [
        (Role.CONNECTIONS, "First Name,Last Name"),
        (Role.CONNECTIONS, "Company,Position,Connected On"),
        (Role.CONNECTIONS, "flight,from,to"),
        (Role.MESSAGES, "From,To,Sent At,Message,Direction"),
        (Role.INVITATIONS, "FROM,TO,DATE,SUBJECT,CONTENT"),
        (Role.NOTES, "Connection First Name,Connection Last Name"),
    ],
)
def test_too_few_columns_are_not_a_header(role, header):
    assert found(role, header) is None


def test_of_two_equal_columns_the_first_counts():
    header = "First Name,Company,Last Name,Company"
    assert found(Role.CONNECTIONS, header) == {"first_name": 0, "company": 1, "last_name": 2}
