"""What is shown of a room that cannot be used."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import C7, WREN_ROW, folder_at
from prune.errors import CriteriaError
from prune_privacy.driver import Driver, PublishingError
from prune_serve.address import Address
from prune_serve.last_good import Terms, read_room

TODAY = date(2026, 11, 23)
SERVED = Terms(Driver("mkdocs", "serve"), Address("127.0.0.1", 8000))
BUILT = Terms(Driver("mkdocs", "build"), None)
EVERYWHERE = replace(SERVED, address=Address("0.0.0.0", 8000))  # noqa: S104  # the point
BROKEN = "[keep]\npeople = Wren"
PEOPLE = {"Connections.csv": C7 + WREN_ROW}


def read(room, terms=SERVED, last=None):
    return read_room(room, {}, TODAY, terms, last)


def test_a_build_is_stopped_by_what_cannot_be_used(tmp_path):
    folder_at(tmp_path, {**PEOPLE, "criteria.toml": BROKEN})
    with pytest.raises(CriteriaError, match="line 2"):
        read(tmp_path, BUILT)


def test_while_serving_the_last_list_stays_with_the_sentence_until_it_is_fixed(tmp_path):
    good = read(folder_at(tmp_path, PEOPLE))
    broken = read(folder_at(tmp_path, {"criteria.toml": BROKEN}), last=good)
    assert (broken.checklist, broken.is_personal) == (good.checklist, True)
    assert "criteria.toml is not valid TOML: Invalid value (at line 2" in broken.trouble
    fixed = read(folder_at(tmp_path, {"criteria.toml": ""}), last=broken)
    assert (fixed.trouble, len(fixed.checklist.people)) == (None, 1)


def test_served_without_a_list_the_sentence_is_all_and_personal(tmp_path):
    reading = read(folder_at(tmp_path, {**PEOPLE, "criteria.toml": BROKEN}))
    assert (reading.checklist, reading.is_personal, reading.files) == (None, True, ())
    assert "line 2" in reading.trouble


def test_people_whose_export_was_deleted_are_not_kept(tmp_path):
    good = read(folder_at(tmp_path, PEOPLE))
    (tmp_path / "Connections.csv").unlink()
    reading = read(folder_at(tmp_path, {"criteria.toml": BROKEN}), last=good)
    assert (reading.checklist, "line 2" in reading.trouble) == (None, True)


def test_the_invented_network_does_not_stand_in_for_an_export_that_cannot_be_read(tmp_path):
    demo = read(tmp_path)
    reading = read(folder_at(tmp_path, {"export.zip": "half"}), last=demo)
    assert (reading.checklist, "export.zip" in reading.trouble) == (None, True)


def test_an_empty_room_is_the_demo_and_not_personal(tmp_path):
    reading = read(tmp_path / "nowhere")
    assert (reading.checklist.demo, reading.is_personal) == (True, False)


@pytest.mark.parametrize("files", [PEOPLE, {"criteria.toml": BROKEN}, {"x.zip": "half"}])
def test_where_others_could_read_nothing_personal_is_served_from_the_start(tmp_path, files):
    with pytest.raises(PublishingError, match="everyone on the same network"):
        read(folder_at(tmp_path, files), EVERYWHERE)


@pytest.mark.parametrize("files", [PEOPLE, {"criteria.toml": BROKEN}, {"x.zip": "half"}])
def test_where_others_could_read_what_comes_later_is_not_even_named(tmp_path, files):
    demo = read(tmp_path, EVERYWHERE)
    reading = read(folder_at(tmp_path, files), EVERYWHERE, demo)
    assert (reading.checklist, str(tmp_path) in reading.trouble) == (None, False)
    assert "criteria.toml" not in reading.trouble
