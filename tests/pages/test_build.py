"""Builds: where they go, what stays out of them, what stops them."""

import json
import stat

import pytest

from core.builders import C7, TOBY_ROW, WREN_ROW, folder_at, zip_at
from pages.html import text_of
from pages.sites import Result, mkdocs

EXPORT = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}
CHECKLIST = "checklist/index.html"


def personal_build(home, files=EXPORT) -> Result:
    zip_at(home / "personal" / "Basic_LinkedInDataExport_11-20-2026.zip", files)
    return mkdocs(home, "build")


def test_the_demo_builds_without_a_warning_and_says_what_it_is(demo):
    assert (demo.code, "WARNING" not in demo.log) == (0, True)
    first = text_of((demo.public / CHECKLIST).read_text("utf-8"), "prune-checklist")
    assert first.startswith("This is an invented demo network: none of these people exist.")


def test_the_demo_leaves_the_members_room_alone(demo):
    assert [path.name for path in (demo.home / "personal").iterdir()] == ["README.md"]


def test_an_export_in_personal_is_built_into_personal_site_alone(home):
    result = personal_build(home)
    assert (result.code, result.public.exists()) == (0, False)
    html = (result.personal / CHECKLIST).read_text("utf-8")
    assert "Wren Inkwell" in html
    assert "demo network" not in html


def test_prune_export_names_another_place(home, tmp_path):
    export = zip_at(tmp_path / "elsewhere.zip", EXPORT)
    result = mkdocs(home, "build", PRUNE_EXPORT=str(export))
    assert "Toby Candlewick" in (result.personal / CHECKLIST).read_text("utf-8")


def test_an_asked_for_folder_does_not_get_personal_data(home, tmp_path):
    zip_at(home / "personal" / "export.zip", EXPORT)
    result = mkdocs(home, "build", "--site-dir", str(tmp_path / "upload"))
    assert ((result.personal / CHECKLIST).exists(), (tmp_path / "upload").exists()) == (True, False)


def test_only_the_owner_may_open_the_personal_site(home):
    result = personal_build(home)
    assert stat.S_IMODE(result.personal.stat().st_mode) == 0o700


def test_nobody_of_a_personal_export_is_in_search_sitemap_or_log(home):
    result = personal_build(home)
    index = json.loads((result.personal / "search/search_index.json").read_text("utf-8"))
    everywhere = (
        json.dumps(index)
        + (result.personal / "search/search_index.js").read_text("utf-8")
        + result.log
        + (result.personal / "sitemap.xml").read_text("utf-8")
    )
    assert not any(name in everywhere for name in ("Inkwell", "Candlewick", "checklist/</loc>"))
    assert not any(entry["location"].startswith("checklist/") for entry in index["docs"])


def test_search_engines_are_kept_from_a_personal_page_alone(home, demo):
    noindex = '<meta name="robots" content="noindex, nofollow">'
    result = personal_build(home)
    assert noindex in (result.personal / CHECKLIST).read_text("utf-8")
    assert noindex not in (demo.public / CHECKLIST).read_text("utf-8")
    assert "checklist/</loc>" in (demo.public / "sitemap.xml").read_text("utf-8")


def test_the_demos_people_are_not_in_the_search_index(demo):
    assert "Quillfeather" not in (demo.public / "search/search_index.json").read_text("utf-8")


def test_a_personal_site_links_to_pages_not_to_folders(home):
    html = (personal_build(home).personal / CHECKLIST).read_text("utf-8")
    assert 'href="../criteria/index.html"' in html
    assert 'href="../criteria/"' not in html


@pytest.mark.parametrize(
    ("arguments", "extra", "doing"),
    [
        (["build"], {"CI": "true"}, "a build server (CI is set)"),
        (["gh-deploy"], {}, "`mkdocs gh-deploy`"),
    ],
)
def test_personal_data_is_not_published(home, arguments, extra, doing):
    zip_at(home / "personal" / "export.zip", EXPORT)
    result = mkdocs(home, *arguments, **extra)
    assert result.code == 1
    assert (
        f"can only be made by `mkdocs build` or `mkdocs serve` on your own computer, and this is {doing}"
        in result.log
    )
    assert not result.personal.exists()
    assert not result.public.exists()


@pytest.mark.parametrize("name", ["criteria.toml", "progress.json"])
def test_criteria_and_progress_are_personal_too(home, name):
    text = '{"schema": "prune/progress@1", "decisions": {}}' if name.endswith("json") else ""
    folder_at(home / "personal", {name: text})
    assert mkdocs(home, "build", CI="true").code == 1


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


def test_criteria_and_progress_reach_the_page(home):
    decided = {"outcome": "later", "decided_on": "2026-11-01", "done_on": None}
    progress = {"schema": "prune/progress@1", "decisions": {"prune-test-wren": decided}}
    folder_at(
        home / "personal",
        {
            "criteria.toml": '[keep]\npeople = ["Toby Candlewick"]',
            "progress.json": json.dumps(progress),
        },
    )
    html = (personal_build(home).personal / CHECKLIST).read_text("utf-8")
    assert "They are on your keep list" in html
    assert '"prune-test-wren":{"outcome":"later"' in html


def test_what_a_system_or_an_editor_leaves_behind_is_no_export(home):
    folder_at(home / "personal", {"desktop.ini": "x", "Thumbs.db": "x", "criteria.toml~": "x"})
    assert mkdocs(home, "build").code == 0


def test_a_slot_that_nothing_fills_stops_the_build(home):
    page = home / "docs" / "criteria.md"
    page.write_text(page.read_text("utf-8").replace("prune:rules", "prune:rule"), "utf-8")
    result = mkdocs(home, "build")
    assert result.code == 1
    assert "criteria.md has an unknown slot <!-- prune:rule -->;" in result.log


def test_a_folder_named_like_one_of_mkdocs_own_gets_no_personal_data(home, tmp_path):
    zip_at(home / "personal" / "export.zip", EXPORT)
    elsewhere = tmp_path / "mkdocs_public"
    mkdocs(home, "build", "--site-dir", str(elsewhere), TMPDIR=str(tmp_path))
    assert not elsewhere.exists()
