"""Strangers: people, companies and texts in an act's own words that stand for no other state.

Where these are to whom something is said or done, no state is guessed in their place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from depeche.codebook.actors import state_codes
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.matching import Match
from depeche.reports.coders.opinions import Opinions, forms_of
from depeche.texts.parse import Token

TOWARDS = frozenset({"invite", "visit"})  # kinds beside speech in which it is to people that somebody turns
TO_WHOM = ("object", "to", "against", "with")  # slots in which those stand to whom something is done


class StrangerReader:
    """Finds the strangers in the clauses of one article."""

    def __init__(self, cast: Cast, clauses: ClauseReader, language: str) -> None:
        self._cast = cast
        self._clauses = clauses
        self._tokens = cast.parse.tokens
        self.opinions = Opinions(cast, clauses, language)
        self._people = forms_of(language, "private_people")
        self._own_people = forms_of(language, "own_people")
        self._envoys = forms_of(language, "ambassador")
        self._courts = clauses.grammar.words("home_courts")
        self._leading = clauses.grammar.words("leading")
        self._along = frozenset(map(str, (clauses.grammar.tables.get("slots") or {}).get("with") or ()))
        self._home_texts = forms_of(language, "home_text")
        self._campaign = clauses.grammar.words("campaign")
        self._own_words = clauses.grammar.words("ones_own")
        self._possessives = clauses.grammar.possessives

    def fill(self, match: Match, slot: str) -> bool:
        """Does somebody fill a slot who is never a side, and not just somebody of whom the article tells little?"""
        heads = (head for head in match.clause.of(slot) if self._tokens[head].pos != "VERB")
        told = [(head, self._cast.refs.at.get(head)) for head in heads]
        return bool(told) and all(
            self._of_camp(head) if ref is None else ref.blocked and ref.group == "never" for head, ref in told
        )

    def company_in(self, match: Match, slot: str) -> bool:
        """Does the name of a company, a party or the like fill a slot: "ordonne à Nippon Steel d'indemniser"?"""
        refs = self._cast.refs
        heads = [h for h in match.clause.of(slot) if h not in match.clause.things]
        known = any(h in refs.at or h in refs.prefixes for h in heads)
        return bool(heads) and not known and all(self._clauses.names_company(h) for h in heads)

    def one_of_parliament(self, match: Match) -> bool:
        """Does some member of a parliament say it, whom nobody names: "a senator accused the treasury"?"""
        heads = match.clause.of("subject") if match.trigger.part == "verb" else ()
        refs = [(self._cast.refs.at.get(h), self._tokens[h]) for h in heads]
        return bool(refs) and all(
            ref is not None and ref.rank == "parliament" and ref.person is None and self.opinions.some(token)
            for ref, token in refs
        )

    def with_private(self, match: Match) -> bool:
        """Is what is signed signed with people or a firm of no state: "signed a contract with a printing firm"?"""
        below = (c for h in match.clause.of("object") for c in self._noun_below(h))
        partners = [c for c in below if self._clauses.marker(c) in self._along]
        return bool(partners) and all(
            self.opinions.is_private(t) or self._is_any(t) for t in map(self._tokens.__getitem__, partners)
        )

    def _is_any(self, noun: Token) -> bool:
        """Is a noun that names no office any one of its sort, and no word tells of which state: "une imprimerie"?"""
        refs = self._cast.refs
        named = any(k in refs.at or k in refs.adjectives for k in self._cast.parse.subtree(noun.i))
        return noun.pos == "NOUN" and self.opinions.some(noun) and not named

    def of_camp(self, match: Match) -> bool:
        """Is it said to or done for a camp, by its name or by who leads it: "invited the RSF commander"?"""
        heads = match.clause.of("object")
        refs = [self._cast.refs.at.get(head) for head in heads]
        named = [
            self._of_camp(head)
            or (ref is not None and ref.blocked and ref.group == "never" and self._tokens[head].pos == "PROPN")
            for head, ref in zip(heads, refs, strict=True)
        ]
        return bool(named) and all(named)

    def nation_below(self, match: Match, slot: str) -> bool:
        """Does any state, demonym or pronoun stand in what fills a slot?"""
        refs = self._cast.refs
        for head in match.clause.of(slot):
            for k in self._cast.parse.subtree(head):
                ref = refs.at.get(k)
                if k in refs.adjectives or k in refs.prefixes or (ref is not None and ref.codes and not ref.blocked):
                    return True
        return False

    def undergo(self, match: Match) -> bool:
        """Is it done to people of whom no word says that they are another state's: "promised voters", "its own men"?"""
        kind = kinds()[match.frame.kind]
        if not kind.speech and not kind.symmetric and kind.name not in TOWARDS:
            return False  # who is fed, struck or arrested may be anybody of the other state
        people = self._people | self._own_people if kind.name == "visit" else self._people
        return any(self._tokens[k].low in people or self._his_own(k) for k in self._of_no_state(match))

    def his_own_undergo(self, match: Match) -> bool:
        """Is it done to the doer's own: "a arrêté l'un de ses propres généraux"?"""
        return any(self._his_own(k) for k in self._of_no_state(match))

    def spoken_of(self, match: Match) -> bool:
        """Is something said of somebody who is never a side, or of what is his: "le recours de l'opposition"?"""
        if self.fill(match, "object"):
            return True
        below = [self._cast.refs.at.get(c) for h in match.clause.of("object") for c in self._noun_below(h)]
        return any(ref is not None and ref.blocked and ref.group == "never" for ref in below)

    def by_envoy(self, match: Match) -> bool:
        """Does an envoy do it, who lives where he is posted: "l'ambassadeur a assisté à un concert"?"""
        return any(self._tokens[h].low in self._envoys for h in match.clause.of("subject"))

    def at_home(self, match: Match) -> bool:
        """Does it bind or judge nobody abroad, where no words name anybody: the budget, a verdict of a home court?"""
        kind = kinds()[match.frame.kind]
        if (kind.of_text or kind.reply) and self._of_home_text(match):
            return True
        return kind.name == "other" and self._judge_at_home(match)

    def _judge_at_home(self, match: Match) -> bool:
        """Does a court of a state do it: "a Venezuelan court acquitted the fisherman"?"""
        for head in match.clause.of("subject"):
            ref = self._cast.refs.at.get(head)
            if self._tokens[head].low in self._courts and (ref is None or {*ref.codes} <= state_codes()):
                return True
        return False

    def _of_home_text(self, match: Match) -> bool:
        """Is it done to a text that binds nobody abroad: "a adopté le budget", "opposed the budget"?"""
        heads = (h for slot in ("object", "to", "on") for h in match.clause.of(slot))
        return any(self._tokens[h].low in self._home_texts for h in heads)

    def campaigns(self, match: Match) -> bool:
        """Is it told to one's own voters: "une promesse de campagne"?"""
        return any(self._tokens[c].low in self._campaign for c in self._tokens[match.clause.trigger].children)

    def in_own_state(self, match: Match, own: Collection[str]) -> bool:
        """Is the only place that a journey's clause names in the traveller's own state: "se mariera à Mombasa"?"""
        heads = [head for slot in ("in", "to", "object") for head in match.clause.of(slot)]
        places = [ref for head in heads if (ref := self._cast.refs.at.get(head)) is not None and ref.name is not None]
        return bool(places) and all(ref.name is not None and ref.name.code in own for ref in places)

    def _of_no_state(self, match: Match) -> Iterator[int]:
        """The nouns for those to whom it is done, and those below them, where no word tells of a state."""
        faced = kinds()[match.frame.kind].symmetric or match.frame.kind in TOWARDS
        for slot in TO_WHOM:
            for head in match.clause.of(slot):
                ref = self._cast.refs.at.get(head)
                if (ref is None or ref.blocked or (ref.group == "office" and not ref.codes)) and not self.nation_below(
                    match, slot
                ):
                    yield head
                    if faced or ref is not None or self._tokens[head].pos in ("PRON", "NUM", "DET"):
                        yield from self._noun_below(head)  # not "réclame l'élargissement des journalistes"

    def _noun_below(self, head: int) -> list[int]:
        """The nouns that say whose, or of which, a noun is: "les représentants des syndicats", "un de ses généraux"."""
        return [c for c in self._tokens[head].children if self._tokens[c].dep == "nmod" and c > head]

    def _his_own(self, head: int) -> bool:
        """Do a possessive and a word such as "own" say that it is the doer's: "ses propres généraux"?"""
        below = [self._tokens[c].low for c in self._tokens[head].children if c < head]
        return any(w in self._own_words for w in below) and any(w in self._possessives for w in below)

    def _of_camp(self, head: int) -> bool:
        """Do words say that those whom a noun names are of a camp: "les forces kurdes", "the RSF commander"?"""
        refs, leads = self._cast.refs, self._tokens[head].low in self._leading
        for c in self._tokens[head].children:
            ref = refs.at.get(c) if leads and self._tokens[c].dep.startswith(("nmod", "compound")) else None
            if c in refs.camps or (ref is not None and ref.group == "never" and ref.blocked):
                return True
        return False
