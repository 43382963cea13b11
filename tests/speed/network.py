"""A large invented export, as LinkedIn would send it in 2026: any number of people and messages.

The same numbers give the same bytes. The shape is that of real exports: most
people never wrote, a few wrote much; companies and jobs are of many spellings;
every fifteenth address has letters that `Connections.csv` percent-encodes.
"""

import csv
import io
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import BinaryIO
from urllib.parse import quote

from prune.demo.letters import MESSAGE_HEADER
from prune.demo.names import NAMES

TODAY = date(2026, 11, 23)
PROFILE = "https://www.linkedin.com/in/"
OWNER = ("Juniper Featherstonehaugh-Speed", f"{PROFILE}prune-speed-owner")
HIDDEN_EVERY = 60
"""One row in so many is a hidden member, who has a date and nothing else."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIRST = [first.strip() for first, last in NAMES if first and last]
_LAST = [last.strip() for first, last in NAMES if first and last]
_COLOURS = "amber azure coral ivory jade lilac ochre pearl ruby sable teal umber".split()
_THINGS = "anvil bakery canal dairy easel ferry garden harbour inkwell kettle lantern mill".split()
_FORMS = ("", "", "", " GmbH", " Ltd.", " Inc.", " & Co. KG", ", S.A.")
_LEVELS = ("Senior", "Junior", "Chief", "Lead", "Deputy", "Visiting")
_CRAFTS = "archivist baker cartographer dyer engraver fiddler gardener hatter inker joiner".split()
_WORDS = (
    "thank you for the lovely afternoon by the lake; perhaps we could speak again about kites, "
    "paper moons and the bakery on Thursday, if the ferry runs and nobody minds the rain"
).split()


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with a name, a slug as other people's files write it, a job and a day."""

    first: str
    last: str
    slug: str
    company: str
    position: str
    connected_on: date

    @property
    def contact(self) -> tuple[str, str]:
        """Name and address, as `messages.csv` has them."""
        return f"{self.first} {self.last}", PROFILE + self.slug


