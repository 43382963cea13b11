"""One page for one test after another: Python takes long to start, and longest in a new browser."""

import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from pages.private.personal import Watch
from pages.yours.visitor import PATIENCE, open_ready, state

STORED = """async () => [
  (await indexedDB.databases()).map(({ name }) => name).sort(),
  Object.keys(localStorage).filter((key) => !key.endsWith("__palette")),
  Object.keys(sessionStorage),
]"""
FORGET = """async () => {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = request.onblocked = failed;
    });
  }
}"""
ON_THE_PAGE = """() => [
  document.querySelectorAll("prune-checklist").length,
  [...document.querySelectorAll("prune-yours [data-part]")]
    .filter((one) => ["work", "kept", "made", "rules-buttons"].includes(one.dataset.part) && !one.hidden && one.offsetParent)
    .map((one) => one.dataset.part),
]"""
"""What a list leaves behind, if anything: there, and in view."""


class Shared:
    """A page that is put back between tests, and a new one where that fails."""

    def __init__(self, browser: Browser, root: str) -> None:
        self._browser = browser
        self._root = root
        self._page: Page | None = None
        self.watch = Watch()
        self.errors: list[str] = []
        self.files: Sequence[Path] = ()
        """What is taken where the page asks which files."""

    def take(self) -> Page:
        """The page as on arrival, once it asks for nothing more."""
        if self._page is None or not self._is_put_back(self._page):
            self.drop()
            self._page = self._opened()
        return self._page

    def drop(self) -> None:
        """Whoever comes next gets a new page, in a new browser."""
        if self._page:
            self._page.context.close()
        self._page = None

    def _opened(self) -> Page:
        context = self._browser.new_context(viewport={"width": 1280, "height": 900})
        self.watch = Watch.over(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        # listened for from the start: Playwright misses the first one after it begins to listen
        page.on("filechooser", lambda chooser: chooser.set_files(self.files))
        return open_ready(page, self._root)

    def _is_put_back(self, page: Page) -> bool:
        """The network on, the list left, nothing stored; whether that leaves nothing of it."""
        page.context.set_offline(False)
        page.context.unroute_all()
        if "prune/list@1" in page.evaluate(STORED)[0]:
            return False  # the page has offered it, and would compare with it
        over = page.get_by_role("button", name="Start over")
        if over.is_visible():
            over.click()
        try:
            expect(state(page)).to_have_text(re.compile("Ready"), timeout=PATIENCE)
            page.evaluate(FORGET)
        except Exception:  # noqa: BLE001  # whatever it is, a new page is better
            return False
        self.watch.asked.clear()
        self.watch.violations.clear()
        return page.evaluate(STORED) == [[], [], []] and page.evaluate(ON_THE_PAGE) == [0, []]
