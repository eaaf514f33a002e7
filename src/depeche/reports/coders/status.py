"""Status: whether an act happened, is planned, was called off, denied, or has not taken place.

Judged on the publication day from tense, mood, negation, modal verbs, and the words that govern an act.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from depeche.codebook.acts import acts
from depeche.codebook.frames import LEARNT, noun_classes, triggers
from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import read_yaml
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.matching import Match, past_participle
from depeche.reports.coders.supposing import Supposing
from depeche.reports.coders.tellers import SPEAKER
from depeche.reports.coders.verdict import Verdict
from depeche.texts.parse import Token

SET_FOR_A_DAY = ("encounter", "instrument")  # behaviours of what is set for a day, and may be called off
UNDER_WAY = 3  # tokens before a noun in which words say that it goes on ("en cours de négociation")
UNFULFILLED = 6  # tokens before a verb in which "was to have been" stands
HELPED = 3  # tokens before a modal verb in which its auxiliary stands ("aurait donc dû")
SAID_OF = 7  # tokens after "to be" in which an expression says what becomes of an act
YET_REACH = 5  # tokens around a negated verb in which words say that it is still to come
HABIT_REACH = 6  # tokens around a verb in which words say that it goes on
_FORWARD = frozenset({"planned", "called_for", "hypothetical", "cancelled"})
_FIXED = frozenset({"planned", "cancelled"})  # what is fixed for a day, or put off to one
_FULL_STOPS = frozenset({".", "!", "?", '"', "”"})  # what a sentence of the text ends with, and a title does not
ORDER = ("cancelled", "denied", "negated", "called_for", "hypothetical", "planned", "ongoing", "happened")


@dataclass(frozen=True, slots=True)
class Operators:
    """Words that take an act as complement, by form: status they give to it."""

    verbs: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, tuple[str, ...]]
    adverbs: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    light: frozenset[str]
    say: frozenset[str]
    phrasal: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    governing: Mapping[str, str] = field(default_factory=dict)  # verbs that say so of an infinitive only


@cache
def operators(language: str) -> Operators:
    """The operators and verbs of saying of a language."""
    table = (read_yaml("languages", language, "operators.yaml") or {}).get("operators") or {}
    speech = (read_yaml("languages", language, "speech.yaml") or {}).get("verbs") or {}
    forms = read_inflection(language)
    found: dict[str, dict[str, list[str]]] = {"verbs": {}, "nouns": {}, "adjectives": {}, "adverbs": {}}
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for status, rows in table.items():
        if status == "light":
            continue
        for part, tag in (("verbs", "VERB"), ("nouns", "NOUN"), ("adjectives", "ADJ"), ("adverbs", "")):
            for word in rows.get(part) or ():
                for form in sorted(forms.inflect(str(word), tag) if tag else {str(word)}):
                    if len(form.split()) == 1 or part == "verbs":
                        found[part].setdefault(form.split()[0] if part == "verbs" else form, []).append(status)
        phrases[status] = tuple(tuple(str(p).replace("'", "' ").split()) for p in rows.get("phrases") or ())
    phrasal: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for status, rows in table.items():
        for verb in rows.get("phrasal") or ():
            for form in sorted(forms.inflect(str(verb), "VERB")):
                first, *rest = form.split()
                phrasal.setdefault(first, []).append((tuple(rest), status))
    governing = {
        form.split()[0]: status
        for status, rows in table.items()
        for verb in rows.get("governing") or ()
        for form in sorted(forms.inflect(str(verb), "VERB"))
    }
    light = frozenset(
        form.split()[0]
        for word in (table.get("light") or {}).get("verbs") or ()
        for form in forms.inflect(str(word), "VERB")
    ) | frozenset(
        form.split()[0]
        for word in (table.get("happened") or {}).get("verbs") or ()
        for form in forms.inflect(str(word), "VERB")
    )
    say = frozenset(
        form.split()[0]
        for group in ("say", "claim", "deny")
        for word in speech.get(group) or ()
        for form in forms.inflect(str(word), "VERB")
    )
    plain = {part: {form: tuple(dict.fromkeys(s)) for form, s in rows.items()} for part, rows in found.items()}
    return Operators(
        plain["verbs"],
        plain["nouns"],
        plain["adjectives"],
        plain["adverbs"],
        phrases,
        light,
        say,
        {form: tuple(rows) for form, rows in phrasal.items()},
        governing,
    )


class _Words:
    """The words by which a language tells whether an act has happened, worked out once."""

    def __init__(self, language: str) -> None:
        self._inflection = read_inflection(language)
        rules = grammar(language)
        tables = rules.tables
        negation = tables.get("negation") or {}
        self.negative = frozenset(negation.get("words") or ())
        self.particles = frozenset(negation.get("particle") or ())
        self.only = frozenset(negation.get("only") or ())
        longer = (*(negation.get("no_longer") or ()), *(negation.get("longer") or ()))
        self.longer = tuple(rules.split(str(w)) for w in longer)
        self.yet = tuple(rules.split(str(w)) for w in negation.get("not_yet") or ())
        self.without = tuple(rules.split(str(w)) for w in negation.get("without") or ())
        auxiliaries = tables.get("auxiliaries") or {}
        modal = auxiliaries.get("modal") or {}
        self.going = self._forms(auxiliaries.get("future"))
        self.helpers = tuple(auxiliaries.get("tense") or ())
        self.should = self._forms(modal.get("called_for"))
        self.progressive = self._forms(auxiliaries.get("progressive"))
        self.perfect = self._forms(auxiliaries.get("active"))
        self.marks = frozenset((tables.get("infinitive") or {}).get("marks") or ())
        self.purpose_dep = frozenset((tables.get("infinitive") or {}).get("purpose") or ())
        self.just = frozenset(
            f.split()[0] for v in auxiliaries.get("past") or () for f in self._inflection.inflect(str(v), "VERB")
        )
        self.must = self._forms(modal.get("planned"))
        self.despatching = self._forms(tables.get("despatching"))
        self.can = self._forms(modal.get("hypothetical"))
        self.doubting = self._forms(tables.get("doubting"))
        self.conditions = frozenset(str(w) for w in tables.get("conditional_markers") or () if " " not in str(w))
        self.occurring = frozenset(
            f.split()[0] for v in tables.get("occurrence") or () for f in self._inflection.inflect(str(v), "VERB")
        )
        self.coming = frozenset(
            f.split()[0] for v in tables.get("coming") or () for f in self._inflection.inflect(str(v), "VERB")
        )
        provisions = tables.get("provisions") or {}
        self.provides = frozenset(
            f.split()[0] for v in provisions.get("verbs") or () for f in self._inflection.inflect(str(v), "VERB")
        )
        self.instruments = frozenset(
            f
            for w in noun_classes(language).get(provisions.get("class", ""), ())
            for f in self._inflection.inflect(w, "NOUN")
            if " " not in f
        )
        self.rumours = rules.words("rumours")
        denied = operators(language)
        self.untrue = tuple(
            dict.fromkeys(
                [
                    *denied.phrases.get("denied", ()),
                    *((form,) for form, statuses in denied.adjectives.items() if "denied" in statuses),
                    *(tuple(rules.split(w)) for w in sorted(noun_classes(language).get("denial_word", ()))),
                ]
            )
        )
        self.purpose = rules.words("purpose")
        sequence = (tables.get("infinitive") or {}).get("sequence") or ()
        self.sequence = frozenset(rules.split(str(w)) for w in sequence)

    def _forms(self, verbs: object) -> frozenset[str]:
        return frozenset(f for v in (verbs if isinstance(verbs, list) else ()) for f in self._inflection.forms(str(v)))


_words = cache(_Words)


def instruments(language: str) -> frozenset[str]:
    """The nouns for texts that states conclude, by form."""
    return _words(language).instruments


class StatusReader:
    """Reads the status of an article's matches."""

    def __init__(self, clauses: ClauseReader, language: str) -> None:
        self._clauses = clauses
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._operators = operators(language)
        self.saying = self._operators.say
        self._known_verbs = triggers(language)
        self._inflection = read_inflection(language)
        words = _words(language)
        self._negative, self._particles, self._only = words.negative, words.particles, words.only
        self._without, self._going, self._helpers = words.without, words.going, words.helpers
        self._should, self._must, self.can = words.should, words.must, words.can
        self._progressive, self.perfect, self._just = words.progressive, words.perfect, words.just
        self.marks, self._purpose_dep, self._purpose = words.marks, words.purpose_dep, words.purpose
        self._despatching = words.despatching
        self.rumours, self._untrue = words.rumours, words.untrue
        self.conditions = words.conditions
        self.occurring, self._sequence = words.occurring, words.sequence
        self.provides, self.instruments = words.provides, words.instruments
        self._first = clauses.grammar.words("foremost")
        self._courses = clauses.grammar.words("courses")
        self._until = clauses.grammar.words("not_until")
        self._doubting, self._whatever = words.doubting, clauses.grammar.words("whatever")
        self.supposing = Supposing(clauses, language, self)
        self._reflexives = clauses.grammar.words("reflexives")
        self._owning = clauses.grammar.possessives_of("one", "many")
        self._lasting = clauses.grammar.words("lasting")
        self._coming = words.coming
        self._after_all = clauses.grammar.words("after_all")
        self._going_on = [clauses.grammar.split(words) for words in sorted(clauses.grammar.words("under_way"))]
        self._yet, self._longer = words.yet, words.longer

    def read(self, match: Match) -> Verdict:
        """The status of a match, before its date is known."""
        if self._told_not(match):
            return Verdict("negated", "said not to have been done", dropped=True)
        clause = match.clause
        verb = match.trigger.part == "verb" or (match.trigger.part == "phrase" and clause.verb == clause.trigger)
        if match.frame.status and match.frame.only is None:
            said = self._tokens[clause.trigger]
            unsaid = match.trigger.part == "noun" and said.dep == "obj" and self.negated(said.head)
            told = match.frame.status if not unsaid else "negated"  # "n'a pas dit merci"
            verdict = Verdict(told, "fixed by the frame")
        else:
            verdict = self._verb(clause.trigger, match.trigger.analyses) if verb else self._noun(clause)
            untrue = self._called_untrue(clause.trigger)
            if untrue is not None:
                return untrue
            if verb and match.frame.name == LEARNT and self._ends_it(match):
                verdict = replace(verdict, status="cancelled", reason=f"“{self._tokens[clause.trigger].text}”")
        if not verb and verdict.dropped and kinds()[match.frame.kind].speech and self._voiced(clause.verb):
            return Verdict("happened", "what somebody said")
        if not verb and verdict.status == "happened" and match.frame.kind in acts().lasting and self._under_way(clause):
            return Verdict("ongoing", "told as under way")
        if verb and verdict.dropped and kinds()[match.frame.kind].speech and self._nothing_but(clause.trigger):
            return Verdict("happened", "said with no more to say")
        if verdict.ought and acts().behaviour[match.frame.kind] not in SET_FOR_A_DAY:
            return replace(verdict, dropped=True)  # "ils auraient dû fermer la frontière": what somebody thinks
        if not verb or verdict.dropped:
            return verdict
        if verdict.status == "happened" and not kinds()[match.frame.kind].speech and self._course_begun(match):
            return Verdict("ongoing", "its course was begun", in_course=True)
        set_for = past_participle(self._tokens[clause.trigger]) and "planned" in self._statuses(clause.trigger)
        if verdict.status == "planned" or (set_for and verdict.status == "happened"):
            return self._called_off(clause.trigger) or verdict
        if verdict.status == "negated" and self._given_up(clause.trigger):
            return Verdict("cancelled", "not to be done after all")
        if verdict.status == "happened" and not kinds()[match.frame.kind].speech and self._still(match):
            return Verdict("ongoing", "told as still so")
        return verdict

    def _voiced(self, verb: int | None) -> bool:
        """Is what a noun names told by a verb of saying that is not negated: "a évoqué des accusations"?"""
        return verb is not None and self._tokens[verb].low in self._operators.say and not self.negated(verb)

    def _under_way(self, clause: Clause) -> bool:
        """Do words beside a noun, or its verb in the present, say that it goes on: "les pourparlers en cours"?"""
        i = clause.trigger
        sentence = self._parse.sentence_of(i)
        near = range(max(sentence.first, i - UNDER_WAY), min(sentence.last, i + HABIT_REACH))
        if any(self._clauses.stands(words, k) for k in near for words in self._going_on):
            return True
        token = self._tokens[i]
        copula = next((c for c in token.children if self._tokens[c].dep == "cop"), None)
        if copula is not None and self._clauses.marker(i) and self._in_present(i, copula):
            return True  # "is in talks"
        if not token.dep.startswith("nsubj"):
            return False
        return (
            "ongoing" in self._statuses(token.head)
            and not self.negated(token.head)
            and self._tokens[token.head].pos == "VERB"
            and self.tense(token.head) == "Pres"
        )

    def _still(self, match: Match) -> bool:
        """Does a word right after a verb in the present say that it goes on: "négocient toujours"?"""
        i = match.clause.trigger
        names = {a.split(".")[0] for a in match.trigger.analyses}
        present = "Pres" in names and not names & {"Past", "Imp", "Part"}
        after = self._tokens[i + 1] if i + 1 < self._parse.sentence_of(i).last else None
        return after is not None and after.low in self._lasting and (present or self.tense(i) == "Pres")

    def _given_up(self, i: int) -> bool:
        """Do words say of what will not be done that it had been meant: "n'ira finalement pas à Oslo"?"""
        sentence = self._parse.sentence_of(i)
        near = range(max(sentence.first, i - HABIT_REACH), min(sentence.last, i + HABIT_REACH))
        return self.tense(i) == "Fut" and any(self._tokens[k].low in self._after_all for k in near)

    def _of_something_else(self, verb: int) -> bool:
        """Has a verb an object that is not its subject's own: "a reporté le vote", not "a reporté sa venue"?"""
        below = [self._tokens[c] for c in self._tokens[verb].children]
        objects = [c for c in below if c.dep == "obj" and not self._phrasal(verb)]
        return any(not any(self._tokens[d].low in self._owning for d in c.children) for c in objects)

    def _called_off(self, i: int) -> Verdict | None:
        """What the clause above says became of a plan: "attendu lundi à Oslo, le roi s'est décommandé"."""
        above = i
        while self._tokens[above].dep in ("xcomp", "conj") and self._tokens[above].head not in (above, i):
            above = self._tokens[above].head
        if self._tokens[above].dep not in ("acl", "acl:relcl", "amod", "advcl"):
            return None
        verb = self._tokens[above].head
        while self._tokens[verb].pos not in ("VERB", "AUX") and self._tokens[verb].head != verb:
            verb = self._tokens[verb].head
        if self._tokens[verb].pos not in ("VERB", "AUX"):
            return None
        if self.negated(verb):
            off = self._tokens[verb].low in self._coming
        else:
            off = "cancelled" in self._statuses(verb) and not self._of_something_else(verb)
        return Verdict("cancelled", f"set, then “{self._tokens[verb].text}”") if off else None

    def _nothing_but(self, i: int) -> bool:
        """Does "only" stand between a modal and its verb: "can only regret"?"""
        first = next((c for c in self._tokens[i].children if c < i and self._tokens[c].low in self.can), i)
        return any(self._tokens[k].low in self._only for k in range(first + 1, i))

    def _told_not(self, match: Match) -> bool:
        """Is it said of the subject of a verb that it did not do what it would be charged with?"""
        needs = match.frame.needs
        if match.trigger.part != "verb" or "negation" in needs:
            return False
        if match.frame.kind == "accuse" and "complement" in needs:
            told = match.clause.of("complement")
            return bool(told) and all(self.negated(k) for k in told)
        return bool(match.frame.status) and SPEAKER in needs and self.negated(match.clause.trigger)

    def _called_untrue(self, i: int) -> Verdict | None:
        """What its sentence says of a rumour that tells the act at token `i`: "no truth in talk that ...".

        Without words that call it so a rumour stays what its own verbs make of it.
        """
        above = list(self._parse.ancestors(i))
        beside = [c for a in above for c in self._tokens[a].children if c < i]  # "no truth in talk that ..."
        if not any(self._tokens[k].low in self.rumours for k in (*above, *beside)):
            return None
        s = self._parse.sentence_of(i)
        low = [t.low for t in self._tokens[s.first : s.last]]
        for words in self._untrue:
            if not self.rumours.isdisjoint(words):
                continue  # "no intention of" is said of oneself
            for k in range(len(low) - len(words) + 1):
                if tuple(low[k : k + len(words)]) == words and not k <= i - s.first < k + len(words):
                    return Verdict("denied", f"“{' '.join(words)}” of a rumour")
        return None

    def of_verb(self, i: int) -> Verdict:
        """The status of what the verb at token `i` tells, where no frame has matched it."""
        return self._verb(i, ())

    def _statuses(self, i: int) -> tuple[str, ...]:
        """What a verb does to the status of the act it governs; with its particle before without ("put off")."""
        return self._phrasal(i) or self._operators.verbs.get(self._tokens[i].low, ())

    def _phrasal(self, i: int) -> tuple[str, ...]:
        """The status that a verb with the particle after it gives ("put off"); none when it has no such particle."""
        end = min(self._parse.sentence_of(i).last, i + 6)
        rows = self._operators.phrasal.get(self._tokens[i].low, ())
        for rest, status in sorted(rows, key=lambda row: -len(row[0])):
            k = i + 1
            for word in rest:
                k = next((n + 1 for n in range(k, end) if self._tokens[n].low == word), 0)
                if not k:
                    break
            if k:
                return (status,)
        return ()

    def _auxiliary(self, i: int, analyses: tuple[str, ...]) -> Verdict | None:
        """A modal or progressive auxiliary, where these are no governing verbs ("may sign", "is negotiating")."""
        helpers = [self._tokens[c] for c in self._tokens[i].children if self._tokens[c].dep.startswith("aux") and c < i]
        for helper in helpers:
            if helper.low in self.can:
                return Verdict("planned", "only a possibility", dropped=True)
            if helper.low in self._must and not any(a.startswith("Fut") for a in self._analyses(helper)):
                return self._bound(helper)
            if helper.low in self._should:
                return Verdict("called_for", f"“{helper.text}”")
        if (
            helpers
            and helpers[-1].low in self._progressive
            and (helpers[0].low in self._progressive or helpers[0].low in self.perfect)
            and any(a.startswith("Ger") for a in analyses or self._analyses(self._tokens[i]))
        ) and any(a.startswith("Pres") for a in self._analyses(helpers[0])):
            return Verdict("ongoing", "in the progressive")
        return None

    def _bound(self, modal: Token) -> Verdict:
        """What one must do is planned; what one had to do was done, and what one should have done was dropped."""
        reason = f"“{modal.text}”"
        helpers = [
            self._tokens[k]
            for k in range(max(self._parse.sentence_of(modal.i).first, modal.i - HELPED), modal.i)
            if self._tokens[k].pos == "AUX"
        ]
        participle = any(a.startswith("Part") for a in self._analyses(modal))
        if helpers and participle and not self.marks:  # "a dû", "aurait dû"
            forms = {a.split(".")[0] for a in self._analyses(helpers[0])}
            if "Cnd" in forms:
                return Verdict("cancelled", f"{reason}, in the conditional of the past", ought=True)
            if forms & {"Pres", "Imp", "Past"}:
                return Verdict("happened", f"{reason}, in the past")
        past = not helpers and not self.marks and modal.feats.get("Tense") == "Imp"
        return Verdict("planned", reason, unkept=past)

    def _in_present(self, i: int, copula: int) -> bool:
        """Does a copula alone say that what stands at token `i` is so now: "is in talks", not "has been in talks"?"""
        helped = any(self._tokens[c].dep.startswith("aux") for c in self._tokens[i].children)
        return self._tokens[copula].feats.get("Tense") == "Pres" and not helped

    def _unfulfilled(self, i: int) -> bool:
        """Is it told that it was to have been done, and so was not: a perfect infinitive under a past form of "be"?

        "A pact was to have been inked", "he was due to have flown".
        """
        low = [self._tokens[k] for k in range(max(self._parse.sentence_of(i).first, i - UNFULFILLED), i)]
        for n, mark in enumerate(low):
            if mark.low not in self.marks or n + 1 >= len(low) or low[n + 1].low not in self.perfect:
                continue
            set_for = bool(n) and "planned" in self._operators.adjectives.get(low[n - 1].low, ())
            before = low[n - 1 - set_for] if n > set_for else None
            past = before is not None and before.low in self._progressive and before.feats.get("Tense") == "Past"
            if past and all(t.pos in ("AUX", "ADV", "PART") for t in low[n + 1 :]):
                return True
        return False

    def reaches_now(self, i: int) -> bool:
        """Is the verb at token `i` finite, and it or its first auxiliary in the present ("trains", "has trained")?"""
        token = self._tokens[i]
        helpers = [self._tokens[c] for c in token.children if self._tokens[c].dep.startswith(("aux", "cop")) and c < i]
        if not helpers and token.dep.startswith("cop"):
            return self.reaches_now(token.head)
        main = helpers[0] if helpers else token
        if not helpers and token.feats.get("VerbForm") != "Fin":
            return False
        return main.feats.get("Tense", "Pres") == "Pres" and any(a.startswith("Pres") for a in self._analyses(main))

    def ahead(self, sentence: int) -> bool:
        """Does a sentence speak of what is to come: a future, a conditional, a modal, or a word such as "prévu"?"""
        s = self._parse.sentences[sentence]
        for k in range(s.first, s.last):
            token = self._tokens[k]
            if token.pos in ("VERB", "AUX") and (
                token.feats.get("Tense") == "Fut"
                or token.feats.get("Mood") == "Cnd"
                or token.low in self._must
                or (token.low in self._going and token.dep.startswith("aux"))
            ):
                return True
            if "planned" in self._operators.adjectives.get(token.low, ()) or "planned" in self._operators.adverbs.get(
                token.low, ()
            ):
                return True
            if self.fixed(k):
                return True
        return False

    def set_anew(self, i: int) -> bool:
        """Does a main verb say for when something is fixed, or to when it is put off?"""
        return self.fixed(i) and self._tokens[i].dep not in ("acl", "amod", "advcl")

    def fixed(self, i: int) -> bool:
        """Is a verb the participle of what is fixed or put off, and not what somebody has done: "fixée au 28 mai"?"""
        token = self._tokens[i]
        if token.feats.get("VerbForm") != "Part" or not _FIXED & {*self._operators.verbs.get(token.low, ())}:
            return False
        helpers = [self._tokens[c].dep for c in token.children if self._tokens[c].dep.startswith("aux")]
        return not helpers or "aux:pass" in helpers

    def points(self, i: int) -> str | None:
        """Whether a verb says by its tense that what is done lies behind or ahead; None where another may be meant."""
        token = self._tokens[i]
        if self.pledged(i):
            return "future"
        if set(self._statuses(i)) & _FORWARD or any(
            self._tokens[c].feats.get("VerbForm") == "Inf" and c > i for c in token.children
        ):
            return None
        tense = self.tense(i)
        if tense == "Fut" or self.set_down(i):
            return "future"
        finite = token.feats.get("VerbForm") == "Fin" or any(
            self._tokens[c].dep.startswith("aux") for c in token.children
        )
        return "past" if tense == "Past" and finite else None

    def pledged(self, i: int) -> bool:
        """Is it an infinitive below a verb that looks ahead: "agreed to open it in September"?"""
        token = self._tokens[i]
        above = self._tokens[token.head]
        below = token.dep in ("xcomp", "ccomp") and token.feats.get("VerbForm") == "Inf" and above.pos == "VERB"
        return below and bool(set(self._statuses(above.i)) & {"planned", "hypothetical"})

    def scheduled(self, i: int) -> bool:
        """Is a verb in the simple present, which in such a language tells with a day to come what is fixed for it?"""
        token = self._tokens[i]
        simple = token.feats.get("VerbForm") == "Fin" and not any(
            self._tokens[c].dep.startswith("aux") for c in token.children
        )
        return bool(self.marks) and simple and token.feats.get("Tense") == "Pres"

    def set_down(self, i: int) -> bool:
        """Does a present with a day tell what is fixed to come: "flies to Beijing on Monday", "is in Oslo on Monday"?

        Not in a title, whose present tells what was done, and only where the language has another tense for news.
        """
        sentence = self._parse.sentence_of(i)
        token = self._tokens[i]
        if not self.marks or sentence.role == "title" or self._tokens[sentence.last - 1].text not in _FULL_STOPS:
            return False
        helpers = [self._tokens[c] for c in token.children if self._tokens[c].dep.startswith(("aux", "cop")) and c < i]
        if not helpers:
            names = {a.split(".")[0] for a in self._analyses(token)}  # "let", "put" may be either
            return token.pos == "VERB" and "Pres" in names and "Past" not in names and self.tense(i) == "Pres"
        main = helpers[0]
        participle = token.pos != "VERB" or token.feats.get("VerbForm") in ("Part", "Ger")
        present = main.feats.get("Tense") == "Pres" and main.low in self._progressive
        return len(helpers) == 1 and participle and present

    def only_past(self, sentence: int) -> bool:
        """Is a sentence told in the past tense, without a word that looks ahead?

        Only in a language whose past tense is no present as well; there "agreed", "plan" and "if" look ahead too.
        """
        if not self.marks:
            return False
        s = self._parse.sentences[sentence]
        past = False
        for k in range(s.first, s.last):
            token = self._tokens[k]
            if token.pos in ("VERB", "AUX"):
                statuses = self._operators.verbs.get(token.low, ())
                if (
                    set(statuses) & _FORWARD
                    or token.low in self._going
                    or token.low in self.can
                    or token.low in self._should
                    or (token.feats.get("VerbForm") == "Inf" and token.dep != "aux")
                    or token.feats.get("Tense") == "Pres"
                ):
                    return False
                past = past or (token.feats.get("Tense") == "Past" and token.feats.get("VerbForm") == "Fin")
            elif set(self._operators.adjectives.get(token.low, ())) & _FORWARD or (
                set(self._operators.nouns.get(token.low, ())) & {"planned", "called_for"}
            ):
                return False
        return past and not self.ahead(sentence)

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _verb(self, i: int, analyses: tuple[str, ...], depth: int = 0) -> Verdict:
        token = self._tokens[i]
        said = self._conditional(i)
        if said:
            return said
        if self._unfulfilled(i):
            return Verdict("cancelled", "was to have been done")
        supposed = self.supposing.of_verb(i)
        if supposed is not None:
            return supposed
        if self._denied_perfect(i):
            return Verdict("denied", "said not to have been done")
        if self.negated(i):
            if self.marks and any(self._tokens[c].low in self.can and c < i for c in token.children):
                return Verdict("negated", "what may not be done", dropped=True)
            return self._denied_or_negated(i)
        report = self._report(i)
        tense = self.tense(i, analyses)
        helped = self._auxiliary(i, analyses)
        if report is not None and report.status == "denied" and (helped or tense in ("Fut", "Cnd")):
            return report  # "denied that it was sending", "that it would send"
        if report is not None and (report.possible or report.doubted):
            return report
        if helped:
            return helped
        if tense == "Inf":
            return self._infinitive(i, depth)
        if tense == "Fut":
            return Verdict("planned", "in the future tense")
        if tense == "Cnd" and self.supposing.hearsay(i):
            return Verdict("happened", "heard of, in the conditional of the past", behind=True)
        if tense == "Cnd":
            unsaid = report is None and self.supposing.provisions.said_by_nobody(i)
            return Verdict("planned", "in the conditional, seen from the past", dropped=unsaid, possible=unsaid)
        if token.dep in ("acl", "amod") and tense == "Part":
            governed = self._adjectives(i)
            if governed:
                return governed
            modified = self._tokens[token.head]
            return self._under_noun(modified, depth) or Verdict("happened", "a past participle")
        if report is not None:
            return report
        if tense == "Pres" and (self._habitual(i) or (token.dep == "cop" and self.marks)):
            return Verdict("ongoing", "told as still so")
        simple = not any(self._tokens[c].dep.startswith("aux") for c in token.children)
        past = bool(self.marks) and tense == "Past" and simple
        return Verdict("happened", f"told as a fact ({tense})", past=past, behind=tense == "Past" and not self.marks)

    def _denied_perfect(self, i: int) -> bool:
        """Does a denial stand right before the auxiliary of a perfect without a subject: "denies having closed"?"""
        helpers = [c for c in self._tokens[i].children if c < i and self._tokens[c].dep == "aux"]
        return any(
            self._clauses.takes_active(self._tokens[c].low)
            and self._tokens[c].feats.get("VerbForm") in ("Ger", "Part")
            and "denied" in self._operators.verbs.get(self._tokens[c - 1].low, ())
            for c in helpers
            if c > self._parse.sentence_of(i).first
        )

    def tense(self, i: int, analyses: tuple[str, ...] = ()) -> str:
        """Tense of a verb with its auxiliaries: Fut, Cnd, Inf, Part, Pres, Past."""
        token = self._tokens[i]
        auxiliaries = [
            self._tokens[c] for c in token.children if self._tokens[c].dep.startswith(("aux", "cop")) and c < i
        ]
        if not auxiliaries and token.dep.startswith(("aux", "cop")):
            return self.tense(token.head)
        if any(self._tokens[c].low in self.marks and self._tokens[c].dep == "mark" for c in token.children):
            return "Inf"
        for auxiliary in auxiliaries:
            if auxiliary.low in self._going and token.feats.get("VerbForm") == "Inf":
                return "Fut"
        if auxiliaries and self._done_by_then(i, auxiliaries[0]):
            return "Past"
        main = auxiliaries[0] if auxiliaries else token
        said = self._analyses(main) if main is not token or not analyses else analyses
        names = {a.split(".")[0] for a in said}
        tag = main.feats
        if (tag.get("Mood") == "Cnd" and (not names or "Cnd" in names)) or names == {"Cnd"}:
            return "Cnd"
        if (tag.get("Tense") == "Fut" and (not names or "Fut" in names)) or names == {"Fut"}:
            return "Fut"
        if main is not token and names == {"Inf"}:
            # a perfect infinitive: "avoir ouvert le feu"; not a passive one: "doit être signé"
            return "Inf" if main.dep == "aux:pass" and not self.marks else "Past"
        if names == {"Inf"} or tag.get("VerbForm") == "Inf":
            if auxiliaries or not self.marks:
                return "Inf"
            if token.dep == "conj" and self._finite(token.head):
                return self.tense(token.head)  # "they meet in Kuala Lumpur and sign ..."
            if "Past" in names and self._stands_alone(i):
                return "Past"
            return "Pres" if "Pres" in names and self._headline(i) else "Inf"
        if not auxiliaries and (tag.get("VerbForm") == "Part" or names == {"Part"}):
            return "Part"
        shared = self._shared_tense(token) if not auxiliaries and "Inf" in names else None
        if shared is not None:
            return shared
        helped = any(not auxiliary.dep.startswith("cop") for auxiliary in auxiliaries)
        present = not helped and "Pres" in names and not names & {"Past", "Imp"}  # whatever the parse takes it for
        past = helped or tag.get("Tense") in ("Past", "Imp")
        return "Past" if past and not present else "Pres"

    def _shared_tense(self, token: Token) -> str | None:
        """The tense that a bare form shares with the verb that it is joined to: "is to lift it and send X"."""
        head = self._tokens[token.head]
        own = any(self._tokens[c].dep.startswith(("nsubj", "mark")) for c in token.children)
        if not self.marks or own or token.dep not in ("conj", "parataxis") or head.pos != "VERB" or head.i >= token.i:
            return None
        above = self.tense(head.i)
        return above if above in ("Fut", "Cnd", "Inf") else None

    def _done_by_then(self, i: int, auxiliary: Token) -> bool:
        """A future perfect that sums up what was done ("il aura fallu deux ans"), not what must be done first."""
        token = self._tokens[i]
        return (
            self._clauses.takes_active(auxiliary.low)
            and past_participle(token)
            and "Fut" in {a.split(".")[0] for a in self._analyses(auxiliary)}
            and not any(self._tokens[c].dep == "mark" or self._tokens[c].pos == "SCONJ" for c in token.children)
        )

    def _stands_alone(self, i: int) -> bool:
        """Has a verb whose past looks like its infinitive a subject of its own before it: "Riga shut the crossing"?"""
        children = [self._tokens[c] for c in self._tokens[i].children]
        return any(c.dep == "nsubj" and c.i < i for c in children)

    def _headline(self, i: int) -> bool:
        """Is a bare form the present of a headline: "Thailand, Cambodia agree truce"?"""
        token = self._tokens[i]
        before = [self._tokens[c] for c in token.children if c < i]
        return token.dep == "root" and any(
            t.dep in ("nsubj", "compound", "vocative") and t.pos in ("PROPN", "NOUN") for t in before
        )

    def _finite(self, i: int) -> bool:
        token = self._tokens[i]
        return token.pos == "VERB" and token.feats.get("VerbForm") == "Fin"

    def _analyses(self, token: Token) -> tuple[str, ...]:
        """What the form of a verb may be, by the tables.

        A form that the pipeline takes for its own lemma ("freed") is sooner that of a verb that the frames know.
        """
        misled = token.lemma == token.low and token.feats.get("Tense") in ("Pres", "Past")
        known = self._known_verbs.verbs_of(token.low) if misled else ()
        if token.low not in known:
            for verb in known:
                return self._inflection.forms(verb)[token.low]
        for lemma in (token.lemma, *self._helpers):
            said = self._inflection.forms(lemma).get(token.low) if lemma else None
            if said:
                return said
        return ()

    def _infinitive(self, i: int, depth: int) -> Verdict:
        """An infinitive has the status that its governor gives it."""
        token = self._tokens[i]
        marks = {
            self._clauses.plain(self._tokens[c].low) for c in token.children if self._tokens[c].dep in ("mark", "case")
        }
        previous = self._clauses.marker_before(i)
        if (marks | {previous}) & self._purpose:
            return self._waited_for(i) or Verdict("planned", "a purpose", dropped=True)
        if any(words == (self._tokens[k].low,) for words in self._without for k in range(max(0, i - 2), i)):
            return Verdict("negated", "without doing so")
        if self._follows(i) and depth < 3 and self._tokens[token.head].pos == "VERB" and token.head != i:
            told = self._verb(token.head, (), depth + 1)
            return Verdict(told.status, f"done next: {told.reason}", told.dropped)
        carrier = self._clauses.passive_carrier(i)
        if carrier is not None:
            return self._verb(carrier, (), depth + 1)
        governor = self._governor(i)
        if governor is not None and not marks and self._sent_to_do(governor, i):
            return Verdict("planned", "a purpose", dropped=True)
        if (
            governor is not None
            and self._tokens[governor].low in self._just
            and previous in self._clauses.grammar.of_plain
        ):
            return Verdict("happened", f"“{self._tokens[governor].text} {previous}”")
        if governor is not None and depth < 3 and self._tokens[governor].feats.get("VerbForm") == "Inf":
            above = self._infinitive(governor, depth + 1)
            if above.status == "denied":
                return above  # "dément vouloir installer une base"
        if governor is not None and self._tokens[governor].pos == "VERB":
            reported = self._report(governor)
            if reported is not None and reported.status == "denied":
                return reported  # "dément avoir songé à installer une base"
        if governor is None:
            return Verdict("planned", "an infinitive without governor", dropped=depth > 0)
        first = self._tokens[governor].pos in ("NOUN", "PROPN", "ADJ", "NUM") and self._foremost(governor)
        if first and previous not in self._clauses.grammar.of_plain:  # not "le refus du Premier ministre de signer"
            ahead = self.tense(governor) in ("Fut", "Cnd")
            return Verdict("planned" if ahead else "happened", f"“{self._tokens[governor].text}” who did it")
        return self._governed(governor, depth, bare=not marks and not self.marks)

    def _helped(self, token: Token) -> bool:
        """Has a participle a helper of the active perfect: "a attendu"?"""
        return any(self._clauses.takes_active(self._tokens[c].low) for c in token.children)

    def _waited_for(self, i: int) -> Verdict | None:
        """What one must wait for comes at the end ("il faudra patienter jusqu'en mai pour voir arriver la brigade")."""
        above = next(
            (
                self._tokens[k]
                for n in self._parse.ancestors(i)
                for k in (n, *self._tokens[n].children)
                if k < i and self._operators.governing.get(self._tokens[k].low) == "negated"
            ),
            None,
        )
        if above is None or self.negated(above.i) or (past_participle(above) and not self._helped(above)):
            return None  # "un émissaire est attendu pour plaider": what he comes for
        while above.feats.get("VerbForm") == "Inf" and self._tokens[above.head].pos == "VERB" and above.head != above.i:
            above = self._tokens[above.head]
        past = self.tense(above.i) in ("Past", "Imp")
        return Verdict("happened" if past else "planned", f"waited for: “{above.text}”")

    def _follows(self, i: int) -> bool:
        """Does an infinitive tell what was done next ("avant de s'entretenir")?"""
        k = i
        while k > 0 and self._tokens[k - 1].pos == "PRON":
            k -= 1
        return any(
            k >= len(words) and all(self._tokens[k - len(words) + n].low == w for n, w in enumerate(words))
            for words in self._sequence
        )

    def _foremost(self, i: int) -> bool:
        """Does a word such as "first" say that who is named did it ("the first president to visit")?"""
        return self._tokens[i].low in self._first or any(
            self._tokens[c].low in self._first
            for n in (i, self._tokens[i].head)
            for c in self._tokens[n].children
            if self._tokens[n].pos in ("NOUN", "PROPN")
        )

    def _sent_to_do(self, governor: int, i: int) -> bool:
        """Does an infinitive only tell what somebody is sent for: "a envoyé des soldats épauler Niamey"?"""
        verb = self._tokens[governor]
        sends = (
            verb.pos == "VERB" and verb.low in self._despatching and self._tokens[i].dep in ("xcomp", "advcl", "acl")
        )
        return sends and any(self._tokens[k].pos in ("NOUN", "PROPN") for k in range(governor + 1, i))

    def _governor(self, i: int) -> int | None:
        """The verb, noun or adjective that an infinitive depends on; by position where the parse has none."""
        token = self._tokens[i]
        modal = next(
            (c for c in token.children if c < i and self._tokens[c].low in self._must | self.can | self._going), None
        )
        if modal is not None:
            return modal
        head = self._tokens[token.head]
        if token.dep == "amod" and head.i > i and head.pos == "NOUN" and self._tokens[head.head].pos == "VERB":
            return head.head  # "devront plier bagage", taken for an adjective of what it folds
        if token.head != i and head.pos in ("VERB", "AUX", "NOUN", "ADJ"):
            return token.head
        low = self._parse.sentence_of(i).first
        for k in range(i - 1, max(low, i - 5) - 1, -1):
            if self._tokens[k].pos in ("VERB", "AUX"):
                return k
        return None

    def _governed(self, g: int, depth: int, *, bare: bool = False) -> Verdict:
        """The status that governor `g` gives to the act below it; `bare` where no preposition stands between."""
        governor = self._tokens[g]
        low = governor.low
        supposed = self.supposing.of_governor(g)
        if supposed is not None:
            return supposed
        if low in self.can and self._managed(g):
            return Verdict("negated" if self.negated(g) else "happened", f"“{governor.text}”")
        if low in self.can:
            return Verdict("planned", "only a possibility", dropped=True, possible=True)
        if low in self._must:
            if self.negated(g):
                return self._denied_or_negated(g)
            return self._bound(governor)
        if governor.pos == "NOUN" and low in self._operators.nouns and (denied := self._denying(g)) is not None:
            return denied
        ruled_out = self._ruled_out(g)
        if ruled_out is not None:
            return ruled_out
        statuses = self._statuses(g) if governor.pos in ("VERB", "AUX", "ADJ") else self._operators.nouns.get(low, ())
        carried = self._operators.governing.get(low)
        if self.negated(g):
            if "negated" in (*statuses, carried) and depth < 3:  # "n'a pas empêché", "n'a pas hésité à"
                return Verdict("planned" if self.tense(g) in ("Fut", "Cnd") else "happened", f"“{governor.text}” not")
            return self._not_denied(g) or Verdict("negated", f"“{governor.text}” is negated")
        if carried == "negated":
            return Verdict("negated", f"“{governor.text}”")
        says = bare and governor.pos == "VERB" and low in self._operators.say and "denied" not in statuses
        if depth < 3 and (carried == "happened" or says):
            told = self._verb(g, (), depth + 1)
            return Verdict(told.status, f"carried by “{governor.text}”: {told.reason}", told.dropped)
        for status in ORDER:
            if status in statuses:
                if status == "hypothetical":
                    return Verdict("planned", f"only supposed: “{governor.text}”", dropped=True)
                if status in ("happened", "ongoing"):
                    if depth < 3:
                        inner = (
                            self._verb(g, (), depth + 1)
                            if governor.pos in ("VERB", "AUX")
                            else Verdict(status, f"“{governor.text}”")
                        )
                        going_on = (
                            status == "ongoing"
                            and inner.status == "happened"
                            and governor.pos == "VERB"
                            and self.tense(g) == "Pres"
                        )
                        return Verdict(
                            "ongoing" if going_on else inner.status,
                            f"carried by “{governor.text}”: {inner.reason}",
                            inner.dropped,
                        )
                    return Verdict("happened", f"“{governor.text}”")
                return Verdict(status, f"“{governor.text}”")
        if depth < 3 and governor.pos in ("VERB", "AUX"):
            if self.tense(g) in ("Fut", "Cnd"):
                return Verdict("planned", "governed by a future")
            return Verdict("planned", f"an infinitive under “{governor.text}”")
        return Verdict("planned", f"an infinitive under “{governor.text}”")

    def _ruled_out(self, g: int) -> Verdict | None:
        """What one says not to intend, or that there is no question of, is ruled out by whoever would do it."""
        token = self._tokens[g]
        if token.pos != "NOUN" or not {"planned", "hypothetical"} & set(self._operators.nouns.get(token.low, ())):
            return None
        head = self._tokens[token.head]
        carried = token.dep == "obj" and head.pos in ("VERB", "AUX") and head.low in self._operators.light
        copular = any(self._tokens[c].dep == "cop" for c in token.children)
        if (carried and self.negated(head.i)) or (copular and self.negated(g)):
            return Verdict("denied", f"no “{token.text}”")
        return None

    def _not_denied(self, g: int) -> Verdict | None:
        """What one does not rule out may be: "n'exclut pas un sommet", "did not deny having met him"."""
        if "denied" not in self._statuses(g):
            return None
        return Verdict("planned", f"not ruled out: “{self._tokens[g].text}”", dropped=True, possible=True)

    def _managed(self, g: int) -> bool:
        """Was one able to do it, and so did ("ont pu regagner leur pays")?"""
        helpers = [self._tokens[c] for c in self._tokens[g].children if self._tokens[c].dep.startswith("aux")]
        return self._tokens[g].feats.get("VerbForm") == "Part" and any(
            t.feats.get("VerbForm") == "Fin" and t.feats.get("Mood") != "Cnd" for t in helpers
        )

    # -- nouns --------------------------------------------------------------------------------------------------------

    def _noun(self, clause: Clause) -> Verdict:
        i = clause.trigger
        provision = self._provision(clause)
        if provision:
            return provision
        copula = next((c for c in self._tokens[i].children if self._tokens[c].dep == "cop"), None)
        if copula is not None:  # "il n'est pas en vigueur"
            if self.negated(i):
                return self._denied_or_negated(i)
            report = self._report(i)
            if report is not None and report.status == "denied":
                return report
            if self.tense(copula) in ("Fut", "Cnd"):
                return Verdict("planned", "in the future tense")
        said = self._predicate(i)
        if said is not None:
            return said
        adjective = self._adjectives(i)
        fate = self._fate(clause)
        if fate:
            return fate
        if adjective:
            return adjective
        course = self._of_course(i)
        if course:
            return course
        if any(
            self._tokens[c].low in self._negative and self._tokens[c].dep in ("det", "advmod")
            for c in self._tokens[i].children
        ):
            return self._denied_or_negated(i)  # "aucun"
        if self._without_before(i):
            return Verdict("negated", "told as absent")
        token = self._tokens[i]
        above = self._under_noun(token, 0)
        if above and (denied := self._denying(i)) is not None:
            return denied
        if above:
            return above
        verb = clause.verb
        if verb is None:
            return Verdict("happened", "named as a fact")
        if self._tokens[verb].head == i or (self._tokens[verb].dep == "acl" and self._tokens[verb].head == i):
            return self._participle_below(verb)
        subject = token.dep.startswith("nsubj") or any(
            self._tokens[a].dep.startswith("nsubj") for a in self._chain(i, verb)
        )
        complement = token.dep in ("obj", "xcomp", "root", "conj") or (
            token.dep.startswith("obl") and (verb == clause.light or self._past_particle(i, verb))
        )
        if not (subject or complement):
            return Verdict("happened", "a setting")
        if subject and self._tokens[verb].low not in self._operators.light and not self._statuses(verb):
            return Verdict("happened", "spoken of as a fact")
        if any(t.text == ":" for t in self._tokens[verb + 1 : i]) and self.negated(verb):
            return Verdict("happened", "told behind a colon")  # "la réaction n'a pas tardé : rappel de l'envoyé"
        return self._carried(verb, clause)

    def _predicate(self, i: int) -> Verdict | None:
        """What is said of an act by "to be": "n'est pas à l'ordre du jour", "est infondée", "is off the table"."""
        head = self._tokens[self._tokens[i].head]
        last = self._parse.sentence_of(i).last
        copula = next((k for k in range(i + 1, last) if self._tokens[k].dep == "cop"), None)
        if copula is None and head.i > i and head.low in self.occurring:
            copula = head.i  # "n'est pas à l'ordre du jour"
        if copula is None or not self._tokens[i].dep.startswith("nsubj") or copula > head.i:
            return None
        for k in range(copula + 1, min(copula + SAID_OF, last)):
            for status in ("denied", "cancelled"):
                if any(self._clauses.stands(words, k) for words in self._operators.phrases.get(status, ())):
                    return Verdict(status, f"“{self._tokens[k].text} ...” is said of it")
        if "denied" in self._operators.adjectives.get(head.low, ()) and not self.negated(head.i):
            return Verdict("denied", f"“{head.text}”")
        return None

    def _fate(self, clause: Clause) -> Verdict | None:
        """What the sentence says became of what had been set: "la visite, prévue mardi, est annulée"."""
        i = clause.trigger
        governor = clause.verb
        if governor is not None and governor < i and self._patient(i, governor) and not self.negated(governor):
            for status in ("cancelled", "denied"):
                if status in self._statuses(governor) and self._tokens[governor].pos == "VERB":
                    return Verdict(status, f"“{self._tokens[governor].text}”")
        awaited = self._awaited(i)
        if awaited is None:
            return None
        verb = self._tokens[i].head if self._tokens[i].dep.startswith("nsubj") else clause.verb
        if verb is None or verb <= awaited or self._tokens[verb].pos not in ("VERB", "AUX"):
            verb = self._after_pause(awaited)
        if verb is None:
            return None
        statuses = self._statuses(verb)
        for status in ("cancelled", "denied"):
            if status in statuses and not self.negated(verb):
                return Verdict(status, f"set, then “{self._tokens[verb].text}”")
        if self.negated(verb) and self._tokens[verb].low in self.occurring:
            return Verdict("cancelled", f"set, then not held: “{self._tokens[verb].text}”")
        return None

    def _awaited(self, i: int) -> int | None:
        """The participle or modal after a noun that says it had been set for a day: "prévue", "qui devait"."""
        for k in range(i + 1, self._parse.sentence_of(i).last):
            token = self._tokens[k]
            set_for = "planned" in (*self._operators.adjectives.get(token.low, ()), *self._statuses(k))
            if set_for and not any(self._tokens[c].dep.startswith(("aux", "nsubj")) for c in token.children if c != i):
                return k  # a participle, which has neither helper nor subject of its own
            if token.low in self._must and token.feats.get("Tense") == "Imp":
                return k
            if token.text in (";", ":"):
                return None
            if token.pos == "VERB" and token.dep != "acl:relcl" and token.feats.get("VerbForm") != "Inf":
                return None
        return None

    def _after_pause(self, k: int) -> int | None:
        """The finite verb that follows the comma after a participle or relative clause."""
        pause = False
        for n in range(k + 1, self._parse.sentence_of(k).last):
            token = self._tokens[n]
            pause = pause or token.text == ","
            helped = any(self._tokens[c].dep.startswith("aux") for c in token.children)
            if pause and token.pos == "VERB" and (helped or token.feats.get("VerbForm") == "Fin"):
                return n
        return None

    def _denying(self, i: int) -> Verdict | None:
        """What a verb that calls its object untrue says of an act below it: "dément tout projet de base"."""
        for above in self._parse.ancestors(i):
            token = self._tokens[above]
            if token.pos in ("VERB", "AUX"):
                denied = "denied" in self._statuses(above) and not self.negated(above)
                return Verdict("denied", f"“{token.text}”", according_to=above) if denied else None
            if token.pos not in ("NOUN", "PROPN", "ADP"):
                return None
        return None

    def _provision(self, clause: Clause) -> Verdict | None:
        """What a text provides for is no event by itself."""
        verb = clause.verb
        if verb is None or self._tokens[verb].low not in self.provides:
            return None
        subject = self._clauses.subject_of(verb)
        if (
            subject is not None
            and subject != clause.trigger
            and (self._tokens[subject].low in self.instruments or self._tokens[subject].pos == "PRON")
        ):
            return Verdict("planned", "a provision of a text", dropped=True)
        return None

    def _carried(self, verb: int, clause: Clause) -> Verdict:
        token = self._tokens[verb]
        conditional = self._conditional(verb)
        if conditional:
            return conditional
        if self._is_subject_of(clause.trigger, verb) and token.low not in self.occurring and self.negated(verb):
            return Verdict("happened", "spoken of as a fact")
        statuses = self._statuses(token.i)
        if "cancelled" in statuses and self._patient(clause.trigger, verb) and not self.negated(verb):
            return Verdict("cancelled", f"“{token.text}”")
        if "ongoing" in statuses and self.tense(verb) == "Pres" and not self.negated(verb):
            return Verdict("ongoing", f"“{token.text}”")
        if token.low in self._operators.light and not self._phrasal(verb):
            return self._verb(verb, ())
        if self.negated(verb):
            return self._not_denied(verb) or self._denied_or_negated(verb)
        for status in ORDER:
            if status in statuses:
                if status == "hypothetical":
                    return Verdict(
                        "planned", f"only supposed: “{token.text}”", dropped=True, possible=token.low in self.can
                    )
                if status == "planned" and token.low in self._operators.say:
                    break
                if status in ("happened", "ongoing"):
                    return self._verb(verb, ())
                return Verdict(status, f"“{token.text}”")
        if self.tense(verb) == "Fut":
            return Verdict("planned", "carried by a future")
        if self.tense(verb) == "Inf":
            return self._infinitive(verb, 1)
        return Verdict("happened", "named as a fact")

    def _patient(self, i: int, verb: int) -> bool:
        """Is the noun what the verb is done to: its object, or the subject of its passive?"""
        chain = [i, *self._chain(i, verb)]
        if any(self._past_particle(a, verb) for a in chain):
            return True
        return any(self._tokens[a].dep in ("obj", "nsubj:pass") and self._tokens[a].head == verb for a in chain) or (
            self._is_subject_of(i, verb)
            and any(self._tokens[c].dep in ("aux:pass", "cop") for c in self._tokens[verb].children)
        )

    def _past_particle(self, a: int, verb: int) -> bool:
        """Is it the object of a verb whose particle the parse takes for a preposition: "called off his trip"?"""
        token = self._tokens[a]
        if not token.dep.startswith("obl") or token.head != verb or not self._phrasal(verb):
            return False
        cases = [c for c in token.children if self._tokens[c].dep == "case" and c > verb]
        return any(all(self._tokens[k].pos in ("ADP", "ADV") for k in range(verb + 1, c + 1)) for c in cases)

    def _habitual(self, i: int) -> bool:
        """Do words beside a verb say that it goes on ("chaque année")?"""
        sentence = self._parse.sentence_of(i)
        near = range(max(sentence.first, i - HABIT_REACH), min(sentence.last, i + HABIT_REACH))
        phrases = self._operators.phrases.get("ongoing", ())
        return any(
            all(k + n < len(self._tokens) and self._tokens[k + n].low == w for n, w in enumerate(words))
            for k in near
            for words in phrases
            if words
        )

    def _is_subject_of(self, i: int, verb: int) -> bool:
        """Is the noun the subject of an active verb?"""
        return any(self._tokens[a].dep == "nsubj" for a in (i, *self._chain(i, verb)))

    def _chain(self, i: int, verb: int) -> list[int]:
        chain = []
        for above in self._parse.ancestors(i):
            if above == verb:
                break
            chain.append(above)
        return chain

    def _participle_below(self, verb: int) -> Verdict:
        statuses = self._statuses(verb)
        for status in ORDER:
            if status in statuses and status not in ("happened", "ongoing", "hypothetical", "called_for"):
                return Verdict(status, f"“{self._tokens[verb].text}”")
        return Verdict("happened", "named as a fact")

    def _adjectives(self, i: int) -> Verdict | None:
        """An adjective or participle on the noun that says it is planned or called off: "prochaine", "prévue"."""
        for c in (*self._tokens[i].children, i - 1, i + 1):
            if not 0 <= c < len(self._tokens) or self._tokens[c].sent != self._tokens[i].sent:
                continue
            child = self._tokens[c]
            if child.dep not in ("amod", "acl", "acl:relcl", "advmod", "appos") or child.head != i:
                continue
            statuses = (
                *self._operators.adjectives.get(child.low, ()),
                *(
                    self._statuses(child.i)
                    if child.dep.startswith("acl")
                    and child.pos in ("VERB", "ADJ")
                    and child.feats.get("VerbForm", "Part") == "Part"
                    else ()
                ),
            )
            for status in ("cancelled", "denied", "negated", "planned"):
                if status in statuses and not (status == "planned" and child.low in self._operators.light):
                    return Verdict(status, f"“{child.text}”")
        return None

    def _under_noun(self, token: Token, depth: int) -> Verdict | None:
        """A noun above that says so: "l'annulation de la visite", "un projet d'accord"."""
        for above in self._parse.ancestors(token.i):
            head = self._tokens[above]
            if head.pos not in ("NOUN", "PROPN"):
                return None
            beside = token.dep == "conj"  # "les décisions et la sortie": told beside it, not under it
            statuses = () if beside else self._operators.nouns.get(head.low, ())
            for status in ("cancelled", "denied", "negated", "planned", "hypothetical", "called_for"):
                if status in statuses:
                    if status == "hypothetical":
                        return Verdict("planned", f"only supposed: “{head.text}”", dropped=True)
                    return Verdict(status, f"“{head.text}”")
            if head.low in self._courses and not beside:
                return Verdict("ongoing", f"“{head.text}”", in_course=True)
            token = head
        return None

    def of_nothing(self, clause: Clause) -> bool:
        """Is what is done to nothing: "n'a rien promis"?"""
        heads = [self._tokens[h] for h in clause.of("object")]
        return bool(heads) and all(t.pos == "PRON" and t.low in self._negative for t in heads)

    def _ends_it(self, match: Match) -> bool:
        """Is the verb that tells an act what ends it, and its object the act: "a annulé sa visite"?"""
        if "cancelled" not in self._statuses(match.clause.trigger) or self.negated(match.clause.trigger):
            return False
        nouns = (self._known_verbs.get(self._tokens[h].low, ()) for h in match.clause.of("object"))
        return any(t.part == "noun" and t.frame.kind == match.frame.kind for told in nouns for t in told)

    def _course_begun(self, match: Match) -> bool:
        """Is only the course towards an act begun, and none meant by the frame: "a lancé une procédure de sanction"?"""
        meant = {word.split()[0] for word in match.frame.needs.get("object", ())}
        heads = {self._tokens[h].low for h in match.clause.of("object")}
        return bool(heads) and heads <= self._courses and not heads & meant

    def _of_course(self, i: int) -> Verdict | None:
        """What a clause behind a noun says of its course: "la sortie de Londres, dont le processus débutera demain"."""
        for k in self._parse.subtree(i):
            token = self._tokens[k]
            if k < i or token.dep != "acl:relcl" or token.pos != "VERB":
                continue
            subject = self._clauses.subject_of(k)
            if subject is None or self._tokens[subject].low not in self._courses or self.negated(k):
                continue
            tense = self.tense(k)
            if tense in ("Fut", "Cnd"):
                return Verdict("planned", f"its course in the future: “{token.text}”")
            if tense == "Pres":
                return Verdict("ongoing", f"its course in the present: “{token.text}”", in_course=True)
        return None

    # -- negation, conditions, reports --------------------------------------------------------------------------------

    def conditional(self, helper: Token) -> bool:
        """Does a helper stand in the conditional?"""
        return "Cnd" in {a.split(".")[0] for a in self._analyses(helper)}

    def of_word(self, i: int) -> tuple[str, ...]:
        """What an adjective or verb does to the status of an act below it."""
        return (*self._operators.adjectives.get(self._tokens[i].low, ()), *self._statuses(i))

    def of_noun(self, low: str) -> tuple[str, ...]:
        """What a noun does to the status of an act below it, by its form."""
        return tuple(self._operators.nouns.get(low, ()))

    def negated(self, i: int) -> bool:
        """Is the verb at `i` negated? "ne ... que" is no negation."""
        token = self._tokens[i]
        sentence = self._parse.sentence_of(i)
        opening = min(
            [c for c in token.children if c < i and self._tokens[c].dep.startswith(("aux", "cop"))], default=i
        )
        end = next(
            (k for k in range(i + 1, min(sentence.last, i + 3)) if self._tokens[k].pos in ("ADP", "SCONJ")),
            min(sentence.last, i + 3),
        )  # "s'engage à ne plus ...": what is negated is the infinitive
        near = {c for c in token.children if c < end or not self._marked(c)} | set(
            range(max(sentence.first, opening - 3), end)
        )
        low = {k: self._tokens[k].low for k in near if not self._only_then(k) and not self._more_than(k)}
        particle = any(w in self._particles for w in low.values())
        words = [k for k in low if self._negates(k)]
        if particle and words:
            return True
        parted = self._clauses.parted(i)
        if parted is not None and any(self._negates(k) for k in range(parted + 1, i)):
            return True  # "n'a pas, en revanche, expulsé"
        for c in token.children:
            if self._tokens[c].dep.startswith(("nsubj", "obj")) and any(
                self._negates(d) and not self._only_then(d) and not self._more_than(d) for d in self._negating(c)
            ):
                return True
        if not particle:
            return False
        start = next((k for k in sorted(near) if low[k] in self._particles), i)
        rest = range(start + 1, min(sentence.last, i + 7))
        return not any(
            self._tokens[k].low in self._only and self._tokens[k - 1].low not in self._whatever for k in rest
        )

    def _more_than(self, k: int) -> bool:
        """Does a particle only say that more was done: "not content with recalling", "not only"?"""
        after = k + 1 < len(self._tokens) and self._tokens[k + 1].low in self._only
        return bool(self.marks) and after and self._tokens[k].low in self._particles

    def _only_then(self, k: int) -> bool:
        """Does a negative word only say from when: "Not until May did Oslo close it"?"""
        after = self._tokens[k + 1].low if k + 1 < len(self._tokens) else ""
        return after in self._until and self._negates(k)

    def _marked(self, k: int) -> bool:
        """Does a negative word stand before a mark or another negative, and so before an infinitive ("not to")?"""
        after = self._tokens[k + 1].low if k + 1 < len(self._tokens) else ""
        return after in self.marks

    def _negating(self, c: int) -> tuple[int, ...]:
        """The words of a noun phrase that may negate it; a noun with its article is none ("emboîter le pas")."""
        children = self._tokens[c].children
        named = any(self._tokens[d].low in self._clauses.grammar.articles for d in children)
        owners = [d for d in children if self._tokens[d].dep == "nmod:poss"]  # "Neither side's lawmakers"
        words = (*children, *(k for d in owners for k in self._tokens[d].children))
        return words if named else (*words, c)

    def _negates(self, k: int) -> bool:
        """A negative word in a negating part of speech: "pas" but not "un pas"."""
        token = self._tokens[k]
        return token.low in self._negative and token.pos in ("ADV", "DET", "PRON", "PART", "ADJ", "CCONJ")

    def _without_before(self, i: int) -> bool:
        first = self._clauses.phrase_start(i)
        return any(first >= len(words) and self._clauses.stands(words, first - len(words)) for words in self._without)

    def _denied_or_negated(self, i: int) -> Verdict:
        """A negated act that an official denies is denied; told by the article itself, or as still to come, negated."""
        if self.not_yet(i):
            return Verdict("negated", "not yet")
        if self._no_longer(i):
            return Verdict("cancelled", "to be done no longer")
        for above in (i, *self._parse.ancestors(i)):
            token = self._tokens[above]
            if above != i and token.low in self._operators.say and token.pos == "VERB":
                return Verdict("denied", f"negated by a speaker: “{token.text}”", according_to=above)
            if token.dep == "parataxis" and token.low in self._operators.say:
                return Verdict("denied", f"negated by a speaker: “{token.text}”", according_to=above)
        for c in self._tokens[i].children:
            if self._tokens[c].dep in ("parataxis", "ccomp") and self._tokens[c].low in self._operators.say:
                return Verdict("denied", f"negated by a speaker: “{self._tokens[c].text}”", according_to=c)
        return Verdict("negated", "negated")

    def _no_longer(self, i: int) -> bool:
        """Will what had been set not be done any more ("ne fera plus le voyage", "will no longer travel")?"""
        if self.tense(i) != "Fut":
            return False
        near = range(
            max(self._parse.sentence_of(i).first, i - HELPED), min(self._parse.sentence_of(i).last, i + HELPED)
        )
        return any(self._clauses.stands(words, k) for k in near for words in self._longer)

    def not_yet(self, i: int) -> bool:
        """Does the negation say that the act is still to come ("pas encore", "not yet")?"""
        sentence = self._parse.sentence_of(i)
        near = range(max(sentence.first, i - YET_REACH), min(sentence.last, i + YET_REACH))
        return any(self._clauses.stands(words, k) for k in near for words in self._yet)

    def _conditional(self, i: int) -> Verdict | None:
        for c in self._tokens[i].children:
            if self._tokens[c].dep == "mark" and self._tokens[c].low in self.conditions and not self._reflects(c):
                return Verdict("planned", "a condition", dropped=True)
        supposed = self.supposing.inverted(i) or self.supposing.bidden(i)
        return Verdict("planned", "a condition", dropped=True) if supposed else None

    def _reflects(self, c: int) -> bool:
        """Is what the parse takes for "if" the pronoun of a reflexive verb ("s'étaient entraînées", not "s'il")?"""
        after = self._tokens[c + 1] if c + 1 < len(self._tokens) else None
        return self._tokens[c].low in self._reflexives and after is not None and after.pos not in ("PRON", "DET")

    def _report(self, i: int) -> Verdict | None:
        """An act in a clause under a verb that calls it false or wished for: "dément avoir ...", "exige que ..."."""
        judged = self.supposing.of_clause(i)
        if judged is not None:
            return judged
        for above in self._parse.ancestors(i):
            token = self._tokens[above]
            denies = "denied" in self._operators.verbs.get(token.low, ()) and self._tokens[i].dep in ("xcomp", "ccomp")
            if token.pos != "VERB" and not denies:  # "nie" is a verb, whatever the parse takes it for
                continue
            content = self._tokens[i].dep == "acl:relcl" and self.content_clause(i)
            if self._tokens[i].dep not in ("ccomp", "xcomp", "conj", "acl") and not content:
                return None
            beside = not self.marks or self._tokens[i].feats.get("VerbForm") == "Fin"
            if self._tokens[i].dep == "conj" and self._tokens[i].head == above and beside:
                return None  # told beside it, not under it: "appelle l'émir et présente ses regrets"
            statuses = self._statuses(token.i)
            if "denied" in statuses:
                return Verdict("denied", f"“{token.text}”", according_to=above)
            if "called_for" in statuses:
                return Verdict("called_for", f"“{token.text}”", according_to=above)
            if self._asked(above, i) or (token.low in self._operators.say and self.nobody_says(above)):
                return Verdict("planned", f"nobody says so: “{token.text}”", dropped=True, possible=True)
            if "hypothetical" in statuses:
                doubted = token.low in self._doubting
                return Verdict("planned", f"only supposed: “{token.text}”", dropped=True, doubted=doubted)
            return None
        return None

    def _asked(self, verb: int, i: int) -> bool:
        """Does a word for "if" between a verb and the clause below it make that a question: "nul ne sait si"?"""
        below = (self._tokens[c] for c in self._tokens[verb].children if verb < c < i)
        return any(t.pos == "SCONJ" and t.low in self.conditions for t in below)

    def nobody_says(self, verb: int) -> bool:
        """Is the subject of a verb of saying a word for nobody or nothing: "rien ne dit que", "nobody says that"?"""
        below = (self._tokens[c] for c in self._tokens[verb].children)
        return any(t.dep == "nsubj" and t.low in self._negative for t in below)

    def content_clause(self, i: int) -> bool:
        """Is what the parse takes for a relative clause what a noun reports ("a report that it had stopped")?"""
        token = self._tokens[i]
        children = [self._tokens[c] for c in token.children]
        return any(c.dep == "mark" for c in children) and any(c.dep.startswith("nsubj") for c in children)
