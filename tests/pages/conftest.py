"""Built sites, served, and a real browser to open them in."""

import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from pages.browsers import SWITCHES, path
from pages.once import demo_site
from pages.private.personal import Watch
from pages.sites import Result, copy_of_the_repository, small_copy

with warnings.catch_warnings():
    # it reads a file of its own without naming an encoding, which is an error in our own code
    warnings.simplefilter("ignore", EncodingWarning)
    import axe_playwright_python.sync_playwright  # noqa: F401  # loaded here, used in test_accessibility.py


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A fresh copy of the repository with hardly any guide."""
    return small_copy(tmp_path)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A fresh copy of the repository with all of its guide."""
    return copy_of_the_repository(tmp_path)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site as everybody gets it, built once."""
    return demo_site(tmp_path_factory)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on 127.0.0.1; the address. Everything stops with the tests."""
    servers = []

    @cache
    def start(folder: Path) -> str:
        handler = partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    with ThreadPoolExecutor() as together:  # each takes half a second to hear of it
        list(together.map(ThreadingHTTPServer.shutdown, servers))
    for server in servers:
        server.server_close()


@pytest.fixture(scope="session")
def demo_address(demo: Result, serve: Callable[[Path], str]) -> str:
    """The site as everybody gets it, over http."""
    return serve(demo.public)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; its absence is a failure."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path(), args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that nobody has used before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any script error fails the test."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


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
