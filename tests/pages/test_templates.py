"""HTML and data for the script: whatever an export holds is text there."""

import json
import re

import pytest

from core.builders import C7, checklist_of, judged, nothing_there, someone
from pages.html import text_of
from prune.model.progress import Decision, Progress
from prune_html.links import with_index_files
from prune_page.payload import PageData, payload
from prune_page.render import render_checklist, render_conditions, render_rules
from prune_page.view import view

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onclick="alert(1)',
    "{{ config }} {% raw %}",
    "{: onclick=alert(1) }",
    "--8<-- 'mkdocs.yml'",
    "<!-- prune:checklist -->",
    "]]><!--",
    "\u2028\u2029",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_text_is_text_in_html(text):
    quoted = text.replace('"', '""')
    html = render_checklist(
        checklist_of({"Connections.csv": f'{C7}Wren,"{quoted}",,,,"{quoted}",\n'})
    )
    tags = re.findall(r"<(\w[\w-]*)([^>]*)>", html.partition("<script type")[0])
    assert {"script", "img"}.isdisjoint(tag for tag, _ in tags)
    assert not any(re.search(r"\son\w+=", attributes) for _, attributes in tags)
    assert " ".join(f"Wren {text}".split()) in text_of(html, "prune-checklist")


@pytest.mark.parametrize("text", HOSTILE)
def test_the_data_is_ascii_without_a_sign_of_html_and_says_the_same(text):
    data = payload(PageData([view(judged(someone(name=text), nothing_there()))], Progress(), "k"))
    assert (data.isascii(), [sign for sign in "<>&" if sign in data]) == (True, [])
    assert json.loads(data)["own"]["name"] == [text]


def test_sentences_that_repeat_stand_once_in_the_data():
    people = [view(judged(someone(slug=f"prune-test-{n}"), nothing_there())) for n in range(9)]
    of_one, of_all = (
        json.loads(payload(PageData(some, Progress(), "k"))) for some in (people[:1], people)
    )
    assert (of_one["texts"], of_one["lists"]) == (of_all["texts"], of_all["lists"])
    assert len(of_all["inTexts"]["unless"]) == 9


def test_the_data_holds_every_decision_and_all_that_nobody_knows():
    gone = Decision("keep", None, None, {"until": {"x": 1}}, at="2026-11-23T09:30:00.123Z")
    progress = Progress(
        {"prune-test-gone": gone}, {"prune-test-wren": "2026-11-23T09:30:00Z"}, {"theme": "dark"}
    )
    assert json.loads(payload(PageData([], progress, "k")))["progress"] == {
        "schema": "prune/progress@1",
        "theme": "dark",
        "decisions": {
            "prune-test-gone": {
                "until": {"x": 1},
                "outcome": "keep",
                "decided_on": None,
                "done_on": None,
                "at": "2026-11-23T09:30:00.123Z",
            }
        },
        "undone": {"prune-test-wren": "2026-11-23T09:30:00Z"},
    }


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ('href="../index.html"', 'href=".."'),
        ('href="./index.html"', 'href="."'),
        ('href="../criteria/index.html#rules"', 'href="../criteria/#rules"'),
        ('href="#top"', 'href="#top"'),
        ('href="assets/prune.css"', 'href="assets/prune.css"'),
        ('href="https://www.linkedin.com/in/x/"', 'href="https://www.linkedin.com/in/x/"'),
        ('href="//elsewhere/"', 'href="//elsewhere/"'),
    ],
)
def test_links_to_folders_name_the_page_inside(expected, html):
    assert expected == with_index_files(html)


def test_the_tables_of_rules_and_keys_are_made_from_what_decides():
    rules, keys = render_rules(), render_conditions()
    for sentence in (
        "there are at least 3 messages between you",
        "they wrote no messages",
        "the last message, including in groups, is more than 1 year old",
        "no rule above applies",
    ):
        assert sentence in rules
    assert "you connected N or more years ago" in keys
