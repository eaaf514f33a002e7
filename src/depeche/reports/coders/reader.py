"""The reading of one article: its blocks, parse, cast, dates and drafts, which all coders share."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from depeche.articles.article import Article
from depeche.codebook.actors import state_codes
from depeche.codebook.grammar import grammar
from depeche.codebook.tables import read_yaml
from depeche.mentions.cast import Cast, read_cast
from depeche.mentions.dates import DateMention, date_reader
from depeche.mentions.names import PLACE_TYPES, name_table
from depeche.mentions.officers import Officer, officer_names
from depeche.mentions.people import PERSONS, SHORTEST
from depeche.mentions.subject import UNJUDGED, Subject, subject
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.events import EventCoder
from depeche.reports.coders.glance import Look, Wording, glance
from depeche.reports.coders.status import StatusReader
from depeche.texts.blocks import Block, Furniture, read_blocks
from depeche.texts.dateline import split_datelines
from depeche.texts.normalise import normalise
from depeche.texts.parse import Parse, join_docs, spelt
from depeche.texts.parser import Depth, parser
from depeche.texts.passages import Passage, read_passages
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
        subject: What it is likely about.
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
    subject: Subject
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


@dataclass(slots=True, eq=False)
class Opened:
    """An article on its way to be read.

    Attributes:
        article, language, subject, blocks: As in `Reading`.
        passages: The pieces that are parsed each by itself.
        docs: The words of each.
        depths: How far each is read; all are WORDS where none can hold a report.
        officers: Persons whose office other articles print.
        again: Its words promise acts between states, so that it is read to the end and a second time.
    """

    article: Article
    language: str
    subject: Subject
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    docs: list[Doc]
    depths: list[Depth]
    officers: tuple[Officer, ...] = ()
    again: bool = False


def prepare(article: Article, language: str) -> tuple[Block, ...]:
    """The article's blocks."""
    text = normalise(article.text)
    return split_datelines(text, read_blocks(text, furniture(language)), language)


def open_article(
    article: Article,
    language: str,
    pipeline: Language,
    *,
    whole: bool = False,
    every: bool = False,
    officers: Sequence[Officer] = (),
) -> Opened:
    """Split an article into its passages and see how far each is to be read.

    Args:
        whole: Read every passage to the end, whatever its words promise.
        every: Take the article whatever it is about.
        officers: Persons whose office other articles print.
    """
    known = tuple(officers)
    about = UNJUDGED if every else subject(article.text, language, title=_headline(article))
    if not whole and not about.relates:
        return Opened(article, language, about, (), (), [], [], known)
    reader = parser(pipeline)
    blocks = prepare(article, language)
    text = normalise(article.text)
    passages = read_passages(text, blocks, reader.abbreviations)
    docs = [reader.split(text[p.start : p.end]) for p in passages]
    look = Look(
        [_wording(p, doc) for p, doc in zip(passages, docs, strict=True)],
        name_table(language).find(article.text, also=officer_names(known)),
        [p.role for p in passages],
    )
    depths = glance(language).depths(look)
    again = all(depth >= Depth.SYNTAX for depth in depths)
    if whole:
        depths = [Depth.NAMES] * len(docs)
    return Opened(article, language, about, blocks, passages, docs, depths, known, again)


def _headline(article: Article) -> str | None:
    """The title, where it does not open the text."""
    title = article.title
    return title if title and not article.text.lstrip().startswith(title) else None


def _wording(passage: Passage, doc: Doc) -> Wording:
    rows = spelt(doc)
    starts, text, low, folded = zip(*rows, strict=True) if rows else ((), (), (), ())
    asks = doc.text.rstrip().endswith("?") and passage.role != "title"
    return Wording(text, low, folded, [passage.start + start for start in starts], asks)


def parse_opened(opened: Sequence[Opened], pipeline: Language) -> None:
    """Parse articles of one language together, each passage as far as it is needed.

    A passage that was left alone is parsed after all where it names a person of one that was parsed: the fullest name
    in the article is the person's.
    """
    reader = parser(pipeline)
    docs = [doc for each in opened for doc in each.docs]
    depths = [depth for each in opened for depth in each.depths]
    docs = reader.run(docs, depths)
    _hand_back(opened, docs)
    later: list[Depth] = []
    for each in opened:
        named = _persons(each)
        later += [
            Depth.NAMES if depth < Depth.NAMES and _names_any(doc, named) else depth
            for depth, doc in zip(each.depths, each.docs, strict=True)
        ]
    if later != depths:
        _hand_back(opened, reader.run(docs, later, depths))
        rest = iter(later)
        for each in opened:
            each.depths = [next(rest) for _ in each.depths]


