"""`Contacts.csv`: whether the member's own address book holds somebody."""

import pytest

from core.builders import C7, IN, TOBY_ROW, WREN_ROW, read

HEADER = "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers\n"
IMPORTED = "FirstName,MiddleName,LastName,Title,Emails,PhoneNumbers,CreatedAt\n"
WREN_BY_MAIL = WREN_ROW.replace(",,Teapot", ",Wren@Example.com,Teapot").replace("Inkwell", "Quill")


def holds(text, people=C7 + WREN_ROW + TOBY_ROW, name="Contacts.csv"):
    """Whom it holds, in the order of the connections."""
    export = read({"Connections.csv": people, name: text})
    return [evidence.address_book for evidence in export.evidence.values()]


def test_without_the_file_nobody_knows():
    export = read({"Connections.csv": C7 + WREN_ROW})
    assert [one.address_book for one in export.evidence.values()] == [None]


@pytest.mark.parametrize("text", ["", HEADER, "No contacts found\n"])
def test_a_file_that_holds_nothing_holds_nobody(text):
    assert holds(text) == [False, False]


@pytest.mark.parametrize(
    "name",
    ["Contacts.csv", "ImportedContacts.csv", "Imported Contacts.csv", "Imported_Contacts (1).csv"],
)
def test_every_name_of_the_file_is_known(name):
    assert holds(HEADER + "Phone,Wren,Inkwell,,,,\n", name=name) == [True, False]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, HEADER + "Phone,Wren,Inkwell,,,,\n"),
        (True, HEADER + "Phone, WREN ,Inkwell,,,,\n"),
        (True, IMPORTED + "Wren,,Inkwell,,,,\n"),
        (True, "Name,Emails\nWren Inkwell,\n"),
        (False, HEADER + "Phone,Wren,,,,,\n"),
        (False, HEADER + "Phone,,Inkwell,,,,\n"),
        (False, HEADER + "Phone,Wrenna,Inkwell,,,,\n"),
        (
            False,
            HEADER + "Phone,Wren,Inkwell,,,a@example.com,\nMail,Wren,Inkwell,,,b@example.com,\n",
        ),
        (
            True,
            HEADER + "Phone,Wren,Inkwell,,,a@example.com,\nMail,Wren,Inkwell,,,a@example.com,\n",
        ),
    ],
)
def test_a_full_name_counts_where_it_is_unique_in_the_address_book(expected, text):
    assert holds(text) == [expected, False]


def test_a_single_name_is_not_a_full_one():
    people = C7 + WREN_ROW.replace("Inkwell", "")
    assert holds(HEADER + "Phone,Wren,,,,,\n", people) == [False]


def test_a_full_name_counts_where_it_is_unique_among_the_connections():
    namesake = WREN_ROW.replace("test-wren", "test-other-wren")
    people = C7 + WREN_ROW + namesake
    assert holds(HEADER + "Phone,Wren,Inkwell,,,,\n", people) == [False, False]


@pytest.mark.parametrize(
    ("expected", "emails"),
    [
        (True, "wren@example.com"),
        (True, "WREN@EXAMPLE.COM"),
        (True, '"a@example.com,wren@example.com"'),
        (True, '"a@example.com, wren@example.com"'),
        (True, "a@example.com wren@example.com"),
        (True, "a@example.com;wren@example.com"),
        (True, "Wren Quill <wren@example.com>"),
        (True, '"""Wren"" <wren@example.com>\na@example.com"'),
        (False, "awren@example.com"),
        (False, "wren"),
        (False, ""),
    ],
)
def test_an_e_mail_address_counts_whatever_the_name(expected, emails):
    text = f"{HEADER}Phone,Somebody,Else,,,{emails},\n"
    assert holds(text, C7 + WREN_BY_MAIL) == [expected]


@pytest.mark.parametrize("email", ["", "NA", "urn:li:member:12345"])
def test_an_invalid_e_mail_address_matches_nobody(email):
    row = f"Wren,Quill,{IN}prune-test-wren,{email},,,07 Mar 2019\n"
    text = f"{HEADER}Phone,Somebody,Else,,,{email},\n"
    assert holds(text, C7 + row) == [False]
