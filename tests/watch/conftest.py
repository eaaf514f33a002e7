"""A site, a server of mail, and a story that is watched."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.articles.fetching.server import Site, running
from tests.cli.conftest import depeche  # noqa: F401 - a fixture
from tests.watch.receiving import Post, post


@pytest.fixture
def site() -> Generator[Site, None, None]:
    with running() as started:
        yield started


@pytest.fixture
def mail() -> Generator[Post, None, None]:
    with post() as started:
        yield started
