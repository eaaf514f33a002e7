"""Doers: acts that nobody who stands for a state is told to do or to undergo, and words that nobody is told to say."""

from __future__ import annotations

import re

from depeche.codebook.frames import noun_classes
from depeche.codebook.grammar import grammar
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import NOBODY, PRIVATE, Draft, attributive
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.slots import Found, Sides
from depeche.reports.coders.status import StatusReader
from depeche.reports.coders.strangers import StrangerReader

SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")  # of a match
CONTESTS = ("attack", "criticise")  # as which a match may be told, with its score
UNDERGONE = ("subject", "object", "against", "of", "by", "with", "between", "adjective")  # where sides stand


class Doers:
    """Tells which acts of one article have nobody who does them."""

    def __init__(
        self,
        cast: Cast,
        strangers: StrangerReader,
        dater: Dater,
        status: StatusReader,
        matcher: Matcher,
        language: str,
    ) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._strangers = strangers
        self._dater = dater
        self._status = status
        self._matcher = matcher
        self._classes = noun_classes(language)
        self._games = grammar(language).words("games")

    def why(self, draft: Draft, dated: Dated | None) -> str | None:
        """Why nobody does, undergoes or says what a draft tells; None where somebody may.

        Args:
            dated: The day of the act.
        """
        match, kind = draft.match, kinds()[draft.frame.kind]
        if self._by_nobody(draft):
            return NOBODY
        if _all_guessed(draft.sides.target) and self._at_home(match):
            return PRIVATE
        if kind.name in CONTESTS and self._scored(match.clause.trigger):
            return "a match, told with its score"
        if kind.of_text and match.trigger.part == "noun" and self._status.supposing.remains(match.clause):
            return "what is told of the text is that it remains"
        if self._spared(match):
            return "done to or by those who are never a side"
        if self._by_nobody_named(draft, dated):
            return "nobody is said to have done it"
        if self._said_by_nobody(draft, dated):
            return "nobody is said to say it"  # "le général soupçonné du meurtre"
        return "not said" if self._not_said(draft) else None

    def _by_nobody(self, draft: Draft) -> bool:
        """Does somebody do it who is never a side?"""
        match, sides, kind = draft.match, draft.sides, kinds()[draft.frame.kind]
        if (sides.blocked and not sides.source) or (kind.symmetric and self._met_by_nobody(match, sides)):
            return True
        told = kind.speech or draft.verdict.status == "called_for"
        strangers = self._strangers
        if kind.of_text and match.trigger.part == "verb" and strangers.with_private(match):
            return True
        opinions = strangers.opinions
        return opinions.act(match) or opinions.quoted_from(match) or (told and opinions.tell(match))

    def _at_home(self, match: Match) -> bool:
        """Do its words tell of home affairs: a budget, a verdict, what some member of a parliament says?"""
        said = kinds()[match.frame.kind].speech
        return self._strangers.at_home(match) or (said and self._strangers.one_of_parliament(match))

    def _spared(self, match: Match) -> bool:
        """Is it done to or by those whom acts of this kind leave out?"""
        spared = self._classes.get(kinds()[match.frame.kind].spares or "", frozenset())
        return bool(spared) and self._matcher.fills(match.clause, UNDERGONE, spared)

    @staticmethod
    def _by_nobody_named(draft: Draft, dated: Dated | None) -> bool:
        """Is whoever does it a guess, though the kind asks for a doer who is named?"""
        sides = draft.sides
        mutual = bool(draft.frame.both) and dated is not None and sides.codes("source") == sides.codes("target")
        return kinds()[draft.frame.kind].named_doer and not mutual and _all_guessed(sides.source)

    def _said_by_nobody(self, draft: Draft, dated: Dated | None) -> bool:
        """Is it only said of somebody, by a participle without a day, and are those who say it a guess?"""
        said = kinds()[draft.frame.kind].speech and draft.match.trigger.part == "verb"
        unsaid = said and attributive(draft, self._tokens) and dated is None
        named = any(f.basis == "stated" for f in draft.sides.target)
        return unsaid and not named and _all_guessed(draft.sides.source)

    def _not_said(self, draft: Draft) -> bool:
        """Is it told that it was not said?"""
        kind, unsaid = kinds()[draft.frame.kind], draft.verdict.status in ("negated", "denied")
        if not kind.speech or not unsaid or draft.frame.only == "negated":
            return False
        return kind.name != "promise" or self._status.of_nothing(draft.match.clause)

    def _met_by_nobody(self, match: Match, sides: Sides) -> bool:
        """Does somebody who is never a side do it, or undergo it, and is the other side a guess?

        "Opposition leader X met him", "the president met trade unionists".
        """
        if match.trigger.part != "verb" or all(f.basis != "cast" for f in sides.source):
            return False
        refs = [self._cast.refs.at.get(head) for head in match.clause.of("subject")]
        private = bool(refs) and all(ref is not None and ref.group == "never" for ref in refs)
        return private or self._strangers.undergo(match)

    def _scored(self, i: int) -> bool:
        """Does the sentence of a token hold a score or a word of a game, and no span of days: "l'a écrasée 5-0"?"""
        sentence = self._parse.sentence_of(i)
        if any(t.low in self._games for t in self._tokens[sentence.first : sentence.last]):
            return True
        days = {k for first, last, _ in self._dater.in_sentence(sentence.number) for k in range(first, last + 1)}
        for k in range(sentence.first, sentence.last - 1):
            if SCORE.fullmatch(self._tokens[k].text) and k not in days:
                return self._tokens[k + 1].pos != "NOUN" or k + 1 in days
        return False


def _all_guessed(side: list[Found]) -> bool:
    """Does the cast alone give a side?"""
    return bool(side) and all(f.basis == "cast" for f in side)
