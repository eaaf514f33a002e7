"""Readings of short articles of our own, each made once."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from depeche.articles.article import Article
from depeche.reading import read
from depeche.reports.coders.reader import Reading

PUBLISHED = datetime.date(2025, 12, 5)  # a Friday


def _reader(language: str, title: str) -> Callable[[str], Reading]:
    known: dict[str, Reading] = {}

    def reading(text: str) -> Reading:
        if text not in known:
            article = Article(id="own", text=f"{title}\n\n{text}", published=PUBLISHED, language=language)
            known[text] = read(article)
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
