"""Persons: who is named in an article, each once, under the fullest name it gives.

Names come from the pipeline's entities, from the codebook's known persons, and from a title or an office before words
in capitals; in a language whose capitals mark names (`names_by_capitals`), from an office beside them. For whom a
person stands is learnt from the offices in the article; the codebook helps where it is silent.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache

from depeche.codebook.actors import parents
from depeche.codebook.folding import fold
from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.tables import read_csv, read_yaml
from depeche.mentions.names import ADJECTIVE_TYPES, STATE_TYPES, Name, NameForm
from depeche.mentions.offices import OfficeReader, OfficeWords
from depeche.texts.parse import Parse, Token

PERSONS = frozenset({"PER", "PERSON"})
KNOWN = "codebook"  # why a person of its table stands for somebody
SHORTEST = 3  # letters; shorter words of a name say nothing alone


@dataclass(slots=True, eq=False)
class Person:
    """One person of the article.

    Attributes:
        name: The fullest form printed.
        code: State or organisation the person is known for: from the codebook at first, then from the article.
        reason: Where that is from.
        former: The article gives a former office only.
        elsewhere: Id of the article that prints the office, where this one does not.
    """

    name: str
    code: str | None = None
    reason: str = ""
    former: bool = False
    keys: frozenset[str] = frozenset()
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """Where a person is named: tokens `first` to `last` (excluded)."""

    first: int
    last: int
    person: Person


def find_people(
    parse: Parse, language: str, names: Mapping[int, tuple[int, Name]], words: OfficeWords, offices: OfficeReader
) -> tuple[tuple[Person, ...], tuple[PersonSpan, ...]]:
    """Persons of an article and where they are named, in order."""
    finder = _Spans(parse, language, names, words, offices)
    spans = finder.repeated(finder.find())
    people: list[Person] = []
    found: list[PersonSpan | None] = [None] * len(spans)
    order = sorted(range(len(spans)), key=lambda n: (-(spans[n][1] - spans[n][0]), spans[n][0]))
    for n in order:  # the fullest names first, so that short forms find them
        first, last, known = spans[n]
        keys = _keys(parse.tokens[first:last])
        person = _same(people, keys, known) or _named_last(people, keys, [s for s in found if s and s.last <= first])
        if person is None:
            name = parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]
            if known is not None and known.form.full and last - first == 1:
                name = known.form.full  # "Faure" alone: the name the codebook has
            person = Person(name, keys=keys)
            people.append(person)
        if known is not None and person.code is None:
            person.code, person.elsewhere = known.code, known.form.source
            person.reason = f"office in article {person.elsewhere}" if person.elsewhere else KNOWN
        found[n] = PersonSpan(first, last, person)
    kept = tuple(span for span in found if span is not None)
    order_of = {id(span.person): span.first for span in reversed(kept)}
    return tuple(sorted(people, key=lambda p: order_of.get(id(p), 0))), kept


def _keys(tokens: tuple[Token, ...]) -> frozenset[str]:
    """Words of a name by which it is known again: no initials and no "Jr.", which many share."""
    return frozenset(
        fold(t.text) for t in tokens if (len(t.text) > 2 or t.text[0].isupper()) and not t.text.endswith(".")
    ) or frozenset(fold(t.text) for t in tokens)


def _same(people: list[Person], keys: frozenset[str], known: Name | None) -> Person | None:
    """The one person whose name holds these words; None when there is none, or more than one."""
    near = [p for p in people if keys and keys <= p.keys]
    if len(near) != 1 and known is not None:
        near = [
            p
            for p in people
            if p.reason and p.code == known.code and keys & p.keys and not (keys - p.keys and p.keys - keys)
        ]
    return near[0] if len(near) == 1 else None


def _named_last(people: list[Person], keys: frozenset[str], before: list[PersonSpan]) -> Person | None:
    """Of several of one state that share a name ("M. Rajapaksa"), the one named last before it."""
    near = [p for p in people if keys and keys <= p.keys]
    if len(near) < 2 or len({p.code for p in near}) > 1:
        return None
    told = [span for span in before if span.person in near]
    return max(told, key=lambda span: span.last).person if told else None


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Weekdays and months of a language: capitalised words that are no names."""
    table = read_yaml("languages", language, "dates.yaml") or {}
    return frozenset(
        str(word).lower()
        for key in ("weekdays", "months")
        for forms in (table.get(key) or {}).values()
        for word in (*forms.get("full", ()), *forms.get("short", ()))
    )


