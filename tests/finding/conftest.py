"""The index of the whole site, built once."""

from pathlib import Path

import pytest

from pages.sites import copy_of_the_repository, mkdocs


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script that holds it."""
    built = mkdocs(copy_of_the_repository(tmp_path_factory.mktemp("finding")), "build")
    assert built.code == 0, built.log
    return built.public / "assets/search-index.js"
