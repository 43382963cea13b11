"""Three searches on the same pages, each asked in a real browser."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from pages.sites import Result, copy_of_the_repository, mkdocs

ASK_OURS = """
async (text) => {
  const status = document.querySelector("prune-search [role=status]");
  const answered = new Promise((done, failed) => {
    new MutationObserver(done).observe(status, { childList: true });
    setTimeout(() => failed(new Error("no answer within 10 seconds")), 10_000);
  });
  const input = document.querySelector("prune-search input");
  input.value = text;
  input.dispatchEvent(new Event("input"));
  await answered;
  return [...document.querySelectorAll("prune-search li a")].map((link) => link.href);
}
"""

START_DEFAULT = """
async () => {
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(`${base}/`, location);
  const { config, docs } = await (await fetch(new URL("search/search_index.json", root))).json();
  window.worker = new Worker(new URL(search, location));
  window.answer = (type, data) => new Promise((done) => {
    window.worker.addEventListener("message", (event) => done(event.data.data), { once: true });
    window.worker.postMessage({ type, data });
  });
  await window.answer(0, { config, docs, options: { suggest: false } });
}
"""
ASK_DEFAULT = (
    "async (text) => (await window.answer(2, text)).items.map(([first]) => first.location)"
)

START_PAGEFIND = "async () => { window.pagefind = await import('/pagefind/pagefind.js'); }"
ASK_PAGEFIND = """
async (text) => {
  const { results } = await window.pagefind.search(text);
  return (await Promise.all(results.slice(0, 10).map((one) => one.data()))).map(({ url }) => url);
}
"""


class Search:
    """One search, started in a page and asked there."""

    def __init__(self, page: Page, address: str, start: str, ask: str) -> None:
        page.goto(address)
        if start:
            page.evaluate(start)
        self._page = page
        self._ask = ask

    def __call__(self, text: str) -> Sequence[str]:
        """Ids of the pages found, best first; pages that are no question by their path."""
        addresses = self._page.evaluate(self._ask, text)
        return list(dict.fromkeys(_id(address) for address in addresses))


def ours(page: Page, address: str) -> Search:
    """The site's own, through its box."""
    return Search(page, f"{address}/faq/index.html", "", ASK_OURS)


def default(page: Page, address: str) -> Search:
    """Material's, as it comes, through its worker."""
    return Search(page, f"{address}/faq/index.html", START_DEFAULT, ASK_DEFAULT)


def pagefind(page: Page, address: str) -> Search:
    """Pagefind, as it comes, through its API."""
    return Search(page, f"{address}/faq/index.html", START_PAGEFIND, ASK_PAGEFIND)


def site_with_default_search(home: Path) -> Result:
    """The same pages, with Material's index and worker as they come, and with Pagefind's index."""
    copy_of_the_repository(home)
    hook = home / "hooks" / "search.py"
    hook.write_text(hook.read_text("utf-8") + "\n\ndel on_post_build\n", "utf-8")
    config = home / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(re.sub(r"  polyfills:.*\n    - assets/search.js\n", "", text), "utf-8")
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    index = [sys.executable, "-m", "pagefind", "--site", str(result.public), "--quiet"]
    subprocess.run([*index, "--root-selector", "article"], check=True, timeout=120)
    return result


def _id(address: str) -> str:
    path = address.partition("#")[0].partition("?")[0].removesuffix("index.html").rstrip("/")
    folder, _, name = path.rpartition("/")
    return name if folder.endswith("faq") else f"/{name}"
