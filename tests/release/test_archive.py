"""Archives, checksums, and the site as a ZIP."""

import io
import shutil
import subprocess
import zipfile

import pytest

from release.archive import zipped
from release.checksums import checksums
from release.site import site_archive


def test_the_same_files_make_the_same_archive_that_everyone_may_read():
    files = {"b/c.txt": b"2", "a.txt": b"1"}
    data = zipped(files)
    assert data == zipped(dict(reversed(files.items())))
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert [one.filename for one in entries] == ["a.txt", "b/c.txt"]
    assert {one.external_attr >> 16 for one in entries} == {0o100644}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum on this system")
def test_checksums_are_what_sha256sum_checks(tmp_path):
    (tmp_path / "b").write_bytes(b"\r\n")
    (tmp_path / "a").write_bytes(b"")
    sums = checksums([tmp_path / "b", tmp_path / "a"])
    (tmp_path / "SHA256SUMS").write_text(sums, encoding="utf-8", newline="\n")
    check = ("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "a").write_bytes(b"other")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_the_site_as_a_zip_links_to_files_and_has_nothing_for_hosts(tmp_path):
    (tmp_path / "steps").mkdir()
    (tmp_path / "index.html").write_text('<a href="steps/#one">é</a>', encoding="utf-8")
    (tmp_path / "steps/index.html").write_text('<a href="..">', encoding="utf-8")
    for name in ("_headers", "robots.txt", "service-worker.js", "style.css"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    archive = zipfile.ZipFile(io.BytesIO(site_archive(tmp_path)))
    assert archive.namelist() == [
        "prune-site/index.html",
        "prune-site/steps/index.html",
        "prune-site/style.css",
    ]
    page = archive.read("prune-site/index.html").decode("utf-8")
    assert page == '<a href="steps/index.html#one">é</a>'
    assert archive.read("prune-site/steps/index.html") == b'<a href="../index.html">'
