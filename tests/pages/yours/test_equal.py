"""The browser's list is that of the command line and of a build: the same JSON, the same HTML."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_bytes
from core.golden import folders, printed
from core.hostile.bombs import BOMBS
from core.hostile.values import hostile_export
from pages.sites import ROOT
from pages.yours.visitor import make, open_ready
from prune.errors import PruneError
from prune.judge import judge
from prune.model.checklist import Checklist
from prune.personal.exports import Exports
from prune.personal.room import Room, find_room
from prune_guide.messages import read_messages
from prune_page.render import render_checklist
from speed.network import write_network

TODAY = "2026-11-23"
MESSAGES = read_messages((ROOT / "docs/.data/messages.toml").read_text("utf-8"))
TALK_FIRST = [MESSAGES["catching-up"], MESSAGES["before-removing"]]


@pytest.fixture(scope="module")
def reader(browser: Browser, root: str) -> Iterator[Page]:
    """A page whose Python reads one export after another."""
    context = browser.new_context()
    yield open_ready(context.new_page(), root)
    context.close()


def files_in(folder: Path, root: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path from the root."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def html(checklist: Checklist) -> str:
    return render_checklist(checklist, TALK_FIRST)


def network(people: int, messages: int) -> bytes:
    out = BytesIO()
    write_network(out, people, messages)
    return out.getvalue()


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_every_kind_of_export_gives_the_bytes_of_the_command_line(reader, folder):
    files = files_in(folder, folder.parent)
    assert make(reader, "json", files, TODAY) == ("json", printed(folder))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Basic_LinkedInDataExport_11-20-2026.zip", network(300, 900)),
        ("hostile.zip", zip_bytes(hostile_export())),
    ],
)
def test_the_page_is_the_one_that_a_build_renders(reader, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    room = Room(Exports((tmp_path / name,)))
    expected = html(judge(room, date.fromisoformat(TODAY)))
    assert make(reader, "list", {name: data}, TODAY) == ("list", expected)


def test_the_demo_is_that_of_the_site(reader):
    expected = html(judge(Room(), date.fromisoformat(TODAY)))
    assert make(reader, "demo", {}, TODAY) == ("demo", expected)


def test_several_files_are_a_room_like_the_members_own(reader, tmp_path):
    """An older and a newer export, criteria and progress, as they lie in `personal/`."""
    files = {
        "Basic_LinkedInDataExport_09-01-2026.zip": zip_bytes(
            {"Connections.csv": C7 + WREN_ROW.replace("Teapot Works", "Kettle Works")}
        ),
        "Basic_LinkedInDataExport_11-20-2026.zip": zip_bytes(
            {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}
        ),
        "criteria.toml": b'[keep]\npeople = ["Toby Candlewick"]\n',
        "progress.json": b'{"schema": "prune/progress@1", "saved_at": "2026-11-22T09:00:00Z", '
        b'"decisions": {"prune-test-wren": {"outcome": "keep", "decided_on": "2026-11-22", '
        b'"done_on": null}}}',
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    checklist = judge(find_room(tmp_path, {}), date.fromisoformat(TODAY))
    assert (checklist.decided, checklist.since is None) == (1, False)
    assert make(reader, "list", files, TODAY) == ("list", html(checklist))


REFUSED = {
    "not-an-export.zip": zip_bytes({"cat.txt": "purr"}),
    "half.zip": zip_bytes({"Connections.csv": C7 + WREN_ROW})[:60],
    "Connections.csv": b"<html><body>Sign in</body></html>",
    "photo.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "empty.zip": b"",
    "many.zip": BOMBS["many files"][0](),
    "nested.zip": BOMBS["nested"][0](),
    "quotes.zip": BOMBS["quotation marks that open for ever"][0](),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_used_gets_the_sentence_of_the_command_line(reader, tmp_path, name):
    data = REFUSED[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PruneError) as refused:
        judge(Room(Exports((tmp_path / name,))), date.fromisoformat(TODAY))
    expected = str(refused.value).replace(f"{tmp_path}/", "")
    assert make(reader, "list", {name: data}, TODAY) == ("trouble", expected)


@pytest.mark.parametrize("names", [("criteria.toml",), ("cv.docx", "photo.jpg")])
def test_files_without_an_export_never_give_the_demo(reader, names):
    kind, sentence = make(reader, "list", dict.fromkeys(names, b"# nothing"), TODAY)
    assert (kind, sentence.partition(" contains no export. Choose the ZIP")[0]) == (
        "trouble",
        f"What you chose ({' and '.join(names)})",
    )


def test_progress_so_deep_that_python_ends_is_a_fault_and_the_next_worker_reads_on(reader):
    deep = b"[" * 200_000 + b"]" * 200_000
    files = {"Connections.csv": (C7 + WREN_ROW).encode(), "progress.json": deep}
    try:
        kind, _ = make(reader, "list", files, TODAY)
    except Exception as error:  # noqa: BLE001  # whatever the browser calls it
        kind = f"fault {error}"
    reader.evaluate("pythonOfTest.end(); delete globalThis.pythonOfTest")
    assert kind == "trouble" or kind.startswith("fault")
    del files["progress.json"]
    assert make(reader, "list", files, TODAY)[0] == "list"
