"""Who reads what is served, and what is left of it, however the server ends."""

import os
import pty
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from core.builders import zip_at
from pages.private.personal import EXPORT, ZIP, holding
from pages.serving import PATIENCE, left_by_a_server, server, serving, wait_for, wait_for_log
from pages.sites import environment, free_port, mkdocs, small_copy

ANYWHERE = "0.0.0.0"  # noqa: S104  # the point
SLOW = """
import time
from pathlib import Path

def on_post_build(config):
    Path(config.config_file_path).with_name("written").touch()
    time.sleep(30)
"""
"""A hook that keeps the first build from ending."""

IN_A_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *sys.argv[1:]])
"""
"""MkDocs in a terminal of its own, whose end it hears of."""


@pytest.fixture
def own(home) -> Path:
    zip_at(home / "personal" / ZIP, EXPORT)
    return home


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A copy with people and the address of its server, which runs."""
    home = small_copy(tmp_path_factory.mktemp("running"))
    zip_at(home / "personal" / ZIP, EXPORT)
    with serving(home) as address:
        wait_for("Wren Inkwell", address)
        yield home, address


def port_of(address: str) -> int:
    return int(address.split(":")[2].split("/", maxsplit=1)[0])


def ask(port: int, host: str, path: str = "/checklist/") -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read().decode("utf-8")
    connection.close()
    return found


def test_another_host_is_refused_and_its_own_gets_pages_that_nobody_keeps_or_frames(running):
    """A page of another site that gives its own name the address 127.0.0.1 reads nothing."""
    port = port_of(running[1])
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port + 1}"):
        for path in ("/checklist/", "/", "/livereload/0/0", "/nowhere/"):
            status, _, body = ask(port, host, path)
            assert (status, "does not answer at this address" in body) == (421, True)
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"):
        status, headers, body = ask(port, host)
        assert (status, "Wren Inkwell" in body) == (200, True)
        assert {
            "Cache-Control": "no-store",
            "X-Frame-Options": "DENY",
            "X-Content-Type-Options": "nosniff",
        }.items() <= headers.items()


def test_it_does_not_listen_beyond_this_machine(own):
    result = mkdocs(own, "serve", "--dev-addr", f"{ANYWHERE}:{free_port()}")
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert f"This server listens on {ANYWHERE}, where everyone on the same network" in result.log


def test_it_does_where_the_member_says_so_and_says_what_that_means(own):
    port = free_port()
    with server(own, "--dev-addr", f"{ANYWHERE}:{port}", PRUNE_SERVE_ANYWHERE="1"):
        wait_for("Wren Inkwell", f"http://127.0.0.1:{port}/checklist/")
        assert ask(port, "evil.example")[0] == 421
        wait_for_log("can read all names and decisions in your list, without a password", own)


def test_people_who_come_while_others_may_read_are_not_served(home):
    port = free_port()
    with server(home, "--dev-addr", f"{ANYWHERE}:{port}"):
        address = f"http://127.0.0.1:{port}/checklist/"
        wait_for("invented demo network", address)
        zip_at(home / "personal" / ZIP, EXPORT)
        html = wait_for("everyone on the same network could read", address)
        assert ("Inkwell" in html, ZIP in html, str(home) in html) == (False, False, False)


def test_a_server_that_looks_at_nobody_gets_no_people(own):
    result = mkdocs(own, "serve", "--no-livereload", "--dev-addr", f"127.0.0.1:{free_port()}")
    assert (result.code, "`mkdocs serve --no-livereload`" in result.log) == (1, True)


@pytest.fixture
def slow(own) -> Path:
    """The first build has written the people, and goes on."""
    (own / "hooks/slow.py").write_text(SLOW, "utf-8")
    config = own / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("  - hooks/", "  - hooks/slow.py\n  - hooks/", 1), "utf-8")
    return own


def wait_for_the_pages(home: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not (home / "written").exists():
        assert time.monotonic() < until
        time.sleep(0.1)
    (folder,) = left_by_a_server(home)
    assert holding(folder) == {"checklist/index.html"}


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_nothing_is_left_of_a_first_build_that_is_ended(slow, name):
    with server(slow, "--dev-addr", f"127.0.0.1:{free_port()}") as process:
        wait_for_the_pages(slow)
        process.send_signal(signal.Signals[name])
        process.wait(timeout=20)
    assert left_by_a_server(slow) == []


def test_nothing_is_left_when_the_terminal_is_closed_during_the_first_build(slow):
    (slow / "temporary").mkdir()
    keeper, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", IN_A_TERMINAL, "serve", "--dev-addr", f"127.0.0.1:{free_port()}"],
        cwd=slow,
        env=environment(TMPDIR=str(slow / "temporary")),
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )
    os.close(terminal)
    try:
        wait_for_the_pages(slow)
        os.close(keeper)
        process.wait(timeout=20)
    finally:
        process.kill()
        process.wait()
    assert left_by_a_server(slow) == []


def test_what_a_killed_server_left_is_gone_after_the_next_start(slow):
    with server(slow, "--dev-addr", f"127.0.0.1:{free_port()}") as process:
        wait_for_the_pages(slow)
        process.kill()
        process.wait()
    assert len(left_by_a_server(slow)) == 1
    (slow / "hooks/slow.py").write_text("", "utf-8")
    result = mkdocs(slow, "build", TMPDIR=str(slow / "temporary"))
    assert (result.code, left_by_a_server(slow)) == (0, [])


def test_a_server_that_runs_keeps_its_pages_when_another_starts(running):
    home, address = running
    assert mkdocs(home, "build", TMPDIR=str(home / "temporary")).code == 0
    wait_for("Wren Inkwell", address)


def test_only_this_machine_is_listened_to(running):
    """The port is not open at any other address of this machine."""
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.2", port_of(running[1]))) != 0
