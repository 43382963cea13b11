"""The invented export holds what was asked for, so that what is measured is what is said."""

import io

import pytest

from prune.model.export import Export
from prune.reading.export import read_export
from prune.reading.files.zips import open_zip
from speed.network import write_network


def written(people: int, messages: int) -> bytes:
    out = io.BytesIO()
    write_network(out, people, messages)
    return out.getvalue()


def read(packed: bytes) -> Export:
    with open_zip(io.BytesIO(packed), "Speed.zip") as archive:
        return read_export([archive])


@pytest.mark.parametrize(("people", "messages"), [(100, 300), (240, 1_000)])
def test_the_core_reads_so_many_people_and_messages_and_has_nothing_to_say(people, messages):
    export = read(written(people, messages))
    rows = {file.role.value: file.rows for file in export.files}
    said = [*export.notices, *(one for file in export.files for one in file.notices)]
    assert (people, people // 60, 0, messages, (), []) == (
        len(export.connections),
        export.hidden,
        export.skipped,
        rows["messages"],
        export.missing,
        said,
    )


def test_every_kind_of_evidence_is_there():
    evidence = list(read(written(240, 1_000)).evidence.values())
    kinds = {
        "wrote": any(one.messages and one.messages.sent for one in evidence),
        "silent": any(one.messages and not one.messages.total for one in evidence),
        "invited": any(one.invitation for one in evidence),
        "endorsed": any(one.endorsements and one.endorsements.either for one in evidence),
        "recommended": any(one.recommendations and one.recommendations.either for one in evidence),
        "noted": any(one.note for one in evidence),
        "in the address book": any(one.address_book for one in evidence),
    }
    assert dict.fromkeys(kinds, True) == kinds


def test_the_same_numbers_give_the_same_bytes_and_others_do_not():
    assert (
        written(100, 300) == written(100, 300),
        written(100, 300) == written(100, 301),
    ) == (True, False)
