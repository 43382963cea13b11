"""The site under the generators that may follow MkDocs and its theme (see ARCHITECTURE.md)."""

import re
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup

from pages.sites import environment, mkdocs, python

GENERATOR = re.compile(r'<meta name="generator" content="[^"]*">')


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): GENERATOR.sub("", path.read_text("utf-8"))
        for path in site.rglob("*.html")
    }


def test_properdocs_writes_the_same_pages(home):
    assert mkdocs(home, "build", "--site-dir", "mkdocs").code == 0
    result = python(home, "-m", "properdocs", "build", "--site-dir", "properdocs")
    assert result.code == 0, result.log
    assert pages(home / "properdocs") == pages(home / "mkdocs")


def test_zensical_writes_the_pages_that_need_no_hook(whole):
    zensical = Path(sys.executable).with_name("zensical")
    done = subprocess.run(
        [zensical, "build"],
        cwd=whole,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for path, heading in {
        "404.html": "Page not found",
        "steps/index.html": "How to remove a connection",
        "checklist/index.html": "Your checklist",
        "privacy/index.html": "Your privacy",
    }.items():
        page = BeautifulSoup((whole / "site" / path).read_bytes(), "html.parser")
        assert page.select_one("h1").get_text().startswith(heading)
