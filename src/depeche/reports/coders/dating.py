"""Dating: which date of its sentence an act has, and which it takes from the event it belongs to."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.texts.period import read_period

REACH = 24.0  # token-like cost beyond which a date of the sentence belongs to something else
SPEECH_REACH = 12.0
SHARED = 6.0  # cost of a date that the act shares with the verb it is joined to
SHARING = 3  # clauses joined on over which a date is shared
NEXT = 2  # tokens after a date in which the verb comes before which it stands
NEXT_VERB = 5  # tokens after "two days after" in which the verb of what happened then stands
FIRST_REACH = 12  # tokens before "since" in which the word for the first time may stand
LABEL = 12  # tokens of a sentence that only says when and where
OPENS = 2  # tokens before a date that opens its sentence
BESIDE = 4  # tokens after a verb of saying within which a date is its own
ELSEWHERE = 9.0  # cost of a date that the parse gives to another verb beside it
APART = 2 * REACH  # cost of a date in a clause that neither holds the act's nor is held by it
ABOVE = 2 * REACH  # cost of a date of the clause in which a participle only modifies a noun
_HEADS = frozenset({".", ":", "–", "—", "-", ";", "|"})  # what stands between the day that heads a line and the line
_BARRIERS: Mapping[str, float] = {
    ";": 12.0,
    ",": 2.0,
    ":": 8.0,
    "–": 3.0,
    "—": 3.0,
    "(": 3.0,
    ")": 3.0,
    "«": 6.0,
    "»": 6.0,
}
_VERB_BARRIER = 7.0
_RELATIVE_BARRIER = 5.0


def alone(verb: int) -> Clause:
    """A verb as a clause of its own."""
    return Clause(verb, verb + 1, verb)


def _behind(mention: DateMention, day: datetime.date | None) -> bool:
    """Does a date lie wholly before a day?"""
    last = read_period(mention.edtf or "").last
    return day is not None and last is not None and last < day


@dataclass(frozen=True, slots=True)
class Dated:
    """A date for an act: EDTF, its basis, and the mention or the reason it rests on."""

    edtf: str
    basis: str
    mention: DateMention | None = None
    reason: str = ""


class Dater:
    """Finds the dates of one article's acts."""

    def __init__(self, clauses: ClauseReader, mentions: Sequence[DateMention]) -> None:
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._of_sentence: dict[int, list[tuple[int, int, DateMention]]] = {}
        starts = {t.start: t.i for t in self._tokens}
        ends = {t.end: t.i for t in self._tokens}
        self._first_of_block: dict[int, int] = {}
        for sentence in clauses.parse.sentences:
            self._first_of_block.setdefault(sentence.block, sentence.first)
        self._whens = clauses.grammar.words("whens")
        self._thens = clauses.grammar.words("thens")
        self._relatives = {w for words in (clauses.grammar.tables.get("relatives") or {}).values() for w in words}
        self._about = clauses.grammar.words("relatives_about")
        self._firsts = clauses.grammar.words("firsts")
        self._aims = clauses.grammar.words("aims")
        for mention in mentions:
            first, last = self._span(mention, starts, ends)
            if first is not None and last is not None:
                self._of_sentence.setdefault(self._tokens[first].sent, []).append((first, last, mention))

    def _span(
        self, mention: DateMention, starts: Mapping[int, int], ends: Mapping[int, int]
    ) -> tuple[int | None, int | None]:
        first = starts.get(mention.start)
        last = ends.get(mention.end)
        if first is None or last is None:
            inside = [t.i for t in self._tokens if t.start < mention.end and t.end > mention.start]
            if not inside:
                return None, None
            first, last = inside[0], inside[-1]
        return first, last

    def in_sentence(self, sentence: int) -> list[tuple[int, int, DateMention]]:
        """Date mentions of a sentence: first and last token (included), and the mention."""
        return self._of_sentence.get(sentence, [])

    def date(
        self,
        clause: Clause,
        *,
        speech: bool,
        fitted: Callable[[DateMention], DateMention | None] = lambda mention: mention,
        ahead: datetime.date | None = None,
    ) -> Dated | None:
        """The date that stands with an act in its sentence, or None; the nearest of those that can be the act's.

        Args:
            speech: What is said has a day of its own: only what stands close by is the act's.
            ahead: The day after which all that is spoken of lies (what is promised, what one is invited to), so that
                a date before it is the act's; None where it may lie anywhere.
            fitted: Gives a mention as the act's status lets it be read, None where it can't be the act's.
        """
        sentence = self._tokens[clause.trigger].sent
        costs = sorted(
            (self._cost(clause, first, last) + self._counted(clause, first, last, mention), first, n)
            for n, (first, last, mention) in enumerate(self.in_sentence(sentence))
            if mention.edtf is not None
            and not self._names_thing(clause, first, last, mention, speech=speech)
            and not self._lasts_elsewhere(clause, first, last, mention)
            and not self._first_since(first, mention)
            and not self._of_the_verb(clause, first, last)
        )
        for cost, first, n in costs:
            if cost > (SPEECH_REACH if speech else REACH):
                return None
            mention = self.in_sentence(sentence)[n][2]
            told = fitted(mention)
            if told is None:
                continue
            spoken_of = speech and first > clause.last + BESIDE and not self.joined(clause, mention)
            if spoken_of and not (_behind(told, ahead) and self._one_clause(clause, first)):
                return None  # the date of what is spoken of, not of the speaking
            basis = "stated" if mention.basis == "stated" else "relative"
            return Dated(told.edtf or "", basis, mention, f"“{mention.words}”")
        return None

    def _of_the_verb(self, clause: Clause, first: int, last: int) -> bool:
        """Is a date the verb's, and the act only what came before: "après des négociations, ils ont signé lundi"?"""
        trigger = clause.trigger
        noun = self._tokens[trigger].pos in ("NOUN", "PROPN")
        if not noun or first < trigger or not self._clauses.is_set_apart(trigger):
            return False
        verb = self.verb_of(first, last)
        if verb is None or self._below(clause, verb) or trigger in self._clauses.parse.ancestors(verb):
            return False
        return any(t.pos in ("VERB", "AUX") or t.text == "," for t in self._tokens[trigger:first])

    def of_another(self, clause: Clause, mention: DateMention) -> bool:
        """Is a date of the act's sentence surely another's: the verb's, or that of what a participle only modifies?"""
        told = self.in_sentence(self._tokens[clause.trigger].sent)
        close = not any(t.text == "," for t in self._tokens[self._tokens[clause.trigger].head : clause.trigger])
        return any(
            m is mention and (self._of_the_verb(clause, first, last) or (close and self._of_clause_above(clause, last)))
            for first, last, m in told
        )

    def aimed(self, mention: DateMention) -> bool:
        """Is a year that for which something is done: "a prolongé l'accord pour 2016", not "pour l'année 2016"?"""
        if mention.grain != "year":
            return False
        first = next((f for told in self._of_sentence.values() for f, _, m in told if m is mention), None)
        if first is None or not self._tokens[first].text.isdigit():
            return False
        return self._tokens[first - 1].low in self._aims

    def _one_clause(self, clause: Clause, first: int) -> bool:
        """Does no verb or mark stand between an act and a date behind it?"""
        return not any(t.pos in ("VERB", "AUX", "SCONJ", "PUNCT") for t in self._tokens[clause.last : first])

    def of_saying(
        self, clause: Clause, verbs: Sequence[int], fitted: Callable[[DateMention], DateMention | None]
    ) -> Dated | None:
        """The date of a verb by which a speech act is told (`sayings`), which is the act's as well."""
        for verb in verbs:
            for first, last, mention in self.in_sentence(self._tokens[clause.trigger].sent):
                told = fitted(mention) if mention.edtf and self.verb_of(first, last) == verb else None
                if told is not None:
                    basis = "stated" if mention.basis == "stated" else "relative"
                    return Dated(told.edtf or "", basis, mention, f"“{mention.words}”, when it was said")
        return None

    def _names_thing(self, clause: Clause, first: int, last: int, mention: DateMention, *, speech: bool) -> bool:
        """Is a date part of the name of something else ("the 1996 water treaty", "le cessez-le-feu de 2020")?"""
        token = self._tokens[first]
        head = self._tokens[token.head]
        lead = self._clauses.marker_before(self._clauses.phrase_start(first))
        if (
            speech
            and mention.grain != "interval"
            and token.dep == "nmod"
            and head.pos in ("NOUN", "PROPN")
            and head.i < first
            and lead in self._clauses.grammar.of_plain
            and head.i not in (clause.trigger, clause.verb)
            and self._tokens[clause.trigger].pos == "VERB"
        ):
            return True
        marked = first > 0 and self._tokens[first - 1].pos == "ADP" and not self._clauses.grammar.premodified
        year = self._tokens[last]  # "the 1996" is read as one
        led = last == first or (last == first + 1 and token.pos == "DET")
        return (
            led
            and year.text.isdigit()
            and not marked  # "en 2020 vingt médecins"
            and year.dep in ("compound", "nummod", "amod")
            and last < year.head != clause.trigger
            and self._tokens[year.head].pos in ("NOUN", "PROPN")
        )

    def _lasts_elsewhere(self, clause: Clause, first: int, last: int, mention: DateMention) -> bool:
        """Does "since" say how long something else has been so: "Réouverture de la frontière, close depuis mai"?"""
        if mention.bound != "since":
            return False
        heads = {self._tokens[k].head for k in range(first, last + 1)} - set(range(first, last + 1))
        return any(
            self._tokens[h].dep in ("acl", "amod", "appos")
            and h not in (clause.trigger, clause.verb)
            and (
                self._after_comma(h) or self._tokens[h].head not in (clause.trigger, clause.verb, *clause.of("object"))
            )
            for h in heads
        )

    def _after_comma(self, h: int) -> bool:
        """Does a participle stand apart from its noun: "a rouvert son ambassade, fermée depuis 2012"?"""
        return h > 0 and self._tokens[h - 1].text == ","

    def _first_since(self, first: int, mention: DateMention) -> bool:
        """Does "since" count from the last time before the act: "une première depuis 2017", "the first visit since"?"""
        if mention.bound != "since":
            return False
        for k in range(first - 1, max(self._clauses.parse.sentence_of(first).first, first - FIRST_REACH) - 1, -1):
            if self._tokens[k].low in self._firsts:
                return True
            if self._tokens[k].pos == "VERB" or self._tokens[k].text in ",;:":
                return False
        return False

    def _counted(self, clause: Clause, first: int, last: int, mention: DateMention) -> float:
        """The cost of a day of what follows, where the act stands before ("fermé lundi, deux jours après que ...")."""
        after = self._tokens[last + 1].low if last + 1 < len(self._tokens) else ""
        named = self._tokens[first].feats.get("Definite") == "Def"  # "le 15 avant midi"
        counted = mention.basis == "anchored" and not named and after in self._thens and clause.trigger < first
        told = any(t.pos == "VERB" for t in self._tokens[last + 2 : last + 2 + NEXT_VERB])
        return ELSEWHERE if counted and told else 0.0

    def heading(self, clause: Clause) -> Dated | None:
        """The date that opens the act's line ("6 avril. Le Mexique rompt ..."), as in a chronology."""
        parse = self._clauses.parse
        block = parse.sentence_of(clause.trigger).block
        first = self._first_of_block.get(block)
        if first is None:
            return None
        for start, last, mention in self.in_sentence(self._tokens[first].sent):
            after = self._tokens[last + 1].text if last + 1 < len(self._tokens) else "."
            if (
                start - first <= 3
                and mention.edtf
                and (after in _HEADS or parse.sentence_of(last).last == last + 1 or self._label(first, clause))
            ):
                return Dated(
                    mention.edtf,
                    "stated" if mention.basis == "stated" else "relative",
                    None,
                    f"the line opens with “{mention.words}”",
                )
        return None

    def _label(self, first: int, clause: Clause) -> bool:
        """Is the sentence that opens the act's line only a label of day and place: "Lundi 2, Luanda. Rencontre ..."?"""
        sentence = self._clauses.parse.sentence_of(first)
        tokens = self._tokens[sentence.first : sentence.last]
        verbless = not any(t.pos in ("VERB", "AUX") for t in tokens)
        return verbless and len(tokens) <= LABEL and not sentence.first <= clause.trigger < sentence.last

    def _cost(self, clause: Clause, first: int, last: int) -> float:
        """How far a date stands from an act: words between them, clauses crossed; less where the parse joins them."""
        if self._shared(clause, first, last):
            return SHARED
        if self._named_by(clause, first):
            return -2 * REACH
        if self._inserted(clause, first, last) or self._mid(clause, first, last):
            return -REACH
        if self._when(clause, last) or self._opens(clause, first, last):
            return 0.0
        trigger_first, trigger_last = clause.trigger, clause.last - 1
        if clause.verb is not None and clause.light is not None:
            trigger_first, trigger_last = min(trigger_first, clause.verb), max(trigger_last, clause.verb)
        if trigger_first <= first and last <= trigger_last:
            return 0.0
        between = range(last + 1, trigger_first) if last < trigger_first else range(trigger_last + 1, first)
        cost = 0.0
        for k in between:
            token = self._tokens[k]
            cost += 0.5
            cost += _BARRIERS.get(token.text, 0.0)
            if token.pos == "VERB" and k != clause.verb and not self._below(clause, k):
                cost += _VERB_BARRIER
            only = token.pos == "SCONJ" and self._tokens[k + 1].pos == "ADP"  # "n'a dit oui qu'en mai 2011"
            if token.low in self._relatives and token.pos in ("PRON", "ADV", "SCONJ") and not only:
                cost += _RELATIVE_BARRIER
        if self._joined(clause, first, last):
            cost -= 8.0
        elif self._apart(clause, first, last):
            cost += APART
        elif self._of_clause_above(clause, last):
            cost += ABOVE
        elif self._elsewhere(clause, first, last):
            cost += ELSEWHERE
        return cost

    def _named_by(self, clause: Clause, first: int) -> bool:
        """Is a thing called by its date, right behind it: "le traité d'octobre 1986"?"""
        noun = self._tokens[clause.trigger].pos in ("NOUN", "PROPN")
        return noun and first - 1 == clause.last and self._tokens[first - 1].low in self._clauses.grammar.of

    def _mid(self, clause: Clause, first: int, last: int) -> bool:
        """Does a date stand between the act's subject and its verb: "Denmark on Thursday gave them until Sunday"?"""
        verb = clause.verb if clause.verb is not None else clause.trigger
        subject = self._clauses.subject_of(verb)
        tells = clause.trigger == verb or clause.light is not None
        if not tells or subject is None or not subject < first or not last < verb:
            return False
        helpers = [c for c in self._tokens[verb].children if self._tokens[c].dep.startswith("aux")]
        start = min([verb, *helpers])
        inside = self._tokens[subject + 1 : start]
        return last < start <= last + NEXT and not any(t.pos in ("VERB", "PUNCT", "SCONJ") for t in inside)

    def _inserted(self, clause: Clause, first: int, last: int) -> bool:
        """Does a participle right behind the act's noun tell its day: "le retrait, intervenu le 30 novembre, de"?"""
        verb = self.verb_of(first, last)
        if self._tokens[clause.trigger].pos != "NOUN" or verb is None or not clause.last <= verb < first:
            return False
        participle = not any(self._tokens[c].dep.startswith(("aux", "nsubj")) for c in self._tokens[verb].children)
        held = not any(self._tokens[k].pos == "PUNCT" for k in range(verb, first))
        return participle and held and all(self._tokens[k].pos in ("PUNCT", "ADV") for k in range(clause.last, verb))

    def _apart(self, clause: Clause, first: int, last: int) -> bool:
        """Does a date stand in a clause beside the act's ("X, qui a signé mardi, part", "et Y ferme le sien lundi")?"""
        verb = self.verb_of(first, last)
        if verb is None or verb in (clause.trigger, clause.verb) or self._below(clause, verb):
            return False
        above = list(self._clauses.parse.ancestors(clause.trigger))
        if verb in above:  # the main clause's date is not that of a relative clause about somebody in it
            path = [clause.trigger, *above[: above.index(verb)]]
            return any(self._tells_of(k) and not self._cleft(k) for k in path)
        own_subject = any(self._tokens[c].dep.startswith("nsubj") for c in self._tokens[verb].children)
        if (
            self._tokens[verb].dep == "conj"
            and own_subject
            and self._tokens[verb].head == clause.trigger < verb < first
        ):
            return True
        told = verb
        while self._tokens[told].dep in ("conj", "xcomp") and self._tokens[told].head not in above:
            told = self._tokens[told].head
        if clause.trigger in (told, self._tokens[told].head) or told == clause.verb:
            return False
        return (
            self._tells_of(told)
            or self._beside(told, clause.trigger)
            or (self._tokens[verb].dep == "conj" and own_subject and clause.trigger < verb < first)
        )

    def _beside(self, participle: int, trigger: int) -> bool:
        """Does a participle tell of somebody of whom the act tells too: "c'est X, nommée en mai, qui l'a rencontré"?"""
        one, two = self._tokens[participle], self._tokens[trigger]
        participle = one.feats.get("VerbForm") == "Part" and one.dep in ("acl", "amod", "conj")
        same = one.head == two.head and self._tokens[one.head].pos != "VERB"
        return participle and same and two.dep in ("acl:relcl", "advcl")

    def _cleft(self, verb: int) -> bool:
        """Does a relative clause tell what the main clause only points at: "jeudi, c'est Oslo qui a fermé ..."?"""
        head = self._tokens[verb].head
        return any(self._tokens[c].dep == "cop" for c in self._tokens[head].children)

    def _tells_of(self, verb: int) -> bool:
        """Does a relative clause say what somebody did or was ("qui", "dont", "that"), not where or when it was?"""
        if self._tokens[verb].dep != "acl:relcl":
            return False
        head = self._tokens[verb].head
        k = next((k for k in range(verb - 1, head, -1) if self._tokens[k].low in self._relatives), None)
        if k is None or self._tokens[k].dep == "mark":  # "its word that it will pay"
            return False
        return self._tokens[k].low in self._about and self._tokens[k - 1].pos != "ADP"

    def verb_of(self, first: int, last: int) -> int | None:
        """The verb that a date depends on, over the nouns between; None where it stands in a noun's phrase only."""
        k = next((k for k in range(first, last + 1) if not first <= self._tokens[k].head <= last), first)
        for above in self._clauses.parse.ancestors(k):
            token = self._tokens[above]
            participle = token.pos == "ADJ" and token.dep in ("acl", "amod")  # "paraphé le 13 mars"
            copular = any(self._tokens[c].dep == "cop" for c in token.children)  # "who was in Oslo on Monday"
            if not first <= above <= last and (token.pos == "VERB" or participle or copular):
                return above
        return None

    def _shared(self, clause: Clause, first: int, last: int) -> bool:
        """Does a date stand with a verb to which the act's is joined: "mardi, il a reçu X et promis ..."?

        What opens the sentence holds for the clauses that follow; a date inside the first for what its colon opens.
        """
        verb = clause.verb if clause.verb is not None else clause.trigger
        if any(self._hangs(first, last, v) for v in (verb, clause.trigger)):
            return False
        before = verb
        for _ in range(SHARING):
            head = self._tokens[before].head
            if self._tokens[before].dep not in ("conj", "parataxis") or head >= before:
                return False
            colon = any(self._tokens[k].text == ":" for k in range(head, before))
            if not colon and self._present(verb) and not self._present(head):
                return False
            hangs = self._hangs(first, last, head) or self._fronted(first, head) or self._mid(alone(head), first, last)
            if hangs and last < before and (last < head or colon):
                return True
            before = head
        return False

    def _fronted(self, first: int, verb: int) -> bool:
        """Does a date stand before the subject of the main verb, without a clause: "Before a crowd on Monday, he …"?"""
        sentence = self._clauses.parse.sentence_of(verb)
        subject = self._clauses.subject_of(verb)
        if subject is None or not first < subject < verb or self._tokens[verb].dep not in ("root", "ROOT"):
            return False
        opening = range(sentence.first, self._clauses.phrase_start(subject))
        return first in opening and not any(self._tokens[k].feats.get("VerbForm") == "Fin" for k in opening)

    def _present(self, verb: int) -> bool:
        token = self._tokens[verb]
        return token.feats.get("Tense") == "Pres" and not any(
            self._tokens[c].dep.startswith("aux") for c in token.children
        )

    def _opens(self, clause: Clause, first: int, last: int) -> bool:
        """Does the date open the sentence whose main verb tells the act: "En août 2018, celle qui ..., avait exigé"?"""
        sentence = self._clauses.parse.sentence_of(clause.trigger)
        verb = clause.verb if clause.verb is not None else clause.trigger
        pause = last + 1 < len(self._tokens) and self._tokens[last + 1].text == ","
        return pause and first - sentence.first <= OPENS and self._tokens[verb].dep == "root"

    def _when(self, clause: Clause, last: int) -> bool:
        """Does the act stand in the clause that says what was done then: "en mai, quand Bakou a rappelé ..."?"""
        k = last + 1
        while k < len(self._tokens) and self._tokens[k].text == ",":
            k += 1
        if k >= len(self._tokens) or self._tokens[k].low not in self._whens or k > clause.trigger:
            return False
        verb = clause.verb if clause.verb is not None else clause.trigger
        for _ in range(SHARING):
            if not any(self._tokens[n].pos == "VERB" and n != verb for n in range(k + 1, verb)):
                return True
            if self._tokens[verb].dep != "conj" or not k < self._tokens[verb].head < verb:
                return False
            verb = self._tokens[verb].head
        return False

    def _hangs(self, first: int, last: int, verb: int) -> bool:
        return any(self._tokens[k].head == verb and not first <= verb <= last for k in range(first, last + 1))

    def _elsewhere(self, clause: Clause, first: int, last: int) -> bool:
        """Does the date stand just after another verb, on which it depends ("arrivé mardi soir, ... a remercié")?"""
        for k in range(first, last + 1):
            head = self._tokens[k].head
            if (
                not first <= head <= last
                and self._tokens[head].pos == "VERB"
                and head not in (clause.trigger, clause.verb)
                and abs(first - head) <= 4
                and not self._below(clause, head)
            ):
                return True
        return False

    def _of_clause_above(self, clause: Clause, last: int) -> bool:
        """Does a date stand before the noun that a participle only modifies: "samedi, le traité conclu avec Oslo"?"""
        if self._clauses.grammar.premodified:
            return False  # "named" is a past tense as well, which the parse mistakes
        token = self._tokens[clause.trigger]
        modifies = token.dep in ("acl", "amod") and token.feats.get("VerbForm") == "Part"
        return modifies and token.feats.get("Tense") != "Pres" and last < token.head < clause.trigger

    def _below(self, clause: Clause, k: int) -> bool:
        """Is a verb a participle on the act's noun ("le sommet prévu en 2026")?"""
        return self._tokens[k].head == clause.trigger and self._tokens[k].dep in ("acl", "amod")

    def hangs_from(self, mention: DateMention, verb: int) -> bool:
        """Does a date depend on this verb?"""
        return any(
            m is mention and self.verb_of(first, last) == verb
            for first, last, m in self.in_sentence(self._tokens[verb].sent)
        )

    def governs(self, clause: Clause, mention: DateMention) -> bool:
        """Does a date depend on the act's own verb, or on the modal above it?"""
        sentence = self._tokens[clause.trigger].sent
        above = {clause.trigger, clause.verb}
        if self._tokens[clause.trigger].dep == "xcomp":
            above.add(self._tokens[clause.trigger].head)
        return any(m is mention and self.verb_of(first, last) in above for first, last, m in self.in_sentence(sentence))

    def joined(self, clause: Clause, mention: DateMention) -> bool:
        """Does the parse hang a date mention from the act itself, or from what is said of it right behind it?"""
        sentence = self._tokens[clause.trigger].sent
        return any(
            m is mention and (self._joined(clause, first, last) or self._inserted(clause, first, last))
            for first, last, m in self.in_sentence(sentence)
        )

    def _joined(self, clause: Clause, first: int, last: int) -> bool:
        heads = {clause.trigger} | ({clause.verb} if clause.verb is not None else set())
        heads |= {c for c in self._tokens[clause.trigger].children if self._below(clause, c)}
        for k in range(first, last + 1):
            head = self._tokens[k].head
            if head in heads and not first <= head <= last:
                return True
        return False
