"""The demo network's files, exactly as LinkedIn would send them."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import quote

from prune.demo.earlier import AGE, earlier_people
from prune.demo.letters import MESSAGE_HEADER, message_rows
from prune.demo.names import TWINS
from prune.demo.people import (
    HIDDEN_DAYS,
    OWNER,
    OWNER_CONTACT,
    Someone,
    ago,
    invented_people,
    job,
)
from prune.identity import PROFILE

_PREAMBLE = (
    "Notes:\n"
    '"Some email addresses are missing here: only people who let their connections download '
    'them appear with one. This is an invented example of such a file."\n'
    "\n"
)


def demo_zip(today: date) -> bytes:
    """The ZIP, the same bytes for the same day."""
    return _zip(_files(invented_people(), today))


def earlier_demo_zip(today: date) -> bytes:
    """The earlier one: some people were others, and one that is hidden now had a name."""
    return _zip(_files(earlier_people(), today, AGE, HIDDEN_DAYS[:-1]))


def _zip(files: Iterable[tuple[str, str]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in files:
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, text.encode("utf-8"))
    return packed.getvalue()


def _files(
    people: list[Someone], today: date, age: int = 0, hidden: Sequence[int] = HIDDEN_DAYS
) -> Iterator[tuple[str, str]]:
    connections = _csv(_connections(people, today, hidden))
    yield "Connections.csv", _PREAMBLE + connections.rstrip("\n")
    yield "messages.csv", _csv(message_rows(people, today, age), csv.QUOTE_ALL)
    yield "guide_messages.csv", _csv([MESSAGE_HEADER])
    yield "Invitations.csv", _csv(_invitations(people, today))
    yield "Endorsement_Received_Info.csv", _csv(_endorsements(people, today, "Endorser"))
    yield "Endorsement_Given_Info.csv", _csv(_endorsements(people, today, "Endorsee"))
    yield "Recommendations_Received.csv", _csv(_recommendations(people, today, received=True))
    yield "Recommendations_Given.csv", _csv(_recommendations(people, today, received=False))
    yield "Notes.csv", _csv(_notes(people, today))
    yield (
        "Positions.csv",
        _csv(
            [
                ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
                ("Marmalade Observatory", "Stargazer", "", "", "Mar 2012", "2018"),
                ("Quince & Daughters", "Illustrator", "", "", "2018", ""),
                ("Self-employed", "Kite painter", "", "", "Jan 2020", ""),
            ]
        ),
    )
    yield "Contacts.csv", _csv(_address_book(people))
    yield "Profile.csv", _csv([("First Name", "Last Name", "Headline"), (*OWNER, "Invented")])


def _csv(rows: Iterable[Sequence[object]], quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]  # typeshed wants a literal
    return out.getvalue()


def _connections(
    people: list[Someone], today: date, hidden: Sequence[int]
) -> Iterator[Sequence[object]]:
    yield "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"
    rows = [
        (
            someone.connected,
            (someone.first, someone.last, PROFILE + quote(someone.slug), "", *job(someone)),
        )
        for someone in people
    ]
    rows += [(days, ("", "", "", "", "", "")) for days in hidden]
    for days, cells in sorted(rows, key=lambda row: row[0]):
        yield *cells, _english(ago(today, days))


def _english(day: date) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day:02} {months[day.month - 1]} {day.year}"


def _invitations(people: list[Someone], today: date) -> Iterator[Sequence[object]]:
    yield "From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"
    me = OWNER_CONTACT
    for someone in people:
        day = ago(today, someone.connected + 1)
        sent = f"{day.month}/{day.day}/{day:%y}, 9:05 AM"
        them = someone.contact
        if someone.story.invited_by == "them":
            yield them[0], me[0], sent, "We met at the bakery.", "INCOMING", them[1], me[1]
        elif someone.story.invited_by == "me":
            yield me[0], them[0], sent, "", "OUTGOING", me[1], them[1]


def _endorsements(people: list[Someone], today: date, who: str) -> Iterator[Sequence[object]]:
    yield (
        "Endorsement Date",
        "Skill Name",
        f"{who} First Name",
        f"{who} Last Name",
        f"{who} Public Url",
        "Endorsement Status",
    )
    for someone in people:
        story = someone.story
        if story.endorses if who == "Endorser" else story.endorsed:
            day = ago(today, someone.connected // 2)
            yield (
                f"{day:%Y/%m/%d} 09:05:12 UTC",
                "Kite building",
                someone.first,
                someone.last,
                f"www.linkedin.com/in/{someone.slug}",
                "ACCEPTED",
            )


def _recommendations(
    people: list[Someone], today: date, *, received: bool
) -> Iterator[Sequence[object]]:
    yield "First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"
    for someone in people:
        if someone.story.recommends if received else someone.story.recommended:
            day = ago(today, someone.connected // 2)
            yield (
                someone.first,
                someone.last,
                *job(someone),
                "A joy to work with.",
                f"{day:%m/%d/%y}, 09:05 AM",
                "VISIBLE",
            )
    if received:
        yield *TWINS, "", "", "Kind, quick and exact.", "03/07/18, 09:05 AM", "VISIBLE"


def _notes(people: list[Someone], today: date) -> Iterator[Sequence[object]]:
    yield (
        "Connection First Name",
        "Connection Last Name",
        "Connection Profile URL",
        "Note",
        "Created On",
        "Edited On",
    )
    for someone in people:
        if someone.story.note:
            day = ago(today, 100).isoformat()
            yield (
                someone.first,
                someone.last,
                PROFILE + quote(someone.slug),
                someone.story.note,
                day,
                day,
            )


def _address_book(people: list[Someone]) -> Iterator[Sequence[object]]:
    yield "Source", "FirstName", "LastName", "Companies", "Title", "Emails", "PhoneNumbers"
    yield "Phone", "Aunt", "Marigold-Demo", "", "", "marigold@example.com", ""
    for someone in people:
        if someone.story.address_book:
            yield "Phone", someone.first, someone.last, "", "", "", ""
