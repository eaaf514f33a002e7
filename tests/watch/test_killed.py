"""A watch that is killed again and again tells each thing exactly once."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


@pytest.mark.slow
def test_twenty_kills_lose_nothing_and_double_nothing(root):
    command = [sys.executable, "-m", "benchmarks.watching", "--times", "20"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, timeout=500)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["wrong"] == 0, found
    assert found["killed"] == 20
    assert found["notices"] >= 20
