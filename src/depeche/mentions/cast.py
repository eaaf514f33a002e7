"""The cast: whom an article is about, and who stands for whom in it.

The article is read once from start to end. States gather weight where they are named, the title and the lead counting
more; references without a state of their own are settled by safe rules, each giving its reason. More than one candidate
is no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.mentions.refs import Ref, Refs, find_refs
from depeche.texts.parse import Parse

TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 2.0
LEAD_SENTENCES = 2
CLEAR = 1.8  # two sides this much heavier than the third are what the article is about
PAIR_MARGIN = 1.15
OTHER_MARGIN = 1.1
_SOMEBODY = frozenset({"office", "person", "body", "counterpart", "organisation"})
_PERSONAL = frozenset({"person", "office", "counterpart", "host"})
_SEATS = frozenset({"capital", "seat", "residence", "parliament", "army", "ministry", "organ", "metonym"})
_ACTING = frozenset(
    {
        "state",
        "organisation",
        "person",
        "office",
        "body",
        "counterpart",
        "host",
        "neighbour",
        "pair",
        "pronoun",
        "latter",
        "own",
    }
)


@dataclass(slots=True, eq=False)
class Cast:
    """Whom an article is about.

    Attributes:
        parse: The article's parse.
        refs: Its references, settled as far as a safe rule goes.
        weights: States and organisations with their weight in the whole article.
        order: The same by weight, heaviest first; ties by code.
        pairs: How much two states are named together as one pair.
    """

    parse: Parse
    refs: Refs
    weights: dict[str, float]
    order: tuple[str, ...]
    pairs: dict[tuple[str, str], float] = field(default_factory=dict)

    def dyad(self, sentence: int) -> tuple[str, ...]:
        """The two sides that a sentence is about: of the article, or of the lines just before; () when that is unclear.

        States named together as a pair ("entre X et Y", "X-Y") weigh as one more than states named apart.
        """
        ranked = self.order
        if len(ranked) <= 2:
            return tuple(sorted(ranked)) if len(ranked) == 2 else ()
        clear = self.weights[ranked[1]] >= CLEAR * self.weights[ranked[2]]
        here = self.in_block(self.parse.sentences[sentence].block)
        if clear and (not here or set(here) & set(ranked[:2])):
            return tuple(sorted(ranked[:2]))
        paired = [p for p in self.pairs if set(p) <= set(here)]
        if paired:
            return max(sorted(paired), key=lambda p: self._pair_weight(p))
        best = sorted(combinations(sorted(ranked[:6]), 2), key=lambda p: (-self._pair_weight(p), p))
        return best[0] if self._pair_weight(best[0]) >= PAIR_MARGIN * self._pair_weight(best[1]) else ()

    def _pair_weight(self, pair: tuple[str, ...]) -> float:
        a, b = pair
        return min(self.weights[a], self.weights[b]) + 2.0 * self.pairs.get((a, b), 0.0)

    def acting_together(self, codes: Iterable[str]) -> bool:
        """Does one sentence name two of these sides, or one of them with another, as acting?"""
        own = set(codes)
        by_sentence: dict[int, set[str]] = {}
        for ref in self.refs.items:
            if ref.group in _ACTING and not ref.blocked and ref.basis != "cast":
                by_sentence.setdefault(self.parse.tokens[ref.first].sent, set()).update(own.intersection(ref.codes))
        return any(len(found) >= 2 for found in by_sentence.values())

    def represented(self) -> frozenset[str]:
        """Sides for whom somebody stands in the article: an office, a body, a capital, a seat of power."""
        return frozenset(
            code
            for ref in self.refs.items
            if not ref.blocked
            and ref.basis != "cast"
            and (ref.group in _SOMEBODY or (ref.name is not None and ref.name.type in _SEATS))
            for code in ref.codes
        )

    def in_block(self, block: int) -> dict[str, float]:
        """The sides that act in a block, with how often they are named there."""
        found: dict[str, float] = {}
        for ref in self.refs.items:
            if (
                ref.blocked
                or ref.group not in _ACTING
                or self.parse.sentence_of(ref.first).block != block
                or ref.basis == "cast"
            ):
                continue
            for code in ref.codes:
                found[code] = found.get(code, 0.0) + 1.0
        return found

    def other(self, known: Iterable[str], sentence: int) -> tuple[str, ...]:
        """The side opposite to `known`: first in the sentence's own pair, then in the article's; () when unclear."""
        own = set(known)
        dyad = self.dyad(sentence)
        if own & set(dyad) and own != set(dyad):
            return tuple(c for c in dyad if c not in own)
        partners = {c for pair in self.pairs if own & set(pair) for c in pair if c not in own}
        if len(partners) == 1:
            return tuple(partners)
        rest = [c for c in self.order if c not in own]
        if not rest:
            return ()
        here = self.in_block(self.parse.sentences[sentence].block)
        ranked = sorted(rest, key=lambda c: (-(self.weights[c] + 2.0 * here.get(c, 0.0)), c))
        score = [self.weights[c] + 2.0 * here.get(c, 0.0) for c in ranked[:2]]
        return (ranked[0],) if len(score) == 1 or score[0] >= OTHER_MARGIN * score[1] else ()


def read_cast(parse: Parse, language: str) -> Cast:
    """Find an article's references and settle whom they stand for."""
    refs = find_refs(parse, language)
    _learn_people(refs.items)
    cast = _weigh(parse, refs)
    _Settler(cast, language).settle()
    return _weigh(parse, refs)


