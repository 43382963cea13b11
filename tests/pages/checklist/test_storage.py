"""What the browser keeps of the decisions: on the disk, for every tab, apart from others."""

import json

import pytest
from playwright.sync_api import expect

from core.builders import folder_at
from pages.checklist.desk import (
    FIRST,
    SECOND,
    TAKEN_OVER,
    both_origins,
    card,
    decide,
    download,
    export_of_many,
    formerly,
    keep_formerly,
    kept,
    outcomes,
    press,
    records,
    said,
    two_tabs,
    wait_until,
)
from pages.sites import mkdocs, small_copy

LATE = """() => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (boxes, mode, options) {
        const made = transaction.call(this, boxes, mode, options);
        if (mode !== 'readwrite') return made;
        globalThis.durability = made.durability;
        Object.defineProperty(made, 'oncomplete', { set(done) {
            made.addEventListener('complete', () => { globalThis.finish = done; });
        } });
        return made;
    };
}"""
"""The disk has the change, but has not said so."""


NOTHING_WAITS = "!Object.keys(localStorage).some((key) => /[/](waiting[/]|erasing$)/.test(key))"
"""Nothing is on its way to the disk."""


BACK = """() => {
    const Real = Date;
    globalThis.Date = class extends Real {
        constructor(...told) { super(...(told.length ? told : [Real.UTC(2001, 0, 1)])); }
    };
}"""
"""The clock goes back, and stands still there."""


@both_origins
def test_nothing_is_said_before_it_is_on_the_disk(checklist):
    checklist.evaluate(LATE)
    keep = card(checklist, FIRST).get_by_role("button", name="Keep", exact=True)
    keep.click()
    wait_until(checklist, "Boolean(globalThis.finish)")
    assert checklist.evaluate("globalThis.durability") == "strict"
    expect(keep).to_have_attribute("aria-pressed", "false")
    expect(said(checklist)).to_have_text("")
    checklist.evaluate("globalThis.finish()")
    expect(keep).to_have_attribute("aria-pressed", "true")
    expect(said(checklist)).to_contain_text(f"{FIRST}: Keep.")


LEAVE = "(button) => { button.click(); location.reload(); }"


