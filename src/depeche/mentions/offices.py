"""Offices and bodies: noun phrases that stand for a state, such as "le ministre togolais des Affaires étrangères".

The words come from `offices.yaml`; here a phrase is followed from its first noun to its end by a few steps that need no
parse, since titles in a row are where parsers err most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from depeche.codebook.descriptions import descriptions, fitting
from depeche.codebook.folding import fold
from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.phrases import by_first
from depeche.codebook.tables import read_yaml
from depeche.mentions.names import ADJECTIVE_TYPES, STATE_TYPES, Name
from depeche.texts.parse import Token


@dataclass(frozen=True, slots=True)
class Noun:
    """One entry of `offices.yaml`.

    Attributes:
        phrase: The entry as written there.
        group: "office", "body", "never", "counterpart", "host", "neighbour", "partner", "own" or "latter".
        sector: PLOVER sector, or None.
        rank: What kind of office it is (head_of_state, minister...), or None.
        code: The state or organisation that the phrase alone names, or None.
        weak: It stands for a state only where one is named with it.
        proper: It is a name, which is told by its capitals and not by its part of speech ("M23", "Hezbollah").
        camp: It is a camp, armed or not: who speaks or acts for it is no side either ("le porte-parole du M23").
    """

    phrase: str
    group: str
    sector: str | None = None
    rank: str | None = None
    code: str | None = None
    weak: bool = False
    proper: bool = False
    camp: bool = False


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The words of `offices.yaml`, laid out by the first word of each form.

    Attributes:
        nouns: First word to the forms that begin with it: all words, the entry, and whether it is a plural.
        former: Adjectives and prefixes of a former office.
        titles: First word to the honorifics that begin with it, longest first.
        pair_nouns: Nouns that a numeral makes a set phrase of ("les deux pays"), all words of each form.
        numerals: Numerals in words to their number.
        fixed: First word to the fixed phrases for the two main sides that begin with it, longest first.
        openings: First words of nouns, titles, fixed phrases and parts: where none stands, no reference begins.
        determiners: Determiners before such a numeral.
        rest, first, last: Words for some of a company: "les autres", "les deux premiers", "les deux derniers".
    """

    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Noun, bool], ...]]
    former: frozenset[str]
    titles: Mapping[str, tuple[tuple[str, ...], ...]]
    pair_nouns: frozenset[tuple[str, ...]]
    numerals: Mapping[str, int]
    fixed: Mapping[str, tuple[tuple[str, ...], ...]]
    openings: frozenset[str]
    determiners: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=dict)
    """Words for some of a company to "rest", "first" or "last": "les autres", "les deux premiers"."""
    singles: Mapping[str, str] = field(default_factory=dict)
    """Words for one of two to "first" or "last": "le premier", "le second"."""
    epithets: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = field(default_factory=dict)
    proper: frozenset[tuple[str, ...]] = frozenset()
    """Epithets of one word that mean a state with a capital alone: "the North"."""
    """First word to what states are called for what they are, and the states that each may stand for, longest first."""
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words of a region to the states that they count together: "baltes"."""
    sets: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]] = field(default_factory=dict)
    """First word to the set phrases for a company, and how many each counts: "the trio"; 0 counts none."""

    def match(self, tokens: Sequence[Token], i: int, last: int) -> tuple[int, Noun, bool] | None:
        """The longest entry that starts at token `i`: its end, the entry, and whether it is a plural."""
        best: tuple[int, Noun, bool] | None = None
        opening = self.opening(tokens[i].folded)
        for words, noun, plural in self.nouns.get(opening, ()):
            end = i + len(words)
            if end <= last and (best is None or end > best[0]) and spells(tokens, i + 1, words[1:]):
                best = (end, noun, plural)
        return best

    def opening(self, folded: str) -> str:
        """The word of an office that a token opens with, without a prefix for a former one ("ex-ministre")."""
        bare = next((folded[len(p) :] for p in self.former if p.endswith("-") and folded.startswith(p)), folded)
        return bare if bare in self.nouns else folded

    def title(self, tokens: Sequence[Token], i: int, last: int) -> int:
        """End of the honorifics that start at `i`; `i` itself when there is none."""
        while True:
            if i >= last:
                return i
            rows = self.titles.get(tokens[i].folded, ())
            if not rows:
                return i
            end = next((i + len(w) for w in rows if i + len(w) <= last and spells(tokens, i, w)), i)
            if end == i:
                return i
            i = end

    def pair_noun(self, tokens: Sequence[Token], i: int, last: int) -> int | None:
        """End of a noun of set phrases that starts at `i`, or None."""
        ends = [
            i + len(w)
            for w in self.pair_nouns
            if w[0] == tokens[i].folded and i + len(w) <= last and spells(tokens, i, w)
        ]
        return max(ends, default=None)


def spells(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Do folded words stand from token `i` on? The caller has seen that so many tokens are left."""
    return all(tokens[i + k].folded == word for k, word in enumerate(words))


