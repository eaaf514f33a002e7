"""Slots: who stands in a slot of an act's clause, read as states and organisations.

A name, an office, a people, a pronoun or a possessive that stands there gives its side; an adjective, a compound and
what hangs below a noun give theirs. What a frame does with them is decided in `sides`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from depeche.codebook.actors import acting_territories, sovereigns
from depeche.mentions.cast import Cast
from depeche.mentions.names import PLACE_TYPES
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.lists import ListReader
from depeche.reports.event import Actor

_BELONGING = frozenset({"nmod", "nmod:poss", "compound", "amod", "appos"})
_HEADS_OF_SLOTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"})


@dataclass(frozen=True, slots=True)
class Found:
    """A state found for a side: where, how, and why."""

    code: str
    basis: str
    reason: str
    ref: Ref | None = None
    token: int | None = None


@dataclass(slots=True)
class Sides:
    """The two sides of an event, with what was tried.

    Attributes:
        blocked: Somebody does it who is never a side.
        private: It is done to or with somebody who stands for no other side, so that none may be guessed.
        at_home: Somebody travels in his own state.
    """

    source: list[Found] = field(default_factory=list)
    target: list[Found] = field(default_factory=list)
    blocked: bool = False
    private: bool = False
    at_home: bool = False
    tried: list[str] = field(default_factory=list)

    def codes(self, side: str) -> tuple[str, ...]:
        return tuple(sorted({f.code for f in getattr(self, side)}))


class SlotReader:
    """Reads the slots of one article's clauses."""

    def __init__(self, cast: Cast, clauses: ClauseReader, lists: ListReader) -> None:
        self._cast = cast
        self._clauses = clauses
        self._lists = lists
        self._tokens = cast.parse.tokens
        self._grounds = clauses.grammar.words("grounds")
        self._joiners = clauses.grammar.words("conjunctions")
        self._made_at = clauses.grammar.words("named_after_place")
        self._places = clauses.grammar.words("place")
        self._possessives = clauses.grammar.possessives

    def read(
        self, clause: Clause, slot: str, taken: set[int], *, source: bool, place: bool = False, strict: bool = False
    ) -> tuple[list[Found], bool]:
        """States that stand in a slot, and whether somebody stands there who is never a side."""
        if slot == "adjective":
            return self._adjective(clause, "adjective"), False
        if slot in ("compound", "possessive"):
            before = [
                f
                for head in clause.of(slot)
                if head not in taken and not self._tells_place(head)
                for f in self.actors(head, source=source, place=place)[0]
            ]
            return before or (self.compound(clause) if slot == "compound" else self._possessive(clause)), False
        if slot == "cast":
            return [], False
        base, _, inner = slot.partition(":")
        if inner and base in (
            "of",
            "adjective",
            "possessive",
            "to",
            "with",
            "between",
            "in",
            "by",
            "against",
            "from",
            "subject",
            "apposition",
        ):
            return self.inner(clause, base, inner, source=source, place=place), False
        found: list[Found] = []
        blocked = False
        for head in sorted(clause.of(slot), key=self._names_place, reverse=True) if place else clause.of(slot):
            if (
                head in clause.things
                or head in taken
                or (slot in ("subject", "light") and self._in_prepositional(clause, head))
            ):
                continue
            if slot == "in" and source and found:
                break  # who does it where: the nearest place
            here, stop = self.actors(head, source=source, place=place or slot == "in", strict=strict)
            marker = clause.markers.get(head, "")
            if slot in ("to", "against", "from") and marker in self._places:
                here = [f for f in here if f.ref is None or not self._only_place(f.ref)] or here
            found.extend(f for f in here if f.code not in {x.code for x in found})
            blocked = blocked or stop
        return found, blocked and not found

    def _names_place(self, head: int) -> bool:
        """Is a word a place's name, and so sooner where somebody goes: "à l'invitation du roi, se rend à Rabat"?"""
        ref = self._cast.refs.at.get(head)
        return ref is not None and ref.name is not None and ref.name.type in PLACE_TYPES

    def _in_prepositional(self, clause: Clause, head: int) -> bool:
        """A reference after a preposition is no subject, whatever the parse says ("à l'invitation du roi")."""
        ref = self._cast.refs.at.get(head)
        if ref is None or clause.passive or clause.markers.get(head):
            return False
        before = ref.first - 1
        while (
            before >= 0
            and self._tokens[before].low in self._clauses.grammar.articles
            and self._tokens[before].pos != "ADP"
        ):
            before -= 1
        return (
            before >= 0
            and self._tokens[before].pos == "ADP"
            and self._tokens[before].sent == self._tokens[head].sent
            and self._tokens[self._tokens[clause.trigger].head].i != head
            and self._clauses.antecedent(clause.trigger) != head
        )

    @staticmethod
    def _only_place(ref: Ref) -> bool:
        return ref.name is not None and ref.name.type == "city"

    def inner(self, clause: Clause, base: str, inner: str, *, source: bool, place: bool = False) -> list[Found]:
        """States in the complements of what stands in a slot: "rappeler l'ambassadeur de France"."""
        found: list[Found] = []
        for head in self._of_one_kind(clause.of(inner)):
            if base == "subject":
                subject = self._clauses.subject_of(head)
                if subject is not None:
                    found.extend(self.actors(subject, source=source)[0] or self._whose(subject))
                continue
            sub = self._clauses.of_noun(head, head + 1, frozenset())
            if base in ("of", "possessive"):
                found.extend(f for c in sub.of("possessive") for f in self.actors(c, source=source)[0])
            if base == "possessive":
                found.extend(self._possessive(sub))
                continue
            ref = self._cast.refs.at.get(head)
            if ref is not None and ref.hosts and base in ("in", "to"):
                found.extend(Found(host, "stated", "where the envoy is posted", ref, head) for host in ref.hosts)
                continue
            if ref is not None and ref.codes and base in ("of", "adjective") and ref.group in ("office", "body"):
                if self.possessed(ref):
                    continue  # "rappelé son ambassadeur": whose it is, is who does it
                found.extend(Found(c, ref.basis, ref.reason, ref, head) for c in ref.codes)
                found.extend(self._further_counted(head))
                continue
            if base in ("in", "to"):
                found.extend(self._posted_below(sub))
            if base in ("of", "adjective"):
                found.extend(self._adjective(sub, "adjective"))
                found.extend(self._further_counted(head) if found else [])
            marker = None
            for c in sub.of(base) or self._below_participle(head, base):
                if marker is not None and sub.markers.get(c) != marker:
                    continue  # "l'entrée de Skopje dans l'Otan"
                states = self.actors(c, source=source, place=place)[0]
                found.extend(states)
                marker = sub.markers.get(c) if states else marker
        return found

    def _below_participle(self, noun: int, base: str) -> list[int]:
        """The complements of a participle that tells of a noun: "dix soldats détenus en Algérie"."""
        told = (c for c in self._tokens[noun].children if self._tokens[c].dep == "acl" and c > noun)
        return [
            head
            for c in told
            if self._tokens[c].feats.get("VerbForm") == "Part"
            for head in self._clauses.of_own(c).of(base)
        ]

    def _whose(self, head: int) -> list[Found]:
        """Whose act or thing a noun is: "New Zealand's decision", "the Chinese move"."""
        clause = self._clauses.of_noun(head, head + 1, frozenset())
        owners = [*clause.of("possessive"), *clause.of("of"), *clause.of("by")]
        found = [f for c in owners for f in self.actors(c, source=False)[0]]
        return found or self._possessive(clause) or self._adjective(clause, "adjective") or self.compound(clause)

    def _of_one_kind(self, heads: Sequence[int]) -> list[int]:
        """Heads with those of their kind joined to them: "quatre diplomates estoniens et trois diplomates lettons"."""
        nouns = {self._tokens[h].low for h in heads}
        joined = [k for h in heads for k in self._clauses.conjuncts[h] if self._tokens[k].low in nouns]
        return list(dict.fromkeys((*heads, *joined)))

    def _further_counted(self, head: int) -> list[Found]:
        """More of them by number and nationality alone: "34 diplomates français, 27 espagnols et 24 italiens"."""
        adjectives = self._cast.refs.adjectives
        sentence = self._cast.parse.sentence_of(head)
        ref = self._cast.refs.at.get(head)
        k = ref.last if ref is not None else head + 1
        while ref is None and k < sentence.last and k in adjectives:
            k += 1
        found: list[Found] = []
        while k + 2 < sentence.last and (self._tokens[k].text == "," or self._tokens[k].low in self._joiners):
            name = adjectives.get(k + 2)
            if not self._number(k + 1) or name is None or not name.sure or not name.code:
                break
            found.append(Found(name.code, "stated", f"“{self._tokens[k + 2].text}” counted with them", None, k + 2))
            k += 3
        return found

    def _number(self, k: int) -> bool:
        """Is a word a number, or the article that counts one: "deux lituaniens, un letton"?"""
        return self._tokens[k].pos == "NUM" or self._tokens[k].feats.get("Definite") == "Ind"

    def _posted_below(self, clause: Clause) -> list[Found]:
        """Where the envoy below a noun is posted: "le retour de son ambassadeur au Venezuela"."""
        refs = [(c, self._cast.refs.at.get(c)) for c in clause.of("of")]
        return [
            Found(h, "stated", "where the envoy is posted", r, c) for c, r in refs if r is not None for h in r.hosts
        ]

    def possessed(self, ref: Ref) -> bool:
        """Does "son" or "leur" before an office say whose it is, and nothing else?"""
        before = self._tokens[ref.first - 1].low if ref.first else ""
        return ref.basis != "stated" and self._possessives.get(before) in ("one", "many")

    def _adjective(self, clause: Clause, slot: str) -> list[Found]:
        adjectives = self._cast.refs.adjectives
        near = [
            k
            for k in (clause.last, clause.last + 1, clause.trigger - 1)
            if k in adjectives and self._adjacent(clause, k)
        ]
        if self._clauses.joined_before(clause.trigger) and clause.trigger - 2 in adjectives:
            near.append(clause.trigger - 2)  # "a Qatari-mediated swap"
        heads = list(dict.fromkeys([k for k in clause.of(slot) if k in adjectives] + near))
        heads += [j for k in heads for j in self._demonyms_joined(k) if j not in heads]
        return [
            Found(adjectives[k].code, "stated", f"“{self._tokens[k].text}”", None, k)
            for k in heads
            if adjectives[k].code and adjectives[k].sure
        ]

    def _demonyms_joined(self, k: int) -> list[int]:
        """Demonyms joined to one ("le personnel chilien et uruguayen")."""
        adjectives = self._cast.refs.adjectives
        found = []
        while k + 2 < len(self._tokens) and (
            self._tokens[k + 1].low in self._joiners or self._tokens[k + 1].text == ","
        ):
            k += 2
            if k not in adjectives or self._tokens[k].sent != self._tokens[k - 2].sent:
                break
            found.append(k)
        return found

    def _adjacent(self, clause: Clause, k: int) -> bool:
        between = range(clause.last, k) if k >= clause.last else range(k + 1, clause.trigger)
        return (
            k < len(self._tokens)
            and self._tokens[k].sent == self._tokens[clause.trigger].sent
            and all(self._tokens[m].pos == "ADJ" for m in between)
        )

    def compound(self, clause: Clause) -> list[Found]:
        prefixes = self._cast.refs.prefixes
        span = range(max(0, clause.trigger - 2), min(len(self._tokens), clause.last + 4))
        found: list[Found] = []
        for k in span:
            if k in prefixes and self._tokens[k].sent == self._tokens[clause.trigger].sent:
                found.extend(Found(code, "stated", f"“{self._tokens[k].text}”", None, k) for code in prefixes[k])
        return found

    def _possessive(self, clause: Clause) -> list[Found]:
        """Whose it is: "sa ratification", "leur rencontre": the subject before it."""
        first = self._clauses.phrase_start(clause.trigger)
        word = next(
            (self._tokens[k].low for k in range(first, clause.trigger) if self._tokens[k].low in self._possessives),
            None,
        )
        if word is None:
            return []
        many = self._possessives[word] == "many"
        for ref in self._reacted_to(first) or self.earlier(first):
            codes = self._with_conjuncts(ref) if many and self._acts_or_stands_by(ref, first) else ref.codes
            if codes and (len(codes) > 1 or not many):
                return [Found(c, "coreference", f"“{word}” for {'+'.join(codes)}", ref) for c in codes]
        return []

    def _reacted_to(self, first: int) -> list[Ref]:
        """Whom a word of grounds follows at once, who did what is told: "condemned Israel for its raids"."""
        marker = self._clauses.marker_before(first)
        if marker not in self._grounds:
            return []
        start = first - len(marker.split())
        refs = (r for r in self._cast.refs.items if r.last == start and r.first < start)
        return [r for r in refs if r.codes and not r.blocked and r.group not in ("place", "people", "never")]

    def earlier(self, token: int) -> list[Ref]:
        """References before a token in its sentence and the one before, subjects first."""
        sentence = self._tokens[token].sent
        near = [
            r
            for r in self._cast.refs.items
            if r.last <= token
            and sentence - self._tokens[r.first].sent <= 1
            and not r.blocked
            and (r.group not in ("place", "people", "never", "clitic") or (r.group == "people" and self._peoples(r)))
        ]
        subject = [
            r
            for r in near
            if any(self._tokens[i].dep.startswith("nsubj") for i in range(r.first, r.last))
            and not self._clauses.marker_before(self._clauses.phrase_start(r.first))
        ]
        own = [r for r in subject if self._tokens[r.first].sent == sentence]
        verb = next((k for k in range(token - 1, -1, -1) if self._tokens[k].pos == "VERB"), -1)
        acting = [r for r in near if r.last == verb and r.group in ("state", "person", "office")]
        main = [r for r in subject if any(self._of_main_clause(k) for k in range(r.first, r.last))]
        return acting + own[::-1] + main[::-1] + subject[::-1] + near[::-1]

    def _of_main_clause(self, k: int) -> bool:
        """Is a word the subject of the verb on which its whole sentence hangs?"""
        token = self._tokens[k]
        return token.dep.startswith("nsubj") and self._tokens[token.head].dep == "root"

    def actors(self, head: int, *, source: bool, place: bool = False, strict: bool = False) -> tuple[list[Found], bool]:
        """The states a noun phrase stands for, over its conjuncts; and whether it is somebody who is never a side."""
        found: list[Found] = []
        blocked = False
        for k in self._lists.places_joined(head) if place else self._lists.joined(head):
            here, stop = self._one(k, source=source, place=place, strict=strict)
            found.extend(f for f in here if f.code not in {x.code for x in found})
            blocked = blocked or stop
        return found, blocked and not found

    def _called(self, k: int) -> Ref | None:
        """Who stands in apposition to a noun that names nobody: "Son Excellence Monsieur X, président du Togo"."""
        if self._tokens[k].pos != "NOUN":
            return None
        refs = (self._cast.refs.at.get(c) for c in self._tokens[k].children if self._tokens[c].dep == "appos")
        return next((r for r in refs if r is not None and r.codes and not r.blocked and r.group == "office"), None)

    def _one(self, k: int, *, source: bool, place: bool, strict: bool) -> tuple[list[Found], bool]:
        ref = self._cast.refs.at.get(k) or self._called(k)
        if source and self.of_camp(k, ref):
            return [], True
        if ref is not None:
            if ref.blocked and place:
                return self._by_complement(k), False
            if ref.blocked:
                national = [] if source or ref.group != "never" else self._by_complement(k) or self._by_owner(k)
                return national, not national
            if place and ref.name is not None and ref.name.type in PLACE_TYPES:
                return [Found(ref.name.code, "stated", f"{ref.name.type} of {ref.name.code}", ref, k)], False
            if (
                ref.group == "people"
                and source
                and (self._tokens[self._before_number(ref.first)].feats.get("Definite") == "Def" or self._peoples(ref))
            ):
                return [Found(c, ref.basis, ref.reason, ref, k) for c in ref.codes], False
            if ref.group == "place" and ref.name is None and not place:
                return [], False
            if ref.group == "place" and not source and ref.name is not None and self._tokens[k].dep == "conj":
                return [Found(ref.name.code, "stated", f"{ref.name.form.form}, joined to a state", ref, k)], False
            if ref.group in ("place", "people"):
                return (
                    ([Found(c, ref.basis, ref.reason, ref, k) for c in ref.codes], False) if not source else ([], True)
                )
            if ref.codes:
                return [Found(c, ref.basis, ref.reason, ref, k) for c in ref.codes], False
            if ref.group in ("person", "several", "rest"):
                return [], True  # somebody, and the article does not tell who
            return [], False
        if k in self._cast.refs.prefixes:
            return [
                Found(c, "stated", f"“{self._tokens[k].text}”", None, k) for c in self._cast.refs.prefixes[k]
            ], False
        if (shared := self._shares_noun(k)) is not None:
            return [shared], False
        if strict or self._tokens[k].pos not in ("NOUN", "PROPN", "ADJ", "X"):
            return [], False
        if source and self._is_called_never(k):
            return [], True
        return self._by_complement(k) or ([] if source else self._by_town(k)), False

    def of_camp(self, k: int, ref: Ref | None) -> bool:
        """Does somebody belong to a camp, armed or not: "le porte-parole du M23", "fighters of the Polisario"?

        Args:
            k: The word in a slot.
            ref: The reference that it is in, if any; one that stands for a state by its own words is of no camp.
        """
        if ref is not None and (ref.group != "office" or (ref.codes and ref.basis == "stated")):
            return False
        span = range(ref.first, ref.last) if ref is not None else range(k, k + 1)
        below = [c for i in span for c in self._tokens[i].children if c not in span and self._belongs(c)]
        within = (m for c in below for m in self._tokens[c].children if self._tokens[m].dep == "compound")
        return any(self._is_camp(c) for c in (*below, *within))  # "fighters of the M23 movement"

    def _is_camp(self, k: int) -> bool:
        ref = self._cast.refs.at.get(k)
        return k in self._cast.refs.camps or (ref is not None and ref.camp)

    def _belongs(self, k: int) -> bool:
        """Does a word below a noun tell whose it is: in a compound, a genitive, behind "de" or "of"?"""
        marker, grammar = self._clauses.marker(k), self._clauses.grammar
        told = not marker or marker in grammar.of_plain or marker in grammar.genitives
        return told and self._tokens[k].dep in _BELONGING

    def with_camp(self, head: int) -> bool:
        """Is a camp told together with somebody: "Kinshasa et le M23", "negotiators for Kinshasa and the rebels"?"""
        told = [head, *self._lists.joined(head)]
        below = [
            m
            for k in told
            for c in self._tokens[k].children
            if self._tokens[c].dep in _BELONGING
            for m in self._lists.joined(c)
        ]
        return any(self._is_camp(k) for k in (*told, *below))

    def _before_number(self, k: int) -> int:
        """The token before a word and the numbers that count it: "les 2 000 Français"."""
        k -= 1
        while k > 0 and (self._tokens[k].pos == "NUM" or "NumType" in self._tokens[k].feats):
            k -= 1
        return k

    def _shares_noun(self, k: int) -> Found | None:
        """A demonym whose noun stands only behind the next: "the Iranian and the American envoys"."""
        named = self._cast.refs.adjectives.get(k)
        if named is None or self._tokens[k].dep not in _HEADS_OF_SLOTS:
            return None
        refs = (self._cast.refs.at.get(c) for c in self._tokens[k].children if self._tokens[c].dep == "conj")
        if not any(r is not None and r.codes and r.group in ("office", "body", "counterpart") for r in refs):
            return None
        return Found(named.code, "stated", f"“{self._tokens[k].text}”, its noun behind the next", None, k)

    def _is_called_never(self, k: int) -> bool:
        """An unknown name that its apposition calls a party, a company or a group ("Kafa, parti d'opposition, ...")."""
        return any(
            (ref := self._cast.refs.at.get(c)) is not None and ref.group == "never"
            for c in self._tokens[k].children
            if self._tokens[c].dep == "appos"
        )

    def _by_town(self, k: int) -> list[Found]:
        """A part of a state that is called after a town: "the Kaliningrad exclave"."""
        refs = (self._cast.refs.at.get(c) for c in self._tokens[k].children if self._tokens[c].dep == "compound")
        towns = [r for r in refs if r is not None and r.group == "place" and r.name is not None and r.name.code]
        return [
            Found(r.name.code, "stated", f"“{self._tokens[k].text}” of {r.name.form.form}", r, k)
            for r in towns
            if r.name
        ][:1]

    def _peoples(self, ref: Ref) -> bool:
        """Is it one of several peoples told together, without an article: "Libanais et Syriens ont conclu"?"""
        before = self._tokens[ref.first - 1] if ref.first else None
        if before is not None and before.pos in ("DET", "NUM", "ADJ", "ADP", "NOUN"):
            return False
        others = (self._cast.refs.at.get(k) for k in self._lists.joined(ref.first))
        return any(other and other.group == "people" and other.codes != ref.codes for other in others)

    def _from_or_of(self, k: int) -> Collection[str]:
        """The prepositions behind which a noun's state stands: "mediators from Qatar and Egypt", where it is plural."""
        of = self._clauses.grammar.of_plain
        several = self._tokens[k].feats.get("Number") == "Plur" and self._clauses.grammar.premodified
        return {*of, *self._clauses.grammar.slots.get("from", ())} if several else of

    def _by_complement(self, k: int) -> list[Found]:
        """A common noun with a demonym or a state below it: "une frégate chinoise", "les forces de Kiev"."""
        adjectives = self._cast.refs.adjectives
        if self._clauses.names_company(k):
            return []
        for c in (*self._tokens[k].children, k + 1):
            if (
                c < len(self._tokens)
                and c in adjectives
                and self._tokens[c].sent == self._tokens[k].sent
                and adjectives[c].code
                and adjectives[c].sure
            ):
                return [
                    Found(adjectives[c].code, "stated", f"“{self._tokens[k].text} {self._tokens[c].text}”", None, k)
                ]
            if c in self._cast.refs.prefixes:
                return [
                    Found(code, "stated", f"“{self._tokens[c].text}”", None, k) for code in self._cast.refs.prefixes[c]
                ]
        for c in self._tokens[k].children:
            if self._share(k):
                break
            if self._tokens[c].dep == "nmod" and self._clauses.marker(c) in self._from_or_of(k):
                found: list[Found] = []
                for m in self._lists.joined(c):
                    ref = self._cast.refs.at.get(m)
                    inside = self._cast.refs.names.get(m) if ref is not None and ref.group == "never" else None
                    if inside is not None and inside[1].type == "name":  # "aux compagnies du Nigeria"
                        found.append(Found(inside[1].code, "stated", f"of {inside[1].form.form}", None, m))
                    looks_on = ref is not None and ref.bystander and self._tokens[k].dep.startswith("obl")
                    if ref is not None and ref.codes and not ref.blocked and ref.group != "place" and not looks_on:
                        found.extend(Found(code, ref.basis, ref.reason, ref, m) for code in ref.codes)
                if found:
                    return found
        return []

    def _share(self, k: int) -> bool:
        """Does a word count a share of a people, which is not its state: "68 % des Français"?"""
        return self._tokens[k].pos in ("SYM", "NUM") or self._tokens[k].text == "%"

    def _by_owner(self, k: int) -> list[Found]:
        """Whose it is, where a possessive says so: "air strikes on its soil"."""
        for c in self._tokens[k].children:
            group = self._possessives.get(self._tokens[c].low)
            if group in ("one", "many") and self._tokens[c].dep in ("nmod:poss", "det"):
                for ref in self._reacted_to(self._clauses.phrase_start(k)) or self.earlier(c):
                    codes = (
                        self._with_conjuncts(ref) if group == "many" and self._acts_or_stands_by(ref, c) else ref.codes
                    )
                    if codes and (group == "many" or len(codes) == 1):
                        return [Found(f, "coreference", f"“{self._tokens[c].text}” for {f}", ref) for f in codes]
        return []

    def _acts_or_stands_by(self, ref: Ref, k: int) -> bool:
        """Does a reference stand in the sentence of a word, or is it a subject?"""
        tokens = self._tokens[ref.first : ref.last]
        return tokens[0].sent == self._tokens[k].sent or any(t.dep.startswith("nsubj") for t in tokens)

    def _with_conjuncts(self, ref: Ref) -> tuple[str, ...]:
        """Whom a reference stands for, with those told in one list with it."""
        joined = (self._cast.refs.at.get(k) for k in self._lists.joined(ref.first)) if len(ref.codes) == 1 else ()
        more = (c for r in joined if r is not None and not r.blocked for c in r.codes)
        return tuple(dict.fromkeys((*ref.codes, *more)))

    def _tells_place(self, head: int) -> bool:
        ref = self._cast.refs.at.get(head)
        return ref is not None and self._tokens[head].dep == "compound" and self.is_place(ref)

    def is_place(self, ref: Ref) -> bool:
        """A name after a preposition of place is a place, and so is a capital that tells where a text was made."""
        if ref.name is None or not (ref.name.type in PLACE_TYPES or ref.name.type == "metonym"):
            return False
        token = self._tokens[ref.first]
        for _ in range(4):
            if ref.name.type != "capital" or token.dep != "compound":
                break
            token = self._tokens[token.head]
            if token.low in self._made_at:
                return True
        if ref.first > 1 and self._tokens[ref.first - 1].text == "(" and ref.name.type in PLACE_TYPES:
            return self._tokens[ref.first - 2].pos == "PROPN"  # "à Argyle (Saint-Vincent)"
        return self._clauses.marker_before(self._clauses.phrase_start(ref.first)) in self._places


def actors_of(found: Iterable[Found]) -> tuple[Actor, ...]:
    """The sides as an event carries them, sorted by code."""
    by_code: dict[str, Found] = {}
    for f in found:
        apart = f.code in acting_territories()
        by_code.setdefault(f.code if apart else sovereigns().get(f.code, f.code), f)
    return tuple(
        Actor(
            code=code,
            basis=f.basis,
            sector=f.ref.sector if f.ref else None,
            person=f.ref.person.name if f.ref and f.ref.person else None,
            office=f.ref.office if f.ref else None,
        )
        for code, f in sorted(by_code.items())
    )


def persons_of(sides: Sides) -> tuple[str, ...]:
    """The persons named in the sides, in the order of the text."""
    names: dict[str, int] = {}
    for found in (*sides.source, *sides.target):
        if found.ref is not None and found.ref.person is not None:
            names.setdefault(found.ref.person.name, found.ref.first)
    return tuple(sorted(names, key=lambda n: names[n]))
