"""How far reading is: told while tables are read, and never at the cost of what is read."""

from datetime import date

import pytest

from core.builders import C7, TOBY_ROW, WREN_ROW, folder_at, zip_at
from prune.judge import judge
from prune.personal.exports import Exports
from prune.personal.room import Room
from prune_browser.progress import telling

FILES = {
    "Connections.csv": C7
    + WREN_ROW
    + TOBY_ROW
    + "".join(
        f"Person,{number},https://www.linkedin.com/in/prune-test-{number},,Kettle,Brewer,07 Mar 2019\n"
        for number in range(5_000)
    ),
    "Learning.csv": "a,b\n1,2\n",
}
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "at", [lambda path: zip_at(path / "x.zip", FILES), lambda path: folder_at(path / "x", FILES)]
)
def test_every_table_that_is_read_says_how_far_it_is_and_the_list_is_the_same(tmp_path, at):
    room = Room(Exports((at(tmp_path),)))
    told: list[tuple[str, float]] = []
    checklist = judge(room, TODAY, telling(lambda name, share: told.append((name, share))))
    shares = [share for _, share in told]
    assert {name for name, _ in told} == {"Connections.csv"}
    assert (max(shares), min(shares) < 0.5, len(shares) > 4) == (1.0, True, True)
    assert checklist == judge(room, TODAY)
