"""Persons: who is named in an article, each once, under the fullest name it gives.

Names come from the pipeline's entities, from the codebook's known persons, and from a title or an office before words
in capitals. For whom a person stands is learnt from the offices in the article; the codebook helps where it is silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.folding import fold
from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.tables import read_csv
from depeche.mentions.names import Name, NameForm
from depeche.mentions.offices import OfficeWords
from depeche.texts.parse import Parse, Token

PERSONS = frozenset({"PER", "PERSON"})
SHORTEST = 3  # letters; shorter words of a name say nothing alone


@dataclass(slots=True, eq=False)
class Person:
    """One person of the article.

    Attributes:
        name: The fullest form printed.
        code: State or organisation the person is known for: from the codebook at first, then from the article.
        reason: Where that is from.
        former: The article gives a former office only.
    """

    name: str
    code: str | None = None
    reason: str = ""
    former: bool = False
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """Where a person is named: tokens `first` to `last` (excluded)."""

    first: int
    last: int
    person: Person


def find_people(
    parse: Parse, language: str, names: Mapping[int, tuple[int, Name]], words: OfficeWords
) -> tuple[tuple[Person, ...], tuple[PersonSpan, ...]]:
    """Persons of an article and where they are named, in order."""
    spans = _Spans(parse, language, names, words).find()
    people: list[Person] = []
    found: list[PersonSpan | None] = [None] * len(spans)
    order = sorted(range(len(spans)), key=lambda n: (-(spans[n][1] - spans[n][0]), spans[n][0]))
    for n in order:  # the fullest names first, so that short forms find them
        first, last, known = spans[n]
        keys = _keys(parse.tokens[first:last])
        person = _same(people, keys, known)
        if person is None:
            name = parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]
            if known is not None and known.form.full and last - first == 1:
                name = known.form.full  # "Faure" alone: the name the codebook has
            person = Person(name, keys=keys)
            people.append(person)
        if known is not None and person.code is None:
            person.code, person.reason = known.code, "known to the codebook"
        found[n] = PersonSpan(first, last, person)
    kept = tuple(span for span in found if span is not None)
    order_of = {id(span.person): span.first for span in reversed(kept)}
    return tuple(sorted(people, key=lambda p: order_of.get(id(p), 0))), kept


def _keys(tokens: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(fold(t.text) for t in tokens if len(t.text) > 2 or t.text[0].isupper())


def _same(people: list[Person], keys: frozenset[str], known: Name | None) -> Person | None:
    """The one person whose name holds these words; None when there is none, or more than one."""
    near = [p for p in people if keys and keys <= p.keys]
    if len(near) != 1 and known is not None:
        near = [p for p in people if p.reason == "known to the codebook" and p.code == known.code and keys & p.keys]
    return near[0] if len(near) == 1 else None


@cache
def known_words() -> Mapping[str, tuple[NameForm, ...]]:
    """Single words of known persons' names, of four letters and more, to the persons."""
    found: dict[str, list[NameForm]] = {}
    for row in read_csv("persons.csv"):
        for word in row["name"].split():
            if len(word) > SHORTEST:
                found.setdefault(fold(word), []).append(NameForm(word, row["code"], "person", False, True, row["name"]))
    return {word: tuple(rows) for word, rows in found.items()}


class _Spans:
    """Finds the tokens that name persons."""

    def __init__(self, parse: Parse, language: str, names: Mapping[int, tuple[int, Name]], words: OfficeWords) -> None:
        g: Grammar = grammar(language)
        self._codes = frozenset(name.code for _, name in names.values() if name.code and name.type != "person")
        self._parse = parse
        self._tokens = parse.tokens
        self._names = names
        self._words = words
        self._particles = g.words("name_particles")

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
            return i, end, named[1]
        token = self._tokens[i]
        if named is not None or not self._capital(token):
            return None
        if self._words.title(self._tokens, i, last) > i:
            return None
        short = self._short_name(token)
        if short is not None:
            return i, i + 1, short
        titled = self._after_title(i, first)
        if token.entity in PERSONS or titled:
            if self._words.match(self._tokens, i, last):
                return None
            end = self._follow(i, i + 1, last)
            known = next(
                (self._names[k][1] for k in range(i, end) if k in self._names and self._names[k][1].type == "person"),
                None,
            )
            return i, end, known
        return None

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
            if named is not None and named[1].type != "person":
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
                and (tokens[j + 1].entity in PERSONS or token.entity in PERSONS)
            ):
                j += 2
            else:
                break
        return j

    def _after_title(self, i: int, first: int) -> bool:
        """Does an honorific end just before token `i`?"""
        return any(self._words.title(self._tokens, k, i) == i for k in range(max(first, i - 4), i))

    @staticmethod
    def _capital(token: Token) -> bool:
        return token.text[0].isupper() and any(c.isalpha() for c in token.text) and not token.text.isdigit()
