"""What is done in a list, step by step: the same in each, by what `prune.js` and the others offer."""

from speed.browser.chromium import Step, Tab

WORD = "archivist"
"""Typed letter by letter."""
SUGGESTIONS = ("remove", "keep", "talk", "review")
ORDERS = ("name", "company", "connected")
DECISIONS = 10
"""So many of those on the first page are decided about."""
NEXT = """(async () => {
    const button = document.querySelector('[data-part="one"] [data-decide="keep"]');
    button.click();
    while (button.isConnected) await new Promise((done) => setTimeout(done));
})()"""
"""One at a time: Keep, and the next person is there."""


def walk(one: Tab) -> tuple[dict[str, list[Step]], tuple[int, ...]]:
    """The steps by what was done, and how many people each search and filter found.

    The first letter comes before a list had a moment to get ready, all else after it.
    """
    counts = []
    at_once = one.step(f"list.search('{WORD[:1]}')")
    one.step("list.search('')")
    one.settle()
    letters = [one.step(f"list.search('{WORD[:end]}')") for end in range(1, len(WORD) + 1)]
    counts.append(found(one))
    one.step("list.search('')")
    filters = []
    for suggestion in SUGGESTIONS:
        filters.append(one.step(f"list.filter('{suggestion}')"))
        counts.append(found(one))
    one.step("list.filter('')")
    steps = {
        "letter right after opening": [at_once],
        "letter of a search": letters,
        "filter": filters,
        **{f"sort by {order}": [one.step(f"list.sort('{order}')")] for order in ORDERS},
        "decision": decisions(one),
    }
    return steps, tuple(counts)


def found(one: Tab) -> int:
    """How many people the list says it found."""
    return one.page.evaluate("() => list.found()")


def decisions(one: Tab) -> list[Step]:
    """Decide about the first people. Raises `ValueError` where the list does not show it."""
    steps = [one.step(f"list.decide({place})") for place in range(DECISIONS)]
    places = "(count) => [...Array(count).keys()].filter((place) => list.isDecided(place)).length"
    if (shown := one.page.evaluate(places, DECISIONS)) != DECISIONS:
        raise ValueError(f"of {DECISIONS} decisions the list shows {shown}")
    return steps


def words(one: Tab) -> list[Step]:
    """Change one word on the page and nothing else: less than that no decision can take."""
    return [one.step(f"list.say('{place}')") for place in range(DECISIONS)]


def one_at_a_time(one: Tab) -> list[Step]:
    """Decide about the first people, each on a card of its own."""
    one.page.locator("[data-part=start]").click()
    return [one.step(NEXT) for _ in range(DECISIONS)]
