"""Node and the packages of `package.json`: what the page is measured against, and Lighthouse."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
PACKAGES = HOME / "node_modules"
BIN = Path(sys.executable).parent


def install() -> None:
    """Bring `node_modules` to what the lock file says, unless it is there already."""
    wanted = (HOME / "package-lock.json").read_bytes()
    done = PACKAGES / ".installed"
    if not done.exists() or done.read_bytes() != wanted:
        run("npm", "ci", "--silent", "--no-audit", "--no-fund")
        done.write_bytes(wanted)


def run(command: str, *arguments: str, **extra: str) -> str:
    """What a command of the environment's Node prints; environment variables as keyword arguments.

    Raises `CalledProcessError` where it fails.
    """
    path = os.pathsep.join((str(PACKAGES / ".bin"), str(BIN), os.environ["PATH"]))
    found = shutil.which(command, path=path) or command
    return subprocess.run(
        [found, *arguments],
        cwd=HOME,
        env=os.environ | {"PATH": path} | extra,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    ).stdout
