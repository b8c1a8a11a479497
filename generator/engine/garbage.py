"""How often the interpreter looks for rings of objects."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARELY = (100_000, 20, 100)
"""How many objects come before new ones are looked through for rings, and how often older ones are."""


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Look for rings of objects less often: records make none, and to go through millions of them took a seventh of a build."""
    usual = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
