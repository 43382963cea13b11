"""The garbage collector is paused while an export is read and judged, and not longer."""

import gc

import pytest

from core.builders import C7, WREN_ROW, archive
from prune.gc_pause import gc_paused
from prune.reading.export import read_export


@pytest.fixture(params=[True, False], ids=["on", "off"])
def was_on(request):
    """Whether the collector was on before."""
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.unfreeze()
    gc.enable()


def test_the_collector_is_off_inside_and_restored_afterwards(was_on):
    with gc_paused():
        inside = gc.isenabled()
    assert (inside, gc.isenabled()) == (False, was_on)


def test_an_error_does_not_leave_it_off(was_on):
    with pytest.raises(ValueError, match="broken"), gc_paused():
        raise ValueError("broken")
    assert gc.isenabled() is was_on


def test_reading_an_export_leaves_it_as_it_was(was_on):
    read_export([archive({"Connections.csv": C7 + WREN_ROW})])
    assert gc.isenabled() is was_on


def test_what_was_made_is_frozen_unless_the_collector_was_off(was_on):
    gc.unfreeze()
    with gc_paused():
        made = [[] for _ in range(1000)]
    assert (gc.get_freeze_count() > len(made)) is was_on
