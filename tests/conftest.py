"""What tests share: the material beside the checkout, and the rule that a machine with it skips none of its tests."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI, a test that needs ../shared and is skipped beside it has failed: nothing was checked."""
    report = yield
    if report.skipped and os.environ.get("CI") and SHARED.is_dir() and item.get_closest_marker("shared"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped although ../shared is here: {report.longrepr}"
    return report
