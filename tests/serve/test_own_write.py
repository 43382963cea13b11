"""What the page wrote is told from what came from elsewhere."""

import json
from datetime import UTC, datetime

import pytest

from core.builders import folder_at
from prune_serve.own_write import is_own_write

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
OURS = {"schema": "prune/progress@1", "saved_at": "2026-11-23T09:29:58.123Z", "decisions": {}}


@pytest.mark.parametrize(
    ("is_ours", "text"),
    [
        (True, json.dumps(OURS)),
        (True, ""),
        (True, json.dumps(OURS | {"saved_at": "2026-11-23T09:29:58"})),
        (False, json.dumps(OURS | {"saved_at": "2026-11-23T09:20:00Z"})),
        (False, json.dumps(OURS | {"saved_at": "2027-11-23T09:30:00Z"})),
        (False, json.dumps(OURS | {"saved_at": None})),
        (False, json.dumps(OURS | {"saved_at": "yesterday"})),
        (False, json.dumps(OURS | {"decisions": []})),
        (False, json.dumps({key: OURS[key] for key in ("schema", "decisions")})),
        (False, json.dumps(OURS)[:-5]),
        (False, "bread, milk"),
    ],
)
def test_what_the_page_saved_just_now_is_its_own(tmp_path, is_ours, text):
    folder_at(tmp_path, {"progress.json": text})
    assert is_ours == is_own_write(tmp_path / "progress.json", NOW)


def test_a_file_that_is_gone_is_not(tmp_path):
    assert not is_own_write(tmp_path / "progress.json", NOW)
