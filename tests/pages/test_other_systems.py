"""Builds as on Windows and macOS, as far as that can be had elsewhere."""

import subprocess

from core.builders import C7, WREN_ROW, zip_at
from pages.sites import environment, mkdocs
from systems import CONSOLE, as_windows

CHECKLIST = "checklist/index.html"


def build_as_windows(home, **extra: str) -> tuple[int, str]:
    done = subprocess.run(
        as_windows("mkdocs", "build"),
        cwd=home,
        env=environment(**CONSOLE, **extra),
        capture_output=True,
        timeout=300,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode("cp1252")


def test_a_personal_site_is_built_with_nothing_that_windows_lacks(home):
    """And with a console that has no letter for the names of the files, on a disk without links."""
    zip_at(home / "personal" / "Экспорт.zip", {"Connections.csv": C7 + WREN_ROW})
    (home / "personal" / "Мои правила.docx").touch()
    (home / "personal" / "criteria (1).toml").touch()
    code, log = build_as_windows(home)
    assert (code, "Traceback" in log) == (0, False), log
    assert "criteria (1).toml” was not read" in log
    assert "Wren Inkwell" in (home / "personal/site" / CHECKLIST).read_text("utf-8")


def test_line_ends_of_windows_change_no_page(home):
    """As after a clone that has turned them all into two characters."""
    assert mkdocs(home, "build").code == 0
    before = pages(home / "site")
    for folder in ("docs", "hooks"):
        for path in (home / folder).rglob("*"):
            if path.suffix in {".md", ".html", ".css", ".js", ".toml", ".json", ".py", ".svg"}:
                with_two_characters(path)
    with_two_characters(home / "mkdocs.yml")
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    assert pages(home / "site") == before


def with_two_characters(path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def pages(site) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in site.rglob("*.html")}
