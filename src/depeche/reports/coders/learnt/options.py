"""Options: the days that an act may have, of those named around it, and how each stands to it, as numbers.

An option is a day of the sentences around, the day of another act there, the one that the rules chose, or none at all.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy

from depeche.codebook.kinds import kinds
from depeche.mentions.dates import DateMention
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import Draft, attributive, dated_by, pluperfect
from depeche.reports.coders.learnt.given import label_of
from depeche.reports.coders.status import StatusReader
from depeche.reports.event import Event
from depeche.texts.parse import Parse
from depeche.texts.period import read_period
from depeche.texts.recurrent import Floats

BACK, ON = 5, 1  # sentences before an act and after it whose days are asked
NEAR = 20  # words between an act and a day that make it far
MANY = 3  # verbs, commas or acts that are as good as any greater number
OPENS = 3  # words at the beginning of a sentence, in which a day opens it
PAST, AHEAD = frozenset({"happened", "ongoing"}), frozenset({"planned", "called_for"})
STATUSES = ("happened", "ongoing", "planned", "cancelled", "denied", "negated", "called_for")
TENSES = ("Past", "Pres", "Fut", "Cnd", "Inf", "Part")
BASES = (None, "stated", "relative", "inferred")
GRAINS = ("day", "month", "year")
HOW = ("stated", "relative", "anchored")
MARKS = ("«", "“", "”", "»", ";", ":", "(", ")", "–", "—")


@dataclass(frozen=True, slots=True)
class Option:
    """One day that an act may have.

    Attributes:
        edtf: The date; None for no date.
        dated: How it came about; None where it is no date, or that which the act has.
        numbers: How it stands to the act.
    """

    edtf: str | None
    dated: Dated | None
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Act:
    """An act that is coded: its sentence, its word, and what it is."""

    sent: int
    at: int
    event: Event


class Options:
    """Finds the options of one article's acts."""

    def __init__(
        self,
        parse: Parse,
        dater: Dater,
        status: StatusReader,
        fitted: Callable[[Draft, DateMention], DateMention | None],
        edtf: Callable[[Draft, Dated], str | None],
        labels: Sequence[str],
        drafts: Sequence[Draft],
        published: datetime.date | None,
    ) -> None:
        """Prepare an article.

        Args:
            parse: Its parse.
            dater: Its dates.
            status: Tells the tense of a verb.
            fitted: Gives a mention as an act's status lets it be read, None where it can't be the act's.
            edtf: Gives a date as an act of its kind and status has it.
            labels: What the network knows of acts.
            drafts: All that the article is taken to tell.
            published: The article's day.
        """
        self._tokens = parse.tokens
        self._parse = parse
        self._dater = dater
        self._status = status
        self._fitted = fitted
        self._edtf = edtf
        self._published = published
        self._labels = {label: n for n, label in enumerate(labels)}
        self._acts = [
            _Act(self._tokens[d.match.clause.trigger].sent, d.match.clause.trigger, d.event)
            for d in sorted(drafts, key=lambda d: d.match.clause.trigger)
            if d.event is not None
        ]
        self._triggers = {a.at for a in self._acts}
        self._places = [first for s in parse.sentences for first, _, _ in dater.in_sentence(s.number)]

    def of(self, draft: Draft, event: Event) -> list[Option]:
        """The options of an act, each date once, by where it stands nearest; first none, then the one it has."""
        act = self._act(draft, event)
        found: dict[str | None, Option] = {}
        rows = [(None, None, None), *self._told(draft), *self._of_acts(draft, event)]
        if event.date is not None and event.date not in {row[0] for row in rows}:
            rows.append((event.date, None, None))
        for date, dated, place in rows:
            if date not in found and not self._contradicts(date, event):
                numbers = (*self._how(draft, event, date, place), *act)
                found[date] = Option(date, dated, numbers)
        return list(found.values())

    def _told(self, draft: Draft) -> Iterator[tuple[str | None, Dated | None, tuple[int, int, DateMention] | None]]:
        """The days that the sentences around name, the nearest first."""
        trigger = draft.match.clause.trigger
        sent = self._tokens[trigger].sent
        places = [place for s in range(max(0, sent - BACK), sent + ON + 1) for place in self._dater.in_sentence(s)]
        for first, last, mention in sorted(
            places, key=lambda p: (abs(self._tokens[p[0]].sent - sent), abs(p[0] - trigger))
        ):
            told = self._fitted(draft, mention) if mention.edtf is not None else None
            dated = dated_by(told)
            if dated is not None and (date := self._edtf(draft, dated)) is not None:
                if self._tokens[first].sent != sent:
                    dated = replace(dated, basis="inferred", reason=f"{dated.reason}, told around it")
                yield date, dated, (first, last, mention)

    def _of_acts(self, draft: Draft, event: Event) -> Iterator[tuple[str | None, Dated | None, None]]:
        """The days of the acts around, the nearest first."""
        sent = self._tokens[draft.match.clause.trigger].sent
        near = [a for a in self._acts if a.event is not event and a.event.date and -BACK <= a.sent - sent <= ON]
        for a in sorted(near, key=lambda a: (abs(a.sent - sent), a.at)):
            words = f"the day of “{self._tokens[a.at].text}”"
            yield a.event.date, Dated(str(a.event.date), "inferred", None, words), None

    def _contradicts(self, date: str | None, event: Event) -> bool:
        """Does a date lie where an act of this status can't, and is not the one that it has?"""
        if date is None or date == event.date:
            return False
        days = self._ago(date)
        if days is None:
            return False
        return days < 0 if event.status in PAST else days > 0 and event.status in AHEAD

    def _ago(self, date: str) -> int | None:
        """How many days before the publication day a date begins, less than 0 where it lies ahead; None if unknown."""
        period = read_period(date)
        day = period.first or period.last
        return (self._published - day).days if day is not None and self._published is not None else None

    def _how(
        self, draft: Draft, event: Event, date: str | None, place: tuple[int, int, DateMention] | None
    ) -> Iterator[float]:
        """How a date stands to an act."""
        trigger = draft.match.clause.trigger
        yield from (float(date is None), float(date == event.date), float(place is not None))
        yield from self._by_acts(trigger, event, date)
        yield from self._by_calendar(date)
        if place is None:
            yield from [0.0] * PLACED
            return
        first, last, mention = place
        yield from self._by_place(draft, first, last)
        yield from self._by_words(mention)

    def _by_acts(self, trigger: int, event: Event, date: str | None) -> Iterator[float]:
        """Which acts around have that date: how many, the one before, the one after, one of the same sides or kind."""
        sent = self._tokens[trigger].sent
        others = [a for a in self._acts if a.event is not event and -BACK <= a.sent - sent <= ON]
        having = [a for a in others if date is not None and a.event.date == date]
        before = [a for a in others if a.at < trigger]
        after = [a for a in others if a.at > trigger]
        yield min(len(having), MANY) / MANY
        yield float(bool(before) and before[-1] in having)
        yield float(bool(before) and before[-1] in having and before[-1].sent == sent)
        yield float(bool(after) and after[0] in having)
        yield float(any({*a.event.source} & {*event.source} for a in having))
        yield float(any({*a.event.source, *a.event.target} == {*event.source, *event.target} for a in having))
        yield float(any(a.event.kind == event.kind for a in having))
        yield float(any(a.sent == sent for a in having))

    def _by_calendar(self, date: str | None) -> Iterator[float]:
        """How long before the publication day it lies, and whether it is that day or lies ahead."""
        days = self._ago(date) if date is not None else None
        yield float(days is None)
        yield math.log1p(max(days, 0)) / 8 if days is not None else 0.0
        yield float(days == 0)
        yield float(days is not None and days < 0)
        yield float(days is not None and 0 < days < 8)

    def _by_place(self, draft: Draft, first: int, last: int) -> Iterator[float]:
        """Where its words stand: sentences and words away, what lies between, and on which verb they depend."""
        tokens, trigger = self._tokens, draft.match.clause.trigger
        apart = tokens[first].sent - tokens[trigger].sent
        yield from (float(apart == n) for n in range(-BACK, ON + 1))
        here, there = self._parse.sentence_of(trigger), self._parse.sentence_of(first)
        yield float(here.block == there.block)
        yield float(here.block - there.block == 1)
        yield float(first - there.first < OPENS)
        yield float(first == there.first and there.first == 0)
        between = tokens[last + 1 : trigger] if last < trigger else tokens[draft.match.clause.last : first]
        same = apart == 0
        yield same * float(last < trigger)
        yield same * min(len(between), NEAR) / NEAR
        yield same * min(sum(t.pos in ("VERB", "AUX") for t in between), MANY) / MANY
        yield same * min(sum(t.text == "," for t in between), MANY) / MANY
        yield same * float(any(t.text in MARKS for t in between))
        yield same * float(any(t.pos == "SCONJ" or t.feats.get("PronType") == "Rel" for t in between))
        yield from self._by_order(trigger, first)
        verb = self._dater.verb_of(first, last)
        own = {trigger, draft.match.clause.verb}
        yield float(verb in own)
        yield float(verb is None)
        yield same * float(verb is not None and verb in {*self._parse.ancestors(trigger)})
        yield same * float(verb is not None and trigger in {*self._parse.ancestors(verb)})
        yield float(verb is not None and verb not in own and verb in self._triggers)
        yield same * float(any(tokens[k].head in own for k in range(first, last + 1)))
        yield from self._by_verb(draft, verb)

    def _by_order(self, trigger: int, first: int) -> Iterator[float]:
        """Is it the nearest day before or after the act, and how many acts and days stand between?"""
        low, high = min(trigger, first), max(trigger, first)
        acts = sum(low < a.at < high for a in self._acts)
        days = sum(low < k < high for k in self._places)
        yield float(first < trigger and not days)
        yield float(first > trigger and not days)
        yield min(days, MANY) / MANY
        yield min(acts, MANY) / MANY

    def _by_verb(self, draft: Draft, verb: int | None) -> Iterator[float]:
        """Is the verb on which it depends in the tense of the act, and does somebody of the act do it?"""
        if verb is None or draft.event is None:
            yield from (0.0, 0.0, 0.0)
            return
        clause = draft.match.clause
        own = clause.verb if clause.verb is not None else clause.trigger
        acts = [a for a in self._acts if a.at == verb]
        yield float(self._status.tense(verb) == self._status.tense(own))
        yield float(any({*a.event.source} & {*draft.event.source} for a in acts))
        yield float(any({*a.event.source} & {*draft.event.target} for a in acts))

    def _by_words(self, mention: DateMention) -> Iterator[float]:
        """What kind of date its words are."""
        yield from (float(mention.grain == grain) for grain in GRAINS)
        yield from (float(mention.basis == how) for how in HOW)
        yield float(mention.bound is not None)
        yield float(mention.bound == "since")
        yield float(mention.numbered)

    def _act(self, draft: Draft, event: Event) -> tuple[float, ...]:
        """What is known of an act whatever its day: status, kind, tense, and how it is told."""
        clause = draft.match.clause
        verb = clause.verb if clause.verb is not None else clause.trigger
        token = self._tokens[clause.trigger]
        tense = self._status.tense(verb) if self._tokens[verb].pos in ("VERB", "AUX") else None
        sentence = self._parse.sentence_of(clause.trigger)
        label = self._labels.get(label_of(event.kind, event.type), 0)
        return (
            *(float(event.status == status) for status in STATUSES),
            *(float(tense == name) for name in TENSES),
            *(float(event.date_basis == basis) for basis in BASES),
            float(draft.match.trigger.part == "verb"),
            float(kinds()[event.kind].speech),
            float(kinds()[event.kind].symmetric),
            float(attributive(draft, self._tokens)),
            float(pluperfect(draft, self._tokens)),
            float(token.dep == "acl:relcl"),
            float(token.dep == "conj"),
            float(sentence.number == 0),
            float(clause.trigger - sentence.first < OPENS),
            float(bool(self._dater.in_sentence(sentence.number))),
            *(float(n == label) for n in range(len(self._labels))),
        )


PLACED = BACK + 1 + ON + 23 + len(GRAINS) + len(HOW) + 3
"""How many numbers `_by_place` and `_by_words` give."""
HOW_MANY = 3 + 8 + 5 + PLACED
"""How many numbers tell how a date stands to an act, whatever the act."""
OWN = (1, *range(HOW_MANY + len(STATUSES) + len(TENSES), HOW_MANY + len(STATUSES) + len(TENSES) + len(BASES)))
"""Which numbers tell what day the rules gave the act."""


def table(options: Sequence[Option]) -> Floats:
    """The numbers of options, shape (options, numbers)."""
    return numpy.array([option.numbers for option in options], dtype=numpy.float32)
