"""An article that its outlet changed stays in the ledger beside its later version, and says so."""

from __future__ import annotations

import pytest

from depeche.articles.article import Article
from depeche.ledger.ledger import open_ledger
from depeche.ledger.visits import held_from
from depeche.records.checking import check
from depeche.reports.coded import CodedArticle

URL = "https://golfe.example/1"


def add(ledger, words: str, id: str = "a", url: str | None = URL, fetched: str | None = None, raw: str | None = None):
    article = Article(
        id=id, text=words, url=url, fetched=fetched, raw_sha256=raw, author="A. Koffi", day_source="json-ld"
    )
    ledger.add(article, CodedArticle(article=id, language="fr", published=None, text_sha256=article.text_sha256))
    return article


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        yield opened


def newer(ledger) -> dict[str, str | None]:
    sources = ledger.sources()
    return {s.text: sources[s.newer].text if s.newer else None for s in sources.values()}


def test_the_version_fetched_last_is_the_latest_whatever_was_entered_last(ledger):
    add(ledger, "two", fetched="2026-03-02T08:00:00+00:00")
    add(ledger, "one", fetched="2026-03-01T08:00:00+00:00")
    assert newer(ledger) == {"one": "two", "two": None}
    assert list(check(ledger)) == []


def test_where_nobody_says_when_the_one_entered_last_is(ledger):
    for words in ("one", "two", "three"):
        add(ledger, words)
    assert newer(ledger) == {"one": "three", "two": "three", "three": None}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"id": "a"}, {"id": "b"}),
        ({"url": URL}, {"url": f"{URL}/other"}),
        ({"url": None}, {"url": None}),
        ({"url": "https://golfe.example/"}, {"url": "https://golfe.example/"}),
    ],
)
def test_other_articles_are_no_versions(ledger, one, other):
    add(ledger, "one", **one)
    add(ledger, "two", **other)
    assert newer(ledger) == {"one": None, "two": None}


def test_what_only_tells_who_was_sent_makes_no_other_article(ledger):
    add(ledger, "one", url=f"{URL}?utm_source=x")
    add(ledger, "two", url=URL)
    assert newer(ledger) == {"one": "two", "two": None}


def test_what_is_known_of_an_article_is_kept_with_it(ledger):
    add(ledger, "one", fetched="2026-03-02T08:00:00+00:00", raw="0" * 64)
    (source,) = ledger.articles()
    assert (source.author, source.day_source, source.raw_sha256) == ("A. Koffi", "json-ld", "0" * 64)


def test_the_same_bytes_read_otherwise_are_no_change_of_the_page(ledger):
    add(ledger, "one", raw="0" * 64)
    assert held_from(ledger, Article(id="a", text="one, cleaner", url=URL, raw_sha256="0" * 64)) is not None
    assert held_from(ledger, Article(id="a", text="one, cleaner", url=URL, raw_sha256="1" * 64)) is None
    assert held_from(ledger, Article(id="a", text="one, cleaner", url=URL)) is None
