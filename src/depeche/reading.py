"""The walk from an article to what it reports: text, mentions, cast, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from spacy.language import Language

from depeche.articles.article import Article
from depeche.codebook.tables import languages
from depeche.errors import DepecheError, Uncodable
from depeche.mentions.officers import Officer
from depeche.reports.coded import CodedArticle
from depeche.reports.coders.coders import code_reading
from depeche.reports.coders.reader import Opened, Reading, open_article, parse_opened, read_opened
from depeche.texts.language import settle_language
from depeche.texts.pipelines import forgetting, load_pipeline

BATCH = 32  # articles that are taken together
BATCH_CHARACTERS = 100_000  # or as many as hold this much text
# A fault of ours in one article stops no other.
_FAULTS = (RecursionError, UnicodeError, ValueError, KeyError, IndexError, TypeError, AttributeError)

Made = TypeVar("Made")


def read(article: Article, *, pipeline: str | None = None, officers: Sequence[Officer] = ()) -> Reading:
    """Read one article as a whole, with all that `explain` shows.

    Args:
        pipeline: Name of an installed spaCy pipeline with UD labels, instead of ours.
        officers: Persons whose office other articles print (`records.acquaintance`).

    Raises:
        UnknownLanguage: There is no coder for the article's language.
        UnusablePipeline: The named pipeline can't be used.
    """
    opened, used = _open(article, pipeline, whole=True, officers=officers)
    parse_opened([opened], used)
    return read_opened(opened)


def code(
    article: Article,
    *,
    pipeline: str | None = None,
    whole: bool = False,
    every: bool = False,
    officers: Sequence[Officer] = (),
) -> CodedArticle:
    """Code one article.

    Args:
        whole: Parse every passage, also those that can't hold a report.
        every: Take it also where its words say that it is about something else (`mentions.subject`).
        officers: Persons whose office other articles print.

    Raises:
        UnknownLanguage: There is no coder for the article's language.
        UnusablePipeline: The named pipeline can't be used.
    """
    opened, used = _open(article, pipeline, whole, every, officers)
    if any(opened.depths):
        parse_opened([opened], used)
    return _coded(opened)


def code_articles(
    articles: Iterable[Article], *, pipeline: str | None = None, whole: bool = False, every: bool = False
) -> Iterator[tuple[Article, CodedArticle | DepecheError]]:
    """Code articles in their order; one that can't be coded gives its error, the others go on.

    They are parsed some at a time, and no more than these are held; what one reports does not depend on the others.

    Args:
        whole: Parse every passage, also those that can't hold a report.
        every: Take also those whose words say that they are about something else.
    """
    for some in _batches(articles):
        with forgetting():
            coded = _code_together(some, pipeline, whole, every)
        yield from zip(some, coded, strict=True)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    held: list[Article] = []
    size = 0
    for article in articles:
        held.append(article)
        size += len(article.text)
        if len(held) >= BATCH or size >= BATCH_CHARACTERS:
            yield held
            held, size = [], 0
    if held:
        yield held


def _code_together(
    some: Sequence[Article], pipeline: str | None, whole: bool, every: bool
) -> list[CodedArticle | DepecheError]:
    """What some articles report; where they can't be parsed together, each by itself, so that one alone fails."""
    opened = [_kept(article, lambda each: _open(each, pipeline, whole, every)) for article in some]
    together: dict[str, list[Opened]] = {}
    pipelines: dict[str, Language] = {}
    for row in opened:
        if not isinstance(row, DepecheError) and any(row[0].depths):
            together.setdefault(row[0].language, []).append(row[0])
            pipelines[row[0].language] = row[1]
    try:
        for language, held in together.items():
            parse_opened(held, pipelines[language])
    except _FAULTS:
        return [
            _kept(article, lambda each: code(each, pipeline=pipeline, whole=whole, every=every)) for article in some
        ]
    coded: list[CodedArticle | DepecheError] = []
    for article, row in zip(some, opened, strict=True):
        if isinstance(row, DepecheError):
            coded.append(row)
        else:
            held_open = row[0]
            coded.append(_kept(article, lambda _, each=held_open: _coded(each)))  # type: ignore[misc]
    return coded


def _kept(article: Article, make: Callable[[Article], Made]) -> Made | DepecheError:
    """What is made of an article, or the error that stands for it."""
    try:
        return make(article)
    except DepecheError as refusal:
        return refusal
    except _FAULTS as fault:
        return Uncodable(article.id, fault)


def _open(
    article: Article, pipeline: str | None, whole: bool, every: bool = False, officers: Sequence[Officer] = ()
) -> tuple[Opened, Language]:
    language = settle_language(article.language, article.text, known=languages())
    used = load_pipeline(language, pipeline)
    return open_article(article, language, used, whole=whole, every=every, officers=officers), used


def _coded(opened: Opened) -> CodedArticle:
    """What an article reports: nothing where no passage can hold a report."""
    if any(opened.depths):
        return code_reading(read_opened(opened))
    article = opened.article
    return CodedArticle(
        article=article.id,
        language=opened.language,
        published=article.published,
        text_sha256=article.text_sha256,
    )
