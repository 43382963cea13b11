"""Builds: where they go, what stays out of them, what stops them."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from core.builders import folder_at, zip_at, zip_bytes
from pages.html import text_of
from pages.private.personal import EXPORT, ZIP
from pages.sites import ROOT, Result, mkdocs, small_copy

CHECKLIST = "checklist/index.html"


def test_the_demo_builds_without_a_warning_and_says_what_it_is(demo):
    assert (demo.code, "WARNING" not in demo.log) == (0, True)
    first = text_of((demo.public / CHECKLIST).read_text("utf-8"), "prune-checklist")
    assert first.startswith("This is an invented demo network: none of these people exist.")


def test_the_demo_leaves_the_members_room_alone(demo):
    assert [path.name for path in (demo.home / "personal").iterdir()] == ["README.md"]


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The site of a member who has said what matters, and decided something."""
    home = small_copy(tmp_path_factory.mktemp("own"))
    decided = {"outcome": "later", "decided_on": "2026-11-01", "done_on": None}
    progress = {"schema": "prune/progress@1", "decisions": {"prune-test-wren": decided}}
    files = {
        ZIP: zip_bytes(EXPORT),
        "criteria.toml": '[keep]\npeople = ["Toby Candlewick"]',
        "progress.json": json.dumps(progress),
    }
    folder_at(home / "personal", files)
    return mkdocs(home, "build")


@pytest.fixture(scope="session")
def html(own: Result) -> str:
    return (own.personal / CHECKLIST).read_text("utf-8")


def test_an_export_in_personal_is_built_into_personal_site_alone(own, html):
    assert (own.code, own.public.exists()) == (0, False)
    assert "Wren Inkwell" in html
    assert "demo network" not in html


def test_criteria_and_progress_reach_the_page(html):
    assert "They are on your keep list" in html
    assert '"prune-test-wren":{"outcome":"later"' in html


def test_search_engines_are_kept_from_a_personal_page_alone(html, demo):
    noindex = '<meta name="robots" content="noindex, nofollow">'
    assert noindex in html
    assert noindex not in (demo.public / CHECKLIST).read_text("utf-8")


def test_a_personal_site_links_to_pages_not_to_folders(html):
    assert 'href="../faq/index.html"' in html
    assert 'href="../faq/"' not in html


@pytest.mark.parametrize("name", ["upload", "mkdocs_public"])
def test_an_asked_for_folder_does_not_get_personal_data(home, tmp_path, name):
    """Not even one that is named like those of a running server."""
    zip_at(home / "personal" / ZIP, EXPORT)
    elsewhere = tmp_path / name
    result = mkdocs(home, "build", "--site-dir", str(elsewhere), TMPDIR=str(tmp_path))
    assert (result.code, elsewhere.exists()) == (0, False)
    assert "Wren Inkwell" in (result.personal / CHECKLIST).read_text("utf-8")


def test_prune_export_names_another_place(home, tmp_path):
    export = zip_at(tmp_path / "elsewhere.zip", EXPORT)
    result = mkdocs(home, "build", PRUNE_EXPORT=str(export))
    assert "Toby Candlewick" in (result.personal / CHECKLIST).read_text("utf-8")


def test_the_demos_people_are_not_in_the_search_index(demo):
    assert "Quillfeather" not in (demo.public / "assets/search-index.js").read_text("utf-8")


PERSONAL = {
    ZIP: zip_bytes(EXPORT),
    "criteria.toml": "",
    "progress.json": '{"schema": "prune/progress@1", "decisions": {}}',
}


@pytest.mark.parametrize("name", PERSONAL)
@pytest.mark.parametrize(
    ("arguments", "extra", "doing"),
    [
        (["build"], {"CI": "true"}, "a build server (CI is set)"),
        (["gh-deploy"], {}, "`mkdocs gh-deploy`"),
    ],
)
def test_personal_data_is_not_published(home, name, arguments, extra, doing):
    folder_at(home / "personal", {name: PERSONAL[name]})
    result = mkdocs(home, *arguments, **extra)
    assert result.code == 1
    assert (
        f"can only be made by `mkdocs build` or `mkdocs serve` on your own computer, and this is {doing}"
        in result.log
    )
    assert not result.personal.exists()
    assert not result.public.exists()


def test_a_build_server_may_build_the_demo(home):
    assert mkdocs(home, "build", CI="true").code == 0


@pytest.mark.parametrize(
    ("files", "extra", "sentence"),
    [
        ({"export.zip": "no zip at all"}, {}, "export.zip"),
        ({"Connections.csv": "<!doctype html><p>Log in"}, {}, "Connections.csv is a web page"),
        ({"people.xlsx": "PK"}, {}, "contains people.xlsx, but no export"),
        (
            {},
            {"PRUNE_EXPORT": "/nowhere/export.zip"},
            "/nowhere/export.zip was given, but there is",
        ),
        ({"criteria.toml": "[keep]\npeople = [Wren]"}, {}, "line 2"),
        ({"progress.json": "[]"}, {}, "progress.json is JSON, but not a Prune progress file"),
    ],
)
def test_what_cannot_be_read_stops_the_build_with_a_sentence(home, files, extra, sentence):
    folder_at(home / "personal", files)
    result = mkdocs(home, "build", **extra)
    assert result.code == 1
    assert sentence in result.log
    assert "Traceback" not in result.log
    assert not result.public.exists()


def test_what_a_system_or_an_editor_leaves_behind_is_no_export(home):
    folder_at(home / "personal", {"desktop.ini": "x", "Thumbs.db": "x", "criteria.toml~": "x"})
    assert mkdocs(home, "build").code == 0


def test_a_slot_that_nothing_fills_stops_the_build(home):
    with (home / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("<!-- prune:rule -->\n")
    result = mkdocs(home, "build")
    assert result.code == 1
    assert "index.md has an unknown slot <!-- prune:rule -->;" in result.log


HOOKS = sorted(path.stem for path in (ROOT / "hooks").glob("*.py") if path.stem != "hook_order")


def list_hooks(home: Path, names: Iterable[str]) -> None:
    config = home / "mkdocs.yml"
    text = re.sub(r"  - hooks/.*\n", "", config.read_text("utf-8"))
    listed = "".join(f"  - hooks/{name}.py\n" for name in names)
    config.write_text(re.sub(r"(?m)^(hooks:.*\n)", rf"\1{listed}", text), "utf-8")


def test_the_order_of_the_hooks_does_not_matter(home):
    zip_at(home / "personal" / ZIP, EXPORT)
    built = []
    for names in (HOOKS, HOOKS[::-1]):
        list_hooks(home, names)
        result = mkdocs(home, "build")
        assert result.code == 0, result.log
        pages = {path: path.read_bytes() for path in result.personal.rglob("*") if path.is_file()}
        built.append({path: data for path, data in pages.items() if path.suffix != ".gz"})
    assert built[0] == built[1]


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_that_is_missing_is_named(home, name):
    list_hooks(home, [one for one in HOOKS if one != name])
    result = mkdocs(home, "build")
    assert (result.code, "Traceback" in result.log) == (1, False)
    assert f"hooks/{name}.py is missing in mkdocs.yml. List it under hooks." in result.log
