"""Echoes: the words of a language that stand for an act told before, and the verbs that say that it takes place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import Words
from depeche.codebook.tables import read_yaml


@dataclass(frozen=True, slots=True)
class EchoVerb:
    """A verb of which the act is the subject: the words after it, and whether it is reflexive or undergone."""

    rest: Words
    reflexive: bool
    undergone: bool


@dataclass(frozen=True, slots=True)
class EchoWords:
    """Forms of words, lower case.

    Attributes:
        verbs: The verbs that a form may be of.
        pronouns: Pronouns that may stand for an act.
        ordinals: Words that tell one of several acts from the others ("prochain").
        nouns: Nouns that name no act by themselves, with the kinds that they may mean.
        kinds: The kinds of acts that may be told again.
    """

    verbs: Mapping[str, tuple[EchoVerb, ...]]
    pronouns: frozenset[str]
    ordinals: frozenset[str]
    nouns: Mapping[str, tuple[str, ...]]
    kinds: frozenset[str]


@cache
def echo_words(language: str) -> EchoWords:
    """The words of a language's echoes; empty where it has no table of them."""
    table = read_yaml("languages", language, "echoes.yaml") or {}
    inflection = read_inflection(language)
    verbs: dict[str, tuple[EchoVerb, ...]] = {}
    for group in ("verbs", "passives"):
        for verb in table.get(group) or ():
            word, rest, reflexive = inflection.inflected(str(verb))
            for form in inflection.forms(word):
                verbs[form] = (*verbs.get(form, ()), EchoVerb(rest, reflexive, group == "passives"))
    return EchoWords(
        verbs=verbs,
        pronouns=frozenset(str(w) for w in table.get("pronouns") or ()),
        ordinals=frozenset(f for w in table.get("ordinals") or () for f in inflection.inflect(str(w), "ADJ")),
        nouns={
            form: tuple(kinds)
            for noun, kinds in (table.get("nouns") or {}).items()
            for form in inflection.inflect(str(noun), "NOUN")
        },
        kinds=frozenset(str(k) for k in table.get("kinds") or ()),
    )
