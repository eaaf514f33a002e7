"""Readings of short articles of our own, each made once."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from depeche.reports.coders.learnt import second
from depeche.reports.coders.reader import Reading
from tests.reports.coders.telling import read_on

PUBLISHED = datetime.date(2025, 12, 5)  # a Friday


READ_TWICE = ("learnt", "test_glance.py", "test_frame_examples.py")
"""Tests that read articles as users do, what was learnt from hand-coded articles included."""


@pytest.fixture(autouse=True)
def frames_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the frames tell what they tell, without a second reading."""
    if not set(READ_TWICE) & set(request.path.parts):
        monkeypatch.setattr(second, "deem", lambda given: None)


def _reader(language: str, title: str) -> Callable[[str], Reading]:
    known: dict[str, Reading] = {}

    def reading(text: str) -> Reading:
        if text not in known:
            known[text] = read_on(PUBLISHED, f"{title}\n\n{text}", language)
        return known[text]

    return reading


@pytest.fixture(scope="session")
def read_french() -> Callable[[str], Reading]:
    """Read a French text as an article of Friday 5 December 2025, under a headline of no account."""
    return _reader("fr", "Un titre")


@pytest.fixture(scope="session")
def read_english() -> Callable[[str], Reading]:
    """Read an English text in the same way."""
    return _reader("en", "A headline")
