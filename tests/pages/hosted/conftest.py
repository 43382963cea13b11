"""The site as it is hosted: built for the address where it is served."""

from collections.abc import Iterator

import pytest

from pages.host import Host
from pages.sites import Result, copy_of_the_repository, free_port, mkdocs

REPOSITORY = "https://example.org/you/prune"


@pytest.fixture(scope="session")
def port() -> int:
    return free_port()


@pytest.fixture(scope="session")
def address(port: int) -> str:
    """Below a folder, as on hosts that several sites share."""
    return f"http://127.0.0.1:{port}/prune/"


@pytest.fixture(scope="session")
def hosted(address: str, tmp_path_factory: pytest.TempPathFactory) -> Result:
    home = copy_of_the_repository(tmp_path_factory.mktemp("hosted"))
    result = mkdocs(home, "build", PRUNE_SITE_URL=address, PRUNE_REPO_URL=REPOSITORY)
    assert result.code == 0, result.log
    return result


@pytest.fixture
def host(hosted: Result, port: int) -> Iterator[Host]:
    """The host of the site, with the site."""
    host = Host(port)
    host.start(hosted.public)
    yield host
    host.stop()
