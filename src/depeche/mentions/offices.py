"""Offices and bodies: noun phrases that stand for a state, such as "le ministre togolais des Affaires étrangères".

The words come from `offices.yaml`; here a phrase is followed from its first noun to its end by a few steps that need no
parse, since titles in a row are where parsers err most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.inflection import Inflection, read_inflection
from depeche.codebook.tables import read_yaml
from depeche.mentions.names import ADJECTIVE_TYPES, STATE_TYPES, Name
from depeche.texts.parse import Token

COMMON = ("office", "body", "former", "never", "counterpart", "host", "neighbour")


@dataclass(frozen=True, slots=True)
class Noun:
    """One entry of `offices.yaml`.

    Attributes:
        phrase: The entry as written there.
        group: "office", "body", "never", "counterpart", "host" or "neighbour".
        sector: PLOVER sector, or None.
        rank: What kind of office it is (head_of_state, minister...), or None.
    """

    phrase: str
    group: str
    sector: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The words of `offices.yaml`, by their first form."""

    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Noun, bool], ...]]
    former: frozenset[str]
    titles: frozenset[tuple[str, ...]]
    pair_nouns: Mapping[str, str]
    twos: frozenset[str]
    threes: frozenset[str]
    both: tuple[tuple[str, ...], ...]

    def match(self, tokens: Sequence[Token], i: int, last: int) -> tuple[int, Noun, bool] | None:
        """The longest entry that starts at token `i`: its end, the entry, and whether it is a plural."""
        best: tuple[int, Noun, bool] | None = None
        for words, noun, plural in self.nouns.get(tokens[i].low, ()):
            end = i + len(words)
            if end <= last and all(tokens[i + k].low == w for k, w in enumerate(words)) and (not best or end > best[0]):
                best = (end, noun, plural)
        return best

    def title(self, tokens: Sequence[Token], i: int, last: int) -> int:
        """End of the honorifics that start at `i`; `i` itself when there is none."""
        while True:
            for words in sorted(self.titles, key=len, reverse=True):
                end = i + len(words)
                if end <= last and all(tokens[i + k].low == w for k, w in enumerate(words)):
                    i = end
                    break
            else:
                return i


@cache
def office_words(language: str) -> OfficeWords:
    """The offices, bodies, titles and set phrases of a language."""
    table = read_yaml("languages", language, "offices.yaml") or {}
    forms = read_inflection(language)
    split = grammar(language).split
    nouns: dict[str, list[tuple[tuple[str, ...], Noun, bool]]] = {}
    for noun in _entries(table):
        for form in sorted(_forms(noun.phrase, forms)):
            words = split(form)
            nouns.setdefault(words[0], []).append((words, noun, form != noun.phrase.lower() and form.split()[0] != noun.phrase.lower().split()[0] and _plural(form, noun.phrase)))
    pairs = table.get("pairs") or {}
    return OfficeWords(
        nouns={first: tuple(rows) for first, rows in nouns.items()},
        former=frozenset(str(w).lower() for w in _flat(table.get("former"))),
        titles=frozenset(split(str(w)) for w in _flat(table.get("titles"))),
        pair_nouns=_pair_nouns(pairs, forms),
        twos=frozenset(str(w).lower() for w in _flat(pairs.get("two") or pairs.get("numerals"))),
        threes=frozenset(str(w).lower() for w in _flat((table.get("groups") or {}).get("three") or (table.get("groups") or {}).get("numerals"))),
        both=tuple(split(str(w)) for w in _flat(pairs.get("phrases"))),
    )


def _plural(form: str, phrase: str) -> bool:
    return form.split()[0].endswith(("s", "x")) and not phrase.lower().split()[0].endswith(("s", "x"))


def _pair_nouns(pairs: Mapping[str, Any], forms: Inflection) -> dict[str, str]:
    found: dict[str, str] = {}
    for noun in _flat(pairs.get("nouns")):
        for form in forms.inflect(str(noun).lower(), "NOUN"):
            found[form.split()[0]] = str(noun)
    return found


