"""Second: what is made of the acts that a network deems told, beside what the frames made of the article.

The frames come first, since they can be read and corrected.  What was learnt from hand-coded articles adds acts that
no frame has words for or that were refused, drops those that it deems unlikely, and gives others the sides that it
deems likelier; each of these says so in the draft's notes or its refusal, with how likely it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from depeche.codebook.frames import LEARNT, Frame
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.learnt.claims import claims_of, sides_of
from depeche.reports.coders.learnt.deemed import Deemed
from depeche.reports.coders.learnt.given import Given, give
from depeche.reports.coders.learnt.reader import deem
from depeche.reports.coders.learnt.weigher import Weighed, hoped, weigh
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.slots import Found, Sides, actors_of, persons_of

# Of several values of each those that give the best F1 of who on articles that are not learnt from, plain and dense
# ones, and the fewest of what tells no act:
#   depeche code gold/taught/fr-later.jsonl --format jsonl | python -m gold.score gold/taught/fr-later.jsonl
# Theory would have both at a half; what the frames told stands more easily, since somebody can read and mend them.
ENOUGH, AT_LEAST = 0.6, 0.3  # share of the F1 hoped for, and least likelihood, from which on an unlisted act is taken
UNLIKELY = 0.08  # likelihood of an act with its sides below which it is dropped though the frames told it
# One of three sides and more has so many sets of them that none is likely; it stays where it is told with any of them.
SEVERAL, UNTOLD = 3, 0.25  # on one side, and likelihood with any sides below which it is dropped too
# Articles of general news (`gold.sample`) mostly tell fewer acts, articles about relations between states hardly ever.
# Short ones would come out as either by a single act if their length alone counted.
BY_THE_WAY = 0.9  # acts, as likely as they are, that an article of any length may tell by the way
SPARSE = 0.016  # acts a word beyond those, below which an article tells acts between states by the way only
STRICT, LEAST = 0.6, 0.4  # likelihood of an act and its sides, by the networks and by all grounds, to be taken there
SHORTEST = 3  # sentences from which on an article is read a second time


Barred = Callable[[Match], Collection[str]]


@cache
def learnt_frame(language: str, kind: str, type_: str) -> Frame:
    """The frame that stands for all words that no frame lists."""
    return Frame(language=language, name=LEARNT, kind=kind, type=type_)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """An act that no frame tells.

    Attributes:
        match: The word that tells it.
        sides: Its sides.
        note: How likely it is.
        instead: The draft that it stands for, where frames took its word for another act.
    """

    match: Match
    sides: Sides
    note: str
    instead: Draft | None


class SecondReader:
    """Reads one article a second time, when its frames have told what they can."""

    def __init__(self, cast: Cast, matcher: Matcher, language: str, barred: Barred) -> None:
        """Prepare an article; `barred` gives those whom a match's own words keep from being its target."""
        self._cast = cast
        self._tokens = cast.parse.tokens
        self._matcher = matcher
        self._language = language
        self._barred = barred
        self.deemed: list[Deemed] = []
        """The acts that the network takes the article to tell."""
        self.weighed: list[Weighed] = []
        """What the article may tell, with how likely it does."""
        self.given: Given | None = None
        """What the frames made of the article, as the network was given it."""

    def give(self, drafts: Sequence[Draft]) -> None:
        """Put together what the network is given of the article."""
        self.given = give(self._cast, drafts, self._language)

    def read(self, drafts: Sequence[Draft]) -> None:
        """Let the network read the article and weigh what it may tell; one of a line or two is left alone."""
        if self.given is None or len(self._cast.parse.sentences) < SHORTEST:
            return
        deeming = deem(self.given)
        if deeming is not None:
            self.deemed = deeming.acts
            self.weighed = weigh(self.given, deeming, claims_of(self.given, deeming.acts, drafts))

    @cached_property
    def sparse(self) -> bool:
        """Does the article tell acts between states by the way only, so that what looks like one is likely none?"""
        expected = BY_THE_WAY + SPARSE * len(self._tokens)
        return sum(act.likelihood for act in self.deemed) < expected

    def _doubted(self, weighed: Weighed) -> bool:
        """Where hardly any act is told, is this one too unlikely to be one?"""
        return self.sparse and (weighed.claim.act.both < STRICT or weighed.likelihood < LEAST)

    def _unlikely(self, weighed: Weighed) -> bool:
        """Is what the frames told likely none?  One of several sides is not dropped for these alone."""
        if self._doubted(weighed):
            return True
        several = max(map(len, weighed.sides)) >= SEVERAL
        return weighed.likelihood < UNLIKELY and not (several and weighed.told >= UNTOLD)

    @property
    def _hoped(self) -> float:
        return hoped(weighed.likelihood for weighed in self.weighed)

    def reconsider(self) -> None:
        """Drop what the frames told and is unlikely, and give others the sides that are likelier."""
        for weighed in self.weighed:
            draft = weighed.claim.draft
            if draft is None or draft.event is None:
                continue
            if self._unlikely(weighed):
                told = f"deemed unlikely ({weighed.likelihood:.2f}) by what was learnt"
                draft.event, draft.refused = None, told
            elif weighed.sides != sides_of(draft):
                self._give_sides(draft, weighed)
            else:
                draft.notes.append(f"likely {weighed.likelihood:.2f} by what was learnt")

    def _give_sides(self, draft: Draft, weighed: Weighed) -> None:
        """Give a draft other sides than its own."""
        event = draft.event
        if event is None or {*weighed.sides[1]} & {*self._barred(draft.match)}:
            return
        source, target = sides_of(draft)
        draft.sides = sides = self._sides(weighed)
        draft.event = replace(
            event, source=actors_of(sides.source), target=actors_of(sides.target), persons=persons_of(sides)
        )
        was = f"{'+'.join(source) or 'nobody'} → {'+'.join(target) or 'nobody'}"
        draft.notes.append(
            f"its sides learnt from hand-coded articles (likely {weighed.likelihood:.2f}); the frame had {was}"
        )

    def unlisted(self) -> list[Unlisted]:
        """Acts beyond those that are coded, in the order of the text."""
        least = max(AT_LEAST, ENOUGH * self._hoped)
        likely = {id(w.claim.draft): w.likelihood for w in self.weighed if w.claim.draft is not None}
        found = []
        for weighed in self.weighed:
            act, instead = weighed.claim.act, weighed.claim.instead
            if weighed.claim.draft is not None or weighed.likelihood < least or self._doubted(weighed):
                continue
            if instead is not None and weighed.likelihood <= likely[id(instead)]:
                continue
            frame = learnt_frame(self._language, act.kind, act.type)
            note = f"learnt from hand-coded articles: likely {weighed.likelihood:.2f}"
            found.append(Unlisted(self._matcher.unlisted(act.trigger, frame), self._sides(weighed), note, instead))
        return sorted(found, key=lambda each: each.match.clause.trigger)

    def _sides(self, weighed: Weighed) -> Sides:
        act, (sources, targets) = weighed.claim.act, weighed.sides
        source = [self._found(code, act.trigger) for code in sources]
        if kinds()[act.kind].symmetric:
            return Sides(source, source)
        return Sides(source, [self._found(code, act.trigger) for code in targets])

    def _found(self, code: str, trigger: int) -> Found:
        """A side with the reference that is nearest to the trigger in its sentence; else it is from the cast."""
        sent = self._tokens[trigger].sent
        reason = f"deemed a side of “{self._tokens[trigger].text}”"
        refs = [r for r in self._cast.refs.items if code in r.codes and not r.blocked]
        here = [r for r in refs if self._tokens[r.first].sent == sent]
        if not here:
            return Found(code, "cast", reason)
        ref = min(here, key=lambda r: (abs(r.first - trigger), r.first))
        return Found(code, ref.basis, reason, ref, ref.first)
