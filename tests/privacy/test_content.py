"""What lies among the pages is told by what it holds, whatever it is called."""

from pathlib import PurePath

import pytest

from core.builders import C7, IN, INVITATIONS, M10, RECOMMENDATIONS, WREN_ROW, zip_bytes
from pages.sites import ROOT
from prune_privacy.content import refusal_of_content
from prune_privacy.publishing import refusal

PEOPLE = C7 + WREN_ROW
JSON = '{"schema": "prune/%s@1", "decisions": {}}'


@pytest.mark.parametrize("name", ["assets/connections.js", "robots.txt", "notes.md", "CNAME"])
@pytest.mark.parametrize(
    ("found", "data"),
    [
        ("a table like LinkedIn's Connections.csv", PEOPLE),
        ("a table like LinkedIn's Connections.csv", f"Notes:\n\n{PEOPLE}"),
        ("a table like LinkedIn's messages.csv", M10),
        ("a table like LinkedIn's Invitations.csv", INVITATIONS),
        ("a table like LinkedIn's Recommendations", RECOMMENDATIONS),
        ("what Prune writes", JSON % "progress"),
        ("what Prune writes", "const people = " + JSON % "checklist"),
        ("what Prune writes", "\ufeffno,id,name,company,position\n1,wren,Wren,,\n"),
        ("someone's address book", "BEGIN:VCARD\nFN:Wren\n"),
        ("12 addresses of profiles", "\n".join(f"[{n}]({IN}prune-test-{n}/)" for n in range(12))),
        ("12 e-mail addresses", "\n".join(f"wren{n}@example.org" for n in range(12))),
        ("something other than text", PEOPLE.encode("utf-16")),
        ("something other than text", zip_bytes({"Connections.csv": PEOPLE})),
    ],
)
def test_data_is_refused_under_a_name_of_the_guide(name, found, data):
    sentence = refusal_of_content(
        PurePath("docs", name), data.encode() if isinstance(data, str) else data
    )
    assert sentence.startswith(f"docs/{name} would be published")
    assert f"and it contains {found}" in sentence
    assert "move it into personal/" in sentence


@pytest.mark.parametrize("name", ["a.png", "a.JPG", "a.webp", "a.woff2", "a.ico"])
def test_a_picture_must_be_one(name):
    assert "something other than its name says" in refusal_of_content(
        PurePath("docs", name), PEOPLE.encode()
    )


def test_a_page_may_show_a_few_examples():
    text = (
        "How decisions are kept. " * 30
        + f"Write to wren@example.org, or see {IN}their-address.\n\n{JSON % 'progress'}"
    )
    assert refusal_of_content(PurePath("docs/a.md"), text.encode()) is None


def test_everything_in_the_guide_may_be_published():
    files = [path for path in (ROOT / "docs").rglob("*") if path.is_file()]
    names = [(path, path.relative_to(ROOT)) for path in files]
    published = [
        (path, name) for path, name in names if not any(p.startswith(".") for p in name.parts)
    ]
    assert len(published) > 100
    assert [
        said
        for path, name in published
        if (said := refusal(name) or refusal_of_content(name, path.read_bytes()))
    ] == []
