"""axe on every page, in light and dark, and on the checklist after use.

Automatic rules find about a third of what can go wrong; the rest is looked at by hand.
"""

from collections.abc import Iterator, Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from pages.checklist.desk import opened, press
from pages.guide import PATHS
from pages.sites import Result

ARTICLE = "article.md-content__inner"
"""What is on this page alone; the theme around it is the same on every page of a template."""
TEMPLATES = (
    *("index.html", "steps/index.html", "faq/index.html", "faq/undo/index.html"),
    *("checklist/index.html", "yours/index.html", "sources/index.html", "404.html"),
    "etiquette/index.html",
)
"""A page of each template and of each script, with the theme around it."""
COLOURS = ("color-contrast", "link-in-text-block")
"""The only rules that another colour scheme can break."""


RUN = """async ([part, options]) => {
    const moving = () => document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
    while (moving().length) moving().forEach((one) => one.finish());
    return (await axe.run(part ?? document, options)).violations;
}"""
"""Colours count once they have stopped changing; what stops may let others begin."""
LEAVE_ONE_OF_EACH = """all => {
    const shape = (one) => [one.localName, one.className, one.dataset.outcome, ...one.getAttributeNames()].join(" ");
    const seen = new Set();
    for (const one of all) {
        const shapes = [...new Set([one, ...one.querySelectorAll("*")].map(shape))].sort().join();
        if (seen.has(shapes)) one.remove();
        seen.add(shapes);
    }
}"""
"""What repeats itself costs axe ten seconds and tells nothing: only the first of each markup stays."""


WITHOUT_THEME = """part => {
    for (const one of document.querySelectorAll("body *")) {
        if (!one.closest(part) && !one.querySelector(part)) one.remove();
    }
}"""
"""axe looks through everything each time, whatever part it is asked about."""
READ = """([part, html]) => {
    const next = new DOMParser().parseFromString(html, "text/html").querySelector(part);
    document.querySelector(part).replaceWith(next);
}"""
SCHEME = "scheme => { document.body.dataset.mdColorScheme = scheme; }"
"""As the theme does when it hears of it, but at once."""


