"""Every way that personal data could take out of the member's own room is closed, with a sentence."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core.builders import (
    C7,
    INVITATIONS,
    M10,
    ME,
    NOTES,
    RECOMMENDATIONS,
    WREN,
    WREN_ROW,
    folder_at,
    zip_at,
)
from pages.private.personal import EXPORT, NAMES, ZIP, holding
from pages.sites import ROOT, environment, mkdocs, python
from privacy.repositories import NOBODY, git
from prune.__main__ import main

CHECKLIST = "checklist/index.html"
INDEX = "assets/search-index.js"
STRAYED = (
    *("Connections.csv", "connections.csv", "Messages.csv", "checklist.csv", "people.XLSX"),
    *("my export.zip", "BASIC_LINKEDINDATAEXPORT_11-20-2026/Rich Media.png"),
    *("progress.json", "progress (1).json", "Criteria.toml", "criteria.toml.txt"),
)
"""What members have put beside the room instead of into it."""
IN_GIT = "is tracked by git: anyone who gets that repository gets it, too."
NOT_IGNORED = "is in a git repository that does not ignore it"


@pytest.fixture
def clone(home):
    """A fresh copy of the repository with its history, and an empty one to publish to."""
    shutil.copy(ROOT / ".gitignore", home)
    git(home, "init", "--quiet")
    git(home, "add", "--all")
    git(home, "commit", "--quiet", "--message", "The guide")
    git(home, "init", "--quiet", "--bare", "elsewhere")
    git(home, "remote", "add", "origin", str(home / "elsewhere"))
    (home / ".git/info/exclude").write_text("/elsewhere/\n", "utf-8")
    return home


def own(home: Path) -> Path:
    return zip_at(home / "personal" / ZIP, EXPORT)


def test_gh_deploy_with_personal_data_pushes_nothing(clone):
    own(clone)
    assert mkdocs(clone, "build").code == 0
    result = mkdocs(clone, "gh-deploy", **NOBODY)
    assert (result.code, git(clone / "elsewhere", "branch")) == (1, b"")
    assert "and this is `mkdocs gh-deploy`" in result.log


ANOTHER_PROGRAM = """
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""
LIKE_MIKE = """
from mkdocs.config import load_config
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="mike", dirty=False)
print(config.plugins.on_config(config).site_dir)
"""


