"""Python's collector of reference cycles, put off while very much is made at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """No search for cycles meanwhile; also a decorator.

    What is read and judged has none, and all of it stays alive: at 30,000 people a
    fifth of the time went into looking through it again and again. A later search
    passes over everything that was there at the end, until `gc.unfreeze`.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
