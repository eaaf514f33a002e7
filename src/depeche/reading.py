"""The walk from an article to what it reports: text, mentions, cast, reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from depeche.articles.article import Article
from depeche.codebook.tables import languages
from depeche.errors import DepecheError, Uncodable
from depeche.reports.coded import CodedArticle
from depeche.reports.coders.coders import code_reading
from depeche.reports.coders.reader import Reading, read_article
from depeche.texts.language import settle_language
from depeche.texts.pipelines import load_pipeline


def read(article: Article, *, pipeline: str | None = None) -> Reading:
    """Read one article as a whole, with all that `explain` shows.

    Args:
        pipeline: Name of an installed spaCy pipeline with UD labels, instead of ours.

    Raises:
        UnknownLanguage: There is no coder for the article's language.
        UnusablePipeline: The named pipeline can't be used.
    """
    language = settle_language(article.language, article.text, known=languages())
    return read_article(article, language, load_pipeline(language, pipeline))


def code(article: Article, *, pipeline: str | None = None) -> CodedArticle:
    """Code one article.

    Raises:
        UnknownLanguage: There is no coder for the article's language.
        UnusablePipeline: The named pipeline can't be used.
    """
    return code_reading(read(article, pipeline=pipeline))


def code_articles(
    articles: Iterable[Article], *, pipeline: str | None = None
) -> Iterator[tuple[Article, CodedArticle | DepecheError]]:
    """Code articles one after the other, in their order; one that can't be coded gives its error, the others go on."""
    for article in articles:
        try:
            yield article, code(article, pipeline=pipeline)
        except DepecheError as refusal:
            yield article, refusal
        except (RecursionError, UnicodeError, ValueError, KeyError, IndexError, TypeError, AttributeError) as fault:
            yield article, Uncodable(article.id, fault)  # a fault of ours stops no other article
