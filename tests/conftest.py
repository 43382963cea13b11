"""Which tests run on this machine, where others run the rest; and with which signals."""

import os
import signal

import pytest

from shards import parse, shard


def pytest_configure() -> None:
    """What a test starts hears of signals as in a terminal, even where these tests do not: below `nohup`, or in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):  # not on Windows
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of this machine's part, if `tests/run.py --shard` has named one."""
    if named := os.environ.get("PRUNE_SHARD"):
        ours = shard([item.location[0] for item in items], *parse(named))
        config.hook.pytest_deselected(items=[one for one in items if one.location[0] not in ours])
        items[:] = [one for one in items if one.location[0] in ours]
