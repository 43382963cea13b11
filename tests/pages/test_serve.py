"""`mkdocs serve` notices a new export, new criteria, and a broken file, which stops nothing."""

import json
import shutil
import time
from datetime import UTC, datetime

from core.builders import C7, TOBY_ROW, WREN_ROW, folder_at, zip_at, zip_bytes
from pages.html import text_of
from pages.serving import page_at, serving, wait_for, wait_for_log

PEOPLE = {"Connections.csv": C7 + WREN_ROW}


def test_an_export_and_criteria_put_into_personal_rebuild_the_page(home):
    with serving(home) as address:
        wait_for("invented demo network", address)
        zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + WREN_ROW})
        wait_for("Wren Inkwell", address)
        folder_at(home / "personal", {"criteria.toml": '[keep]\npeople = ["Wren Inkwell"]'})
        wait_for("They are on your keep list", address)
        folder_at(home / "personal", {"criteria.toml": "[keep]\npeople = Wren"})
        wait_for_log("criteria.toml is not valid TOML", home)
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


BROKEN = (
    (
        {"criteria.toml": '[keep]\npeople = ["Wren"\ncompanies = ["x"]\n'},
        "criteria.toml is not valid TOML: the [ on line 2 is never closed",
    ),
    ({"progress.json": "[1"}, "progress.json is damaged"),
    (
        {"export.zip": zip_bytes(PEOPLE)[:150]},
        "export.zip is damaged or only half downloaded. Download it from LinkedIn again.",
    ),
)


def test_a_broken_file_is_said_on_the_page_until_it_is_mended_and_stops_no_other(home):
    zip_at(home / "personal" / "export.zip", PEOPLE)
    shown, other = ("Wren Inkwell", WREN_ROW), ("Toby Candlewick", TOBY_ROW)
    with serving(home) as address:
        wait_for(shown[0], address)
        for broken, sentence in BROKEN:
            folder_at(home / "personal", broken)
            html = wait_for("Your list is not up to date.", address)
            assert sentence in text_of(html, "section")
            assert shown[0] in html
            assert "No more than that." in page_at(address.replace("checklist", "faq/one"))
            for name in broken:
                (home / "personal" / name).unlink()
            zip_at(home / "personal" / "export.zip", {"Connections.csv": C7 + other[1]})
            html = wait_for(other[0], address)
            assert ("prune-trouble" in html, shown[0] in html) == (False, False)
            shown, other = other, shown
    assert "Traceback" not in (home / "serve.log").read_text("utf-8")


def test_a_file_that_is_broken_from_the_start_is_all_that_the_page_says(home):
    zip_at(home / "personal" / "export.zip", PEOPLE)
    folder_at(home / "personal", {"criteria.toml": "[keep]\npeople = Wren"})
    with serving(home) as address:
        html = wait_for("There is no list yet.", address)
        assert "Invalid value (at line 2" in text_of(html, "section")
        assert ("Wren Inkwell" in html, "<prune-checklist" in html) == (False, False)
        assert '<meta name="robots" content="noindex, nofollow">' in html
        assert "No more than that." in page_at(address.replace("checklist", "faq/one"))
        folder_at(home / "personal", {"criteria.toml": ""})
        assert "prune-trouble" not in wait_for("Wren Inkwell", address)


def test_a_named_file_that_is_not_there_is_said_and_read_when_it_comes(home, tmp_path_factory):
    export = tmp_path_factory.mktemp("elsewhere") / "export.zip"
    with serving(home, PRUNE_EXPORT=str(export)) as address:
        wait_for("export.zip was given, but there is nothing there", address)
        zip_at(export, PEOPLE)
        wait_for("Wren Inkwell", address)


def test_nearly_our_name_is_said_on_the_page(home):
    folder_at(home / "personal", {"criteria.toml.txt": "", **PEOPLE})
    with serving(home) as address:
        html = wait_for("Wren Inkwell", address)
        said = text_of(html, "section")
        assert (
            "Ignored: “criteria.toml.txt” was not read: its name must be exactly criteria.toml"
            in said
        )
        (home / "personal/criteria.toml.txt").rename(home / "personal/criteria.toml")
        wait_for_log("Reloading browsers", home)
        assert "Ignored: " not in page_at(address)


def test_when_the_room_is_deleted_nobody_is_served_and_a_new_one_is_noticed(home):
    zip_at(home / "personal" / "export.zip", PEOPLE)
    with serving(home) as address:
        wait_for("Wren Inkwell", address)
        shutil.rmtree(home / "personal")
        assert "Wren Inkwell" not in wait_for("invented demo network", address)
        (home / "personal").mkdir()
        zip_at(home / "personal" / "new.zip", PEOPLE)
        wait_for("Wren Inkwell", address)


def progress(outcome: str, saved_at: datetime) -> dict[str, str]:
    decision = {"outcome": outcome, "decided_on": "2026-11-01", "done_on": None}
    document = {
        "schema": "prune/progress@1",
        "saved_at": saved_at.isoformat(),
        "decisions": {"prune-test-wren": decision},
    }
    return {"progress.json": json.dumps(document)}


def test_what_the_page_writes_itself_builds_nothing_anew_and_what_comes_from_elsewhere_does(home):
    folder_at(home / "personal", PEOPLE)
    with serving(home) as address:
        wait_for("Wren Inkwell", address)
        for text in ("", *progress("keep", datetime.now(UTC)).values()):
            folder_at(home / "personal", {"progress.json.crswap": text})
            (home / "personal/progress.json.crswap").replace(home / "personal/progress.json")
            time.sleep(1.2)  # longer than between two looks
        assert "Detected file changes" not in (home / "serve.log").read_text("utf-8")
        folder_at(home / "personal", progress("later", datetime(2026, 11, 1, tzinfo=UTC)))
        wait_for('"prune-test-wren":{"outcome":"later"', address)
