"""The cast: whom an article is about, and who stands for whom in it.

The article is read once from start to end. States gather weight where they are named, the title and the lead counting
more; references without a state of their own are settled by safe rules, each giving its reason. More than one candidate
is no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from depeche.codebook.actors import organisations, state_codes
from depeche.codebook.folding import fold
from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.inflection import read_inflection
from depeche.mentions.bystanders import mark_bystanders
from depeche.mentions.company import LEAST, Listed, company, joint_lists, members
from depeche.mentions.officers import Officer
from depeche.mentions.offices import office_words
from depeche.mentions.people import gender_of
from depeche.mentions.refs import Ref, Refs, find_refs
from depeche.mentions.voice import Voice, read_voice
from depeche.texts.parse import Parse

TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 2.0
LEAD_SENTENCES = 2
CLEAR = 1.8  # two sides this much heavier than the third are what the article is about
PAIR_MARGIN = 1.15
OTHER_MARGIN = 1.1
_CHAIN = 4  # verbs that may hang from one another between a pronoun and its subject
REACH = 2  # sentences back to the place that "there" stands for
JOINED = 4  # tokens that may stand between two that "et" joins
STRESSED = 4  # tokens after somebody put before his verb in which "qui" may stand
HEAVIER = 1.5  # so much heavier than the next are the sides that a number counts
_SOMEBODY = frozenset({"office", "person", "body", "counterpart", "organisation"})
_POSTED = "ambassador"  # the rank of those who are posted with another state
_HEADING = "head_of_organisation"  # the rank of secretaries general
_AT_HOME = frozenset({"judge", "parliament", "police"})  # ranks of those of whom each state has many
_WITHOUT = frozenset({"court", "bank"})  # kinds of bodies that have no such office
_PERSONAL = frozenset({"person", "office", "counterpart", "host"})
_PERSONS = frozenset({"person", "office", "counterpart"})
_NAMED = _PERSONS | {"state", "organisation", "body"}
_BESIDE = frozenset({"counterpart", "neighbour", "partner"})
_OWNERS = frozenset({"pair", "several", "whole", "rest", "neighbour", "partner", "latter", "epithet", "counterpart"})
_COUNTED = frozenset({"pair", "several", "whole", "rest", "first", "last"})
_PLURALS = frozenset({"Plur", "Ptan"})
_OPENINGS = frozenset({"(", ",", ":", "-", "–", "—"})  # before those whom a number counts
_THING = "Neut"  # the gender of a pronoun that stands for no person
_STAY = frozenset({"seat", "capital", "city", "residence"})
_SEATS = frozenset({"capital", "seat", "residence", "parliament", "army", "ministry", "organ", "metonym"})
ACTING = frozenset(
    {
        "state",
        "organisation",
        "person",
        "office",
        "body",
        "counterpart",
        "host",
        "neighbour",
        "partner",
        "whole",
        "pair",
        "several",
        "rest",
        "first",
        "last",
        "bloc",
        "pronoun",
        "latter",
        "own",
        "epithet",
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
        company: Three states and more that the article names together, where it does.
        voice: Whose words it is outside quotation marks.
    """

    parse: Parse
    refs: Refs
    weights: dict[str, float]
    order: tuple[str, ...]
    pairs: dict[tuple[str, str], float] = field(default_factory=dict)
    company: tuple[str, ...] = ()
    voice: Voice = field(default_factory=Voice)

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
            if ref.group in ACTING and not ref.blocked and ref.basis != "cast":
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
                or ref.bystander
                or ref.group not in ACTING
                or self.parse.sentence_of(ref.first).block != block
                or ref.basis == "cast"
            ):
                continue
            for code in ref.codes:
                found[code] = found.get(code, 0.0) + 1.0
        return found

    def other(self, known: Iterable[str], sentence: int, *, states: bool = False) -> tuple[str, ...]:
        """The side opposite to `known`: first in the sentence's own pair, then in the article's; () when unclear.

        Args:
            states: Only a state may be it, where the article names one.
        """
        own = set(known)
        dyad = self.dyad(sentence)
        if own & set(dyad) and own != set(dyad) and not (states and set(dyad) - own - state_codes()):
            return tuple(c for c in dyad if c not in own)
        partners = {c for pair in self.pairs if own & set(pair) for c in pair if c not in own}
        partners -= partners - state_codes() if states else set()
        if len(partners) == 1:
            return tuple(partners)
        rest = [c for c in self.order if c not in own]
        if states:
            rest = [c for c in rest if c in state_codes()] or rest
        if not rest:
            return ()
        here = self.in_block(self.parse.sentences[sentence].block)
        ranked = sorted(rest, key=lambda c: (-(self.weights[c] + 2.0 * here.get(c, 0.0)), c))
        score = [self.weights[c] + 2.0 * here.get(c, 0.0) for c in ranked[:2]]
        return (ranked[0],) if len(score) == 1 or score[0] >= OTHER_MARGIN * score[1] else ()


def read_cast(parse: Parse, language: str, year: int | None = None, officers: Sequence[Officer] = ()) -> Cast:
    """Find an article's references and settle whom they stand for.

    Args:
        year: Of publication, where it is known: whom a person of the codebook stands for changes with it.
        officers: Persons whose office other articles print.
    """
    refs = find_refs(parse, language, year, officers)
    mark_bystanders(parse, refs.items, language)
    _learn_people(refs.items)
    cast = _weigh(parse, refs)
    settler = _Settler(cast, language)
    settler.settle()
    settled = _weigh(parse, refs)
    settled.voice = settler.voice
    settled.company = _company(settled, grammar(language))
    return settled


def _company(cast: Cast, rules: Grammar) -> tuple[str, ...]:
    """Three states and more that the article names together, by the references settled so far."""
    named = [r for r in cast.refs.items if r.codes and r.group != "place"]
    counted = Counter(r.number for r in cast.refs.items if r.group == "several" and r.number >= LEAST)
    first_body = next((s.number for s in cast.parse.sentences if s.role != "title"), 0)
    body = [s for s in cast.parse.sentences if s.number >= first_body]
    lead = body[min(LEAD_SENTENCES, len(body)) - 1].last if body else 0
    return company(joint_lists(cast.parse, rules, named), cast.weights, counted, lead)


def _learn_people(items: Sequence[Ref]) -> None:
    """Whom a person stands for, from the offices printed beside the name; the article outweighs the codebook."""
    for ref in items:
        person = ref.person
        if person is None:
            continue
        if ref.blocked:
            person.former = True
        if ref.codes and ref.group in ("office", "person", "body") and not (person.code and person.reason == "stated"):
            person.code, person.reason, person.elsewhere = ref.codes[0], "stated", ""
    for ref in items:
        if (
            ref.person is not None
            and ref.person.code
            and not ref.codes
            and ref.group in ("person", "office", "counterpart", "host")
        ):
            ref.codes = (ref.person.code,)
            ref.reason = f"{ref.person.name} stands for {ref.person.code}" + (
                f" ({ref.person.reason})" if ref.person.reason != "stated" else ""
            )
            if ref.person.elsewhere:
                ref.basis = "coreference"
        if ref.person is not None and ref.person.former:
            ref.blocked = True


def _weigh(parse: Parse, refs: Refs) -> Cast:
    weights: Counter[str] = Counter()
    first_body = next((s.number for s in parse.sentences if s.role != "title"), 0)
    for ref in refs.items:
        if ref.blocked or ref.group not in ACTING | {"people"} or (ref.group == "epithet" and not ref.choices):
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
            or one.bystander
            or "clitic" in (one.group, two.group)
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


def _has_secretary(code: str) -> bool:
    """May a body have a secretary general?"""
    body = organisations().get(code)
    return body is not None and body["kind"] not in _WITHOUT


def _known_as(ref: Ref) -> object:
    """What makes two references one for their gender: the person, or the state that is named."""
    if ref.person is not None:
        return id(ref.person)
    return ref.codes if ref.name is not None else (ref.noun, ref.codes)


