"""A site with the browser's Python, built once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_at
from pages.once import once
from pages.private.personal import ZIP, Watch
from pages.sites import Result, mkdocs
from pages.yours.runtime import copy_with_runtime
from pages.yours.shared import Shared


@pytest.fixture(scope="session")
def able(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site as everybody gets it, with the runtime."""
    result = once(tmp_path_factory, "able", lambda home: mkdocs(copy_with_runtime(home), "build"))
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


@pytest.fixture(scope="session")
def _shared(browser: Browser, root: str) -> Iterator[Shared]:
    shared = Shared(browser, root)
    yield shared
    shared.drop()


@pytest.fixture
def shared(_shared: Shared, request: pytest.FixtureRequest) -> Iterator[Shared]:
    """The page that tests share. Any script error fails the test, and after a failure the next gets a new page."""
    failed = request.session.testsfailed
    _shared.errors.clear()
    yield _shared
    if request.session.testsfailed > failed or _shared.errors:
        _shared.drop()
    assert _shared.errors == []


@pytest.fixture
def ready(shared: Shared) -> Page:
    """The page, once it asks for nothing more."""
    return shared.take()


@pytest.fixture
def watched(ready: Page, shared: Shared) -> Watch:  # noqa: ARG001  # of that very page
    """What it asks for, and what its policy does not let it do."""
    return shared.watch