def _hand_back(opened: Sequence[Opened], docs: Iterable[Doc]) -> None:
    """Give each article its passages as the parser left them."""
    rest = iter(docs)
    for each in opened:
        each.docs = [next(rest) for _ in each.docs]


def _persons(opened: Opened) -> frozenset[str]:
    """The words in capitals of the persons that the parsed passages name."""
    return frozenset(
        token.text
        for doc, depth in zip(opened.docs, opened.depths, strict=True)
        if depth >= Depth.NAMES
        for entity in doc.ents
        if entity.label_ in PERSONS
        for token in entity
        if token.text[0].isupper() and len(token.text) >= SHORTEST
    )


def _names_any(doc: Doc, words: frozenset[str]) -> bool:
    return bool(words) and any(word in words for _, word, _, _ in spelt(doc))


def read_opened(opened: Opened) -> Reading:
    """Read an article whose passages are parsed."""
    parsed = [depth >= Depth.SYNTAX for depth in opened.depths]
    parse = join_docs(opened.article.text, opened.passages, opened.docs, parsed)
    return read_parsed(
        opened.article, opened.language, opened.blocks, parse, opened.subject, opened.officers, again=opened.again
    )


def read_article(article: Article, language: str, pipeline: Language) -> Reading:
    """Read one article as a whole, every passage to the end."""
    opened = open_article(article, language, pipeline, whole=True)
    parse_opened([opened], pipeline)
    return read_opened(opened)


def read_parsed(
    article: Article,
    language: str,
    blocks: Sequence[Block],
    parse: Parse,
    about: Subject | None = None,
    officers: Sequence[Officer] = (),
    *,
    again: bool = True,
) -> Reading:
    """Read an article whose blocks are parsed already.

    Args:
        about: What it is likely about, where that is known already.
        officers: Persons whose office other articles print.
        again: Read it a second time, by what was learnt from hand-coded articles.
    """
    about = about or subject(article.text, language, title=_headline(article))
    cast = read_cast(parse, language, article.published.year if article.published else None, officers)
    clauses = ClauseReader(parse, grammar(language), language)
    dates = _dates(article.text, article.published, language, clauses)
    scene = _scene(article.text, blocks, language)
    coder = EventCoder(cast, language, dates, article.published, clauses, about, scene, again)
    drafts = tuple(coder.drafts())
    return Reading(article, language, tuple(blocks), parse, cast, dates, clauses, about, coder, drafts)


def _scene(text: str, blocks: Sequence[Block], language: str) -> str | None:
    """The state in which an article was written, by its first dateline; None where that names none or several."""
    line = next((block for block in blocks if block.role == "dateline"), None)
    if line is None:
        return None
    names = name_table(language).find(text[line.start : line.end])
    codes = {name.code for name in names if name.type in PLACE_TYPES and name.code in state_codes()}
    return next(iter(codes)) if len(codes) == 1 else None


def _dates(text: str, published: datetime.date | None, language: str, clauses: ClauseReader) -> tuple[DateMention, ...]:
    cues = _Cues(clauses, language)
    mentions = date_reader(language).read(text, published=published, tense_at=cues.told_at)
    if published is None:
        return mentions
    told = (m for m in mentions if not cues.counts_back(m, published))
    return tuple(_past(m, published) if cues.told_as_past(m, published) else m for m in told)


_YEAR = re.compile(r"\d{4}")
NEAR = 3  # the same where the sentence has a past tense and not one word that looks ahead
SCHEDULED = 150  # the same where a verb in the present may tell what is fixed for it: "takes effect on 15 August"
FIRST_IN = 8  # tokens before a span in which "first" or "only" stands, to which it belongs
FAR = 45  # days ahead beyond which a day without a year, told without a word of the future, is last year's


