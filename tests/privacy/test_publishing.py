"""Which files may lie among the pages."""

from pathlib import PurePath

import pytest

from prune_privacy.publishing import refusal


@pytest.mark.parametrize(
    "name", ["steps.md", "assets/prune.css", "a/b.JS", "assets/social.png", "robots.txt", "CNAME"]
)
def test_what_a_guide_is_made_of_may_be_published(name):
    assert refusal(PurePath("docs", name)) is None


@pytest.mark.parametrize(
    "name",
    [
        "Basic_LinkedInDataExport_11-20-2026.zip",
        "Basic_LinkedInDataExport_11-20-2026/Rich Media.png",
        "assets/Connections.csv",
        "CONNECTIONS.CSV",
        "people.xlsx",
        "progress.json",
        "criteria.toml",
        "Your checklist.html",
        "summary.txt",
        "summary",
        "Basic.zip.crdownload",
    ],
)
def test_whatever_else_may_be_somebodys_and_is_refused(name):
    expected = f"docs/{name} would be published, because it is among the pages of the site. If it"
    sentence = refusal(PurePath("docs", name)) or ""
    assert (sentence.startswith(expected), "move it into personal/" in sentence) == (True, True)
