"""An export that is kept comes back with everything that suggestions and comparing need."""

import json
import zlib
from dataclasses import replace

import pytest

from core.builders import C7, ME, TOBY, TOBY_ROW, TODAY, WREN, WREN_ROW, inbox, message
from core.golden import folders
from core.hostile.values import hostile_export
from core.since.exports import CONNECTIONS, MESSAGES, compared, export
from prune.assemble import make_checklist
from prune.deciding.criteria import builtin_criteria
from prune.demo import read_demo
from prune.errors import ExportError
from prune.judge import read_archives
from prune.kept import SCHEMA, keep, reopen
from prune.model.export import Export
from prune.packed import pack
from prune.reading.export import Use

BEFORE = {
    CONNECTIONS: C7 + WREN_ROW + TOBY_ROW + ",,,,,,09 Mar 2019\n",
    MESSAGES: inbox(message(WREN, ME), message(ME, WREN, on="2024-05-07 10:00:00 UTC")),
}
AFTER = {
    CONNECTIONS: C7 + WREN_ROW.replace("Teapot Works", "Kettle Works"),
    MESSAGES: inbox(
        message(WREN, ME),
        message(ME, WREN, on="2024-05-07 10:00:00 UTC"),
        message(WREN, ME, on="2026-11-01 10:00:00 UTC"),
        message(TOBY, ME, on="2026-11-02 10:00:00 UTC"),
    ),
}


def without_email(one: Export) -> Export:
    """As it is kept; fingerprints are compared by what they tell."""
    people = tuple(replace(person, email="") for person in one.connections)
    return replace(one, connections=people, fingerprints=None)


def changed(data: bytes, **changes: object) -> bytes:
    document = json.loads(zlib.decompress(data))
    return zlib.compress(json.dumps(document | changes).encode())


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_every_kind_of_export_comes_back(folder):
    one = read_archives((folder,), Use.COMPARED)
    assert without_email(reopen(keep(one))) == without_email(one)


def test_so_do_the_demo_and_what_strangers_may_have_written():
    for one in (read_demo(TODAY), export(hostile_export())):
        assert without_email(reopen(keep(one))) == without_email(one)


@pytest.mark.parametrize("use", [Use.EARLIER, Use.COMPARED])
def test_a_newer_export_is_compared_with_it_as_with_the_file(use):
    kept = pack(reopen(keep(export(BEFORE, "Then.zip", use))))
    found = make_checklist(export(AFTER), builtin_criteria(), today=TODAY, earlier=kept).since
    assert found == compared(BEFORE, AFTER).since
    assert (found.counts.gone, found.counts.new_job, found.counts.new_messages) == (1, 1, 1)


def test_an_export_that_was_put_aside_can_be_kept():
    aside = pack(export(BEFORE, "Then.zip", Use.EARLIER)).unpack(())
    kept = pack(reopen(keep(aside)))
    found = make_checklist(export(AFTER), builtin_criteria(), today=TODAY, earlier=kept).since
    assert found == compared(BEFORE, AFTER).since


def test_fingerprints_of_another_python_are_compared_by_the_day():
    data = keep(export(BEFORE))
    prints = json.loads(zlib.decompress(data))["fingerprints"]
    kept = pack(reopen(changed(data, fingerprints=prints | {"probe": 1})))
    found = make_checklist(export(AFTER), builtin_criteria(), today=TODAY, earlier=kept).since
    assert found.changes["prune-test-wren"].messages.total == 1


def test_no_text_of_a_message_and_no_address_for_mail_is_kept():
    files = {
        CONNECTIONS: C7 + WREN_ROW.replace(",,Teapot", ",wren@example.org,Teapot"),
        MESSAGES: inbox(message(WREN, ME, text="the word is marmalade")),
    }
    kept = zlib.decompress(keep(export(files)))
    assert (b"marmalade" in kept, b"example.org" in kept, b"Wren" in kept) == (False, False, True)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        zlib.compress(b"[]"),
        zlib.compress(b'{"schema": "prune/kept@2"}'),
        zlib.compress(b'{"schema": "prune/kept@1"}'),
        keep(export(BEFORE))[:-9],
        changed(keep(export(BEFORE)), people=[["only", "two"]]),
        changed(keep(export(BEFORE)), evidence=[[], [7, 7]]),
    ],
)
def test_what_was_kept_otherwise_is_refused_with_what_to_do(data):
    assert SCHEMA == "prune/kept@1"
    with pytest.raises(ExportError, match="Choose the ZIP again"):
        reopen(data)
