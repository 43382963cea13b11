"""A server on 127.0.0.1 for a built site: as files lie there, or compressed as hosts send them."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


class Plain(SimpleHTTPRequestHandler):
    """As `mkdocs serve` sends a file, and as a double click opens it: not compressed."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""

    def handle(self) -> None:
        """A browser that was closed early is no error."""
        with suppress(ConnectionError):
            super().handle()


class Compressed(Plain):
    """As a host of static sites sends it: texts with gzip, to be kept for an hour."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """The base class's answer, or a compressed text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if path.suffix not in TEXTS or not path.is_file():
            return super().send_head()
        body = _packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        return BytesIO(body)


@cache
def _packed(path: Path) -> bytes:
    """Once for each file: a host does not compress anew for every visitor either."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


@contextmanager
def hosted(folder: Path, handler: type[Plain] = Plain) -> Iterator[str]:
    """The address of the folder, without a slash at its end, as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