@cache
def office_words(language: str) -> OfficeWords:
    """The offices, bodies, titles and set phrases of a language."""
    table = read_yaml("languages", language, "offices.yaml") or {}
    split = grammar(language).split
    nouns: dict[str, list[tuple[tuple[str, ...], Noun, bool]]] = {}
    for noun, form in _entries(table):
        words = tuple(fold(w) for w in split(form))
        lemma = tuple(fold(w) for w in split(noun.phrase))
        plural = _plural(words[0], lemma[0]) or (len(words) == len(lemma) and _plural(words[-1], lemma[-1]))
        nouns.setdefault(words[0], []).append((words, noun, plural))
    pairs, groups = table.get("pairs") or {}, table.get("groups") or {}
    numerals = {str(w).lower(): 2 for w in pairs.get("numerals") or () if " " not in str(w)}
    numerals |= {str(w).lower(): int(n) for w, n in (groups.get("numerals") or {}).items()}
    former = table.get("former") or {}
    titles: dict[str, list[tuple[str, ...]]] = {}
    for title in sorted(
        {tuple(fold(w) for w in split(row["form"])) for row in table.get("titles") or ()}, key=lambda w: (-len(w), w)
    ):
        titles.setdefault(title[0], []).append(title)
    fixed = by_first(
        sorted({tuple(fold(w) for w in split(str(f))) for f in pairs.get("fixed") or ()}, key=lambda w: (-len(w), w)),
        tuple,
    )
    sets = by_first(
        sorted(
            (
                (tuple(fold(w) for w in split(str(f))), int(n))
                for n, fs in (groups.get("sets") or {}).items()
                for f in fs
            ),
            key=lambda row: (-len(row[0]), row),
        ),
        lambda row: row[0],
    )
    parts = {fold(str(w)): part for part, words in (groups.get("parts") or {}).items() for w in words}
    singles = {fold(str(w)): part for part, words in (groups.get("singles") or {}).items() for w in words}
    epithets: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    proper: set[tuple[str, ...]] = set()
    for form, traits in descriptions(language):
        words = tuple(fold(w) for w in split(form))
        if len(words) == 1 and form[0].isupper():
            proper.add(words)
        epithets.setdefault(words[0], []).append((words, tuple(sorted(fitting(traits)))))
    regions = {fold(str(w)): tuple(row["states"]) for row in table.get("regions") or () for w in row["words"]}
    return OfficeWords(
        openings=frozenset((*nouns, *titles, *fixed, *parts, *singles, *epithets, *regions, *sets)),
        singles=singles,
        epithets={w: tuple(sorted(rows, key=lambda r: (-len(r[0]), r))) for w, rows in epithets.items()},
        proper=frozenset(proper),
        regions=regions,
        nouns={first: tuple(rows) for first, rows in nouns.items()},
        former=frozenset(str(w).strip() for key in ("adjectives", "prefixes") for w in former.get(key) or ())
        - {str(w) for w in former.get("outgoing") or ()},
        titles={first: tuple(rows) for first, rows in titles.items()},
        pair_nouns=frozenset(
            tuple(fold(w) for w in split(str(n))) for part in (pairs, groups) for n in part.get("nouns") or ()
        ),
        numerals=numerals,
        determiners=frozenset(str(w).lower() for w in pairs.get("before") or ()),
        parts=parts,
        fixed=fixed,
        sets=sets,
    )


