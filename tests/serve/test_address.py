"""Under which names a server answers, and where it may listen."""

import pytest

from prune_serve.address import Address

HERE = Address("127.0.0.1", 8000)
EVERYWHERE = Address("0.0.0.0", 8000, is_allowed_anywhere=True)  # noqa: S104  # the point


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
@pytest.mark.parametrize("listening", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_is_answered_by_its_three_names(listening, host):
    assert Address(listening, 8000).answers(host)


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "localhost", ""),
        *("127.0.0.1.evil.example:8000", "127.0.0.1:8000,evil.example", "0.0.0.0:8000"),
        *("192.168.1.7:8000", "LOCALHOST.evil:8000", "[::2]:8000", " 127.0.0.1:8000"),
    ],
)
def test_every_other_name_is_refused(host):
    assert not HERE.answers(host)


def test_the_usual_port_may_be_left_out():
    assert (Address("127.0.0.1", 80).answers("localhost"), HERE.answers("localhost")) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("is_answered", "host"),
    [
        (True, "192.168.1.7:8000"),
        (True, "192.168.1.7"),
        (True, "[fe80::1]:9000"),
        (True, "[::1]"),
        (True, "localhost:8000"),
        (False, "evil.example:8000"),
        (False, "evil.example"),
        (False, "fe80::1"),
        (False, "[192.168.1.7]:8000"),
        (False, "192.168.1.7:x"),
        (False, ""),
    ],
)
def test_where_others_may_read_a_name_is_still_refused(is_answered, host):
    """Only a name can be given another address while a page is open."""
    assert is_answered == EVERYWHERE.answers(host)


@pytest.mark.parametrize(
    ("is_here", "host"),
    [
        (True, "127.0.0.1"),
        (True, "127.8.9.1"),
        (True, "::1"),
        (True, "localhost"),
        (False, "0.0.0.0"),  # noqa: S104  # the point
        (False, "::"),
        (False, "192.168.1.7"),
    ],
)
def test_what_is_reached_from_this_machine_alone(is_here, host):
    assert is_here == Address(host, 8000).is_here


def test_it_says_what_it_means_that_others_may_read():
    assert "PRUNE_SERVE_ANYWHERE=1" in Address("0.0.0.0", 8000).refusal  # noqa: S104  # the point
    assert "can read all names and decisions" in EVERYWHERE.warning


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://127.0.0.1:8000/", "127.0.0.1"),
        ("http://[::1]:8000/", "::1"),
        ("http://127.0.0.1:8000/", "0.0.0.0"),  # noqa: S104  # the point
    ],
)
def test_the_address_that_a_browser_opens(url, host):
    assert url == Address(host, 8000).url
