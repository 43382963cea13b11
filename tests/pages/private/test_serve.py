"""A served personal page: it reloads by itself, under its policy, from files of the owner's alone."""

import stat

from playwright.sync_api import Page, expect

from core.builders import C7, WREN_ROW, zip_at
from pages.private.personal import EXPORT, NAMES, ZIP, Watch
from pages.serving import PATIENCE, serving, wait_for


def test_a_served_page_reloads_by_itself_and_breaks_no_policy(home, page: Page, watch: Watch):
    zip_at(home / "personal" / ZIP, EXPORT)
    with serving(home) as address:
        wait_for("Wren Inkwell", address)
        page.goto(address)
        expect(page.get_by_role("article", name="Wren Inkwell")).to_be_visible()
        changed = {"Connections.csv": C7 + WREN_ROW.replace("Inkwell", "Blotter")}
        zip_at(home / "personal" / ZIP, changed)
        expect(page.get_by_role("article", name="Wren Blotter")).to_be_visible(
            timeout=PATIENCE * 1000
        )
        page.close()
    server = address.removesuffix("checklist/")
    others = [url for url in watch.asked if not url.startswith((server, "data:"))]
    assert (others, watch.violations) == ([], [])
    log = (home / "serve.log").read_text("utf-8")
    assert [name for name in (*NAMES, "Blotter") if name in log] == []


def test_a_served_page_allows_the_script_that_reloads_it_and_no_other(
    home, page: Page, watch: Watch
):
    """The server's script has another text with every answer."""
    with serving(home) as address:
        wait_for("invented demo network", address)
        page.route(
            address,
            lambda route: route.fulfill(
                body=route.fetch()
                .text()
                .replace("</h1>", "</h1><script>window.stolen = true</script>"),
                content_type="text/html",
            ),
        )
        with page.expect_console_message(lambda message: message.text == "Enabled live reload"):
            page.goto(address)
        assert (page.evaluate("window.stolen"), watch.violations) == (
            None,
            ["script-src-elem inline"],
        )
        page.close()


def test_what_is_served_is_for_its_owner_alone_while_it_is_there(home):
    zip_at(home / "personal" / ZIP, EXPORT)
    with serving(home) as address:
        wait_for("Wren Inkwell", address)
        (site,) = (home / "temporary").glob("mkdocs_*")
        modes = {
            (path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [site, *site.rglob("*")]
        }
    assert modes == {(True, 0o700), (False, 0o600)}
