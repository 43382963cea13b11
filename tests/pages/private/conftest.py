"""The personal site, built once."""

import pytest

from pages.private.personal import personal_site
from pages.sites import Result


@pytest.fixture(scope="session")
def personal(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site of a member with two connections."""
    result = personal_site(tmp_path_factory.mktemp("personal"))
    assert result.code == 0, result.log
    return result
