"""The smaller files: invitations, endorsements, recommendations, notes, positions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import (
    C6,
    C7,
    IN,
    INVITATIONS,
    ME,
    NOTES,
    POSITIONS,
    RECOMMENDATIONS,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    directory_of,
    entry,
    invited,
    read,
    someone,
)
from prune.model.evidence import Pair
from prune.model.role import Role
from prune.reading.employers import Employers
from prune.reading.no_employer import is_no_employer
from prune.reading.tables.table import open_table
from prune.reading.ties import read_invitations
from prune.text import company_key

PEOPLE = C7 + WREN_ROW + TOBY_ROW
NAMES_ONLY = C6 + (
    "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    "Toby,Candlewick,,Moth & Lamp,Lamplighter,08 Mar 2019\n"
)
TWO_WRENS = PEOPLE + WREN_ROW.replace("test-wren", "test-other-wren")
ENDORSER = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
ENDORSEE = ENDORSER.replace("Endorser", "Endorsee")


def of(kind, files, people=PEOPLE):
    """One kind of evidence of everybody."""
    export = read({"Connections.csv": people, **files})
    return [getattr(evidence, kind) for evidence in export.evidence.values()]


# --- invitations


def out(on="3/7/26, 9:05 AM", note="", them=WREN):
    return f'{ME[0]},{them[0]},"{on}",{note},OUTGOING,{ME[1]},{them[1]}\n'


def came(on="3/7/26, 9:05 AM", note="", them=WREN):
    return f'{them[0]},{ME[0]},"{on}",{note},INCOMING,{them[1]},{ME[1]}\n'


MARCH = date(2026, 3, 7)
ASH = ("Ash Elm", f"{IN}prune-test-ash")


@pytest.mark.parametrize(
    ("expected", "rows"),
    [
        (None, ""),
        (invited("me", MARCH), out()),
        (invited("them", MARCH), came()),
        (invited("them", MARCH, note=True), came(note="Tea?")),
        (invited("me", None), out(on="some day")),
        (invited("them", date(2026, 4, 1)), out() + came(on="4/1/26, 9:05 AM")),
        (invited("them", date(2026, 4, 1)), came(on="4/1/26, 9:05 AM") + out()),
        (invited("them", MARCH), came(note=" ")),
        # of one day, the first in the file: LinkedIn writes the latest first
        (invited("me", MARCH), out() + came()),
        (invited("them", MARCH), came() + out()),
        (invited("them", None), came(on="some day") + out(on="some day")),
        (invited("me", MARCH), came(on="some day") + out()),
        (invited("them", MARCH), came() + out(on="some day")),
        # days in the order that their column shows
        (invited("me", date(2026, 5, 6)), out(on="06/05/2026") + out(on="27/04/2026", them=ASH)),
        (None, out(them=("Moss Nobody", f"{IN}prune-test-moss"))),
        (None, out(them=("Wren Inkwell", f"{IN}prune-test-other-wren"))),
    ],
)
def test_the_latest_invitation_and_whose_it_was(expected, rows):
    assert [expected, None] == of("invitation", {"Invitations.csv": INVITATIONS + rows})


@pytest.mark.parametrize("people", [PEOPLE, NAMES_ONLY])
@pytest.mark.parametrize(
    ("header", "ending"),
    [
        ("From,To,Sent At,Message,Direction", ""),
        (
            "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn",
            ",urn:li:member:1,urn:li:member:2",
        ),
    ],
)
def test_without_addresses_an_invitation_is_joined_by_name(people, header, ending):
    row = f'Wren Inkwell,Quincy Featherbed,"3/7/26, 9:05 AM",,INCOMING{ending}\n'
    assert [invited("them", MARCH), None] == of(
        "invitation", {"Invitations.csv": f"{header}\n{row}"}, people
    )


@pytest.mark.parametrize(
    ("expected", "row"),
    [
        (invited("me", MARCH), out()),
        (invited("me", MARCH), out().replace("OUTGOING", " Outgoing ")),
        (invited("me", MARCH), out().replace("OUTGOING", "")),
        (invited("me", MARCH), out().replace("OUTGOING", " ")),
        (invited("them", MARCH), came()),
        (invited("them", MARCH), came().replace("INCOMING", "")),
        (invited("them", MARCH), came().replace("INCOMING", " ")),
    ],
)
def test_without_a_direction_the_side_that_is_a_connection_tells_it(expected, row):
    assert [expected, None] == of("invitation", {"Invitations.csv": INVITATIONS + row})


def test_the_other_side_of_every_invitation_is_the_members():
    rows = out() + came(them=ASH) + out(them=ASH).replace(ME[1], "")
    table = open_table(entry(INVITATIONS + rows, "Invitations.csv"), Role.INVITATIONS)
    found = read_invitations(table, directory_of(someone()))
    assert found.own_ids == {"prune-test-owner": 2}


def test_an_invitation_that_could_be_either_ones_is_unknown():
    row = 'Wren Inkwell,Quincy Featherbed,"3/7/26, 9:05 AM",,INCOMING\n'
    files = {"Invitations.csv": f"From,To,Sent At,Message,Direction\n{row}"}
    assert of("invitation", files, TWO_WRENS) == [None, None, None]


# --- endorsements


def endorsement(first="Wren", last="Inkwell", url="www.linkedin.com/in/prune-test-wren"):
    return f"2023/03/07 09:05:12 UTC,Tea,{first},{last},{url},ACCEPTED\n"


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        ([None, None], {}),
        ([Pair(0, 0)] * 2, {"Endorsement_Received_Info.csv": "", "Endorsement_Given_Info.csv": ""}),
        (
            [Pair(None, 2), Pair(None, 0)],
            {"Endorsement_Received_Info.csv": ENDORSER + endorsement() * 2},
        ),
        ([Pair(1, None), Pair(0, None)], {"Endorsement_Given_Info.csv": ENDORSEE + endorsement()}),
        (
            [Pair(1, 1), Pair(0, 0)],
            {
                "Endorsement_Received_Info.csv": ENDORSER + endorsement(),
                "Endorsement_Given_Info.csv": ENDORSEE + endorsement(),
            },
        ),
        (
            [Pair(None, 0)] * 2,
            {"Endorsement_Received_Info.csv": ENDORSER + endorsement(url="www.linkedin.com/in/x")},
        ),
    ],
)
def test_endorsements_each_way_and_unknown_where_the_file_is_missing(expected, files):
    assert expected == of("endorsements", files)


def test_an_endorsements_raw_address_without_scheme_meets_a_percent_encoded_one():
    people = f"{C7}Zoë,Brûlée,{IN}prune-test-zo%C3%AB,,,,07 Mar 2019\n"
    row = endorsement("Zoë", "Brûlée", "www.linkedin.com/in/prune-test-zoë")
    files = {"Endorsement_Received_Info.csv": ENDORSER + row}
    assert [Pair(None, 1)] == of("endorsements", files, people)


@pytest.mark.parametrize("first", ["Wren", " WREN"])
def test_who_has_no_address_is_met_by_name_though_the_row_has_one(first):
    files = {"Endorsement_Received_Info.csv": ENDORSER + endorsement(first)}
    assert [Pair(None, 1), Pair(None, 0)] == of("endorsements", files, NAMES_ONLY)


@pytest.mark.parametrize("people", [PEOPLE, NAMES_ONLY])
def test_endorsements_without_a_column_of_addresses_are_joined_by_name(people):
    text = (
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n"
        "2021/03/07 09:05:12 UTC,Tea,WREN, Inkwell,ACCEPTED\n"
    )
    assert [Pair(None, 1), Pair(None, 0)] == of(
        "endorsements", {"Endorsement_Received_Info.csv": text}, people
    )


# --- recommendations


WREN_RECOMMENDS = 'Wren,Inkwell,Teapot Works,Potter,Kind.,"03/07/23, 09:05 AM",VISIBLE\n'


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        ([None, None], {}),
        ([Pair(None, 0)] * 2, {"Recommendations_Received.csv": RECOMMENDATIONS}),
        (
            [Pair(None, 1), Pair(None, 0)],
            {"Recommendations_Received.csv": RECOMMENDATIONS + WREN_RECOMMENDS},
        ),
        (
            [Pair(1, 0), Pair(0, 0)],
            {
                "Recommendations_Received.csv": RECOMMENDATIONS,
                "Recommendations_Given.csv": RECOMMENDATIONS + WREN_RECOMMENDS,
            },
        ),
    ],
)
def test_recommendations_each_way_by_a_name_that_only_one_carries(expected, files):
    assert expected == of("recommendations", files)


@pytest.mark.parametrize(
    ("pairs", "files"),
    [
        (
            [None, Pair(None, 0), None],
            {"Recommendations_Received.csv": RECOMMENDATIONS + WREN_RECOMMENDS},
        ),
        (
            [Pair(0, None), Pair(0, 0), Pair(0, None)],
            {
                "Recommendations_Received.csv": RECOMMENDATIONS + WREN_RECOMMENDS,
                "Recommendations_Given.csv": "",
            },
        ),
    ],
)
def test_of_two_of_one_name_nobody_knows_who_recommended(pairs, files):
    assert (pairs, [True, False, True]) == (
        of("recommendations", files, TWO_WRENS),
        of("namesake_recommended", files, TWO_WRENS),
    )


# --- notes


def note(text, url=f"{IN}prune-test-wren"):
    return f"Wren,Inkwell,{url},{text},2026-01-02,\n"


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        ([None, None], {}),
        ([False, False], {"Notes.csv": ""}),
        ([False, False], {"Notes.csv": NOTES}),
        ([True, False], {"Notes.csv": NOTES + note("Met at the kite festival")}),
        ([True, False], {"Notes.csv": NOTES + note("Tea", url="")}),
        ([False, False], {"Notes.csv": NOTES + note(" ")}),
        ([False, False], {"Notes.csv": NOTES + note("Tea", url=f"{IN}prune-test-moss")}),
    ],
)
def test_notes(expected, files):
    assert expected == of("note", files)


@pytest.mark.parametrize("written", ["2026-01-03,2026-01-02", "2026-01-02,2026-01-03"])
def test_the_newest_day_of_notes_is_that_of_writing_or_of_changing_one(written):
    text = NOTES + note("Tea").replace("2026-01-02,", written)
    export = read({"Connections.csv": PEOPLE, "Notes.csv": text})
    assert export.files[1].newest_on == date(2026, 1, 3)


# --- positions


@pytest.mark.parametrize(
    ("expected", "files"),
    [
        ([None, None], {}),
        ([(), ()], {"Positions.csv": ""}),
        ([(), ()], {"Positions.csv": POSITIONS + ",Potter,,,Mar 2012,2018\n"}),
        (
            [("TEAPOT WORKS GmbH",), ()],
            {"Positions.csv": POSITIONS + "TEAPOT WORKS GmbH,Potter,,,,\n"},
        ),
        ([(), ()], {"Positions.csv": POSITIONS + "Teapot,Potter,,,,\n"}),
        (
            [("Teapot Works",), ()],
            {"Positions.csv": POSITIONS + " Teapot  Works\u200b,Potter,,,,\n"},
        ),
    ],
)
def test_a_shared_employer_is_the_same_company_and_never_a_part_of_its_name(expected, files):
    assert expected == of("shared_employers", files)


def test_no_company_is_shared_by_nobody():
    people = f"{C7}Wren,Inkwell,{IN}prune-test-wren,,,,07 Mar 2019\n"
    assert of("shared_employers", {"Positions.csv": POSITIONS + ",Potter,,,,\n"}, people) == [()]


@pytest.mark.parametrize(
    "company", ["R.E.M.", "A/S Foo", "株式会社Teapot", "Tea'pot Works", "C++ Guild", "As", "a_b"]
)
def test_an_employer_meets_itself_however_its_letters_are_set(company):
    for other in (company, company.upper(), f"{company} GmbH", f"{company}, S.A."):
        assert Employers([company]).shared(other) == (company,)


@given(st.text(), st.text(), st.text())
def test_companies_told_apart_in_passing_are_those_that_differ(one, other, more):
    names = {
        key: name
        for name in (one, f"{one} {more}")
        if (key := company_key(name)) and not is_no_employer(name)
    }
    for company in (one, other, f"{one}.{more}", f"{one}'{more}", one.upper()):
        name = names.get(company_key(company))
        assert Employers(names.values()).shared(company) == ((name,) if name else ())
