"""A site on loopback, and a fetcher that may ask it."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest

from depeche.articles.fetching.fetcher import Fetcher
from depeche.articles.fetching.manners import Manners
from tests.articles.fetching.server import Site, running

# Patient with a busy machine; tests of impatience say how long they wait.
QUICK = {"delay": 0.0, "backoff": 0.01, "connect": 10.0, "read": 10.0, "total": 30.0}


@pytest.fixture
def site() -> Generator[Site, None, None]:
    with running() as started:
        yield started


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """Switches off for 127.0.0.1, explicitly, that no private network is asked."""
    with Fetcher(Manners(private=frozenset({"127.0.0.1"}), **QUICK)) as made:
        yield made
