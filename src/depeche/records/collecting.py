"""Collecting: when the cyclic collector of Python is left out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the cyclic collector out while millions of small objects are made, none of them in a cycle.

    It looks through all of them again and again: at 40,000 reports it doubled the time to read them
    (benchmarks/records.py).
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
