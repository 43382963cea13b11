"""No reason is contradicted by the messages, in any form that the file has had.

The judge counts slowly and obviously, on the conversations themselves; the export is
written from them in the forms that LinkedIn's files had.
"""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.builders import C6, C7, IN, ME, TODAY, archive
from core.examples import some
from prune.assemble import make_checklist
from prune.dates import long_date
from prune.deciding.criteria import read_criteria
from prune.model.outcome import Outcome
from prune.reading.export import read_export

CONNECTIONS = ("Wren Inkwell", "Toby Candlewick", "Hollis Marblecroft, PhD", "Zoë Brûlée")
STRANGERS = ("Moss Newcomer", "Fir Newcomer, MBA")
CRITERIA = read_criteria(b"""[network]
fields = ["nothing that anybody does"]
""")


def url(name):
    return IN + "prune-test-" + re.sub(r"\W+", "-", name.casefold())


@dataclass(frozen=True)
class Message:
    sender: str
    on: date


@dataclass(frozen=True)
class Conversation:
    """The member and the others in it, and what was written; a sender of "" is a nameless row."""

    others: tuple[str, ...]
    messages: tuple[Message, ...]

    @property
    def is_group(self):
        return len(self.others) > 1


def conversations(names):
    def of(others):
        senders = st.sampled_from([ME[0], *others, ""])
        days = st.dates(date(2015, 1, 1), TODAY)
        messages = st.lists(st.builds(Message, senders, days), min_size=1, max_size=6)
        return st.builds(Conversation, st.just(others), messages.map(tuple))

    others = st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True).map(tuple)
    return others.flatmap(of)


# --- the judge


@dataclass(frozen=True)
class Counts:
    """What the member and one other wrote, to each other alone and in groups."""

    sent: int
    received: int
    group_sent: int
    group_received: int
    last_on: date | None


def counted(name, world):
    shared = [one for one in world if name in one.others]

    def by(sender, *, group):
        return [
            message.on
            for one in shared
            for message in one.messages
            if one.is_group is group and message.sender == sender
        ]

    parts = [by(who, group=group) for group in (False, True) for who in (ME[0], name)]
    return Counts(*map(len, parts), max((day for part in parts for day in part), default=None))


TIMES = {"once": 1, "twice": 2}
TIME = r"(once|twice|\d+ times)"


def times(text):
    return TIMES.get(text) or int(text.split()[0])


IS_TRUE = {
    r"You have not messaged each other": (
        lambda c: (c.sent, c.received, c.group_sent, c.group_received) == (0, 0, 0, 0)
    ),
    r"You have not messaged each other outside groups": (lambda c: (c.sent, c.received) == (0, 0)),
    rf"They wrote to you {TIME}, and you never wrote back": (
        lambda c, n: (c.sent, c.received, c.group_sent) == (0, times(n), 0)
    ),
    rf"They wrote to you {TIME}": lambda c, n: (c.sent, c.received) == (0, times(n)),
    rf"You wrote to them {TIME}, and they never wrote back": (
        lambda c, n: (c.sent, c.received, c.group_received) == (times(n), 0, 0)
    ),
    rf"You wrote to them {TIME}": lambda c, n: (c.sent, c.received) == (times(n), 0),
    r"You exchanged (\d+) messages, (\d+) from you and (\d+) from them": (
        lambda c, n, a, b: (c.sent + c.received, c.sent, c.received) == (int(n), int(a), int(b))
    ),
    rf"in groups you share, you wrote {TIME} and they wrote {TIME}": (
        lambda c, a, b: (c.group_sent, c.group_received) == (times(a), times(b))
    ),
    rf"in groups you share, only you wrote, {TIME}": (
        lambda c, n: (c.group_sent, c.group_received) == (times(n), 0)
    ),
    rf"in groups you share, only they wrote, {TIME}": (
        lambda c, n: (c.group_sent, c.group_received) == (0, times(n))
    ),
    r"The last message was on (\d+ \w+ \d{4}), .*": lambda c, day: long_date(c.last_on) == day,
}
"""Every clause that rests on messages, and what makes it true."""


def clauses(reason):
    """The parts of a reason that speak of messages.csv and claim something."""
    if "(messages.csv)" not in reason:
        return []
    claims = reason.partition(" (messages.csv)")[0]
    return claims.split("; ")


