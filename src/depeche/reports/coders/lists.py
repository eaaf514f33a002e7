"""Lists: who is told together in one phrase ("le Mali, le Niger et le Tchad", "Finland, along with Denmark").

The parse joins them, and where it errs the words between two references do: "et", a comma in a list that "et" closes, a
preposition that takes up the one before, words for company.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from depeche.mentions.cast import Cast
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import ClauseReader
from depeche.texts.parse import Token

NEARBY = 12  # references around one that may stand in one list with it
DASHES = ("-", "–", "/")
_OPENINGS = (",", ";", ":", "–", "—")  # behind these a clause begins


def _of_region(ref: Ref) -> bool:
    """Is it the states that a region's name counts together: "the three Baltic states"?"""
    return ref.group == "several" and ref.basis == "stated" and bool(ref.codes)


class ListReader:
    """Finds who is told together with whom in one article."""

    def __init__(self, cast: Cast, clauses: ClauseReader) -> None:
        self._cast = cast
        self._clauses = clauses
        self._tokens = cast.parse.tokens
        self._position = {id(ref): n for n, ref in enumerate(cast.refs.items)}
        grammar = clauses.grammar
        self._genitive = grammar.genitives
        self._owners = self._owned_by()
        self._joiners = grammar.words("conjunctions")
        self._places = grammar.words("place")
        pairs = grammar.tables.get("correlatives") or {}
        self._correlatives = {str(two): frozenset(map(str, ones)) for two, ones in pairs.items()}
        self._premodified = grammar.premodified
        self._alongside = self._plainly(grammar.words("together"))
        self._possessives = frozenset(grammar.possessives)
        self._apart = self._plainly(grammar.words("together_apart"))

    def _plainly(self, phrases: Collection[str]) -> frozenset[str]:
        """Phrases with their melted words in the plain form: "aux côtés de" as "à côtés de"."""
        return frozenset(" ".join(self._clauses.plain(w) for w in phrase.split()) for phrase in phrases)

    def _owned_by(self) -> dict[int, Ref]:
        """Who is named after the genitive of his state, to the state's name: "Poland's Andrzej Duda"."""
        refs, owners = self._cast.refs.items, {}
        for one, two in pairwise(refs):
            mark = self._tokens[one.last].low if one.last < len(self._tokens) else ""
            own = two.first == one.last + 1 and mark in self._genitive and one.name is not None
            if own and two.person is not None and one.codes == two.codes:
                owners[id(two)] = one
        return owners

    def joined(self, head: int) -> list[int]:
        """The conjuncts of a phrase: those of the parse, and references that "et" joins to it in the text."""
        joined = [*self._in_agreement(head), *self._listed_apart(head)]
        joined += [m for k in joined if k != head for m in self._in_agreement(k) if m not in joined]
        items = self._cast.refs.items
        ref = self._cast.refs.at.get(head)
        if ref is None or ref not in items:
            return joined
        units, n = self._units(ref)
        items = list(units)
        first = last = n
        while last + 1 < len(items) and (
            self._and(items[last], items[last + 1])
            or self._listed(items, last)
            or self._apposed(items[last], items[last + 1])
        ):
            last += 1
        closed = last > n
        while first > 0 and (
            self._and(items[first - 1], items[first]) or (closed and self._comma(items[first - 1], items[first]))
        ):
            first -= 1
            closed = True
        while last + 1 < len(items) and self._dashed(items[last], items[last + 1]):
            last += 1
        while first > 0 and self._dashed(items[first - 1], items[first]):
            first -= 1
        beyond = self._along(items, first, last)
        joined += [items[m].first for m in [*range(first, last + 1), *beyond] if m != n]
        return list(dict.fromkeys(joined))

    def _units(self, ref: Ref) -> tuple[Sequence[Ref], int]:
        """The references as a list reads them, "Poland's Andrzej Duda" as one, and the place of one of them."""
        items = self._cast.refs.items
        near = self._position[id(ref)]
        nearby = items[max(0, near - NEARBY) : near + NEARBY]
        if not any(id(r) in self._owners for r in nearby):
            return items, near
        states = {id(owner): ref for ref in items if (owner := self._owners.get(id(ref))) is not None}
        units = [r for r in items if id(r) not in states]
        held = states.get(id(ref), ref)
        return units, next(n for n, r in enumerate(units) if r is held)

    def _opening(self, ref: Ref) -> int:
        """The first token of a reference, or of the state whose genitive stands before it."""
        return self._owners.get(id(ref), ref).first

    def _dashed(self, one: Ref, two: Ref) -> bool:
        """Are two the halves of one name ("le sommet Russie–Afrique")?"""
        between = [t.text for t in self._tokens[one.last : two.first]]
        return len(between) == 1 and between[0] in DASHES and one.name is not None and two.name is not None

    def _in_agreement(self, head: int) -> list[int]:
        """A phrase and the conjuncts that the parse gives it, without those behind a preposition of another kind.

        "L'ultimatum de la Turquie à la Syrie et au Pérou" goes to Peru, and is not Peru's.
        """
        own = self._clauses.marker(head)
        return [
            k
            for k in self._clauses.conjuncts[head]
            if k == head or not own or not (marker := self._clauses.marker(k)) or self._agree(own, marker)
        ]

    def _listed_apart(self, head: int) -> list[int]:
        """The rest of a list that the parse takes for an apposition: "le Mali, le Niger et le Tchad"."""
        found: list[int] = []
        for c in self._tokens[head].children:
            last = [d for d in self._tokens[c].children if self._tokens[d].dep == "conj" and d > c]
            closed = any(self._tokens[e].low in self._joiners for d in last for e in self._tokens[d].children)
            if self._tokens[c].dep == "appos" and c > head and closed:
                found += [c, *last]
        return found

    def _along(self, items: Sequence[Ref], first: int, last: int) -> list[int]:
        """Those who do it along with a list, or whom it goes along with: "Finland, along with Denmark and Norway"."""
        found: list[int] = []
        if last + 1 < len(items) and self._with(items[last], items[last + 1]):
            found += self._rest_of(items, last + 1)
        if first > 0 and self._with(items[first - 1], items[first]):
            found.append(first - 1)
        m = first - 1
        while m > 0 and self._and(items[m - 1], items[m]):
            m -= 1
        if m >= 0 and self._led(items, m, first):
            found += list(range(m, first))
        return found

    def _rest_of(self, items: Sequence[Ref], m: int) -> list[int]:
        """A reference and those that "et" joins to it."""
        found = [m]
        while m + 1 < len(items) and (self._and(items[m], items[m + 1]) or self._listed(items, m)):
            m += 1
            found.append(m)
        return found

    def _with(self, one: Ref, two: Ref) -> bool:
        """Do words for company, and no more than a comma and articles, stand between two references?"""
        between = self._tokens[one.last : two.first]
        if one.blocked or two.blocked or not between or len(between) > 6:
            return False
        words = self._plain_words(between)
        apart = between[0].text == "," and words in self._apart and self._set_off(two)
        stranded = between[0].text == "," and bool(self._own_marker(one)) and not self._set_off(two)
        return bool(words) and ((words in self._alongside and not stranded) or apart)

    def _plain_words(self, tokens: Sequence[Token]) -> str:
        """Words without commas and articles, melted ones in their plain form: "suivie du" is "suivie de"."""
        plain = [
            self._clauses.plain(t.low)
            for t in tokens
            if t.text != "," and (t.low not in self._clauses.grammar.articles or t.pos == "ADP")
        ]
        return " ".join(plain)

    def _set_off(self, ref: Ref) -> bool:
        """Does a comma close what a reference ends, before the verb: "L'Italie, avec Malte, exige"?"""
        sentence = self._cast.parse.sentence_of(ref.first)
        k = ref.last
        items = self._cast.refs.items
        n = self._position[id(ref)]
        while n + 1 < len(items) and self._and(items[n], items[n + 1]):
            n += 1
            k = items[n].last
        return k < sentence.last and self._tokens[k].text == ","

    def _led(self, items: Sequence[Ref], m: int, first: int) -> bool:
        """Does a sentence begin with whom it is done along with: "Avec Malte, l'Italie a sommé"?"""
        one, last, two = items[m], items[first - 1], items[first]
        sentence = self._cast.parse.sentence_of(one.first)
        between = self._tokens[last.last : two.first]
        if one.blocked or two.blocked or not between or between[0].text != ",":
            return False
        if any(t.low not in self._clauses.grammar.articles for t in between[1:]):
            return False
        opens = next((k + 1 for k in range(one.first - 1, sentence.first, -1) if self._tokens[k].text in _OPENINGS), 0)
        return self._plain_words(self._tokens[max(opens, sentence.first) : one.first]) in self._apart

    def places_joined(self, head: int) -> list[int]:
        """A place and those listed after it with the same preposition: "à Bujumbura, à Kigali et à Kinshasa"."""
        items = self._cast.refs.items
        ref = self._cast.refs.at.get(head)
        if ref is None or ref not in items:
            return [head]
        found, n = [head], self._position[id(ref)]
        while n + 1 < len(items) and (self._and(items[n], items[n + 1]) or self._comma(items[n], items[n + 1])):
            n += 1
            found.append(items[n].first)
        return found

    def _listed(self, items: Sequence[Ref], n: int) -> bool:
        """Does a comma join it to the next in a list that "et" closes ("l'Égypte, l'Éthiopie et le Soudan")?"""
        m = n
        while m + 1 < len(items) and self._comma(items[m], items[m + 1]):
            m += 1
        return m > n and m + 1 < len(items) and self._and(items[m], items[m + 1])

    def _comma(self, one: Ref, two: Ref) -> bool:
        between = self._tokens[one.last : self._opening(two)]
        owned = {id(one), id(two)} & self._owners.keys()
        if len(between) == 1 and between[0].text == "," and owned and one.codes != two.codes:
            return (one.person is not None or one.name is not None) and not one.blocked
        if len(between) == 1 and between[0].text == "," and one.person and one.codes != two.codes:
            return (
                bool(one.noun) and one.noun == two.noun and not one.blocked
            )  # "ses homologues allemand, X, polonais, Y"
        if (
            two.group == "counterpart"
            and one.codes
            and two.codes
            and not {*one.codes} & {*two.codes}
            and not one.blocked
        ):
            his = [t for t in between[1:] if t.low in self._possessives]
            return len(between) == 2 and between[0].text == "," and len(his) == 1
        bare = all(r.name is not None or _of_region(r) for r in (one, two))
        if not (bare and 1 <= len(between) <= 3 and between[0].text == ","):
            return False
        marked = [t for t in between[1:] if t.low not in self._clauses.grammar.articles]
        own = self._own_marker(one)
        if own and not marked and any(t.dep.startswith("nsubj") for t in self._tokens[two.first : two.last]):
            return False  # "En rappelant son consul au Mexique, Lima ...": a clause begins
        return all(t.pos == "ADP" and self._clauses.plain(t.low) == own for t in marked)

    def _own_marker(self, ref: Ref) -> str:
        """The preposition of a reference; of a name in apposition that of what it stands beside."""
        opening = self._opening(ref)
        start = self._clauses.phrase_start(opening)
        if any(t.low in self._clauses.calendar for t in self._tokens[start:opening]):
            return ""  # "On Monday Egypt, Jordan and Iraq agreed": the day's preposition
        marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
        n = self._position.get(id(ref), 0)
        if marker or not n or not self._apposed(self._cast.refs.items[n - 1], ref):
            return marker
        return self._own_marker(self._cast.refs.items[n - 1])

    def _apposed(self, one: Ref, two: Ref) -> bool:
        """Does a name follow whom it names, after a comma: "son homologue guyanien, Irfaan Ali"?"""
        between = self._tokens[one.last : two.first]
        return (
            two.group == "person"
            and len(between) == 1
            and between[0].text == ","
            and (not two.codes or one.codes == two.codes)
        )

    def _and(self, one: Ref, two: Ref) -> bool:
        """Are two references joined by "et", with no more than articles and titles between?"""
        between: Sequence[Token] = self._tokens[one.last : self._opening(two)]
        if self._premodified:
            between = self._before_demonyms(between)
        words = [t for t in between if t.pos != "PUNCT" and t.low not in self._clauses.grammar.articles]
        if not words or len(between) > 4 or one.blocked or two.blocked:
            return False
        if any(t.text in ";:." for t in between):
            return False
        if words[0].low in self._correlatives:
            before = self._clauses.phrase_start(one.first) - 1
            return len(words) == 1 and before >= 0 and self._tokens[before].low in self._correlatives[words[0].low]
        return (
            words[0].low in self._joiners
            and all(t.low in self._joiners or t.pos in ("ADP", "DET") for t in words)
            and len(words) <= 2
            and (len(words) == 1 or self._agree(self._own_marker(one), self._clauses.plain(words[1].low)))
        )

    def _agree(self, marker: str, word: str) -> bool:
        """Does a preposition take up the one before it: "auprès de la Chine et du Pérou", "en Chine et au Pérou"?"""
        return word in (marker, marker.rpartition(" ")[2]) or {marker, word} <= self._places

    def _before_demonyms(self, between: Sequence[Token]) -> Sequence[Token]:
        """What stands before the demonyms of an office, joined or not: "and his Moroccan and Mauritanian"."""
        adjectives = self._cast.refs.adjectives
        last = len(between)
        while last and (
            between[last - 1].i in adjectives
            or (
                last < len(between)
                and (between[last - 1].low in self._joiners or between[last - 1].text == ",")
                and last > 1
                and between[last - 2].i in adjectives
            )
        ):
            last -= 1
        return between[:last]
