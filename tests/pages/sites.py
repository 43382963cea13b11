"""Real sites, built by MkDocs in a copy of the repository."""

import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Result:
    """What a run of MkDocs left behind."""

    home: Path
    code: int
    log: str

    @property
    def public(self) -> Path:
        return self.home / "site"

    @property
    def personal(self) -> Path:
        return self.home / "personal" / "site"


def copy_of_the_repository(home: Path) -> Path:
    """What a newcomer has after a clone, as far as MkDocs needs it."""
    shutil.copy(ROOT / "mkdocs.yml", home)
    for folder in ("docs", "hooks"):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, home / folder, ignore=ignore)
    (home / "personal").mkdir()
    shutil.copy(ROOT / "personal" / "README.md", home / "personal")
    return home


def environment(**extra: str) -> dict[str, str]:
    """Ours, without what a build server or a member may have set."""
    ours = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith("PRUNE_")}
    return ours | {"NO_MKDOCS_2_WARNING": "1"} | extra


def mkdocs(home: Path, *arguments: str, **extra: str) -> Result:
    """Run MkDocs there; environment variables as keyword arguments."""
    return python(home, "-m", "mkdocs", *arguments, **extra)


def python(home: Path, *arguments: str, timeout: int = 120, **extra: str) -> Result:
    """Run this Python there; environment variables as keyword arguments."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=home,
        env=environment(**extra),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    return Result(home, done.returncode, done.stdout + done.stderr)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