@pytest.mark.parametrize("program", [ANOTHER_PROGRAM, LIKE_MIKE], ids=["builds", "asks where"])
def test_another_program_builds_no_people_and_is_not_told_where_they_are(home, program):
    own(home)
    assert mkdocs(home, "build").code == 0
    (home / "program.py").write_text(program, "utf-8")
    done = subprocess.run(
        [sys.executable, "program.py"],
        cwd=home,
        env=environment(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode != 0
    assert b"on your own computer, and this is another program." in done.stderr
    assert b"personal/site" not in done.stdout
    assert not (home / "site").exists()


def test_a_personal_site_is_not_pushed_as_it_is(clone):
    """`ghp-import` is what MkDocs publishes with."""
    own(clone)
    assert mkdocs(clone, "build").code == 0
    done = subprocess.run(
        [sys.executable, "-m", "ghp_import", "--push", "personal/site"],
        cwd=clone,
        env=environment(**NOBODY),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, git(clone / "elsewhere", "branch")) == (1, b"")
    assert b"DO-NOT-PUBLISH-other-people-are-in-here" in done.stderr


def test_what_is_deployed_after_a_personal_build_names_nobody(clone):
    own(clone)
    assert CHECKLIST in holding(mkdocs(clone, "build").personal)
    (clone / "personal" / ZIP).unlink()
    result = mkdocs(clone, "gh-deploy", **NOBODY)
    assert result.code == 0, result.log
    published = git(clone / "elsewhere", "archive", "gh-pages")
    assert (
        b"Quillfeather" in published,
        [name for name in NAMES if name.encode() in published],
    ) == (
        True,
        [],
    )


@pytest.mark.parametrize("options", [(), ("--dirty",)], ids=["clean", "dirty"])
def test_what_an_earlier_build_left_in_the_room_is_not_deployed(clone, options):
    own(clone)
    mkdocs(clone, "build")
    (clone / "personal" / ZIP).unlink()
    result = mkdocs(clone, "gh-deploy", "--site-dir", "personal/site", *options, **NOBODY)
    assert (result.code, git(clone / "elsewhere", "branch")) == (1, b"")
    assert (
        "--dirty builds only" if options else "personal/site is in your personal folder"
    ) in result.log


def test_a_site_for_everybody_stays_so_when_a_personal_one_is_built(home):
    mkdocs(home, "build")
    own(home)
    result = mkdocs(home, "build")
    assert (holding(result.public), holding(result.personal)) == (set(), {CHECKLIST})


def test_git_takes_nothing_of_the_members_room(clone):
    export = own(clone)
    shutil.copy(export, clone)
    folder_at(clone, dict.fromkeys(STRAYED, EXPORT["Connections.csv"]))
    folder_at(clone / "personal", {"criteria.toml": ""})
    folder_at(clone / "personal/Unpacked", EXPORT)
    assert mkdocs(clone, "build").code == 0
    git(clone, "add", "--all")
    assert git(clone, "status", "--porcelain") == b""


def test_the_readme_puts_lists_into_the_room():
    written = re.findall(r"--output (\S+?)`", (ROOT / "README.md").read_text("utf-8"))
    assert written
    assert [path for path in written if not path.startswith("personal/")] == []


def test_what_lies_beside_the_room_and_git_may_take_is_a_warning(clone):
    (clone / ".gitignore").write_text("/personal/*\n", "utf-8")
    folder_at(clone, {"My Connections.CSV": "x", "progress (1).json": "{}", "notes.txt": "x"})
    result = mkdocs(clone, "build")
    assert result.code == 0
    for name, is_said in (
        ("My Connections.CSV", True),
        ("progress (1).json", True),
        ("notes.txt", False),
    ):
        assert (f"WARNING -  {clone / name} {NOT_IGNORED}" in result.log) == is_said


def test_search_sitemap_and_log_name_nobody(personal):
    """Whatever a build writes beside the page itself, in its log too."""
    index = (personal.personal / INDEX).read_text("utf-8")
    places = re.findall(r'"location":"([^"]*)"', index)
    assert (holding(personal.personal), len(places) > 60) == ({CHECKLIST}, True)
    assert [place for place in places if place.startswith("checklist/")] == []
    assert not (personal.personal / "sitemap.xml").exists()
    assert [name for name in NAMES if name in personal.log] == []


LETTERS = {
    "Connections.csv": C7 + WREN_ROW.replace(",,", ",wren.secret@example.org,"),
    "messages.csv": M10
    + f"c1,Secret title,Wren Inkwell,{WREN[1]},{ME[0]},{ME[1]},2020-01-02 10:00:00 UTC,Secret subject,"
    "Secret letter,INBOX\n",
    "Invitations.csv": INVITATIONS
    + f'Wren Inkwell,{ME[0]},"3/6/19, 8:00 AM",Secret greeting,INCOMING,{WREN[1]},{ME[1]}\n',
    "Recommendations_Received.csv": RECOMMENDATIONS
    + 'Wren,Inkwell,Teapot Works,Potter,Secret praise,"03/08/20, 10:00 AM",VISIBLE\n',
    "notes.csv": NOTES + f"Wren,Inkwell,{WREN[1]},Secret thought,03/08/20,03/08/20\n",
    "Contacts.csv": "Source,FirstName,LastName,Title,Emails,PhoneNumbers,CreatedAt\n"
    'Phone,Wren,Inkwell,Secret title,wren.secret@example.org,"Secret 12","03/08/20, 10:00 AM"\n',
}


def test_addresses_and_letters_of_an_export_are_in_nothing_that_is_written(home, capsys):
    export = zip_at(home / "personal" / ZIP, LETTERS)
    site = mkdocs(home, "build").personal
    main([str(export), "--json"])
    printed = capsys.readouterr().out
    (person,) = json.loads(printed)["people"]
    assert person["evidence"] | {"endorsements": None, "shared_employers": None} == {
        "messages": {
            "sent": 0,
            "received": 1,
            "last_on": "2020-01-02",
            "groups": {"sent": 0, "received": 0},
        },
        "address_book": True,
        "invitation": {"by": "them", "on": "2019-03-06", "note": True},
        "endorsements": None,
        "recommendations": {"given": None, "received": 1},
        "note": True,
        "shared_employers": None,
    }
    main([str(export), "--csv"])
    main([str(export)])
    written = [capsys.readouterr().out, printed]
    written += [path.read_text("utf-8", "replace") for path in site.rglob("*") if path.is_file()]
    assert [text for text in written if re.search("Secret|wren.secret", text)] == []


@pytest.mark.parametrize(
    "name",
    [
        ZIP,
        "assets/Connections.csv",
        "Basic_LinkedInDataExport_11-20-2026/Rich Media.png",
        ".overrides/export.zip",
        "people.xlsx",
        "progress.json",
        "Your checklist.html",
    ],
)
@pytest.mark.parametrize("is_used", [False, True])
def test_an_export_among_the_pages_stops_the_build(home, name, is_used):
    folder_at(home / "docs", {name: "x"})
    extra = {"PRUNE_EXPORT": str(own(home))} if is_used else {}
    result = mkdocs(home, "build", **extra)
    assert (result.code, result.public.exists(), holding(home / "personal")) == (1, False, set())
    assert f"docs/{name} would be published" in result.log
    assert "Traceback" not in result.log


@pytest.mark.parametrize("name", ["assets/connections.js", "robots.txt", "assets/people.png"])
def test_people_among_the_pages_stop_the_build_whatever_the_file_is_called(home, name):
    folder_at(home / "docs", {name: EXPORT["Connections.csv"]})
    result = mkdocs(home, "build")
    assert (result.code, result.public.exists(), holding(home / "site")) == (1, False, set())
    assert f"docs/{name} would be published" in result.log


def test_an_export_among_the_pages_is_not_read_either(home):
    result = mkdocs(home, "build", PRUNE_EXPORT=str(zip_at(home / "docs" / ZIP, EXPORT)))
    assert (result.code, result.public.exists()) == (1, False)
    assert f"docs/{ZIP} would be published" in result.log


@pytest.mark.parametrize(
    ("sentence", "is_added"), [(IN_GIT, True), (NOT_IGNORED, False)], ids=["held", "free"]
)
@pytest.mark.parametrize(
    "variable", ["PRUNE_EXPORT", "PRUNE_CRITERIA", "PRUNE_PROGRESS"], ids=str.lower
)
def test_a_file_that_git_holds_or_may_take_is_a_warning_and_no_more(
    clone, variable, sentence, is_added
):
    files = {
        "PRUNE_EXPORT": EXPORT["Connections.csv"],
        "PRUNE_CRITERIA": "",
        "PRUNE_PROGRESS": '{"schema": "prune/progress@1", "decisions": {}}',
    }
    folder_at(clone, {"mine/file": files[variable]})
    if is_added:
        git(clone, "add", "mine")
    result = mkdocs(clone, "build", **{variable: str(clone / "mine/file")})
    assert (result.code, (result.personal / CHECKLIST).exists()) == (0, True)
    assert f"WARNING -  {clone / 'mine/file'} {sentence}" in result.log


def test_a_folder_with_an_export_that_git_may_take_is_a_warning(clone):
    folder_at(clone, {f"mine/{name}": text for name, text in EXPORT.items()})
    result = mkdocs(clone, "build", PRUNE_EXPORT=str(clone / "mine"))
    assert (result.code, NOT_IGNORED in result.log) == (0, True)


def test_a_room_that_git_no_longer_ignores_is_a_warning_for_the_page_too(clone):
    export = own(clone)
    (clone / ".gitignore").write_text("", "utf-8")
    result = mkdocs(clone, "build")
    page = result.personal / CHECKLIST
    assert [f"{path} {NOT_IGNORED}" in result.log for path in (export, page)] == [True, True]


def test_what_git_ignores_is_no_warning(clone):
    own(clone)
    result = mkdocs(clone, "build")
    assert (result.code, " git" in result.log) == (0, False)


def test_without_git_nothing_is_said_and_nothing_fails(clone, tmp_path):
    folder_at(clone, {"mine.csv": EXPORT["Connections.csv"]})
    result = mkdocs(clone, "build", PRUNE_EXPORT=str(clone / "mine.csv"), PATH=str(tmp_path / "no"))
    assert (result.code, " git" in result.log) == (0, False)


def test_nobody_else_on_this_machine_can_open_any_file_of_a_personal_site(home):
    """However generous the member's own settings are, and whatever an earlier build left."""
    own(home)
    folder_at(home / "personal/site", {".left/over.html": ""})
    (home / "personal/site/.left/over.html").chmod(0o666)
    before = os.umask(0)
    try:
        site = python(home, "-m", "mkdocs", "build").personal
    finally:
        os.umask(before)
    modes = {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode))
        for path in [site, *site.rglob("*")]
        if not path.is_symlink()
    }
    assert modes == {(True, 0o700), (False, 0o600)}
