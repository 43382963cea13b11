"""The site as it is hosted: built for the address where it is served."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

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


class Host:
    """A web host that can be given another folder, and be gone."""

    def __init__(self, port: int) -> None:
        self.asked: list[str] = []
        """Paths, in the order in which they were asked for."""
        self._port = port
        self._server: ThreadingHTTPServer | None = None

    def start(self, site: Path) -> None:
        """Serve this folder as `/prune/`."""
        host = self

        class _Handler(SimpleHTTPRequestHandler):
            extensions_map = SimpleHTTPRequestHandler.extensions_map | {  # the base class's name
                ".webmanifest": "application/manifest+json"
            }

            def translate_path(self, path: str) -> str:
                host.asked.append(path)
                return super().translate_path(path.removeprefix("/prune"))

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the same
                """Say nothing."""

        handler = partial(_Handler, directory=str(site))
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Answer nobody any more."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


@pytest.fixture
def host(hosted: Result, port: int) -> Iterator[Host]:
    """The host of the site, with the site."""
    host = Host(port)
    host.start(hosted.public)
    yield host
    host.stop()
