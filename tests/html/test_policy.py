"""The policy in a page: exactly the scripts that were there may run."""

from base64 import b64encode
from hashlib import sha256

import pytest

from prune_html.policy import allowing_last_script, with_policy

HEAD = '<html><head><meta charset="utf-8"></head>'
REST = "style-src 'self' file:; img-src 'self' file: data:; form-action 'none'; base-uri 'none'"


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def policy(html: str) -> str:
    return html.partition('Content-Security-Policy" content="')[2].partition('">')[0]


def test_a_page_without_a_script_of_its_own_allows_none():
    assert f"default-src 'none'; script-src 'self' file:; {REST}" == policy(with_policy(HEAD))


def test_the_policy_stands_right_behind_the_encoding_and_the_rest_stays_as_it_is():
    before, meta, after = with_policy(f"{HEAD}<p>").partition(
        f'\n      <meta http-equiv="Content-Security-Policy" content="{policy(with_policy(HEAD))}">'
    )
    assert (before, bool(meta), after) == ('<html><head><meta charset="utf-8">', True, "</head><p>")


@pytest.mark.parametrize(
    ("expected", "scripts"),
    [
        ([hashed("a < b && '</p>'")], "<script>a < b && '</p>'</script>"),
        ([hashed("a"), hashed("b")], "<script>a</script><script type=module>b</script>"),
        ([hashed("a")], "<script>a</script><p>b</p><script>a</script>"),
        ([hashed("a\nb\nc")], "<script>a\r\nb\rc</script>"),
        ([hashed("a &lt; ü")], "<SCRIPT>a &lt; ü</SCRIPT>"),
        ([hashed("a<!-- <script> -->")], "<script>a<!-- <script> --></script>"),
        ([], '<script type="application/json">{"a": 1}</script>'),
        ([], '<script type="application/ld+json">{"a": 1}</script>'),
        ([], '<script src="a.js"></script>'),
        ([], "<!-- <script>a</script> --><p title='<script>a</script>'>a</p>"),
    ],
)
def test_inline_scripts_are_allowed_by_hash_and_data_needs_none(expected, scripts):
    allowed = policy(with_policy(HEAD + scripts))
    assert (
        " ".join(["default-src 'none'; script-src 'self' file:", *expected]) + f"; {REST}"
        == allowed
    )


@pytest.mark.parametrize("html", ["<p>no page</p>", HEAD + HEAD])
def test_a_page_that_begins_otherwise_is_refused(html):
    with pytest.raises(ValueError, match="the page must contain"):
        with_policy(html)


def test_the_script_at_the_end_of_the_body_is_allowed_later_and_no_other():
    page = with_policy(HEAD + "<body><script>ours</script>")
    changed = page + "<script>not ours</script><p></p><script>reload()</script></body>"
    expected = (
        f"connect-src 'self'; script-src 'self' file: {hashed('reload()')} {hashed('ours')}; "
    )
    assert policy(allowing_last_script(changed)) == policy(page).replace(
        f"script-src 'self' file: {hashed('ours')}; ", expected
    )


@pytest.mark.parametrize(
    "end",
    [
        "<script>a</script>\n</body>",
        '<script src="a.js"></script></body>',
        "<script>a</script></p></body>",
        "<script>a</script>",
    ],
)
def test_without_a_script_right_at_the_end_of_the_body_the_policy_stays(end):
    page = with_policy(HEAD + end)
    assert page == allowing_last_script(page)


def test_a_page_that_runs_python_may_ask_its_own_host_and_no_other():
    allowed = policy(with_policy(HEAD, runs_python=True))
    assert allowed == (
        f"default-src 'none'; script-src 'self' file: blob: 'wasm-unsafe-eval'; {REST}; "
        "worker-src blob:; connect-src 'self'"
    )


def test_a_served_page_that_runs_python_allows_asking_once():
    page = with_policy(HEAD + "</head>", runs_python=True) + "<script>reload()</script></body>"
    assert policy(allowing_last_script(page)).count("connect-src") == 1
