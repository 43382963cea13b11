"""A site with the browser's Python, built once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pages.sites import Result, mkdocs
from pages.yours.runtime import copy_with_runtime


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
