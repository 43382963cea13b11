"""In the browser: from the files that a visitor chose to the page, or to JSON.

The files lie in a folder, as the member's own do in `personal/`.
"""

import io
from datetime import date
from pathlib import Path

from prune.dates import long_date
from prune.errors import ExportError, PruneError
from prune.exports import Exports
from prune.judge import judge
from prune.model import Checklist
from prune.near_misses import near_miss, near_misses
from prune.output.as_json import write_json
from prune.reading.files.names import display_name
from prune.room import Room, find_room
from prune.text import join_words, pluralize
from prune_browser.progress import Tell, telling
from prune_guide.messages import read_messages
from prune_page.render import render_checklist, render_trouble

CHOSEN = Path("What you chose")
"""The folder of the visitor's files; its name is part of sentences about it."""
MESSAGES = Path("messages.toml")
TALK_FIRST = ("catching-up", "before-removing")


Made = tuple[str, str, str]
"""Its kind, the text, and what a list is made from: `("list", html, about)`, the same for `demo`,
`("json", text, "")` or `("trouble", sentence, "")`."""


def make_list(today: str, tell: Tell) -> Made:
    """The list of the chosen files."""
    try:
        checklist = _judge(_room(CHOSEN), today, tell)
    except PruneError as error:
        return "trouble", _plain(str(error)), ""
    tell("", 0.0)
    ignored = [_plain(sentence) for sentence in near_misses(CHOSEN)]
    html = render_trouble(None, ignored, has_list=True) + _rendered(checklist)
    return "list", html, _about(checklist)


def make_demo(today: str, tell: Tell) -> Made:
    """The list of the invented network."""
    checklist = _judge(Room(), today, tell)
    return "demo", _rendered(checklist), _about(checklist)


def make_json(today: str, tell: Tell) -> Made:
    """What `--json` prints for the chosen files, to compare it."""
    try:
        checklist = _judge(_room(CHOSEN), today, tell)
    except PruneError as error:
        return "trouble", _plain(str(error)), ""
    out = io.StringIO(newline="")
    write_json(checklist, out)
    return "json", out.getvalue(), ""


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


def _judge(room: Room, today: str, tell: Tell) -> Checklist:
    return judge(room, date.fromisoformat(today), telling(tell))


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
