"""`mkdocs serve` notices a new export, new criteria, and a broken file."""

import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from core.worlds import C7, WREN_ROW, folder_at, zip_at
from pages.sites import environment, free_port

PATIENCE = 40
"""Seconds; a rebuild takes about one, and files are polled."""


@contextmanager
def serving(home, *options: str, **extra: str):
    """The address of a running server, which ends with the test."""
    port = free_port()
    (home / "temporary").mkdir()
    extra |= {"TMPDIR": str(home / "temporary")}
    with (home / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", *options, "--dev-addr", f"127.0.0.1:{port}"],
            cwd=home,
            env=environment(**extra),
            stdout=log,
            stderr=log,
        )
        try:
            yield f"http://127.0.0.1:{port}/checklist/"
        finally:
            server.terminate()
            server.wait(timeout=20)
    left = [path for path in (home / "temporary").iterdir() if path.name.startswith("mkdocs_")]
    assert left == [], "the served pages outlived the server"


def wait_for(text: str, address: str) -> str:
    """The page, once it holds the text."""
    html, until = "", time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=20) as response:  # noqa: S310  # our own server
                html = response.read().decode("utf-8")
        except (URLError, ConnectionError):
            html = ""
        if text in html:
            return html
        time.sleep(0.2)
    raise AssertionError(f"{text!r} did not come within {PATIENCE} s; the page was {html[:500]!r}")


def wait_for_log(text: str, home) -> None:
    until = time.monotonic() + PATIENCE
    while text not in (log := (home / "serve.log").read_text("utf-8")):
        assert time.monotonic() < until, f"{text!r} is not in the log: {log}"
        time.sleep(0.2)


def test_an_export_and_criteria_put_into_personal_rebuild_the_page(home):
    with serving(home) as address:
        wait_for("invented demo network", address)
        zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + WREN_ROW})
        wait_for("Wren Inkwell", address)
        folder_at(home / "personal", {"criteria.toml": '[keep]\npeople = ["Wren Inkwell"]'})
        wait_for("They are on your keep list", address)
        folder_at(home / "personal", {"criteria.toml": "[keep]\npeople = Wren"})
        wait_for_log("criteria.toml is not written as TOML", home)
        assert "Traceback" not in (home / "serve.log").read_text("utf-8")
        folder_at(
            home / "personal", {"criteria.toml": "[rules.recent]\nconnected_within_months = 99"}
        )
        wait_for("less than 99 months", address)
    assert not (home / "site").exists()
    assert not (home / "personal" / "site").exists()


def test_an_export_elsewhere_is_watched_too(home, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    export = zip_at(elsewhere / "export.zip", {"Connections.csv": C7 + WREN_ROW})
    with serving(home, PRUNE_EXPORT=str(export)) as address:
        wait_for("Wren Inkwell", address)
        zip_at(export, {"Connections.csv": C7 + WREN_ROW.replace("Inkwell", "Blotter")})
        wait_for("Wren Blotter", address)


def test_a_clean_server_shows_the_personal_page_too(home):
    """MkDocs calls `serve --clean` a build."""
    zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + WREN_ROW})
    with serving(home, "--clean") as address:
        wait_for("Wren Inkwell", address)
    assert not (home / "personal" / "site").exists()
