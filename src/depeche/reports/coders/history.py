"""History: the acts coded so far in an article, for those that answer, repeat or undo one of them.

Each question goes back from the last act told and stops after a few sentences; without one answer there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from depeche.codebook.actors import state_codes
from depeche.codebook.kinds import Kind, kinds, quad_class

Codes = tuple[str, ...]

POSTS = frozenset({"recall_ambassador", "appoint_ambassador"})
BACKING = frozenset({"praise"})  # kinds by which somebody takes another's side
BLAMING = frozenset({"accuse", "criticise"})  # kinds that answer what somebody did
THANKS = "praise"
FORCE = 4  # the quad class of what is blamed
BLAMED = 2  # sentences in which a hostile act is what is blamed
RECENT = 5  # sentences in which an act is still what is being answered or undone
TEXT_REACH = 3  # sentences in which "it" may still be the text told of


@dataclass(frozen=True, slots=True)
class Deed:
    """An act coded before: its kind, its sides, the sentence that tells it, and its trigger."""

    kind: str
    source: Codes
    target: Codes
    sentence: int
    trigger: int = -1


@cache
def hostile(name: str) -> bool:
    """Is an act one that others blame: force, coercion, a sanction?"""
    return quad_class().get(kinds()[name].type or "") == FORCE


@dataclass(slots=True)
class History:
    """The acts coded so far, in the order of the text."""

    deeds: list[Deed] = field(default_factory=list)

    def add(self, kind: str, source: Codes, target: Codes, sentence: int, trigger: int = -1) -> None:
        """Take in an act."""
        self.deeds.append(Deed(kind, source, target, sentence, trigger))

    def thanked(self, kind: Kind, above: Sequence[int], sentence: int) -> tuple[Codes, Codes] | None:
        """Both sides of what somebody is thanked for, which hangs below the thanks: who is thanked did it."""
        if kind.symmetric or kind.speech or hostile(kind.name) or kind.of_two or kind.recipient != "required":
            return None
        for deed in self.back(sentence, 0):
            if deed.kind == THANKS and deed.trigger in above and not set(deed.source) & set(deed.target):
                return deed.target, deed.source
        return None

    def back(self, sentence: int, reach: int = RECENT) -> Iterator[Deed]:
        """The acts of the sentences before and of this one, the last one first."""
        for deed in reversed(self.deeds):
            if sentence - deed.sentence > reach:
                return
            yield deed

    def partners(self, known: Sequence[str], sentence: int) -> Codes:
        """Who took part, beside the known side, in the last act told of it shortly before."""
        for deed in self.back(sentence):
            if set(known) & {*deed.source, *deed.target}:
                others = tuple(c for c in dict.fromkeys((*deed.source, *deed.target)) if c not in known)
                return others if len(others) == 1 else ()
        return ()

    def answered(self, kind: Kind, known: Sequence[str], sentence: int, doer: bool) -> Codes:
        """Whom an answer goes to, or who did what is undone or blamed, by the acts just told."""
        own = set(known)
        for deed in self.back(sentence):
            near = sentence - deed.sentence <= BLAMED
            if kind.reply and own & set(deed.target) and not own & set(deed.source):
                return deed.source
            if deed.kind == kind.name and not doer and near and not own & {*deed.source, *deed.target}:
                return deed.target if kind.name in POSTS else ()
            if kind.reverses == deed.kind and own & {*deed.source, *deed.target}:
                others = tuple(c for c in (*deed.source, *deed.target) if c not in known)
                return tuple(c for c in deed.target if c not in known) if own <= set(deed.source) else others[:1]
            if kind.name in BLAMING and hostile(deed.kind) and not doer and near and not own & {*deed.source}:
                return deed.source
        return ()

    def backed(self, known: Sequence[str], sentence: int) -> frozenset[str]:
        """Those whom somebody is said to back in the same sentence: it is not them that he blames there."""
        own = set(known)
        told = (deed for deed in self.back(sentence) if deed.sentence == sentence and deed.kind in BACKING)
        return frozenset(code for deed in told if own & {*deed.source} for code in deed.target)

    def parallel(self, kind: Kind, known: Sequence[str], sentence: int) -> Codes:
        """To whom another has just done a like act: "Riga a expulsé deux Russes. Tallinn a convoqué l'ambassadeur"."""
        if not hostile(kind.name):
            return ()
        for deed in self.back(sentence):
            near = sentence - deed.sentence <= BLAMED
            if not hostile(deed.kind) or set(deed.source) & set(deed.target):
                continue
            if near or deed.kind == kind.name:  # the same act is done again further on: "Managua a rompu à son tour"
                return deed.target if not set(known) & {*deed.source, *deed.target} else ()
        return ()

    def again(self, kind: Kind, known: Sequence[str], sentence: int) -> Codes:
        """To whom another did the same shortly before, where somebody does it "in turn"."""
        for deed in self.back(sentence):
            both = {*deed.source, *deed.target}
            if deed.kind == kind.name and not kinds()[deed.kind].symmetric and not both & set(known):
                return deed.target
        return ()

    def faced(self, known: Sequence[str], sentence: int, speech: bool) -> Codes:
        """Whom several faced in an act told shortly before, or the several whom one faced, where one speaks."""
        own = set(known)
        if len(own) < 2 and not speech:
            return ()
        for deed in self.back(sentence):
            if kinds()[deed.kind].symmetric or set(deed.source) & set(deed.target):
                continue
            for one, two in ((deed.source, deed.target), (deed.target, deed.source)):
                if own == set(one):
                    return two if len(two) > 1 or len(own) > 1 else ()
        return ()

    def quarrel(self, known: Sequence[str], sentence: int) -> Codes:
        """The two states of the last hostile act told shortly before, between whom a third one stands."""
        for deed in self.back(sentence):
            two = {*deed.source, *deed.target}
            if (hostile(deed.kind) or deed.kind in BLAMING) and len(two) == 2 and two <= state_codes():
                return tuple(sorted(two)) if not two & set(known) else ()
        return ()

    def together(self, sentence: int) -> Codes:
        """The sides of the last act that three or more did together, told shortly before."""
        for deed in self.back(sentence):
            if kinds()[deed.kind].symmetric:
                return deed.source if len(deed.source) > 2 else ()
        return ()

    def parties(self, kind: Kind, sentence: int) -> Codes:
        """The parties of the text told of shortly before, where an act is done to a text."""
        if not kind.of_text:
            return ()
        deed = next((d for d in self.back(sentence, TEXT_REACH) if kinds()[d.kind].of_text), None)
        return tuple(sorted({*deed.source, *deed.target})) if deed else ()

    def undone(self, kind: Kind) -> tuple[Codes, Codes] | None:
        """Both sides of the act that this one undoes, where it names nobody."""
        if kind.reverses is None:
            return None
        return next(((d.source, d.target) for d in reversed(self.deeds) if d.kind == kind.reverses), None)

    def told_here(self, kind: Kind, sentence: int) -> bool:
        """Does the same sentence tell the act that this one undoes: "the sanctions imposed by Lagos were lifted"?"""
        return any(d.kind == kind.reverses for d in self.back(sentence, 0)) and kind.reverses is not None
