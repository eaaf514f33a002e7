"""Days: what is asked of the day of a coded act, and what each date of its article has to say for itself.

An act may have the day that the frames and settings gave it, that of any date in its article, or none.  Each of these
is a choice; what speaks for a choice is put in words ("apart:1", "marker:en") whose weights are learnt (`daynet`).
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from depeche.codebook.kinds import kinds
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.draft import Draft, attributive, pluperfect
from depeche.reports.event import Event
from depeche.texts.parse import Token
from depeche.texts.period import read_period

AGES = (0, 1, 7, 31, 366)  # days from publication up to which dates are told apart
LONG = (1, 10, 31, 93, 366)  # days of a period up to which it is told apart
FAR = (1, 2, 3, 5, 8, 12, 20, 35)  # words, the same
MANY = 3  # up to which things are counted
BACK, AHEAD = 6, 2  # sentences that are told apart
STEPS = 5  # of a path of the parse, the same
CLOSE = 3  # words between a date and its act that are told one by one


@dataclass(frozen=True, slots=True)
class Near:
    """One mention of a date, as it stands to an act.

    Attributes:
        features: What is known of it.
        word: The word that it hangs from.
    """

    features: tuple[str, ...]
    word: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A date that an act may have: EDTF, None for no date; what is known of it, and the mentions that give it."""

    edtf: str | None
    features: tuple[str, ...]
    mentions: tuple[Near, ...]
    first: DateMention | None = None
    """The mention of its sentence, where one gives it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One act whose day is asked for: what is known of it, the word that tells it, and the choices."""

    features: tuple[str, ...]
    word: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention with its first and last token (included) and its sentence."""

    mention: DateMention
    first: int
    last: int
    sent: int


class DayAsker:
    """Puts the questions of one article."""

    def __init__(self, clauses: ClauseReader, dater: Dater, published: datetime.date | None) -> None:
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._dater = dater
        self._published = published
        self._placed = [
            _Placed(mention, first, last, sentence.number)
            for sentence in clauses.parse.sentences
            for first, last, mention in dater.in_sentence(sentence.number)
            if mention.edtf is not None
        ]

    def questions(self, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Question]]:
        """Each coded draft with what is asked of its day."""
        coded = sorted((d for d in drafts if d.event is not None), key=lambda d: d.match.clause.trigger)
        days = Counter(d.event.date for d in coded if d.event is not None)
        triggers = [d.match.clause.trigger for d in coded]
        owners: dict[tuple[int, str | None], list[Draft]] = {}
        for draft in coded:
            if draft.event is not None:
                owners.setdefault((self._sent(draft), draft.event.date), []).append(draft)
        beside = [None, *coded, None]
        for n, draft in enumerate(coded):
            if draft.event is not None:
                around = (beside[n], beside[n + 2])
                yield draft, self._question(draft, draft.event, around, days, triggers, owners)

    def _sent(self, draft: Draft) -> int:
        return self._tokens[draft.match.clause.trigger].sent

    def _question(
        self,
        draft: Draft,
        event: Event,
        around: tuple[Draft | None, Draft | None],
        days: Counter[str | None],
        triggers: Sequence[int],
        owners: dict[tuple[int, str | None], list[Draft]],
    ) -> Question:
        given: dict[str | None, list[_Placed]] = {None: [], event.date: []}
        for placed in self._placed:
            for edtf in {placed.mention.edtf, placed.mention.bounded_edtf()}:
                given.setdefault(edtf, []).append(placed)
        choices = []
        for edtf, mentions in sorted(given.items(), key=lambda row: row[0] or ""):
            near = tuple(self._near(draft, event, edtf, p, triggers, owners) for p in mentions)
            own = next((p.mention for p in mentions if p.sent == self._sent(draft)), None)
            choices.append(Choice(edtf, self._of_choice(event, edtf, around, days, len(mentions)), near, own))
        return Question(self._of_act(draft, event), self._tokens[draft.match.clause.trigger].text, tuple(choices))

    def _of_act(self, draft: Draft, event: Event) -> tuple[str, ...]:
        token = self._tokens[draft.match.clause.trigger]
        verb = draft.match.clause.verb
        tense = self._tenses(verb if verb is not None else token.i)
        here = sum(p.sent == token.sent for p in self._placed)
        kind = kinds()[event.kind]
        return (
            f"kind:{event.kind}",
            f"status:{event.status}",
            f"basis:{event.date_basis}",
            f"kind:{event.kind} basis:{event.date_basis}",
            f"status:{event.status} basis:{event.date_basis}",
            f"pos:{token.pos}",
            f"dep:{token.dep}",
            f"tense:{tense}",
            f"tense:{tense} basis:{event.date_basis}",
            f"role:{self._parse.sentences[token.sent].role}",
            f"speech:{kind.speech}",
            f"speech:{kind.speech} tense:{tense}",
            f"dates:{min(here, MANY)}",
            f"dates:{min(here, MANY)} basis:{event.date_basis}",
            f"attributive:{attributive(draft, self._tokens)}",
            f"pluperfect:{pluperfect(draft, self._tokens)}",
            f"learnt:{draft.frame.name == 'learnt'}",
        )

    def _tenses(self, i: int) -> str:
        """The tenses of a word and of the auxiliaries below it."""
        below = [self._tokens[c] for c in self._tokens[i].children if self._tokens[c].dep.startswith("aux")]
        return "+".join(t.feats.get("Tense", t.feats.get("VerbForm", "-")) for t in (*below, self._tokens[i]))

    def _of_choice(
        self,
        event: Event,
        edtf: str | None,
        around: tuple[Draft | None, Draft | None],
        days: Counter[str | None],
        mentions: int,
    ) -> tuple[str, ...]:
        ruled = edtf == event.date
        speech = kinds()[event.kind].speech
        age, length = self._age(edtf), _length(edtf)
        told = [f"{way}:{_beside(event, draft, edtf)}" for way, draft in zip(("before", "after"), around, strict=True)]
        others = days[edtf] - ruled
        return (
            f"ruled:{ruled}",
            f"ruled:{ruled} basis:{event.date_basis}",
            f"ruled:{ruled} basis:{event.date_basis} kind:{event.kind}",
            f"none:{edtf is None}",
            f"none:{edtf is None} kind:{event.kind}",
            f"none:{edtf is None} status:{event.status}",
            f"age:{age}",
            f"age:{age} status:{event.status}",
            f"age:{age} kind:{event.kind}",
            f"long:{length}",
            f"long:{length} kind:{event.kind}",
            f"open:{_open(edtf)} status:{event.status}",
            f"open:{_open(edtf)} speech:{speech}",
            *told,
            f"mentions:{min(mentions, MANY)}",
            f"others:{min(others, MANY)}",
            f"others:{min(others, MANY)} none:{edtf is None}",
        )

    def _age(self, edtf: str | None) -> str:
        """How far a date lies from the publication day, in steps; "-" before it."""
        period = read_period(edtf) if edtf else None
        day = (period.first or period.last) if period is not None else None
        if day is None or self._published is None:
            return "unknown"
        if period is not None and period.first and period.last and period.first <= self._published <= period.last:
            return "today" if period.first == period.last else "around"
        days = (day - self._published).days
        return f"{'-' if days < 0 else '+'}{_step(abs(days), AGES)}"

    def _near(
        self,
        draft: Draft,
        event: Event,
        edtf: str | None,
        placed: _Placed,
        triggers: Sequence[int],
        owners: dict[tuple[int, str | None], list[Draft]],
    ) -> Near:
        trigger = draft.match.clause.trigger
        mention, sent = placed.mention, self._tokens[trigger].sent
        head = self._head(placed)
        verb = self._dater.verb_of(placed.first, placed.last)
        speech = kinds()[event.kind].speech
        bounded = mention.bound is not None and edtf != mention.edtf
        features = [
            f"grain:{mention.grain}",
            f"basis:{mention.basis}",
            f"bound:{mention.bound} taken:{bounded}",
            f"bound:{mention.bound} taken:{bounded} status:{event.status}",
            f"figures:{mention.numbered} grain:{mention.grain}",
            f"dep:{self._tokens[head].dep}",
            f"marker:{self._before(placed.first)}",
            f"marker:{self._before(placed.first)} kind:{event.kind}",
            f"opens:{self._opens(placed)}",
        ]
        if sent == placed.sent:
            features += self._here(draft, placed, head, verb, triggers, speech=speech)
        else:
            features += self._there(draft, event, placed, owners.get((placed.sent, edtf), ()), speech=speech)
        above = verb if verb is not None else self._tokens[head].head
        return Near(tuple(features), self._tokens[above].text)

    def _head(self, placed: _Placed) -> int:
        inside = range(placed.first, placed.last + 1)
        return next((k for k in inside if self._tokens[k].head not in inside), placed.first)

    def _before(self, first: int) -> str:
        """The word before a date, or the first of it where that is a preposition."""
        if self._tokens[first].pos == "ADP" or not first:
            return self._tokens[first].low
        return self._tokens[first - 1].low

    def _opens(self, placed: _Placed) -> str:
        """What a date opens: the article's body, a paragraph, a sentence or nothing."""
        sentence = self._parse.sentences[placed.sent]
        if placed.first - sentence.first > 1:
            return "nothing"
        before = self._parse.sentences[placed.sent - 1] if placed.sent else None
        if before is None or before.role == "title":
            return "body"
        return "paragraph" if before.block != sentence.block else "sentence"

    def _here(
        self, draft: Draft, placed: _Placed, head: int, verb: int | None, triggers: Sequence[int], *, speech: bool
    ) -> Iterator[str]:
        """How a date stands to an act of its own sentence."""
        clause = draft.match.clause
        trigger = clause.trigger
        after = placed.first > trigger
        way = "after" if after else "before"
        between = self._tokens[clause.last : placed.first] if after else self._tokens[placed.last + 1 : trigger]
        verbs = sum(t.pos == "VERB" for t in between)
        others = [k for k in triggers if k != trigger and self._tokens[k].sent == placed.sent]
        nearer = sum(abs(k - placed.first) < abs(trigger - placed.first) for k in others)
        within = sum(min(trigger, placed.first) < k < max(trigger, placed.last) for k in others)
        path = self._path(trigger, head)
        mine = "own" if verb in (trigger, clause.verb) else "none" if verb is None else "other"
        yield f"here {way} far:{_step(len(between), FAR)}"
        yield f"here {way} speech:{speech}"
        yield f"here {way} verbs:{min(verbs, MANY)}"
        yield f"here {way} commas:{min(sum(t.text == ',' for t in between), MANY)}"
        yield f"here {way} marks:{''.join(sorted({t.text for t in between if t.text in '«»“”;:()–—'}))}"
        yield f"here {way} mine:{mine}"
        yield f"here {way} mine:{mine} speech:{speech}"
        yield f"here {way} mine:{mine} pos:{self._tokens[trigger].pos}"
        yield f"path:{path}"
        yield f"nearer:{min(nearer, MANY)} within:{min(within, MANY)}"
        yield f"nearer:{min(nearer, MANY)} {way} mine:{mine}"
        yield f"here dates:{min(sum(p.sent == placed.sent for p in self._placed), MANY)}"
        if len(between) <= CLOSE:
            yield f"between {way}:{' '.join(t.low for t in between)}"
        for token in between:
            if token.pos in ("SCONJ", "CCONJ") or token.feats.get("PronType") == "Rel":
                yield f"link {way}:{token.low}"

    def _path(self, trigger: int, head: int) -> str:
        """How the parse goes from a date up and down to an act."""
        ups, downs = _above(self._tokens, head), _above(self._tokens, trigger)
        met = next((k for k in ups if k in downs), None)
        if met is None:
            return "apart"
        up, down = ups[: ups.index(met)], downs[: downs.index(met)]
        if len(up) + len(down) > STEPS:
            return f"long {min(len(up), STEPS)} {min(len(down), STEPS)}"
        return f"{'<'.join(self._tokens[k].dep for k in up)}|{'>'.join(self._tokens[k].dep for k in down)}"

    def _there(
        self, draft: Draft, event: Event, placed: _Placed, owners: Sequence[Draft], *, speech: bool
    ) -> Iterator[str]:
        """How a date stands to an act of another sentence, and to those that it dates there."""
        sent = self._sent(draft)
        apart = sent - placed.sent
        far = str(min(apart, BACK)) if apart > 0 else str(max(apart, -AHEAD))
        line = self._parse.sentences[sent].block == self._parse.sentences[placed.sent].block
        yield f"apart:{far}"
        yield f"apart:{far} line:{line}"
        yield f"apart:{far} kind:{event.kind}"
        yield f"apart:{far} speech:{speech}"
        yield f"apart:{far} grain:{placed.mention.grain}"
        between = sum(min(sent, placed.sent) < p.sent <= max(sent, placed.sent) for p in self._placed)
        yield f"apart dates between:{min(between, MANY)} line:{line}"
        yield f"apart role:{self._parse.sentences[placed.sent].role}"
        yield f"owners:{min(len(owners), MANY)}"
        for owner in owners:
            if owner.event is not None:
                same = _shared(event, owner.event)
                yield f"owner:{owner.event.kind} same:{same}"
                yield f"owner same:{same} apart:{far}"
                yield f"owner:{owner.event.kind} of:{event.kind}"
                yield f"owner status:{owner.event.status} of:{event.status}"
                yield f"owner basis:{owner.event.date_basis}"


