"""Matching: which frames the words of an article set off, and whether what they need stands in its slots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from depeche.codebook.actors import state_codes
from depeche.codebook.echoes import echo_words
from depeche.codebook.frames import (
    ACTOR_CLASS,
    NAMED_CLASS,
    PERSON_CLASS,
    PSEUDO,
    Frame,
    Trigger,
    noun_classes,
    split_words,
    triggers,
)
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import Words, by_first
from depeche.codebook.tables import read_yaml
from depeche.mentions.cast import Cast
from depeche.mentions.refs import Ref
from depeche.mentions.sums import find_sums
from depeche.reports.coders.clauses import NOMINAL, Clause, ClauseReader
from depeche.reports.coders.tellers import SPEAKER, VERDICT, TellerFinder
from depeche.texts.parse import Token

_VERBAL = frozenset({"VERB", "AUX"})
_PHRASAL = frozenset(
    {"nmod", "nmod:desc", "conj", "appos", "flat", "fixed", "compound", "flat:name", "amod", "obj", "nummod"}
)  # relations within a noun phrase
_OF_DOING = (
    "promise",
    "reject",
    "threaten",
)  # "offer to", "refuse to": an act follows, where the mark is a preposition too
_OF_OTHERS = frozenset({"accuse", "criticise", "attack"})  # done to another, never to oneself ("s'attribue le mérite")
_TOWNS = ("capital", "city")  # types of names of towns
_WINDOW = 10  # tokens after a trigger in which a lost object is looked for
_INVERTED = 6  # tokens of a sentence within which a passive may stand before its subject
_FINITE = ("Pres", "Past", "Imp", "Fut", "Cnd")  # beginnings of the analyses of a finite form
_TITLE = 2  # words of an office among which it says what it is
_THOU = ".2.Sing"  # the form in which a single reader is spoken to
_SPOKEN = (".1.Plur", ".2.Plur")  # forms of which a plural noun may be the twin
_TOLD = 3  # sentences back to what a pronoun may stand for
_THEMES = ("to", "of", "topic")  # slots of what an expression with an object of its own is about
ANYTHING = "*"  # a word that whatever stands in a slot fills: `without: {object: ["*"]}`
ANYWHERE = ("any", "near")  # slots that are no place in a clause: its sentence, or that and the three before
_ASIDE = 7  # tokens between commas that a verbal expression may stand around
_FAR = 12  # tokens after a verb in which its particle may stand behind a long object
_BESIDE = 3  # tokens around a noun in which the adjective of two states stands: "exercice naval franco-indien"
_GAP = 4  # tokens that may stand between the words of a verbal expression ("mettre vite fin")


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that a clause fills."""

    frame: Frame
    trigger: Trigger
    clause: Clause
    helped: bool
    """A slot was filled by position, not by the parse."""


@cache
def need_forms(language: str, words: frozenset[str]) -> tuple[frozenset[str], Mapping[str, tuple[Words, ...]]]:
    """All forms of a need's words, its classes left out: the single ones, and those of several words by the first."""
    inflection = read_inflection(language)
    single: set[str] = set()
    several: set[tuple[str, ...]] = set()
    for word in words - PSEUDO:
        lower = word.lower()
        for form in {lower} | {f.lower() for f in inflection.inflect(lower, "NOUN")}:
            for parts in {tuple(split_words(form)), tuple(form.split())}:  # pipelines part "d'affaires", or they don't
                if len(parts) == 1:
                    single.add(form)
                else:
                    several.add(parts)
    return frozenset(single), by_first(sorted(several), tuple)


def _short_forms(tokens: Sequence[Token]) -> dict[str, str]:
    """Acronyms that an article explains, to the last word of what they stand for: "the Access Agreement (RAA)"."""
    found: dict[str, str] = {}
    for k in range(1, len(tokens) - 2):
        word = tokens[k + 1].text
        if (
            tokens[k].text == "("
            and tokens[k + 2].text == ")"
            and word.isupper()
            and len(word) > 1
            and tokens[k - 1].pos in ("NOUN", "PROPN")
        ):
            found.setdefault(word, tokens[k - 1].low)
    return found


def _exactness(match: Match) -> tuple[int, int, bool]:
    """Frames that ask for more come first: words of the trigger and filled slots, then words anywhere in the clause."""
    slots = sum(slot not in ANYWHERE for slot in match.frame.needs)
    return (-(slots + len(match.trigger.rest)), -len(match.frame.needs), match.helped)


def _asks(frame: Frame, slot: str) -> bool:
    """Does a frame name a slot?"""
    return slot in frame.source or slot in frame.target or slot in frame.needs


