"""The checklist as JSON: schema `prune/checklist@1`, to the letter."""

import io
import json
from datetime import date

from core.builders import (
    C7,
    IN,
    INVITATIONS,
    M10,
    ME,
    NOTES,
    POSITIONS,
    PROFILE,
    RECOMMENDATIONS,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    checklist_of,
    inbox,
    message,
)
from prune.model.progress import Decision
from prune.output.as_json import write_json

ENDORSER = "Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url\n"
FILES = {
    "Connections.csv": C7 + WREN_ROW + ",,,,,,07 Mar 2019\ntoo,few\n",
    "messages.csv": inbox(
        message(ME, WREN, on="2020-01-01 10:00:00 UTC"),
        message(WREN, ME, on="2020-01-02 10:00:00 UTC"),
        message(WREN, ME, on="2019-12-31 10:00:00 UTC"),
    ),
    "Invitations.csv": f'{INVITATIONS}{WREN[0]},{ME[0]},"3/6/19, 9:05 AM",Tea?,INCOMING,{WREN[1]},{ME[1]}\n',
    "Endorsement_Received_Info.csv": f"{ENDORSER}Tea,Wren,Inkwell,www.linkedin.com/in/prune-test-wren\n",
    "Recommendations_Received.csv": RECOMMENDATIONS,
    "Notes.csv": NOTES,
    "Positions.csv": POSITIONS + "Teapot Works GmbH,Potter,,,2019,Mar 2019\n",
    "Profile.csv": PROFILE + "Quincy,Featherbed,,\n",
}


def written(checklist):
    out = io.StringIO()
    write_json(checklist, out)
    return out.getvalue()


def file(name, role, rows, **other: object):
    return {
        "file": name,
        "role": role,
        "rows": rows,
        "encoding": "utf-8",
        "delimiter": ",",
        "notices": [],
        **other,
    }


def test_the_whole_document():
    expected = {
        "schema": "prune/checklist@1",
        "today": "2026-11-23",
        "demo": False,
        "export": {
            "name": "Export.zip",
            "files": [
                file("Connections.csv", "connections", 3),
                file("messages.csv", "messages", 5),
                file("Invitations.csv", "invitations", 1),
                file("Endorsement_Received_Info.csv", "endorsements_received", 1),
                file("Recommendations_Received.csv", "recommendations_received", 0),
                file("Notes.csv", "notes", 0),
                file("Positions.csv", "positions", 1),
                file("Profile.csv", "profile", 1),
            ],
            "missing": ["endorsements_given", "recommendations_given", "address_book"],
            "newest_on": "2020-01-02",
        },
        "since": None,
        "counts": {
            "rows": 3,
            "people": 1,
            "hidden": 1,
            "skipped": 1,
            "outcomes": {"keep": 1, "review": 0, "talk": 0, "unfollow": 0, "remove": 0},
        },
        "people": [
            {
                "id": "prune-test-wren",
                "name": "Wren Inkwell",
                "company": "Teapot Works",
                "position": "Potter",
                "url": f"{IN}prune-test-wren",
                "connected_on": "2019-03-07",
                "evidence": {
                    "messages": {
                        "sent": 1,
                        "received": 2,
                        "last_on": "2020-01-02",
                        "groups": {"sent": 0, "received": 0},
                    },
                    "address_book": None,
                    "invitation": {"by": "them", "on": "2019-03-06", "note": True},
                    "endorsements": {"given": None, "received": 1},
                    "recommendations": {"given": None, "received": 0},
                    "note": False,
                    "shared_employers": ["Teapot Works GmbH"],
                },
                "memory": {
                    "same_day": 0,
                    "my_job_then": "Potter at Teapot Works GmbH",
                    "company_size": 1,
                },
                "since": None,
                "suggestion": {
                    "outcome": "keep",
                    "rule": "shared-employer",
                    "because": ["You share an employer: Teapot Works GmbH (Positions.csv)."],
                    "unless": "Without the shared employer, this would be Talk first.",
                },
                "loses": ["You may lose 1 endorsement from them."],
            }
        ],
        "notices": ["Line 4 of Connections.csv was skipped: its cells do not fit the header."],
    }
    assert expected == json.loads(written(checklist_of(FILES)))


