"""Second: what is made of the acts that a network deems told, beside what the frames made of the article.

The frames come first, since they can be read and corrected.  What was learnt from hand-coded articles adds acts that
no frame has words for or that were refused, drops those that it deems most unlikely, and gives others their sides where
these were guessed from the cast; each of these says so in the draft's notes or its refusal, with how likely it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache

from depeche.codebook.frames import LEARNT, Frame
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.draft import FINAL, Draft
from depeche.reports.coders.learnt.given import Given, give, label_of
from depeche.reports.coders.learnt.reader import Deemed, deem
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.slots import Found, Sides, actors_of, persons_of

# Of several values of each those that give the best F1 of who on articles that are not learnt from, between plain ones,
# which want greater ones, and dense ones:
#   depeche code gold/taught/fr-later.jsonl --format jsonl | python -m gold.score gold/taught/fr-later.jsonl
ENOUGH = 0.25  # likelihood of an act and its sides from which on it is taken
UNLIKELY = 0.35  # likelihood below which an act is dropped that the frames told
DOUBTFUL = 0.12  # the same of an act and its sides together
TOLD, SURE = 0.3, 0.3  # likelihood of an act, and of its sides, from which on these stand for guessed ones
# Articles of general news (`gold.sample`) mostly lie below SPARSE, articles about relations between states hardly ever.
SPARSE = 0.018  # acts a word, as likely as they are, below which an article tells acts between states by the way only
STRICT = 0.6  # likelihood of an act and its sides from which on it is taken there
BESIDE = 1  # words beside that of a coded act that tell the same
SHORTEST = 3  # sentences from which on an article is read a second time
_TWO = 2


Barred = Callable[[Match], Collection[str]]


@cache
def learnt_frame(language: str, kind: str, type_: str) -> Frame:
    """The frame that stands for all words that no frame lists."""
    return Frame(language=language, name=LEARNT, kind=kind, type=type_)


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
        self.given: Given | None = None
        """What the frames made of the article, as the network was given it."""

    def give(self, drafts: Sequence[Draft]) -> None:
        """Put together what the network is given of the article."""
        self.given = give(self._cast, drafts, self._language)

    def read(self) -> None:
        """Let the network read the article; one of a line or two is left alone."""
        if self.given is not None and len(self._cast.parse.sentences) >= SHORTEST:
            self.deemed = deem(self.given)

    @property
    def sparse(self) -> bool:
        """Does the article tell acts between states by the way only, so that what looks like one is likely none?"""
        words = len(self._tokens)
        return sum(act.likelihood for act in self.deemed) < SPARSE * words

    def reconsider(self, drafts: Sequence[Draft]) -> None:
        """Drop what the frames told and is most unlikely, and give others the sides of which the network is sure."""
        deemed = {(act.trigger, act.label): act for act in self.deemed}
        coded = [(draft, self._key(draft)) for draft in drafts if draft.event is not None]
        often = Counter(key for _, key in coded)
        least = STRICT if self.sparse else DOUBTFUL
        for draft, key in coded:
            act = deemed.get(key)
            if act is None:
                continue
            if act.likelihood < UNLIKELY or act.likelihood * act.surety < least:
                told = f"({act.likelihood:.2f}, its sides {act.surety:.2f})"
                draft.event, draft.refused = None, f"deemed unlikely {told} by what was learnt"
            elif act.likelihood > TOLD and act.surety > SURE and often[key] == 1 and _guessed(draft):
                self._give_sides(draft, act)

    def _give_sides(self, draft: Draft, act: Deemed) -> None:
        """Give a draft the sides of an act, where they are others than its own."""
        event = draft.event
        if event is None:
            return
        had = tuple(tuple(a.code for a in side) for side in (event.source, event.target))
        if had == (act.source, act.target) or (set(had[0] + had[1]) == set(act.source) and act.source == act.target):
            return
        if {*act.target} & {*self._barred(draft.match)}:
            return
        draft.sides = sides = self._sides(act)
        source, target = actors_of(sides.source), actors_of(sides.target)
        draft.event = replace(event, source=source, target=target, persons=persons_of(sides))
        was = " → ".join("+".join(side) or "nobody" for side in had)
        draft.notes.append(f"its sides learnt from hand-coded articles (likely {act.surety:.2f}); the frame had {was}")

    def unlisted(self, drafts: Sequence[Draft]) -> list[tuple[Match, Sides, str]]:
        """Acts beyond those that are coded, in the order of the text: what tells them, their sides, how likely."""
        near = [self._key(draft)[0] for draft in drafts if draft.event is not None or draft.refused in FINAL]
        enough = STRICT if self.sparse else ENOUGH
        found = []
        for act in sorted(self.deemed, key=lambda a: (-a.likelihood, a.trigger)):
            if act.likelihood * act.surety < enough or any(abs(k - act.trigger) <= BESIDE for k in near):
                continue
            if kinds()[act.kind].symmetric and len(act.source) < _TWO:
                continue
            near.append(act.trigger)
            frame = learnt_frame(self._language, act.kind, act.type)
            note = f"learnt from hand-coded articles: likely {act.likelihood:.2f}, its sides {act.surety:.2f}"
            found.append((self._matcher.unlisted(act.trigger, frame), self._sides(act), note))
        return sorted(found, key=lambda row: row[0].clause.trigger)

    @staticmethod
    def _key(draft: Draft) -> tuple[int, str]:
        return draft.match.clause.trigger, label_of(draft.frame.kind, draft.frame.type)

    def _sides(self, act: Deemed) -> Sides:
        source = [self._found(code, act.trigger) for code in act.source]
        if kinds()[act.kind].symmetric:
            return Sides(source, source)
        return Sides(source, [self._found(code, act.trigger) for code in act.target])

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


def _guessed(draft: Draft) -> bool:
    """Does the cast give a side of an event?"""
    event = draft.event
    return event is not None and any(a.basis == "cast" for a in (*event.source, *event.target))
