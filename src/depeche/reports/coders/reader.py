"""The reading of one article: its blocks, parse, cast, dates and drafts, which all coders share."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language

from depeche.articles.article import Article
from depeche.codebook.grammar import grammar
from depeche.codebook.tables import read_yaml
from depeche.mentions.cast import Cast, read_cast
from depeche.mentions.dates import DateMention, date_reader
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.events import Draft, EventCoder
from depeche.reports.coders.status import StatusReader
from depeche.texts.blocks import Block, Furniture, read_blocks
from depeche.texts.dateline import split_datelines
from depeche.texts.normalise import normalise
from depeche.texts.parse import Parse, parse_blocks
from depeche.texts.period import read_period


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
    rules = [
        Furniture(row["kind"], re.compile(row["line"], re.IGNORECASE), True) for row in table.get("headings") or ()
    ]
    rules += [Furniture(row["kind"], re.compile(row["line"], re.IGNORECASE)) for row in table.get("lines") or ()]
    return tuple(rules)


def prepare(article: Article, language: str) -> tuple[Block, ...]:
    """The article's blocks."""
    text = normalise(article.text)
    return split_datelines(text, read_blocks(text, furniture(language)), language)


def read_article(article: Article, language: str, pipeline: Language) -> Reading:
    """Read one article as a whole."""
    blocks = prepare(article, language)
    parse = parse_blocks(article.text, blocks, pipeline)
    return read_parsed(article, language, blocks, parse)


def read_parsed(article: Article, language: str, blocks: Sequence[Block], parse: Parse) -> Reading:
    """Read an article whose blocks are parsed already."""
    cast = read_cast(parse, language, article.published.year if article.published else None)
    clauses = ClauseReader(parse, grammar(language), language)
    dates = _dates(article.text, article.published, language, clauses)
    coder = EventCoder(cast, language, dates, article.published, clauses)
    return Reading(article, language, tuple(blocks), parse, cast, dates, clauses, coder, tuple(coder.drafts()))


def _dates(text: str, published: datetime.date | None, language: str, clauses: ClauseReader) -> tuple[DateMention, ...]:
    mentions = date_reader(language).read(text, published=published, tense_at=None)
    if published is None:
        return mentions
    cues = _Cues(clauses, language)
    told = (m for m in mentions if not cues.counts_back(m, published))
    return tuple(_past(m, published) if cues.told_as_past(m, published) else m for m in told)


_YEAR = re.compile(r"\d{4}")
NEAR = 3  # the same where the sentence has a past tense and not one word that looks ahead
FAR = 45  # days ahead beyond which a day without a year, told without a word of the future, is last year's


class _Cues:
    """Whether a sentence speaks of what is to come."""

    def __init__(self, clauses: ClauseReader, language: str) -> None:
        self._parse = clauses.parse
        self._status = StatusReader(clauses, language)
        self._starts = [t.start for t in clauses.parse.tokens]

    def told_as_past(self, mention: DateMention, published: datetime.date) -> bool:
        """Is a day or month without a year, far ahead, told without any word of the future?"""
        if (
            mention.grain not in ("day", "month")
            or mention.edtf is None
            or _YEAR.search(mention.words)
            or mention.basis != "relative"
            or mention.bound
        ):
            return False
        first = read_period(mention.edtf).first
        if first is None or (first - published).days < NEAR:
            return False
        k = bisect_right(self._starts, mention.start) - 1
        if k < 0:
            return False
        sentence = self._parse.sentence_of(k).number
        if (first - published).days < FAR:
            return self._status.only_past(sentence)
        return not self._status.ahead(sentence)

    def counts_back(self, mention: DateMention, published: datetime.date) -> bool:
        """Is a span that would lie ahead told in the past only ("the first visit in two years")?"""
        if mention.basis != "relative" or mention.edtf is None or mention.grain == "day" or mention.bound:
            return False
        first = read_period(mention.edtf).first
        k = bisect_right(self._starts, mention.start) - 1
        if first is None or first <= published or k < 0 or not mention.words.split()[0].islower():
            return False
        counted = any(t.pos == "NUM" for t in self._parse.tokens[k : k + len(mention.words.split())])
        return counted and self._status.only_past(self._parse.sentence_of(k).number)


def _past(mention: DateMention, published: datetime.date) -> DateMention:
    year = int((mention.edtf or "0")[:4]) - 1
    return replace(mention, edtf=f"{year}{(mention.edtf or '')[4:]}", direction="past", unclear=True)