def _learn_people(items: Sequence[Ref]) -> None:
    """Whom a person stands for, from the offices printed beside the name; the article outweighs the codebook."""
    for ref in items:
        person = ref.person
        if person is None:
            continue
        if ref.blocked:
            person.former = True
        if ref.codes and ref.group in ("office", "person", "body") and not (person.code and person.reason == "stated"):
            person.code, person.reason = ref.codes[0], "stated"
    for ref in items:
        if (
            ref.person is not None
            and ref.person.code
            and not ref.codes
            and ref.group in ("person", "office", "counterpart", "host")
        ):
            ref.codes = (ref.person.code,)
            ref.reason = f"{ref.person.name} stands for {ref.person.code}" + (
                " (codebook)" if ref.person.reason != "stated" else ""
            )
        if ref.person is not None and ref.person.former:
            ref.blocked = True


def _weigh(parse: Parse, refs: Refs) -> Cast:
    weights: Counter[str] = Counter()
    first_body = next((s.number for s in parse.sentences if s.role != "title"), 0)
    for ref in refs.items:
        if ref.blocked or ref.group not in _ACTING | {"people"}:
            continue
        weight = _weight_at(parse, ref.first, first_body)
        for code in ref.codes:
            weights[code] += weight / (1 if ref.group != "people" else 2)  # type: ignore[assignment]
    for i, name in sorted(refs.adjectives.items()):
        if i not in refs.at and not name.form.ambiguous and name.code:
            weights[name.code] += 0.5  # type: ignore[assignment]
    order = tuple(sorted(weights, key=lambda c: (-weights[c], c)))
    return Cast(parse, refs, dict(weights), order, _pairs(parse, refs, first_body))


def _weight_at(parse: Parse, token: int, first_body: int) -> float:
    """What naming somebody at a token weighs: most in the title, more in the lead than in the rest."""
    sentence = parse.sentence_of(token)
    if sentence.role == "title":
        return TITLE_WEIGHT
    return LEAD_WEIGHT if sentence.number < first_body + LEAD_SENTENCES else 1.0


def _pairs(parse: Parse, refs: Refs, first_body: int) -> dict[tuple[str, str], float]:
    """States named side by side: two references with nothing but a joining word between, or a compound."""
    found: Counter[tuple[str, str]] = Counter()

    def put(codes: set[str], token: int) -> None:
        if len(codes) == 2:
            a, b = sorted(codes)
            found[a, b] += _weight_at(parse, token, first_body)  # type: ignore[assignment]

    for one, two in zip(refs.items, refs.items[1:], strict=False):
        if (
            one.blocked
            or two.blocked
            or len(one.codes) != 1
            or len(two.codes) != 1
            or parse.tokens[one.first].sent != parse.tokens[two.first].sent
        ):
            continue
        between = [parse.tokens[k] for k in range(one.last, two.first)]
        if len(between) <= 3 and all(
            t.pos in ("CCONJ", "DET", "PUNCT", "SYM", "ADP", "X") and t.text not in (",", ".", ";", ":")
            for t in between
        ):
            put({*one.codes, *two.codes}, one.first)
    for token, codes in sorted(refs.prefixes.items()):
        put(set(codes), token)
    return dict(found)


