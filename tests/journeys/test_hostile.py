"""Files made to break a reader are refused or read faithfully, in bounded time and memory."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


@pytest.mark.slow
def test_no_file_of_the_hostile_set_does_any_harm(root):
    command = [sys.executable, str(root / "benchmarks" / "hostile.py"), "--small"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["wrong"] == []
    assert found["files"] >= 60
    assert found["most_megabytes_above_idle"] < 500
