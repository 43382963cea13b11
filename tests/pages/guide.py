"""The built guide, asked by CSS selector."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup, Tag

GUIDE_PAGES = """
    decide steps consequences etiquette strategy export checklist yours criteria progress-file privacy sources about glossary get faq not-covered
""".split()
QUESTIONS = """
    notified find-out quietly private-mode who-removed-me
    how-to phone find-person bulk all tools speed-limit undo accident
    how-to-unfollow unfollow-all how-to-block hide-list limit-followers who-can-reach-me
    mute-conversation mute-hide hide-endorsements synced-contacts close-account
    unfollow block
    withdraw withdraw-many ignore follow-instead weekly-invitations
    messages contact-after recommendations reconnect they-reinvite see-profile email-phone
    following visibility mutuals suggested-again groups-events counts
    why downsides social-consequences how-many how-often who-first fake-connections recruiters-care
    tell-them what-to-say boss harassment died
    limit-30000 disappeared
    get-export export-time missing-emails restricted-data private checklist-how checklist-save csv-wrong affiliated
""".split()
PATHS = [
    "index.html",
    *(f"{page}/index.html" for page in GUIDE_PAGES),
    *(f"faq/{question}/index.html" for question in QUESTIONS),
]
"""Every page that other tools link to: these paths are fixed."""


class _Pages(Mapping[str, BeautifulSoup]):
    """Pages by path, each read when it is asked for: to read all takes seconds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
        self._read: dict[str, BeautifulSoup] = {}

    def __getitem__(self, path: str) -> BeautifulSoup:
        if path not in self._read:
            self._read[path] = BeautifulSoup((self._folder / path).read_bytes(), "html.parser")
        return self._read[path]

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


@dataclass(frozen=True)
class Guide:
    """Every page of a built site, by its path below the site's folder."""

    folder: Path

    @cached_property
    def pages(self) -> Mapping[str, BeautifulSoup]:
        return _Pages(self.folder)

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
