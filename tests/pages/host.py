"""A web host that can be gone."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host:
    """A web host that can be given another folder, and be gone."""

    def __init__(self, port: int) -> None:
        self.asked: list[str] = []
        """Paths, in the order in which they were asked for."""
        self._port = port
        self._server: ThreadingHTTPServer | None = None

    def start(self, site: Path) -> None:
        """Serve this folder, as `/prune/` too."""
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
