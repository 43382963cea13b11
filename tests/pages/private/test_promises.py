"""What the page about privacy promises rests on tests that are there."""

import ast
import re

from pages.sites import ROOT

PAGE = (ROOT / "docs/privacy.md").read_text("utf-8")
PROMISES = re.split(r"\n(?=- )", PAGE.partition("{ #what-is-promised }")[2].partition("\n## ")[0])[
    1:
]
TESTS = {
    node.name
    for path in (ROOT / "tests").rglob("test_*.py")
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.FunctionDef)
}


def test_every_test_that_the_page_about_privacy_names_is_there():
    assert set(re.findall(r"\btest_\w+", PAGE)) - TESTS == set()


def test_every_promise_names_its_test():
    assert [
        text for text in PROMISES if not re.search(r"`test_\w+`\{ \.prune-proof \}", text)
    ] == []
    assert len(PROMISES) > 10