@pytest.mark.parametrize("origin", ["http", "file"])
def test_a_page_left_in_the_moment_of_a_click_loses_nothing(page, site, serve, origin):
    """The browser aborts a transaction that has only begun when its page goes."""
    start = serve(site) if origin == "http" else site.as_uri()
    page.goto(f"{start}/checklist/index.html")
    expect(page.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    with page.expect_navigation():
        card(page, FIRST).get_by_role("button", name="Keep", exact=True).evaluate(LEAVE)
    expect(page.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    assert outcomes(page) == {"001": "keep"}
    wait_until(page, NOTHING_WAITS)
    erase = page.get_by_role("dialog").get_by_role("button", name="Erase", exact=True)
    press(page, "Erase everything")
    with page.expect_navigation():
        erase.evaluate(LEAVE)
    expect(page.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    assert records(page) == {}
    wait_until(page, NOTHING_WAITS)


SLOW_TO_OPEN = """
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
        const late = new EventTarget();
        setTimeout(() => {
            const opening = open.apply(this, given);
            opening.onupgradeneeded = () => { late.result = opening.result; late.onupgradeneeded?.(); };
            opening.onsuccess = () => { late.result = opening.result; late.onsuccess(); };
        }, 3000);
        return late;
    };
"""
"""Longer than the page waits before it goes on without the disk."""


def test_what_a_reload_left_is_taken_over_from_a_disk_that_is_slow_to_open(page, address):
    page.goto(address)
    expect(page.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    page.add_init_script(SLOW_TO_OPEN)
    with page.expect_navigation():
        card(page, FIRST).get_by_role("button", name="Keep", exact=True).evaluate(LEAVE)
    expect(page.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    wait_until(page, NOTHING_WAITS)
    expect(page.get_by_role("alert")).to_be_hidden()


@both_origins
def test_an_erase_that_failed_is_tried_again(checklist):
    decide(checklist, FIRST, "Keep")
    checklist.evaluate(
        """() => {
            const { clear } = IDBObjectStore.prototype;
            IDBObjectStore.prototype.clear = function () {
                IDBObjectStore.prototype.clear = clear;
                throw new DOMException('busy');
            };
        }"""
    )
    press(checklist, "Erase everything")
    checklist.get_by_role("dialog").get_by_role("button", name="Erase", exact=True).click()
    wait_until(checklist, NOTHING_WAITS)
    assert records(checklist) == {}


@both_origins
def test_a_decision_has_its_moment_and_its_persons_day(checklist):
    decide(checklist, FIRST, "Keep")
    first = records(checklist)["prune-test-001"]
    assert first["connected_on"] == "2011-03-02"
    checklist.evaluate(BACK)
    moments = [first["at"]]
    for choice in ("Remove", "Later"):
        decide(checklist, FIRST, choice)
        moments.append(records(checklist)["prune-test-001"]["at"])
    press(checklist, "Undo")
    moments.append(records(checklist)["prune-test-001"]["at"])
    assert moments == sorted(set(moments))


@both_origins
def test_an_undo_leaves_its_trace(checklist):
    decide(checklist, FIRST, "Keep")
    at = records(checklist)["prune-test-001"]["at"]
    press(checklist, "Undo")
    expect(checklist.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    assert list(records(checklist)["prune-test-001"]) == ["undone"]
    assert records(checklist)["prune-test-001"]["undone"] > at


def test_what_an_earlier_version_kept_is_taken_over_once(page, site, serve):
    page.goto(f"{serve(site)}/checklist/")
    entry = {"outcome": "remove", "decided_on": "2026-11-01", "done_on": None}
    keep_formerly(page, formerly({"prune-test-001": entry, "prune-test-gone": entry}))
    page.reload()
    expect(page.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    wait_until(page, TAKEN_OVER)
    assert kept(page).keys() == {"prune-test-001", "prune-test-gone"}
    expect(page.locator("[data-part=undo]")).to_be_disabled()


def test_what_an_earlier_version_kept_stays_until_it_is_on_the_disk(page, site, serve):
    page.goto(f"{serve(site)}/checklist/")
    expect(page.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    text = formerly({"prune-test-001": {"outcome": "remove"}})
    keep_formerly(page, text)
    page.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full'); };"
    )
    page.reload()
    expect(page.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("can’t save")
    assert page.evaluate("localStorage.getItem('prune/progress@1')") == text


@both_origins
def test_what_could_not_be_written_is_written_when_it_can_be(page, address):
    page.goto(address)
    page.evaluate(
        """() => {
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = () => { throw new DOMException('full'); };
            globalThis.mend = () => { IDBObjectStore.prototype.put = put; };
        }"""
    )
    decide(page, FIRST, "Keep")
    expect(page.get_by_role("alert")).to_contain_text("use Save progress below")
    assert json.loads(download(page, "Save progress"))["decisions"].keys() == {"prune-test-001"}
    page.evaluate("mend()")
    decide(page, SECOND, "Later")
    expect(page.get_by_role("alert")).to_be_hidden()
    assert outcomes(page) == {"001": "keep", "002": "later"}


@both_origins
def test_a_storage_that_somebody_clears_is_written_again(page, address):
    page.goto(address)
    decide(page, FIRST, "Keep")
    page.evaluate(
        """async () => {
            const [{ name }] = await indexedDB.databases();
            await new Promise((done) => { indexedDB.deleteDatabase(name).onsuccess = done; });
        }"""
    )
    expect(page.get_by_text("1 of 20 people decided.", exact=True)).to_be_visible()
    wait_until(page, "indexedDB.databases().then((all) => all.length > 0)")
    assert outcomes(page) == {"001": "keep"}


def test_a_tab_that_could_not_write_loses_nothing_to_one_that_could(context, site, serve):
    one, other = two_tabs(context, f"{serve(site)}/checklist/")
    one.evaluate(
        """() => {
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = () => { throw new DOMException('full'); };
            globalThis.mend = () => { IDBObjectStore.prototype.put = put; };
        }"""
    )
    decide(one, FIRST, "Keep")
    decide(other, SECOND, "Unfollow")
    expect(card(one, FIRST).get_by_text("Decided: Keep")).to_be_visible()
    one.evaluate("mend()")
    decide(one, "Person 003 Testley", "Remove")
    expect(other.get_by_text("3 of 20 people decided.", exact=True)).to_be_visible()
    assert outcomes(other) == {"001": "keep", "002": "unfollow", "003": "remove"}


def test_erasing_forgets_what_was_typed_where_one_was_and_every_tabs_undo(context, site, serve):
    one, other = two_tabs(context, f"{serve(site)}/checklist/")
    for page in (one, other):
        decide(page, FIRST, "Keep" if page is one else "Remove")
        page.get_by_role("searchbox", name="Search people").fill("Person 007")
    press(one, "Start")
    press(one, "Stop")
    press(one, "Erase everything")
    press(one, "Erase")
    expect(one.get_by_text("Erased from this browser.")).to_be_visible()
    expect(other.get_by_text("0 of 20 people decided.", exact=True)).to_be_visible()
    for page in (one, other):
        expect(page.locator("[data-part=undo]")).to_be_disabled()
        page.reload()
        expect(page.get_by_role("searchbox", name="Search people")).to_have_value("")
        expect(page.locator("[data-part=undo]")).to_be_disabled()
        left = page.evaluate(
            "Object.values(localStorage).concat(Object.values(sessionStorage)).join()"
        )
        assert [word for word in ("007", "prune-test") if word in left] == []
    assert records(one) == {}


@pytest.fixture(scope="session")
def neighbours(tmp_path_factory):
    """Two members of one computer, with the same people."""
    sites = []
    for name in ("ada", "cy"):
        home = small_copy(tmp_path_factory.mktemp(name))
        folder_at(home / "personal", export_of_many(3))
        sites.append((mkdocs(home, "build").personal / "checklist/index.html").as_uri())
    return sites


def test_folders_opened_by_double_click_keep_apart(page, neighbours):
    ada, cy = neighbours
    page.goto(ada)
    decide(page, FIRST, "Keep")
    page.goto(cy)
    expect(page.get_by_text("0 of 3 people decided.", exact=True)).to_be_visible()
    expect(page.locator("[data-part=undo]")).to_be_disabled()
    page.goto(ada)
    expect(page.get_by_text("1 of 3 people decided.", exact=True)).to_be_visible()


def built(home, progress: object) -> str:
    folder_at(home / "personal", export_of_many(3))
    folder_at(
        home / "personal", {"progress.json": json.dumps({"schema": "prune/progress@1", **progress})}
    )
    return (mkdocs(home, "build").personal / "checklist/index.html").as_uri()


def test_what_the_build_brings_is_no_step_and_all_of_it_is_saved_again(page, home):
    entry = {"outcome": "remove", "decided_on": "2026-11-01", "until": {"x": 1}}
    page.goto(
        built(
            home,
            {
                "theme": "dark",
                "decisions": {
                    "prune-test-001": entry,
                    **{f"prune-test-gone-{n}": entry for n in range(20)},
                },
                "undone": {"prune-test-002": "2026-11-01T09:00:00Z"},
            },
        )
    )
    expect(page.get_by_text("1 of 3 people decided.", exact=True)).to_be_visible()
    expect(
        page.get_by_text("20 decisions are about people who are not on this list.")
    ).to_be_visible()
    expect(page.locator("[data-part=undo]")).to_be_disabled()
    decide(page, FIRST, "Keep")
    saved = json.loads(download(page, "Save progress"))
    assert (len(saved["decisions"]), saved["theme"], list(saved["undone"])) == (
        21,
        "dark",
        ["prune-test-002"],
    )
    assert saved["decisions"]["prune-test-001"]["until"] == {"x": 1}


def test_a_decision_does_not_pass_to_somebody_else_with_the_same_address(page, home):
    former = {"outcome": "remove", "at": "2026-11-01T09:00:00Z", "connected_on": "2001-01-01"}
    page.goto(built(home, {"decisions": {"prune-test-001": former}}))
    expect(page.get_by_text("0 of 3 people decided.", exact=True)).to_be_visible()
    expect(card(page, FIRST).get_by_text("Decided:")).to_be_hidden()
    decide(page, FIRST, "Keep")
    both = {one: made["outcome"] for one, made in records(page).items()}
    assert both == {"prune-test-001": "keep", "prune-test-001#2001-01-01": "remove"}
    page.reload()
    expect(card(page, FIRST).get_by_text("Decided: Keep")).to_be_visible()


def test_a_decision_made_before_there_were_addresses_finds_its_person(page, home):
    old = "~person 001 testley|kettle 1 ltd|2011-03-02"
    page.goto(built(home, {"decisions": {old: {"outcome": "remove", "decided_on": "2026-11-01"}}}))
    expect(card(page, FIRST).get_by_text("Decided: Remove")).to_be_visible()
    card(page, FIRST).get_by_role("button", name="Clear").click()
    expect(page.get_by_text("0 of 3 people decided.", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_text("0 of 3 people decided.", exact=True)).to_be_visible()


@both_origins
@pytest.mark.parametrize("day", ["2200-01-01", "12026-11-23"])
def test_a_year_beyond_2199_is_refused_where_it_is_typed(checklist, day):
    decide(checklist, FIRST, "Later")
    before = kept(checklist)
    field = card(checklist, FIRST).get_by_label("Remind me on")
    field.evaluate(
        "(field, day) => { field.focus(); field.value = day; field.dispatchEvent(new Event('change')); field.blur(); }",
        day,
    )
    expect(said(checklist)).to_have_text("Choose a year from 1900 to 2199.")
    assert kept(checklist) == before
