"""The server's own script in a page, allowed on its way to the browser."""

from wsgiref.util import setup_testing_defaults

import pytest

from prune_html.policy import allowing_last_script, with_policy
from prune_html.reload import allowing_reload

PAGE = with_policy('<meta charset="utf-8"><p>ü</p>') + "<script>reload()</script></body>"


def answer(kind: str, body: str) -> tuple[str, dict[str, str], str]:
    """What a browser gets from a server that answers with this."""
    environ, started = {}, []
    setup_testing_defaults(environ)

    def app(_environ, start):
        length = str(len(body.encode()))
        start("200 OK", [("Content-Type", kind), ("Content-Length", length)])
        return [body.encode()]

    got = allowing_reload(app)(environ, lambda *what: started.append(what))
    ((status, headers),) = started
    return status, dict(headers), b"".join(got).decode()


def test_a_page_allows_its_last_script_and_tells_its_length():
    expected = allowing_last_script(PAGE)
    headers = {"Content-Type": "text/html", "Content-Length": str(len(expected.encode()))}
    assert ("200 OK", headers, expected) == answer("text/html", PAGE)


@pytest.mark.parametrize("kind", ["application/json", "image/svg+xml", "text/plain"])
def test_responses_that_are_not_pages_pass_unchanged(kind):
    headers = {"Content-Type": kind, "Content-Length": str(len(PAGE.encode()))}
    assert ("200 OK", headers, PAGE) == answer(kind, PAGE)
