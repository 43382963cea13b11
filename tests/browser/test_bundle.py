"""The archive for the browser: everything that is imported there, and the same bytes each time."""

import subprocess
import sys
import zipfile
from io import BytesIO

from prune_browser.bundle import bundle
from prune_browser.runtime import lock, parts

MAKE = """
import sys
sys.path[:] = [one for one in sys.path if "site-packages" not in one and not one.endswith("hooks")]
sys.path.insert(0, sys.argv[1])
from prune_browser.inside import make_demo
kind, html, about = make_demo("2026-11-23", print)
print(kind, "<prune-checklist" in html, about)
"""
MESSAGES = "".join(
    f'[{name}]\nwhen = "Now"\ntext = "Hello [name]"\n'
    for name in ("catching-up", "before-removing")
)


def test_the_same_files_give_the_same_bytes():
    assert bundle(b"x") == bundle(b"x")


def test_what_is_in_it_makes_a_list_with_nothing_else_installed(tmp_path):
    zipfile.ZipFile(BytesIO(bundle(MESSAGES.encode()))).extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", MAKE, tmp_path],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stderr, done.stdout.splitlines()[-1]) == (
        "",
        "demo True 120 people from Demo_LinkedInDataExport.zip, newest day in it 18 November 2026",
    )


def test_nothing_of_mkdocs_and_no_test_is_in_it():
    names = zipfile.ZipFile(BytesIO(bundle(b""))).namelist()
    assert {name.partition("/")[0] for name in names} == {
        *("prune", "prune_page", "prune_browser", "prune_html", "prune_guide"),
        *("jinja2", "markupsafe", "messages.toml"),
    }


def test_every_part_names_its_version_licence_and_source():
    assert [part.name for part in parts()] == ["Pyodide", "Python", "Jinja2", "MarkupSafe"]
    assert all(part.version in part.source and part.licence for part in parts())
    assert lock()["python"] == parts()[1].version
