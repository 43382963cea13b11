"""The demo network's files, byte by byte as LinkedIn would send them."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from prune.demo.names import COMPANIES, NAMES, POSITIONS, TWINS
from prune.demo.stories import STORIES, Story

PEOPLE = 120
HIDDEN = 3
OWNER = ("Juniper", "Featherstonehaugh-Demo")
OWNER_SLUG = "prune-demo-owner"

_PREAMBLE = (
    "Notes:\n"
    '"Some email addresses are missing here: only people who let their connections download '
    'them appear with one. This is an invented example of such a file."\n'
    "\n"
)
_MESSAGE_HEADER = (
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
)
_PROFILE = "https://www.linkedin.com/in/"
_TEXTS = (
    "How did the kite festival go?",
    "Lovely to hear from you.\n\nShall we say Thursday?",
    "Thank you, that helped a great deal!",
    'They said "perhaps", which is a start.',
)


@dataclass(frozen=True, slots=True)
class Someone:
    """One invented connection."""

    number: int
    first: str
    last: str
    slug: str
    story: Story

    @property
    def name(self) -> str:
        """As `messages.csv` writes it: first and last with a blank between."""
        return f"{self.first} {self.last}".strip()

    @property
    def contact(self) -> tuple[str, str]:
        """Name and address, as `messages.csv` has them."""
        return self.name, _PROFILE + self.slug

    @property
    def connected(self) -> int:
        """Days ago; spread out so that no two stories fall on one day."""
        return self.story.connected + self.number


def demo_zip(today: date) -> bytes:
    """The ZIP, the same bytes for the same day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in _files(today):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, text.encode("utf-8"))
    return packed.getvalue()


def _people() -> list[Someone]:
    """Everybody's slug ends with letters of their own script, so that joins are shown at work."""
    people = []
    for number in range(1, PEOPLE + 1):
        first, last = NAMES[(number - 1) % len(NAMES)]
        if number > len(NAMES):
            first, last = NAMES[(number * 7) % len(NAMES)][0], NAMES[(number * 3) % len(NAMES)][1]
        if number in {PEOPLE - 1, PEOPLE}:
            first, last = TWINS
        ending = "" if (first or last).isascii() else f"-{(first or last).split()[0].casefold()}"
        people.append(
            Someone(
                number,
                first,
                last,
                f"prune-demo-{number:03}{ending}",
                STORIES[(number - 1) % len(STORIES)],
            )
        )
    return people


def _files(today: date) -> Iterator[tuple[str, str]]:
    people = _people()
    yield "Connections.csv", _PREAMBLE + _csv(_connections(people, today)).rstrip("\n")
    yield "messages.csv", _csv(_messages(people, today), csv.QUOTE_ALL)
    yield "guide_messages.csv", _csv([_MESSAGE_HEADER])
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
            ]
        ),
    )
    yield "Profile.csv", _csv([("First Name", "Last Name", "Headline"), (*OWNER, "Invented")])


def _csv(rows: Iterable[Sequence[object]], quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]  # typeshed wants a literal
    return out.getvalue()


def _ago(today: date, days: int) -> date:
    return today - timedelta(days=days)


def _connections(people: list[Someone], today: date) -> Iterator[Sequence[object]]:
    yield "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"
    rows = [
        (
            someone.connected,
            (someone.first, someone.last, _PROFILE + quote(someone.slug), "", *_job(someone)),
        )
        for someone in people
    ]
    rows += [(900 + 400 * n, ("", "", "", "", "", "")) for n in range(HIDDEN)]
    for days, cells in sorted(rows, key=lambda row: row[0]):
        yield *cells, _english(_ago(today, days))


def _job(someone: Someone) -> tuple[str, str]:
    story, number = someone.story, someone.number
    company = COMPANIES[number % len(COMPANIES)] if story.company is None else story.company
    position = POSITIONS[number % len(POSITIONS)] if story.position is None else story.position
    return company, position


def _english(day: date) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day:02} {months[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message, from and to names with addresses, so many days ago."""

    conversation: str
    sender: tuple[str, str]
    receivers: tuple[tuple[str, str], ...]
    days: int
    text: str = "Lovely to hear from you."
    folder: str = "INBOX"
    draft: str = "No"

    def row(self, today: date) -> Sequence[object]:
        """The cells below `_MESSAGE_HEADER`."""
        return (
            self.conversation,
            "",
            *self.sender,
            ", ".join(name for name, _ in self.receivers),
            ",".join(url for _, url in self.receivers),
            f"{_ago(today, self.days).isoformat()} 09:05:12 UTC",
            "",
            self.text,
            self.folder,
            "",
            self.draft,
        )


def _messages(people: list[Someone], today: date) -> Iterator[Sequence[object]]:
    yield _MESSAGE_HEADER
    for letter in _letters(people):
        yield letter.row(today)


def _letters(people: list[Someone]) -> Iterator[Letter]:
    me = (" ".join(OWNER), _PROFILE + OWNER_SLUG)
    first = people[0].contact
    for someone in people:
        them, story = someone.contact, someone.story
        turns = [(me, them)] * story.sent + [(them, me)] * story.received
        for count, (sender, receiver) in enumerate(turns):
            text, days = _TEXTS[count % len(_TEXTS)], story.last + 3 * count
            yield Letter(f"2-talk{someone.number}", sender, (receiver,), days, text)
        for count in range(story.group):
            yield Letter(f"2-group{someone.number}", them, (me, first), story.last + count)
    advert = '<p class="spinmail-quill-editor__spin-break">Try it!</p>'
    yield Letter("2-advert", ("LinkedIn Member", ""), (me,), 90, advert)
    yield Letter("2-spam", ("Prize Team", f"{_PROFILE}prune-demo-spam"), (me,), 80, folder="SPAM")
    yield Letter("", me, (first,), 5, folder="", draft="Yes")


def _invitations(people: list[Someone], today: date) -> Iterator[Sequence[object]]:
    yield "From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"
    me = (" ".join(OWNER), _PROFILE + OWNER_SLUG)
    for someone in people:
        day = _ago(today, someone.connected + 1)
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
            day = _ago(today, someone.connected // 2)
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
            day = _ago(today, someone.connected // 2)
            yield (
                someone.first,
                someone.last,
                *_job(someone),
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
            day = _ago(today, 100).isoformat()
            yield (
                someone.first,
                someone.last,
                _PROFILE + quote(someone.slug),
                someone.story.note,
                day,
                day,
            )
