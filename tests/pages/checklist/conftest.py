"""Personal sites with few and with many people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from core.builders import folder_at
from pages.checklist.desk import FEW, MANY, export_of_many
from pages.once import once
from pages.sites import Result, mkdocs, small_copy


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A personal site with people on one page."""
    return once(tmp_path_factory, "few", lambda home: _build(home, FEW)).personal


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A personal site with people on three pages."""
    return once(tmp_path_factory, "many", lambda home: _build(home, MANY)).personal


def _build(home: Path, people: int) -> Result:
    small_copy(home)
    folder_at(home / "personal", export_of_many(people))
    return mkdocs(home, "build")


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Path:
    """That with few people, unless the test is one `of_many`."""
    is_of_many = request.node.get_closest_marker("of_many")
    site: Path = request.getfixturevalue("many" if is_of_many else "few")
    return site


@pytest.fixture
def origin(request: pytest.FixtureRequest) -> str:
    """Over http, or opened by double click where `both_origins` asks for that too."""
    return getattr(request, "param", "http")


@pytest.fixture
def address(origin: str, site: Path, serve: Callable[[Path], str]) -> str:
    """The checklist."""
    root = serve(site) if origin == "http" else site.as_uri()
    return f"{root}/checklist/index.html"


@pytest.fixture
def checklist(page: Page, address: str) -> Page:
    """The checklist, open."""
    page.goto(address)
    return page
