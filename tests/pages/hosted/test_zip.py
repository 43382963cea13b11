"""The site as a ZIP of a release, unpacked and opened by a double click."""

import io
import zipfile

import pytest
from playwright.sync_api import expect

from release.site import site_archive


@pytest.fixture
def root(hosted, tmp_path):
    zipfile.ZipFile(io.BytesIO(site_archive(hosted.public))).extractall(tmp_path)  # our own
    return (tmp_path / "prune-site").as_uri()


def test_it_opens_by_a_double_click_with_links_search_and_checklist(page, root):
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}/index.html")
    page.get_by_role("searchbox", name="Search", exact=True).fill("who sees it")
    page.locator("header [data-search-results] a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.partition("#")[0].endswith("/index.html")
    page.get_by_role("link", name="Checklist", exact=True).first.click()
    page.locator("[data-decide=keep]").first.click()
    expect(page.locator("[data-part=said]")).to_contain_text("Keep.")
    assert page.url == f"{root}/checklist/index.html"
    page.goto(f"{root}/privacy/index.html")
    assert page.locator("prune-offline-copy").text_content() == ""
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
