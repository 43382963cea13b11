"""Unusual ways to build, and unusual machines: each works, or ends in a sentence."""

import os
import shutil
from pathlib import Path
from urllib.parse import unquote

import jinja2
import pytest
from jinja2.sandbox import SandboxedEnvironment

from core.builders import C7, WREN_ROW, zip_at
from pages.guide import Guide
from pages.sites import ROOT, Result, mkdocs, python, small_copy

PEOPLE = {"Connections.csv": C7 + WREN_ROW}
CHECKLIST = "checklist/index.html"
BOUNDED = """
import ctypes, resource, runpy, sys
kind, sys.argv[1:] = sys.argv[1], sys.argv[2:]
if kind == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
else:  # what lets root write where nobody may
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)
import os
os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *sys.argv[1:]])
"""
"""MkDocs on a disk that takes no large file, or without the powers of root."""


def bounded(home: Path, kind: str, *arguments: str) -> Result:
    return python(home, "-c", BOUNDED, kind, *arguments, timeout=300, PYTHONDONTWRITEBYTECODE="1")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = small_copy(tmp_path_factory.mktemp("built"))
    zip_at(home / "personal" / "export.zip", PEOPLE)
    assert mkdocs(home, "build").code == 0
    return home


@pytest.fixture
def last_week(built, tmp_path) -> Path:
    """A room with the site of last week."""
    return shutil.copytree(built, tmp_path / "home", symlinks=True)


def is_still_there(home: Path) -> bool:
    return "Wren Inkwell" in (home / "personal/site" / CHECKLIST).read_text("utf-8")


def test_a_full_disk_is_a_sentence_and_last_weeks_page_is_still_there(last_week):
    result = bounded(last_week, "full", "build")
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert "cannot be written (File too large). Check that there is room on the disk" in result.log
    assert is_still_there(last_week)


def test_a_build_that_fails_leaves_last_weeks_page(last_week):
    with (last_week / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[@no-such-claim]\n")
    result = mkdocs(last_week, "build")
    assert (result.code, is_still_there(last_week)) == (1, True)


def test_a_room_that_may_not_be_written_to_is_a_sentence(last_week):
    (last_week / "personal").chmod(0o500)
    result = bounded(last_week, "bare", "build")
    (last_week / "personal").chmod(0o700)
    assert (result.code, "Traceback" in result.log, is_still_there(last_week)) == (1, False, True)
    assert "personal/site (Permission denied). Check that you may write to" in result.log


def test_a_site_of_another_user_is_a_sentence(last_week):
    (last_week / "personal/site").chmod(0o500)
    result = bounded(last_week, "bare", "build")
    (last_week / "personal/site").chmod(0o700)
    assert (result.code, "Traceback" in result.log, is_still_there(last_week)) == (1, False, True)
    assert "personal/site is not a folder that you may write to" in result.log


def test_a_site_that_is_a_link_is_refused_and_what_it_leads_to_is_not_emptied(home):
    zip_at(home / "personal" / "export.zip", PEOPLE)
    (home / "photos").mkdir()
    (home / "photos/wedding.jpg").touch()
    (home / "personal/site").symlink_to(home / "photos")
    result = mkdocs(home, "build")
    assert (result.code, (home / "photos/wedding.jpg").exists()) == (1, True)
    assert "personal/site is a link to another folder" in result.log


@pytest.mark.parametrize("name", ["criteria.toml", "progress.json"])
def test_a_pipe_in_place_of_a_file_is_not_waited_for(home, name):
    os.mkfifo(home / "personal" / name)
    result = mkdocs(home, "build")
    assert (result.code, f"{name} cannot be read (it is not a file)" in result.log) == (1, True)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_building_changed_pages_alone_is_refused(home, command):
    result = mkdocs(home, command, "--dirty")
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert "--dirty builds only the pages that changed" in result.log


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_is_refused(home, theme):
    result = mkdocs(home, "build", "--theme", theme)
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert f"The theme {theme} lacks what these pages need" in result.log


def test_pages_without_folders_link_to_pages_that_are_there(whole):
    zip_at(whole / "personal" / "export.zip", PEOPLE)
    result = mkdocs(whole, "build", "--no-directory-urls")
    assert result.code == 0, result.log
    site = result.personal
    assert "Wren Inkwell" in (site / "checklist.html").read_text("utf-8")
    links = {
        (path, unquote(link["href"].partition("#")[0]))
        for path, page in Guide(site).pages.items()
        for link in page.select("a[href]")
    }
    ours = {(path, link) for path, link in links if link and ":" not in link}
    assert len(ours) > 500
    assert {(path, link) for path, link in ours if not _leads_to_a_page(site, path, link)} == set()


def _leads_to_a_page(site: Path, path: str, link: str) -> bool:
    there = site / link[1:] if link[0] == "/" else (site / path).parent / link
    return there.is_file() or (there / "index.html").is_file()


class _OfAnotherEngine(SandboxedEnvironment):
    """Texts have no methods in Zensical's templates."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        return not isinstance(obj, str) and super().is_safe_attribute(obj, attr, value)


@pytest.mark.parametrize(
    "page", [{"title": "x"}, {"title": "x", "meta": {}, "content": "<prune-message>"}]
)
@pytest.mark.parametrize("template", ["main.html", "404.html"])
def test_templates_ask_for_nothing_that_zensical_lacks(template, page):
    """It gives the page for wrong addresses no front matter."""
    blocks = "htmltitle site_meta extrahead styles header content scripts"
    base = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in blocks.split())
    loader = jinja2.ChoiceLoader(
        [jinja2.DictLoader({"base.html": base}), jinja2.FileSystemLoader(ROOT / "docs/.overrides")]
    )
    engine = _OfAnotherEngine(loader=loader, autoescape=True)
    engine.filters["url"] = str
    html = engine.get_template(template).render(
        page=page, config={"site_name": "Prune", "extra": {}}
    )
    assert ("guide/message.js" in html) == ("content" in page)
