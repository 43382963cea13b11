"""Pause the cyclic garbage collector while many long-lived objects are created."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """Context manager and decorator that pauses cyclic garbage collection.

    The objects made here form no cycles and stay alive; at 30,000 people, scanning
    them again and again took a fifth of the time. Afterwards they are frozen: later
    collections skip them until `gc.unfreeze`.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
