"""The walk from articles to what they report."""

from datetime import date
from pathlib import Path

import pytest

from depeche.articles.article import Article
from depeche.articles.readers.file import read_files
from depeche.errors import Uncodable
from depeche.reading import code, code_articles
from depeche.reports.coded import REPORTS, CodedArticle, to_form
from depeche.texts import pipelines
from depeche.texts.parser import Parser

GOLD = Path(__file__).parents[1] / "gold"


@pytest.fixture(scope="module")
def articles():
    return [
        *list(read_files([GOLD / "fr" / "articles.jsonl"]))[:8],
        *list(read_files([GOLD / "en" / "articles.jsonl"]))[:4],
    ]


def forms(done):
    return [to_form(coded) for _, coded in done]


def test_what_an_article_reports_does_not_hang_on_those_beside_it(articles):
    assert forms(code_articles(articles)) == [to_form(code(article)) for article in articles]
    assert forms(code_articles(reversed(articles))) == forms(code_articles(articles))[::-1]


def test_words_are_forgotten_without_a_change_in_what_is_found(articles, monkeypatch):
    kept = forms(code_articles(articles))
    monkeypatch.setattr(pipelines, "KEPT", 0)
    assert forms(code_articles(articles)) == kept
    assert forms(code_articles(articles)) == kept


def test_an_article_on_which_the_coder_fails_stops_no_other(articles, monkeypatch):
    real = pipelines.load_pipeline("fr").make_doc

    def failing(words):
        if "Kremlin" in words:
            raise ValueError("no")
        return real(words)

    monkeypatch.setattr(pipelines.load_pipeline("fr"), "make_doc", failing)
    outcomes = [coded for _, coded in code_articles(articles)]
    assert any(isinstance(each, Uncodable) for each in outcomes)
    assert any(isinstance(each, CodedArticle) for each in outcomes)


def test_an_article_about_nothing_of_ours_is_not_parsed(monkeypatch):
    """General news: no state, no office, no instrument."""
    article = Article(
        id="1",
        text="Le boulanger du village a remporté le concours de la meilleure baguette.\n\nIl a cuit trente pains.",
        published=date(2025, 1, 1),
        language="fr",
    )
    parsed = []
    monkeypatch.setattr(Parser, "run", lambda self, docs, *depths: parsed.extend(docs) or docs)
    coded = code(article)
    assert parsed == []
    assert all(to_form(coded)[name] == [] for name in REPORTS)