@cache
def known_words() -> Mapping[str, tuple[NameForm, ...]]:
    """Single words of known persons' names, of four letters and more, to the persons."""
    found: dict[str, list[NameForm]] = {}
    for row in read_csv("persons.csv"):
        for word in row["name"].split():
            if len(word) > SHORTEST:
                code = parents().get(row["code"], row["code"])
                found.setdefault(fold(word), []).append(NameForm(word, code, "person", False, True, row["name"]))
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def known_forms() -> Mapping[str, tuple[str, ...]]:
    """The names of known persons to the other names that the table gives them, longest first."""
    rows = ((row["name"], (row["aliases"] or "").split(";")) for row in read_csv("persons.csv"))
    return {name: tuple(sorted(filter(None, forms), key=lambda f: (-len(f), f))) for name, forms in rows}


@cache
def given_names() -> frozenset[str]:
    """First names of known persons, without those that are common words of titles."""
    rows = (row["name"].split() for row in read_csv("persons.csv"))
    return frozenset(fold(words[0]) for words in rows if len(words) > 1 and len(words[0]) > 2)


def first_name(parse: Parse, i: int, like_places: Set[str]) -> bool:
    """Is a word that is a place's name the first name of somebody: "Jordan Bardella", not "Jordan River"?"""
    token, after = parse.tokens[i], parse.tokens[i + 1] if i + 1 < len(parse.tokens) else None
    if token.low not in like_places or after is None or not after.text[0].isupper() or after.text.isupper():
        return False
    named = after.head == i and after.dep.startswith("flat")
    astray = token.head == i + 1 and token.dep == "dep"  # "Chad Baxter, a foreman, threatened ..."
    return after.pos == "PROPN" and (named or astray)


@cache
def _gendered() -> Mapping[str, str]:
    """Given names to the gender they tell, "" where they tell none; known men by the first word of their names."""
    table = read_yaml("genders.yaml")
    told = dict.fromkeys(given_names(), "Masc")
    told |= {fold(str(name)): "Masc" for name in table["men"]}
    told |= {fold(str(name)): "" for name in table["either"]}
    return told | {fold(str(name)): "Fem" for name in (*table["women"], *table["named"])}


def gender_of(name: str) -> str:
    """The gender that a person's name tells, "" where it tells none: by all of it, else by its first word."""
    words = fold(name).split()
    if len(words) < 2:
        return ""
    return _gendered().get(" ".join(words)) or _gendered().get(words[0], "")