def _above(tokens: Sequence[Token], i: int) -> list[int]:
    """A word and the heads above it."""
    path = [i]
    while tokens[i].head != i and tokens[i].head not in path:
        i = tokens[i].head
        path.append(i)
    return path


def _shared(one: Event, other: Event) -> str:
    """Who takes part in both of two acts: "all", "some" or "none" of those of the first."""
    mine, theirs = ({a.code for a in (*e.source, *e.target)} for e in (one, other))
    return "all" if mine <= theirs else "some" if mine & theirs else "none"


def _beside(event: Event, draft: Draft | None, edtf: str | None) -> str:
    """How the date of the act told next stands to a choice: "-" where there is none."""
    if draft is None or draft.event is None:
        return "-"
    same = draft.event.date == edtf
    return f"{same} {_shared(event, draft.event)} {draft.event.date is None}"


def _step(number: int, steps: Sequence[int]) -> int:
    return next((n for n, step in enumerate(steps) if number <= step), len(steps))


def _length(edtf: str | None) -> str:
    """How long a period is, in steps."""
    if edtf is None:
        return "none"
    days = read_period(edtf).days
    return "open" if days is None else str(_step(days, LONG))


def _open(edtf: str | None) -> str:
    """Which end of a date is open."""
    if edtf is None:
        return "none"
    return "start" if edtf.startswith("../") else "end" if edtf.endswith("/..") else "closed"


def names(question: Question) -> Iterable[str]:
    """All that is said in a question, each by the part that it is of."""
    for name in question.features:
        yield f"act {name}"
    for choice in question.choices:
        for name in choice.features:
            yield f"choice {name}"
        for near in choice.mentions:
            for name in near.features:
                yield f"near {name}"
