"""What other systems lack, for tests that need it and for tests that do without it."""

import os
import sys

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="file modes, pipes and links as on Linux")
"""For a test of what Windows does not have."""

AS_WINDOWS = """
import builtins, os, runpy, signal, sys
for name in ("grp", "pwd", "resource", "termios"):
    sys.modules[name] = None
for name in ("fork", "geteuid", "getuid", "mkfifo", "O_NOFOLLOW", "fchmod"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGALRM", "SIGHUP", "SIGKILL", "SIGPIPE"):
    delattr(signal, name)
def refused(*_, **__):
    raise OSError(22, "A required privilege is not held by the client")
os.symlink = refused
sys.argv = sys.argv[1:]
sys.path.insert(0, os.getcwd())
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""A program that runs a module as on Windows, as far as that can be had elsewhere: without what
Python lacks there, and without the right to make links."""

CONSOLE = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "C"}
"""The environment of an old console, which has no letters but Western ones."""


def as_windows(module: str, *arguments: str) -> list[str]:
    """The command for `AS_WINDOWS`."""
    return [sys.executable, "-c", AS_WINDOWS, module, *arguments]
