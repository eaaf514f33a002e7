"""Clauses: what stands in which slot of a verb or a noun, whatever its voice or form.

The slots are those of the active clause: in "a été reçu par X" X stands in `subject` and who was received in `object`.
The parse is asked first; where it is silent or implausible, position and preposition decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from depeche.codebook.folding import fold
from depeche.codebook.grammar import Grammar
from depeche.codebook.grammar import grammar as grammar_of
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import Words
from depeche.codebook.tables import read_yaml
from depeche.texts.parse import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM"})
_NAMING = frozenset({"NOUN", "PROPN"})
_CLAUSE = 4  # words that make a clause, though the parse finds no verb among them
PARENTHESIS = 10  # tokens between commas that may stand before a noun's complement
INCISE = 9  # tokens of words between commas that say who says so
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
BESIDE = 4  # tokens behind a verb in which words for one after the other stand, and behind them the object
VERBAL = 4  # tokens before a participle in which its auxiliary stands, adverbs between
RELATIVE = 12  # tokens before a verb in which the relative of its clause stands
ASIDE = 8  # tokens before a participle in which its auxiliary may stand
OPENING = 24  # tokens after a participle that opens its sentence in which whom it is about is told
HELD_AS = 14  # tokens after a verb in which what it holds its object for, and that object, stand
PART_OF = 8  # tokens after a part or number in which the noun is told that it is of
_LOST = 12  # tokens after a noun in which a complement that the parse lost is looked for
_BEFORE_NOUN = frozenset({"compound", "nmod:poss", "amod", "nmod:desc", "nummod"})
_UNDER = frozenset({"nmod", "obl", "appos", "parataxis"})  # relations by which a noun hangs from another
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent", "nmod", "advcl", "xcomp", "ccomp", "dislocated", "vocative"})


@dataclass(slots=True, eq=False)
class Clause:
    """A trigger with its slots.

    Attributes:
        trigger: Token of the verb or noun.
        last: One past the trigger's last token.
        verb: The finite or governing verb whose tense the act has: the trigger itself, or the verb that carries a noun.
        passive: Passive, or pronominal with passive sense.
        slots: Slot name to the head tokens that stand there, in order of trust.
        light: The verb that carries a noun trigger, where there is one.
        things: Pronouns that stand for the thing that a slot needs, and so for nobody.
        lost: The trigger is the verb of its sentence, though the parse has it as what modifies a noun.
    """

    trigger: int
    last: int
    verb: int | None
    passive: bool = False
    slots: dict[str, list[int]] = field(default_factory=dict)
    markers: dict[int, str] = field(default_factory=dict)
    light: int | None = None
    things: set[int] = field(default_factory=set)
    lost: bool = False

    def put(self, slot: str, token: int, marker: str = "") -> None:
        held = self.slots.setdefault(slot, [])
        if token not in held:
            held.append(token)
        if marker:
            self.markers[token] = marker

    def of(self, slot: str) -> list[int]:
        return self.slots.get(slot, [])


@cache
def _verbs(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Forms of the verbs that are active as auxiliaries, passive ones, that carry a passive, and that have none."""
    auxiliaries = grammar_of(language).tables.get("auxiliaries") or {}
    words = read_yaml("languages", language, "grammar.yaml") or {}
    inflect = read_inflection(language).inflect
    active, passive, carriers, never = (
        frozenset(f for v in verbs or () for f in inflect(str(v), "VERB"))
        for verbs in (
            auxiliaries.get("active"),
            auxiliaries.get("passive"),
            auxiliaries.get("passive_carriers"),
            [*(words.get("etre_verbs") or ()), *(auxiliaries.get("never_passive") or ())],
        )
    )
    return active, passive, carriers, never


@cache
def _inverting(language: str) -> frozenset[str]:
    """Forms of verbs of saying whose subject stands behind them after what was said; none takes a person as object."""
    inflect = read_inflection(language).inflect
    return frozenset(f for v in grammar_of(language).words("inverted_saying") for f in inflect(v, "VERB"))


@cache
def _telling(language: str) -> frozenset[str]:
    """The finite forms of the same verbs in the third person."""
    forms = read_inflection(language).forms
    verbs = grammar_of(language).words("inverted_saying")
    return frozenset(f for v in verbs for f, said in forms(v).items() if any(".3." in s for s in said))


@cache
def _incising(language: str) -> frozenset[str]:
    """Forms of the verbs that stand before their subject between commas, inside what was said."""
    if not grammar_of(language).tables.get("incises"):
        return frozenset()
    verbs = (read_yaml("languages", language, "speech.yaml") or {}).get("verbs") or {}
    inflect = read_inflection(language).inflect
    words = (str(v) for group in ("say", "claim", "warn", "think") for v in verbs.get(group) or ())
    return frozenset(f for v in words if " " not in v for f in inflect(v, "VERB"))


@cache
def _calendar(language: str) -> frozenset[str]:
    """The words for months, days of the week, seasons and units of time."""
    table = read_yaml("languages", language, "dates.yaml") or {}
    named = [w for part in ("months", "weekdays") for row in (table.get(part) or {}).values() for w in row["full"]]
    others = [w for part in ("seasons", "units") for words in (table.get(part) or {}).values() for w in words]
    return frozenset(str(w).lower() for w in (*named, *others))


@cache
def _markers(language: str) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """Case marker to the slots that it may fill; and all markers, those of more words first."""
    slots: dict[str, list[str]] = {}
    for slot, markers in grammar_of(language).slots.items():
        for marker in dict.fromkeys(markers):
            slots.setdefault(marker, []).append(slot)
    return {m: tuple(s) for m, s in slots.items()}, tuple(sorted(slots, key=lambda m: (-len(m.split()), m)))


# A name of two words in one: "TotalEnergies", not "MacArthur".
_IN_ONE = re.compile(r"(?!Mac?|De|La|Le|Van)[A-Z][a-zà-ÿ]{2,}[A-Z][a-zà-ÿ]{2,}")


