"""Which tests run on this machine, where others run the rest."""

import os

import pytest

from shards import parse, shard


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of this machine's part, if `tests/run.py --shard` has named one."""
    if named := os.environ.get("PRUNE_SHARD"):
        ours = shard([item.location[0] for item in items], *parse(named))
        config.hook.pytest_deselected(items=[one for one in items if one.location[0] not in ours])
        items[:] = [one for one in items if one.location[0] in ours]
