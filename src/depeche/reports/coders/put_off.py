"""Put-offs: what was put off had been set for one day and is set anew for another ("fixée au 3, repoussée à mai").

The first is the day of the act that was dropped, the second of the one that is planned in its stead; the day on which
it was put off is neither's.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from depeche.codebook.inflection import read_inflection
from depeche.errors import UnreadableDate
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.counted import Counter, counting_words, number_of
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.status import operators
from depeche.texts.period import Unit, read_period, shift, years_on

NEAR = 8  # tokens after the verb in which the new day stands
SET = 5  # tokens before a date in which the word stands that says the act was set for then
LEAD = 2  # tokens before a date in which its preposition stands
YEAR_OPEN = ("day", "month", "season")  # dates whose year the text may leave out


@dataclass(frozen=True, slots=True)
class PutOff:
    """What a sentence says of an act that is put off: by which word, from which day, to which."""

    word: int
    old: DateMention | None
    new: DateMention | None


class PutOffReader:
    """Reads in one article what was put off."""

    def __init__(self, clauses: ClauseReader, dater: Dater, published: datetime.date | None, language: str) -> None:
        self._clauses = clauses
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._dater = dater
        self._published = published
        table = clauses.grammar.tables.get("put_off") or {}
        forms = read_inflection(language)
        self._verbs, self._moved_only, self._nouns = (
            frozenset(f.split()[0] for w in table.get(key) or () for f in forms.inflect(str(w), tag))
            for key, tag in (("verbs", "VERB"), ("verbs_with_day", "VERB"), ("nouns", "NOUN"))
        )
        self._to = frozenset(map(str, table.get("to") or ()))
        self._from = frozenset(map(str, table.get("from") or ()))
        self._by = frozenset(map(str, table.get("by") or ()))
        self._units, self._numerals = counting_words(language)
        said = operators(language)
        self._drops = frozenset(w for w, s in said.verbs.items() if "cancelled" in s)
        self._set = frozenset(w for table in (said.verbs, said.adjectives) for w, s in table.items() if "planned" in s)

    def read(self, clause: Clause) -> PutOff | None:
        """By which word an act is put off, from when and till when; None where it is not."""
        word = next(self._words(clause), None)
        if word is None:
            return None
        spanned = self._spanned(word)
        if spanned is not None:
            return PutOff(word, *spanned)
        new = self._new(clause, word)
        if new is None and self._tokens[word].low in self._moved_only and self._tokens[word].low not in self._verbs:
            return None
        old = self._old(clause, word, new)
        moved = self._moved(word)
        if moved and old is None and new is not None:
            old = self._shifted(new, -moved[0], moved[1])
        elif moved and new is None and old is not None:
            new = self._shifted(old, moved[0], moved[1])
        return PutOff(word, old, new)

    def set_for(self, clause: Clause) -> DateMention | None:
        """The day for which an act that was dropped had been set, where the sentence says so."""
        for first, last, mention in self._dater.in_sentence(self._tokens[clause.trigger].sent):
            if mention.edtf is not None and self._belongs(clause, first, last):
                return self._nearest(mention)
        return None

    def drops(self, mention: DateMention, clause: Clause) -> bool:
        """Is a date that of the dropping ("a annulé lundi la visite")?"""
        for first, last, other in self._dater.in_sentence(self._tokens[clause.trigger].sent):
            if other is mention and not self._led(first, mention, self._to | self._from):
                verb = self._dater.verb_of(first, last)
                dropping = verb is not None and self._tokens[verb].low in self._drops
                return dropping and not clause.trigger < first < (verb or 0)
        return False

    def _words(self, clause: Clause) -> Iterator[int]:
        """Words that put the act off: a verb that it undergoes, its participle, a noun above it."""
        sentence = self._parse.sentence_of(clause.trigger)
        above = set(self._parse.ancestors(clause.trigger))
        for k in range(sentence.first, sentence.last):
            token = self._tokens[k]
            if token.pos in ("NOUN", "PROPN") and token.low in self._nouns and k in above and k < clause.trigger:
                yield k
            elif token.pos in ("VERB", "ADJ") and token.low in self._verbs | self._moved_only:
                participle = token.dep.startswith(("acl", "amod", "conj")) and clause.trigger in self._above_within(k)
                if participle or self._undergoes(clause.trigger, k) or self._set_then(clause.trigger, k):
                    yield k

    def _set_then(self, i: int, verb: int) -> bool:
        """Is the act's noun the subject of a word that says it was set, with the verb below it?"""
        head = self._tokens[self._tokens[i].head]
        passive = any(self._tokens[c].dep == "aux:pass" for c in self._tokens[verb].children)
        subject = self._tokens[i].dep.startswith("nsubj") and head.low in self._set
        return subject and passive and self._tokens[verb].head == head.i

    def _above_within(self, k: int) -> list[int]:
        """The tokens above a participle, over others that it is joined to ("calée au 9, puis décalée")."""
        found = []
        while self._tokens[k].dep == "conj" and self._tokens[k].head != k:
            k = self._tokens[k].head
            found.append(k)
        return [*found, self._tokens[k].head]

    def _undergoes(self, i: int, verb: int) -> bool:
        """Is the act's noun the object of a verb, or the subject of its passive?"""
        for k in (i, *self._parse.ancestors(i)):
            token = self._tokens[k]
            if token.head == verb and k != verb:
                passive = any(self._tokens[c].dep in ("aux:pass", "cop") for c in self._tokens[verb].children)
                return token.dep in ("obj", "nsubj:pass") or (token.dep.startswith("nsubj") and passive)
            if token.pos not in ("NOUN", "PROPN"):
                return False
        return False

    def _new(self, clause: Clause, word: int) -> DateMention | None:
        """The day that it is put off to; for a participle also that of the future verb ("décalée, aura lieu lundi")."""
        for first, _, mention in self._dater.in_sentence(self._tokens[word].sent):
            if word < first <= word + NEAR and self._led(first, mention, self._to) and self._clear(word, first):
                return self._coming(mention)
        verb = clause.verb
        participle = self._tokens[word].dep.startswith(("acl", "amod", "conj"))
        if not participle or verb is None or self._tokens[verb].feats.get("Tense") != "Fut":
            return None
        for first, _, mention in self._dater.in_sentence(self._tokens[word].sent):
            if verb < first <= verb + NEAR and self._clear(verb, first):
                return self._coming(mention)
        return None

    def _spanned(self, word: int) -> tuple[DateMention, DateMention] | None:
        """From when till when, told in one breath: "repoussés de février à avril"."""
        for first, _, mention in self._dater.in_sentence(self._tokens[word].sent):
            start, _, end = (mention.edtf or "").partition("/")
            inside = word < first <= word + NEAR and self._clear(word, first)
            if inside and end and len(start) == len(end) and self._tokens[first - 1].low in self._from:
                both = (
                    replace(mention, edtf=day, grain="day" if len(day) > len("2000-01") else "month")
                    for day in (start, end)
                )
                old, new = both
                return self._nearest(old), self._coming(new)
        return None

    def _led(self, first: int, mention: DateMention, leads: frozenset[str]) -> bool:
        words = {self._tokens[k].low for k in range(max(0, first - LEAD), first)}
        inside = self._parse.text[mention.bound_start : mention.end].lower().split()
        return bool(leads & words) or (bool(inside) and inside[0] in leads)

    def _clear(self, first: int, last: int) -> bool:
        """Does no other verb stand between?"""
        return not any(self._tokens[k].pos == "VERB" for k in range(first + 1, last))

    def _old(self, clause: Clause, word: int, new: DateMention | None) -> DateMention | None:
        """The day it had been set for: one that hangs from the act or its participles, not from the putting off."""
        for first, last, mention in self._dater.in_sentence(self._tokens[word].sent):
            if mention.edtf is None or (new is not None and mention.start == new.start):
                continue
            if self._was_set(clause, first):
                return self._nearest(mention)
            verb = self._dater.verb_of(first, last)
            if verb == word and not self._led(first, mention, self._from):
                continue
            if word < first and self._clear(word, first) and self._tokens[first].head == word:
                continue
            if verb == word or self._belongs(clause, first, last):
                return self._nearest(mention)
        return None

    def _belongs(self, clause: Clause, first: int, last: int) -> bool:
        """Does a date hang from the act, or stand behind a word that says it was set for then?"""
        return self._was_set(clause, first) or any(
            clause.trigger in self._parse.ancestors(k) for k in range(first, last + 1)
        )

    def _was_set(self, clause: Clause, first: int) -> bool:
        """Does a date stand behind a word that says that the act was set for it: "fixée au", "due on"?"""
        noun = self._tokens[clause.trigger].pos == "NOUN"
        near = range(max(clause.trigger if noun else self._parse.sentence_of(first).first, first - SET), first)
        return any(self._tokens[k].low in self._set for k in near if self._clear(k, first))

    def _moved(self, word: int) -> tuple[int, Unit] | None:
        """By how much it is put off: "d'une semaine", "by two days"."""
        for k in range(word + 1, min(word + NEAR, self._parse.sentence_of(word).last - 2)):
            if self._tokens[k].low in self._by:
                count, unit = number_of(self._tokens[k + 1], self._numerals), self._units.get(self._tokens[k + 2].low)
                if count is not None and unit is not None:
                    return count, unit
        return None

    @staticmethod
    def _shifted(mention: DateMention, count: int, unit: Unit) -> DateMention | None:
        edtf = Counter.moved(mention.edtf, count, unit) if mention.edtf else None
        return replace(mention, edtf=edtf) if edtf else None

    def _coming(self, mention: DateMention) -> DateMention:
        """A day still to come, where a name without its year or week was read as past: "remis à mars"."""
        last = read_period(mention.edtf or "").last
        if last is None or self._published is None or last >= self._published or mention.basis != "relative":
            return mention
        for step in ((7, "day"),) if mention.grain == "day" and not mention.numbered else ((1, "year"),):
            edtf = self._stepped(mention, step[0], step[1])
            day = read_period(edtf).last if edtf else None
            if edtf and day is not None and day >= self._published:
                return replace(mention, edtf=edtf)
        return mention

    def _nearest(self, mention: DateMention) -> DateMention:
        """The year of a day it had been set for, where the text names none: the nearest to publication."""
        if mention.basis != "relative" or mention.grain not in YEAR_OPEN or self._published is None:
            return mention
        if not (mention.direction or mention.unclear):
            return mention
        weekday = mention.grain == "day" and not mention.numbered
        best = mention
        for step in (-7, 7) if weekday else (-1, 1):
            edtf = self._stepped(mention, step, "day" if weekday else "year")
            if edtf and self._away(edtf) + weekday < self._away(best.edtf or ""):
                best = replace(mention, edtf=edtf)
        return best

    def _away(self, edtf: str) -> int:
        period = read_period(edtf)
        if self._published is None or period.first is None or period.last is None:
            return 0
        if period.first <= self._published <= period.last:
            return 0
        return min(abs((period.first - self._published).days), abs((period.last - self._published).days))

    @staticmethod
    def _stepped(mention: DateMention, count: int, unit: str) -> str | None:
        edtf = mention.edtf or ""
        try:
            return shift(edtf, count, "day") if unit == "day" else years_on(edtf, count)
        except UnreadableDate:
            return None
