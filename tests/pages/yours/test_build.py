"""What a build publishes for the page, and what it does without the runtime."""

import re
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import expect

from core.builders import C7, WREN_ROW, zip_at
from pages.private.personal import ZIP
from pages.sites import mkdocs
from pages.yours.runtime import FOLDER, copy_with_runtime
from pages.yours.visitor import PATIENCE
from prune_browser.runtime import find_runtime, parts


def test_the_files_are_published_byte_for_byte_and_listed_with_versions_and_licences(able):
    about = (able.public / "about/index.html").read_text("utf-8")
    files = find_runtime(able.home)
    assert len(files) == 4
    for file in files:
        published = able.public / "assets/python" / parts()[0].version / file.name
        assert published.read_bytes() == (FOLDER / file.name).read_bytes()
        assert file.sha256 in about
    cells = [cell.get_text() for cell in BeautifulSoup(about, "html.parser").select("td")]
    for part in parts():
        at = cells.index(part.name)
        assert cells[at : at + 3] == [part.name, part.version, part.licence]


def test_a_file_that_is_not_the_published_one_stops_the_build(tmp_path):
    home = copy_with_runtime(tmp_path)
    folder = home / "runtime/node_modules/pyodide"
    folder.unlink()
    folder.mkdir()
    for path in FOLDER.iterdir():
        (folder / path.name).symlink_to(path)
    (folder / "pyodide.mjs").unlink()
    (folder / "pyodide.mjs").write_text("// something else", "utf-8")
    result = mkdocs(home, "build")
    assert result.code != 0
    assert re.search(r"pyodide\.mjs is not the file that was published", result.log)
    assert not (home / "site").exists()


def test_without_the_runtime_the_page_says_how_to_make_the_list(demo):
    page = (demo.public / "yours/index.html").read_text("utf-8")
    link = BeautifulSoup(page, "html.parser").select_one(".prune-drop a.prune-button")
    assert link is not None
    assert link["href"] == "../checklist/#make-it-your-own"
    assert ("<prune-yours" in page, (demo.public / "assets/python").exists()) == (False, False)


def test_a_personal_site_has_its_own_list_and_no_such_page(tmp_path):
    home = copy_with_runtime(tmp_path)
    zip_at(home / "personal" / ZIP, {"Connections.csv": C7 + WREN_ROW})
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    leading = [
        path.relative_to(result.personal).as_posix()
        for path in result.personal.rglob("*.html")
        if re.search(r'href="[^"]*\byours/', path.read_text("utf-8"))
    ]
    assert (leading, (result.personal / "yours").exists()) == ([], False)


def test_on_a_served_personal_list_changes_are_tried_as_well(tmp_path, serve, page, watch):
    home = copy_with_runtime(tmp_path)
    zip_at(home / "personal" / ZIP, {"Connections.csv": C7 + WREN_ROW})
    result = mkdocs(home, "build")
    assert result.code == 0, result.log
    address = serve(result.personal)
    page.goto(f"{address}/checklist/")
    page.get_by_text("Change the rules of this list").click()
    field = page.get_by_role("combobox", name="Keep these people, whatever else is known")
    expect(field).to_be_visible(timeout=PATIENCE)
    field.fill("Wren Inkwell")
    field.press("Enter")
    expect(page.get_by_text("1 person would go from Review to Keep: see who")).to_be_visible(
        timeout=PATIENCE
    )
    foreign = [url for url in watch.asked if not url.startswith((f"{address}/", "blob:", "data:"))]
    assert (foreign, watch.violations) == ([], [])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save criteria.toml").click()
    assert "Wren Inkwell" in Path(download.value.path()).read_text("utf-8")
    page.goto((result.personal / "checklist/index.html").as_uri())
    page.get_by_text("Change the rules of this list").click()
    expect(page.get_by_role("button", name="Save criteria.toml")).to_be_visible()
    expect(field).to_be_visible()
