"""Binding: the words of a language by which a state binds itself to an act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from depeche.codebook.inflection import read_inflection
from depeche.codebook.tables import read_yaml


@dataclass(frozen=True, slots=True)
class Binding:
    """Forms of words, lower case.

    Attributes:
        verbs: Verbs that bind their subject, with whether they need a reflexive pronoun.
        nouns: Nouns that do the same.
        agreeing: Verbs by which two sides bind each other, with whether they need a reflexive pronoun.
        vague: Verbs and nouns of acts that nobody can call kept or broken.
        accepted: Verbs by which an invitation is accepted.
        acts: Verbs of acts that are owed once they are told as sure for a day or a sum.
        others: Forms of such verbs with a word behind them with which they mean something else ("take up").
        within: Words before a number of days counted from another day.
    """

    verbs: Mapping[str, bool]
    nouns: frozenset[str]
    agreeing: Mapping[str, bool]
    vague: frozenset[str]
    accepted: frozenset[str]
    acts: frozenset[str]
    others: frozenset[tuple[str, str]]
    within: frozenset[str]


@cache
def binding(language: str) -> Binding:
    """The words of binding of a language; empty where its table is."""
    table: dict[str, Any] = read_yaml("languages", language, "commitments.yaml") or {}
    inflection = read_inflection(language)
    reflexives = tuple(inflection.tables.get("reflexives", ()))

    def verbs(words: Iterable[object]) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for word in sorted(str(w) for w in words):
            reflexive = word.split()[0] in reflexives or any(r.endswith("'") and word.startswith(r) for r in reflexives)
            for form in inflection.forms(word):
                found[form.split()[0]] = reflexive and found.get(form.split()[0], True)
        return found

    vague = [str(w) for w in table.get("vague") or ()]
    return Binding(
        verbs=verbs(table.get("binding") or ()),
        nouns=frozenset(f for w in table.get("nouns") or () for f in inflection.inflect(str(w), "NOUN")),
        agreeing=verbs(table.get("agreeing") or ()),
        vague=frozenset(f for w in vague for part in ("VERB", "NOUN") for f in inflection.inflect(w, part)),
        accepted=frozenset(verbs(table.get("accepted") or ())),
        acts=frozenset(verbs(table.get("acts") or ())),
        others=frozenset(
            (form, rest[0])
            for w in table.get("others") or ()
            for verb, rest, _ in (inflection.inflected(str(w)),)
            for form in inflection.inflect(verb, "VERB")
        ),
        within=frozenset(str(w) for w in table.get("within") or ()),
    )