class _Cues:
    """Whether a sentence speaks of what is to come."""

    def __init__(self, clauses: ClauseReader, language: str) -> None:
        self._parse = clauses.parse
        self._status = StatusReader(clauses, language)
        self._starts = [t.start for t in clauses.parse.tokens]
        self._foremost = clauses.grammar.words("foremost")
        self._set_to = frozenset(map(str, (clauses.grammar.tables.get("put_off") or {}).get("to") or ()))

    def tense_at(self, offset: int) -> str | None:
        """Past or future, where the parse hangs a date from a verb whose tense says which, or that sets a day."""
        k = bisect_right(self._starts, offset) - 1
        verb = self._verb_of(k) if k >= 0 else None
        if verb is not None and k > 0 and self._status.set_anew(verb) and self._parse.tokens[k - 1].low in self._set_to:
            return "future"  # "fixée au 28 novembre"
        return self._status.points(verb) if verb is not None else None

    def _verb_of(self, k: int) -> int | None:
        """The verb from which the parse hangs a date that opens at token `k`; None where it hangs from no verb."""
        tokens = self._parse.tokens
        sentence = self._parse.sentence_of(k)
        while tokens[k].pos in ("ADP", "DET", "NUM", "SCONJ") and k + 1 < sentence.last:
            k += 1  # what a date opens with: "dans la nuit de mardi"
        head = tokens[k].head
        if tokens[k].pos == "VERB" or head == k:
            return None
        if tokens[head].pos == "VERB":
            return head if not self._status.set_down(head) or self._undivided(k, head) else None
        if any(tokens[c].dep == "cop" for c in tokens[head].children):
            return head if self._status.set_down(head) else None
        above = self._carrying(head) if tokens[head].pos in ("PROPN", "NOUN") else None
        return above if above is not None and self._status.set_down(above) else None

    def _undivided(self, k: int, verb: int) -> bool:
        """Does nothing part a date from its verb: no colon, no other verb?"""
        between = self._parse.tokens[min(k, verb) + 1 : max(k, verb)]
        return not any(t.text in ":;" or t.feats.get("VerbForm") == "Fin" for t in between)

    def _carrying(self, i: int) -> int | None:
        """The verb above a place or a light verb's noun from which the parse hangs a date that is the verb's.

        "Reopens its embassy in Tripoli in August", "takes effect in July".
        """
        tokens = self._parse.tokens
        token = tokens[i]
        if token.dep.startswith("nmod") and token.pos == "PROPN" and tokens[token.head].pos == "NOUN":
            return self._carrying(token.head)
        head = tokens[token.head]
        return head.i if head.pos == "VERB" and head.i < i and token.dep in ("obj", "obl") else None

    def _scheduled(self, k: int) -> bool:
        """Does a date that opens at token `k` stand with a verb that may tell what is fixed for it?"""
        verb = self._verb_of(k)
        verb = verb if verb is not None else self._verb_above(k)
        return verb is not None and self._status.scheduled(verb)

    def _verb_above(self, k: int) -> int | None:
        """The verb above a token, over the nouns between."""
        return next((a for a in self._parse.ancestors(k) if self._parse.tokens[a].pos == "VERB"), None)

    def told_at(self, offset: int) -> str | None:
        """The same, and future too where over a noun the date hangs from what is promised: "to pay $5m on 3 May"."""
        told = self.tense_at(offset)
        k = bisect_right(self._starts, offset) - 1
        if told is not None or k < 0 or self._verb_of(k) is not None:
            return told
        above = self._verb_above(k)
        return "future" if above is not None and self._status.pledged(above) else None

    def told_as_past(self, mention: DateMention, published: datetime.date) -> bool:
        """Is a day or month without a year, far ahead, told without any word of the future?"""
        if (
            mention.grain not in ("day", "month")
            or mention.edtf is None
            or _YEAR.search(mention.words)
            or mention.basis != "relative"
            or mention.bound
            or self.tense_at(mention.start) == "future"
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
        if (first - published).days < SCHEDULED and self._scheduled(k):
            return False
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
        return counted and (self._first_in(k) or self._status.only_past(self._parse.sentence_of(k).number))

    def _first_in(self, k: int) -> bool:
        """Does a span count since when something is the first or last of its kind: "the first in 28 years"?"""
        low = max(self._parse.sentence_of(k).first, k - FIRST_IN)
        for t in reversed(self._parse.tokens[low:k]):
            if t.pos == "VERB" or t.text in ";:":
                return False
            if t.low in self._foremost:
                return True
        return False


def _past(mention: DateMention, published: datetime.date) -> DateMention:
    year = int((mention.edtf or "0")[:4]) - 1
    return replace(mention, edtf=f"{year}{(mention.edtf or '')[4:]}", direction="past", unclear=True)
