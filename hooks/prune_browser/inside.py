"""In the browser: from the files that a visitor chose to the page, or to JSON.

The files lie in a folder, as the member's own do in `personal/`.
"""

import io
from datetime import date
from pathlib import Path

from prune.dates import long_date
from prune.demo import demo_criteria_file
from prune.errors import ExportError, PruneError
from prune.judge import Material, judge_material, read_material
from prune.model.checklist import Checklist
from prune.output.as_json import write_json
from prune.personal.exports import Exports
from prune.personal.near_misses import near_miss, near_misses
from prune.personal.room import Room, find_room
from prune.reading.export import Use
from prune.reading.files.names import display_name
from prune.text import join_words, pluralize
from prune_browser.progress import Tell, telling
from prune_browser.session import Away, Session, with_kept, with_kept_rules
from prune_guide.messages import read_messages
from prune_page.render import render_checklist, render_trouble

CHOSEN = Path("What you chose")
"""The folder of the visitor's files; its name is part of sentences about it."""
MESSAGES = Path("messages.toml")
TALK_FIRST = ("catching-up", "before-removing")


Made = tuple[str, str, str]
"""Its kind, the text, and what a list is made from: `("list", html, about)`, the same for `demo`,
`("json", text, "")` or `("trouble", sentence, "")`."""

_sessions: list[Session] = []
"""The list that was made last, if any."""


def make_list(today: str, tell: Tell, kept: bytes = b"", kept_rules: bytes = b"") -> Made:
    """The list of the chosen files, with what is kept in the browser: an export and criteria."""
    try:
        room = _room(CHOSEN)
        criteria, rules = _read(room.criteria), bytes(kept_rules)
        material = with_kept(_material(room, today, tell), bytes(kept))
        if rules and not room.criteria:
            material, criteria = with_kept_rules(material, rules)
        session = Session(material, criteria, _read(room.progress), _day(today))
        checklist = session.checklist()
    except PruneError as error:
        return "trouble", _plain(str(error)), ""
    tell("", 0.0)
    _sessions[:] = [session]
    ignored = [_plain(sentence) for sentence in near_misses(CHOSEN)]
    html = render_trouble(None, ignored, has_list=True) + _rendered(checklist)
    return "list", html, _about(checklist)


def make_demo(today: str, tell: Tell) -> Made:
    """The list of the invented network."""
    session = Session(_material(Room(), today, tell), demo_criteria_file(), b"", _day(today))
    checklist = session.checklist()
    _sessions[:] = [session]
    return "demo", _rendered(checklist), _about(checklist)


def warm(today: str) -> None:
    """Make a list for nobody: the next one then takes half the time."""
    _rendered(judge_material(_material(Room(), today, lambda *_: None), _day(today)))


def make_json(today: str, tell: Tell) -> Made:
    """What `--json` prints for the chosen files, to compare it."""
    try:
        checklist = judge_material(_material(_room(CHOSEN), today, tell), _day(today))
    except PruneError as error:
        return "trouble", _plain(str(error)), ""
    out = io.StringIO(newline="")
    write_json(checklist, out)
    return "json", out.getvalue(), ""


def put_away() -> tuple[bytes, bytes, bytes, bytes, bool]:
    """What it takes to make the last list again, as in `Away`."""
    away = _sessions[0].put_away()
    return away.export, away.earlier, away.criteria, away.progress, away.is_demo


def open_list(  # noqa: PLR0913, PLR0917  # as they are put away
    today: str,
    export: bytes,
    earlier: bytes,
    criteria: bytes,
    progress: bytes,
    is_demo: bool,  # noqa: FBT001  # the same
) -> str:
    """Open a list that was put away; a sentence if that is impossible."""
    away = Away(bytes(export), bytes(earlier), bytes(criteria), bytes(progress), is_demo)
    try:
        _sessions[:] = [Session.open(away, _day(today))]
    except PruneError as error:
        return str(error)
    return ""


def form() -> str:
    """What matters to the member, for the form."""
    return _sessions[0].form()


def preview(criteria: str) -> str:
    """Who would move under these criteria."""
    return _sessions[0].preview(criteria)


def make_again(criteria: str | None = None) -> Made:
    """The list again, by these criteria if there are any."""
    session = _sessions[0]
    try:
        if criteria is not None:
            session.take_over(criteria)
        checklist = session.checklist()
    except PruneError as error:
        return "trouble", str(error), ""
    return "demo" if checklist.demo else "list", _rendered(checklist), _about(checklist)


def _room(folder: Path) -> Room:
    """What was chosen: one file or folder is the export, whatever its name; several are a room."""
    chosen = sorted(folder.iterdir())
    if len(chosen) > 1:
        room = find_room(folder, {})
    elif near_miss(chosen[0].name):
        room = Room(Exports())
    else:
        home = chosen[0] if chosen[0].is_dir() else folder
        room = find_room(home, {"PRUNE_EXPORT": str(chosen[0])})
    if not room.exports.current:  # the demo must not be taken for a list of theirs
        names = [display_name(path.name) for path in chosen[:3]]
        more = " and more" if len(chosen) > len(names) else ""
        raise ExportError(
            f"What you chose ({join_words(names)}{more}) contains no export. Choose the ZIP that "
            "LinkedIn sent you, or its Connections.csv; other files may come with it."
        )
    return room


def _material(room: Room, today: str, tell: Tell) -> Material:
    """With fingerprints of the messages, to compare a newer export with this one some day."""
    return read_material(room, _day(today), telling(tell), Use.COMPARED)


def _read(path: Path | None) -> bytes:
    return path.read_bytes() if path else b""


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _rendered(checklist: Checklist) -> str:
    there = read_messages(MESSAGES.read_text("utf-8"))
    return render_checklist(checklist, [there[message] for message in TALK_FIRST])


def _about(checklist: Checklist) -> str:
    """What the list is made from, and how new that is."""
    newest = checklist.export.newest_on
    until = f", newest day in it {long_date(newest)}" if newest else ""
    return f"{pluralize(len(checklist.people), 'person', 'people')} from {checklist.export.name}{until}"


def _plain(sentence: str) -> str:
    """Without the folder, which visitors know nothing of."""
    return sentence.replace(f"{CHOSEN}/", "")