def past_participle(token: Token) -> bool:
    """Is a form a participle of the past: "renvoyant" is one of the present, which is active."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") != "Pres"


class Matcher:
    """Finds the matches of one article."""

    def __init__(self, cast: Cast, clauses: ClauseReader, language: str, light: frozenset[str]) -> None:
        self._cast = cast
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._language = language
        self._triggers = triggers(language)
        marks = clauses.grammar.tables.get("quotes") or {}
        self._quotes = frozenset((*(marks.get("open") or ()), *(marks.get("close") or ())))
        self._tellers = TellerFinder(cast, clauses, language)
        self._light = light
        self._short = _short_forms(self._tokens)
        self._offices: dict[str, list[Words]] = {}
        for ref in cast.refs.items:
            if ref.person is not None and ref.office:
                self._offices.setdefault(ref.person.name, []).append(split_words(ref.office.lower()))
        self._in_place_names = frozenset(  # "Port of Spain" is no port, "Solomon Islands" are no islands
            k
            for ref in cast.refs.items
            if ref.name is not None
            and ref.last - ref.first > 1
            and (ref.name.type in _TOWNS or (ref.name.type == "name" and ref.name.code in state_codes()))
            for k in range(ref.first, ref.last)
        )
        self._money = noun_classes(language).get("money", frozenset())
        self.sums = find_sums(cast.parse, language)
        self._in_sums = frozenset(k for s in self.sums if s.group == "money" for k in (*range(s.first, s.last), s.noun))
        self._agents = frozenset(clauses.grammar.slots.get("by", ()))
        self._particles = clauses.grammar.words("particles")
        self._clitics = clauses.grammar.words("clitics")
        negation = clauses.grammar.tables.get("negation") or {}
        self._negatives = frozenset((*(negation.get("words") or ()), *(negation.get("no_longer") or ())))
        self._negating = frozenset(negation.get("particle") or ())
        self._those = clauses.grammar.words("that_of")
        self._gerund_marks = clauses.grammar.words("gerund_marks")
        past = (clauses.grammar.tables.get("auxiliaries") or {}).get("past") or ()
        self._recent: dict[str, set[str]] = {}
        for verb, _, mark in (str(p).partition(" ") for p in past):
            for form in read_inflection(language).inflect(verb, "VERB"):
                self._recent.setdefault(form, set()).add(mark)
        relatives = clauses.grammar.tables.get("relatives") or {}
        self._not_subjects = frozenset(str(w) for slot, words in relatives.items() if slot != "subject" for w in words)
        self._speakers = clauses.spoken | clauses.grammar.possessives_of("own")
        self._spoken = clauses.spoken
        pronouns = clauses.grammar.tables.get("pronoun_kinds") or {}
        self._somebody = frozenset(map(str, pronouns.get("person") or ()))
        self._reflexives = clauses.grammar.words("reflexives")
        self._there = clauses.grammar.words("there")
        self._ordinals = echo_words(language).ordinals
        units = (read_yaml("languages", language, "dates.yaml") or {}).get("units") or {}
        self._times = frozenset(str(w) for words in units.values() for w in words)
        self._sentence: tuple[int, frozenset[str]] = (-1, frozenset())
        inflect = read_inflection(language).inflect
        self._copulas = frozenset((clauses.grammar.tables.get("auxiliaries") or {}).get("copulas") or ())
        self._naming = frozenset(f for v in clauses.grammar.words("naming") for f in inflect(v, "VERB"))
        self._marks = frozenset((clauses.grammar.tables.get("infinitive") or {}).get("marks") or ())
        # A verb that ends in the mark of an infinitive ("menacer de", "offer to") has one after it.
        self._before_infinitive = self._marks or clauses.grammar.of

    def teller(self, i: int) -> int | None:
        """The head of the noun phrase of whoever says what token `i` tells; None where nobody is said to."""
        return self._tellers.of(i)

    def matches(self) -> Iterator[Match]:
        """Matches in the order of the text; of several on one trigger those that ask for more come first."""
        for token in self._tokens:
            if token.low not in self._triggers or not self._cast.parse.sentences[token.sent].parsed:
                continue
            rows = self._triggers[token.low]
            found: list[Match] = []
            spelt = [(row, end) for row in rows if (end := self._rest(token.i, row)) is not None]
            parts = {row.part for row, _ in spelt}
            here = self._said(token.sent)
            reflexive = any(row.reflexive for row, _ in spelt) and self._another_verb(token)
            for row, end in spelt:
                if not row.needed <= here or (reflexive and row.part == "verb" and not row.reflexive):
                    continue
                match = self._match(token, row, end, parts)
                if match is not None:
                    found.append(match)
            found.sort(key=_exactness)
            yield from found

    def unlisted(self, i: int, frame: Frame) -> Match:
        """The match of a word that no frame lists for what it tells, with the slots that its clause gives it."""
        token = self._tokens[i]
        participle = past_participle(token)
        if token.pos in _VERBAL or participle:
            trigger = Trigger(frame, "verb", (), False, ("Part",) if participle else ())
            return Match(frame, trigger, self._clauses.of_verb(i, i + 1, participle), False)
        return Match(frame, Trigger(frame, "noun", (), False, ()), self._clauses.of_noun(i, i + 1, self._light), False)

    def _another_verb(self, token: Token) -> bool:
        """Does a pronoun make another verb of one that has frames for it: "s'y rendra" is not "rendra"?"""
        near = self._tokens[max(0, token.i - _GAP) : token.i]
        return (
            any(t.low in self._reflexives and t.low not in self._spoken for t in near)
            and self._clauses.reflexive(token.i)
            and self._clauses.passive_carrier(token.i) is None
        )

    def _said(self, sentence: int) -> frozenset[str]:
        """The words of a sentence, as printed in lower case and in their plain form."""
        if self._sentence[0] != sentence:
            s = self._cast.parse.sentences[sentence]
            low = [t.low for t in self._tokens[s.first : s.last]]
            self._sentence = (sentence, frozenset(low).union(map(self._clauses.plain, low)))
        return self._sentence[1]

    def _match(self, token: Token, row: Trigger, last: int, parts: set[str]) -> Match | None:
        if not self._part_fits(token, row, parts):
            return None
        ref = self._cast.refs.at.get(token.i)
        if ref is not None and row.part != "verb" and ref.name is not None:
            return None
        if ref is not None and ref.person is not None and ref.first < token.i < ref.last - 1:
            return None  # "Abdullah bin Zayed"
        if row.part == "verb":
            if token.low in self._naming and self._names(token):
                return None
            participle = bool(row.analyses) and all(a.startswith("Part") for a in row.analyses)
            others = (
                row.frame.kind in _OF_OTHERS and self._clauses.passive_carrier(token.i) is None
            )  # "s'est fait tancer"
            if row.reflexive != self._clauses.reflexive(token.i) and (row.reflexive or others):
                return None
            if self._only_carries(token, last):
                return None
            caused = self._caused(token, last)
            if caused is None:
                tagged = past_participle(token) and not self._mistagged(token, row)
                tagged = tagged or self._opens_as_name(token, row)
                active = self._takes_agent_mark(token, row)
                clause = self._clauses.of_verb(token.i, last, (participle or tagged) and not active)
            else:
                clause = self._clauses.of_verb(caused, last, False)
            if row.reflexive:
                self._acts_itself(clause)
            if row.analyses and all(a.startswith("Ger") for a in row.analyses):
                self._clauses.gerund(clause)
        else:
            head = self._outermost(token.i, last)
            if row.part == "phrase" and self._tokens[head].pos in _VERBAL:
                clause = self._clauses.of_verb(head, last, False)
            else:
                clause = self._clauses.of_noun(head, last, self._light)
        if _asks(row.frame, SPEAKER):
            teller = self._tellers.of(token.i)
            if teller is not None and teller not in clause.of("subject"):
                clause.put(SPEAKER, teller)
        if _asks(row.frame, VERDICT):
            judge = self._tellers.judging(token.i)
            if judge is None:
                return None
            clause.put(VERDICT, judge)
        helped = False
        for slot, words in row.frame.needs.items():
            filled = self._filled(clause, slot, words, row)
            if filled is None:
                return None
            helped = helped or filled
        if self._excludes(row.frame, clause):
            return None
        return Match(row.frame, row, clause, helped)

    def _excludes(self, frame: Frame, clause: Clause) -> bool:
        """Does a word stand in a clause with which a frame means something else?"""
        return any(
            self._holds(head, words, deep=False)
            for slot, words in frame.without.items()
            for head in self._heads(clause, slot)
            if not self._part_of_name(head)
        )

    def _outermost(self, first: int, last: int) -> int:
        """The word of an expression on which its others hang."""
        heads = (k for k in range(first, last) if not first <= self._tokens[k].head < last or self._tokens[k].head == k)
        return next(heads, first)

    def _opens_as_name(self, token: Token, row: Trigger) -> bool:
        """Is a participle that opens its sentence taken for a name by its capital: "Réunis hier, les ministres"?"""
        first = self._cast.parse.sentence_of(token.i).first
        participle = any(a.startswith("Part") for a in row.analyses)
        return (
            token.i == first
            and token.pos in ("PROPN", "NOUN", "X")
            and participle
            and not self._clauses.grammar.premodified
        )

    def _acts_itself(self, clause: Clause) -> None:
        """The subject of a verb that is always reflexive does it, though the parse has it undergo ("s'est engagé")."""
        doers = [h for h in clause.of("object") if self._tokens[h].dep == "nsubj:pass"]
        if doers:
            clause.slots["object"] = [h for h in clause.of("object") if h not in doers]
            clause.slots["subject"] = doers

    def _names(self, token: Token) -> bool:
        """Does a participle only say what something is called: "une région appelée Rojava"?"""
        after = self._tokens[token.i + 1] if token.i + 1 < len(self._tokens) else None
        return (
            token.dep in ("acl", "amod")
            and not any(self._tokens[c].dep.startswith("aux") for c in token.children)
            and after is not None
            and (after.pos == "PROPN" or after.text in '«“"')
        )

    def _mistagged(self, token: Token, row: Trigger) -> bool:
        """Is a finite form taken for a participle: one that no participle has ("nie"), or one with its subject?"""
        below = [self._tokens[c] for c in token.children]
        if row.analyses and not any(a.startswith("Part") for a in row.analyses):
            return True
        return self._only_verb(token, row) or (
            any(a.startswith(_FINITE) for a in row.analyses)
            and any(c.dep in ("nsubj", "nsubj:pass") and c.i < token.i for c in below)
            and not any(c.dep.startswith(("aux", "cop")) for c in below)
        )

    def _takes_agent_mark(self, token: Token, row: Trigger) -> bool:
        """Is what marks a doer part of the verb: "the minister dropped by Belgrade", not "was dropped by"?"""
        helped = any(self._tokens[c].dep.startswith("aux") for c in token.children)
        return not helped and not self._agents.isdisjoint(row.needed)

    def _only_verb(self, token: Token, row: Trigger) -> bool:
        """Is a form the one verb of a full sentence, right behind its noun: "The secretary dropped in on Tuesday."?"""
        sentence = self._cast.parse.sentence_of(token.i)
        head = self._tokens[token.head]
        here = self._tokens[sentence.first : sentence.last]
        behind = token.dep == "acl" and head.dep == "root" and head.i < token.i
        before = self._tokens[token.i - 1] if token.i > sentence.first else token
        alone = token.dep == "root" and before is not token and before.pos in ("NOUN", "PROPN", "NUM", "PRON")
        return (
            any(a.startswith("Past") for a in row.analyses)
            and (behind or alone)
            and here[-1].text == "."
            and sentence.role != "title"
            and not any(t.feats.get("VerbForm") == "Fin" for t in here)
            and not any(self._tokens[c].dep.startswith("aux") for c in token.children)
            and not any(self._clauses.marker(c) in self._agents for c in token.children)
        )

    def _caused(self, token: Token, last: int) -> int | None:
        """The infinitive of a causative among a trigger's words, on which all else hangs ("a fait rentrer")."""
        held = token.dep.startswith("aux") and token.i < token.head < last
        return token.head if held and self._tokens[token.head].feats.get("VerbForm") == "Inf" else None

    def _only_carries(self, token: Token, last: int) -> bool:
        """The verb only makes the infinitive or participle after it passive ("s'est vu remettre", "se voit privé")."""
        after = self._tokens[last : last + 2]
        if any(self._clauses.passive_carrier(t.i) == token.i for t in after):
            return True
        participle = bool(after) and after[0].feats.get("VerbForm") == "Part" and after[0].head in (token.i, token.head)
        return participle and self._clauses.carries_passive(token.i)

    def _rest(self, i: int, row: Trigger) -> int | None:
        """One past the trigger's last word, or None when its other words don't follow."""
        last = self._cast.parse.sentence_of(i).last
        end = i + 1
        here = self._said(self._tokens[i].sent)
        for word in row.rest:
            for part in split_words(word):
                if part not in here:  # most of them: there are many expressions of one verb
                    return None
                gap = _GAP if row.part == "verb" else 0
                first = self._past_parenthesis(end, last) if gap else end
                k = next(
                    (
                        k
                        for k in self._reachable(first, min(first + gap + 1, last))
                        if self._tokens[k].low == part or self._clauses.plain(self._tokens[k].low) == part
                    ),
                    self._far_particle(i, end, part) if gap else None,
                )
                if k is None:
                    return None
                end = k + 1
        objectless = row.part == "verb" and len(row.rest) == 1 and "object" not in row.frame.needs
        if objectless and self._marks_noun_before(i, end - 1):
            return None
        if (
            row.rest
            and row.part == "verb"
            and row.rest[-1] in self._before_infinitive
            and (not self._marks or (len(row.rest) == 1 and row.frame.kind in _OF_DOING))
            and not self._infinitive(end, last)
        ):
            return None
        return end

    def _marks_noun_before(self, i: int, k: int) -> bool:
        """Does a verb's particle belong to a noun that stands between: "called his remarks on terror a lie"?"""
        head = self._tokens[self._tokens[k].head]
        return (
            self._tokens[k].pos == "ADP"
            and head.dep == "nmod"
            and head.i > k
            and i < head.head < k
            and self._tokens[head.head].pos in ("NOUN", "PROPN")
        )

    def _past_parenthesis(self, k: int, last: int) -> int:
        """Where a phrase goes on behind words between commas: "called, once more, for an end to the flights"."""
        if k >= last or self._tokens[k].text != ",":
            return k
        close = next((n for n in range(k + 1, min(last, k + _ASIDE)) if self._tokens[n].text == ","), None)
        if close is None or any(self._tokens[n].feats.get("VerbForm") == "Fin" for n in range(k, close)):
            return k
        return close + 1

    def _far_particle(self, i: int, end: int, part: str) -> int | None:
        """The particle of a verb behind a long object: "handed a captain wanted for smuggling over to Spain"."""
        if part not in self._particles:
            return None
        return next(
            (
                c
                for c in self._tokens[i].children
                if end <= c <= i + _FAR and self._tokens[c].low == part and self._tokens[c].pos in ("ADP", "ADV")
            ),
            None,
        )

    def _infinitive(self, k: int, last: int) -> bool:
        """Does an infinitive follow, with no more than its clitics before it ("offrir de les aider")?"""
        return any(self._tokens[j].feats.get("VerbForm") == "Inf" for j in range(k, min(k + 3, last)))

    def _reachable(self, first: int, last: int) -> Iterator[int]:
        """Tokens up to the next verb, clause or comma: an expression's words don't stand apart across these."""
        for k in range(first, last):
            yield k
            if (self._tokens[k].pos in ("VERB", "SCONJ", "PUNCT") and self._tokens[k].text not in self._quotes) or (
                self._tokens[k].pos == "PRON" and self._tokens[k].feats.get("PronType") == "Rel"
            ):
                return

    def _opens(self, token: Token) -> bool:
        """Is it the first word of its sentence, where a capital says nothing?"""
        return token.i == self._cast.parse.sentence_of(token.i).first

    def _part_fits(self, token: Token, row: Trigger, parts: set[str]) -> bool:
        if row.part == "phrase":
            return True
        if row.part == "adjective":
            return token.pos in ("ADJ", "VERB", "NOUN")
        if row.part == "verb" and self._just_helps(token):
            return False  # "vient de fermer" comes from nowhere
        gerund = bool(row.analyses) and all(a.startswith("Ger") for a in row.analyses)
        if row.part == "verb" and gerund and token.i and self._tokens[token.i - 1].low in self._gerund_marks:
            return True
        if row.part == "verb" and self._speaks(row) and not self._speakers & self._said(token.sent):
            return False  # "dix bataillons" are nobody's battles
        if row.part == "verb":
            said = self._says_where(token) and not self._copulas.isdisjoint(row.frame.verbs)
            if token.pos == "AUX" and token.dep.startswith(("aux", "cop")) and not row.rest and not said:
                return False  # "nous sommes" is no form of "sommer" there
            if token.pos == "PART" and token.dep == "case":
                return False  # the mark of a genitive looks like a form of "be"
            if token.pos in _VERBAL:
                return True
            if token.low in self._particles:
                return False
            participle = any(a.startswith(("Part", "Ger")) for a in row.analyses)
            taken = token.pos in ("NOUN", "ADJ") or (token.pos == "PROPN" and token.text[0].islower())
            if taken and ("noun" not in parts or self._governs(token)) and self._mistaken(token, row):
                return True
            opens = self._opens(token) and ("noun" not in parts or token.pos in ("ADJ", "AUX"))
            return ((token.pos == "ADJ" or opens) and participle) or (
                token.pos not in ("PROPN", "NOUN", "DET", "ADP", "ADJ")
                and "noun" not in parts
                and (not token.text[0].isupper() or self._opens(token))
            )
        if token.pos == "ADJ" and any(self._tokens[c].dep.startswith("cop") for c in token.children):
            return False  # "Le Togo est prêt à aider" is no loan
        if token.pos == "DET" and token.head > token.i:
            return False  # "No lorry has crossed" is no refusal
        return token.pos in ("NOUN", "PROPN", "X") or (token.pos not in _VERBAL and "verb" not in parts)

    def _just_helps(self, token: Token) -> bool:
        """Does a verb only give the infinitive after it its tense: "vient de"?"""
        k = token.i + 1
        if token.low not in self._recent or k + 1 >= len(self._tokens):
            return False
        marked = self._clauses.plain(self._tokens[k].low) in self._recent[token.low]
        return marked and self._infinitive(k + 1, len(self._tokens))

    def _speaks(self, row: Trigger) -> bool:
        """Is a form one in which only those who speak, or are spoken to, do something?"""
        return bool(row.analyses) and all(a.endswith(_SPOKEN) and not a.startswith("Ipv") for a in row.analyses)

    def _says_where(self, token: Token) -> bool:
        """Is a copula's predicate a noun, such as a place or a day ("était jeudi à Berne"), no adjective?"""
        return token.dep.startswith("cop") and self._tokens[token.head].pos in ("NOUN", "PROPN", "NUM", "PRON")

    def _mistaken(self, token: Token, row: Trigger) -> bool:
        """A verb tagged as a noun: a form that no noun has ("froze"), or one right after a name ("Beijing slams")."""
        if row.rest and row.analyses and all(a == "Inf" for a in row.analyses):
            return token.pos == "ADJ"  # "plier bagage", where the rest of the expression stands too
        if "Inf" in row.analyses and any(c < token.i and self._tokens[c].dep == "mark" for c in token.children):
            return True  # "refuse de ratifier"
        if row.analyses and all(a.endswith(_THOU) for a in row.analyses):
            return False  # "des mots indignes": no reader is told what he does
        if token.dep == "appos":
            return False  # "Luis Almagro, head of the organisation"
        if row.analyses and all(a.startswith(("Past", "Part")) for a in row.analyses):
            return not self._noun_before(token.i)
        if any(a.startswith(_FINITE) for a in row.analyses) and not self._noun_before(token.i):
            return not token.text[0].isupper() or self._opens(token)
        if token.i and self._tokens[token.i - 1].low in self._marks and "Inf" in row.analyses:
            return True  # "agreed to normalise"
        if not token.text[0].islower() or not token.i:
            return False
        start = self._before_aside(token.i)
        before = self._cast.refs.at.get(start - 1)
        if before is not None and before.last == start:
            return bool(before.codes) or before.group in ("person", "office")
        named = self._cast.refs.at.get(token.i - 2) if token.i > 1 and self._tokens[token.i - 1].text == "," else None
        if named is not None and named.last == token.i - 1 and named.person is not None:
            return True  # "The police chief, X, calls on"
        return self._resumes(token)

    def _before_aside(self, i: int) -> int:
        """Where an aside between commas right before a word began: "Malawi, for its part, pledges to free"."""
        if not i or self._tokens[i - 1].text != ",":
            return i
        first = max(self._cast.parse.sentence_of(i).first, i - _ASIDE)
        return next((k for k in range(i - 2, first, -1) if self._tokens[k].text == ","), i)

    def _governs(self, token: Token) -> bool:
        """Does what follows a supposed noun belong to a verb: an article, "to", "its": "Malawi pledges to free"?"""
        if not self._marks or token.i + 1 >= len(self._tokens) or not token.i:
            return False
        start = self._before_aside(token.i)
        before, after = self._cast.refs.at.get(start - 1), self._tokens[token.i + 1]
        named = before is not None and before.last == start and before.name is not None and bool(before.codes)
        return named and (after.low in self._marks or after.pos == "DET" or after.low in self._clauses.grammar.articles)

    def _resumes(self, token: Token) -> bool:
        """A present form right after "and", behind a verb in the present: "recalls its envoy and expels"."""
        before = self._tokens[token.i - 1]
        if before.pos != "CCONJ" or not self._marks:
            return False
        sentence = self._cast.parse.sentence_of(token.i)
        return any(
            t.pos == "VERB"
            and t.dep in ("root", "conj")
            and t.low.endswith(token.low[-1:])
            and t.feats.get("Tense") == "Pres"
            for t in self._tokens[sentence.first : token.i]
        )

    def _noun_before(self, i: int) -> bool:
        """Does what stands before a word ask for a noun: an article, numeral, adjective or preposition of its phrase?

        A clitic after a name is no article: "Bamako le dénonce".
        """
        if i == self._cast.parse.sentence_of(i).first:
            return False
        before = self._tokens[i - 1]
        named = i > 1 and self._tokens[i - 2].pos in ("PROPN", "NOUN", "PRON")
        if before.low in self._clitics and named and self._tokens[i - 2].low not in self._not_subjects:
            return False  # not "dont la chasse a abattu"
        return before.pos in ("DET", "NUM", "ADJ", "ADP") or before.low in self._clauses.grammar.articles

    def _heads(self, clause: Clause, slot: str) -> list[int]:
        if slot in ANYWHERE:
            sentence = self._cast.parse.sentence_of(clause.trigger)
            first = self._tokens[clause.trigger].sent - (_TOLD if slot == "near" else 0)
            return list(range(self._cast.parse.sentences[max(0, first)].first, sentence.last))
        if slot == "negation":
            return self._negations(clause)
        if slot == "nation":
            return [h for h in clause.of("adjective") if h in self._cast.refs.adjectives]
        if slot == "compound":
            return [k for k in self._cast.refs.prefixes if clause.trigger - _BESIDE <= k < clause.last + _BESIDE]
        _, _, inner = slot.partition(":")
        if inner:
            return [c for head in clause.of(inner) for c in self._tokens[head].children]
        return clause.of(slot)

    def _negations(self, clause: Clause) -> list[int]:
        """The words that negate a clause's verb, where a particle stands before it ("n'achète plus")."""
        first = self._cast.parse.sentence_of(clause.trigger).first
        helpers = [c for c in self._tokens[clause.trigger].children if self._tokens[c].dep.startswith(("aux", "cop"))]
        opening = min([clause.trigger, *helpers])
        before = range(max(first, opening - _GAP), opening)
        if not any(self._tokens[k].low in self._negating for k in before):
            return []
        after = range(opening, min(self._cast.parse.sentence_of(clause.trigger).last, clause.trigger + _GAP))
        return [k for k in after if self._tokens[k].low in self._negatives]

    def _filled(self, clause: Clause, slot: str, words: frozenset[str], row: Trigger) -> bool | None:
        """False when the parse fills the slot, True when position does, None when nothing does."""
        if slot == "nation":  # an adjective of a people, whichever it is
            return False if self._heads(clause, slot) else None
        if slot in ANYWHERE:
            return False if any(self._holds(i, words, deep=False) for i in self._heads(clause, slot)) else None
        for head in self._heads(clause, slot):
            if self._holds(head, words) or self._is_destination(row, slot, head, words):
                return False
            if slot == "to" and self._takes_up(head, words):
                return True  # "a montré la porte à celui de Niamey"
            if (
                (slot == "object" or (slot == "subject" and not words & PSEUDO))
                and row.part == "verb"
                and not self._has_noun(clause, slot)
                and self._told_before(head, words)
            ):
                self._stands_for_thing(clause, head, words)
                return True
        if slot == "object" and row.part == "verb":
            clitic = None if self._has_noun(clause, slot) else self._clitic(clause)
            if clitic is not None and self._told_before(clitic, words):
                clause.put(slot, clitic)
                self._stands_for_thing(clause, clitic, words)
                return True
        if slot == "object" and row.part == "verb" and self._headline_passive(clause, words, row):
            return True
        if slot == "object" and row.part == "verb" and row.rest and self._theme(clause, words):
            return True
        if slot == "object" and row.part == "verb":
            found = self._near_object(clause, words)
        elif slot == "of" and row.part == "noun":
            found = self._near_of(clause, words)
        elif slot == "adjective":
            return (
                False
                if any(
                    self._holds(k, words, deep=False)
                    for k in (clause.trigger - 1, clause.last)
                    if 0 <= k < len(self._tokens)
                )
                else None
            )
        elif slot == "subject":
            found = self._lost_subject(clause, words) if row.part == "verb" and ACTOR_CLASS in words else None
        else:
            found = self._near_marked(clause, slot, words)
        if found is None:
            return None
        clause.put(slot, found)
        return True

    def _has_noun(self, clause: Clause, slot: str) -> bool:
        """Does "the" and a noun after the verb fill the slot, beside which a pronoun is somebody else?

        "n'en ont jamais vu la couleur", not "en a envoyé 600".
        """
        return any(
            h >= clause.last
            and self._tokens[h].pos == "NOUN"
            and self._tokens[h].dep == "obj"
            and self._tokens[h].low not in self._times
            and h not in self._cast.refs.at
            and any(self._tokens[c].feats.get("Definite") == "Def" for c in self._tokens[h].children)
            for h in clause.of(slot)
        )

    def _headline_passive(self, clause: Clause, words: frozenset[str], row: Trigger) -> bool:
        """A participle without its auxiliary, as headlines have it: "Peace treaty signed", "ties restored"."""
        if not self._marks or clause.passive or not any(a.startswith("Part") for a in row.analyses):
            return False
        if clause.of("object") or ACTOR_CLASS in words:
            return False
        told = [h for h in clause.of("subject") if self._tokens[h].pos == "NOUN" and self._holds(h, words)]
        if not told:
            return False
        clause.slots["subject"] = [h for h in clause.of("subject") if h not in told]
        for head in told:
            clause.put("object", head)
        clause.passive = True
        return True

    def _theme(self, clause: Clause, words: frozenset[str]) -> bool:
        """What an expression with a noun of its own is about stands behind a preposition: "met un frein à son aide"."""
        own = [h for h in clause.of("object") if clause.trigger < h < clause.last]
        if not own or len(own) < len(clause.of("object")):
            return False
        things = words - PSEUDO
        for slot in _THEMES:
            for head in clause.of(slot):
                if head >= clause.last and self._holds(head, things):
                    clause.put("object", head)
                    return True
        return False

    def _near_object(self, clause: Clause, words: frozenset[str]) -> int | None:
        """A lost object: the nearest noun phrase without preposition after an active verb, before a passive one."""
        sentence = self._cast.parse.sentence_of(clause.trigger)
        held = [h for h in clause.of("object") if self._tokens[h].pos == "NOUN"]
        if held and not clause.passive and any(clause.last <= h <= clause.last + _GAP for h in held):
            return None  # the verb has its object, and it is another
        before = range(clause.trigger - 1, max(sentence.first - 1, clause.trigger - _WINDOW), -1)
        after = range(clause.last, min(sentence.last, clause.last + _WINDOW))
        opens = clause.trigger - sentence.first < _INVERTED
        if clause.passive and opens and not clause.of("object"):  # "Ont été signés un accord et un mémorandum"
            return self._nearest(clause, before, words) or self._nearest(clause, after, words)
        return self._nearest(clause, before if clause.passive else after, words)

    def _nearest(self, clause: Clause, span: Iterable[int], words: frozenset[str]) -> int | None:
        """The first noun of a span without preposition that holds one of the words, up to the next verb."""
        behind = self._clauses.tells_behind(clause.trigger)  # "..., soutient Varsovie": who says it supports nobody
        for k in span:
            token = self._tokens[k]
            if token.pos == "VERB" and token.feats.get("VerbForm") != "Part" and k not in (clause.trigger,):
                return None
            if (token.pos == "SCONJ" and k > clause.trigger) or token.text == ";":
                return None
            if (
                (token.pos in NOMINAL or token.feats.get("VerbForm") == "Part")
                and not (behind and k in clause.of("subject"))
                and (self._holds(k, words, deep=False) or self._takes_up(k, words))
                and not self._clauses.marker_before(self._clauses.phrase_start(k))
            ):
                ahead = self._tokens[token.head]  # "anciens ministres": who they are
                return ahead.i if token.dep == "amod" and ahead.i > k and ahead.pos == "NOUN" else k
        return None

    def _lost_subject(self, clause: Clause, words: frozenset[str]) -> int | None:
        """Who stands right before a finite verb to which the parse gives no subject: "la ministre, X, verra Y"."""
        if clause.passive and not clause.of("subject"):
            return self._lost_agent(clause, words)
        if clause.passive or clause.of("subject") or self._tokens[clause.trigger].feats.get("VerbForm") != "Fin":
            return None
        k = clause.trigger - 1
        first = self._cast.parse.sentence_of(clause.trigger).first
        while k >= first and (self._tokens[k].pos in ("AUX", "ADV") or self._tokens[k].low in (*self._clitics, ",")):
            k -= 1
        ref = self._cast.refs.at.get(k)
        if k < first or ref is None or ref.blocked or not ref.codes or ref.group == "place":
            return None
        return None if self._clauses.marker_before(self._clauses.phrase_start(ref.first)) else ref.first

    def _lost_agent(self, clause: Clause, words: frozenset[str]) -> int | None:
        """By whom it is done, where the parse hangs him from another word: "seront arrêtés en avril par Téhéran"."""
        last = self._cast.parse.sentence_of(clause.trigger).last
        for k in range(clause.last, min(last, clause.last + _FAR)):
            if self._tokens[k].feats.get("VerbForm") == "Fin" or self._tokens[k].text in ";:":
                return None
            by = self._clauses.marker_before(self._clauses.phrase_start(k)) in self._agents
            if by and self._tokens[k].pos in ("NOUN", "PROPN") and self._holds(k, words, deep=False):
                return k
        return None

    def _near_of(self, clause: Clause, words: frozenset[str]) -> int | None:
        sentence = self._cast.parse.sentence_of(clause.trigger)
        for k in range(clause.last, min(sentence.last, clause.last + 6)):
            token = self._tokens[k]
            if token.pos in ("VERB", "PUNCT") and token.text not in ("«", "“", '"'):
                return None
            if token.pos in NOMINAL and self._holds(k, words, deep=False):
                return k
        return None

    def _near_marked(self, clause: Clause, slot: str, words: frozenset[str]) -> int | None:
        sentence = self._cast.parse.sentence_of(clause.trigger)
        for k in range(clause.last, min(sentence.last, clause.last + _WINDOW + 4)):
            token = self._tokens[k]
            if token.pos in NOMINAL and (self._holds(k, words, deep=False) or self._takes_up(k, words)):
                marker = self._clauses.marker_before(self._clauses.phrase_start(k))
                if marker and slot in self._clauses.slots_of(marker):
                    return k
        return None

    def _holds(self, head: int, words: frozenset[str], *, deep: bool = True) -> bool:
        """Does a noun phrase hold one of the words, at its head or (deep) in its noun complements?"""
        if (ACTOR_CLASS in words and self._is_actor(head)) or (PERSON_CLASS in words and self._is_person(head)):
            return True
        if NAMED_CLASS in words and self._is_named(head):
            return True
        if ANYTHING in words:
            return True
        if deep and not self._money.isdisjoint(words) and not self._in_sums.isdisjoint(self._phrase(head)):
            return True  # "$3bn": a sum with its sign, in whatever words
        single, several = need_forms(self._language, words)
        for k in self._phrase(head) if deep else (head,):
            if k in self._in_place_names:
                continue
            low = self._short.get(self._tokens[k].text, self._tokens[k].low)
            if low in single:
                return True
            for parts in several.get(low, ()):
                if all(
                    k + n < len(self._tokens)
                    and self._clauses.plain(self._tokens[k + n].low) in (p, self._clauses.plain(p))
                    for n, p in enumerate(parts)
                ):
                    return True
        return self._holds_office(head, single, several)

    def _holds_office(self, head: int, single: frozenset[str], several: Mapping[str, tuple[Words, ...]]) -> bool:
        """Is a person named alone known by an office that the article told before: "rapatrie Mancini"?"""
        ref = self._cast.refs.at.get(head)
        if ref is None or ref.person is None or ref.office is not None:
            return False
        for words in self._offices.get(ref.person.name, ()):
            for n, word in enumerate(words[:_TITLE]):
                if word in single or any(words[n : n + len(parts)] == parts for parts in several.get(word, ())):
                    return True
        return False

    def fills(self, clause: Clause, slots: Iterable[str], words: frozenset[str]) -> bool:
        """Does one of the words stand in one of the slots, or in the complements of what stands there?"""
        return any(self._holds(head, words) for slot in slots for head in self._heads(clause, slot))

    def _part_of_name(self, k: int) -> bool:
        """Is a word the last of the several that name an actor, so that it says nothing by itself: "African Union"?"""
        ref = self._cast.refs.at.get(k)
        return ref is not None and ref.name is not None and bool(ref.codes) and ref.first < k == ref.last - 1

    def _is_named(self, head: int) -> bool:
        """Somebody with a name who stands for a state."""
        refs = (self._cast.refs.at.get(k) for k in self._clauses.conjuncts[head])
        return any(
            r is not None and (r.person is not None or r.group == "person") and r.codes and not r.blocked for r in refs
        )

    @staticmethod
    def _pronoun_of_person(ref: Ref) -> bool:
        """Does a pronoun stand for a person with a name: "l'a retenu à dîner"?"""
        return ref.group in ("clitic", "pronoun", "latter") and ref.person is not None

    def _is_person(self, head: int) -> bool:
        """A person with a name, or people of a country."""
        for k in self._clauses.conjuncts[head]:
            ref = self._cast.refs.at.get(k)
            if ref is not None and (ref.group in ("people", "person") or self._pronoun_of_person(ref)):
                return True
            if self._tokens[k].entity in ("PER", "PERSON") or (
                self._tokens[k].pos in ("NUM", "PRON", "DET")
                and any(
                    (below := self._cast.refs.at.get(c)) is not None and below.group == "people"
                    for c in self._tokens[k].children
                )
            ):
                return True
        return False

    def _clitic(self, clause: Clause) -> int | None:
        """The object pronoun right before a verb and its auxiliaries, wherever the parse hangs it ("l'a signé")."""
        first = self._cast.parse.sentence_of(clause.trigger).first
        k = clause.trigger - 1
        while k >= first and self._tokens[k].pos in ("AUX", "ADV") and k > clause.trigger - 5:
            k -= 1
        while k >= first and self._tokens[k].low in self._clitics:
            if self._tokens[k].low not in self._reflexives and self._tokens[k].low not in self._there:
                return k
            k -= 1
        return None

    @staticmethod
    def _stands_for_thing(clause: Clause, head: int, words: frozenset[str]) -> None:
        if not words & PSEUDO:
            clause.things.add(head)

    def _takes_up(self, k: int, words: frozenset[str]) -> bool:
        """Does a word take up one of the words told before, of another state: "celui du Pakistan"?"""
        return self._tokens[k].low in self._those and self._told_before(k, words)

    def _told_before(self, head: int, words: frozenset[str]) -> bool:
        """A pronoun in the slot, and what is needed: somebody, or a thing named shortly before it."""
        token = self._tokens[head]
        if token.dep == "expl:subj" and self._impersonal(token.head):
            return False  # "Il est rappelé que ..."
        if (token.pos != "PRON" and token.low not in self._clitics and not self._counts_off(head)) or (
            token.low in self._spoken and ACTOR_CLASS not in words
        ):
            return False
        if words & PSEUDO and (ref := self._cast.refs.at.get(head)) is not None and ref.codes and not ref.blocked:
            return True
        single, several = need_forms(self._language, words)
        if token.dep.startswith("nsubj"):
            several = {}
        k = head - 1
        while k >= 0 and token.sent - self._tokens[k].sent <= _TOLD:
            if self._tokens[k].pos in ("NOUN", "PROPN") and self._called(k, single, several) and self._agrees(head, k):
                body = self._cast.refs.at.get(k)
                return token.low not in self._somebody or body is None or body.group != "body"  # "he" is no embassy
            k -= 1
        return False

    def _called(self, k: int, single: frozenset[str], several: Mapping[str, tuple[Words, ...]]) -> bool:
        """Does one of the words stand at token `k`, or one of several words from it on?"""
        low = self._tokens[k].low
        return low in single or any(self._clauses.stands(parts, k) for parts in several.get(low, ()))

    def _counts_off(self, head: int) -> bool:
        """Does an ordinal without a noun stand for one of those told of: "la troisième doit être livrée"?"""
        token = self._tokens[head]
        if token.low not in self._ordinals or token.pos not in ("ADJ", "NOUN", "PRON"):
            return False
        first = self._clauses.phrase_start(head)
        after = self._tokens[head + 1] if head + 1 < len(self._tokens) else None
        return first < head and (after is None or after.pos not in ("NOUN", "PROPN", "ADJ"))

    def _agrees(self, pronoun: int, noun: int) -> bool:
        """Can a subject pronoun stand for a noun: not "il" for a feminine, nor "elles" for one thing."""
        one, two = self._tokens[pronoun], self._tokens[noun]
        if not one.dep.startswith("nsubj"):
            return True
        return all(
            one.feats.get(name) in (None, two.feats.get(name)) or two.feats.get(name) is None
            for name in (("Gender",) if one.low in self._ordinals else ("Gender", "Number"))
        )

    def _impersonal(self, verb: int) -> bool:
        """Does a clause follow a verb as what it tells?"""
        after = self._tokens[verb + 1] if verb + 1 < len(self._tokens) else None
        below = [self._tokens[c] for c in self._tokens[verb].children]
        clausal = any(t.dep in ("ccomp", "csubj") and t.pos != "ADP" for t in below)
        only = any(t.dep == "ccomp" and t.pos == "ADP" for t in below)  # "n'est appliqué qu'à partir de mai"
        return clausal or (after is not None and after.pos == "SCONJ" and not only)

    def _is_destination(self, row: Trigger, slot: str, head: int, words: frozenset[str]) -> bool:
        """Does somebody travel to a town that is no capital, or "there": "à Istanbul", "y retournera"?"""
        ref = self._cast.refs.at.get(head)
        if row.frame.kind != "visit" or slot != "in" or ACTOR_CLASS not in words or ref is None:
            return False
        return ref.group == "place" and (bool(ref.codes) if ref.name is None else bool(ref.name.code))

    def _is_actor(self, head: int) -> bool:
        for k in self._clauses.conjuncts[head]:
            ref = self._cast.refs.at.get(k)
            if (
                ref is not None
                and not ref.blocked
                and ref.group not in ("place", "never")
                and (ref.codes or ref.group in ("pair", "pronoun", "office", "body", "counterpart", "person"))
            ):
                return True
            if k in self._cast.refs.prefixes or any(c in self._cast.refs.adjectives for c in self._tokens[k].children):
                return True
        return False

    def _phrase(self, head: int) -> Iterator[int]:
        """The head and the nouns of its complements, not through clauses."""
        stack = [head]
        while stack:
            k = stack.pop()
            yield k
            stack += [
                c for c in reversed(self._tokens[k].children) if self._tokens[c].dep in _PHRASAL and not self._apart(c)
            ]

    def _apart(self, c: int) -> bool:
        """Does a preposition other than "of" part a complement from its noun, where nouns stack before nouns?"""
        if not self._marks or self._tokens[c].dep != "nmod":
            return False
        marker = self._clauses.marker(c)
        return bool(marker) and marker not in self._clauses.grammar.of_plain
