"""Who is answered, and with which headers."""

from wsgiref.util import setup_testing_defaults

import pytest

from prune_serve.address import Address
from prune_serve.guard import guarded


def answer(host):
    """What the guarded server says to a request for this host, and whether it looked for the page."""
    environ, started, asked = {"HTTP_HOST": host}, [], []
    if host is None:
        environ.pop("HTTP_HOST")
    setup_testing_defaults(environ)
    if host is None:
        del environ["HTTP_HOST"]

    def app(environ, start):
        asked.append(environ["HTTP_HOST"])
        start("200 OK", [("Content-Type", "text/html")])
        return [b"Wren Inkwell"]

    body = guarded(app, Address("127.0.0.1", 8000))(environ, lambda *what: started.append(what))
    ((status, headers),) = started
    return status, dict(headers), b"".join(body), asked


def test_its_own_host_gets_the_page_and_nobody_keeps_or_frames_it():
    status, headers, body, _ = answer("127.0.0.1:8000")
    assert (status, body, headers) == (
        "200 OK",
        b"Wren Inkwell",
        {
            "Content-Type": "text/html",
            "Cache-Control": "no-store",
            "X-Frame-Options": "DENY",
            "X-Content-Type-Options": "nosniff",
        },
    )


@pytest.mark.parametrize("host", ["evil.example:8000", "", None])
def test_another_host_gets_a_sentence_and_the_page_is_not_looked_for(host):
    status, headers, body, asked = answer(host)
    assert (status, headers["Cache-Control"], asked) == ("421 Misdirected Request", "no-store", [])
    assert body == (
        b"Prune does not answer at this address. Open http://127.0.0.1:8000/ instead.\n"
    )