def test_what_is_unknown_is_null_and_never_zero():
    document = json.loads(written(checklist_of({"Connections.csv": C7 + "Wren,Inkwell,,,,,\n"})))
    assert {
        key: value
        for key, value in document["people"][0].items()
        if key not in {"suggestion", "loses"}
    } == {
        "id": "~wren inkwell||",
        "name": "Wren Inkwell",
        "company": "",
        "position": "",
        "url": None,
        "connected_on": None,
        "memory": {"same_day": None, "my_job_then": None, "company_size": None},
        "since": None,
        "evidence": {
            "messages": None,
            "address_book": None,
            "invitation": None,
            "endorsements": None,
            "recommendations": None,
            "note": None,
            "shared_employers": None,
        },
    }


def test_what_is_known_to_be_nothing_is_zero():
    files = {
        "Connections.csv": C7 + WREN_ROW,
        "messages.csv": M10,
        "Invitations.csv": INVITATIONS,
        "Endorsement_Received_Info.csv": "",
        "Endorsement_Given_Info.csv": "",
        "Recommendations_Received.csv": "",
        "Recommendations_Given.csv": "",
        "Notes.csv": "",
        "Positions.csv": "",
        "Profile.csv": "",
        "Contacts.csv": "",
    }
    document = json.loads(written(checklist_of(files)))
    assert (document["export"]["missing"], document["people"][0]["evidence"]) == (
        [],
        {
            "messages": {
                "sent": 0,
                "received": 0,
                "last_on": None,
                "groups": {"sent": 0, "received": 0},
            },
            "address_book": False,
            "invitation": None,
            "endorsements": {"given": 0, "received": 0},
            "recommendations": {"given": 0, "received": 0},
            "note": False,
            "shared_employers": [],
        },
    )


def test_a_file_without_rows_has_no_delimiter():
    checklist = checklist_of({"Connections.csv": C7 + WREN_ROW, "messages.csv": ""})
    assert (
        file("messages.csv", "messages", 0, delimiter=None, notices=["It is empty."])
        == json.loads(written(checklist))["export"]["files"][1]
    )


def test_it_is_ascii_whatever_the_names_are():
    text = written(checklist_of({"Connections.csv": C7 + "星\u2028,😀,,,</script>,,\n"}))
    person = json.loads(text)["people"][0]
    assert (text.isascii(), person["name"], person["company"]) == (True, "星 😀", "</script>")


def test_a_decision_is_written_as_progress_has_it():
    decision = Decision("later", date(2026, 11, 1), None, {"until": "2027-01-01"})
    checklist = checklist_of(
        {"Connections.csv": C7 + WREN_ROW}, decisions={"prune-test-wren": decision}
    )
    assert json.loads(written(checklist))["people"][0]["decision"] == {
        "until": "2027-01-01",
        "outcome": "later",
        "decided_on": "2026-11-01",
        "done_on": None,
    }


def test_what_came_of_a_decision_is_written_where_there_is_something():
    day = date(2026, 11, 1)
    decisions = {
        "prune-test-wren": Decision("talk", day, None, asked_on=day, answered=False),
        "prune-test-toby": Decision("later", day, None, back_on=date(2027, 1, 31)),
    }
    checklist = checklist_of({"Connections.csv": C7 + WREN_ROW + TOBY_ROW}, decisions=decisions)
    common = {"decided_on": "2026-11-01", "done_on": None}
    assert [person["decision"] for person in json.loads(written(checklist))["people"]] == [
        {"outcome": "talk", **common, "asked_on": "2026-11-01", "answered": False},
        {"outcome": "later", **common, "back_on": "2027-01-31"},
    ]
