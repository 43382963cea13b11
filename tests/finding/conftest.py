"""The index of the whole site, built once."""

from pathlib import Path

import pytest

from pages.once import demo_site


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script that holds it."""
    built = demo_site(tmp_path_factory)
    assert built.code == 0, built.log
    return built.public / "assets/search-index.js"
