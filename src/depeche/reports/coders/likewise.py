"""Likewise: acts told by pointing at one told just before ("Warsaw followed suit", "as did Chile", "Oslo on Friday").

Such words name who does it, and often when; what is done, and to whom, is what the act before it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import Words, by_first
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.mentions.names import PLACE_TYPES
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.status import StatusReader

DOER_REACH = 8  # tokens between who does it and the words for it
OPENED = 2  # tokens by which a name is opened there: an article and a demonym ("and the Emirati president on Monday")
LINK = 2  # tokens that may stand between a name and its day where a verb is left out ("and Finland on the 8th")
COUNTED = 7  # tokens that a number and what it counts may take
LED = 6  # tokens after "followed" in which who did it after is told
_DOERS = frozenset({"state", "organisation", "people", "office", "body", "person", "pronoun", "pair", "several", "rest",
                    "neighbour", "counterpart", "latter"})  # fmt: skip
_ENDS = frozenset(".,;:)–—!")


@dataclass(frozen=True, slots=True)
class Likewise:
    """One act told so: who does it, the tokens it spans (the last excluded), and its day.

    Attributes:
        gap: Its verb is left out, so that the act stands in the same sentence.
        planned: Its own words say that it is still to come.
        back: It is done in return, to whom did it.
        place: Where it is done, where its own words say so: "la ministre à Oslo en mai".
        joins: It is done along with those who did it before.
        echo: It has no verb of its own: it is done on the day and in the state of what it points at.
        into: A preposition of place opens it, so that it is one more journey: "and to Kigali on Tuesday".
        whose: The state of those whom its own words count: "Belarus three Polish ones".
    """

    ref: Ref
    first: int
    last: int
    mention: DateMention | None
    gap: bool = False
    planned: bool = False
    back: bool = False
    place: Ref | None = None
    echo: bool = False
    joins: bool = False
    into: bool = False
    whose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: Words
    back: bool
    bare: bool
    joins: bool = False


@cache
def _phrases(language: str) -> Mapping[str, tuple[_Phrase, ...]]:
    """The expressions of `likewise` in `syntax.yaml`, by the first word of each form."""
    table = grammar(language).tables.get("likewise") or {}
    inflection = read_inflection(language)
    rows = []
    for key in ("again", "back", "bare"):
        for phrase in table.get(key) or ():
            verb, rest, _ = inflection.inflected(str(phrase))
            forms = sorted(inflection.inflect(verb, "VERB"))
            rows += [_Phrase((form, *rest), key == "back", key == "bare") for form in forms]
    rows += [_Phrase(grammar(language).split(str(phrase)), False, False) for phrase in table.get("done") or ()]
    rows += [_Phrase(grammar(language).split(str(phrase)), False, False, True) for phrase in table.get("joined") or ()]
    return by_first(rows, lambda row: row.words)


@cache
def followed(language: str) -> frozenset[str]:
    """Forms of the verbs by which somebody is told to do it after another ("suivi par", "imitated by")."""
    table = grammar(language).tables.get("likewise") or {}
    inflect = read_inflection(language).inflect
    return frozenset(form for verb in table.get("followed") or () for form in inflect(str(verb), "VERB"))


class LikewiseReader:
    """Finds what one article tells so."""

    def __init__(self, cast: Cast, clauses: ClauseReader, dater: Dater, status: StatusReader, language: str) -> None:
        self._cast = cast
        self._status = status
        self._clauses = clauses
        self._dater = dater
        self._tokens = cast.parse.tokens
        self._phrases = _phrases(language)
        words = clauses.grammar
        table = words.tables.get("likewise") or {}
        self._likes = [words.split(str(w)) for w in table.get("like") or ()]
        self._too = [words.split(str(w)) for w in table.get("too") or ()]
        self._same = [words.split(str(w)) for w in table.get("same") or ()]
        self._theirs = [words.split(str(w)) for w in table.get("theirs") or ()]
        self._conjunctions = words.words("conjunctions")
        self._clitics = words.words("clitics")
        self._followed = followed(language)
        self._agents = frozenset(words.slots.get("by", ()))
        self._upcoming = frozenset(str(w) for w in table.get("upcoming") or ())
        self._void = frozenset(str(w) for w in table.get("void") or ())
        self._genitive = words.genitives
        self._places = words.words("place")

    def acts(self) -> Iterator[Likewise]:
        """Every one, in the order of the text."""
        if not self._phrases and not self._likes:
            return
        for sentence in self._cast.parse.sentences:
            told = sentence.first  # one past what was told so
            for i in range(sentence.first, sentence.last):
                if i < told:
                    continue
                one = self._led(i, sentence.first, sentence.last)
                one = one or self._again(i, sentence.first, sentence.last)
                one = one or self._like(i, sentence.first, sentence.last)
                one = one or self._gap(i, sentence.first, sentence.last) or self._bare(i, sentence.first, sentence.last)
                if one is not None:
                    told = max(told, one.last if one.echo else told)
                    yield one

    def _again(self, i: int, first: int, last: int) -> Likewise | None:
        """ "Poland followed suit on Tuesday"."""
        phrase = next((p for p in self._phrases.get(self._tokens[i].low, ()) if self._spells(i, p.words, last)), None)
        ref = self._doer(i, first) if phrase is not None else None
        if phrase is None or ref is None or (phrase.bare and not self._alone(i + len(phrase.words), last)):
            return None
        between = [t.low for t in self._tokens[ref.last : i]]
        if any(w in self._void for w in between):
            return None
        end = i + len(phrase.words)
        future = any(self._status.tense(k) == "Fut" for k in range(i, end))
        planned = future or any(w in self._upcoming for w in between)
        day = self._day(ref.first, last)
        return Likewise(ref, ref.first, end, day, planned=planned, back=phrase.back, joins=phrase.joins)

    def _alone(self, k: int, last: int) -> bool:
        """Does a day or nothing come behind a verb that means this only so: "the Senate followed on 3 March"?"""
        day = self._day_at(k)
        return k >= last or self._tokens[k].text in _ENDS or (day is not None and day.grain == "day")

    def _like(self, i: int, first: int, last: int) -> Likewise | None:
        """ "as did Chile", "so has its neighbour"; a sentence that opens so points at the one before."""
        words = next((w for w in self._likes if self._spells(i, w, last)), None)
        ref = self._ref_from(i + len(words), last) if words is not None else None
        if ref is None or (ref.last < last and self._tokens[ref.last].pos in ("VERB", "AUX")):
            return None
        return Likewise(ref, i, ref.last, self._day_at(ref.last), gap=i > first)

    def _led(self, i: int, first: int, last: int) -> Likewise | None:
        """Who does it after somebody, told by a participle behind the act: "..., bientôt imité par Varsovie"."""
        if self._tokens[i].low not in self._followed or not any(self._tokens[k].text == "," for k in range(first, i)):
            return None
        by = next((k for k in range(i + 1, min(last, i + LED)) if self._tokens[k].low in self._agents), None)
        ref = self._ref_from(by + 1, last) if by is not None else None
        if by is None or ref is None or ref.group == "pronoun":
            return None
        between = [m for a, b, m in self._dater.in_sentence(self._tokens[i].sent) if i < a and b < by and m.edtf]
        end = self._list_end(ref, last)
        return Likewise(ref, i, end, between[0] if between else self._day_at(end))

    def _bare(self, i: int, first: int, last: int) -> Likewise | None:
        """Others told without a verb: "Madrid aussi", "Tunis le sien", "l'Allemagne quatre", "Idem à Londres"."""
        opens = i == first
        if not opens and not self._separates(i - 1) and self._tokens[i - 1].text != ":":
            return None
        same = next((w for w in self._same if self._spells(i, w, last)), None)
        if same is not None:
            k = i + len(same)
            k += k < last and self._tokens[k].pos == "ADP"
            ref = self._ref_from(k, last)
            end = self._list_end(ref, last) if ref is not None else last
            found = ref is not None and self._stops(end, last)
            return Likewise(ref, i, end, None, gap=not opens, echo=True) if ref is not None and found else None
        ref = self._ref_from(i, last)
        if ref is None or ref.first - i > 1 or ref.group == "pronoun":
            return None
        end = self._list_end(ref, last)
        words = next((w for w in (*self._too, *self._theirs) if self._spells(end, w, last)), None)
        if words is not None and self._stops(end + len(words), last):
            return Likewise(ref, ref.first, end + len(words), None, gap=not opens, echo=True)
        counted = self._counted_end(end, last) if not opens else None
        if counted is not None and self._counted_before(i, first):
            return Likewise(ref, ref.first, counted, None, gap=True, echo=True, whose=self._nation(end, counted))
        return None

    def _nation(self, first: int, last: int) -> tuple[str, ...]:
        """Whose those are who are counted: "Belarus three Polish ones"."""
        refs = self._cast.refs
        own = {name.code for k in range(first, last) if (name := refs.adjectives.get(k)) is not None and name.code}
        own |= {c for k in range(first, last) if (r := refs.at.get(k)) is not None for c in r.codes}
        return tuple(sorted(own)) if len(own) == 1 else ()

    def _counted_end(self, k: int, last: int) -> int | None:
        """One past a number and what it counts, with which a clause ends: "Spain 500,000 euros", "l'Italie six"."""
        end = k + (k < last and self._tokens[k].pos == "SYM")
        if not self._number(end):
            return None
        of = self._clauses.grammar.of
        while end < min(last, k + COUNTED) and not self._stops(end, last):
            token = self._tokens[end]
            if token.pos not in ("NUM", "SYM", "NOUN", "ADJ", "PROPN") and token.low not in of:
                return None
            named = self._cast.refs.at.get(end)
            if named is not None and named.group != "people":
                return None
            end += 1
        return end if self._stops(end, last) else None

    def _list_end(self, ref: Ref, last: int) -> int:
        """One past those told in one list with a reference: "la Lituanie, la Lettonie et l'Estonie"."""
        end = ref.last
        while end < last and self._separates(end):
            named = self._ref_from(end + 1, last)
            if named is None or named.first - end > 2 or named.group == "pronoun":
                break
            after = named.last < last and self._separates(named.last)
            if not after and self._tokens[end].text == ",":
                break
            end = named.last
        return end

    def _stops(self, k: int, last: int) -> bool:
        """Does a clause end at a token?"""
        return k >= last or self._tokens[k].text in _ENDS or self._tokens[k].low in self._conjunctions

    def _number(self, k: int) -> bool:
        return k < len(self._tokens) and self._tokens[k].pos == "NUM"

    def _counted_before(self, i: int, first: int) -> bool:
        """Does the clause before count what it is about: "a expulsé six diplomates, l'Allemagne quatre"?"""
        verbs = [k for k in range(first, i) if self._tokens[k].pos == "VERB"]
        return bool(verbs) and any(self._number(k) for k in range(verbs[-1], i - 1))

    def _gap(self, i: int, first: int, last: int) -> Likewise | None:
        """ "..., and Finland on Friday", "...; Kyiv's on 14 October": a name and a day without a verb."""
        if i == first or not self._separates(i - 1) or not self._after_a_day(i - 1, first):
            return None
        start = i + 1 if i + 1 < last and self._tokens[i].low in self._places else i  # "and to Kigali on Tuesday"
        ref = self._ref_from(start, last)
        if ref is None or ref.first - start > OPENED or ref.group == "pronoun":
            return None
        if start > i and (ref.name is None or ref.name.type not in PLACE_TYPES):
            return None
        ref, k = self._owned(ref, last)
        k = max(k, self._list_end(ref, last))
        if k + 1 < last and self._tokens[k].pos == "NUM" and self._day_at(k) is None:
            k += 1  # "..., and Tanzania three on Tuesday"
        place = self._place_at(k, last)
        if place is not None:
            k = place.last
        mention = self._day_at(k)
        if mention is None or mention.edtf is None:
            return None
        end = next((t.i for t in self._tokens[k:last] if t.start >= mention.end), last)
        if (
            end < last
            and self._tokens[end].text not in _ENDS
            and self._tokens[end].low not in self._clauses.grammar.joiners
        ):
            return None
        return Likewise(ref, ref.first, end, mention, gap=True, place=place, into=start > i)

    def _place_at(self, k: int, last: int) -> Ref | None:
        """The place whose preposition stands at a token."""
        if k + 1 >= last or self._tokens[k].low not in self._places:
            return None
        named = self._cast.refs.at.get(k + 1)
        return named if named is not None and named.name is not None and named.first == k + 1 and named.codes else None

    def _owned(self, ref: Ref, last: int) -> tuple[Ref, int]:
        """Who is named after a genitive, and where that ends: "Serbia's deputies", "Indonesia's Retno Marsudi"."""
        k = ref.last
        if k >= last or self._tokens[k].low not in self._genitive:
            return ref, k
        k += 1
        named = self._cast.refs.at.get(k)
        if named is not None and named.first == k and named.codes == ref.codes and named.group in _DOERS:
            return named, named.last
        return ref, k

    def _after_a_day(self, k: int, first: int) -> bool:
        """Does a day stand before a separator, so that the clause before it is dated, and no name of a list?"""
        while k > first and self._separates(k):
            k -= 1
        days = self._dater.in_sentence(self._tokens[first].sent)
        return k not in self._cast.refs.at and any(first <= b <= k for _, b, _ in days)

    def _separates(self, k: int) -> bool:
        token = self._tokens[k]
        return token.text in (",", ";", "–", "—") or token.low in self._conjunctions

    def _doer(self, i: int, first: int) -> Ref | None:
        """Who stands before the words for it, with no other verb between."""
        for k in range(i - 1, max(first, i - DOER_REACH) - 1, -1):
            ref = self._cast.refs.at.get(k)
            if ref is None:
                token = self._tokens[k]
                if token.text in ";:" or (token.pos == "VERB" and token.low not in self._upcoming):
                    return None
                continue
            if self._tokens[k].low in self._clitics and ref.last - ref.first == 1 and ref.group == "pronoun":
                continue  # "Brasilia lui emboîtait le pas"
            if ref.last == k + 1 and ref.group in _DOERS and not self._placed(ref):
                return ref if ref.codes and not ref.blocked else None
        return None

    def _placed(self, ref: Ref) -> bool:
        before = self._tokens[ref.first - 1] if ref.first else None
        return before is not None and before.pos == "ADP" and before.sent == self._tokens[ref.first].sent

    def _ref_from(self, i: int, last: int) -> Ref | None:
        """The reference that starts at a token, or after its article."""
        refs = self._cast.refs
        while i < last and i not in refs.at:
            if self._tokens[i].low not in self._clauses.grammar.articles and i not in refs.adjectives:
                break
            i += 1
        ref = self._cast.refs.at.get(i)
        if ref is None or ref.first != i or ref.group not in _DOERS or not ref.codes or ref.blocked:
            return None
        return ref

    def _day(self, first: int, last: int) -> DateMention | None:
        """The one day of its clause."""
        sentence = self._tokens[first].sent
        near = [m for a, b, m in self._dater.in_sentence(sentence) if first <= a and b < last and m.edtf]
        before = [m for a, b, m in self._dater.in_sentence(sentence) if b < first and m.edtf]
        return near[0] if near else before[0] if len(before) == 1 and self._opens(before[0], sentence) else None

    def _opens(self, mention: DateMention, sentence: int) -> bool:
        """Does a day open its sentence: "A day later Poland did the same"?"""
        first = self._cast.parse.sentences[sentence].first
        return mention.bound_start <= self._tokens[min(first + 1, len(self._tokens) - 1)].start

    def _day_at(self, k: int) -> DateMention | None:
        """The day that starts at a token, or just after it."""
        if k >= len(self._tokens):
            return None
        sentence = self._tokens[k].sent
        for first, _, mention in self._dater.in_sentence(sentence):
            between = self._tokens[k:first]
            if k <= first <= k + LINK and all(t.pos in ("ADP", "DET") for t in between):
                return mention
        return None

    def _spells(self, i: int, words: Sequence[str], last: int) -> bool:
        if i + len(words) > last or self._tokens[i].low != words[0]:
            return False
        return all(self._tokens[i + n].low == w for n, w in enumerate(words))