class ClauseReader:
    """Reads the clauses of one article."""

    def __init__(self, parse: Parse, grammar: Grammar, language: str) -> None:
        self.parse = parse
        self.tokens: Sequence[Token] = parse.tokens
        self.grammar = grammar
        tables = grammar.tables
        self._plain: dict[str, str] = dict(tables.get("contractions") or {})
        self._plain_lows = [self.plain(token.low) for token in parse.tokens]
        self._relatives = {w: slot for slot, words in (tables.get("relatives") or {}).items() for w in words}
        self._contact = bool(tables.get("contact_relatives"))
        self.calendar = _calendar(language)
        self._active, self._passive, self._passive_carriers, self._never_passive = _verbs(language)
        self._inverting = _inverting(language)
        self._telling = _telling(language)
        self._incising = _incising(language)
        self._indefinites = grammar.words("indefinites")
        self._reflexives = grammar.words("reflexives")
        self._clitics = grammar.words("clitics")
        self._there_words = grammar.words("there")
        self._cleft = grammar.words("cleft")
        self._holding = grammar.words("holding")
        adverbials = sorted(words for words in grammar.words("separately") if " " in words)
        self._separately = tuple(tuple(words.split()) for words in adverbials)
        self._among = grammar.words("among")
        self._likes = [grammar.split(str(w)) for w in (tables.get("likewise") or {}).get("like") or ()]
        self._partitives = grammar.words("partitives")
        self._gerund_marks = grammar.words("gerund_marks")
        self._closing = frozenset((tables.get("quotes") or {}).get("close") or ())
        self._opening = frozenset((tables.get("quotes") or {}).get("open") or ())
        self.spoken = frozenset().union(*map(grammar.words, ("first_person", "first_person_singular", "second_person")))
        self._first_persons = self.spoken & self._clitics
        self._genitive_marks = grammar.genitives
        self._genitive_slots: tuple[str, ...] = tuple((tables.get("genitive") or {}).get("slots") or ())
        premodifier = tables.get("premodifier") or {}
        self._place_marks = grammar.words("place")
        self._settings = self._phrases("settings")
        self._settings_apart = self._phrases("settings_apart")
        self._yardsticks = self._phrases("yardsticks")
        self._company_nouns = frozenset(w.lower() for w in self.grammar.words("company_nouns"))
        self._long_units = grammar.words("long_units")
        self._joining = frozenset(premodifier.get("marks") or ())
        infinitive = self.grammar.tables.get("infinitive") or {}
        self._infinitive_marks = frozenset(map(str, infinitive.get("marks") or ()))
        self._premodifiers: tuple[str, ...] = tuple(premodifier.get("slots") or ())
        self._premodifying_nouns: tuple[str, ...] = tuple(premodifier.get("nouns") or ())
        self._markers = {slot: frozenset(markers) for slot, markers in grammar.slots.items()}
        self._held = (0, 0)  # words of the trigger being read: "handed over" keeps its "over"
        self._slots, self._all_markers = _markers(language)
        self._unaccented = {fold(word): word for word in self._slots if fold(word) != word}
        self._asides = frozenset(tuple(map(self.plain, grammar.split(a))) for a in grammar.words("asides"))
        self._aside_words = frozenset(word for aside in self._asides for word in aside)
        negation = grammar.tables.get("negation") or {}
        self._copulas = frozenset((tables.get("auxiliaries") or {}).get("copulas") or ())
        self._particles = frozenset(map(str, negation.get("particle") or ()))
        self._negatives = frozenset(str(w) for group in ("words", "no_longer") for w in negation.get(group) or ())

    # -- case markers -------------------------------------------------------------------------------------------------

    def marker(self, head: int) -> str:
        """The preposition of a noun phrase in its plain form, "" when it has none."""
        tokens = self.tokens
        cases = [
            c for c in tokens[head].children if tokens[c].dep == "case" and c < head and not self._in_trigger(c, head)
        ]
        if cases:
            first = min(cases)
            words = [
                self.plain(tokens[k].low)
                for k in range(first, head)
                if tokens[k].pos in ("ADP", "DET", "ADV", "NOUN", "VERB") or k in cases
            ]
            said = " ".join(words)
            return next((m for m in self._all_markers if said == m or said.startswith(m + " ")), words[0])
        start = self.phrase_start(head)
        return "" if self._in_trigger(start - 1, head) else self.marker_before(start)

    def marker_before(self, i: int) -> str:
        """The preposition that ends just before token `i`, in its plain form."""
        words: list[str] = []
        k = i - 1
        low = self.parse.sentence_of(i).first
        while k >= low and len(words) < 4:
            words.insert(0, self._preposition(k))
            k -= 1
        best = ""
        for n in range(len(words), 0, -1):
            said = " ".join(words[-n:])
            if said in self._slots:
                best = said
                break
        return (
            best
            if best
            and (
                self.tokens[i - 1].pos in ("ADP", "VERB", "ADV", "SCONJ")
                or (" " in best and self.tokens[i - 1].pos != "DET")
            )
            else ""
        )

    def _in_trigger(self, word: int, head: int) -> bool:
        """Is a word one of the trigger's own, and `head` a noun that comes after them ("handed over a suspect")?"""
        return self._held[0] <= word < self._held[1] <= head

    def plain(self, word: str) -> str:
        return self._plain.get(word, word)

    def _preposition(self, k: int) -> str:
        """A word in its plain form; a preposition that a capital robs of its accent, with it ("A Washington")."""
        word = self.plain(self.tokens[k].low)
        return word if word in self._slots or self.tokens[k].pos != "ADP" else self._unaccented.get(word, word)

    def stands(self, words: Words, i: int) -> bool:
        """Do words stand from token `i` on, melted ones in their plain form?"""
        plain = self._plain
        if i + len(words) > len(self._plain_lows) or self._plain_lows[i] != plain.get(words[0], words[0]):
            return False  # most of them: this is asked a hundred times for each token
        return all(self._plain_lows[i + n] == plain.get(word, word) for n, word in enumerate(words))

    def is_setting(self, noun: int) -> bool:
        """Does a noun only say on what occasion something was done: "lors de sa visite", "after the talks"?"""
        return self._led_by(self._settings, noun)

    def names_company(self, k: int) -> bool:
        """Is a word the last of the name of a company or the like: "Georgian Airways", "Sea-Watch", "TotalEnergies"?"""
        token = self.tokens[k]
        named = token.low in self._company_nouns or (token.pos == "PROPN" and token.entity == "ORG")
        return token.text[0].isupper() and (named or bool(_IN_ONE.fullmatch(token.text)) or self._hyphened(k))

    def _hyphened(self, k: int) -> bool:
        """Is a word with a capital joined by a hyphen to another before it, as few but names are: "Sea-Watch"?"""
        first = self.parse.sentence_of(k).first
        joined = k - 2 >= first and self.tokens[k - 1].text == "-" and self.tokens[k - 2].text[0].isupper()
        return joined and self.tokens[k].pos == "NOUN" and not self.tokens[k].text.isupper()

    def is_yardstick(self, noun: int) -> bool:
        """Does a noun only say since when something is so: "depuis le sommet de 2019", "since the 2019 summit"?"""
        return self._led_by(self._yardsticks, noun)

    def measures_time(self, verb: int) -> bool:
        """Does a clause only say since when something is so: "the worst quarrel since Oslo expelled its consul"?"""
        first = self.tokens[min(self.parse.subtree(verb))]
        opens = first.head == verb and first.dep == "mark"  # not "elle a depuis massé deux divisions"
        return opens and any(first.low in words for words in self._yardsticks)

    def is_set_apart(self, noun: int) -> bool:
        """Does a noun tell of another time than its verb: "après sept ans de négociations, ils ont signé dimanche"?"""
        above = self.tokens[noun].head  # "years" of "seven years of talks"
        counted = above < noun and self.tokens[above].low in self._long_units
        return self._led_by(self._settings_apart, noun) or (counted and self._led_by(self._settings_apart, above))

    def _led_by(self, phrases: Sequence[tuple[str, ...]], noun: int) -> bool:
        """Does one of these phrases stand before a noun's own?"""
        first = self.phrase_start(noun)
        low = self.parse.sentence_of(noun).first
        return any(first - len(words) >= low and self.stands(words, first - len(words)) for words in phrases)

    def _phrases(self, key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(map(self.plain, self.grammar.split(w))) for w in sorted(self.grammar.words(key)))

    def phrase_start(self, head: int) -> int:
        """First token of the phrase whose head is `head`: over its articles, numerals and adjectives."""
        tokens = self.tokens
        low = self.parse.sentence_of(head).first
        k = head
        while (
            k > low
            and not (tokens[k].pos == "DET" and tokens[k - 1].text.isdigit())
            and (
                tokens[k - 1].pos in ("DET", "NUM", "ADJ")
                or (tokens[k - 1].low in self.grammar.articles and tokens[k - 1].pos != "ADP")
                or (self._premodifiers and self._premodifies(k - 1, head))
            )
        ):
            k -= 1
        return k

    def _premodifies(self, k: int, head: int) -> bool:
        """Does a noun or a genitive before a head belong to its phrase ("a peace treaty", "Syria's arrears")?"""
        token = self.tokens[k]
        if token.low in self._genitive_marks:
            return True
        return token.dep in _BEFORE_NOUN and token.pos in NOMINAL and k < token.head <= head

    def slots_of(self, marker: str) -> Iterator[str]:
        """Slots that a preposition may fill, and the preposition itself as a literal slot."""
        yield from self._slots.get(marker, ())
        yield marker

    # -- verbs --------------------------------------------------------------------------------------------------------

    def of_own(self, i: int) -> Clause:
        """The clause of the verb at token `i` alone, a participle where it has the form of one."""
        return self.of_verb(i, i + 1, self.tokens[i].feats.get("VerbForm") == "Part")

    def of_verb(self, i: int, last: int, participle_only: bool) -> Clause:
        """The clause of a verb at token `i`, with the slots of its active form.

        Args:
            last: One past the trigger's words.
            participle_only: The form can only be a past participle, so that without an auxiliary it is passive.
        """
        token = self.tokens[i]
        clause = Clause(i, last, i)
        if self._split(i):
            self._own_slots(token.head, clause, False)
        if token.dep == "cop" and token.head > i:
            self._of_copula(token.head, clause)
            return clause
        self._held = (i + 1, last) if last > i + 1 else (0, 0)
        auxiliaries = [
            self.tokens[c]
            for c in token.children
            if token.dep is not None and self.tokens[c].dep.startswith(("aux", "cop"))
        ]
        parted = self.parted(i)
        if parted is not None:
            auxiliaries = [self.tokens[parted]]
        reflexive = self.reflexive(i)
        if (
            token.dep == "conj" and not auxiliaries and participle_only
        ):  # "a qualifié ... et menacé": one auxiliary serves both
            auxiliaries = [
                self.tokens[c] for c in self.tokens[token.head].children if self.tokens[c].dep.startswith("aux")
            ]
        bare = participle_only and not auxiliaries and not self._finite(i) and not self._helped(i)
        present = token.feats.get("VerbForm") == "Ger" or token.feats.get("Tense") == "Pres"
        clause.lost = bool(self._genitive_marks) and not present and self._lost_predicate(i)
        clause.passive = token.low not in self._never_passive and (
            any(a.dep.startswith("aux:pass") and a.low in self._passive for a in auxiliaries)
            or bare
            or (participle_only and any(a.dep.startswith("cop") and not self.takes_active(a.low) for a in auxiliaries))
        )
        if parted is not None:
            clause.passive = not reflexive and self.tokens[parted].low in self._passive and not self._never_undergone(i)
        self._own_slots(i, clause, clause.passive or (reflexive and self._passive_reflexive(i)))
        if parted is not None and not clause.of("object" if clause.passive else "subject"):
            self._parted_subject(parted, i, clause)
        self._below_particles(clause)
        self._mistagged(clause)
        self._inverted(clause)
        self._held_as(clause)
        self._parts(clause)
        self._clefted(i, clause)
        self._where(i, clause)
        self._past_incise(i, clause)
        self._past_insertion(i, clause)
        self._past_adverbial(clause)
        self._marked_relative(i, clause)
        there = self._there(i)
        if there is not None:
            clause.put("in", there)
        undergoer = self._opened_by(i) if bare else None
        carrier = self.passive_carrier(i)
        if undergoer is not None:
            clause.slots["object" if clause.passive else "subject"] = [undergoer]
        elif carrier is not None:
            clause.passive = True
            self._carried_subject(carrier, clause)
        else:
            self._borrowed_subject(i, clause, bare)
            self._behind_date(i, clause)
        self._held = (0, 0)
        return clause

    def gerund(self, clause: Clause) -> None:
        """Give a gerund the subject of the clause that it belongs to, and its object where the parse is led astray.

        "En bombardant trois villages, Ankara a rompu la trêve".
        """
        i = clause.trigger
        sentence = self.parse.sentence_of(i)
        if i == sentence.first or self.tokens[i - 1].low not in self._gerund_marks:
            return
        if self.tokens[i].dep == "advcl" and clause.of("subject"):
            return
        doer = self._doer_after(i) if i - 1 == sentence.first else self._doer_above(i)
        if doer is None:
            return
        clause.passive = False
        clause.slots["subject"] = [doer]
        clause.slots["object"] = [h for h in clause.of("object") if h > i and h != doer]
        if not clause.of("object"):
            thing = self._bare_noun_after(clause.last)
            if thing is not None:
                clause.put("object", thing)

    def _doer_after(self, i: int) -> int | None:
        """The subject of the clause that begins behind a comma after token `i`."""
        last = min(self.parse.sentence_of(i).last, i + OPENING)
        comma = next((k for k in range(i, last) if self.tokens[k].text == ","), last)
        return next((k for k in range(comma, last) if self.tokens[k].dep in _SUBJECTS), None)

    def _doer_above(self, i: int) -> int | None:
        """The subject of the nearest finite verb over token `i`."""
        for k in self.parse.ancestors(i):
            if self.tokens[k].pos in ("VERB", "AUX"):
                return self.subject_of(k)
        return None

    def _bare_noun_after(self, k: int) -> int | None:
        """The first noun from a token on, with no more than what belongs to it before."""
        last = self.parse.sentence_of(k).last if k < len(self.tokens) else k
        while k < last and (self.tokens[k].pos in ("DET", "NUM", "ADJ") or self._is_article(k)):
            k += 1
        return k if k < last and self.tokens[k].pos in _NAMING else None

    def _below_particles(self, clause: Clause) -> None:
        """What the parse hangs from a particle, preposition or object of the trigger: "did away with its embargo"."""
        for k in range(clause.trigger + 1, clause.last):
            own = self.tokens[k].head == clause.trigger and self.tokens[k].dep in ("obj", "xcomp")
            if self.tokens[k].pos not in ("ADV", "ADP", "PART") and not own:
                continue
            for c in self.tokens[k].children:
                child = self.tokens[c]
                if c < clause.last or child.pos not in NOMINAL or not child.dep.startswith(("obl", "obj", "nmod")):
                    continue
                if any(self._in_trigger(d, c) for d in child.children if self.tokens[d].dep == "case"):
                    clause.put("object", c)
                elif not own and (marker := self.marker(c)):
                    self._put_marked(clause, c, marker)

    def _mistagged(self, clause: Clause) -> None:
        """The sides of a headline's verb that was taken for a noun: "Oslo slams Riyadh over the arrests"."""
        i = clause.trigger
        if not self._premodifiers or clause.passive or self.tokens[i].pos in ("VERB", "AUX", "ADJ"):
            return
        sentence = self.parse.sentence_of(i)
        start = i
        if i > sentence.first and self.tokens[i - 1].text == ",":  # "Malawi, for its part, pledges to free"
            start = next(
                (k for k in range(i - 2, max(sentence.first, i - PART_OF), -1) if self.tokens[k].text == ","), i
            )
        if not clause.of("subject") and start > sentence.first and self.tokens[start - 1].pos in _NAMING:
            clause.put("subject", start - 1)
        if clause.of("object"):
            return
        k = clause.last
        while k < sentence.last and (self.tokens[k].pos in ("DET", "NUM", "ADJ") or self._premodifies_next(k)):
            k += 1
        if k < sentence.last and self.tokens[k].pos in _NAMING:
            clause.put("object", k)
        elif any(self.tokens[c].dep == "acl:relcl" and c > i for c in self.tokens[i].children):
            self._told_that(clause)

    def _premodifies_next(self, k: int) -> bool:
        """Does a noun stand before another noun, or before the mark of a genitive?"""
        after = self.tokens[k + 1] if k + 1 < len(self.tokens) else None
        if self.tokens[k].low in self._genitive_marks:
            return True
        return (
            self.tokens[k].pos in _NAMING
            and after is not None
            and after.sent == self.tokens[k].sent
            and (after.pos in _NAMING or after.low in self._genitive_marks)
        )

    def _told_that(self, clause: Clause) -> None:
        """The clause after "that", where the verb before it was taken for a noun: "alleges that Benin shelters"."""
        for c in self.tokens[clause.trigger].children:
            if self.tokens[c].dep == "acl:relcl" and any(self.tokens[d].dep == "mark" for d in self.tokens[c].children):
                clause.put("complement", c)

    @cached_property
    def _incises(self) -> list[tuple[int, int, int]]:
        """Verbs of saying with their subject behind them, between commas: "Le Parlement, rappelle un journal, a voté".

        First token, one past the last, and the head of the subject.
        """
        found = []
        for token in self.tokens if self._incising else ():
            before = self.tokens[token.i - 1] if token.i else None
            if token.low not in self._incising or before is None or before.text != "," or before.sent != token.sent:
                continue
            last = self.parse.sentence_of(token.i).last
            close = next(
                (k for k in range(token.i + 1, min(last, token.i + INCISE)) if self.tokens[k].text == ","), None
            )
            if close is None or close + 1 >= last:
                continue
            inner = range(token.i + 1, close)
            names = [k for k in inner if self.tokens[k].pos in _NAMING]
            first = self.tokens[token.i + 1]
            bare = first.pos in ("DET", "PROPN", "NOUN", "ADJ") or self._is_article(first.i)
            if not names or not bare or any(self.tokens[k].feats.get("VerbForm") == "Fin" for k in inner):
                continue
            found.append((token.i, close, names[0]))
        return found

    def _past_incise(self, i: int, clause: Clause) -> None:
        """Who does what stands around a verb of saying between commas, and who says it."""
        for first, last, who in self._incises:
            if self.tokens[first].sent != self.tokens[i].sent:
                continue
            if i == first:
                clause.slots = {"subject": [who]}
                return
            for slot in ("subject", "object"):
                lost = [h for h in clause.of(slot) if first < h < last]
                if not lost or i < last:
                    continue
                sentence = self.parse.sentence_of(i)
                before = [k for k in range(sentence.first, first) if self.tokens[k].dep in _SUBJECTS]
                clause.slots[slot] = [h for h in clause.of(slot) if h not in lost]
                if before and not clause.of(slot):
                    clause.put(slot, before[-1])

    def _past_insertion(self, i: int, clause: Clause) -> None:
        """The subject before words between commas, which the parse lost: "Oslo, se souvenant de 1905, lui a reproché".

        The clause must begin with it: "Rabat, lui, a remercié", "La Namibie, à qui l'on doit l'idée, refuse".
        """
        slot = "object" if clause.passive else "subject"
        first = self.parse.sentence_of(i).first
        close = self._verbal_start(i) - 1
        if close <= first or self.tokens[close].text != ",":
            return
        if any(h < close and not self._inserted(h, close) for h in clause.of(slot)):
            return
        head = self._opening_noun(close, first)
        if head is not None:  # "52 prisonniers, dont six Lituaniens, seront relâchés": both undergo it
            clause.slots[slot] = [head, *(h for h in clause.of(slot) if h != head)] if clause.passive else [head]

    def _past_adverbial(self, clause: Clause) -> None:
        """The object behind words for one after the other, which the parse took for it: "a reçu tour à tour X et Y"."""
        last = self.parse.sentence_of(clause.trigger).last
        if not any(clause.last <= h < clause.last + 2 * BESIDE for h in clause.of("object")):
            return
        for words in self._separately:
            for k in range(clause.last, min(clause.last + BESIDE, last)):
                taken = range(k, k + len(words))
                if not self.stands(words, k) or not any(h in taken for h in clause.of("object")):
                    continue
                behind = range(taken.stop, min(taken.stop + BESIDE, last))
                head = next((n for n in behind if self.tokens[n].pos in _NAMING), None)
                if head is not None:
                    clause.slots["object"] = [head, *(h for h in clause.of("object") if h not in taken and h != head)]

    def _verbal_start(self, i: int) -> int:
        """The first token of a finite verb with its auxiliaries and clitics; the verb's own successor where none is."""
        first = self.parse.sentence_of(i).first
        helper = next(
            (
                k
                for k in range(i - 1, max(first, i - VERBAL) - 1, -1)
                if self.tokens[k].low in self._active or self.tokens[k].low in self._passive
            ),
            i,
        )
        if self.tokens[helper].feats.get("VerbForm") != "Fin" or any(
            self.tokens[k].text == "," or self.tokens[k].pos in _NAMING for k in range(helper, i)
        ):
            return i + 1
        k = helper
        while k > first and (self.tokens[k - 1].low in self._clitics | self._reflexives | self._particles):
            k -= 1
        return k

    def _inserted(self, h: int, close: int) -> bool:
        """Does a comma stand between a token and the comma that closes an insertion, after the token's own clause?"""
        first = self.parse.sentence_of(h).first
        return any(self.tokens[k].text == "," for k in range(first, h)) and h < close

    def _opening_noun(self, close: int, first: int) -> int | None:
        """The head of the noun phrase that begins a clause and ends before the comma that opens an insertion."""
        for k in range(close - 1, first, -1):
            token = self.tokens[k]
            if token.text in ";:" or (token.pos == "CCONJ" and self.tokens[k - 1].text == ","):
                return None
            if token.text != "," or self.tokens[k - 1].pos not in NOMINAL:
                continue
            head = self.tokens[k - 1]
            while head.dep not in ("root", *_SUBJECTS) and first <= head.head < head.i:
                if self.tokens[head.head].pos not in NOMINAL:
                    break
                head = self.tokens[head.head]
            start = self.phrase_start(head.i)
            before = self.tokens[start - 1] if start > first else None
            if (before is None or self._begins_clause(before)) and head.pos in _NAMING:
                return head.i
        return None

    def _begins_clause(self, before: Token) -> bool:
        """May a clause begin behind a token?"""
        marks = before.text in ";:" or before.text in self._closing
        return marks or before.pos in ("CCONJ", "SCONJ") or before.low in self._relatives

    def _helped(self, i: int) -> bool:
        """Does the helper of an active perfect stand before a participle, with no noun or comma between?"""
        first = max(self.parse.sentence_of(i).first, i - VERBAL)
        for k in range(i - 1, first - 1, -1):
            if self.tokens[k].low in self._active:
                return self.tokens[k].feats.get("VerbForm") == "Fin"
            if self.tokens[k].pos in (*NOMINAL, "PUNCT", "ADP", "AUX", "CCONJ"):
                return False
        return False

    def _marked_relative(self, i: int, clause: Clause) -> None:
        """Whom a relative with its preposition stands for: "Oslo, à qui elle reproche", "to which it sold"."""
        first = self.parse.sentence_of(i).first
        for k in range(i - 1, max(first + 1, i - RELATIVE), -1):
            token = self.tokens[k]
            if token.text in ";:" or (token.pos == "VERB" and token.feats.get("VerbForm") == "Fin"):
                return
            if self._relatives.get(token.low) != "subject":
                continue
            marker = self.marker_before(k)
            start = k - len(marker.split())
            if not marker or not self._slots.get(marker):
                return
            told = start - 1 if self.tokens[start - 1].text != "," else start - 2
            if told < first or self.tokens[told].pos not in NOMINAL:
                return
            head = self.tokens[told]
            while head.dep.startswith(("flat", "amod", "compound")) and first <= head.head < head.i:
                head = self.tokens[head.head]
            inner = [h for h in clause.of("subject") if k < h]
            if inner:
                clause.slots["subject"] = inner
            for slot in self.slots_of(marker):
                clause.slots[slot] = [head.i, *[h for h in clause.of(slot) if h != k]]
            clause.markers[head.i] = marker
            return

    def _clefted(self, i: int, clause: Clause) -> None:
        """What is put before a verb to be stressed: "C'est à Oslo que s'est rendu le ministre"."""
        token = self.tokens[i]
        head = self.tokens[token.head]
        if token.dep != "ccomp" or head.low not in self._passive or head.pos not in ("VERB", "AUX"):
            return
        if not any(self.tokens[c].low in self._cleft for c in head.children if c < head.i):
            return
        for c in head.children:
            if head.i < c < i and self.tokens[c].pos in NOMINAL:
                self._put_marked(clause, c, self.marker(c))
        after = [h for h in clause.of("object") if h > i and not clause.markers.get(h)]
        if not clause.of("subject") and after and self.reflexive(i):
            clause.slots["object"] = [h for h in clause.of("object") if h != after[0]]
            clause.put("subject", after[0])

    def _where(self, i: int, clause: Clause) -> None:
        """The place to which a relative of the verb above points: "le Bénin, où il devait se rendre"."""
        token = self.tokens[i]
        if clause.of("in"):
            return
        told = self._place_before(i)
        if told is not None:
            clause.put("in", told)
            return
        if token.dep != "xcomp" or token.feats.get("VerbForm") != "Inf":
            return
        for c in self.tokens[token.head].children:
            antecedent = self.antecedent(token.head) if self._relatives.get(self.tokens[c].low) == "in" else None
            if antecedent is not None:
                clause.put("in", antecedent)

    def _place_before(self, i: int) -> int | None:
        """The name before "where", where the parse joins its clause elsewhere: "in Jakarta, where he arrived"."""
        for c in self.tokens[i].children:
            if c >= i or c < 2 or self.tokens[c].dep != "advmod" or self._relatives.get(self.tokens[c].low) != "in":
                continue
            before = c - 2 if self.tokens[c - 1].text == "," else c - 1
            return before if self.tokens[before].pos == "PROPN" else None
        return None

    def _held_as(self, clause: Clause) -> None:
        """The object behind what it is held for, wherever the parse has it: "dismissed as baseless the charge".

        It opens with an article or a name behind a first word of judgement.
        """
        tokens, first = self.tokens, clause.last
        last = min(self.parse.sentence_of(clause.trigger).last, first + HELD_AS)
        if clause.passive or first + 2 >= last or tokens[first].low not in self._holding or clause.of("object"):
            return
        opening = next((k for k in range(first + 2, last) if self._opens_object(k)), None)
        if opening is None or any(tokens[k].pos in ("ADP", "PUNCT", "SCONJ") for k in range(first + 1, opening)):
            return
        head = opening
        while head < last and (tokens[head].pos != "NOUN" or self._premodifies_next(head)):
            if tokens[head].pos in ("ADP", "PUNCT", "SCONJ", "VERB", "AUX"):
                return
            head += 1
        if head < last:
            clause.put("object", head)

    def _opens_object(self, k: int) -> bool:
        """Does a noun phrase open at `k` that is no part of what stands before it: "absurd the charge"?"""
        token, before = self.tokens[k], self.tokens[k - 1]
        if token.low in self._holding or before.pos == "DET":
            return False
        return token.pos in ("DET", "PROPN") or (token.pos == "ADJ" and token.text[0].isupper())

    def _parts(self, clause: Clause) -> None:
        """What a part or number is of stands in its slot as well: "lifted part of its curbs", "two of its envoys"."""
        if not self._partitives:
            return
        for head in tuple(clause.of("object")):
            token = self.tokens[head]
            if token.low not in self._partitives and token.pos != "NUM":
                continue
            for c in (*clause.of("of"), *token.children):
                if head + 1 < c <= head + PART_OF and self.tokens[head + 1].low in self.grammar.of_plain:
                    clause.put("object", c)

    def parted(self, i: int) -> int | None:
        """The auxiliary that an aside parts from its participle, where the parse is led astray.

        "Le Gabon s'est en outre engagé à", "Dakar n'a pas, pour sa part, accueilli"; None where others stand there.
        """
        first = max(self.parse.sentence_of(i).first, i - ASIDE) if self._asides else i
        for k in range(i - 2, first, -1):
            token = self.tokens[k]
            if token.low in self._passive or token.low in self._active:
                between = tuple(
                    self._plain_lows[t.i]
                    for t in self.tokens[k + 1 : i]
                    if t.text != "," and t.low not in self._negatives
                )
                return k if between in self._asides else None
            if token.pos == "VERB" and self._plain_lows[k] not in self._aside_words:
                return None
        return None

    def _parted_subject(self, auxiliary: int, i: int, clause: Clause) -> None:
        """The subject before a parted auxiliary, which the parse hangs from the aside."""
        first = self.parse.sentence_of(i).first
        for k in range(auxiliary - 1, first - 1, -1):
            token = self.tokens[k]
            if token.dep in _SUBJECTS and auxiliary <= token.head <= i:
                relative = token.low in self._relatives
                head = self.antecedent(token.head) if relative else k
                if head is not None:
                    clause.put("object" if clause.passive else "subject", head)
                return

    def there(self, clause: Clause) -> list[int]:
        """The pronouns of place in a clause ("y")."""
        return [h for h in clause.of("in") if self.tokens[h].low in self._there_words]

    def _there(self, i: int) -> int | None:
        """The pronoun of place right before a verb and its auxiliaries: "y a séjourné"."""
        k = i - 1
        while k >= self.parse.sentence_of(i).first and self.tokens[k].pos in ("AUX", "ADV", "PRON"):
            if self.tokens[k].low in self._there_words:
                return k
            k -= 1
        return None

    def _opened_by(self, i: int) -> int | None:
        """Whom a participle that opens its sentence is about: "Reçu à Pékin par Li Qiang, le ministre y a obtenu"."""
        sentence = self.parse.sentence_of(i)
        if i != sentence.first or self._premodifiers:  # where participles don't agree they are seldom told first
            return None
        commas = [k for k in range(i + 1, min(sentence.last, i + OPENING)) if self.tokens[k].text == ","]
        for comma in commas:
            k = comma + 1
            while k < sentence.last and (self.tokens[k].pos in ("DET", "ADJ", "NUM") or self._is_article(k)):
                k += 1
            if k < sentence.last and self._may_be_told(k) and self._acts(k, sentence.last):
                return k
        return None

    def _may_be_told(self, k: int) -> bool:
        """A noun, or the pronoun that is its verb's subject: "Approuvé par le Sénat, il s'applique"."""
        token = self.tokens[k]
        return token.pos in _NAMING or (token.pos == "PRON" and token.dep.startswith("nsubj"))

    def _is_article(self, k: int) -> bool:
        return self.tokens[k].low in self.grammar.articles and self.tokens[k].pos != "ADP"

    def _acts(self, k: int, last: int) -> bool:
        """Does a finite verb follow a noun, with no more than what belongs to it between?"""
        return any(self.tokens[m].feats.get("VerbForm") == "Fin" for m in range(k + 1, min(last, k + OPENING)))

    def _split(self, i: int) -> bool:
        """Is a participle taken for the object of the "have" before it, on which all else hangs ("a téléphoné à")?"""
        token = self.tokens[i]
        if i == 0 or token.head != i - 1 or token.pos in ("VERB", "AUX"):
            return False
        return self.tokens[i - 1].low in self._active and self.tokens[i - 1].pos == "VERB"

    def _of_copula(self, predicate: int, clause: Clause) -> None:
        """The slots of a copula, which the parse hangs from what is said: "The minister was in Algiers for talks"."""
        placed = ("obl",) if self.marker(predicate) else ("obl", "nmod")  # "était jeudi à Berne"
        for c in self.tokens[predicate].children:
            child = self.tokens[c]
            if child.dep in _SUBJECTS:
                relative = self._relatives.get(child.low)
                head = self.antecedent(predicate) if relative else c
                if head is not None:
                    clause.put("subject", head)
            elif child.dep.startswith(placed) and (marker := self.marker(c)):
                self._put_marked(clause, c, marker)
        if not clause.of("subject"):
            above = self.subject_of(predicate)
            above = above if above is not None and above != predicate else self._of_verb_above(predicate)
            if above is not None:
                clause.put("subject", above)
        marker = self.marker(predicate)
        if marker:
            self._put_marked(clause, predicate, marker)

    def _of_verb_above(self, predicate: int) -> int | None:
        """The subject of the verb whose object the parse joins a predicate to: "took the call and will be in Oslo"."""
        token = self.tokens[predicate]
        noun = self.tokens[token.head]
        verb = self.tokens[noun.head]
        joined = token.dep == "conj" and noun.dep in ("obj", "obl") and verb.pos == "VERB"
        return self.subject_of(verb.i) if joined else None

    def _finite(self, i: int) -> bool:
        """A form that the tagger takes for a participle though it has its own subject ("drones crossed").

        Joined to a finite verb and with an object or complement of its own it is finite too ("condemned the launch and
        called on ...").
        """
        token = self.tokens[i]
        if not self._genitive_marks:
            return False
        if any(self.tokens[c].dep == "nsubj" and c < i for c in token.children):
            return True
        head = self.tokens[token.head]
        if self._lost_predicate(i):
            return True
        return (
            token.dep == "conj"
            and any(self.tokens[c].dep in ("cc", "obj") for c in token.children)
            and head.pos == "VERB"
            and not any(self.tokens[c].dep.startswith("aux:pass") for c in head.children)
            and head.dep not in ("acl", "amod")
            and any(self.tokens[c].dep.startswith("nsubj") for c in head.children)
        )

    def _lost_predicate(self, i: int) -> bool:
        """Is a participle right after a noun, with an object, the verb that its sentence lacks?

        "The Maldivian parliament approved by 61 votes the treaty", where the parse makes "parliament" the root; so too
        behind an apposition: "Fiji's spokesman, Sam Koro, brushed off the charge".
        """
        token = self.tokens[i]
        head = self.tokens[token.head]
        sentence = self.parse.sentence_of(i)
        if token.dep != "acl" or head.dep != "root" or sentence.role == "title":
            return False
        if head.i == i - 1:
            followed = any(self.tokens[c].dep == "obj" and c > i for c in token.children) or self._moves(i)
        else:
            followed = self._behind_apposition(i, head.i) and self._is_followed(i)
        return followed and not any(
            t.pos in ("VERB", "AUX") and t.feats.get("VerbForm") == "Fin" and t.dep in ("root", "cop", "aux")
            for t in self.tokens[sentence.first : sentence.last]
        )

    def _moves(self, i: int) -> bool:
        """Has a verb a particle right behind it and where it leads to: "tanks rolled up to the border"?"""
        behind = [self.tokens[c] for c in self.tokens[i].children if c > i]
        particle = any(t.dep == "compound:prt" and t.i == i + 1 for t in behind)
        return particle and any(t.dep == "obl" for t in behind) and not any(t.dep == "obl:agent" for t in behind)

    def _behind_apposition(self, i: int, noun: int) -> bool:
        """Does nothing but an apposition between commas part a verb from the noun before it?"""
        asides = ("appos", "acl:relcl")
        names = [c for c in self.tokens[noun].children if self.tokens[c].dep in asides and noun < c < i]
        between = {k for c in names for k in self.parse.subtree(c)}
        marks = [k for k in range(noun + 1, i) if k not in between]
        return bool(names) and self.tokens[i - 1].text == "," and all(self.tokens[k].text == "," for k in marks)

    def _is_followed(self, i: int) -> bool:
        """Has a verb an object or another complement of its own behind it, and no agent?"""
        behind = [self.tokens[c] for c in self.tokens[i].children if c > i]
        if any(t.dep == "obl:agent" for t in behind):
            return False
        return any(t.dep in ("obj", "ccomp", "xcomp") or self._next_to(t, i) for t in behind)

    def _next_to(self, noun: Token, i: int) -> bool:
        """Does a noun follow a verb and one particle at once: "brushed off the charge"?"""
        agents = self._markers.get("by", frozenset())
        return noun.dep == "obl" and any(
            self.tokens[c].dep == "case" and c == i + 1 and self.tokens[c].low not in agents for c in noun.children
        )

    def takes_active(self, word: str) -> bool:
        """Is a word the helper of an active perfect ("a signé", "aura signé")?"""
        return word in self._active

    def passive_carrier(self, i: int) -> int | None:
        """The verb that makes an infinitive passive for its subject: "s'est vu remettre une note"."""
        for k in (i - 1, i - 2):
            if (
                k >= 0
                and self.tokens[k].low in self._passive_carriers
                and self.tokens[k].sent == self.tokens[i].sent
                and self.reflexive(k)
            ):
                return k if self.tokens[i].feats.get("VerbForm") == "Inf" else None
        return None

    def carries_passive(self, i: int) -> bool:
        """Is it a verb that makes the one after it passive for its subject, with its reflexive ("se voit")?"""
        return self.tokens[i].low in self._passive_carriers and self.reflexive(i)

    def _carried_subject(self, carrier: int, clause: Clause) -> None:
        subject = self.subject_of(carrier)
        if subject is not None:
            clause.slots = {slot: [h for h in heads if h != subject] for slot, heads in clause.slots.items()}
            if clause.of("object"):
                clause.put("to", subject)
            clause.put("object", subject)

    def reflexive(self, i: int) -> bool:
        tokens = self.tokens
        reflexives = self._reflexives
        if self._first_persons & {t.low for t in tokens[max(0, i - 3) : i]} and self._third_person(i):
            reflexives = reflexives - self._first_persons  # "Bamako nous a trahis"
        if any(
            tokens[c].low in reflexives and tokens[c].dep.startswith(("expl", "obj", "iobj"))
            for c in tokens[i].children
        ):
            return True
        low = self.parse.sentence_of(i).first
        parted = self.parted(i)
        if parted is not None:
            return parted > low and tokens[parted - 1].low in self._reflexives
        helped = [c for c in tokens[i].children if tokens[c].dep.startswith("aux") and c < i]
        if any(c > low and tokens[c - 1].low in reflexives for c in helped):
            return True  # "s'est du reste engagée"
        near = next((k for k in range(i - 1, max(low, i - 3) - 1, -1) if tokens[k].low in reflexives), None)
        if near is not None and tokens[near].low in self._first_persons and tokens[near].low != tokens[near - 1].low:
            return False  # "nous parlerons": who does it, not to whom
        return near is not None and all(tokens[k].pos in ("AUX", "PRON", "ADV", "VERB") for k in range(near + 1, i))

    def _passive_reflexive(self, i: int) -> bool:
        return any(self.tokens[c].dep == "nsubj:pass" for c in self.tokens[i].children) and not self._binds_itself(i)

    def _binds_itself(self, i: int) -> bool:
        """Does a reflexive govern what its subject is to do, so that it does it: "ce dernier s'est engagé à livrer"?"""
        governs = any(self.tokens[c].dep == "xcomp" for c in self.tokens[i].children) or self._there(i) is not None
        return governs and self.reflexive(i)

    def _own_slots(self, i: int, clause: Clause, passive: bool) -> None:
        tokens = self.tokens
        active = not passive and any(
            tokens[c].low in self._active for c in tokens[i].children if tokens[c].dep.startswith("aux")
        )
        for c in tokens[i].children:
            child = tokens[c]
            dep = child.dep
            if dep in _SUBJECTS or dep == "expl:subj" or (dep == "aux" and child.pos == "PROPN"):  # "Chad put on trial"
                relative = self._relatives.get(child.low)
                head = self.antecedent(i) if relative else c
                if head is None or self._before_coordinator(c, i):
                    continue
                noun = child.pos in NOMINAL or any(tokens[d].dep == "det" for d in child.children)  # "le chargé"
                second = clause.of("subject") or self._shares_subject(i)
                if c > i and not passive and second and noun and not self.marker(c):
                    clause.put("object", head)  # a second subject, after the verb, is its object
                    continue
                if child.low in self._first_persons and self._third_person(i):
                    clause.put("to", c)  # "la Suisse nous a accordé"
                    clause.put("object", c)
                    continue
                if relative == "object" and not passive:
                    clause.put("object", head)
                else:
                    itself = self._never_undergone(i) or self._binds_itself(i)
                    undergone = passive or (dep.endswith(":pass") and not active and not itself)
                    clause.put("object" if undergone else "subject", head)
            elif dep == "obj" and self._tells_time(c):
                continue
            elif dep in ("obj", "iobj", "dislocated") and (
                child.pos in NOMINAL
                or child.low in self._relatives
                or any(tokens[d].dep == "det" for d in child.children)
            ):
                marker = self.marker(c)
                relative = self._relatives.get(child.low)
                if relative:
                    antecedent = self.antecedent(i)
                    if antecedent is not None:
                        slot = "object" if relative in ("object", "subject") else relative
                        clause.put(slot, antecedent)
                elif marker and not self._indefinite(c):
                    self._put_marked(clause, c, marker)
                else:
                    clause.put("to" if dep == "iobj" else "object", c)
            elif dep.startswith(("obl", "nmod")) and (child.pos in NOMINAL or child.text.isupper()):
                relative = self._relatives.get(child.low)
                if relative:
                    antecedent = self.antecedent(i)
                    if antecedent is not None:
                        clause.put(relative if relative not in ("object", "subject") else "to", antecedent)
                    continue
                marker = self.marker(c)
                if not marker and any(tokens[d].dep == "case" and self._in_trigger(d, c) for d in child.children):
                    clause.put("object", c)
                elif marker:
                    if self._indefinite(c) and not passive and not clause.of("object"):
                        clause.put("object", c)
                    self._put_marked(
                        clause, c, marker, agent=dep == "obl:agent" and not self._lost_predicate(i), passive=passive
                    )
                elif not child.text[0].isdigit():
                    clause.put("bare", c)
            elif dep == "compound" and self._premodifiers and c < i and self._does(c, i):
                clause.put("subject", c)
            elif dep in ("xcomp", "ccomp", "advcl"):
                clause.put("complement", c)
                if child.feats.get("VerbForm") == "Inf" and any(self._marks_infinitive(d) for d in child.children):
                    clause.put("infinitive", c)
            elif dep == "mark" and not passive and self._taken_for_mark(c, i):
                antecedent = self.antecedent(i) if tokens[i].dep.startswith("acl") else None
                if antecedent is not None and not any(
                    tokens[k].dep == "obj" and not self._tells_time(k) for k in tokens[i].children
                ):
                    clause.put(
                        "object", antecedent
                    )  # "une charge que Dakar a balayée", its "que" taken for a conjunction
        if self._contact and not passive and tokens[i].dep in ("acl:relcl", "acl") and clause.of("subject"):
            self._contact_object(i, clause)

    def _taken_for_mark(self, c: int, i: int) -> bool:
        """Is a conjunction the relative that is the object: "a charge that Kyiv rejects", with a subject of its own?"""
        relative = self._relatives.get(self.tokens[c].low)
        own = any(self.tokens[k].dep in _SUBJECTS and c < k < i for k in self.tokens[i].children)
        return relative == "object" or (relative == "subject" and own)

    def _tells_time(self, k: int) -> bool:
        """Does what the parse takes for an object only say when: "the accord that they concluded last December"?"""
        token = self.tokens[k]
        led = any(self.tokens[c].dep in ("amod", "nummod", "det") and c < k for c in token.children)
        return led and token.low in self.calendar and not self.marker(k)

    def joined_before(self, i: int) -> bool:
        """Does a mark join a participle to the word before it: "Qatari-mediated"?"""
        return i > 1 and self.tokens[i - 1].text in self._joining

    def _does(self, c: int, i: int) -> bool:
        """Does a name before a verb do it: "a US-brokered truce", or where the verb was taken for a noun?"""
        return self.tokens[i - 1].text in self._joining or c == i - 1

    def _contact_object(self, i: int, clause: Clause) -> None:
        """The object of a relative clause without a relative: "a charge the government rejects"."""
        antecedent = self.antecedent(i)
        if (
            antecedent is not None
            and not clause.of("object")
            and antecedent not in clause.of("subject")
            and not any(self.tokens[c].low in self._relatives for c in self.tokens[i].children)
        ):
            clause.put("object", antecedent)

    def likened(self, i: int) -> bool:
        """Do words stand right before it that say of it what was told of another: "as did Rwanda"?"""
        return any(self._ends_in(i, words) for words in self._likes)

    def _ends_in(self, i: int, words: Words) -> bool:
        """Do these words stand right before a token?"""
        return i >= len(words) and all(self.tokens[i - len(words) + n].low == w for n, w in enumerate(words))

    def _third_person(self, i: int) -> bool:
        """Is the finite form of a verb, or of its auxiliary, in the third person?"""
        finite = [i, *(c for c in self.tokens[i].children if self.tokens[c].dep.startswith(("aux", "cop")))]
        return any(self.tokens[k].feats.get("Person") == "3" for k in finite)

    def _shares_subject(self, i: int) -> bool:
        """Does a joined verb have the subject of the one before it ("s'est ému des raids et a condamné Israël")?"""
        token = self.tokens[i]
        above = self.tokens[token.head]
        if token.dep != "conj" or above.pos != "VERB" or self.reflexive(i) or self._after_quotation(i):
            return False
        own = [self.tokens[c] for c in token.children]
        if not any((t.dep == "cc" and t.i == i - 1) or t.low in self._active for t in own):
            return False
        return any(self.tokens[c].dep in _SUBJECTS and c < above.i for c in above.children)

    def _inverted(self, clause: Clause) -> None:
        """The subject after its verb, in a relative clause or after a quotation.

        "le prêt que lui a consenti la Chine"; "« Nous répondrons », avertit la Première ministre".
        """
        antecedent = self.antecedent(clause.trigger)
        heads = clause.of("object")
        if self._after_quotation(clause.trigger, comma=True):
            clause.slots["subject"] = [h for h in clause.of("subject") if not self._within_quotation(h)]
        if self._after_words(clause.trigger):
            clause.slots["subject"] = [h for h in clause.of("subject") if h > clause.trigger]
        if clause.of("subject") or clause.passive:
            return
        clitic = self.object_clitic(clause.trigger)
        if self._after_quotation(clause.trigger) or self._after_words(clause.trigger):
            antecedent = None
        elif clitic is not None and antecedent is not None and antecedent not in heads:
            clause.put("object", clitic)  # "l'attaque dont l'accuse la Suède"
        elif antecedent is None or antecedent not in heads:
            return
        after = [h for h in heads if h > clause.trigger and h != antecedent and not clause.markers.get(h)]
        teller = self._told_by(clause.trigger) if not after and self.tells_behind(clause.trigger) else None
        if teller is not None:
            clause.put("subject", teller)
        if after:
            clause.slots["object"] = [h for h in heads if h != after[0]]
            clause.put("subject", after[0])

    def _after_words(self, i: int) -> bool:
        """Does a verb of saying follow, behind a comma, what was said without marks: "X is arming, complained Y"?"""
        sentence = self.parse.sentence_of(i)
        if self.tokens[i].low not in self._inverting:
            return False
        start = self._verbal_start(i)  # "s'est plaint"
        if start > i and not self._genitive_marks and self._told_by(i) is None:
            return False  # "accusant Oslo", "a, pour sa part, remercié Oslo"
        start = min(start, i)
        if start - 1 <= sentence.first or self.tokens[start - 1].text != ",":
            return False
        if self._opening_noun(start - 1, sentence.first) is not None:
            return False  # "Oslo, qui avait protesté, salue le geste"
        before = self.tokens[sentence.first : start - 1]
        if any(t.feats.get("VerbForm") == "Fin" for t in before):
            return True
        return len(before) >= _CLAUSE and self._told_by(i) is not None  # its verb may be taken for a noun

    def tells_behind(self, i: int) -> bool:
        """Does a verb of saying stand behind what is said, and before whoever says it?"""
        return self._told_by(i) is not None and self._after_words(i)

    def _told_by(self, i: int) -> int | None:
        """Whoever is named right behind a verb of saying that stands alone: "X arme des rebelles, avertit Alger".

        None where a complement follows, by which he is addressed: "menace Taïwan de représailles".
        """
        if self.tokens[i].low not in self._telling or self.tokens[i].feats.get("VerbForm") in ("Part", "Ger", "Inf"):
            return None
        last = self.parse.sentence_of(i).last
        head = next((k for k in range(i + 1, min(i + 4, last)) if self.tokens[k].pos not in ("DET", "ADJ")), last)
        if head >= last or self.tokens[head].pos not in _NAMING:
            return None
        bare = head == i + 1
        end = head + 1
        while end < last and self.tokens[end].pos in ("PROPN", "ADJ"):
            end += 1
        if end >= last or self.tokens[end].text in ".!?»)":
            return head
        marked = self.tokens[end].pos == "ADP"
        genitive = self.tokens[end].low in self.grammar.of_plain or self.plain(self.tokens[end].low) in self.grammar.of
        acts = end + 1 < last and self.tokens[end + 1].feats.get("VerbForm") == "Inf"
        return head if marked and not acts and not (bare and genitive) else None

    def _within_quotation(self, h: int) -> bool:
        """Does a quotation open before a token in its sentence, and not close before it?"""
        first = self.parse.sentence_of(h).first
        before = [t.text for t in self.tokens[first:h]]
        opened = sum(word in self._opening for word in before)
        return opened > sum(word in self._closing for word in before if word not in self._opening)

    def object_clitic(self, i: int) -> int | None:
        """The object pronoun right before a verb and its auxiliaries."""
        k = i - 1
        while k > 0 and self.tokens[k].pos == "AUX":
            k -= 1
        clitic = k >= 0 and self.tokens[k].low in self._clitics and self.tokens[k].low not in self._reflexives
        return k if clitic and self.tokens[k].sent == self.tokens[i].sent else None

    def _after_quotation(self, i: int, *, comma: bool = False) -> bool:
        """Does a quotation end right before a verb and what belongs to it, and no clause follow the verb?

        Args:
            comma: A comma stands between, so that the quotation is no part of the verb's clause.
        """
        first = self.parse.sentence_of(i).first
        if any(self.tokens[c].pos == "SCONJ" and c == i + 1 for c in self.tokens[i].children):
            return False  # "et exige que les provocations cessent"
        k = i - 1
        while k >= first and self.tokens[k].pos in ("AUX", "PRON", "ADV"):
            k -= 1
        if (comma and self.tokens[k].text != ",") or self.tokens[k].pos == "CCONJ":
            return False  # "des sanctions « inhumaines » et refuse toute ingérence"
        closing = [self.tokens[j].text for j in range(max(first, k - 1), k + 1)]
        return any(mark in self._closing for mark in closing)

    def quotation_before(self, i: int) -> tuple[int, int] | None:
        """The quotation that a comma parts from the verb at `i`, first token and one past the last; None where none."""
        if not self._after_quotation(i, comma=True):
            return None
        low = self.parse.sentence_of(i).first
        last = next((k for k in range(i - 1, low - 1, -1) if self.tokens[k].text in self._closing), low - 1)
        first = next((k for k in range(last - 1, low - 1, -1) if self.tokens[k].text in self._opening), low)
        return (first, last) if first < last else None

    def _never_undergone(self, i: int) -> bool:
        """A verb that takes its perfect with "être" and has no passive: "un accord est intervenu"."""
        return self.tokens[i].low in self._never_passive and not self.reflexive(i)

    def _indefinite(self, head: int) -> bool:
        """Is what looks like a preposition the article of an indefinite plural ("a frappé des positions")?"""
        cases = [
            k
            for k in self.tokens[head].children
            if k < head
            and (
                self.tokens[k].dep == "case"
                or (self.tokens[k].dep == "det" and self.tokens[k].low in self._indefinites)
            )
        ]
        if len(cases) != 1 or self.tokens[cases[0]].low not in self._indefinites:
            return False
        if self.tokens[head].dep == "obj":
            return True  # "offre chaque année des bourses"
        if self.tokens[cases[0] + 1].low in self.grammar.possessives:
            return False  # "a rayé de ses listes quatre ministres"
        before = self.tokens[cases[0] - 1] if cases[0] else None
        return before is not None and before.pos in ("VERB", "ADV", "AUX")

    def _marks_infinitive(self, d: int) -> bool:
        """Is it the mark of an infinitive, not of a clause with a modal verb: "told us it could not sit"?"""
        token = self.tokens[d]
        return token.dep == "mark" and (not self._infinitive_marks or token.low in self._infinitive_marks)

    def _put_marked(self, clause: Clause, c: int, marker: str, *, agent: bool = False, passive: bool = False) -> None:
        if (agent and (passive or not self._acts_by_itself(clause.trigger))) or (
            passive and marker in self._markers.get("by", ())
        ):
            clause.put("subject", c, marker)
        for slot in self.slots_of(marker):
            clause.put(slot, c, marker)

    def _acts_by_itself(self, i: int) -> bool:
        """Has an active verb a subject before it, so that whoever stands behind "by" did what its complement tells?"""
        return any(self.tokens[c].dep == "nsubj" and c < i for c in self.tokens[i].children)

    def antecedent(self, i: int) -> int | None:
        """What a relative clause whose verb is `i` belongs to."""
        token = self.tokens[i]
        seen = 0
        while token.dep == "conj" and seen < 5:
            token = self.tokens[token.head]
            seen += 1
        if token.dep == "csubj" and self._stressed(token.head):
            return token.head
        if not token.dep.startswith("acl"):
            return self._before_relative(token)
        head = self._agreeing(token) or token.head
        counted = self._counted_among(head)
        return head if counted is None else counted

    def _stressed(self, k: int) -> bool:
        """Is a noun put before its clause to be stressed: "it was Oslo that broke the truce"?"""
        below = [self.tokens[c] for c in self.tokens[k].children if c < k]
        copular = any(c.dep.startswith("cop") for c in below) and any(c.dep.startswith("expl") for c in below)
        return copular and not any(c.dep == "case" for c in below)

    def _counted_among(self, head: int) -> int | None:
        """Who is said to be among those of whom a relative tells: "Oslo was among the seven that froze it"."""
        top = self.tokens[head]
        if self.marker(head) in self.grammar.of and self.tokens[top.head].pos in ("NUM", "PRON"):
            top = self.tokens[top.head]  # "is one of the states that"
        elif self.marker(head) not in self._among:
            return None
        below = [self.tokens[c] for c in top.children]
        if not any(c.dep == "cop" for c in below):
            return None
        return next((c.i for c in below if c.dep in _SUBJECTS and c.i < top.i), None)

    def _before_relative(self, verb: Token) -> int | None:
        """The noun before a comma and a relative that is a subject, where the parse joins the clause elsewhere.

        "flew to India, which had bombed": India had.
        """
        relative = next(
            (c for c in verb.children if c < verb.i and c > 1 and self._relatives.get(self.tokens[c].low) == "subject"),
            None,
        )
        if relative is None or self.tokens[relative].dep not in _SUBJECTS or self.tokens[relative - 1].text != ",":
            return None
        head = self.tokens[relative - 2]
        while head.dep.startswith(("flat", "compound")) and head.head < relative:
            head = self.tokens[head.head]
        return head.i if head.pos in ("NOUN", "PROPN") else None

    def _agreeing(self, verb: Token) -> int | None:
        """The noun right before a relative that agrees with its plural verb, where the parse has one that does not.

        "à l'instar de Riyad et de Doha, qui avaient rompu": not who stands at the beginning.
        """
        many = any(
            self.tokens[k].feats.get("VerbForm") == "Fin" and self.tokens[k].feats.get("Number") == "Plur"
            for k in (verb.i, *(c for c in verb.children if self.tokens[c].dep.startswith("aux")))
        )
        relative = next(
            (c for c in verb.children if self.tokens[c].low in self._relatives and self.tokens[c].dep in _SUBJECTS),
            None,
        )
        head = self.tokens[verb.head]
        alone = head.pos == "PRON" and head.feats.get("Number") == "Sing"
        if not many or relative is None or not alone:
            return None
        k = relative - 1
        while k > head.i and self.tokens[k].pos not in NOMINAL:
            k -= 1
        return k if k > head.i else None

    def _borrowed_subject(self, i: int, clause: Clause, bare: bool) -> None:
        """A subject that stands elsewhere: with a joined verb, in the main clause, in the noun that it modifies."""
        token = self.tokens[i]
        slot = "object" if clause.passive else "subject"
        if clause.of(slot):
            return
        for lost in (self._subject_before_coordinator, self._subject_of_helper, self._behind_semicolon):
            joined = lost(i)
            if joined is not None:
                clause.put(slot, joined)
                return
        unmarked = self._unmarked_subject(i, clause)
        if unmarked is not None:
            clause.put(slot, unmarked)
            return
        if token.dep.startswith("acl") and token.head != i:
            clause.put(slot, token.head)
            if token.feats.get("VerbForm") == "Inf" and not clause.passive:
                self._whose_decision(token.head, clause)
        elif token.dep in ("conj", "xcomp", "advcl", "parataxis", "ccomp") and token.head != i:
            finite = token.feats.get("VerbForm") == "Fin"
            if token.dep in ("advcl", "ccomp", "parataxis") and finite:
                return
            head = self.tokens[token.head]
            if head.pos in ("VERB", "AUX", "ADJ") or head.dep in ("root", "conj"):
                above = self.subject_of(token.head)
                if above is None and token.dep == "conj" and head.pos == "VERB" and head.i < i:
                    above = next(iter(self.of_own(head.i).of("subject")), None)
                if above is not None:
                    clause.put(slot, above)
            elif token.dep == "conj" and head.dep.startswith("acl"):
                clause.put(slot, head.head)
        elif token.dep == "amod" and clause.trigger < token.head < clause.last:
            above = self.subject_of(self.tokens[token.head].head)  # "devront plier bagage", taken for an adjective
            if above is not None:
                clause.put(slot, above)
        elif token.dep == "amod":
            clause.put(slot, token.head)
        elif bare and token.dep == "root":
            self._fronted(i, clause)
        elif token.dep == "root" and self._opens_gerund(i):
            above = self._behind_comma(i)
            if above is not None:
                clause.put("subject", above)

    def _whose_decision(self, noun: int, clause: Clause) -> None:
        """Who decides to do it does it: "la décision de Téhéran d'arrêter"."""
        for c in self.tokens[noun].children:
            if self.tokens[c].dep == "nmod" and c < clause.trigger and self.marker(c) in self.grammar.of_plain:
                clause.put("subject", c)

    def _behind_date(self, i: int, clause: Clause) -> None:
        """The subject that the parse joins to the day before it: "on Wednesday the three vowed"."""
        slot = "object" if clause.passive else "subject"
        token = self.tokens[i]
        if clause.of(slot) or not self._premodifiers or token.dep not in ("root", "ccomp", "parataxis", "conj"):
            return
        first = self.parse.sentence_of(i).first
        k = i - 1
        while k > first and self.tokens[k].pos in ("AUX", "ADV"):
            k -= 1
        head = self.tokens[self.tokens[k].head]
        day = head.low in self.calendar and first < head.i < k
        if day and self.tokens[k].pos in (*_NAMING, "NUM", "PRON") and not self.marker_before(self.phrase_start(k)):
            clause.put(slot, k)

    def _subject_of_helper(self, i: int) -> int | None:
        """The subject that the parse hangs from an auxiliary: "The treaty has yet to be ratified"."""
        helpers = [c for c in self.tokens[i].children if c < i and self.tokens[c].dep.startswith("aux")]
        return next((c for h in helpers for c in self.tokens[h].children if self.tokens[c].dep in _SUBJECTS), None)

    def _unmarked_subject(self, i: int, clause: Clause) -> int | None:
        """The noun with a relative clause or apposition that opens the sentence of a finite verb without a subject.

        "Taro Kono, who called in the ambassador at nine, found it odd": the parse takes the name for a circumstance.
        """
        first = self.parse.sentence_of(i).first
        finite = self.tokens[i].feats.get("VerbForm") == "Fin" or self._finite(i)
        for k in clause.of("bare"):
            told = any(self.tokens[c].dep in ("acl:relcl", "appos") for c in self.tokens[k].children)
            if k < i and told and finite and self.tokens[k].pos in _NAMING and self.phrase_start(k) == first:
                return k
        return None

    def _before_coordinator(self, c: int, i: int) -> bool:
        """Does a noun stand before the "and" that joins its supposed verb: "summoned X and accused"?"""
        if not self._premodifiers or i < 1 or self.tokens[i - 1].pos != "CCONJ":
            return False
        return c < i - 1 and any(self.tokens[k].pos == "VERB" for k in range(self.parse.sentence_of(i).first, c))

    def _subject_before_coordinator(self, i: int) -> int | None:
        """The subject of the verb before, for one right after "and" to which the parse gives what stands between."""
        if not any(self._before_coordinator(c, i) for c in self.tokens[i].children if self.tokens[c].dep in _SUBJECTS):
            return None
        for k in range(i - 2, self.parse.sentence_of(i).first, -1):
            if self.tokens[k].pos == "VERB":
                for c in self.tokens[k].children:
                    if self.tokens[c].dep in _SUBJECTS and c < k and self.tokens[c].low not in self._relatives:
                        return c
        return None

    def _behind_semicolon(self, i: int) -> int | None:
        """The subject that opens a clause behind a semicolon, where the parse joins its verb to the one before.

        "He massed soldiers; Belize, through its premier, denied ...": the first noun there, with no preposition.
        """
        token = self.tokens[i]
        helped = any(self.tokens[c].dep.startswith("aux") for c in token.children)
        if token.dep != "conj" or not (helped or token.feats.get("VerbForm") == "Fin"):
            return None
        opening = next((k for k in range(i - 1, token.head, -1) if self.tokens[k].text == ";"), None)
        if opening is None:
            return None
        for k in range(opening + 1, i):
            noun = self.tokens[k]
            if noun.pos in ("VERB", "AUX", "SCONJ", "ADP"):
                return None
            if noun.pos in ("NOUN", "PROPN") and not opening < noun.head < i:
                return k
        return None

    def _fronted(self, i: int, clause: Clause) -> None:
        """A participle before its clause ("Signé à Doha, le texte prévoyait ...") belongs to that clause's subject."""
        last = self.parse.sentence_of(i).last
        subject = next((k for k in range(i + 1, last) if self.tokens[k].dep in ("nsubj", "nsubj:pass")), None)
        if subject is not None:
            clause.put("object", subject)

    def _opens_gerund(self, i: int) -> bool:
        """Does a sentence open with a gerund: "Returning from Kabul on Friday, the premier called ..."?"""
        first = self.parse.sentence_of(i).first == i
        return first and self.tokens[i].feats.get("VerbForm") == "Ger" and bool(self._premodifiers)

    def _behind_comma(self, i: int) -> int | None:
        """The noun that a verb follows at once, behind the first comma after a gerund."""
        last = self.parse.sentence_of(i).last
        comma = next((k for k in range(i + 1, last) if self.tokens[k].text == ","), last)
        for k in range(comma + 1, last - 1):
            if self.tokens[k].pos == "VERB":
                return None
            after = self.tokens[k + 1]
            if self.tokens[k].pos in _NAMING and after.pos in ("VERB", "AUX"):
                return k
        return None

    def subject_of(self, i: int, depth: int = 0) -> int | None:
        """The surface subject of a verb, or of the one it depends on."""
        token = self.tokens[i]
        for c in token.children:
            if self.tokens[c].dep in _SUBJECTS:
                if self.tokens[c].low in self._relatives:
                    return self.antecedent(i)
                return c
        if depth < 4 and token.dep in ("conj", "xcomp", "advcl", "acl", "acl:relcl") and token.head != i:
            if token.dep.startswith("acl"):
                return token.head
            return self.subject_of(token.head, depth + 1)
        return None

    # -- nouns --------------------------------------------------------------------------------------------------------

    def of_noun(self, i: int, last: int, light: frozenset[str]) -> Clause:
        """The clause of a noun at token `i`: its complements, and those of the light verb that carries it.

        Args:
            light: Forms of the verbs that may carry a noun.
        """
        tokens = self.tokens
        clause = Clause(i, last, None)
        for c in tokens[i].children:
            child = tokens[c]
            if child.dep in ("nmod", "obl", "obl:agent", "appos", "flat") and child.pos in NOMINAL:
                marker = self.marker(c)
                if marker:
                    for slot in self.slots_of(marker):
                        clause.put(slot, c, marker)
                elif child.dep == "appos":
                    clause.put("apposition", c)
            elif child.dep == "det":
                clause.put("determiner", c)
            elif child.dep == "amod":
                clause.put("adjective", c)
            elif (
                child.dep == "nmod:poss"
                and child.pos != "PRON"
                and any(tokens[d].low in self._genitive_marks for d in child.children)
            ):
                for slot in self._genitive_slots:
                    clause.put(slot, c)
            elif child.dep.startswith("compound") and self._premodifiers:
                for slot in self._premodifiers if child.text[0].isupper() else self._premodifying_nouns:
                    clause.put(slot, c)
        told = self._told_of(i)
        if told is not None:  # "Le Ghana est en pourparlers avec X"
            for c in tokens[told].children:
                if tokens[c].dep in _SUBJECTS:
                    clause.put("light", c)
                    clause.put("subject", c)
        owner = self._relative_owner(i)
        if owner is not None and not clause.of("of"):
            clause.put("of", owner)
        self._inner_complements(clause)
        if self._premodifiers:
            self._lost_complements(clause)
        self._after_parenthesis(clause)
        for c in tokens[i].children:
            if tokens[c].dep == "acl" and tokens[c].low in light:
                self._from_light(i, c, clause)
            elif tokens[c].dep == "acl:relcl" and c > i:
                self._carried_by_relative(i, c, light, clause)
        if tokens[i].dep in _UNDER and tokens[tokens[i].head].pos in _NAMING:
            clause.put("head", tokens[i].head)  # "Le président coréen à Hanoï pour une visite d'État"
        verb = self._carrier(i)
        if verb is not None:
            clause.verb = verb
            form = tokens[verb].low
            if form in light and not self._occasion(i):
                clause.light = verb
                self._from_light(i, verb, clause)
        return clause

    def _told_of(self, i: int) -> int | None:
        """From which word the subject of a copula hangs, where a noun is what it says: the noun, or the copula."""
        token = self.tokens[i]
        if any(self.tokens[c].dep.startswith("cop") for c in token.children):
            return i
        above = self.tokens[token.head]
        said = token.dep in ("obl", "obj", "xcomp") and above.i < i and above.lemma in self._copulas
        return above.i if said and above.pos in ("VERB", "AUX") else None

    def _relative_owner(self, i: int) -> int | None:
        """Whose a noun is, by the relative before it: "la Turquie, dont la médiation n'a pas faibli"."""
        start = self.phrase_start(i)
        if start < 1 or self._relatives.get(self.tokens[start - 1].low) != "of":
            return None
        before = start - 2 if self.tokens[start - 2].text != "," else start - 3
        named = before >= 0 and self.tokens[before].pos in NOMINAL and self.tokens[before].sent == self.tokens[i].sent
        return before if named else None

    def _after_parenthesis(self, clause: Clause) -> None:
        """A complement beyond words between commas: "l'expulsion, trois jours plus tôt, de 212 éleveurs"."""
        tokens = self.tokens
        sentence = self.parse.sentence_of(clause.trigger)
        start = self._past_place(clause.last, sentence.last)
        if clause.of("of") or start >= sentence.last or tokens[start].text != ",":
            return
        stop = min(sentence.last - 2, start + PARENTHESIS)
        close = next((k for k in range(start + 1, stop) if tokens[k].text == ","), None)
        if close is None or self.plain(tokens[close + 1].low) not in self.grammar.of_plain:
            return
        if any(t.feats.get("VerbForm") == "Fin" for t in tokens[start:close]):
            return
        head = next((k for k in range(close + 2, min(sentence.last, close + 7)) if tokens[k].pos in _NAMING), None)
        if head is not None:
            for slot in self.slots_of(self.plain(tokens[close + 1].low)):
                clause.put(slot, head, self.plain(tokens[close + 1].low))

    def _past_place(self, k: int, last: int) -> int:
        """Where a phrase goes on behind the name of a place: "la venue à Oslo, en mai, du ministre"."""
        tokens = self.tokens
        if k + 1 >= last or self.plain(tokens[k].low) not in self._place_marks or tokens[k + 1].pos != "PROPN":
            return k
        k += 1
        while k < last and tokens[k].pos == "PROPN":
            k += 1
        return k

    def _occasion(self, i: int) -> bool:
        """Does a noun only say on what occasion its verb's act was done ("During the visit they signed ...")?

        Or of what another noun is: "closed its posts with Burundi after a raid", "saw their hand in the raid".
        """
        below = self.tokens[i].dep.startswith(("obl", "nmod"))
        return bool(self._premodifiers) and below and self.is_setting(i)

    def _inner_complements(self, clause: Clause) -> None:
        """Complements that the parse hangs below the noun's own: "the closure of the border with Uganda by Rwanda"."""
        for inner in tuple(clause.of("of")):
            for c in self.tokens[inner].children:
                if self.tokens[c].dep.startswith(("nmod", "obl")) and self.tokens[c].pos in NOMINAL and c > inner:
                    marker = self.marker(c)
                    for slot in self.slots_of(marker) if marker else ():
                        if slot != "of" and not clause.of(slot):
                            clause.put(slot, c, marker)

    def _lost_complements(self, clause: Clause) -> None:
        """Complements that the parse hangs from a name between or the verb: "the arrest in Rome of a Malian agent".

        What stands after "of" never depends on a verb, nor on a place; "by" right after a noun tells who does it.
        """
        tokens = self.tokens
        last = self.parse.sentence_of(clause.trigger).last
        for k in range(clause.last, min(last, clause.last + _LOST)):
            token = tokens[k]
            if token.pos in ("VERB", "AUX", "SCONJ", "PRON", "CCONJ") or (token.pos == "PUNCT" and token.text != ","):
                return
            if token.pos != "ADP" or token.dep != "case" or token.head < k:
                continue
            word, before = self.plain(token.low), tokens[k - 1]
            by = word in self._markers.get("by", ()) and k == clause.last
            bare = before.pos in ("ADV", "NUM") or (before.pos == "PROPN" and tokens[k - 2].pos == "ADP")
            of = word in self.grammar.of_plain and bare and k > clause.last
            if (by and not clause.of("by")) or (of and not clause.of("of")):
                for slot in self.slots_of(word):
                    clause.put(slot, token.head, word)

    def _from_light(self, i: int, verb: int, clause: Clause) -> None:
        """Take over the slots of the verb that carries a noun: its subject does the act."""
        inner = self.of_own(verb)
        subjects = inner.of("subject")
        if not any(i in self.conjuncts[head] for head in subjects):  # what is the subject itself is carried by nobody
            for head in subjects:
                clause.put("light", head)
        for slot, heads in inner.slots.items():
            if slot not in ("subject", "object", "complement", "bare"):
                for head in heads:
                    if head != i:
                        clause.put(slot, head, inner.markers.get(head, ""))

    def _carried_by_relative(self, i: int, verb: int, light: frozenset[str], clause: Clause) -> None:
        """Take over the slots of a light verb whose object a noun is: "le voyage que le roi doit faire à Rome"."""
        relative = (c for c in self.tokens[verb].children if i < c < verb)
        if clause.of("between") or not any(self._relatives.get(self.tokens[c].low) == "object" for c in relative):
            return
        below = [c for c in self.tokens[verb].children if self.tokens[c].dep == "xcomp"]
        carriers = [v for v in (verb, *below) if self.tokens[v].low in light]
        for carrier in carriers:
            self._from_light(i, carrier, clause)
        if carriers:
            for head in self.of_own(verb).of("subject"):
                if head != i and not clause.of("light"):
                    clause.put("light", head)

    def _carrier(self, i: int) -> int | None:
        """The verb that governs a noun directly, over a chain of nouns ("la tenue de négociations")."""
        for above in self.parse.ancestors(i):
            if self.tokens[above].pos in ("VERB", "AUX"):
                return above
            if self.tokens[above].pos not in ("NOUN", "PROPN", "ADP"):
                break
        head = self.tokens[i].head
        for c in self.tokens[i].children:  # "un accord signé ..." has its participle below
            if self.tokens[c].dep == "acl" and self.tokens[c].pos in ("VERB", "ADJ"):
                return c
        return head if self.tokens[head].pos == "VERB" else None

    @cached_property
    def conjuncts(self) -> dict[int, list[int]]:
        """Token to the tokens joined to it ("Moscou et Lomé"), itself first."""
        joined: dict[int, list[int]] = {}
        for token in self.tokens:
            joined[token.i] = [token.i, *(c for c in token.children if self.tokens[c].dep == "conj")]
        return joined