_MINISTERS = frozenset({"minister", "foreign_minister", "deputy_minister"})
_SENT = frozenset({"ambassador", "envoy", "consul"})  # ranks of those who are sent to somebody
_AIDES = frozenset({"official", "envoy", "adviser", "spokesperson", "secretary"})  # ranks of who serves a person
_PLURALS = frozenset({"Plur", "Ptan"})  # of several, and of what has no singular: "troops"


def _plural(word: str, lemma: str) -> bool:
    return word != lemma and word.endswith(("s", "x")) and not lemma.endswith(("s", "x"))


_GROUPS = {
    "blocs": "bloc",
    "offices": "office", "bodies": "body", "never": "never", "camps": "never",
    "counterpart": "counterpart", "host": "host", "neighbour": "neighbour",
    "partners": "partner", "its_country": "own", "last_named": "latter",
}  # fmt: skip


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[Noun, str]]:
    """Every form of every entry."""
    weak = frozenset(table.get("weak") or ())
    for key, group in _GROUPS.items():
        for row in table.get(key) or ():
            if isinstance(row, str):
                yield Noun(row, group, proper=key == "camps" and row != row.lower(), camp=key == "camps"), row
                continue
            noun = Noun(row["lemma"], group, row.get("sector"), row.get("rank"), row.get("code"), row["lemma"] in weak)
            for form in dict.fromkeys((row["lemma"], *(row.get("forms") or ()))):
                yield noun, form


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """One noun phrase: tokens `first` to `last` (excluded), the code it carries, and whether it is a former office.

    `more` holds the codes of further demonyms ("les chefs de la diplomatie égyptienne et soudanaise"), `hosts` the
    states where an envoy is posted.
    """

    first: int
    last: int
    noun: Noun
    code: str | None
    plural: bool
    former: bool
    inner: tuple[int, int] | None = None
    hosts: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