@pytest.fixture(scope="module")
def frame(browser: Browser, demo: Result) -> Iterator[Page]:
    """A page of the site, to put other pages' articles into."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((demo.public / "about/index.html").as_uri())
    page.evaluate(WITHOUT_THEME, ARTICLE)
    yield page
    context.close()


def violations(page: Page, part: str | None = None, rules: Sequence[str] = ()) -> str:
    """What axe finds in a part of the page, for a person to read; empty where it finds nothing."""
    if not page.evaluate("Boolean(globalThis.axe)"):
        page.evaluate(Axe().axe_script)
    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    found = page.evaluate(RUN, [part, {"resultTypes": ["violations"], **only}])
    return "\n".join(
        f"{one['id']}: {one['help']}\n  "
        + "\n  ".join(f"{node['html'][:200]} {node['failureSummary']}" for node in one["nodes"])
        for one in found
    )


def violations_in_both_schemes(page: Page, part: str | None = None) -> list[str]:
    """Of the page as it is: everything in light, and again in dark what depends on colours."""
    page.locator("li.prune-person, article dl > *").evaluate_all(LEAVE_ONE_OF_EACH)
    page.emulate_media(color_scheme="light")
    page.evaluate(SCHEME, "default")
    in_light = violations(page, part)
    page.emulate_media(color_scheme="dark")
    page.evaluate(SCHEME, "slate")
    return [in_light, violations(page, part, COLOURS)]


@pytest.mark.parametrize("path", TEMPLATES)
def test_axe_finds_nothing_on_a_whole_page(page, demo_address, path):
    """Over http: the page for unknown addresses has its styles only there."""
    page.goto(f"{demo_address}/{path}")
    assert violations_in_both_schemes(page) == ["", ""]


@pytest.mark.parametrize("path", [path for path in PATHS if path not in TEMPLATES])
def test_axe_finds_nothing_in_an_article(frame, demo, path):
    frame.evaluate(READ, [ARTICLE, (demo.public / path).read_text("utf-8")])
    assert violations_in_both_schemes(frame, ARTICLE) == ["", ""]


def test_axe_finds_what_only_one_scheme_breaks(page, demo_address):
    page.goto(f"{demo_address}/about/index.html")
    # the page's policy allows no style in an element
    page.evaluate(
        """() => {
            const dark = new CSSStyleSheet();
            dark.replaceSync("[data-md-color-scheme=slate] article p { color: #555; background: #444; }");
            document.adoptedStyleSheets.push(dark);
        }"""
    )
    in_light, in_dark = violations_in_both_schemes(page, ARTICLE)
    assert (in_light, "color-contrast" in in_dark) == ("", True)


RINGS = """() => [...document.querySelectorAll(".md-content :is(input, select, textarea, button, a[href], summary)")]
  .filter((one) => one.checkVisibility() && !one.disabled)
  .filter((one) => {
    one.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return one.matches(":focus-visible") && (outlineStyle === "none" || !parseFloat(outlineWidth));
  })
  .map((one) => one.outerHTML.slice(0, 120))"""
"""Whatever takes the focus and shows nothing of it."""


@pytest.mark.parametrize("path", ["index.html", "faq/index.html", "checklist/index.html"])
def test_whatever_has_the_focus_has_a_ring(page, demo_address, path):
    page.goto(f"{demo_address}/{path}")
    page.keyboard.press("Tab")
    if "checklist" in path:
        press(page, "Keep sweep")
    assert page.evaluate(RINGS) == []


def ground(page: Page, button: str) -> bytes:
    """A few pixels of a button beside its words, as they are drawn: the style says nothing of that."""
    box = page.get_by_role("button", name=button, exact=True).bounding_box()
    assert box is not None
    return page.screenshot(
        clip={"x": box["x"] + 4, "y": box["y"] + 8, "width": 4, "height": 4}, animations="disabled"
    )


def test_the_pressed_button_is_told_in_the_systems_colours_too(page, demo_address):
    page.emulate_media(forced_colors="active")
    page.goto(f"{demo_address}/checklist/")
    page.get_by_role("button", name="List", exact=True).scroll_into_view_if_needed()
    assert ground(page, "Start") == ground(page, "Overview") != ground(page, "List")


def use_list(page: Page) -> None:
    person = page.locator("prune-checklist").get_by_role("article").first
    person.get_by_role("button", name="Remove").click()
    page.get_by_role("link", name="About this list").click()
    page.get_by_role("button", name="Next page").click()
    page.get_by_label("Filter", exact=True).select_option("Decided: Remove")


def find_nobody(page: Page) -> None:
    page.get_by_role("searchbox", name="Search people").fill("nobody at all")


def use_after(page: Page) -> None:
    people = page.locator("prune-checklist").get_by_role("article")
    for place, decision in enumerate(("Keep", "Talk first", "Unfollow", "Later", "Remove")):
        opened(people.nth(place)).get_by_role("button", name=decision, exact=True).click()
    people.nth(1).get_by_role("button", name="Sent today").click()
    people.nth(1).get_by_role("button", name="No answer").click()
    people.nth(4).get_by_role("checkbox", name="Done on LinkedIn").check()


def sweep(page: Page) -> None:
    press(page, "Keep sweep")
    page.get_by_role("checkbox", name="Keep").first.check()


def meet_one(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator("prune-checklist article").get_by_role("button", name="Remove").click()


def rest(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).click()
    for _ in range(12):
        page.locator("prune-checklist article").get_by_role("button", name="Keep").click()


def decide_for_a_group(page: Page) -> None:
    page.locator("[data-part=by-group]").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()


def do_it(page: Page) -> None:
    page.locator("prune-checklist").get_by_role("article").first.get_by_role(
        "button", name="Remove"
    ).click()
    page.locator("[data-part=do-it]").click()


def open_menu_and_criteria(page: Page) -> None:
    page.get_by_role("link", name="Your criteria change").click()
    page.locator("summary", has_text="More").click()


def reach_the_end(page: Page) -> None:
    page.get_by_label("Filter", exact=True).select_option("Remove")
    press(page, "Start")
    while page.get_by_role("button", name="Next person").is_visible():
        page.get_by_role("button", name="Next person").click()


def hide_names(page: Page) -> None:
    press(page, "Hide names")
    page.get_by_role("button", name="Overview").click()


def open_keys(page: Page) -> None:
    press(page, "Keys")


def ask_to_erase(page: Page) -> None:
    page.locator("prune-checklist article").first.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Erase everything").click()


def erase(page: Page) -> None:
    ask_to_erase(page)
    page.get_by_role("button", name="Erase", exact=True).click()


def ask_to_load(page: Page) -> None:
    progress = b'{"schema": "prune/progress@1", "decisions": {"a": {"outcome": "keep"}}}'
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load progress").click()
    chooser.value.set_files({"name": "p.json", "mimeType": "application/json", "buffer": progress})
    page.get_by_role("dialog", name="Load this progress?").wait_for()


def print_it(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


USES = [
    *(use_list, find_nobody, use_after, sweep, meet_one, rest, reach_the_end),
    *(decide_for_a_group, do_it, open_menu_and_criteria, hide_names, open_keys),
    *(ask_to_erase, erase, ask_to_load, print_it),
]


@pytest.mark.parametrize("use", USES)
def test_in_every_state_all_fits_can_be_touched_and_satisfies_axe(page, demo, use):
    """320 px is 400 % zoom and 640 px is 200 % zoom of a window of 1,280."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((demo.public / "checklist/index.html").as_uri())
    use(page)
    for width in () if use is print_it else (320, 390, 640):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert too_small(page) == []
    page.set_viewport_size(
        {"width": 1280, "height": 9_000 if use is print_it else 900}
    )  # paper does not scroll
    part = "main.prune-print" if use is print_it else "prune-checklist"
    assert violations_in_both_schemes(page, part) == ["", ""]


