"""The built guide, asked by CSS selector."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup, Tag

GUIDE_PAGES = """
    decide steps consequences etiquette strategy export checklist criteria privacy sources about faq not-covered
""".split()
QUESTIONS = """
    notified find-out quietly who-removed-me
    how-to phone bulk all tools speed-limit undo accident find-person
    messages contact-after recommendations reconnect they-reinvite see-profile email-phone
    following visibility mutuals suggested-again groups-events counts
    why downsides social-consequences how-many how-often who-first recruiters-care
    unfollow block mute-hide hide-list limit-followers withdraw ignore
    tell-them what-to-say boss harassment died
    limit-30000 weekly-invitations disappeared
    get-export export-time missing-emails private checklist-how checklist-save csv-wrong affiliated
""".split()
PATHS = [
    "index.html",
    *(f"{page}/index.html" for page in GUIDE_PAGES),
    *(f"faq/{question}/index.html" for question in QUESTIONS),
]
"""Every page that other tools link to: these paths are fixed."""


@dataclass(frozen=True)
class Guide:
    """Every page of a built site, by its path below the site's folder."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        return {
            path.relative_to(self.folder).as_posix(): BeautifulSoup(
                path.read_bytes(), "html.parser"
            )
            for path in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """What a link can lead to on each page."""
        return {
            path: {tag["id"] for tag in page.select("[id]")} for path, page in self.pages.items()
        }

    def article(self, path: str) -> Tag:
        """What a reader came for, without the theme around it."""
        article = self.pages[path].select_one("article")
        assert article is not None, f"{path} has no article"
        return article
