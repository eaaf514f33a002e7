"""The reading of one article: its blocks, parse, cast, dates and drafts, which all coders share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.language import Language

from depeche.articles.article import Article
from depeche.codebook.grammar import grammar
from depeche.codebook.tables import read_yaml
from depeche.mentions.cast import Cast, read_cast
from depeche.mentions.dates import DateMention, date_reader
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.events import Draft, EventCoder
from depeche.texts.blocks import Block, Furniture, read_blocks
from depeche.texts.normalise import normalise
from depeche.texts.parse import Parse, parse_blocks


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article's coders share.

    Attributes:
        article: The article.
        language: ISO 639-1.
        blocks: All its lines, coded or not.
        parse: The coded blocks' tokens.
        cast: Whom it is about.
        dates: Date mentions of the whole text, in order.
        clauses: The reader of its clauses.
        drafts: Its events, coded and refused.
        coder: The coder that made them.
    """

    article: Article
    language: str
    blocks: tuple[Block, ...]
    parse: Parse
    cast: Cast
    dates: tuple[DateMention, ...]
    clauses: ClauseReader
    coder: EventCoder
    drafts: tuple[Draft, ...]


@cache
def furniture(language: str) -> tuple[Furniture, ...]:
    """The rules for lines that are not the article."""
    table = read_yaml("languages", language, "furniture.yaml") or {}
    rules = [Furniture(row["kind"], re.compile(row["line"], re.IGNORECASE), True) for row in table.get("headings") or ()]
    rules += [Furniture(row["kind"], re.compile(row["line"], re.IGNORECASE)) for row in table.get("lines") or ()]
    return tuple(rules)


def prepare(article: Article, language: str) -> tuple[Block, ...]:
    """The article's blocks."""
    return read_blocks(normalise(article.text), furniture(language))


def read_article(article: Article, language: str, pipeline: Language) -> Reading:
    """Read one article as a whole."""
    blocks = prepare(article, language)
    parse = parse_blocks(article.text, blocks, pipeline)
    return read_parsed(article, language, blocks, parse)


def read_parsed(article: Article, language: str, blocks: Sequence[Block], parse: Parse) -> Reading:
    """Read an article whose blocks are parsed already."""
    cast = read_cast(parse, language)
    clauses = ClauseReader(parse, grammar(language), language)
    dates = _dates(article.text, article.published, language, clauses)
    coder = EventCoder(cast, language, dates, article.published, clauses)
    return Reading(article, language, tuple(blocks), parse, cast, dates, clauses, coder, tuple(coder.drafts()))


def _dates(text: str, published: datetime.date | None, language: str, clauses: ClauseReader) -> tuple[DateMention, ...]:
    return date_reader(language).read(text, published=published, tense_at=None)