def too_small(page: Page) -> list[object]:
    """Controls that are hard to hit with a thumb: what they say, and how wide and high they are."""
    return page.locator(
        "prune-checklist :is(button, select, textarea, label.prune-tick, .prune-bars__link, "
        "input:not([type=checkbox]), .prune-person__link, .prune-after__link):visible"
    ).evaluate_all(
        "all => all.map((one) => [one.textContent.trim(), one.offsetWidth, one.offsetHeight])"
        ".filter(([, width, height]) => Math.min(width, height) < 44)"
    )


def test_axe_finds_nothing_on_a_page_of_the_guide_in_use(page, demo):
    page.goto((demo.public / "decide/index.html").as_uri())
    page.get_by_text("Sources of this page").click()
    page.get_by_role("button", name="source, reports differ").first.click()
    assert violations_in_both_schemes(page, ARTICLE) == ["", ""]
    page.locator(".prune-word").first.click()
    assert violations_in_both_schemes(page, ARTICLE) == ["", ""]
    page.goto((demo.public / "sources/index.html").as_uri())
    page.get_by_label("Search the facts").fill("invitation")
    assert violations_in_both_schemes(page, ".prune-filter") == ["", ""]
    page.goto((demo.public / "faq/index.html").as_uri())
    for words in ("undo", "recomendations", "xqzwv"):
        page.get_by_role("searchbox", name="Ask in your own words").fill(words)
        page.locator("article prune-search [role=status]:not(:empty)").wait_for()
        assert violations_in_both_schemes(page, ARTICLE) == ["", ""]
    page.goto((demo.public / "etiquette/index.html").as_uri())
    page.get_by_role("button", name="Copy the message: If they ask why").click()
    assert violations_in_both_schemes(page, ARTICLE) == ["", ""]
