"""A site with the browser's Python, built once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_at
from pages.private.personal import ZIP
from pages.sites import Result, mkdocs
from pages.yours.runtime import copy_with_runtime
from pages.yours.visitor import open_ready


@pytest.fixture(scope="session")
def able(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site as everybody gets it, with the runtime."""
    result = mkdocs(copy_with_runtime(tmp_path_factory.mktemp("able")), "build")
    assert result.code == 0, result.log
    return result


@pytest.fixture(scope="session")
def root(able: Result, serve: Callable[[Path], str]) -> str:
    """Its address."""
    return serve(able.public)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Two people."""
    return zip_at(tmp_path / ZIP, {"Connections.csv": C7 + WREN_ROW + TOBY_ROW})


@pytest.fixture
def ready(page: Page, root: str) -> Page:
    """The page, once it asks for nothing more."""
    return open_ready(page, root)
