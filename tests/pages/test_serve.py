"""`mkdocs serve` notices a new export, new criteria, and a broken file."""

from core.worlds import C7, WREN_ROW, folder_at, zip_at
from pages.serving import serving, wait_for, wait_for_log


def test_an_export_and_criteria_put_into_personal_rebuild_the_page(home):
    with serving(home) as address:
        wait_for("invented demo network", address)
        zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + WREN_ROW})
        wait_for("Wren Inkwell", address)
        folder_at(home / "personal", {"criteria.toml": '[keep]\npeople = ["Wren Inkwell"]'})
        wait_for("They are on your keep list", address)
        folder_at(home / "personal", {"criteria.toml": "[keep]\npeople = Wren"})
        wait_for_log("criteria.toml is not written as TOML", home)
        assert "Traceback" not in (home / "serve.log").read_text("utf-8")
        folder_at(
            home / "personal", {"criteria.toml": "[rules.recent]\nconnected_within_months = 99"}
        )
        wait_for("less than 99 months", address)
    assert not (home / "site").exists()
    assert not (home / "personal" / "site").exists()


def test_an_export_elsewhere_is_watched_too(home, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    export = zip_at(elsewhere / "export.zip", {"Connections.csv": C7 + WREN_ROW})
    with serving(home, PRUNE_EXPORT=str(export)) as address:
        wait_for("Wren Inkwell", address)
        zip_at(export, {"Connections.csv": C7 + WREN_ROW.replace("Inkwell", "Blotter")})
        wait_for("Wren Blotter", address)


def test_a_clean_server_shows_the_personal_page_too(home):
    """MkDocs calls `serve --clean` a build."""
    zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + WREN_ROW})
    with serving(home, "--clean") as address:
        wait_for("Wren Inkwell", address)
    assert not (home / "personal" / "site").exists()