def is_true(clause, counts):
    """Whether it is one that we know, and holds."""
    found = [(re.fullmatch(shape, clause), holds) for shape, holds in IS_TRUE.items()]
    matches = [(match, holds) for match, holds in found if match]
    return bool(matches) and all(holds(counts, *match.groups()) for match, holds in matches)


# --- the forms of a file


def stamp(day):
    return f"{day.isoformat()} 10:00:00 UTC"


def cells(rows):
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def m10(world, joined):
    """As from 2023 on: with the addresses of the recipients."""
    yield (
        *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO"),
        *("RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER"),
    )
    for number, one in enumerate(world):
        for message in one.messages:
            to = [name for name in (ME[0], *one.others) if name != message.sender]
            address = ME[1] if message.sender == ME[0] else url(message.sender)
            yield (
                (f"2-{number}", "", "", "", "", "", stamp(message.on), "", "", "INBOX")
                if not message.sender
                else (
                    *(f"2-{number}", "", message.sender, address, joined.join(to)),
                    ",".join(ME[1] if name == ME[0] else url(name) for name in to),
                    *(stamp(message.on), "", "x", "INBOX"),
                )
            )


def m9(world, joined):
    """As from 2021 to 2023: without."""
    for row in m10(world, joined):
        yield row[:5] + row[6:]


def old(world, joined):
    """As in 2018: without any address or conversation, but with the direction."""
    yield "From", "To", "Date", "Subject", "Content", "Direction", "Folder"
    for one in world:
        for message in one.messages:
            to = [name for name in (ME[0], *one.others) if name != message.sender]
            direction = "OUTGOING" if message.sender == ME[0] else "INCOMING"
            day = f"{message.on.month}/{message.on.day}/{message.on:%y}, 9:05 AM"
            if message.sender:
                yield message.sender, joined.join(to), day, "", "x", direction, "INBOX"
            else:
                yield "", "", day, "", "", "INCOMING", "INBOX"


def strangers():
    """Enough talks with others that the member is known from among all."""
    for number in range(12):
        name = f"Ash Stranger {number}"
        on = TODAY - timedelta(days=number)
        yield Conversation((name,), (Message(ME[0], on), Message(name, on)))


def people(*, with_addresses):
    rows = []
    for name in CONNECTIONS:
        first, last = name.split(" ", 1)
        address = [url(name)] if with_addresses else []
        rows.append([first, last, *address, "", "Teapot Works", "Potter", "07 Mar 2015"])
    return (C7 if with_addresses else C6) + cells(rows)


@pytest.mark.parametrize(
    ("form", "with_addresses"), [(m10, True), (m9, True), (m9, False), (old, False)]
)
@settings(max_examples=some(80))
@given(
    world=st.lists(conversations(CONNECTIONS + STRANGERS), max_size=5),
    joined=st.sampled_from([",", ", "]),
)
def test_no_reason_is_contradicted_by_the_messages(form, with_addresses, world, joined):
    world = [*world, *strangers()]
    files = {
        "Connections.csv": people(with_addresses=with_addresses),
        "messages.csv": cells(form(world, joined)),
    }
    export = read_export([archive(files)])
    found = make_checklist(export, CRITERIA, today=TODAY).people
    assert [one.connection.name for one in found] == list(CONNECTIONS)
    for person in found:
        counts = counted(person.connection.name, world)
        wrong = [
            clause
            for reason in person.suggestion.because
            for clause in clauses(reason)
            if not is_true(clause, counts)
        ]
        messages = person.evidence.messages
        assert (wrong, messages.sent, messages.received) == (
            [],
            counts.sent,
            counts.received + counts.group_received,
        )
        assert (messages.groups.sent, messages.groups.received) == (
            counts.group_sent,
            counts.group_received,
        )
        if person.suggestion.outcome is Outcome.REMOVE:
            assert counts.sent + counts.group_sent == 0


def test_the_judge_knows_a_false_sentence_when_it_reads_one():
    never = Counts(0, 3, 0, 0, TODAY)
    in_a_group = Counts(0, 3, 1, 0, TODAY)
    clause = "They wrote to you 3 times, and you never wrote back"
    assert [is_true(clause, one) for one in (never, in_a_group)] == [True, False]
    assert is_true("They are nice", never) is False
    assert datetime.strptime(long_date(TODAY), "%d %B %Y").date() == TODAY