class _Settler:
    """Settles the references of one article from start to end."""

    def __init__(self, cast: Cast, language: str) -> None:
        self._cast = cast
        words = grammar(language)
        inflection = read_inflection(language)
        self._we = words.words("first_person")
        self._place = words.words("place")
        self._impersonal = frozenset(
            f for v in sorted(words.words("impersonal")) for f in inflection.inflect(v, "VERB")
        )
        self._kinds = {w: kind for kind, ws in (words.tables.get("pronoun_kinds") or {}).items() for w in ws}
        self._possessives = {
            w: group for group, ws in (words.tables.get("possessives") or {}).items() for w in ws
        }
        self._tokens = cast.parse.tokens
        self._done: list[Ref] = []

    def settle(self) -> None:
        parse = self._cast.parse
        items = self._cast.refs.items
        title = [r for r in items if parse.sentence_of(r.first).role == "title"]
        for ref in [r for r in items if parse.sentence_of(r.first).role != "title"]:
            self._one(ref)
            self._done.append(ref)
        for ref in title:  # a headline leaves out what the body says
            self._one(ref)
        for ref in self._cast.refs.items:  # persons learnt late
            if not ref.codes and not ref.blocked and ref.person is not None and ref.person.code:
                ref.codes, ref.basis = (ref.person.code,), "coreference"
                ref.reason = f"{ref.person.name} stands for {ref.person.code}"

    def _one(self, ref: Ref) -> None:
        if ref.codes or ref.blocked:
            return
        self._settle(ref)
        if ref.person is not None and ref.codes and ref.person.code is None:
            ref.person.code, ref.person.reason = ref.codes[0], ref.reason

    def _settle(self, ref: Ref) -> None:
        rule = {
            "pair": self._pair,
            "three": self._three,
            "counterpart": self._opposite,
            "host": self._host,
            "neighbour": self._opposite,
            "office": self._office,
            "body": self._office,
            "pronoun": self._pronoun,
            "latter": self._latter,
            "own": self._own,
        }.get(ref.group)
        if rule is not None:
            rule(ref)

    def _set(self, ref: Ref, codes: Iterable[str], basis: str, reason: str) -> None:
        ref.codes, ref.basis, ref.reason = tuple(sorted(set(codes))), basis, reason

    def _sentence(self, ref: Ref) -> int:
        return self._tokens[ref.first].sent

    def _before(self, ref: Ref, *, within: int = 0) -> list[Ref]:
        """Settled references before this one in its sentence and the `within` sentences before, nearest first."""
        low = self._sentence(ref) - within
        return [
            r
            for r in reversed(self._done)
            if self._sentence(r) >= low and r.codes and not r.blocked and r.group in _ACTING
        ]

    def _pair(self, ref: Ref) -> None:
        seen: list[str] = []
        for earlier in self._before(ref):
            for code in earlier.codes:
                if code not in seen:
                    seen.append(code)
        dyad = self._cast.dyad(self._sentence(ref))
        if len(dyad) == 2:
            self._set(ref, dyad, "coreference", "the two sides of the article")
        elif len(seen) == 2:
            self._set(ref, seen, "coreference", "the two sides named before it")
        else:
            for earlier in reversed(self._done):
                if len(earlier.codes) == 2 or (earlier.group == "pair" and earlier.codes):
                    self._set(ref, earlier.codes, "coreference", "the pair named before it")
                    return

    def _three(self, ref: Ref) -> None:
        top = self._cast.order[:3]
        if len(top) == 3 and (
            len(self._cast.order) == 3 or self._cast.weights[top[2]] >= 1.5 * self._cast.weights[self._cast.order[3]]
        ):
            self._set(ref, top, "coreference", "the three sides of the article")

    def _opposite(self, ref: Ref) -> None:
        for earlier in self._before(ref, within=1):
            other = self._cast.other(earlier.codes, self._sentence(ref))
            if len(other) == 1:
                self._set(ref, other, "coreference", f"the side opposite to {'+'.join(earlier.codes)}")
                return

    def _host(self, ref: Ref) -> None:
        """The host is the state where the one who acts is a guest: that of the seat or city named last."""
        guests = {c for r in self._before(ref)[:1] for c in r.codes}
        for earlier in reversed(self._done):
            name = earlier.name
            if name is not None and name.type in ("seat", "capital", "city", "residence") and name.code not in guests:
                return self._set(ref, [name.code], "coreference", f"host in {name.form.form}")
        return self._opposite(ref)

    def _office(self, ref: Ref) -> None:
        """An office or a body that names no state: told before, or the state spoken of."""
        possessor = self._possessor(ref) if self._kinds else None
        if possessor is not None and self._owned(ref, possessor):
            return None
        if ref.plural and ref.group == "office":
            return self._plural_office(ref)
        told = [r for r in self._done if len(r.codes) == 1 and not r.blocked]
        same = [r for r in told if r.noun == ref.noun and r.noun]
        if not same or len({r.codes[0] for r in same}) > 1:
            same = same or [r for r in told if ref.rank and r.rank == ref.rank]
        codes = {r.codes[0] for r in same}
        if len(codes) == 1:
            return self._set(ref, codes, "coreference", f"the {ref.noun} named before")
        near = [r for r in self._before(ref, within=1) if len(r.codes) == 1]
        if ref.person is None and len(codes) > 1:
            recent = same[-1]
            if self._sentence(ref) - self._sentence(recent) <= 2:
                return self._set(ref, recent.codes, "coreference", f"the {ref.noun} named last")
            return None
        if near:
            return self._set(ref, near[0].codes, "coreference", f"the state spoken of, {near[0].codes[0]}")
        if self._cast.order and ref.group != "body":
            top = self._cast.order
            if len(top) == 1 or self._cast.weights[top[0]] > self._cast.weights[top[1]]:
                self._set(ref, top[:1], "cast", "the state that the article is most about")
        return None

    def _plural_office(self, ref: Ref) -> None:
        dyad = self._cast.dyad(self._sentence(ref))
        if len(dyad) == 2:
            self._set(ref, dyad, "coreference", "the two sides of the article")

    def _pronoun(self, ref: Ref) -> None:
        token = self._tokens[ref.first]
        if token.dep.startswith("expl") and (
            self._tokens[token.head].low in self._impersonal or self._tokens[token.head].pos == "ADJ"
        ):
            return
        if ref.noun in self._we:
            return self._first_person(ref)
        kind = self._kinds.get(ref.noun)
        if kind is not None:
            return self._pronoun_of(ref, kind)
        candidates = self._before(ref, within=2)
        persons = [r for r in candidates if r.group in ("person", "office", "counterpart") and not r.plural]
        if ref.plural:
            plural = [r for r in candidates if len(r.codes) > 1]
            if plural:
                self._set(ref, plural[0].codes, "coreference", "the plural named before")
            return
        subjects = [r for r in candidates if self._is_subject(r)]
        pool = [r for r in subjects if r in persons] or persons[:1] or subjects[:1]
        if pool:
            self._set(ref, pool[0].codes, "coreference", f"“{token.text}” for {'+'.join(pool[0].codes)} named before")
            ref.person = pool[0].person

    def _pronoun_of(self, ref: Ref, kind: str) -> None:
        """A pronoun that tells a person ("he"), a thing ("it") or several ("they"), in a language that has such."""
        token = self._tokens[ref.first]
        near = [r for r in self._before(ref, within=2) if not self._same_clause(r, ref)]
        if kind == "several":
            pool = [r for r in near if len(r.codes) > 1 or (r.plural and r.group in ("body", "office", "people"))]
            joined = self._joined_subject(near)
            if joined is not None and (not pool or joined[0].first > pool[0].first):
                codes = {c for r in joined for c in r.codes}
                return self._set(ref, codes, "coreference", f"“{token.text}” for {'+'.join(sorted(codes))} named before")
        else:
            persons = _PERSONAL if kind == "person" else frozenset({"state", "organisation", "body", "own"})
            pool = [
                r
                for r in near
                if len(r.codes) == 1
                and not r.plural
                and (r.group in persons or (r.group == "pronoun" and self._kinds.get(r.noun) == kind))
                and not (kind == "thing" and self._placed(r))
            ]
        own = [r for r in pool if self._sentence(r) == self._sentence(ref)]
        pool = (
            [r for r in own if self._is_subject(r)] or own[-1:] or [r for r in pool if self._is_subject(r)] or pool[:1]
        )
        if pool:
            self._set(ref, pool[0].codes, "coreference", f"“{token.text}” for {'+'.join(pool[0].codes)} named before")
            ref.person = pool[0].person

    def _same_clause(self, earlier: Ref, ref: Ref) -> bool:
        """Is an earlier reference the subject of the very verb whose object the pronoun is ("The king thanked him")?"""
        token = self._tokens[ref.first]
        return token.dep.startswith(("obj", "iobj", "obl")) and any(
            self._tokens[k].dep.startswith("nsubj") and self._tokens[k].head == token.head
            for k in range(earlier.first, earlier.last)
        )

    def _placed(self, ref: Ref) -> bool:
        """Does a preposition of place stand before a name, so that it is a place?"""
        before = self._tokens[ref.first - 1] if ref.first else None
        return ref.name is not None and before is not None and before.low in self._place and before.pos == "ADP"

    def _joined_subject(self, near: list[Ref]) -> list[Ref] | None:
        """The references that a joining word makes one subject, the last first."""
        for first in near:
            if self._is_subject(first):
                joined = [r for r in near if r is not first and self._conjunct_of(r, first)]
                if joined:
                    return [*joined, first]
        return None

    def _conjunct_of(self, ref: Ref, first: Ref) -> bool:
        """Does a chain of conjuncts lead from a reference to the first of its list?"""
        for k in range(ref.first, ref.last):
            steps = 0
            while self._tokens[k].dep == "conj" and steps < 6:
                k = self._tokens[k].head
                steps += 1
                if first.first <= k < first.last:
                    return True
        return False

    def _possessor(self, ref: Ref) -> str | None:
        """The kind of possessive before an office or body ("its envoy"): "one", "many" or "own"."""
        k = ref.first - 1
        while k >= 0 and self._tokens[k].sent == self._sentence(ref) and self._tokens[k].pos in ("ADJ", "NOUN", "PROPN"):
            k -= 1
        if k < 0 or self._tokens[k].sent != self._sentence(ref):
            return None
        return self._possessives.get(self._tokens[k].low)

    def _owned(self, ref: Ref, group: str) -> bool:
        """Settle an office by the possessive before it; True when that decides."""
        if group == "own":
            self._first_person(ref)
            return bool(ref.codes)
        near = self._before(ref, within=1)
        if group == "many":
            pool = [r for r in near if len(r.codes) > 1]
            joined = self._joined_subject(near)
            codes = {c for r in joined for c in r.codes} if joined and not pool else set()
            codes = codes or set(pool[0].codes if pool else self._cast.dyad(self._sentence(ref)))
        else:
            pool = [r for r in near if len(r.codes) == 1 and not self._placed(r)]
            subjects = [r for r in pool if self._is_subject(r)] or pool
            codes = set(subjects[0].codes) if subjects else set()
        if codes:
            self._set(ref, codes, "coreference", f"whose it is: {'+'.join(sorted(codes))}")
        return bool(codes)

    def _first_person(self, ref: Ref) -> None:
        """ "nous": the state of the one who speaks, else the one the article is most about."""
        sentence = self._sentence(ref)
        speakers = [
            r for r in self._cast.refs.items if r.person is not None and r.codes and self._sentence(r) == sentence
        ]
        top = next(
            (
                [r.codes[0]]
                for r in self._cast.refs.items
                if r.person is not None and r.codes and r.office and not r.blocked
            ),
            list(self._cast.order[:1]),
        )
        if speakers:
            self._set(ref, speakers[0].codes, "coreference", f"the side of {'+'.join(speakers[0].codes)}, who speaks")
        elif top:
            self._set(ref, top, "cast", "the state that the article is most about")

    def _latter(self, ref: Ref) -> None:
        """ "ce dernier": whoever was named last."""
        candidates = [r for r in self._before(ref, within=1) if (len(r.codes) > 1) == ref.plural or ref.plural]
        if candidates:
            self._set(ref, candidates[0].codes, "coreference", "named last")
            ref.person = candidates[0].person

    def _own(self, ref: Ref) -> None:
        """ "son pays": that of the subject before it."""
        candidates = self._before(ref, within=1)
        subjects = [r for r in candidates if self._is_subject(r)] or candidates
        if subjects:
            self._set(ref, subjects[0].codes, "coreference", "the country of the one who speaks or acts")

    def _is_subject(self, ref: Ref) -> bool:
        return any(self._tokens[i].dep.startswith("nsubj") for i in range(ref.first, ref.last))
