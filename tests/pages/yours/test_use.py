"""From the export to decisions, as a visitor does it, with the network cut."""

import re

from playwright.sync_api import expect

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_at, zip_bytes
from pages.checklist.desk import cards, decide, export_of_many
from pages.private.personal import ZIP
from pages.yours.visitor import (
    PATIENCE,
    choose,
    made,
    trouble,
    wait_until_made,
    wait_until_ready,
)
from speed.network import write_network

DROP = """([name, bytes]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
  for (const type of ["dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }
}"""
LISTENERS = "DOMDebugger.getEventListeners"


def test_a_wrong_file_is_a_sentence_and_the_page_goes_on_with_the_keyboard_to_decisions(
    ready, shared, export, tmp_path
):
    wrong = tmp_path / "holiday.txt"
    wrong.write_text("sun", "utf-8")
    choose(ready, wrong)
    expect(trouble(ready)).to_contain_text("holiday.txt", timeout=PATIENCE)
    expect(trouble(ready)).to_contain_text("use the ZIP as it came")
    shared.files = [export]
    ready.get_by_role("button", name="Choose files").focus()
    ready.keyboard.press("Enter")
    wait_until_made(ready)
    expect(trouble(ready)).to_be_hidden()
    expect(made(ready)).to_contain_text(f"2 people from {ZIP}, newest day in it 8 March 2019.")
    expect(ready.get_by_role("article", name="Wren Inkwell")).to_be_visible()
    decide(ready, "Wren Inkwell", "Keep")
    expect(ready.locator("[data-part=said]")).to_contain_text("Wren Inkwell: Keep.")
    assert ready.get_by_role("heading", name="Ask LinkedIn for your data today").is_hidden()


def test_a_file_may_be_dropped_and_a_second_one_replaces_the_first(ready):
    for row, name in ((WREN_ROW, "Wren Inkwell"), (TOBY_ROW, "Toby Candlewick")):
        ready.evaluate(DROP, [ZIP, list(zip_bytes({"Connections.csv": C7 + row}))])
        expect(cards(ready)).to_have_count(1, timeout=PATIENCE)
        expect(ready.get_by_role("article", name=name)).to_be_visible(timeout=PATIENCE)


def test_long_work_says_how_far_it_is_cancel_ends_the_worker_and_a_folder_may_be_chosen(
    ready, tmp_path
):
    with (tmp_path / ZIP).open("wb") as out:
        write_network(out, 3_000, 40_000)
    (first,) = ready.workers
    choose(ready, tmp_path / ZIP)
    text = ready.locator("[data-part=work-text]")
    expect(text).to_have_text(
        re.compile(r"^Reading (messages|Connections)\.csv: \d+ %$"), timeout=PATIENCE
    )
    with first.expect_event("close"):
        ready.get_by_role("button", name="Cancel").click()
    expect(ready.locator("[data-part=state]")).to_have_text(
        "Cancelled. Ready for another file.", timeout=PATIENCE
    )
    assert (len(ready.workers), cards(ready).count()) == (1, 0)
    folder = tmp_path / "Unpacked"
    folder.mkdir()
    (folder / "Connections.csv").write_text(C7 + WREN_ROW, "utf-8")
    ready.locator("[data-part=folder]").set_input_files(folder)
    wait_until_made(ready)
    expect(made(ready)).to_contain_text("1 person from Unpacked,")


def _listeners(session) -> dict[str, int]:
    """How many listeners the window and the document have, by event."""
    counts: dict[str, int] = {}
    for whose in ("window", "document"):
        thing = session.send("Runtime.evaluate", {"expression": whose})["result"]["objectId"]
        for one in session.send(LISTENERS, {"objectId": thing})["listeners"]:
            key = f"{whose} {one['type']}"
            counts[key] = counts.get(key, 0) + 1
    return counts


def _wait_until_collected(page, session) -> None:
    """What still runs when a list is left may hold it for a moment, never for longer."""
    for _ in range(50):
        session.send("HeapProfiler.collectGarbage")
        if page.evaluate("last.deref() === undefined"):
            return
        page.wait_for_timeout(100)
    raise AssertionError("the list is still held")


def _memory(session) -> int:
    session.send("HeapProfiler.collectGarbage")
    return session.send("Runtime.getHeapUsage")["usedSize"]


def test_starting_over_leaves_nothing_of_the_first_list(ready, tmp_path):
    path = zip_at(tmp_path / ZIP, export_of_many(2_000))
    session = ready.context.new_cdp_session(ready)
    before = _listeners(session)
    used, more = [], []
    for _ in range(3):
        choose(ready, path)
        wait_until_made(ready)
        ready.evaluate("globalThis.last = new WeakRef(document.querySelector('prune-checklist'))")
        ready.get_by_role("searchbox", name="Search people").fill("012")
        ready.get_by_role("button", name="Start over").click()
        wait_until_ready(ready)
        _wait_until_collected(ready, session)
        used.append(_memory(session))
        now = _listeners(session)
        more.append({event for event in now if now[event] > before.get(event, 0)})
    assert ready.evaluate("document.querySelectorAll('prune-checklist').length") == 0
    assert more == [set(), set(), set()]
    assert ready.evaluate("Object.keys(sessionStorage)") == []
    assert used[-1] <= 1.2 * used[0]
    session.detach()