class _Spans:
    """Finds the tokens that name persons."""

    def __init__(
        self,
        parse: Parse,
        language: str,
        names: Mapping[int, tuple[int, Name]],
        words: OfficeWords,
        offices: OfficeReader,
    ) -> None:
        g: Grammar = grammar(language)
        self._offices = offices
        self._by_capitals = bool(g.tables.get("names_by_capitals"))
        self._articles = g.articles
        self._marks = g.genitives
        self._calendar = calendar_words(language) if self._by_capitals else frozenset()
        self._codes = frozenset(name.code for _, name in names.values() if name.code and name.type != "person")
        self._parse = parse
        self._tokens = parse.tokens
        self._names = names
        self._words = words
        self._particles = g.words("name_particles")
        self._like_places = g.words("first_names_like_places")
        self._beside: frozenset[int] = frozenset()
        if self._by_capitals:
            self._beside = self._beside_offices(parse) | self._beside_states()

    def find(self) -> list[tuple[int, int, Name | None]]:
        spans: list[tuple[int, int, Name | None]] = []
        for sentence in self._parse.sentences:
            i = sentence.first
            while i < sentence.last:
                span = self._at(i, sentence.first, sentence.last)
                if span is None:
                    i += 1
                else:
                    spans.append(span)
                    i = span[1]
        return spans

    def _at(self, i: int, first: int, last: int) -> tuple[int, int, Name | None] | None:
        named = self._names.get(i)
        if named is not None and named[1].type == "person":
            end = self._follow(i, named[0], last)
            bare = self._words.title(self._tokens, i, named[0])  # "roi Mohammed VI"
            return (bare if bare < named[0] else i), end, named[1]
        token = self._tokens[i]
        if named is not None or not self._capital(token):
            return None
        if self._words.title(self._tokens, i, last) > i:
            return None
        short = self._short_name(token)
        if short is not None:
            return i, i + 1, short
        titled = self._after_title(i, first) or i in self._beside or first_name(self._parse, i, self._like_places)
        if (token.entity in PERSONS and self._capital(token)) or (titled and self._capital(token)):
            if self._words.match(self._tokens, i, last):
                return None
            end = self._follow(i, i + 1, last)
            known = next(
                (self._names[k][1] for k in range(i, end) if k in self._names and self._names[k][1].type == "person"),
                None,
            )
            return i, end, known
        return None

    def repeated(self, spans: list[tuple[int, int, Name | None]]) -> list[tuple[int, int, Name | None]]:
        """The spans, with the last names that stand alone after the full name was given ("Asif said")."""
        if not self._by_capitals:
            return spans
        held = {k for first, last, _ in spans for k in range(first, last)}
        surnames: dict[str, int] = {}
        for first, last, _ in spans:
            if last - first > 1:
                surnames.setdefault(fold(self._tokens[last - 1].text), first)
        more: list[tuple[int, int, Name | None]] = []
        for token in self._tokens:
            known = surnames.get(fold(token.text))
            if (
                known is not None
                and known < token.i
                and len(token.text) > SHORTEST
                and token.i not in held
                and token.i not in self._names
                and self._name_like(token)
                and not any(
                    k not in held and 0 <= k < len(self._tokens) and self._name_like(self._tokens[k])
                    for k in (token.i - 1, token.i + 1)
                )
            ):
                more.append((token.i, token.i + 1, None))
        return sorted(spans + more, key=lambda span: span[0])

    def _beside_offices(self, parse: Parse) -> frozenset[int]:
        """First tokens of names that stand right after an office, or before one in apposition."""
        found: set[int] = set()
        for sentence in parse.sentences:
            i = sentence.first
            while i < sentence.last:
                phrase = self._offices.read(i, sentence.last)
                if phrase is None or phrase.noun.group not in ("office", "counterpart", "host"):
                    i += 1
                    continue
                j = phrase.last
                comma = j < sentence.last and self._tokens[j].text == ","
                j = self._words.title(self._tokens, j + comma, sentence.last)
                if self._run(j, sentence.last) > j + comma:  # a comma may also part two who are listed
                    found.add(j)
                start = self._run_before(i, sentence.first)
                if start is not None:
                    found.add(start)
                i = phrase.last
        return frozenset(found)

    def _beside_states(self) -> frozenset[int]:
        """First tokens of names right after the state that they stand for: "Ukraine's Viktor Yushchenko"."""
        found: set[int] = set()
        for end, name in self._names.values():
            genitive = end < len(self._tokens) and self._tokens[end].low in self._marks
            if not (genitive and name.type in STATE_TYPES) and name.type not in ADJECTIVE_TYPES:
                continue
            j = end + genitive
            last = self._parse.sentence_of(end - 1).last
            if j < last and self._tokens[j].folded in given_names() and self._run(j, last) - j >= 2:
                found.add(j)
        return frozenset(found)

    def _run(self, i: int, last: int) -> int:
        """End of the words that look like a name from `i` on."""
        j = i
        while j < last and self._name_like(self._tokens[j]) and j not in self._names:
            j += 1
        return j

    def _run_before(self, i: int, first: int) -> int | None:
        """First token of a name of two words and more that a comma parts from the office at `i` ("X, the US envoy")."""
        k = i - 1
        while k >= first and i - k <= 5 and self._tokens[k].text != ",":
            token = self._tokens[k]
            if not (token.low in self._articles or k in self._names or token.pos in ("ADJ", "NOUN", "PROPN", "PART")):
                return None
            k -= 1
        if k < first or self._tokens[k].text != ",":
            return None
        end = k
        while k > first and (
            self._name_like(self._tokens[k - 1]) or (self._tokens[k - 1].low in self._particles and k < end)
        ):
            k -= 1
        return k if end - k >= 2 and not any(n in self._names for n in range(k, end)) else None

    def _name_like(self, token: Token) -> bool:
        """A capitalised word that may be part of a name: no weekday, month or acronym."""
        return (
            self._capital(token)
            and token.pos in ("PROPN", "NOUN", "X", "ADJ", "VERB")
            and token.low not in self._calendar
            and not (token.text.isupper() and len(token.text) > 2)
            and self._words.match(self._tokens, token.i, token.i + 1) is None
        )

    def _short_name(self, token: Token) -> Name | None:
        """One word of the name of a known person of a state that the article names: "Faure" where it is about Togo."""
        if token.pos != "PROPN" or token.folded not in known_words():
            return None
        around = [self._tokens[k] for k in (token.i - 1, token.i + 1) if 0 <= k < len(self._tokens)]
        if not self._capital(token) or any(self._capital(t) and t.pos == "PROPN" for t in around):
            return None
        rows = [form for form in known_words()[token.folded] if form.code in self._codes]
        return Name(token.start, token.end, rows[0]) if len({row.full for row in rows}) == 1 else None

    def _follow(self, i: int, j: int, last: int) -> int:
        """End of the words in capitals from `i` on, name particles between them."""
        tokens = self._tokens
        while j < last:
            token = tokens[j]
            named = self._names.get(j)
            inside = j > i + 1 and {token.entity, tokens[j - 1].entity} <= PERSONS  # "Roy Vincent Trinidad"
            if (named is not None and named[1].type != "person" and not inside) or token.low in self._calendar:
                break
            if (
                self._capital(token)
                and token.start - tokens[j - 1].end <= 1
                and (token.pos in ("PROPN", "X", "NOUN", "ADJ", "VERB", "ADV", "PUNCT") or token.entity in PERSONS)
            ):
                j += 1
            elif (
                token.low in self._particles
                and j + 1 < last
                and self._capital(tokens[j + 1])
                and not self._elsewhere(j + 1)
                and (self._by_capitals or tokens[j + 1].entity in PERSONS or token.entity in PERSONS)
            ):
                j += 2
            else:
                break
        return j

    def _elsewhere(self, j: int) -> bool:
        """Is a place or state named at `j`, no part of a person's name: "l'ambassadeur Horak de Riyad"?"""
        named = self._names.get(j)
        return named is not None and named[1].type != "person" and self._tokens[j].entity not in PERSONS

    def _after_title(self, i: int, first: int) -> bool:
        """Does an honorific end just before token `i`?"""
        return any(self._words.title(self._tokens, k, i) == i for k in range(max(first, i - 4), i))

    def _capital(self, token: Token) -> bool:
        """A word in a capital, also behind a particle that a hyphen joins to it ("al-Awadi")."""
        particle, _, name = token.text.partition("-")
        if particle in self._particles and name[:1].isupper():
            return True
        return token.text[0].isupper() and any(c.isalpha() for c in token.text) and not token.text.isdigit()