class _Settler:
    """Settles the references of one article from start to end."""

    def __init__(self, cast: Cast, language: str) -> None:
        self._cast = cast
        words = self._grammar = grammar(language)
        inflection = read_inflection(language)
        self._we = words.words("first_person")
        self._all = words.words("all_of")
        self._reflexives = words.words("reflexives")
        self._topics = tuple(sorted(words.words("topics")))
        self._any_sides = words.words("any_sides")
        self._numerals = office_words(language).numerals
        self._of_persons = words.words("possessives_of_persons")
        self._definite = words.words("definite_plurals")
        self._each_other = words.words("reciprocals")
        self._neither = words.words("neither")
        self._excepting = sorted((words.split(m) for m in words.words("excepting")), key=len, reverse=True)
        self._exceptions = [words.split(m) for m in sorted(words.words("exceptions"))]
        self._instances = [words.split(m) for m in sorted(words.words("instances"))]
        self._me = words.words("first_person_singular")
        self._you = words.words("second_person")
        self._place = words.words("place") | frozenset(fold(w) for w in words.words("place"))  # "A Washington"
        self._relative = words.words("relatives")
        self._cleft = words.words("cleft")
        self._demonstratives = words.words("demonstratives")
        self._guests = words.words("guests")
        self._our = words.possessives_of("own")
        self._impersonal = frozenset(
            f for v in sorted(words.words("impersonal")) for f in inflection.inflect(v, "VERB")
        )
        self._sending = frozenset(f for v in sorted(words.words("sending")) for f in inflection.inflect(v, "VERB"))
        relatives = words.tables.get("relatives") or {}
        self._whose = frozenset(map(str, relatives.get("of") or ()))
        self._bidding = frozenset(f for v in sorted(words.words("bidding")) for f in inflection.inflect(v, "VERB"))
        self._kinds = {w: kind for kind, ws in (words.tables.get("pronoun_kinds") or {}).items() for w in ws}
        self._possessives = words.possessives
        self._tokens = cast.parse.tokens
        self._done: list[Ref] = []
        self._genders: dict[object, str] = {}
        self.voice = read_voice(cast.parse, cast.refs.items, cast.order, language)
        self._company: tuple[str, ...] = ()

    def settle(self) -> None:
        parse = self._cast.parse
        self._learn_genders()
        items = self._cast.refs.items
        for ref in items:  # "Nauru, Kiribati et nous-mêmes" is a list
            if ref.group == "pronoun" and ref.noun in self._we and self._answers(ref):
                self._first_person(ref)
        self._company = _company(self._cast, self._grammar)
        title = [r for r in items if parse.sentence_of(r.first).role == "title"]
        for ref in [r for r in items if parse.sentence_of(r.first).role != "title"]:
            self._one(ref)
            self._done.append(ref)
        for ref in title:  # a headline leaves out what the body says
            self._one(ref)
        self._all_of_them()
        for ref in items:
            if len(ref.codes) > 1 and ref.group in ("whole", "several"):
                self._leave_out(ref)
            elif ref.group == "state" and ref.codes and self._excepted(ref):
                ref.blocked, ref.reason = True, "left out"
        for ref in self._cast.refs.items:  # persons learnt late
            if not ref.codes and not ref.blocked and ref.person is not None and ref.person.code:
                ref.codes, ref.basis = (ref.person.code,), "coreference"
                ref.reason = f"{ref.person.name} stands for {ref.person.code}"

    def _all_of_them(self) -> None:
        """Let "nous" be all those whom "tous", "tous les cinq" in its sentence says it is, where it is one of them."""
        for token in self._tokens:
            if token.low not in self._all or self._tokens[token.i + 1 : token.i + 2] == () or not self._floats(token.i):
                continue
            held = self._cast.refs.at.get(token.i)
            whole = held.codes if held is not None else self._company
            spoken = [r for r in self._cast.refs.items if r.group == "pronoun" and r.noun in self._we | self._you]
            for ref in spoken:
                if self._sentence(ref) == token.sent and ref.codes and set(ref.codes) < set(whole):
                    self._set(ref, whole, "coreference", f"“{token.text}” of those told together")

    def _leave_out(self, ref: Ref) -> None:
        """Take out of a set who is excepted right behind it: "Tous, sauf l'Iran", "Les quatre, à l'exception de X"."""
        k = ref.last
        k += k < len(self._tokens) and self._tokens[k].text == ","
        words = next((m for m in self._excepting if self._spelt_at(k, m)), None)
        if words is None:
            return
        k += len(words)
        links = self._grammar.joiners | self._grammar.articles
        for named in self._cast.refs.items:
            if named.first < k or self._sentence(named) != self._sentence(ref):
                continue
            if any(t.low not in links and t.text != "," for t in self._tokens[k : named.first]):
                return
            rest = tuple(c for c in ref.codes if c not in named.codes)
            if not rest or len(rest) == len(ref.codes):
                return
            ref.codes, named.blocked, named.reason = rest, True, "left out"
            k = named.last

    def _excepted(self, ref: Ref) -> bool:
        """Does a word say that others did it, right before a name: "reconnu par 115 États, excepté la Serbie"?"""
        low = self._cast.parse.sentence_of(ref.first).first
        k = ref.first
        while k > low and (self._tokens[k - 1].low in self._grammar.articles or self._tokens[k - 1].text == ","):
            k -= 1
        instance = next((m for m in self._instances if self._spelt_at(k - len(m), m)), ())
        k -= len(instance)
        return any(k - len(m) >= low and self._spelt_at(k - len(m), m) for m in self._exceptions)

    def _spelt_at(self, k: int, words: Sequence[str]) -> bool:
        return [t.low for t in self._tokens[k : k + len(words)]] == [*words]

    def _answers(self, ref: Ref) -> bool:
        """Does a reference stand in the answers of an interview, outside quotations?"""
        quoted = self.voice.quoted(self._tokens[ref.first].start)
        return self.voice.interview and not quoted and self._sentence(ref) >= self.voice.opens

    def _floats(self, k: int) -> bool:
        """Does "tous" stand by itself or before a number, and not before a noun ("tous les pays")?"""
        held = self._cast.refs.at.get(k)
        if held is not None:
            return held.group == "several" and bool(held.codes)
        after = self._tokens[k + 1] if k + 1 < len(self._tokens) else None
        return after is None or after.pos in ("PUNCT", "ADV", "VERB", "ADP") or after.sent != self._tokens[k].sent

    def _one(self, ref: Ref) -> None:
        if ref.codes or ref.blocked:
            return
        self._settle(ref)
        if ref.person is not None and ref.codes and ref.person.code is None:
            ref.person.code, ref.person.reason = ref.codes[0], ref.reason

    def _settle(self, ref: Ref) -> None:
        rule = {
            "pair": self._pair,
            "several": self._several,
            "rest": self._rest,
            "first": self._ordinal,
            "last": self._ordinal,
            "bloc": self._bloc,
            "counterpart": self._opposite,
            "host": self._host,
            "neighbour": self._neighbour,
            "partner": self._partners,
            "whole": self._whole,
            "office": self._office,
            "body": self._office,
            "pronoun": self._pronoun,
            "place": self._there,
            "latter": self._latter,
            "own": self._own,
            "clitic": self._clitic,
            "epithet": self._epithet,
        }.get(ref.group)
        if rule is not None:
            rule(ref)

    def _stand_for(self, ref: Ref, named: Ref, reason: str) -> None:
        """Let a pronoun stand for what was named: its codes, its person and the rank of that person's office."""
        self._set(ref, named.codes, "coreference", reason)
        ref.person, ref.rank = named.person, ref.rank or named.rank

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
            if self._sentence(r) >= low and r.codes and not r.blocked and r.group in ACTING
        ]

    def _before_with_peoples(self, ref: Ref, *, within: int = 0) -> list[Ref]:
        """The same with the peoples among them, which stand for their states where capitals mark names: "the Danes"."""
        low = self._sentence(ref) - within
        near = [r for r in reversed(self._done) if self._sentence(r) >= low and r.codes and not r.blocked]
        return [r for r in near if r.group in ACTING or (self._kinds and self._all_of_a_people(r))]

    def _all_of_a_people(self, ref: Ref) -> bool:
        before = self._tokens[ref.first - 1] if ref.first else None
        return ref.group == "people" and before is not None and before.feats.get("Definite") == "Def"

    def _beside(self, ref: Ref) -> bool:
        """Settle "ses deux voisins", "ses trois partenaires": those told together without whose they are."""
        before = self._tokens[ref.first - 1] if ref.first else None
        if before is None or self._possessives.get(before.low) != "one":
            return False
        self._rest(ref)
        if not ref.codes:
            self._others_of_weight(ref)
        return bool(ref.codes)

    def _others_of_weight(self, ref: Ref) -> None:
        """As many as are counted, beside whose they are: the heaviest by far ("a convié ses trois pairs")."""
        whose = next(iter(self._spoken_of(ref)), ())
        ranked = [c for c in self._cast.order if c in state_codes() and c not in whose]
        top = ranked[: ref.number]
        if not ref.number or not whose or len(top) < ref.number:
            return
        last = self._cast.weights[top[-1]]
        if len(ranked) == ref.number or last >= HEAVIER * self._cast.weights[ranked[ref.number]]:
            self._set(ref, top, "coreference", f"the {ref.number} others of most weight beside {'+'.join(whose)}")

    def _by_and(self, one: Ref, two: Ref) -> bool:
        """Does "et" join two references that stand for one side each?"""
        between = self._tokens[one.last : two.first]
        joined = any(t.low in self._grammar.words("conjunctions") | self._neither for t in between)
        joined = joined and len(between) <= JOINED
        one_each = len(one.codes) == len(two.codes) == 1 and not one.blocked and not two.blocked
        return joined and one_each and not any(t.pos == "VERB" for t in between)

    def _joined_pair(self, ref: Ref, *, doing: bool = False) -> tuple[str, ...]:
        """The two that "et" joins, told last before it and not those who act beside it.

        Args:
            doing: Only two who do something together.
        """
        acting = {c for r in self._before(ref) if self._is_subject(r) for c in r.codes}
        if self._is_subject(ref):
            acting = set()
        low = self._sentence(ref) - REACH
        listed = [x for x in self._lists() if self._tokens[x.first].sent >= low]
        for two, one in zip(self._done[::-1], self._done[-2::-1], strict=False):
            if self._sentence(one) < low:
                break
            if any(x.first <= r.first < x.last for r in (one, two) for x in listed) or not self._by_and(one, two):
                continue
            codes = {*one.codes, *two.codes}
            if len(codes) == 2 and not codes & acting and (not doing or self._is_subject(one)):
                return tuple(codes)
        return ()

    def _pair(self, ref: Ref) -> None:
        spelt = self._spelt_out(ref)
        if spelt:
            return self._set(ref, spelt, "stated", "those told right after it")
        faced = self._facing(ref) if self._company else set()
        facing = self._others(faced, 2) if faced else ()
        acted = self._joined_pair(ref, doing=True) if facing and not self._kinds else ()
        if acted:
            return self._set(ref, acted, "coreference", "the two who acted together last")
        if facing:
            return self._set(ref, facing, "coreference", "the others of those told together")
        if self._beside(ref) or (ref.noun in self._each_other and self._reciprocal(ref)):
            return None
        seen: list[str] = []
        acting = self._doers(ref) if not self._kinds else frozenset()
        for earlier in self._before(ref):
            for code in earlier.codes:
                if code not in seen and (self._kinds or (code in state_codes() and code not in acting)):
                    seen.append(code)
        dyad = self._cast.dyad(self._sentence(ref))
        doers = self._acting_upon(ref) if self._kinds else self._doing_to(ref)
        apart = self._last_two(ref, doers) if doers and (not dyad or doers & set(dyad)) else ()
        if not apart and doers & set(dyad) and not self._kinds:
            others = [c for c in self._cast.order if c in state_codes() and c not in doers]
            apart = tuple(others[:2]) if len(others) >= 2 else ()
        recent = (self._joined_pair(ref) or self._last_two(ref, doers)) if self._company else ()
        if not recent and not self._kinds and len(self._cast.order) > 2:
            recent = self._joined_pair(ref, doing=True)
        if not recent and self._kinds and set(dyad) - self._told_before(ref):
            recent = self._last_two(ref)  # one of the article's two sides has not come yet
        local = () if apart or recent or self._kinds else self._local_pair(ref)
        if local and not self._doers(ref) & set(local):
            self._set(ref, local, "coreference", "the two told last in these lines")
        elif apart:
            self._set(ref, apart, "coreference", f"the two named last beside {'+'.join(sorted(doers))}")
        elif recent:
            self._set(ref, recent, "coreference", "the two named last")
        elif len(dyad) == 2:
            self._set(ref, dyad, "coreference", "the two sides of the article")
        elif len(seen) == 2:
            self._set(ref, seen, "coreference", "the two sides named before it")
        else:
            for earlier in reversed(self._done):
                if len(earlier.codes) == 2 or (earlier.group == "pair" and earlier.codes):
                    return self._set(ref, earlier.codes, "coreference", "the pair named before it")
        return None

    def _spelt_out(self, ref: Ref) -> tuple[str, ...]:
        """Those told right after it, as many as it counts: "trois pays (le Tchad, le Bénin et le Togo)".

        Behind the verb a colon opens them: "Trois pays ont rappelé leur envoyé : le Tchad, le Bénin, le Togo".
        """
        if not ref.number:
            return ()
        return self._counted_at(ref, ref.last) or self._counted_at(ref, self._colon_after(ref))

    def _colon_after(self, ref: Ref) -> int:
        """The last colon of the sentence of a reference that stands behind it; one past the text where none does."""
        last = self._cast.parse.sentences[self._sentence(ref)].last
        return next((k for k in range(last - 1, ref.last, -1) if self._tokens[k].text == ":"), len(self._tokens))

    def _counted_at(self, ref: Ref, k: int) -> tuple[str, ...]:
        """As many sides as a reference counts, told in one list that opens at token `k`."""
        if k >= len(self._tokens) or self._tokens[k].text not in _OPENINGS:
            return ()
        links = self._grammar.joiners | self._grammar.articles
        codes: list[str] = []
        for named in self._cast.refs.items:
            if named.first < k or self._sentence(named) != self._sentence(ref):
                continue
            if any(t.low not in links and t.text not in _OPENINGS for t in self._tokens[k : named.first]):
                break
            if len(named.codes) != 1 or named.blocked or named.codes[0] in codes or named.codes[0] not in state_codes():
                break
            codes.append(named.codes[0])
            k = named.last
        return tuple(codes) if len(codes) == ref.number else ()

    def _facing(self, ref: Ref) -> set[str]:
        """Whom it does something to, or who does something to it: one side of its verb where it is the other."""
        head = next((t for t in self._tokens[ref.first : ref.last] if not ref.first <= t.head < ref.last), None)
        if head is None or not head.dep.startswith(("nsubj", "obj", "iobj", "obl")):
            return set()
        acts = head.dep.startswith("nsubj")
        verb = self._tokens[head.head]
        others = [
            r
            for r in self._cast.refs.items
            if len(r.codes) == 1 and not r.blocked and r.group in ACTING and self._undergoes(r, verb.i, acts)
        ]
        found = {c for r in others for c in r.codes}
        for k, name in self._cast.refs.adjectives.items() if acts else ():  # "ont rejeté la proposition éthiopienne"
            noun = self._tokens[self._tokens[k].head]
            if k not in self._cast.refs.at and noun.head == verb.i and noun.dep.startswith("obj") and name.code:
                found.add(name.code)
        return found if len(found) == 1 else set()

    def _undergoes(self, ref: Ref, verb: int, object_: bool) -> bool:
        """Is a reference an object of a verb, or its subject: no place and no conjunct?"""
        deps = ("obj", "iobj", "obl") if object_ else ("nsubj",)
        heads = [t for t in self._tokens[ref.first : ref.last] if t.head == verb and t.dep.startswith(deps)]
        return (
            bool(heads) and (ref.group not in ("place",)) and not (object_ and self._at_place(ref) and self._town(ref))
        )

    @staticmethod
    def _town(ref: Ref) -> bool:
        return ref.name is not None and ref.name.type in _STAY

    def _reciprocal(self, ref: Ref) -> bool:
        """Settle "each other" by those told together before it in its sentence."""
        here = [x for x in self._lists() if self._tokens[x.first].sent == self._sentence(ref)]
        several = [r for r in self._before(ref) if len(r.codes) > 1]
        codes = here[-1].codes if here else several[0].codes if several else ()
        if codes:
            self._set(ref, codes, "coreference", "those told together before it")
        return bool(codes)

    def _whole(self, ref: Ref) -> None:
        """ "the signatories": those who acted together shortly before, else the company or the pair of the article."""
        low = self._sentence(ref) - REACH
        acting = [x for x in self._lists() if x.acts and self._tokens[x.first].sent >= low and x.last <= ref.first]
        if acting:
            return self._set(ref, acting[-1].codes, "coreference", "those who acted together before it")
        if ref.noun in self._all and not self._company:
            return self._set(ref, self._one_by_one(ref, ()), "coreference", "those told one by one before")
        if self._company:
            return self._set(ref, self._company, "coreference", "the states that the article names together")
        return self._pair(ref)

    def _neighbour(self, ref: Ref) -> None:
        """ "its neighbour": the other side of whose it is; a state, where the article names one."""
        group = self._possessor(ref) if self._kinds else None
        if self._company and (ref.plural or self._tokens[ref.first].feats.get("Number") == "Plur"):
            tied = max(sorted(self._cast.pairs), key=lambda p: self._cast.pairs[p], default=())
            if self._kinds and group is None and tied:
                return self._set(ref, tied, "coreference", "the two named side by side")
            return self._rest(ref)
        if not self._kinds and self._possessor(ref) is None and self._many(ref):
            return None  # "avec les voisins aussi": nobody says which
        whose = self._right_after(ref, self._grammar.linking)
        owner = (
            self._owner(ref, group) if group in ("one", "many") else set(whose.codes) if whose is not None else set()
        )
        for known in [tuple(owner)] if len(owner) == 1 else [r.codes for r in self._before(ref, within=1)]:
            other = self._cast.other(known, self._sentence(ref), states=True)
            if len(other) == 1:
                return self._set(ref, other, "coreference", f"the side opposite to {'+'.join(known)}")
        return None

    def _partners(self, ref: Ref) -> None:
        """ "ses alliés", "les adversaires de Doha": of those told together, all but whose they are."""
        if not self._company or not self._ends_there(ref):
            return None
        whose = self._right_after(ref, self._grammar.linking)
        if whose is not None and len(whose.codes) == 1:
            codes = [c for c in self._company if c not in whose.codes]
            return self._set(ref, codes, "coreference", "the others of those told together")
        before = self._tokens[ref.first - 1]
        if self._possessives.get(before.low) == "one":
            return self._rest(ref)
        if before.low in self._definite:
            facing = self._facing(ref)
            codes = [c for c in self._company if c not in facing]
            self._set(ref, codes, "coreference", "the states that the article names together")
        return None

    def _ends_there(self, ref: Ref) -> bool:
        """Does nothing tell more of them than whose they are: "ses alliés", and not "ses alliés européens"?"""
        after = self._tokens[ref.last] if ref.last < len(self._tokens) else None
        return after is None or after.pos not in ("ADJ", "NOUN", "PROPN")

    def _told_before(self, ref: Ref) -> set[str]:
        """The sides named before a reference."""
        return {c for r in self._cast.refs.items if r.first < ref.first for c in r.codes}

    def _acting_upon(self, ref: Ref) -> set[str]:
        """Who does something to a pair that undergoes it: "Luanda brought the two together"."""
        verb = self._tokens[self._tokens[ref.last - 1].head]
        if (
            not self._kinds
            or not self._tokens[ref.last - 1].dep.startswith(("obj", "iobj", "obl"))
            or verb.pos != "VERB"
        ):
            return set()
        while verb.dep in ("xcomp", "advcl", "ccomp") and not any(
            self._tokens[c].dep.startswith("nsubj") for c in verb.children
        ):
            verb = self._tokens[verb.head]  # "offered to bring the two together"
        heads = {c for c in verb.children if self._tokens[c].dep == "nsubj"}
        heads |= {c for h in heads for c in self._tokens[h].children if self._tokens[c].dep == "conj"}
        subjects = [r for r in self._before(ref) if heads & {*range(r.first, r.last)}]
        return {c for r in subjects for c in r.codes}

    def _doing_to(self, ref: Ref) -> set[str]:
        """Who does something to a pair that undergoes it, each for one state: "Londres a prié les deux couronnes"."""
        head = next((t for t in self._tokens[ref.first : ref.last] if not ref.first <= t.head < ref.last), None)
        undergoes = head is not None and head.dep.startswith(("obj", "iobj", "obl"))
        return set(self._doers(ref)) if undergoes else set()

    def _last_two(self, ref: Ref, beside: Collection[str] = ()) -> tuple[str, ...]:
        """Where more than two sides take part: the two that acted last, by the offices or states named."""
        seen: list[str] = []
        for earlier in self._before_with_peoples(ref, within=2):
            named = earlier.group in _NAMED or earlier.group == "people"
            if len(earlier.codes) != 1 or earlier.codes[0] in (*seen, *beside) or not named:
                continue
            if not ref.noun or ref.noun in self._any_sides or earlier.codes[0] in state_codes():
                seen.append(earlier.codes[0])
        return tuple(seen[:2]) if len(seen) >= 2 else ()

    def _several(self, ref: Ref) -> None:
        """ "les trois pays": the last list of as many, the members of an organisation named before, or the heaviest."""
        if self._counted_before(ref):
            ref.blocked, ref.reason = True, "those who were counted before, no sides"
            return None
        of = self._members_after(ref)
        spelt = self._spelt_out(ref)
        if spelt:
            return self._set(ref, spelt, "stated", "those told right after it")
        if not of and self._beside(ref):
            return None
        if of:
            return self._set(ref, of, "stated", "the members of the organisation named after it")
        faced = self._facing(ref)
        facing = self._others(faced, ref.number) if faced else ()
        if facing:
            return self._set(ref, facing, "coreference", "the others of those told together")
        lists = [listed for listed in self._lists() if len(listed.codes) == ref.number]
        doers = self._doers(ref)
        lists = [x for x in lists if not (doers & set(x.codes) and self._tokens[x.first].sent == self._sentence(ref))]
        told = self._tokens[lists[-1].first].sent if lists else 0
        if len(self._company) == ref.number and self._sentence(ref) - told > REACH:
            lists = []  # sooner those whom the article is about
        if lists:
            return self._set(ref, lists[-1].codes, "coreference", "the states named together before it")
        if len(self._company) == ref.number:
            return self._set(ref, self._company, "coreference", "the states that the article names together")
        for earlier in reversed(self._done):
            known = members().get(earlier.codes[0], ()) if len(earlier.codes) == 1 else ()
            if len(known) == ref.number:
                return self._set(ref, known, "coreference", f"the members of {earlier.codes[0]}")
        recent = self._named_lately(ref) if self._kinds else self._named_in_one(ref)
        if recent:
            return self._set(ref, recent, "coreference", "as many as were told just before")
        ranked = [c for c in self._cast.order if c in state_codes() and c not in faced]
        top = tuple(ranked[: ref.number])
        margin = 1.0 if self._company and set(self._company) <= set(top) else HEAVIER
        if len(top) == ref.number and (
            len(ranked) == ref.number or self._cast.weights[top[-1]] >= margin * self._cast.weights[ranked[ref.number]]
        ):
            self._set(ref, top, "coreference", f"the {ref.number} sides of the article")
        return None

    def _counted_before(self, ref: Ref) -> bool:
        """Are they as many as were counted just before under another word: "quatre officiers ... les quatre hommes"?"""
        if not ref.number or self._company:
            return False
        low = self._cast.parse.sentences[max(self._sentence(ref) - REACH, 0)].first
        for k in range(ref.first - 2, low, -1):
            after = self._tokens[k + 1]
            counted = self._numerals.get(self._tokens[k].low) == ref.number and after.pos == "NOUN"
            if counted and after.low != ref.noun and self._tokens[k].dep == "nummod" and k not in self._cast.refs.at:
                return True
        return False

    def _members_after(self, ref: Ref) -> tuple[str, ...]:
        """As many members as are counted, of the organisation right after it: "les trois pays de l'AES"."""
        after = self._right_after(ref, self._grammar.linking)
        if after is None or len(after.codes) != 1:
            return ()
        known = members().get(after.codes[0], ())
        return known if len(known) == ref.number else ()

    def _named_lately(self, ref: Ref) -> tuple[str, ...]:
        """Those named last in the sentence and the two before it, where they are just as many as are counted."""
        seen: list[str] = []
        doers = self._acting_upon(ref)
        for earlier in self._before(ref, within=2):
            if earlier.group in _NAMED | _COUNTED:
                seen += [c for c in earlier.codes if c not in seen and c in state_codes() and c not in doers]
            if len(seen) >= ref.number:
                break
        return tuple(seen) if len(seen) == ref.number else ()

    def _named_in_one(self, ref: Ref) -> tuple[str, ...]:
        """Those who act in the last sentence that names several, where they are just as many as are counted."""
        if self._company:
            return ()
        doers = self._doing_to(ref)
        by_sentence: dict[int, list[str]] = {}
        for earlier in self._before(ref, within=REACH):
            if earlier.group in _NAMED | _COUNTED and not earlier.bystander and not self._at_place(earlier):
                told = by_sentence.setdefault(self._sentence(earlier), [])
                told += [c for c in earlier.codes if c not in told and c in state_codes() and c not in doers]
        for told in by_sentence.values():
            if len(told) > 1:
                return tuple(told) if len(told) == ref.number else ()
        return ()

    def _rest(self, ref: Ref) -> None:
        """ "les trois autres": those told together, without the one spoken of; to an outsider all of them."""
        spoken = self._spoken_of(ref)
        outside = bool(spoken) and not set(spoken[0]) & set(self._company)
        if ref.group in _BESIDE and self._company and outside and ref.number in (0, len(self._company)):
            return self._set(ref, self._company, "coreference", "the states that the article names together")
        doers = self._doing_to(ref) if not self._kinds and ref.group == "rest" else set()
        for known in (tuple(sorted(doers)), *spoken) if len(doers) > 1 else spoken:
            others = self._others(known, ref.number)
            if others:
                return self._set(ref, others, "coreference", f"the others beside {'+'.join(known)}")
        return None

    def _others(self, known: Iterable[str], number: int) -> tuple[str, ...]:
        """The others of the last list, or of the article's company, that holds the known ones; as many as counted."""
        own = set(known)
        for codes in (*(listed.codes for listed in reversed(self._lists())), self._company):
            others = tuple(c for c in codes if c not in own)
            if own <= set(codes) and others and (not number or len(others) == number):
                return others
        return ()

    def _spoken_of(self, ref: Ref) -> list[tuple[str, ...]]:
        """Whom a reference may leave out: the subject of its sentence first, then what is named nearest before it."""
        before = self._before(ref, within=1)
        beside = [r for r in before if r.last < ref.first and self._joined_to(r, ref)]
        own = [r for r in before if self._sentence(r) == self._sentence(ref)]
        subjects = [r for r in before if self._is_subject(r)]
        known = (*beside, *(r for r in own if r in subjects), *own, *subjects, *before)
        return [r.codes for r in known if len(r.codes) == 1]

    def _joined_to(self, one: Ref, ref: Ref) -> bool:
        """Does "et" join a reference to the one before it: "Bamako et ses deux alliés"?"""
        between = self._tokens[one.last : ref.first]
        if not 1 <= len(between) <= JOINED or between[0].low not in self._grammar.words("conjunctions"):
            return False
        return all(t.low in self._possessives or t.pos in ("DET", "NUM", "ADJ") for t in between[1:])

    def _ordinal(self, ref: Ref) -> None:
        """ "les deux premiers", "les deux derniers": by the order of the last list; "le premier": of the last two."""
        number = ref.number or 1
        if not ref.plural:
            return self._one_of_two(ref)
        lists = [listed for listed in self._lists() if len(listed.codes) > number]
        if lists:
            codes = lists[-1].codes
            chosen = codes[:number] if ref.group == "first" else codes[-number:]
            self._set(ref, chosen, "coreference", f"the {ref.noun} of those named together")

    def _one_of_two(self, ref: Ref) -> None:
        """ "le premier", "la seconde": the one or the other of the two sides of the last sentence that names two."""
        low = self._sentence(ref) - REACH
        named = [
            r
            for r in self._done
            if len(r.codes) == 1 and not r.blocked and r.group in _NAMED and self._sentence(r) >= low
        ]
        for sentence in sorted({self._sentence(r) for r in named}, reverse=True):
            two: dict[tuple[str, ...], Ref] = {}
            for r in named:
                if self._sentence(r) == sentence and (r.codes not in two or two[r.codes].person is None):
                    two.setdefault(r.codes, r)
            if len(two) == 2:
                chosen = list(two.values())[0 if ref.group == "first" else 1]
                return self._stand_for(ref, chosen, f"the {ref.noun} of the two named before")
            joined = self._joined_last(sentence) if len(two) > 2 else ()
            if joined:
                return self._stand_for(ref, joined[0 if ref.group == "first" else 1], f"the {ref.noun} of the last two")
            if len(two) > 2:
                if ref.group == "first":  # of a list: "Le premier l'a ratifié"
                    self._stand_for(ref, next(iter(two.values())), f"the {ref.noun} of those named before")
                return None
        return None

    def _joined_last(self, sentence: int) -> tuple[Ref, ...]:
        """The last two that "et" joins in a sentence, where no third one stands in their list."""
        told = [r for r in self._done if self._sentence(r) == sentence]
        for two, one in zip(told[::-1], told[-2::-1], strict=False):
            if self._by_and(one, two):
                return () if any(x.first <= one.first < x.last for x in self._lists()) else (one, two)
        return ()

    def _clitic(self, ref: Ref) -> None:
        """ "l'a remercié": somebody named before who is not the one who does it, sooner a subject, then the nearest."""
        doers = self._doers(ref)
        pool = [
            r
            for r in self._before(ref, within=2)
            if len(r.codes) == 1 and not set(r.codes) & doers and self._agrees(ref, r) and not self._placed(r)
        ]
        for sentence in dict.fromkeys(self._sentence(r) for r in pool):
            here = [r for r in pool if self._sentence(r) == sentence]
            alike = [r for r in here if r.noun == ref.noun]  # "lui a promis du gaz. Ankara lui prêtera ..."
            chosen = next((r for r in (*alike, *here) if r in alike or self._is_subject(r)), here[0])
            return self._stand_for(ref, chosen, f"“{ref.noun}” for {'+'.join(chosen.codes)} named before")
        return None

    def _doers(self, ref: Ref) -> frozenset[str]:
        """The sides of the subject of the verb whose object a pronoun is."""
        verb = self._tokens[self._tokens[ref.last - 1].head]
        for _ in range(_CHAIN):
            subject = next((c for c in verb.children if self._tokens[c].dep.startswith("nsubj")), None)
            if subject is not None:
                if self._tokens[subject].low in self._relative and verb.dep.startswith("acl"):
                    subject = verb.head
                doer = self._cast.refs.at.get(subject)
                return frozenset((*doer.codes, *self._joined_before(doer))) if doer is not None else frozenset()
            if verb.dep not in ("conj", "xcomp", "advcl", "ccomp") or verb.head == verb.i:
                break
            verb = self._tokens[verb.head]
        return frozenset()

    def _joined_before(self, doer: Ref) -> tuple[str, ...]:
        """Who stands before "et" beside a doer, where the parse parts them: "Le Canada et les Pays-Bas lui ont"."""
        one = next((r for r in reversed(self._done) if r.first < doer.first), None)
        joined = one is not None and self._sentence(one) == self._sentence(doer) and self._by_and(one, doer)
        return one.codes if joined and one is not None else ()

    def _epithet(self, ref: Ref) -> None:
        """ "le royaume", "le géant asiatique": the one state of that sort in the article, else the one named last."""
        if not ref.choices and self._tokens[ref.first - 1].low in self._demonstratives:
            return self._latter(ref)  # "ce pays": the one named last
        if not ref.choices:
            return self._own(ref)
        posts = [host for r in self._done for host in r.hosts]
        choices = [c for c in dict.fromkeys((*self._cast.order, *posts)) if c in ref.choices]
        if len(choices) == 1:
            return self._set(ref, choices, "coreference", f"the {ref.noun} of the article")
        for earlier in self._before(ref, within=3):
            if len(earlier.codes) == 1 and earlier.codes[0] in choices:
                return self._set(ref, earlier.codes, "coreference", f"the {ref.noun} named last")
        leading = [c for c in choices if c in self._cast.order[:2]]
        if len(leading) == 1:
            self._set(ref, leading, "coreference", f"the {ref.noun} that the article is about")
        return None

    def _bloc(self, ref: Ref) -> None:
        """ "l'organisation", "le bloc": the organisation named last, else the heaviest one."""
        if self._tokens[ref.first - 1].low not in self._grammar.articles:
            return
        for earlier in (*reversed(self._done), *self._cast.refs.items):
            if earlier.group == "organisation" and earlier.codes:
                return self._set(ref, earlier.codes, "coreference", "the organisation named last")
            if self._company and self._done and earlier is self._done[0]:
                return self._set(ref, self._company, "coreference", "the states that the article names together")
        return None

    def _lists(self) -> list[Listed]:
        """Lists of three states and more so far, the last one last; in a headline those of the whole article."""
        told = [r for r in self._done if r.group != "place"] or [r for r in self._cast.refs.items if r.codes]
        return joint_lists(self._cast.parse, self._grammar, told)

    def _partner(self, ref: Ref) -> tuple[str, ...]:
        """Whose counterpart was named before: after "Kagame met his Congolese counterpart", his counterpart is he."""
        known = self._before(ref, within=1)
        for earlier in reversed(self._done):
            if earlier.group != "counterpart" or len(earlier.codes) != 1 or ref.group != "counterpart":
                continue
            whose = [r for r in self._done if r.last <= earlier.first and self._sentence(r) == self._sentence(earlier)]
            owners = [r for r in whose if len(r.codes) == 1 and r.group in _NAMED and r.codes != earlier.codes]
            pair = (owners[0].codes[0], earlier.codes[0]) if owners else ()
            for one in known:
                if len(one.codes) == 1 and one.codes[0] in pair:
                    return tuple(c for c in pair if c not in one.codes)
        return ()

    def _opposite(self, ref: Ref) -> None:
        partner = () if ref.plural else self._partner(ref)
        if partner:
            return self._set(ref, partner, "coreference", "the counterpart named before")
        if self._company and (ref.plural or self._tokens[ref.first].feats.get("Number") == "Plur"):
            return self._rest(ref)
        alone = ref.group == "host"  # of two told together neither the guest nor the host is a third one
        for earlier in self._before(ref, within=1):
            if alone and len(earlier.codes) > 1:
                continue
            other = self._cast.other(earlier.codes, self._sentence(ref))
            if len(other) == 1:
                self._set(ref, other, "coreference", f"the side opposite to {'+'.join(earlier.codes)}")
                return

    def _host(self, ref: Ref) -> None:
        """The host is the state where the one who acts is a guest: that of the seat or city named last."""
        if ref.noun in self._guests:
            return self._guest(ref)
        beside = next((r for r in reversed(self._done) if r.last == ref.first - 1), None)
        if beside is not None and beside.person is not None and self._tokens[ref.first - 1].text == ",":
            return self._stand_for(ref, beside, "who is told just before it")  # "Qarase, hôte du sommet, ..."
        guests = {c for r in [r for r in self._before(ref) if not self._at_place(r)][:1] for c in r.codes}
        here = self._place_told(ref, guests)
        if here:
            return self._set(ref, [here], "coreference", f"host in {here}")
        for earlier in reversed(self._done):
            name = earlier.name
            if name is not None and name.type in _STAY and name.code not in guests:
                return self._set(ref, [name.code], "coreference", f"host in {name.form.form}")
            nation = self._nation_beside(earlier)
            if nation and nation not in guests:
                return self._set(ref, [nation], "coreference", f"host in the {earlier.noun} of {nation}")
        return self._opposite(ref)

    def _nation_beside(self, place: Ref) -> str:
        """Whose a place without a name is, by the demonym beside it: "in the Chinese capital"; else ""."""
        if not place.blocked or not self._at_place(place):
            return ""
        names = (self._cast.refs.adjectives.get(k) for k in (place.first - 1, place.last))
        return next((name.code for name in names if name is not None and name.code in state_codes()), "")

    def _place_told(self, ref: Ref, guests: Collection[str]) -> str:
        """Where its sentence says that somebody is a guest: "de passage dans la capitale coréenne"; "" elsewhere."""
        soil = self._soil(ref, self._sentence(ref))
        told = [soil] if soil is not None else []
        for r in self._done:
            if self._sentence(r) == self._sentence(ref) and r.name is not None and self._at_place(r):
                told.append((r.first, r.name.code))
        return max((t for t in told if t[1] not in guests), default=(0, ""))[1]

    def _guest(self, ref: Ref) -> None:
        """The guest is who came: of the persons told last the one that is not of the place named last."""
        low = self._sentence(ref) - REACH
        told = [r for r in reversed(self._done) if self._sentence(r) >= low and not r.blocked]
        places = (r.codes or ((r.name.code,) if r.name is not None else ()) for r in told if self._at_place(r))
        place = next((codes for codes in places if codes), ())
        come = [r for r in told if len(r.codes) == 1 and r.group in _PERSONS and r.codes != place]
        if place and come:
            return self._set(ref, come[0].codes, "coreference", f"who came to {'+'.join(place)}")
        guests = [r for r in told if r.group == "host" and r.noun in self._guests and len(r.codes) == 1]
        if guests:
            return self._set(ref, guests[0].codes, "coreference", f"the {guests[0].noun} told of before")
        return self._opposite(ref)

    def _at_place(self, ref: Ref) -> bool:
        """Does a preposition of place stand before a reference, with no more than its determiner between?"""
        k = ref.first - 1
        while k >= 0 and self._tokens[k].pos in ("DET", "ADJ"):
            k -= 1
        return k >= 0 and self._tokens[k].pos == "ADP" and self._tokens[k].low in self._place

    def _ours(self, ref: Ref) -> bool:
        """Does "notre" stand before it: an office, a body or a country of the one who speaks?"""
        return ref.first > 0 and (
            self._tokens[ref.first - 1].low in self._our or self._tokens[ref.first].low in self._our
        )

    def _office(self, ref: Ref) -> None:
        """An office or a body that names no state: told before, or the state spoken of."""
        if self._ours(ref):
            return self._first_person(ref)
        possessor = self._possessor(ref)
        if possessor is not None and self._owned(ref, possessor):
            return None
        antecedent = self._relative_owner(ref)
        if antecedent is not None:
            return self._set(ref, antecedent.codes, "coreference", f"the {ref.noun} of {'+'.join(antecedent.codes)}")
        owner = self._in_genitive(ref)
        if owner is not None:
            return self._set(ref, owner.codes, "coreference", f"the {ref.noun} of {'+'.join(owner.codes)}")
        if possessor is None and self._of_issuer(ref):
            return self._set(ref, self.voice.issuer, "coreference", f"the {ref.noun} whose paper it is")
        chief = self._of_person(ref)
        if chief is not None:
            return self._set(ref, chief.codes, "stated", f"the {ref.noun} of {'+'.join(chief.codes)}")
        if ref.plural and ref.group == "office":
            return self._plural_office(ref)
        whole = self._right_after(ref, self._grammar.linking) if ref.group == "body" else None
        if whole is not None and whole.group in ("several", "pair") and self._tokens[ref.last].low in self._grammar.of:
            self._one(whole)
            if whole.codes:  # "une délégation des trois gouvernements"
                return self._set(ref, whole.codes, "coreference", f"the {ref.noun} of {'+'.join(whole.codes)}")
        count = self._numerals.get(self._tokens[ref.first - 1].low, 0) if ref.first and self._kinds else 0
        if count > 1:  # "three governments"
            if len(self._company) == count:
                self._set(ref, self._company, "coreference", "the states that the article names together")
            return None
        told = [r for r in self._done if len(r.codes) == 1 and not r.blocked]
        same = [r for r in told if r.noun == ref.noun and r.noun]
        if ref.person is not None:  # the same office of somebody else is another state's
            same = [r for r in same if r.person is None or r.person is ref.person]
        own = self._issuing(ref, told)
        if own:
            return self._set(ref, own, "coreference", f"the {ref.noun} whom the article is from")
        if not same or len({r.codes[0] for r in same}) > 1:
            same = same or [r for r in told if ref.rank and r.rank == ref.rank]
        codes = {r.codes[0] for r in same}
        if len(codes) == 1:
            return self._set(ref, codes, "coreference", f"the {ref.noun} named before")
        near = [r for r in self._before(ref, within=1) if len(r.codes) == 1 and r.noun not in self._we | self._me]
        if ref.group == "office" and self._kinds:
            near = [r for r in near if r.codes[0] in state_codes()] or near  # ministers are of states
            near = [r for r in near if not self._placed(r)] or near
            here = self._sentence(ref)
            if near and self._sentence(near[0]) < here:  # told before: who acted there, sooner than whom it was done to
                near = [r for r in near if self._is_subject(r)] or near
        if ref.person is None and len(codes) > 1:
            recent = same[-1]
            if self._sentence(ref) - self._sentence(recent) <= 2:
                return self._set(ref, recent.codes, "coreference", f"the {ref.noun} named last")
            return None
        if near and ref.rank == _POSTED and ref.person is not None:
            sender = self._sender(ref, near)
            if sender:
                return self._set(ref, sender, "coreference", f"posted with the state spoken of, {near[0].codes[0]}")
        if ref.rank == _HEADING:
            near = self._bodies_with_secretary(ref, near) or near
        if near:
            spoken = self._acting_before(ref, near) or near[0]
            return self._set(ref, spoken.codes, "coreference", f"the state spoken of, {spoken.codes[0]}")
        if self._cast.order and ref.group != "body":
            top = self._cast.order
            if len(top) == 1 or self._cast.weights[top[0]] > self._cast.weights[top[1]]:
                self._set(ref, top[:1], "cast", "the state that the article is most about")
        return None

    def _bodies_with_secretary(self, ref: Ref, near: Sequence[Ref]) -> list[Ref]:
        """Of whom one may be secretary general: the bodies near by, or the only one that the article names before."""
        bodies = [r for r in near if _has_secretary(r.codes[0])]
        if bodies:
            return bodies
        before = (r for r in self._cast.refs.items if r.first < ref.first and len(r.codes) == 1 and not r.blocked)
        named = [r for r in before if _has_secretary(r.codes[0])]
        return named[-1:] if len({r.codes for r in named}) == 1 else []

    def _in_genitive(self, ref: Ref) -> Ref | None:
        """Whose an office or body is, by the genitive before it: "its neighbour's senate", "neither side's army"."""
        k = ref.first - 1
        while k > 0 and self._tokens[k].pos in ("ADJ", "NOUN", "PROPN") and k not in self._cast.refs.at:
            k -= 1
        if k < 1 or self._tokens[k].low not in self._grammar.genitives:
            return None
        owner = self._cast.refs.at.get(k - 1)
        return owner if owner is not None and owner.codes and owner.group in _OWNERS and not owner.blocked else None

    def _relative_owner(self, ref: Ref) -> Ref | None:
        """Whose an office or body is, by the relative before it: "la Colombie, dont l'aviation a pilonné un camp"."""
        k = ref.first - 1
        while k > 0 and self._tokens[k].pos in ("DET", "ADJ"):
            k -= 1
        if k < 1 or self._tokens[k].low not in self._whose:
            return None
        last = k - 1 if self._tokens[k - 1].text == "," else k
        named = next((r for r in reversed(self._done) if r.last == last), None)
        return named if named is not None and len(named.codes) == 1 and not named.blocked else None

    def _acting_before(self, ref: Ref, near: Sequence[Ref]) -> Ref | None:
        """Who acts in the sentence before, where one who opens the next is named without a state."""
        if (
            not self._is_subject(ref)
            or ref.person is None
            or any(self._sentence(r) == self._sentence(ref) for r in near)
        ):
            return None
        acting = next((r for r in near if self._is_subject(r) and r.group in _NAMED), None)
        weights = self._cast.weights
        lighter = acting is not None and HEAVIER * weights.get(acting.codes[0], 0.0) < weights.get(
            near[0].codes[0], 0.0
        )
        return None if lighter else acting

    def _sender(self, ref: Ref, near: Sequence[Ref]) -> tuple[str, ...]:
        """Who sent an envoy whose state nobody names: the other of the two where the state spoken of is his host."""
        pair = self._cast.dyad(self._sentence(ref))
        head = next(
            (t for t in self._tokens[ref.first : ref.last] if t.pos in ("NOUN", "PROPN")), self._tokens[ref.first]
        )
        joined = head.dep == "conj" and near[0].first <= head.head < near[0].last  # "le ministre X et l'ambassadeur Y"
        undergoes = joined or head.dep.startswith(("obj", "nsubj:pass"))
        if near[0].codes[0] not in pair or not undergoes or self._tokens[head.head].low in self._sending:
            return ()
        return tuple(c for c in pair if c != near[0].codes[0])

    def _of_person(self, ref: Ref) -> Ref | None:
        """Whose a body is, where a person stands right behind it: "le gouvernement de Ferdinand Marcos"."""
        if ref.group != "body" or ref.person is not None:
            return None
        after = self._right_after(ref, self._grammar.linking) or self._cast.refs.at.get(ref.last)
        person = after is not None and after.group == "person" and len(after.codes) == 1 and not after.blocked
        return after if person and after is not None and self._sentence(after) == self._sentence(ref) else None

    def _of_issuer(self, ref: Ref) -> bool:
        """Is it an office or a body in a capital that names nobody, in a paper that bears a state's letterhead?"""
        word = self._tokens[ref.first]
        titled = word.text[0].isupper() and not word.text.isupper()
        told = {r.codes for r in self._done if r.noun == ref.noun and r.basis == "stated" and len(r.codes) == 1}
        foreign = (
            bool(told) and self.voice.issuer not in told
        )  # "le Premier ministre éthiopien ... le Premier ministre"
        return bool(self.voice.issuer) and titled and ref.person is None and not ref.plural and not foreign

    def _issuing(self, ref: Ref, told: Sequence[Ref]) -> tuple[str, ...]:
        """Whose "the Minister", "the Ministry" is, written as a title: of the one whom the article introduces first."""
        word = self._tokens[ref.first]
        before = self._tokens[ref.first - 1] if ref.first else None
        titled = word.text[0].isupper() and not word.text.isupper() and before is not None and before.sent == word.sent
        if not self._kinds or not titled or ref.last - ref.first > 1 or ref.person is not None or ref.plural:
            return ()
        first = next(
            (r for r in told if r.group in _SOMEBODY and r.codes[0] in state_codes() and self._is_subject(r)), None
        )
        alike = first is not None and (ref.group == "body" or first.noun.split()[-1:] == ref.noun.split()[-1:])
        return first.codes if first is not None and alike else ()

    def _plural_office(self, ref: Ref) -> None:
        whose = self._complement(ref)
        if whose is not None:
            self._one(whose)
            if whose.codes:
                return self._set(ref, whose.codes, whose.basis, f"whose they are: {whose.reason}")
        dyad = self._local_pair(ref) or self._cast.dyad(self._sentence(ref))
        if len(dyad) == 2 and (ref.number or ref.rank not in _AT_HOME):
            self._set(ref, dyad, "coreference", "the two sides of the article")
        return None

    def _local_pair(self, ref: Ref) -> tuple[str, ...]:
        """The two states told last before it in a block that speaks of only one of the article's two; () elsewhere."""
        order = self._cast.order[:2]
        block = self._cast.parse.sentence_of(ref.first).block
        if len(set(order) & set(self._cast.in_block(block))) != 1:
            return ()
        seen: list[str] = []
        for earlier in reversed(self._done):
            if self._cast.parse.sentence_of(earlier.first).block != block:
                break
            if earlier.group in ACTING and not earlier.blocked and not earlier.bystander and not self._placed(earlier):
                seen += [c for c in earlier.codes if c not in seen and c in state_codes()]
            if len(seen) >= 2:
                return tuple(sorted(seen[:2])) if set(seen[:2]) & set(order) else ()
        return ()

    def _complement(self, ref: Ref) -> Ref | None:
        """The set phrase right after an office, joined by "of": "les ministres du Commerce des trois pays"."""
        skipped = self._grammar.linking | (self._definite if self._kinds else frozenset())
        whose = self._right_after(ref, skipped)
        return whose if whose is not None and whose.group in _COUNTED else None

    def _right_after(self, ref: Ref, skipped: Collection[str]) -> Ref | None:
        """The reference that begins behind one, with such words between and no others."""
        k = ref.last
        while k < len(self._tokens) and self._tokens[k].low in skipped:
            k += 1
        after = self._cast.refs.at.get(k) if k > ref.last else None
        return after if after is not None and after.first == k else None

    def _pronoun(self, ref: Ref) -> None:
        token = self._tokens[ref.first]
        if token.dep.startswith("expl") and (
            self._tokens[token.head].low in self._impersonal or self._tokens[token.head].pos == "ADJ"
        ):
            return None
        if self._of_nobody(ref):
            return None
        if ref.noun in self._we | self._me | self._you:
            return self._first_person(ref)
        kind = self._kinds.get(ref.noun)
        if kind is not None:
            return self._pronoun_of(ref, kind)
        if not ref.plural and token.dep.startswith(("obj", "iobj")) and token.head > ref.first:
            return self._clitic(ref)  # "lui a promis"
        before = self._taken_up(ref)
        if before is not None:
            return self._stand_for(ref, before, f"“{token.text}” beside {'+'.join(before.codes)}")
        candidates = [r for r in self._before(ref, within=2) if self._agrees(ref, r) and not self._asked(ref, r)]
        topics = [r for r in candidates if self._sentence(r) == self._sentence(ref) and self._is_topic(r)]
        if topics:
            listed = [x for x in self._lists() if any(x.first <= r.first < x.last for r in topics)]
            codes = {*listed[-1].codes} if ref.plural and listed else {c for r in topics for c in r.codes}
            return self._set(ref, codes, "coreference", "what the sentence is said to be about")
        persons = [
            r
            for r in candidates
            if (
                r.group in _PERSONS
                or (r.group == "pronoun" and r.person is not None and (r.gender or self._is_subject(r)))
            )
            and not r.plural
        ]
        if ref.plural:
            doers = self._doers(ref) if token.dep.startswith(("obj", "iobj", "obl")) else frozenset()
            plural = [r for r in candidates if len(r.codes) > 1 or (r.plural and r.group != "pronoun")]
            plural = [r for r in plural if not doers & {*r.codes}]
            low = self._sentence(ref) - 2
            lists = [x for x in self._lists() if self._tokens[x.first].sent >= low and not doers & {*x.codes}]
            if lists and (not plural or plural[0].first < lists[-1].last):
                self._set(ref, lists[-1].codes, "coreference", "the states named together before it")
            elif plural:
                self._set(ref, self._with_the_rest(plural[0]), "coreference", "the plural named before")
            elif joined := self._joined_subject(self._before(ref, within=2)):
                self._set(ref, {c for r in joined for c in r.codes}, "coreference", "those named together before")
            else:
                self._set(ref, self._one_by_one(ref, doers), "coreference", "those told one by one before")
            return None
        candidates = [r for r in candidates if len(r.codes) == 1]
        above = self._governing(ref, candidates)
        if above is not None:
            return self._stand_for(ref, above, f"“{token.text}” for {'+'.join(above.codes)}, who acts above it")
        persons = [r for r in persons if len(r.codes) == 1]
        subjects = [r for r in candidates if self._is_subject(r)]
        pool = [r for r in subjects if r in persons] or persons[:1] or subjects[:1]
        if pool:
            self._stand_for(ref, pool[0], f"“{token.text}” for {'+'.join(pool[0].codes)} named before")
        return None

    def _one_by_one(self, ref: Ref, doers: Collection[str]) -> tuple[str, ...]:
        """Whom "ils" takes up where no plural is told: those joined just before it, else who acted in the last lines.

        "Il a obtenu de X et de Y qu'ils ...", "X est monté à Rzeszow, Y et Z l'y attendaient. Ils ont ...".
        """
        near = [r for r in self._before(ref, within=1) if len(r.codes) == 1 and not r.bystander]
        near = [r for r in near if not {*r.codes} & {*doers} and {*r.codes} <= state_codes()]
        for two, one in pairwise(near):
            own = self._sentence(two) == self._sentence(ref)
            if own and self._by_and(one, two) and one.codes != two.codes and not self._placed(two):
                return (*one.codes, *two.codes)
        acted = [
            r for r in near if r.group in _NAMED and self._sentence(r) < self._sentence(ref) and not self._at_place(r)
        ]
        acted = [r for r in acted if self._is_subject(r) or r.person is not None]
        codes = tuple(dict.fromkeys(c for r in acted for c in r.codes))
        return codes if len(codes) > 1 else ()

    def _of_nobody(self, ref: Ref) -> bool:
        """Does a pronoun only open a passive that says what is told: "Il est rappelé que"?"""
        token = self._tokens[ref.first]
        verb = self._tokens[token.head]
        said = any(self._tokens[c].dep in ("ccomp", "csubj", "expl:comp") for c in verb.children)
        return token.dep == "nsubj:pass" and not self._kinds and said

    def _taken_up(self, ref: Ref) -> Ref | None:
        """Whom a pronoun between commas only takes up: "Pretoria, elle, interdit"."""
        k, last = ref.first - 1, ref.last
        if k < 1 or self._tokens[k].text != "," or last >= len(self._tokens) or self._tokens[last].text != ",":
            return None
        named = next((r for r in reversed(self._done) if r.last == k), None)
        return named if named is not None and named.codes and named.group in ACTING else None

    def _governing(self, ref: Ref, candidates: Sequence[Ref]) -> Ref | None:
        """Who does what a subject pronoun's clause hangs from: "L'Iran a fait savoir qu'il", "ce dont il menace"."""
        after = self._tokens[ref.last].low if ref.last < len(self._tokens) else ""
        if not self._is_subject(ref) and after not in self._reflexives:  # "qu'il y ait eu" is said of nobody
            return None
        own = [r for r in candidates if self._sentence(r) == self._sentence(ref) and r.group in _NAMED]
        verb = self._tokens[self._tokens[ref.first].head]
        told = not verb.dep.startswith("acl")  # "À Suva, où il a atterri, X a obtenu davantage" tells Suva nothing
        for _ in range(_CHAIN):
            if verb.head == verb.i:
                return None
            verb = self._tokens[verb.head]
            bidden = self._bidden(verb.i, own) if told else None
            if bidden is not None:
                return bidden
            for r in own:
                heads = {self._tokens[k].head for k in range(r.first, r.last) if self._tokens[k].dep == "nsubj"}
                if verb.i in heads or (r.first <= verb.i < r.last and verb.dep == "root"):
                    return r
        return None

    def _bidden(self, verb: int, own: Sequence[Ref]) -> Ref | None:
        """To whom a verb is said that tells him of his own acts: "rappelle au Kremlin qu'il s'est engagé"."""
        if self._tokens[verb].low not in self._bidding:
            return None
        for r in own:
            heads = [self._tokens[k] for k in range(r.first, r.last) if self._tokens[k].head == verb]
            if any(t.dep.startswith(("obl", "iobj")) for t in heads) and not self._town_there(r):
                return r
        return None

    def _town_there(self, ref: Ref) -> bool:
        """Is a reference only where something is done: "au sommet", "en Suisse"?"""
        return self._town(ref) and ref.name is not None and ref.name.type == "city"

    def _with_the_rest(self, named: Ref) -> tuple[str, ...]:
        """Whom "they" are after "X received the other three": those three and X."""
        if named.group not in {"rest", *_BESIDE} or self._is_subject(named):
            return named.codes
        known = next((k for k in self._spoken_of(named) if not set(k) & set(named.codes)), ())
        whole = {*named.codes, *known}
        told = (*(x.codes for x in self._lists()), self._company)
        return tuple(whole) if any(whole <= set(codes) for codes in told) else named.codes

    def _is_topic(self, ref: Ref) -> bool:
        """Is a reference what its sentence is said to be about: "Quant à Kiev, il ..."?"""
        first = self._cast.parse.sentences[self._sentence(ref)].first
        opening = " ".join(t.low for t in self._tokens[first : ref.first])
        return any(opening.startswith(words) for words in self._topics) and "," not in opening.split()[:-1]

    def _asked(self, ref: Ref, earlier: Ref) -> bool:
        """In an interview, is it the state of who is asked, which is "nous" there and not "elle"?"""
        answers = self.voice.interview and not self.voice.quoted(self._tokens[ref.first].start)
        return answers and earlier.codes == self.voice.codes and earlier.group not in _PERSONS

    def _pronoun_of(self, ref: Ref, kind: str) -> None:
        """A pronoun that tells a person ("he"), a thing ("it") or several ("they"), in a language that has such."""
        token = self._tokens[ref.first]
        near = [r for r in self._before(ref, within=2) if not self._same_clause(r, ref) and not self._asked(ref, r)]
        if kind == "several":
            near = [r for r in self._before_with_peoples(ref, within=2) if not self._same_clause(r, ref)]
            pool = [r for r in near if len(r.codes) > 1 or (self._many(r) and r.group in ("body", "office", "people"))]
            joined = self._joined_subject(near)
            low = self._sentence(ref) - 2
            lists = [x for x in self._lists() if self._tokens[x.first].sent >= low]
            if lists and (not pool or pool[0].first < lists[-1].last):
                return self._set(ref, lists[-1].codes, "coreference", "the states named together before it")
            if joined is not None and (not pool or joined[-1].first > pool[0].first):
                codes = {c for r in joined for c in r.codes}
                return self._set(
                    ref, codes, "coreference", f"“{token.text}” for {'+'.join(sorted(codes))} named before"
                )
        else:
            persons = _PERSONAL if kind == "person" else frozenset({"state", "organisation", "body", "own"})
            pool = [
                r
                for r in near
                if len(r.codes) == 1
                and not r.plural
                and (r.group in persons or (r.group == "pronoun" and self._kinds.get(r.noun) == kind))
                and (kind != "person" or self._agrees(ref, r))
                and not (kind == "thing" and self._placed(r))
            ]
        own = [r for r in pool if self._sentence(r) == self._sentence(ref)]
        pool = (
            [r for r in own if self._is_subject(r)] or own[-1:] or [r for r in pool if self._is_subject(r)] or pool[:1]
        )
        if pool:
            self._stand_for(ref, pool[0], f"“{token.text}” for {'+'.join(pool[0].codes)} named before")

    def _many(self, ref: Ref) -> bool:
        """Is a reference a plural, by its words or by its last one ("Nigerian soldiers")?"""
        return ref.plural or (ref.person is None and self._tokens[ref.last - 1].feats.get("Number") in _PLURALS)

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
        while (
            k >= 0 and self._tokens[k].sent == self._sentence(ref) and self._tokens[k].pos in ("ADJ", "NOUN", "PROPN")
        ):
            k -= 1
        if k < 0 or self._tokens[k].sent != self._sentence(ref):
            return None
        return self._possessives.get(self._tokens[k].low)

    def _owned(self, ref: Ref, group: str) -> bool:
        """Settle an office by the possessive before it; True when that decides."""
        if group == "own":
            self._first_person(ref)
            return bool(ref.codes)
        codes = self._owner(ref, group)
        if codes:
            self._set(ref, codes, "coreference", f"whose it is: {'+'.join(sorted(codes))}")
        return bool(codes)

    def _owner(self, ref: Ref, group: str | None) -> set[str]:
        """Whose a possessive of a group ("one", "many") before a reference says it is."""
        near = self._in_headline(ref) or self._before(ref, within=1)
        near = [r for r in near if r.noun not in self._we | self._me]
        if group == "many":
            pool = [r for r in near if len(r.codes) > 1] or self._peoples(ref)
            low = self._sentence(ref) - 1
            lists = [x for x in self._lists() if self._tokens[x.first].sent >= low]
            if lists and (not pool or pool[0].first < lists[-1].last):
                return set(lists[-1].codes)
            joined = self._joined_subject(near)
            codes = {c for r in joined for c in r.codes} if joined and not pool else set()
            return codes or set(pool[0].codes if pool else self._cast.dyad(self._sentence(ref)))
        pool = [r for r in near if len(r.codes) == 1 and not self._placed(r)]
        cut = next((k for k in range(ref.first - 1, -1, -1) if self._tokens[k].text == ";"), -1)
        if cut >= 0 and self._tokens[cut].sent == self._sentence(ref):
            pool = [r for r in pool if r.first > cut] or pool
        verb = next((k for k in range(ref.first - 1, -1, -1) if self._tokens[k].pos == "VERB"), -1)
        acting = [r for r in pool if r.last == verb]
        subjects = acting or [r for r in pool if self._is_subject(r)] or pool
        if not subjects:  # "Et les Russes ? Leur diplomatie se tait, son porte-parole aussi"
            subjects = [r for r in self._peoples(ref) if len(r.codes) == 1]
        return set(subjects[0].codes) if subjects else set()

    def _in_headline(self, ref: Ref) -> list[Ref]:
        """Who is named in a headline before a reference in it, nearest first; () in the body."""
        sentence = self._cast.parse.sentence_of(ref.first)
        if sentence.role != "title":
            return []
        named = [r for r in self._cast.refs.items if sentence.first <= r.first and r.last <= ref.first]
        return [r for r in reversed(named) if r.codes and not r.blocked and r.group in ACTING]

    def _peoples(self, ref: Ref) -> list[Ref]:
        """Peoples named shortly before a reference, nearest first: "Les Kirghizes ... Leur Parlement"."""
        low = self._sentence(ref) - 1
        return [r for r in reversed(self._done) if r.group == "people" and r.codes and self._sentence(r) >= low]

    def _agrees(self, pronoun: Ref, named: Ref) -> bool:
        """May a pronoun stand for what was named, as far as their genders are known?"""
        if pronoun.gender == _THING:
            return named.group not in _PERSONS
        gender = named.gender or self._genders.get(_known_as(named), "")
        return not pronoun.gender or not gender or pronoun.gender == gender

    def _learn_genders(self) -> None:
        """The gender of each person and state, where the words beside any of its mentions tell it, or a given name."""
        told: dict[object, set[str]] = {}
        for ref in self._cast.refs.items:
            if ref.gender and ref.group != "pronoun" and not ref.plural:
                told.setdefault(_known_as(ref), set()).add(ref.gender)
        named = {id(p): {gender} for p in self._cast.refs.people if (gender := gender_of(p.name))}
        self._genders = {who: min(genders) for who, genders in (named | told).items() if len(genders) == 1}

    def _first_person(self, ref: Ref) -> None:
        """ "nous", "notre pays": the state of the one who speaks; outside quotations that of the article's voice."""
        quoted = self.voice.quoted(self._tokens[ref.first].start)
        if ref.noun in self._you and quoted:
            return  # who is spoken to
        speaker = self._speaking(ref, quoted)
        if speaker is not None:
            self._set(ref, speaker.codes, "coreference", f"the side of {'+'.join(speaker.codes)}, who speaks")
        elif ref.noun in self._you and self.voice.interview and self.voice.codes:
            self._set(ref, self.voice.codes, "coreference", f"the side of {'+'.join(self.voice.codes)}, who is asked")
        elif not quoted and self._sentence(ref) < self.voice.opens:
            ref.blocked, ref.reason = True, "those who print the interview"
        elif self.voice.interview and not quoted and self.voice.codes:
            self._set(ref, self.voice.codes, "coreference", f"the side of {'+'.join(self.voice.codes)}, who is asked")
        elif ref.noun in self._me and not quoted:
            ref.blocked, ref.reason = True, "the writer"
        elif self.voice.codes and ref.noun not in self._me:
            self._set(ref, self.voice.codes, "cast", "the state whose voice the article is")

    def _speaking(self, ref: Ref, quoted: bool) -> Ref | None:
        """Who is named beside a quotation, else last before it; outside quotations the name before a colon."""
        sentence = self._sentence(ref)
        named = [r for r in self._cast.refs.items if r.person is not None and r.codes and self._sentence(r) == sentence]
        if not quoted:
            return next((r for r in named if self._labels(r)), None)
        here = [r for r in self._cast.refs.items if self._sentence(r) == sentence and len(r.codes) == 1]
        told = [r for r in here if not r.blocked and (r.group in _NAMED or r.group == "people") and self._is_subject(r)]
        outside = [r for r in (*named, *told) if not self.voice.quoted(self._tokens[r.first].start)]
        before = [r for r in self._done if r.person is not None and r.codes and not r.blocked]
        return next(iter(outside), before[-1] if before else None)

    def _labels(self, ref: Ref) -> bool:
        """Does a name open its line, before a colon ("Popsoi : Nous ...")?"""
        first = self._cast.parse.sentences[self._sentence(ref)].first
        return ref.first <= first + 1 and ref.last < len(self._tokens) and self._tokens[ref.last].text == ":"

    def _there(self, ref: Ref) -> None:
        """ "y": the state of the place named last, else the one named last that does not act there."""
        if ref.name is not None:
            return None
        low = self._sentence(ref) - REACH
        near = [r for r in reversed(self._done) if self._sentence(r) >= low and not r.blocked]
        acting = {c for r in self._before(ref) if not self._placed(r) for c in r.codes}
        soil = self._soil(ref, low)
        for earlier in near:
            name = earlier.name
            if soil is not None and earlier.last <= soil[0]:
                return self._set(ref, [soil[1]], "coreference", f"there: on {soil[1]} soil")
            if name is not None and name.code and (earlier.group == "place" or self._placed(earlier)):
                return self._set(ref, [name.code], "coreference", f"there: in {name.form.form}")
        for earlier in near:
            if earlier.group == "state" and len(earlier.codes) == 1 and not set(earlier.codes) & acting:
                return self._set(ref, earlier.codes, "coreference", f"there: in {earlier.codes[0]}")
        return None

    def _soil(self, ref: Ref, low: int) -> tuple[int, str] | None:
        """The place last told of by whose it is ("sur le sol somalien"): its adjective's token, and the state."""
        for k, name in sorted(self._cast.refs.adjectives.items(), reverse=True):
            if k >= ref.first or ((held := self._cast.refs.at.get(k)) is not None and held.codes):
                continue
            if self._tokens[k].sent < low or k < 2:
                return None
            before = k - 3 if self._tokens[k - 2].pos == "DET" else k - 2
            if self._tokens[k - 1].pos == "NOUN" and self._tokens[before].low in self._place:
                return k, name.code
        return None

    def _latter(self, ref: Ref) -> None:
        """ "ce dernier": whoever was named last."""
        candidates = [r for r in self._before(ref, within=1) if (len(r.codes) > 1) == ref.plural or ref.plural]
        if ref.plural and not self._kinds:  # "ces derniers"
            candidates = [r for r in candidates if len(r.codes) > 1] or candidates
        if not ref.plural and self._tokens[ref.first].feats.get("Number") != "Plur":
            candidates = [r for r in candidates if self._agrees(ref, r)] or candidates
        if candidates:
            self._stand_for(ref, candidates[0], "named last")

    def _own(self, ref: Ref) -> None:
        """ "son pays": that of the subject before it; "notre pays": that of the one who speaks."""
        if self._ours(ref):
            return self._first_person(ref)
        candidates = self._before(ref, within=1)
        word = self._tokens[ref.first].low
        if self._kinds and self._possessives.get(word) == "many":
            candidates = [r for r in candidates if len(r.codes) > 1 or self._many(r)] or candidates
        elif word in self._of_persons:  # "his country": of somebody, not of a state
            persons = [r for r in candidates if r.group in _PERSONAL or self._kinds.get(r.noun) == "person"]
            candidates = persons or candidates
        subjects = [r for r in candidates if self._is_subject(r)] or candidates
        if subjects:
            self._set(ref, subjects[0].codes, "coreference", "the country of the one who speaks or acts")

    def _is_subject(self, ref: Ref) -> bool:
        named = range(ref.first, ref.last)
        return any(self._tokens[i].dep.startswith("nsubj") or self._stressed(i, ref.last) for i in named)

    def _stressed(self, i: int, last: int) -> bool:
        """Is somebody put before what he does: "C'est le ministre lui-même qui l'a annoncé"?"""
        opened = any(self._tokens[c].low in self._cleft for c in self._tokens[i].children if c < i)
        after = self._tokens[last : last + STRESSED]
        return opened and any(t.low in self._relative and t.dep.startswith("nsubj") for t in after)
