"""A personal site with many people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from core.builders import folder_at
from pages.checklist.desk import export_of_many
from pages.sites import mkdocs, small_copy


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A personal site with people on three pages."""
    home = small_copy(tmp_path_factory.mktemp("many"))
    folder_at(home / "personal", export_of_many())
    return mkdocs(home, "build").personal


@pytest.fixture
def origin(request: pytest.FixtureRequest) -> str:
    """Over http, or opened by double click where `both_origins` asks for that too."""
    return getattr(request, "param", "http")


@pytest.fixture
def address(origin: str, many: Path, serve: Callable[[Path], str]) -> str:
    """The checklist."""
    root = serve(many) if origin == "http" else many.as_uri()
    return f"{root}/checklist/index.html"


@pytest.fixture
def checklist(page: Page, address: str) -> Page:
    """The checklist, open."""
    page.goto(address)
    return page
