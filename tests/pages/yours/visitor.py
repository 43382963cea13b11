"""What a visitor does at the page that makes the list, and Python in a worker of one's own."""

import base64
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PATIENCE = 90_000
"""Milliseconds; Python is ready after a few seconds, and much later on a busy machine."""
READY = "Ready. You can switch your network off now."
MADE = "Made in this browser in"
START = """async () => {
  const runtime = new PruneRuntime(document.querySelector("prune-yours").dataset);
  globalThis.pythonOfTest = new PrunePython(await runtime.load(), () => undefined);
  await pythonOfTest.ready;
}"""
MAKE = """async ([what, files, today]) => {
  const chosen = files.map(([path, base64]) =>
    ({ path, file: new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], path) }));
  const { kind, text } = await pythonOfTest.make(what, chosen, today);
  return [kind, text];
}"""


def state(page: Page) -> Locator:
    return page.locator("prune-yours > [data-part=state]")


def trouble(page: Page) -> Locator:
    return page.locator("[data-part=trouble-text]")


def made(page: Page) -> Locator:
    return page.locator("[data-part=made-text]")


def open_ready(page: Page, root: str) -> Page:
    """The page, once it has said that it asks for nothing more."""
    page.goto(f"{root}/yours/")
    wait_until_ready(page)
    return page


def wait_until_ready(page: Page) -> None:
    expect(state(page)).to_have_text(READY, timeout=PATIENCE)


def choose(page: Page, *paths: Path) -> None:
    page.locator("[data-part=files]").set_input_files(list(paths))


def wait_until_made(page: Page) -> None:
    expect(made(page)).to_be_visible(timeout=PATIENCE)
    expect(made(page)).to_contain_text(MADE)


def encoded(files: Mapping[str, bytes]) -> list[list[str]]:
    """Files by their paths, as `MAKE` takes them."""
    return [[path, base64.b64encode(data).decode()] for path, data in files.items()]


def make(page: Page, what: str, files: Mapping[str, bytes], today: str) -> tuple[str, str]:
    """The kind and the text that Python in the browser makes of files, by their paths."""
    if page.evaluate("typeof pythonOfTest") == "undefined":
        page.evaluate(START)
    kind, text = page.evaluate(MAKE, [what, encoded(files), today])
    return kind, text
