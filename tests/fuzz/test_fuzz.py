"""A bounded run of every harness over the kept corpus and what grows from it; the long run is by hand."""

from __future__ import annotations

import datetime
import importlib.util
import json
import subprocess
import sys

import pytest

from depeche.mentions.dates import date_reader


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed")
@pytest.mark.parametrize("harness", ["dates", "coded", "readers", "forms"])
def test_no_input_crashes_a_reader_or_holds_it_for_two_seconds(root, harness):
    runs = {"dates": 4000, "coded": 4000, "readers": 400, "forms": 400}[harness]
    command = [sys.executable, str(root / "benchmarks" / "fuzz.py"), harness, "--runs", str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout.splitlines()[0])
    assert found["crashes_and_hangs"] == 0, found["told"]
    assert found["inputs"] >= runs


def test_a_superscript_is_no_digit_of_a_date():
    assert [m.edtf for m in date_reader("fr").read("¹ octobre 2025", published=None)] == ["2025-10"]


def test_a_weekday_with_a_nought_names_no_day_of_a_month():
    found = date_reader("en").read("on Tuesday 0st Tuesday", published=datetime.date(2025, 11, 19))
    assert {m.words for m in found} <= {"Tuesday", "on Tuesday"}
