"""An export that was put aside tells the same as before, as far as it is compared."""

from dataclasses import replace

from core.builders import ME, WREN, inbox, message
from core.since.exports import MESSAGES, export, people, row
from prune.packed import pack
from prune.reading.export import Use

ROWS = (
    row("Wren Inkwell", "prune-test-wren"),
    row("Toby Marsh", "", ""),
    row("星 Saltmarsh", "%E6%98%9F", "09 Mar 2021", company=""),
)
FILES = {
    **people(*ROWS),
    MESSAGES: inbox(message(WREN, ME), message(ME, WREN, on="2024-05-07 10:00:00 UTC")),
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,"
    "Endorser Last Name,Endorser Public Url,Endorsement Status\n"
    "2023/03/07 09:05:12 UTC,Kites,Wren,Inkwell,www.linkedin.com/in/prune-test-wren,ACCEPTED\n",
}


def test_people_and_what_is_compared_come_back():
    one = export(FILES, use=Use.EARLIER)
    back = pack(one).unpack(())
    assert back.connections == one.connections
    told = [
        (known.messages is None, known.endorsements, known.recommendations)
        for found in (one, back)
        for known in (found.evidence[person.id] for person in one.connections)
    ]
    assert told[:3] == told[3:]
    assert len(set(told)) > 1
    new = [
        one.fingerprints.since(other.fingerprints, "prune-test-wren", "prune-test-wren").total
        for other in (one, back, export(people(*ROWS) | {MESSAGES: ""}))
    ]
    assert new == [0, 0, 2]


def test_whoever_has_not_changed_is_not_kept_twice():
    one, other = (export(people(*ROWS)) for _ in range(2))
    assert all(
        then is now
        for then, now in zip(
            pack(one).unpack(other.connections).connections, other.connections, strict=True
        )
    )
    moved = [replace(person, company="Moth & Lamp") for person in other.connections]
    assert pack(one).unpack(moved).connections == one.connections


def test_an_export_of_hidden_members_alone():
    hidden_only = export(people(",,,,,,07 Mar 2019\n"), use=Use.EARLIER)
    assert pack(hidden_only).unpack(()).connections == ()
