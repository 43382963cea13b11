"""The personal site, built once."""

import pytest

from pages.once import once
from pages.private.personal import personal_site
from pages.sites import Result


@pytest.fixture(scope="session")
def personal(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site of a member with two connections."""
    result = once(tmp_path_factory, "personal", personal_site)
    assert result.code == 0, result.log
    return result
