"""Speech: the verbs and nouns of a language that report what somebody says, by form, with what they are good for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import by_first
from depeche.codebook.tables import read_yaml

STRONG, CLAUSAL, QUOTING = "strong", "clausal", "quoting"
"""A position by itself; with a clause or an infinitive; with a quotation only."""


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One form of a verb of saying.

    Attributes:
        rest: The words that must follow ("en garde", "savoir").
        reflexive: It needs a reflexive pronoun.
        participle: The form is a past participle and nothing else.
        force: STRONG, CLAUSAL or QUOTING.
    """

    rest: tuple[str, ...]
    reflexive: bool
    participle: bool
    force: str


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language reports speech.

    Attributes:
        verbs: First word of a form to the verbs it may be, longest first.
        according: Phrases before the one to whom words are ascribed ("selon"), as words.
        contents: Nouns whose clause is what somebody holds for true: "has proof that", "its view that".
        heading: Words that ascribe a sentence which they open to whoever follows them, before a comma ("For Riga, …").
        sure: Words for one who is sure of what a clause after them tells ("convinced that").
        views: First word to the nouns of which the one to whom words are ascribed is the owner: "in Kyiv's view".
        voices: Phrases between a state and the one who speaks for it ("par la voix de"), as words.
        sources: First word to the nouns of unnamed speakers ("diplomate") that begin with it, all forms, as words.
        carriers, carried: Forms of verbs and nouns that are a position together.
        replies: Nouns that stand for words ("réponse").
        clause_marks: What opens a clause of reported words.
        interview: Phrases by which an article of questions and answers says so, lower case.
        own: Words of the first person.
        addressed: Words of the second person.
        judgements: Words of judgement, all forms.
        openings: How an answer that judges opens, as words.
        bodies: Nouns of bodies that speak for a state, all forms.
        quotes: Opening marks to their closing ones.
        auxiliaries: Forms of the verbs that make tenses.
    """

    verbs: Mapping[str, tuple[SpeechVerb, ...]]
    according: tuple[tuple[str, ...], ...]
    contents: frozenset[str]
    heading: frozenset[str]
    sure: frozenset[str]
    views: Mapping[str, frozenset[str]]
    voices: tuple[tuple[str, ...], ...]
    sources: Mapping[str, tuple[tuple[str, ...], ...]]
    carriers: frozenset[str]
    carried: frozenset[str]
    replies: frozenset[str]
    clause_marks: frozenset[str]
    interview: tuple[str, ...]
    own: frozenset[str]
    addressed: frozenset[str]
    judgements: frozenset[str]
    openings: tuple[tuple[str, ...], ...]
    bodies: frozenset[str]
    quotes: Mapping[str, str]
    auxiliaries: frozenset[str]


@cache
def speech(language: str) -> Speech:
    """The words of speech of a language; empty where its tables are."""
    said: dict[str, Any] = read_yaml("languages", language, "speech.yaml") or {}
    table: dict[str, Any] = read_yaml("languages", language, "statements.yaml") or {}
    g = grammar(language)
    inflection = read_inflection(language)
    marks = g.tables.get("quotes") or {}
    carried = table.get("carried") or {}
    return Speech(
        verbs=_verbs(language, said.get("verbs") or {}, table),
        according=tuple(sorted((g.split(str(p)) for p in said.get("according") or ()), key=lambda w: (-len(w), w))),
        contents=frozenset(f for n in said.get("contents") or () for f in inflection.inflect(str(n), "NOUN")),
        heading=frozenset(map(str, said.get("heading") or ())),
        sure=frozenset(map(str, said.get("sure") or ())),
        views={str(w): frozenset(map(str, nouns)) for w, nouns in (said.get("views") or {}).items()},
        voices=tuple(sorted((g.split(str(p)) for p in said.get("voices") or ()), key=lambda w: (-len(w), w))),
        sources=by_first(
            sorted(
                {g.split(form) for noun in said.get("sources") or () for form in inflection.inflect(str(noun), "NOUN")},
                key=lambda w: (-len(w), w),
            ),
            tuple,
        ),
        carriers=frozenset(
            f.split()[0] for v in carried.get("verbs") or () for f in inflection.inflect(str(v), "VERB")
        ),
        carried=frozenset(f for n in carried.get("nouns") or () for f in inflection.inflect(str(n), "NOUN")),
        replies=frozenset(f for n in table.get("replies") or () for f in inflection.inflect(str(n), "NOUN")),
        clause_marks=frozenset(table.get("clause_marks") or ()),
        interview=tuple(str(p).lower() for p in table.get("interview") or ()),
        own=frozenset(table.get("own") or ()),
        addressed=frozenset(table.get("addressed") or ()),
        judgements=frozenset(
            f
            for w in table.get("judgements") or ()
            for part in ("ADJ", "NOUN")
            for f in inflection.inflect(str(w), part)
        ),
        openings=tuple(g.split(str(p)) for p in table.get("openings") or ()),
        bodies=frozenset(
            f for n in table.get("bodies") or () for f in inflection.inflect(str(n), "NOUN") if " " not in f
        ),
        quotes=dict(zip(marks.get("open") or (), marks.get("close") or (), strict=False)),
        auxiliaries=frozenset(
            f
            for v in ((read_yaml("languages", language, "grammar.yaml") or {}).get("auxiliaries") or {}).get("tense")
            or ()
            for f in inflection.inflect(str(v), "VERB")
        ),
    )


def _verbs(language: str, said: Mapping[str, Any], table: Mapping[str, Any]) -> Mapping[str, tuple[SpeechVerb, ...]]:
    inflection = read_inflection(language)
    reflexives = inflection.tables.get("reflexives", ())
    clausal = {str(v) for key in ("with_clause", "weak") for v in table.get(key) or ()}
    force: dict[str, str] = {str(v): QUOTING for verbs in said.values() for v in verbs}
    carriers = (table.get("carried") or {}).get("verbs") or ()
    force |= {str(v): QUOTING for v in (*carriers, *(table.get("quoting") or ()))}
    force |= {str(v): STRONG for v in table.get("position") or ()}
    force |= dict.fromkeys(sorted(clausal), CLAUSAL)
    found: dict[str, list[SpeechVerb]] = {}
    for lemma in sorted(force):
        first = lemma.split()[0]
        reflexive = first in reflexives or any(r.endswith("'") and first.startswith(r) for r in reflexives)
        for form, analyses in inflection.forms(lemma).items():
            words = form.split()
            participle = bool(analyses) and all(a.startswith("Part") for a in analyses)
            found.setdefault(words[0], []).append(SpeechVerb(tuple(words[1:]), reflexive, participle, force[lemma]))
    rank = {STRONG: 0, CLAUSAL: 1, QUOTING: 2}
    return {
        form: tuple(sorted(rows, key=lambda v: (-len(v.rest), not v.reflexive, rank[v.force])))
        for form, rows in sorted(found.items())
    }