class OfficeReader:
    """Follows office phrases through the tokens of one article."""

    def __init__(self, language: str, tokens: Sequence[Token], names: Mapping[int, tuple[int, Name]]) -> None:
        self._words = office_words(language)
        self._grammar: Grammar = grammar(language)
        self._tokens = tokens
        self._hosts: dict[int, tuple[str, ...]] = {}  # token of a preposition -> states of the places after it
        self._weak_posts = self._grammar.words("posts")
        self._possessives = self._grammar.possessives_of("one", "many")
        self._owned = self._grammar.words("owned")
        self._names = names  # first token -> (end token, name)
        self._before = self._grammar.premodified
        self._ends = {end: (first, name) for first, (end, name) in names.items()}
        self._genitive_marks = self._grammar.genitives

    def read(self, i: int, last: int) -> OfficePhrase | None:
        """The phrase that starts at token `i` within a sentence ending at `last`, or None."""
        found = self._words.match(self._tokens, i, last)
        if found is None:
            return None
        end, noun, plural = found
        if noun.group == "latter" and not self._before:  # "ce dernier" is tagged as an adjective, too
            if end < last and self._tokens[end].pos in ("NOUN", "PROPN"):
                return None
        elif noun.proper:
            if not self._with_capitals(noun, i, end):
                return None
        elif not any(
            self._tokens[k].pos in ("NOUN", "PROPN", "X") or "-" in self._tokens[k].text for k in range(i, end)
        ) and (noun.group != "counterpart" or not self._possessed(i)):
            return None  # "son vis-à-vis", though tagged as an adverb
        if noun.group == "bloc" and not self._determined(i):
            return None  # "Doha nie en bloc"
        former = self._former(i)
        code: str | None = noun.code
        inner: tuple[int, int] | None = None
        hosts: list[str] = []
        more: list[str] = []
        portfolio = False
        if self._before:
            before = self._modifier(i)
            if before:
                code = code or before[0]
                many = plural or self._tokens[end - 1].feats.get("Number") in _PLURALS
                more += [c for c in before[1:] if many and code in before and c != code]
        j = end
        for k in range(i + 1, end):  # "président de la [République togolaise]": the name goes beyond the office's words
            named = self._names.get(k)
            if named is not None and named[0] > end and named[1].type in STATE_TYPES:
                code, j = code or named[1].code, named[0]
                break
        while j < last:
            step = self._adjective(j) or self._complement(j, last, portfolio, noun)
            if step is None:
                break
            hosts += [h for h in self._hosts.get(j, ()) if h not in hosts]
            if code and step[1] and step[1] != code and step[2] is None:
                break  # "les forces françaises du Niger": another state is no part of the phrase
            j, step_code, step_inner, step_portfolio, step_former = step
            if step_code and step_inner is None:
                j, further = self._demonyms(j, last)
                more += further
                many = plural or self._tokens[end - 1].feats.get("Number") == "Plur"
                if not further and (many or (noun.group == "body" and self._of_each(j, last))):
                    j, further = self._further_states(j, last)
                    more += further
            code = code or step_code
            inner = inner or step_inner
            portfolio = portfolio or step_portfolio
            former = former or step_former
        town = self.name_before(i) if self._before else None
        provincial = town is not None and town.type == "city"
        if noun.weak and code is None and not provincial and not (noun.phrase in self._owned and self._possessed(i)):
            return None
        return OfficePhrase(i, j, noun, code, plural, former, inner, tuple(hosts), tuple(more))

    def _with_capitals(self, noun: Noun, i: int, end: int) -> bool:
        """Has a name all its capitals: "FSR", "le groupe Wagner", not "il ira" for the IRA?"""
        told = sum(letter.isupper() for token in self._tokens[i:end] for letter in token.text)
        return told >= sum(letter.isupper() for letter in noun.phrase)

    def _determined(self, i: int) -> bool:
        """Does a word that is no bare preposition stand before a noun: an article, a possessive, an adjective?"""
        before = self._tokens[i - 1] if i else None
        return (
            before is None
            or before.sent != self._tokens[i].sent
            or before.pos != "ADP"
            or before.low in self._grammar.articles
        )

    def _possessed(self, i: int) -> bool:
        """Does a possessive before a noun say that it is somebody's: "son aviation", "leurs dirigeants"?"""
        before = self._tokens[i - 1] if i else None
        return before is not None and before.sent == self._tokens[i].sent and before.low in self._possessives

    def _demonyms(self, j: int, last: int) -> tuple[int, list[str]]:
        """Further demonyms joined to the one just read, and where they end."""
        codes: list[str] = []
        while j + 1 < last and self._tokens[j].low in self._grammar.joiners:
            named = self._names.get(j + 1)
            if named is None or named[1].type not in ADJECTIVE_TYPES or named[1].form.ambiguous:
                break
            codes.append(named[1].code)
            j = named[0]
        return j, codes

    def _of_each(self, j: int, last: int) -> bool:
        """Does "de" stand before each further state of a list: "une délégation du Mali, du Niger et du Tchad"?"""
        k, links = j, 0
        while k + 2 < last and (self._tokens[k].low in self._grammar.joiners or self._tokens[k].text == ","):
            if self._tokens[k + 1].low not in self._grammar.of:
                return False
            k += 2
            while k < last and (self._tokens[k].low in self._grammar.linking):
                k += 1
            named = self._names.get(k)
            if named is None:
                return False
            k, links = named[0], links + 1
        return links > 0

    def _further_states(self, j: int, last: int) -> tuple[int, list[str]]:
        """Further states in a list after the one just read ("the presidents of Chad, Mali and Niger"), and its end."""
        codes: list[str] = []
        k, closed = j, False
        while k + 1 < last and (self._tokens[k].low in self._grammar.joiners or self._tokens[k].text == ","):
            closed = closed or self._tokens[k].text != ","
            k += 1
            while k < last and (
                self._tokens[k].low in self._grammar.of
                or self._tokens[k].low in self._grammar.articles
                or self._tokens[k].low in self._grammar.joiners
            ):
                closed = closed or self._tokens[k].low in self._grammar.joiners
                k += 1
            named = self._names.get(k)
            if named is None or named[1].type not in STATE_TYPES:
                break
            codes.append(named[1].code)
            k = named[0]
            if closed:
                return k, codes
        return j, []

    def _further_places(self, j: int, last: int) -> tuple[int, list[str]]:
        """Further places joined to the one just read ("à Bamako et à Niamey"), and where they end."""
        codes: list[str] = []
        while j + 1 < last and self._tokens[j].low in self._grammar.joiners:
            k = j + 1
            while k < last and (
                self._tokens[k].low in self._grammar.office_links or self._tokens[k].low in self._grammar.articles
            ):
                k += 1
            named = self._names.get(k)
            if named is None or named[1].type not in STATE_TYPES:
                break
            if k == j + 1 and self._tokens[k].dep.startswith("nsubj"):
                break  # "En rappelant son ambassadeur au Mexique, Lima ...": who does it
            codes.append(named[1].code)
            j = named[0]
        return j, codes

    def _modifier(self, i: int) -> list[str]:
        """The states named before an office: "the Kenyan president", "Chile's foreign minister", "Thai and Lao envoys".

        The nearest comes first; nothing where none is named.
        """
        tokens = self._tokens
        k = i
        for _ in range(5):
            named = self._ends.get(k)
            if named is not None and tokens[k - 1].sent == tokens[i].sent and self._names_owner(named[1], k):
                return [named[1].code, *self._joined_before(*named)]
            if (
                k == 0
                or tokens[k - 1].sent != tokens[i].sent
                or not (
                    tokens[k - 1].low in self._genitive_marks
                    or (
                        tokens[k - 1].pos in ("ADJ", "NOUN", "PROPN", "PUNCT")
                        and tokens[k - 1].text not in ',;:.()—–"“”'
                    )
                )
            ):
                return []
            k -= 1
        return []

    def name_before(self, i: int) -> Name | None:
        """The name that ends right before token `i` of its sentence."""
        named = self._ends.get(i)
        return named[1] if named is not None and self._tokens[i - 1].sent == self._tokens[i].sent else None

    def _names_owner(self, name: Name, k: int) -> bool:
        """May a name that ends before token `k` say whose office follows?"""
        return (
            (name.type in ADJECTIVE_TYPES and not name.form.ambiguous)
            or name.type in STATE_TYPES
            or (name.type == "city" and self._tokens[k].low in self._genitive_marks)
        )

    def _joined_before(self, first: int, name: Name) -> list[str]:
        """States joined to a name from before: "Qatari, Egyptian and Omani"."""
        codes: list[str] = []
        if first >= 3 and self._tokens[first - 1].pos == "NUM" and self._tokens[first - 2].low in self._grammar.joiners:
            first -= 1  # "five Moldovan and two Estonian diplomats"
        while first >= 2 and (
            self._tokens[first - 1].low in self._grammar.joiners or self._tokens[first - 1].text in (",", "-", "/")
        ):
            end = first - 1
            if self._tokens[end - 1].text == ",":
                end -= 1
            before = self._ends.get(end)
            if (
                before is None
                or (before[1].type in ADJECTIVE_TYPES) != (name.type in ADJECTIVE_TYPES)
                or before[1].form.ambiguous
                or self._tokens[before[0]].sent != self._tokens[first].sent
            ):
                break
            codes.append(before[1].code)
            first = before[0]
        return codes

    def _former(self, i: int) -> bool:
        tokens = self._tokens
        if self._tokens[i].low.startswith(tuple(p for p in self._words.former if p.endswith("-"))):
            return True
        k = i - 1
        while self._before and k >= 0 and self._names_nation(k) and tokens[k].sent == tokens[i].sent:
            k -= 1  # "former Peruvian president"
        before = tokens[k].low if k >= 0 and tokens[k].sent == tokens[i].sent else ""
        return before in self._words.former or f"{before}-" in self._words.former

    def _names_nation(self, k: int) -> bool:
        """Is a word the last of a demonym?"""
        ends = self._ends.get(k + 1)
        return ends is not None and ends[0] == k and ends[1].type in ADJECTIVE_TYPES

    def _adjective(self, j: int) -> tuple[int, str | None, None, bool, bool] | None:
        """A demonym or a plain adjective after the noun."""
        named = self._names.get(j)
        token = self._tokens[j]
        if named and named[1].type in ADJECTIVE_TYPES:
            doubtful = named[1].form.ambiguous and named[1].type != "demonym"  # "l'exécutif européen" is the Union's
            return named[0], None if doubtful else named[1].code, None, False, False
        if token.low in self._words.former:
            return j + 1, None, None, False, True
        if token.pos == "ADJ" and token.text[0].islower() and not named:
            return j + 1, None, None, False, False
        return None

    def _complement(
        self, j: int, last: int, portfolio: bool, noun: Noun
    ) -> tuple[int, str | None, tuple[int, int] | None, bool, bool] | None:
        """A complement: "de la Défense", "du Kremlin", "et de l'Intégration", "au Mali"."""
        tokens, g = self._tokens, self._grammar
        office = noun.rank in g.posted or noun.phrase in self._weak_posts
        k = j
        joined = portfolio and tokens[k].low in g.joiners
        if joined:
            k += 1
        if k >= last or (tokens[k].low not in g.of and not (office and tokens[k].low in g.office_links and not joined)):
            return None
        of = tokens[k].low in g.of
        k += 1
        while k < last and (tokens[k].low in g.articles or tokens[k].low in g.of):
            k += 1
        if k >= last:
            return None
        named = self._names.get(k)
        if named and (named[1].type in STATE_TYPES or named[1].type == "city"):
            if joined:
                return None
            code = named[1].code if of and named[1].type != "city" else None
            end = named[0]
            if not of:
                end, further = self._further_places(named[0], last)
                self._hosts[j] = (named[1].code, *further)
            return end, code, None, False, False
        if named and named[1].type == "person" and of and not joined and noun.rank in _AIDES:
            return named[0], named[1].code, None, False, False  # "le conseiller de Donald Trump pour l'Afrique"
        if named and named[1].type == "people" and of and noun.rank in _MINISTERS:
            return named[0], named[1].code, None, True, False  # "ministre des Béninois de l'extérieur"
        inner = self.read(k, last)
        if inner is not None and inner.noun.group in ("office", "body"):
            held = of or (
                inner.noun.group == "body" and noun.rank not in _SENT
            )  # "secrétaire en chef au Trésor britannique"
            return (
                (inner.last, inner.code if held else None, (inner.first, inner.last), True, False)
                if not joined
                else None
            )
        if not of or tokens[k].pos not in ("NOUN", "PROPN", "ADJ", "X") or named:
            return None
        if joined and not tokens[k].text[0].isupper():
            return None
        head = tokens[k].head  # "Minister of International Relations"
        modifies = self._before and tokens[k].pos == "ADJ" and k < head < last and tokens[head].text[0].isupper()
        return (head if modifies else k) + 1, None, None, True, False
