"""The offline copy: with the host gone, with another version, removed."""

import shutil

import pytest
from playwright.sync_api import expect

from prune_public.offline import WORKER, read_copy, worker

COPY = "() => navigator.serviceWorker.ready.then(() => true)"
KEPT = """async () => {
    const [name] = await caches.keys();
    if (!name) return [];
    return (await (await caches.open(name)).keys()).map(({ url }) => decodeURIComponent(new URL(url).pathname)).sort();
}"""


@pytest.fixture
def visitor(context, host, address):  # noqa: ARG001  # somebody must answer
    """Somebody who has visited one page, and whose browser has made the copy since."""
    page = context.new_page()
    page.goto(f"{address}steps/")
    page.evaluate(COPY)
    return page


def test_the_guide_the_search_and_the_checklist_open_without_a_network(visitor, host, address):
    host.stop()
    for path in ("", "steps/", "faq/", "faq/undo/", "sources/"):
        visitor.goto(f"{address}{path}")
        expect(visitor.locator("h1")).to_be_visible()
    visitor.goto(address)
    visitor.get_by_role("searchbox", name="Ask in your own words").fill("unfriend quietly")
    expect(visitor.locator("article prune-search li").first).to_be_visible()
    visitor.locator("article prune-search li a").first.click()
    expect(visitor.locator("h1")).to_be_visible()
    visitor.goto(f"{address}checklist/")
    visitor.locator("[data-decide=keep]").first.click()
    expect(visitor.locator("[data-part=said]")).to_contain_text("Keep.")


def test_styles_and_scripts_are_there_without_a_network(visitor, host, address):
    host.stop()
    failed = []
    visitor.on("requestfailed", lambda request: failed.append(request.url))
    visitor.goto(f"{address}checklist/")
    visitor.goto(f"{address}faq/undo/#some-part?x=1")
    assert failed == []
    assert visitor.evaluate("document.styleSheets.length") >= 5


def test_without_a_network_an_unknown_address_says_so_and_a_folder_leads_to_its_page(
    visitor, host, address
):
    host.stop()
    assert visitor.goto(f"{address}no-such-page/").status == 404
    expect(visitor.get_by_role("heading", name="Page not found")).to_be_visible()
    visitor.goto(f"{address}decide")
    assert visitor.url == f"{address}decide/"


def test_only_what_the_build_lists_is_kept(visitor, hosted, address):
    listed = [f"/prune/{path}" for path in sorted(read_copy(hosted.public).ahead)]
    assert visitor.evaluate(KEPT) == sorted(listed)
    visitor.goto(f"{address}robots.txt")
    visitor.goto(f"{address}search?q=personal")
    assert visitor.evaluate(KEPT) == sorted(listed)
    assert not any("python" in path or path.endswith((".map", ".xml")) for path in listed)


def test_the_offline_copy_is_gone_with_one_button(visitor, address):
    visitor.goto(f"{address}privacy/")
    visitor.get_by_role("button", name="Remove the offline copy").click()
    expect(visitor.get_by_text("This browser keeps no offline copy")).to_be_visible()
    visitor.goto(f"{address}steps/")
    visitor.wait_for_timeout(500)
    registrations = "() => navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    assert (visitor.evaluate(KEPT), visitor.evaluate(registrations)) == ([], 0)
    visitor.goto(f"{address}privacy/")
    visitor.get_by_role("button", name="Keep an offline copy").click()
    visitor.evaluate(COPY)
    assert visitor.evaluate("() => Object.keys(localStorage)") == ["/prune/.__palette"]


@pytest.fixture
def newer(hosted, tmp_path):
    """Another version of the site: one page says something else, and Python for browsers is there."""
    site = shutil.copytree(hosted.public, tmp_path / "newer")
    old = (site / WORKER).read_text("utf-8")
    page = site / "steps/index.html"
    page.write_text(page.read_text("utf-8").replace("<h1", "<h1 data-newer", 1), "utf-8")
    (site / "assets/python/3.14.2").mkdir(parents=True)
    (site / "assets/python/3.14.2/python.wasm").write_bytes(b"\0asm" * 1000)
    (site / WORKER).write_text(worker(old.partition("\n")[2], read_copy(site)), "utf-8")
    return site


def is_newer(page) -> bool:
    return page.locator("h1[data-newer]").count() == 1


def test_a_newer_version_waits_until_it_is_asked_for(visitor, host, newer, address):
    visitor.goto(f"{address}steps/")  # from the copy
    host.stop()
    host.asked.clear()
    host.start(newer)
    visitor.reload()
    expect(
        visitor.get_by_role("status").filter(has_text="There is a newer version")
    ).to_be_visible()
    assert not is_newer(visitor)
    visitor.reload()
    assert not is_newer(visitor)
    changed = [path for path in host.asked if path.endswith(("/steps/", "/decide/"))]
    assert changed == ["/prune/steps/"] * len(changed), (
        "a file that has not changed was fetched again"
    )
    with visitor.expect_navigation():
        visitor.get_by_role("button", name="Show it").click()
    assert is_newer(visitor)


def test_a_file_that_is_not_the_builds_own_is_not_kept(context, host, newer, address):
    """Such as one of the next version, while a host is being changed from one to the other."""
    (newer / "decide/index.html").write_text("<h1>Halfway</h1>", "utf-8")
    host.stop()
    host.start(newer)
    page = context.new_page()
    page.goto(f"{address}steps/")
    page.wait_for_timeout(2000)
    page.goto(f"{address}privacy/")
    expect(page.get_by_text("The offline copy is being made")).to_be_visible()
    assert page.evaluate("() => navigator.serviceWorker.controller") is None


def test_python_for_browsers_is_kept_once_it_was_used(context, host, newer, address):
    host.stop()
    host.start(newer)
    page = context.new_page()
    page.goto(f"{address}steps/")
    page.evaluate(COPY)
    page.goto(f"{address}steps/")
    wasm = "assets/python/3.14.2/python.wasm"
    assert [path for path in host.asked if path.endswith(wasm)] == []
    # the policy of a page lets only the page that runs Python fetch it
    ask = f"() => new Promise((done) => {{ const one = new Image(); one.onerror = done; one.src = '{address}{wasm}'; }})"
    page.evaluate(ask)
    assert f"/prune/{wasm}" in page.evaluate(KEPT)
    page.evaluate(ask)
    assert len([path for path in host.asked if path.endswith(wasm)]) == 1


def test_elsewhere_than_at_its_address_nothing_is_kept(page, hosted, serve):
    page.goto(f"{serve(hosted.public)}/privacy/")
    page.wait_for_timeout(300)
    assert (
        page.evaluate("() => navigator.serviceWorker.getRegistrations().then((all) => all.length)")
        == 0
    )
    assert page.locator("prune-offline-copy").text_content() == ""


@pytest.mark.usefixtures("host")
def test_the_browser_takes_the_site_for_an_app(context, address):
    page = context.new_page()
    page.goto(address)
    client = context.new_cdp_session(page)
    manifest = client.send("Page.getAppManifest")
    assert (manifest["errors"], manifest["url"]) == ([], f"{address}manifest.webmanifest")
    assert client.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