def _flat(rows: Any) -> Iterator[Any]:
    if rows is None:
        return
    for row in rows.values() if isinstance(rows, dict) else rows if isinstance(rows, list) else [rows]:
        if isinstance(row, list):
            yield from row
        elif isinstance(row, dict):
            yield row.get("form") or row.get("phrase") or row.get("noun")
        else:
            yield row


def _entries(table: Mapping[str, Any]) -> Iterator[Noun]:
    keys = {"offices": "office", "bodies": "body", "never": "never", "counterpart": "counterpart", "host": "host", "neighbour": "neighbour"}
    for key, group in keys.items():
        for row in table.get(key) or ():
            if isinstance(row, str):
                yield Noun(row, group)
            else:
                phrase = row.get("phrase") or row.get("noun") or row.get("form")
                yield Noun(str(phrase), group, row.get("sector"), row.get("rank"))


def _forms(phrase: str, forms: Inflection) -> set[str]:
    lower = phrase.lower()
    return {lower} | {f.lower() for f in forms.inflect(lower, "NOUN")}


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """One noun phrase: tokens `first` to `last` (excluded), the code it carries, and whether it is a former office."""

    first: int
    last: int
    noun: Noun
    code: str | None
    plural: bool
    former: bool
    inner: tuple[int, int] | None = None


class OfficeReader:
    """Follows office phrases through the tokens of one article."""

    def __init__(self, language: str, tokens: Sequence[Token], names: Mapping[int, tuple[int, Name]]) -> None:
        self._words = office_words(language)
        self._grammar: Grammar = grammar(language)
        self._tokens = tokens
        self._names = names  # first token -> (end token, name)

    def read(self, i: int, last: int) -> OfficePhrase | None:
        """The phrase that starts at token `i` within a sentence ending at `last`, or None."""
        found = self._words.match(self._tokens, i, last)
        if found is None:
            return None
        end, noun, plural = found
        former = self._former(i)
        code: str | None = None
        inner: tuple[int, int] | None = None
        portfolio = False
        j = end
        while j < last:
            step = self._adjective(j) or self._complement(j, last, portfolio)
            if step is None:
                break
            j, step_code, step_inner, step_portfolio, step_former = step
            code = code or step_code
            inner = inner or step_inner
            portfolio = portfolio or step_portfolio
            former = former or step_former
        return OfficePhrase(i, j, noun, code, plural, former, inner)

    def _former(self, i: int) -> bool:
        tokens = self._tokens
        before = [tokens[k].low for k in range(max(0, i - 2), i)]
        return any(w in self._words.former or w.rstrip("-") in self._words.former for w in before)

    def _adjective(self, j: int) -> tuple[int, str | None, None, bool, bool] | None:
        """A demonym or a plain adjective after the noun."""
        named = self._names.get(j)
        token = self._tokens[j]
        if named and named[1].type in ADJECTIVE_TYPES:
            return named[0], None if named[1].form.ambiguous else named[1].code, None, False, False
        if token.low in self._words.former:
            return j + 1, None, None, False, True
        if token.pos == "ADJ" and token.text[0].islower() and not named:
            return j + 1, None, None, False, False
        return None

    def _complement(
        self, j: int, last: int, portfolio: bool
    ) -> tuple[int, str | None, tuple[int, int] | None, bool, bool] | None:
        """A complement: "de la Défense", "du Kremlin", "et de l'Intégration", "au Mali"."""
        tokens, g = self._tokens, self._grammar
        k = j
        joined = portfolio and tokens[k].low in g.joiners
        if joined:
            k += 1
        if k >= last or tokens[k].low not in g.of and not (tokens[k].low in g.office_links and not joined):
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
            return named[0], code, None, False, False
        inner = self.read(k, last)
        if inner is not None and inner.noun.group in ("office", "body"):
            return (inner.last, inner.code if of else None, (inner.first, inner.last), True, False) if not joined else None
        if not of or tokens[k].pos not in ("NOUN", "PROPN", "ADJ", "X") or named:
            return None
        if joined and not tokens[k].text[0].isupper():
            return None
        return k + 1, None, None, True, False
