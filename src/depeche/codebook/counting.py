"""Counting: the number words, currencies and countable nouns of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from babel.numbers import get_territory_currencies

from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import by_first
from depeche.codebook.tables import read_csv, read_yaml

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """How a language counts.

    Attributes:
        small: Words below a hundred to their values.
        large: Multiplying words to their values.
        rounds: Round sums ("dizaine") to their values, plural forms too.
        joiners: Words between the parts of a number.
        groups, decimals: Signs before three digits, and before a fraction.
        percent: Words and signs of a share.
        rounding: Phrases before a number that make it approximate, longest first.
        currencies: First word, in lower case, to the phrases of currencies that begin with it, longest first, with
            their ISO 4217 codes, likeliest first.
        signs: Signs of currencies to codes, longest first.
        units: First word, in lower case, to the phrases of counted nouns, all forms, that begin with it, longest first,
            with the group they belong to.
        vague: Round sums that are no figure by themselves ("des centaines").
        never: Nouns that are counted but are no measure, all forms.
        links: Words between a number and its noun.
        letters: Multiplying letters before a sign of currency.
        table: The whole of `measures.yaml`.
    """

    small: Mapping[str, int]
    large: Mapping[str, int]
    rounds: Mapping[str, int]
    joiners: frozenset[str]
    groups: frozenset[str]
    decimals: frozenset[str]
    percent: frozenset[str]
    rounding: tuple[Words, ...]
    currencies: Mapping[str, tuple[tuple[Words, tuple[str, ...]], ...]]
    signs: tuple[tuple[str, str], ...]
    units: Mapping[str, tuple[tuple[Words, str], ...]]
    vague: frozenset[str]
    never: frozenset[str]
    links: frozenset[str]
    letters: Mapping[str, int]
    table: Mapping[str, Any]

    def forms(self, key: str) -> frozenset[str]:
        """The words under a key of `measures.yaml`, as they stand there."""
        return frozenset(str(w) for w in self.table.get(key) or ())


@cache
def counting(language: str) -> Counting:
    """How a language counts; empty where its tables are."""
    table: dict[str, Any] = read_yaml("languages", language, "grammar.yaml") or {}
    own: dict[str, Any] = read_yaml("languages", language, "measures.yaml") or {}
    numerals = table.get("numerals") or {}
    inflect = read_inflection(language).inflect
    split = grammar(language).split
    money = table.get("currencies") or {}
    rounds = {f: int(v) for w, v in (numerals.get("collectives") or {}).items() for f in inflect(str(w), "NOUN")}
    kept = [(str(n), g) for g in own.get("groups") or () for n in (table.get("units") or {}).get(g) or ()]
    kept += [(str(n), g) for g, nouns in (own.get("more") or {}).items() for n in nouns]
    return Counting(
        small={str(k): int(v) for part in ("units", "tens") for k, v in (numerals.get(part) or {}).items()},
        large={
            str(k): int(v)
            for k, v in (numerals.get("multipliers") or {}).items()
            if len(str(k)) > 2 or not str(k).isalpha()
        },
        rounds=rounds,
        joiners=frozenset(numerals.get("joiners") or ()),
        groups=frozenset(numerals.get("group_separators") or ()),
        decimals=frozenset(numerals.get("decimal_separators") or ()),
        percent=frozenset(w.split()[0] for w in numerals.get("percent") or ()),
        rounding=_phrases(
            (p for key, ps in (table.get("approximators") or {}).items() if key != "exactly" for p in ps), split
        ),
        currencies=by_first(
            sorted(
                (
                    (tuple(split(form)), tuple(codes))
                    for phrase, codes in (money.get("words") or {}).items()
                    for form in sorted(inflect(str(phrase), "NOUN") | {str(phrase)})
                ),
                key=lambda row: (-len(row[0]), row[0]),
            ),
            itemgetter(0),
        ),
        signs=tuple(
            sorted(
                ((str(k), str(v)) for k, v in (money.get("signs") or {}).items()),
                key=lambda row: (-len(row[0]), row[0]),
            )
        ),
        units=by_first(
            sorted(
                {(tuple(split(f)), g) for n, g in kept for f in {*inflect(n, "NOUN"), n}},
                key=lambda row: (-len(row[0]), row),
            ),
            itemgetter(0),
        ),
        vague=frozenset(numerals.get("plural_of_unknown") or ()),
        never=frozenset(
            f.lower()
            for n in (*(table.get("not_units") or ()), *(own.get("never") or ()))
            for f in inflect(str(n), "NOUN")
        ),
        links=frozenset(str(w) for w in own.get("links") or ()),
        letters={str(k): int(v) for k, v in (own.get("letters") or {}).items()},
        table=own,
    )


def _phrases(phrases: Iterable[object], split: Any) -> tuple[Words, ...]:
    return tuple(sorted({tuple(split(str(p))) for p in phrases}, key=lambda w: (-len(w), w)))


@cache
def currencies_of(state: str) -> tuple[str, ...]:
    """ISO 4217 codes of the currencies in use in a state today, after CLDR."""
    alpha2 = next((row["alpha2"] for row in read_csv("states.csv") if row["alpha3"] == state), "")
    try:
        return tuple(get_territory_currencies(alpha2)) if len(alpha2) == 2 else ()
    except (KeyError, LookupError, TypeError):
        return ()
