"""The personal site, built once, and a browser that is watched."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import BrowserContext

from pages.private.personal import Watch, personal_site
from pages.sites import Result


@pytest.fixture(scope="session")
def personal(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site of a member with two connections."""
    result = personal_site(tmp_path_factory.mktemp("personal"))
    assert result.code == 0, result.log
    return result


@pytest.fixture
def watch(context: BrowserContext) -> Watch:
    """What is asked for and what is forbidden, in every page of the browser."""
    return Watch.over(context)


@dataclass
class Stranger:
    """A server that is not ours, and what it was asked for."""

    address: str
    asked: list[str]


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    """Another host, as far as a browser is concerned: an address of another port."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle(self) -> None:
            """A connection in which nothing is asked does not count: browsers open some in advance."""
            if line := self.rfile.readline():
                asked.append(line.decode())

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Stranger(f"http://127.0.0.1:{server.server_port}", asked)
    server.shutdown()
    server.server_close()
