"""Short runs of benchmarks/steadfast.py; the long ones are run by hand (docs/reliability.md)."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


def run(root, *words: str) -> dict[str, object]:
    """Run it in a process of its own, since it forks and kills, and return what it found."""
    command = [sys.executable, str(root / "benchmarks" / "steadfast.py"), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Its name; skips where there is none to be started."""
    if request.param == "postgresql":
        request.getfixturevalue("postgres")
    return request.param


@pytest.mark.slow
def test_an_add_that_is_killed_loses_nothing_doubles_nothing_and_can_be_run_again(root, database):
    found = run(root, "kill", "--times", "3", "--reports", "150", "--database", database)
    assert found["killed"]
    assert found["wrong"] == 0, found


@pytest.mark.slow
def test_the_files_of_a_ledger_at_any_moment_of_a_write_open_clean(root):
    found = run(root, "power", "--times", "8", "--reports", "150")
    assert (found["clean"], found["wrong"]) == (8, 0), found


@pytest.mark.slow
def test_eight_writers_and_eight_readers_lose_nothing_and_see_no_error(root, database):
    found = run(root, "crowd", "--seconds", "2", "--database", database)
    assert found["wrong"] == 0, found
    assert found["writes"]
    assert found["reads"]
