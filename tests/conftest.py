"""What tests share: the material beside the checkout, and the rule that a machine with it skips none of its tests."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest

from benchmarks.postgres import NoPostgres, Server, running

# The same cases on every run, and no failure because a machine is busy.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Material that is no part of the project (real articles, held-out gold); skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def postgres() -> Generator[Server, None, None]:
    """A PostgreSQL that runs as long as the tests; skips where there is none."""
    try:
        server = running()
        started = server.__enter__()
    except NoPostgres as wrong:
        pytest.skip(str(wrong))
    yield started
    server.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger may be made: a file, and a database of PostgreSQL."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        return server.database()
    return str(tmp_path / "depeche.db")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "shared" in names:
            item.add_marker("shared")
        if "postgres" in names or "[postgresql" in item.name:
            item.add_marker("postgresql")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI, a skipped test has failed when it needs PostgreSQL, a browser or ../shared: nothing was checked."""
    report = yield
    if report.skipped and os.environ.get("CI") and item.get_closest_marker("postgresql"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which CI allows no test of PostgreSQL: {report.longrepr}"
    if report.skipped and os.environ.get("CI") and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which CI allows no test in a browser: {report.longrepr}"
    if report.skipped and os.environ.get("CI") and SHARED.is_dir() and item.get_closest_marker("shared"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped although ../shared is here: {report.longrepr}"
    return report
