"""Small builders: the exports, people and evidence that tests need."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from prune.assemble import make_checklist
from prune.deciding.criteria import Criteria, read_criteria
from prune.deciding.phrases import Phrases
from prune.model.checklist import Checklist, Person
from prune.model.connection import Connection
from prune.model.evidence import Evidence, GroupMessages, Invitation, Messages, Pair
from prune.model.export import Export, FileRead
from prune.model.outcome import Suggestion
from prune.model.progress import Decision, Progress
from prune.model.role import Role
from prune.reading.connections import Connections, read_connections
from prune.reading.directory import Directory
from prune.reading.export import read_export
from prune.reading.files.entry import Archive, Entry
from prune.reading.tables.table import open_table

TODAY = date(2026, 11, 23)
LONG_AGO = date(2015, 3, 7)

C6 = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
C7 = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
M10 = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER\n"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
NOTES = (
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n"
PROFILE = "First Name,Last Name,Maiden Name,Headline\n"
IN = "https://www.linkedin.com/in/"
ME = ("Quincy Featherbed", f"{IN}prune-test-owner")
WREN = ("Wren Inkwell", f"{IN}prune-test-wren")
TOBY = ("Toby Candlewick", f"{IN}prune-test-toby")

WREN_ROW = f"Wren,Inkwell,{IN}prune-test-wren,,Teapot Works,Potter,07 Mar 2019\n"
TOBY_ROW = f"Toby,Candlewick,{IN}prune-test-toby,,Moth & Lamp,Lamplighter,08 Mar 2019\n"

Data = str | bytes


def as_bytes(data: Data) -> bytes:
    return data.encode() if isinstance(data, str) else data


def entry(data: Data, path: str = "Connections.csv") -> Entry:
    """A file in memory, as an archive would hand it out."""
    return Entry(path, lambda: io.BytesIO(as_bytes(data)))


def archive(files: Mapping[str, Data], name: str = "Export.zip") -> Archive:
    return Archive(name, tuple(entry(data, path) for path, data in files.items()))


def read(files: Mapping[str, Data]) -> Export:
    """An export in memory, read."""
    return read_export([archive(files)])


def people_of(data: Data) -> Connections:
    """A lone `Connections.csv` in memory, read."""
    return read_connections(open_table(entry(data), Role.CONNECTIONS))


def zip_bytes(files: Mapping[str, Data]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in files.items():
            zipped.writestr(name, as_bytes(data))
    return packed.getvalue()


def zip_at(path: Path, files: Mapping[str, Data]) -> Path:
    path.write_bytes(zip_bytes(files))
    return path


def folder_at(path: Path, files: Mapping[str, Data]) -> Path:
    for name, data in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(as_bytes(data))
    return path


def message(
    sender: tuple[str, str],
    *receivers: tuple[str, str],
    on: str = "2024-05-06 07:08:09 UTC",
    talk: str = "2-talk",
    title: str = "",
    text: str = "Hello there",
    folder: str = "INBOX",
) -> str:
    """One line of a ten-column `messages.csv`."""
    names = ", ".join(name for name, _ in receivers)
    urls = ",".join(url for _, url in receivers)
    cells = (talk, title, *sender, names, urls, on, "", text, folder)
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"


def inbox(*lines: str) -> str:
    """A `messages.csv` in which the owner is told by talks with two strangers."""
    strangers = ((f"Moss Nobody {n}", f"{IN}prune-test-stranger-{n}") for n in (1, 2))
    on = "2020-01-01 00:00:00 UTC"
    others = (message(ME, one, talk=f"2-{one[1]}", on=on) for one in strangers)
    return M10 + "".join((*lines, *others))


def talk(
    sent: int = 0,
    received: int = 0,
    last_on: date | None = None,
    groups: tuple[int, int, date | None] = (0, 0, None),
) -> Messages:
    """`groups`: what the member and the other wrote in groups, and when last."""
    return Messages(sent, received, last_on, GroupMessages(*groups))


def someone(
    *,
    slug: str = "prune-test-wren",
    name: str = "Wren Inkwell",
    company: str = "Teapot Works",
    position: str = "Potter",
    connected_on: date | None = LONG_AGO,
) -> Connection:
    return Connection(slug, name, company, position, f"{IN}{slug}", connected_on)


def nothing_known() -> Evidence:
    """What a lone `Connections.csv` tells."""
    return Evidence()


def nothing_there() -> Evidence:
    """Every file is in the export and none of them holds anything about the person."""
    return Evidence(
        messages=Messages(0, 0, None),
        endorsements=Pair(0, 0),
        recommendations=Pair(0, 0),
        note=False,
        shared_employers=(),
        address_book=False,
    )


def export_of(
    people: Mapping[Connection, Evidence] | None = None, name: str = "Export.zip"
) -> Export:
    people = people or {}
    return Export(
        name=name,
        files=(FileRead("Connections.csv", Role.CONNECTIONS, len(people), "utf-8", ","),),
        missing=(),
        rows=len(people),
        hidden=0,
        skipped=0,
        connections=tuple(people),
        evidence={person.id: evidence for person, evidence in people.items()},
        memory={},
    )


@lru_cache(maxsize=1 << 12)
def criteria_of(text: str) -> Criteria:
    """A `criteria.toml`, read once however often it is asked for."""
    return read_criteria(text.encode())


def judged(
    connection: Connection, evidence: Evidence, criteria: str = "", today: date = TODAY
) -> Person:
    """One connection, before the rules of a `criteria.toml` on a day."""
    export = export_of({connection: evidence})
    return make_checklist(export, criteria_of(criteria), today=today).people[0]


def suggested(
    evidence: Evidence,
    criteria: str = "",
    *,
    connection: Connection | None = None,
    today: date = TODAY,
) -> Suggestion:
    return judged(connection or someone(), evidence, criteria, today).suggestion


def checklist_of(
    files: Mapping[str, Data],
    criteria: str = "",
    decisions: Mapping[str, Decision] | None = None,
) -> Checklist:
    progress = None if decisions is None else Progress(decisions)
    return make_checklist(read(files), criteria_of(criteria), today=TODAY, progress=progress)


def has_phrase(text: str, phrase: str) -> bool:
    """Whether a job of these words holds a phrase."""
    return Phrases([phrase]).first_in(someone(position=text, company="")) is not None


def directory_of(*connections: Connection) -> Directory:
    return Directory(connections)


def invited(by: str, on: date | None = None, *, note: bool = False) -> Invitation:
    return Invitation(by, on, note)
