"""Readings of short articles of our own, each made once."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from depeche.articles.article import Article
from depeche.reading import read
from depeche.reports.coders.reader import Reading

PUBLISHED = datetime.date(2025, 12, 5)  # a Friday


@pytest.fixture(scope="session")
def read_french() -> Callable[[str], Reading]:
    """Read a French text as an article of Friday 5 December 2025, under a headline of no account."""
    known: dict[str, Reading] = {}

    def reading(text: str) -> Reading:
        if text not in known:
            article = Article(id="own", text=f"Un titre\n\n{text}", published=PUBLISHED, language="fr")
            known[text] = read(article)
        return known[text]

    return reading
