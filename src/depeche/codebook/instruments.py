"""Instruments: the words by which a language names agreements and tells the steps of their lives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from depeche.codebook.frames import noun_classes
from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import by_first
from depeche.codebook.tables import read_yaml

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepWords:
    """How a step that is no kind of event is told: forms of its verbs and nouns, who must take it, and of what.

    `acts` are verbs by which a head of state takes it, each a form and the words that must be among those behind it.
    """

    step: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    by: str | None
    of: str | None
    acts: frozenset[Words] = frozenset()


@dataclass(frozen=True, slots=True)
class Instruments:
    """The words for agreements.

    Attributes:
        nouns: Nouns of instruments, all forms, longest first.
        truces: Nouns of truces, all forms, longest first.
        papers: Nouns of what is exchanged or deposited when an instrument is ratified.
        awaiting: Forms of verbs that say a house has still to act.
        anaphors: Nouns that alone stand for the instrument named last.
        definite: Words before them that make them do so.
        ends, within: Words that end the name of an instrument, and that it may hold.
        houses: "lower", "upper", "assembly", "both", "cabinet" to the phrases that name them.
        bicameral: Codes of states where "assembly" is the lower of two houses.
        unicameral, upper_alone: Codes of states whose one house, or whose upper house alone, ratifies.
        steps: Steps that are told by words of their own.
        adopting: Forms of verbs by which a house adopts an instrument.
        pending: Forms of verbs by which a house is still to decide.
        fallback: Step to the forms of its verbs, for what no frame has coded.
        provides: First words of verbs before what an instrument provides.
        domains: Domain to its words, all forms.
        named: First word to the nouns of instruments, then of truces, that begin with it.
        telling: All forms of the verbs and nouns of `steps` and `fallback`.
    """

    nouns: tuple[Words, ...]
    truces: tuple[Words, ...]
    papers: tuple[Words, ...]
    awaiting: frozenset[str]
    anaphors: frozenset[str]
    definite: frozenset[str]
    ends: frozenset[str]
    within: frozenset[str]
    houses: Mapping[str, tuple[Words, ...]]
    bicameral: frozenset[str]
    unicameral: frozenset[str]
    upper_alone: frozenset[str]
    steps: tuple[StepWords, ...]
    adopting: frozenset[str]
    pending: frozenset[str]
    fallback: Mapping[str, frozenset[str]]
    provides: frozenset[str]
    domains: Mapping[str, frozenset[str]]
    named: Mapping[str, tuple[Words, ...]]
    telling: frozenset[str]


@cache
def instruments(language: str) -> Instruments:
    """The words for agreements of a language; empty where its table is."""
    table: dict[str, Any] = read_yaml("languages", language, "agreements.yaml") or {}
    inflect = read_inflection(language).inflect
    split = grammar(language).split

    def forms(words: Iterable[object], part: str) -> frozenset[str]:
        return frozenset(f for w in words for f in inflect(str(w).lower(), part))

    def phrases(words: Iterable[object]) -> tuple[Words, ...]:
        return tuple(sorted({tuple(split(f)) for f in forms(words, "NOUN")}, key=lambda w: (-len(w), w)))

    classes = noun_classes(language)
    steps = tuple(
        StepWords(
            step=str(step),
            verbs=frozenset(f.split()[0] for f in forms(row.get("verbs") or (), "VERB")),
            nouns=forms(row.get("nouns") or (), "NOUN"),
            by=row.get("by"),
            of=row.get("of"),
            acts=frozenset(tuple(split(f)) for f in forms(row.get("acts") or (), "VERB")),
        )
        for step, row in (table.get("steps") or {}).items()
    )
    nouns = phrases(sorted({*classes.get("instrument", ()), *classes.get("treaty", ())}))
    truces = phrases(table.get("truce") or ())
    fallback = {str(step): forms(verbs, "VERB") for step, verbs in (table.get("fallback") or {}).items()}
    return Instruments(
        nouns=nouns,
        truces=truces,
        named=by_first((*nouns, *truces), tuple),
        papers=phrases(table.get("papers") or ()),
        awaiting=forms(table.get("awaiting") or (), "VERB"),
        anaphors=forms(table.get("anaphors") or (), "NOUN"),
        definite=frozenset(table.get("definite") or ()),
        ends=frozenset(table.get("ends") or ()),
        within=frozenset(table.get("within") or ()),
        houses={h: phrases(table.get(h) or ()) for h in ("lower", "upper", "assembly", "both", "cabinet")},
        bicameral=frozenset(table.get("bicameral") or ()),
        unicameral=frozenset(table.get("unicameral") or ()),
        upper_alone=frozenset(table.get("upper_alone") or ()),
        steps=steps,
        adopting=frozenset(f.split()[0] for f in forms(table.get("adopting") or (), "VERB")),
        pending=forms(table.get("pending") or (), "VERB"),
        fallback=fallback,
        telling=frozenset().union(*(s.verbs | s.nouns for s in steps), *fallback.values()),
        provides=frozenset(f.split()[0] for f in forms(table.get("provides") or (), "VERB")),
        domains={
            str(d): frozenset(f for w in words for part in ("NOUN", "ADJ") for f in inflect(str(w).lower(), part))
            for d, words in (table.get("domains") or {}).items()
        },
    )
