"""Real sites, built by MkDocs in a copy of the repository."""

import atexit
import compileall
import os
import re
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from programs import Program

ROOT = Path(__file__).resolve().parents[2]
SMALL_NAV = "nav: [index.md, Questions: faq/index.md, checklist.md, sources.md]\n\n"
SMALL_GUIDE = {
    "index.md": """---
title: Home
description: A page
related: []
updated: 2026-11-28
---

# Home
""",
    "faq/index.md": """---
title: Questions
description: All of them
related: []
updated: 2026-11-28
groups:
  - title: A group
    questions: [one]
---

# Questions

<!-- prune:questions -->
""",
    "faq/one.md": """---
question: Is there one question?
answer: Yes [@one].
aliases: [the only question]
related: [index.md]
updated: 2026-11-28
---

No more than that.
""",
    "sources.md": """---
title: Sources
description: Where the facts come from
related: []
updated: 2026-11-28
---

# Sources

<!-- prune:sources -->
""",
    ".data/vocabulary.toml": """
not_covered = "index.md"
stop_words = "the"

[urgent]
one = "faq/one.md"

[synonyms]
one = "single"
""",
    ".data/claims.toml": """
[source.one]
title = "One"
publisher = "One"
url = "https://one.example/"
date = "2026"
opened = 2026-11-28

[claim.one]
topic = "One"
statement = "There is one question."
sources = ["one"]
checked = 2026-11-28
""",
}
_NAV = re.compile(r"^nav:\n(?:[ ].*\n)+\n", re.MULTILINE)
_ALIASES = re.compile(r"^aliases:\n(?: +.*\n)+", re.MULTILINE)
_RELATED = re.compile(r"^related:\n(?: +- .*\n)+", re.MULTILINE)


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
    """What a newcomer has after a clone, as far as MkDocs needs it, and compiled."""
    _compile_hooks()
    shutil.copy(ROOT / "mkdocs.yml", home)
    for folder in ("docs", "hooks"):
        shutil.copytree(ROOT / folder, home / folder)
    (home / "personal").mkdir()
    shutil.copy(ROOT / "personal" / "README.md", home / "personal")
    return home


@cache
def _compile_hooks() -> None:
    """Once for all copies, which would each be compiled anew."""
    compileall.compile_dir(ROOT / "hooks", quiet=1)


def small_copy(home: Path) -> Path:
    """The same with the checklist and hardly any guide: it builds in half the time."""
    copy_of_the_repository(home)
    docs = home / "docs"
    for path in docs.rglob("*.md"):
        if path.name != "checklist.md":
            path.unlink()
    checklist = (docs / "checklist.md").read_text("utf-8").partition("\n## ")[0]
    pages = SMALL_GUIDE | {
        "checklist.md": _RELATED.sub("related: []\n", _ALIASES.sub("", checklist))
    }
    for name, text in pages.items():
        (docs / name).write_text(text, "utf-8")
    config = (home / "mkdocs.yml").read_text("utf-8")
    (home / "mkdocs.yml").write_text(_NAV.sub(SMALL_NAV, config), "utf-8")
    return home


def environment(**extra: str) -> dict[str, str]:
    """Ours, without what a build server or a member may have set."""
    ours = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith("PRUNE_")}
    return ours | {"NO_MKDOCS_2_WARNING": "1"} | extra


@cache
def _forks() -> tuple[Program, Path]:
    """What runs MkDocs, as long as this process lives, and its log."""
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder)
    return Program(sys.executable, "-P", ROOT / "tests/pages/forks.py", folder), folder / "log"


def mkdocs(home: Path, *arguments: str, **extra: str) -> Result:
    """Run MkDocs there; environment variables as keyword arguments."""
    forks, log = _forks()
    code = forks.ask([arguments, str(home), environment(**extra), str(log)])
    assert isinstance(code, int)
    return Result(home, code, log.read_text("utf-8"))


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
