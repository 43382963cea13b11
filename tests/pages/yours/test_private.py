"""Nothing leaves the browser, and nothing stays in it unasked."""

from playwright.sync_api import Dialog, expect

from core.builders import zip_at
from core.hostile.values import hostile_export
from pages.checklist.desk import decide
from pages.private.personal import ZIP
from pages.yours.shared import STORED
from pages.yours.visitor import (
    PATIENCE,
    choose,
    made,
    open_ready,
    wait_until_made,
    wait_until_ready,
)

EVERYTHING = """async () => {
  const result = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = failed;
  });
  const found = [{ ...localStorage }, { ...sessionStorage }];
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      found.push(await result(records.getAllKeys()), await result(records.getAll()));
    }
    database.close();
  }
  return JSON.stringify(found);
}"""
PROBE = """async ([probe, other]) => {
  const { dataset } = document.querySelector("prune-yours");
  const source = await (await fetch(dataset.worker)).text();
  const open = source.replace("#python;", "python;").replaceAll("this.#python", "this.python");
  const { handed } = await new PruneRuntime(dataset).load();
  const script = `const nativeFetch = fetch; ${open}; (${probe})(${JSON.stringify(other)});`;
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  return new Promise((done) => {
    worker.onmessage = ({ data }) => {
      if (data.ready) worker.postMessage({ probe: true });
      if (data.tried) done(data.tried);
    };
    worker.postMessage({ handed, today: "2026-11-23" });
  });
}"""
"""Our own worker with a spy in it, started as the page starts its own."""
SPY = """(other) => {
  const opened = (thing) => new Promise((done, failed) => {
    thing.onopen = thing.onload = thing.onmessage = done;
    thing.onerror = failed;
  });
  const requested = () => {
    const request = new XMLHttpRequest();
    request.open("GET", `${other}/request`);
    const answered = opened(request);
    request.send();
    return answered;
  };
  const python = `import js; x = js.XMLHttpRequest.new(); x.open("GET", "${other}/python", False); x.send()`;
  const ways = {
    fetch: () => nativeFetch(`${other}/fetch`, { mode: "no-cors" }),
    request: requested,
    import: () => import(`${other}/module.js`),
    socket: () => opened(new WebSocket(`${other.replace("http", "ws")}/socket`)),
    events: () => opened(new EventSource(`${other}/events`)),
    worker: () => opened(new Worker(`${other}/worker.js`)),
    python: () => inside.python.runPython(python),
  };
  addEventListener("message", async ({ data }) => {
    if (!data.probe) return;
    const tried = {};
    for (const [name, attempt] of Object.entries(ways)) {
      try {
        await attempt();
        tried[name] = "went out";
      } catch {
        tried[name] = "refused";
      }
    }
    answer({ tried });
  });
}"""


def asked_beyond_the_page(watch) -> list[str]:
    """Blobs are in the page already."""
    return [url for url in watch.asked if not url.startswith(("blob:", "data:"))]


def test_after_ready_nothing_is_asked_for_with_the_network_cut(ready, watched, export):
    ready.context.set_offline(True)
    ready.context.route("**/*", lambda route: route.abort())
    watched.asked.clear()
    ready.get_by_role("button", name="Try it with invented people").click()
    wait_until_made(ready)
    ready.get_by_role("button", name="Start over").click()
    wait_until_ready(ready)
    choose(ready, export)
    wait_until_made(ready)
    decide(ready, "Wren Inkwell", "Remove")
    for view in ("Start", "Stop", "Overview", "List"):
        ready.get_by_role("button", name=view, exact=True).click()
    for title in ("Switch to light mode", "Switch to dark mode", "Follow the system"):
        ready.get_by_title(title).click()
    ready.get_by_role("searchbox", name="Search", exact=True).fill("who sees it")
    expect(ready.locator("header [data-search-results] a").first).to_be_visible()
    ready.get_by_role("searchbox", name="Search", exact=True).fill("")
    assert (asked_beyond_the_page(watched), watched.violations) == ([], [])


def test_while_getting_ready_only_the_pages_own_host_is_asked(page, watch, root):
    open_ready(page, root)
    foreign = [url for url in asked_beyond_the_page(watch) if not url.startswith(f"{root}/")]
    assert (foreign, watch.violations) == ([], [])


def test_neither_the_worker_nor_python_reaches_another_host(ready, stranger):
    tried = ready.evaluate(PROBE, [SPY, stranger.address])
    assert (set(tried.values()), len(tried), stranger.asked) == ({"refused"}, 7, [])


def test_hostile_cells_stay_text_through_this_door_too(ready, watched, tmp_path):
    heard: list[str] = []

    def hear(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    ready.on("dialog", hear)
    watched.asked.clear()
    choose(ready, zip_at(tmp_path / "<img src=x onerror=window.__ran=1>.zip", hostile_export()))
    wait_until_made(ready)
    for view in ("Start", "Stop", "Overview", "List"):
        ready.get_by_role("button", name=view, exact=True).click()
    ran = ready.evaluate("window.__ran ?? null")
    foreign = ready.locator(
        "prune-yours :is(script:not([type='application/json']), iframe, object)"
    )
    ready.remove_listener("dialog", hear)
    assert (ran, heard, foreign.count()) == (None, [], 0)
    assert (asked_beyond_the_page(watched), watched.violations) == ([], [])


def test_nothing_is_stored_until_something_is_decided_or_kept(ready, export):
    assert ready.evaluate(STORED) == [[], [], []]
    choose(ready, export)
    wait_until_made(ready)
    names = [name for name in ready.evaluate(STORED)[0] if name != "prune/progress@1"]
    assert names == []


def test_a_list_is_kept_if_asked_and_opens_without_the_file_until_it_is_erased(ready, export):
    choose(ready, export)
    wait_until_made(ready)
    expect(ready.get_by_text("Do not keep it on a computer that others use")).to_be_visible()
    decide(ready, "Wren Inkwell", "Keep")
    ready.get_by_role("button", name="Keep this list in this browser").click()
    expect(made(ready)).to_contain_text("Kept in this browser.")
    ready.reload()
    offered = ready.locator("[data-part=kept-text]")
    expect(offered).to_contain_text(f"2 people from {ZIP}, newest day in it 8 March 2019.")
    ready.get_by_role("button", name="Open the kept list").click()
    expect(ready.get_by_role("article", name="Toby Candlewick")).to_be_visible(timeout=PATIENCE)
    assert "prune/list@1" in ready.evaluate(STORED)[0]
    assert all(word in ready.evaluate(EVERYTHING) for word in ("Inkwell", "prune-test-wren"))
    ready.get_by_role("button", name="Erase everything").click()
    ready.get_by_role("dialog").get_by_role("button", name="Erase", exact=True).click()
    expect(made(ready)).to_contain_text("Removed.")
    assert "prune/list@1" not in ready.evaluate(STORED)[0]
    ready.reload()
    wait_until_ready(ready)
    expect(offered).to_be_hidden()
    assert "Inkwell" not in ready.content()
    left = ready.evaluate(EVERYTHING)
    assert [word for word in ("Inkwell", "prune-test", ZIP) if word in left] == []
