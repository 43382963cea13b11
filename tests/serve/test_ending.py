"""How a process ends that serves people."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import prune_serve
from prune_serve.ending import treat_termination_as_ctrl_c
from systems import posix

PROGRAM = """
import signal, sys, time
for name in sys.argv[1:]:
    signal.signal(signal.Signals[name], signal.SIG_IGN)
from prune_serve.ending import treat_termination_as_ctrl_c
treat_termination_as_ctrl_c()
try:
    print("ready", flush=True)
    time.sleep(30)
except KeyboardInterrupt:
    print("clearing", flush=True)
    time.sleep(0.5)
    print("cleared", flush=True)
"""


@pytest.fixture
def started():
    processes = []

    def start(*ignored: str):
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *ignored],
            env={"PYTHONPATH": str(Path(prune_serve.__file__).parent.parent)},
            stdout=subprocess.PIPE,
        )
        processes.append(process)
        assert process.stdout.readline() == b"ready\n"
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_closed_terminal_ends_it_as_by_hand_however_often_it_says_so(started, name):
    process = started()
    process.send_signal(signal.Signals[name])
    assert process.stdout.readline() == b"clearing\n"
    for again in (signal.SIGTERM, signal.SIGHUP):
        process.send_signal(again)
    assert (process.stdout.readline(), process.wait(10)) == (b"cleared\n", 0)


@posix
def test_what_nohup_said_stands(started):
    process = started("SIGHUP")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.5)
    process.send_signal(signal.SIGTERM)
    assert process.stdout.readline() == b"clearing\n"


@posix
def test_a_closed_console_of_windows_ends_it_too(monkeypatch):
    """There, the signal has another name, and SIGHUP does not exist."""
    handlers = {}
    monkeypatch.delattr(signal, "SIGHUP")
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGUSR1, raising=False)
    signals = {"SIGTERM": signal.SIGTERM, "SIGBREAK": signal.SIGUSR1}
    monkeypatch.setattr(signal, "Signals", signals)
    monkeypatch.setattr(signal, "getsignal", lambda _: signal.SIG_DFL)
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    treat_termination_as_ctrl_c()
    assert list(handlers) == [signal.SIGTERM, signal.SIGUSR1]
    with pytest.raises(KeyboardInterrupt):
        handlers[signal.SIGUSR1](signal.SIGUSR1, None)
    assert handlers[signal.SIGUSR1] == signal.SIG_IGN
