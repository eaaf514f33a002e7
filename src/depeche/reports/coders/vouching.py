"""Vouching: what the cast may answer for in an article, and what is too much of a guess there."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.codebook.acts import acts
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.mentions.subject import Subject
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.sides import SideFinder
from depeche.reports.event import Actor, Event

UNDER_WAY = ("negotiate", "talks", "mediate")  # that they go on is told without saying again who or since when
ABOUT = 0.5  # likelihood below which an article is about other things, and an act is told there by the way
ON_PAPER = frozenset({"instrument", "gift"})  # what is told without its day where an article is about other things
ANCHORS = 2  # acts with sides of their own that make an article one about relations between states
NOTE = 8  # sentences of a note whose words are those of articles about relations between states
SHORT = 3  # sentences of a note that is about whatever two states it names
LINES = 2  # lines before and after an act in which a side from the cast must be named


class Vouching:
    """Refuses the drafts of one article for which its cast may not answer."""

    def __init__(self, cast: Cast, clauses: ClauseReader, finder: SideFinder, subject: Subject) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._finder = finder
        self._subject = subject

    def gate(self, drafts: list[Draft]) -> None:
        """The cast answers only in an article about relations between states.

        Such an article tells at least two acts whose sides its own words name, names both states as acting in one
        sentence, and has somebody of each: an office, a body, a capital. Elsewhere, in sport or home news, a side from
        the cast is a guess (read sample, `docs/quality.md`). What is done on paper asks for no such acts where its
        sides are the article's first two, and what a note tells of one whom it names, done to one of its first two.
        """
        lines = len(self._parse.sentences)
        if len(self._cast.order) == 2 and (lines <= SHORT or (lines <= NOTE and self._subject.likelihood >= ABOUT)):
            return  # a note of a few lines that names two states is about them
        anchors = _anchors(drafts)
        for draft in drafts:
            event = draft.event
            if event is None or all(a.basis != "cast" for a in _actors(event)):
                continue
            if self._far(draft, event):
                draft.event, draft.refused = None, "sides from the cast that nobody names nearby"
            elif not self._about_them(event, anchors):
                draft.event, draft.refused = None, "sides from the cast in an article that is not about them"

    def _about_them(self, event: Event, anchors: Sequence[Draft]) -> bool:
        """Is the article about the sides of an event, of which some are from the cast?"""
        company, first_two = set(self._cast.company), set(self._cast.order[:2])
        codes = {a.code for a in _actors(event)}
        guessed = {a.code for a in _actors(event) if a.basis == "cast"}
        if company and guessed == company and self._told_together(anchors):
            return True
        if not guessed <= self._cast.represented():
            return False
        told = any(codes <= {a.code for a in _actors(d.event)} for d in anchors if d.event is not None)
        several = bool(company) and codes <= company
        brief = len(self._parse.sentences) <= NOTE and guessed <= first_two and _by_one_named(event)
        if told or several or brief:
            return True
        on_paper = acts().behaviour[event.kind] in ON_PAPER and codes <= first_two
        enough = on_paper or len(anchors) >= ANCHORS
        return enough and (self._cast.acting_together(codes) or guessed <= first_two or guessed <= company)

    def _far(self, draft: Draft, event: Event) -> bool:
        """Is a side from the cast named nowhere in the lines around?"""
        block = self._parse.sentence_of(draft.match.clause.trigger).block
        refs = self._cast.refs
        places = [(r.first, r.codes) for r in refs.items if r.basis != "cast" and r.group != "clitic"]
        places += [(k, (name.code,)) for k, name in refs.adjectives.items()]
        near = {c for k, codes in places if abs(self._parse.sentence_of(k).block - block) <= LINES for c in codes}
        return any(a.basis == "cast" and a.code not in near for a in _actors(event))

    def _told_together(self, anchors: Sequence[Draft]) -> bool:
        """Does an act with sides of its own tell the company as one side of it?"""
        company = set(self._cast.company)
        events = [d.event for d in anchors if d.event is not None]
        return any(company in ({a.code for a in e.source}, {a.code for a in e.target}) for e in events)

    def headlines(self, drafts: list[Draft]) -> None:
        """What only a headline tells, without a day, is the body's act in a figure of speech.

        Of 23 such on hand-coded articles 2 were right (gold).
        """
        coded = [d for d in drafts if d.event is not None]
        above = [d for d in coded if self._parse.sentence_of(d.match.clause.trigger).role == "title"]
        if len(above) == len(coded):
            return
        for draft in above:
            if draft.event is not None and draft.event.date is None:
                draft.event, draft.refused = None, "only the headline tells it, and no day"

    def elsewhere(self, drafts: list[Draft]) -> None:
        """In an article that is about other things an act between states is told in full or not at all."""
        if not self._subject.relates:
            for draft in drafts:
                if draft.event is not None:
                    draft.event, draft.refused = None, "the article is about something else"
            return
        if not self.by_the_way():
            return
        anchors = _anchors(drafts)
        for draft in drafts:
            event = draft.event
            if event is not None and (_between_the_same(draft, event, anchors) or self._of_first_two(event, anchors)):
                continue
            if event is not None and any(a.basis != "stated" for a in _actors(event)):
                draft.event, draft.refused = None, "told by the way in an article that is about other things"

    def _of_first_two(self, event: Event, anchors: Sequence[Draft]) -> bool:
        """Is it between the article's first two states, of which one sentence tells as acting, and no mere guess?

        It is none where it is done on paper, where the cast gives no side of it, or where several acts whose sides the
        words name are between the same.
        """
        actors = _actors(event)
        codes = {a.code for a in actors}
        if not codes <= set(self._cast.order[:2]) or not self._cast.acting_together(codes):
            return False
        same = [d for d in anchors if d.event is not None and codes <= {a.code for a in _actors(d.event)}]
        on_paper = acts().behaviour[event.kind] in ON_PAPER
        return on_paper or all(a.basis != "cast" for a in actors) or len(same) >= ANCHORS

    def by_the_way(self) -> bool:
        """Is the article likely about other things, so that it tells acts between states by the way only?"""
        own = self._cast.voice.own
        return self._subject.judged and self._subject.likelihood < ABOUT and not own

    def untold(self, drafts: list[Draft]) -> None:
        """An act whose sides nobody names and that has no day is a guess, unless it is still to be done or concluded.

        Of 38 such on hand-coded articles 5 were right (gold/fr 101-160).
        """
        for draft in drafts:
            event = draft.event
            if event is None or event.date is not None or any(a.basis != "cast" for a in _actors(event)):
                continue
            unconcluded = event.status == "negated" and event.kind in acts().concluding
            to_come = event.status == "planned" and acts().behaviour[event.kind] == "once"
            under_way = event.status == "ongoing" and event.kind in UNDER_WAY
            if not unconcluded and not to_come and not under_way and not self._denied_by_side(draft, event):
                draft.event, draft.refused = None, "neither its sides nor its day are told"

    def _denied_by_side(self, draft: Draft, event: Event) -> bool:
        """Does one of its sides say that it was not done: "Antony Blinken denied that sanctions had been eased"?"""
        if event.status != "denied":
            return False
        verbs = [k for k in self._parse.ancestors(draft.match.clause.trigger) if self._tokens[k].pos == "VERB"]
        tellers = (self._clauses.subject_of(k) for k in verbs[:2])
        found = {f.code for k in tellers if k is not None for f in self._finder.slots.actors(k, source=True)[0]}
        return bool(found & {a.code for a in _actors(event)})


def _actors(event: Event) -> tuple[Actor, ...]:
    """All sides of an event."""
    return (*event.source, *event.target)


def _by_one_named(event: Event) -> bool:
    """Do the article's own words name in its sentence who does it, and leave open only to whom?"""
    return all(a.basis == "stated" for a in event.source) and all(a.basis == "cast" for a in event.target)


def _anchors(drafts: Sequence[Draft]) -> list[Draft]:
    """The coded acts whose sides the article's own words name."""
    return [
        d
        for d in drafts
        if d.event is not None
        and all(a.basis != "cast" for a in _actors(d.event))
        and len({a.code for a in _actors(d.event)}) >= 2
    ]


def _between_the_same(draft: Draft, event: Event, anchors: Sequence[Draft]) -> bool:
    """Is it no mere word, and do the article's own words name the same sides for another act?"""
    if kinds()[event.kind].speech or (event.date is None and acts().behaviour[event.kind] not in ON_PAPER):
        return False
    codes = {a.code for a in _actors(event)}
    return any(d is not draft and d.event is not None and codes <= {a.code for a in _actors(d.event)} for d in anchors)
