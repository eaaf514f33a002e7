"""Drafts: events on their way, with how each of their fields came about (what `explain` shows)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from depeche.codebook.frames import Frame
from depeche.mentions.dates import DateMention
from depeche.reports.coders.dating import Dated
from depeche.reports.coders.matching import Match
from depeche.reports.coders.put_off import PutOff
from depeche.reports.coders.slots import Sides
from depeche.reports.coders.verdict import Verdict
from depeche.reports.event import Event
from depeche.texts.parse import Token

NOBODY = "done by somebody who is never a side"
PRIVATE = "done to or with somebody who stands for no other side"
FINAL = frozenset({NOBODY, PRIVATE})
"""Why a draft is refused that nothing else may code either."""


@dataclass(slots=True)
class Draft:
    """An event on its way, with how each of its fields came about (what `explain` shows)."""

    match: Match
    sides: Sides
    verdict: Verdict
    dated: Dated | None
    event: Event | None = None
    refused: str | None = None
    put_off: PutOff | None = None
    open_sides: bool = False  # refused for its sides alone
    notes: list[str] = field(default_factory=list)

    @property
    def frame(self) -> Frame:
        return self.match.frame


def replace_event(draft: Draft, event: Event) -> Draft:
    """A draft like another, of one of the events that it tells."""
    return Draft(draft.match, draft.sides, draft.verdict, draft.dated, event)


def dated_by(mention: DateMention | None) -> Dated | None:
    """The date that a mention gives."""
    if mention is None or mention.edtf is None:
        return None
    basis = "stated" if mention.basis == "stated" else "relative"
    return Dated(mention.edtf, basis, mention, f"“{mention.words}”")


def is_day(edtf: str | None) -> bool:
    """Is a date a single day?"""
    return edtf is not None and len(edtf) == 10 and edtf[4] == edtf[7] == "-"


def attributive(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether it is a participle that only modifies a noun: its background, not the story's next act."""
    token = tokens[draft.match.clause.trigger]
    return draft.match.trigger.part == "verb" and token.dep in ("acl", "amod") and not draft.match.clause.lost


def pluperfect(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether its verb stands in the pluperfect: it was done before what is told."""
    verb = draft.match.clause.verb
    children = tokens[verb].children if verb is not None else ()
    return any(tokens[c].dep.startswith("aux") and tokens[c].feats.get("Tense") == "Imp" for c in children)
