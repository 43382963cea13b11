"""What matters to the member, below the list on their own page: it writes the file that the next build reads."""

from pathlib import Path

from playwright.sync_api import expect

from core.builders import zip_at
from pages.private.personal import EXPORT, ZIP
from pages.sites import mkdocs

CRITERIA = """[network]
fields = ["</script><img src=x onerror=window.__ran=1>"]

[[rule]]
id = "makers"
outcome = "talk"
fields = ["potter"]
"""


def test_the_form_reads_and_writes_the_file_and_the_next_build_follows_it(home, page, watch):
    zip_at(home / "personal" / ZIP, EXPORT)
    criteria = home / "personal" / "criteria.toml"
    criteria.write_text(CRITERIA, "utf-8")
    built = mkdocs(home, "build")
    assert built.code == 0, built.log
    address = (built.personal / "checklist/index.html").as_uri()
    page.goto(address)
    assert page.locator("[data-outcome=talk] .prune-counts__number").inner_text() == "1"
    page.get_by_text("Change the rules of this list").click()
    expect(page.get_by_role("button", name="Leave out </script>")).to_be_visible()
    page.get_by_role("checkbox", name="Suggest Talk first if their position").click()
    field = page.get_by_role("combobox", name="Keep everybody who works at")
    field.fill("moth & lamp")
    field.press("Enter")
    months = page.get_by_role("spinbutton", name="Keep whoever I connected with in the last ___")
    months.fill("-1")
    page.get_by_role("button", name="Save criteria.toml").click()
    said = page.locator("[data-part=rules-said]")
    expect(said).to_have_text("Use a whole number from 0 to 1,000.")
    months.fill("5")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save criteria.toml").click()
    expect(said).to_contain_text("Put it into the folder personal.")
    assert page.evaluate("window.__ran ?? null") is None
    assert watch.violations == []
    criteria.write_bytes(Path(download.value.path()).read_bytes())
    assert mkdocs(home, "build").code == 0
    page.goto(address)
    counts = [
        page.locator(f"[data-outcome={outcome}] .prune-counts__number").inner_text()
        for outcome in ("keep", "talk")
    ]
    assert counts == ["1", "0"]


def test_the_public_site_has_no_such_form(demo):
    html = (demo.public / "checklist/index.html").read_text("utf-8")
    assert ("<prune-rules" in html, "assets/rules" in html) == (False, False)