def write_network(out: BinaryIO, people: int, messages: int) -> None:
    """Write the ZIP. `people` are the ones with a name; `messages` those that count."""
    random = Random(people * 1_000_003 + messages)  # noqa: S311  # invents people, keeps no secret
    connections = sorted(
        (_someone(random, number) for number in range(people)),
        key=lambda one: one.connected_on,
        reverse=True,
    )
    files = {
        "Connections.csv": _connections(connections),
        "messages.csv": _messages(random, connections, messages),
        "Invitations.csv": _invitations(random.sample(connections, people // 8)),
        "Endorsement_Received_Info.csv": _endorsements(random, connections, "Endorser"),
        "Endorsement_Given_Info.csv": _endorsements(random, connections, "Endorsee"),
        "Recommendations_Received.csv": _recommendations(random, connections),
        "Recommendations_Given.csv": _recommendations(random, connections),
        "Notes.csv": _notes(random.sample(connections, people // 50)),
        "Contacts.csv": _contacts(connections[::40]),
        "Positions.csv": iter(
            [
                ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
                ("Amber Anvil 7", "Inker", "", "", "Mar 2012", "2018"),
                ("Teal Ferry 21 Ltd.", "Joiner", "", "", "2018", ""),
            ]
        ),
        "Profile.csv": iter(
            [("First Name", "Last Name", "Headline"), (*OWNER[0].split(), "Invented")]
        ),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, rows in files.items():
            _write(zipped, name, rows)


def _write(zipped: zipfile.ZipFile, name: str, rows: Iterable[Sequence[str]]) -> None:
    entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    quoting = csv.QUOTE_ALL if name == "messages.csv" else csv.QUOTE_MINIMAL
    with io.TextIOWrapper(zipped.open(entry, "w"), encoding="utf-8", newline="") as text:
        if name == "Connections.csv":
            text.write('Notes:\n"Some email addresses are missing: this is invented."\n\n')
        csv.writer(text, quoting=quoting, lineterminator="\n").writerows(rows)


def _someone(random: Random, number: int) -> Someone:
    first, last = random.choice(_FIRST), random.choice(_LAST)
    if random.random() < 0.9:  # with few namesakes, as among real people
        first = f"{first} {random.choice('ABCDEFGHIJKLMNOPRSTUVWYZ')}{random.choice('aeiou')}."
    company = f"{random.choice(_COLOURS)} {random.choice(_THINGS)}".title()
    position = f"{random.choice(_LEVELS)} {random.choice(_CRAFTS)}".title()
    has_job = random.random() < 0.97
    return Someone(
        first,
        last,
        f"prune-speed-{number:06}" + ("-zoë-köhler" if number % 15 == 0 else ""),
        f"{company} {random.randrange(40)}{random.choice(_FORMS)}" if has_job else "",
        f"{position} {random.randrange(40)}" if has_job else "",
        TODAY - timedelta(days=int(random.random() ** 2 * 18 * 365)),
    )


def _connections(people: Iterable[Someone]) -> Iterator[Sequence[str]]:
    yield "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"
    for number, one in enumerate(people, start=1):
        day = one.connected_on
        when = f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"
        yield one.first, one.last, PROFILE + quote(one.slug), "", one.company, one.position, when
        if number % HIDDEN_EVERY == 0:
            yield "", "", "", "", "", "", when


def _messages(random: Random, people: list[Someone], messages: int) -> Iterator[Sequence[str]]:
    """Conversations, newest message first: two in ten with strangers or in a group."""
    yield MESSAGE_HEADER
    number = 0
    while messages:
        number += 1
        size = min(messages, 1 + int(random.expovariate(1 / 8)))
        messages -= size
        kind = random.random()
        count = random.randint(3, 6) if kind > 0.9 else 1
        others = [random.choice(people).contact for _ in range(count)]
        if kind < 0.1:
            others = [("Passing Stranger", f"{PROFILE}prune-speed-stranger-{number}")]
        yield from _conversation(random, f"2-talk{number}==", others, size)


def _conversation(
    random: Random, name: str, others: list[tuple[str, str]], size: int
) -> Iterator[Sequence[str]]:
    members = [OWNER, *others]
    answered = random.random() < 0.7
    day = TODAY - timedelta(days=random.randrange(8 * 365))
    for _ in range(size):
        sender = random.choice(members if answered else members[1:])
        to = [one for one in members if one is not sender]
        time = f"{random.randrange(24):02}:{random.randrange(60):02}:{random.randrange(60):02}"
        yield (
            name,
            "",
            *sender,
            ", ".join(who for who, _ in to),
            ",".join(address for _, address in to),
            f"{day.isoformat()} {time} UTC",
            "",
            _text(random),
            "INBOX",
            "",
            "No",
        )
        day -= timedelta(days=random.randrange(4))


def _text(random: Random) -> str:
    """A few words or a few hundred; every tenth with a line break."""
    words = random.choices(_WORDS, k=2 + int(random.expovariate(1 / 24)))
    if random.random() < 0.1:
        words.insert(len(words) // 2, "\n\n")
    return " ".join(words)


def _invitations(people: Iterable[Someone]) -> Iterator[Sequence[str]]:
    yield "From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"
    for number, one in enumerate(people):
        day = one.connected_on
        sent = f"{day.month}/{day.day}/{day:%y}, 9:05 AM"
        (me, my_url), (name, url) = OWNER, one.contact
        if number % 3:
            yield name, me, sent, "We met at the bakery.", "INCOMING", url, my_url
        else:
            yield me, name, sent, "", "OUTGOING", my_url, url


def _endorsements(random: Random, people: list[Someone], who: str) -> Iterator[Sequence[str]]:
    columns = ("First Name", "Last Name", "Public Url")
    yield (
        "Endorsement Date",
        "Skill Name",
        *(f"{who} {column}" for column in columns),
        "Endorsement Status",
    )
    for one in random.choices(people, k=len(people) // 5):
        when = f"{one.connected_on:%Y/%m/%d} 09:05:12 UTC"
        url = f"www.linkedin.com/in/{one.slug}"
        yield when, "Kite building", one.first, one.last, url, "ACCEPTED"


def _recommendations(random: Random, people: list[Someone]) -> Iterator[Sequence[str]]:
    yield "First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"
    for one in random.sample(people, len(people) // 100):
        when = f"{one.connected_on:%m/%d/%y}, 09:05 AM"
        yield one.first, one.last, one.company, one.position, _text(random), when, "VISIBLE"


def _notes(people: Iterable[Someone]) -> Iterator[Sequence[str]]:
    who = ("First Name", "Last Name", "Profile URL")
    yield *(f"Connection {column}" for column in who), "Note", "Created On", "Edited On"
    for one in people:
        when = one.connected_on.isoformat()
        yield one.first, one.last, PROFILE + quote(one.slug), "Knows paper.", when, when


def _contacts(people: Iterable[Someone]) -> Iterator[Sequence[str]]:
    yield "Source", "FirstName", "LastName", "Emails", "PhoneNumbers", "CreatedAt"
    for one in people:
        day = f"{one.connected_on:%m/%d/%y}, 09:05 AM"
        yield "Phone", one.first, one.last, f"{one.slug}@example.org", "", day


if __name__ == "__main__":
    with Path(sys.argv[3]).open("wb") as file:
        write_network(file, int(sys.argv[1]), int(sys.argv[2]))
