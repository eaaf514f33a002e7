"""Bystanders: who only looks on, lends a hand or a roof ("en présence de X et de Y", "sous l'égide de").

They are named in the sentence of an act between others, and are no side of it because of that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from depeche.codebook.grammar import Grammar, grammar
from depeche.codebook.phrases import Words
from depeche.mentions.refs import Ref
from depeche.texts.parse import Parse

BEFORE = 4  # tokens of a noun phrase before its reference: an article, titles, adjectives
APART = 3  # tokens between two who are told together


def mark_bystanders(parse: Parse, items: Sequence[Ref], language: str) -> None:
    """Set `bystander` on the references that stand after one of the language's phrases, and on those joined to them."""
    rules, phrases = grammar(language), _by_last(language)
    before: Ref | None = None
    for ref in items:
        ref.bystander = _after(parse, ref, rules, phrases) or (
            before is not None and _joined(parse, before, ref, rules)
        )
        before = ref if ref.bystander else None


@cache
def _by_last(language: str) -> Mapping[str, tuple[Words, ...]]:
    """The phrases of a language by their last word."""
    rules = grammar(language)
    found: dict[str, tuple[Words, ...]] = {}
    for words in sorted({rules.split(phrase) for phrase in rules.words("bystanders")}):
        found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


def _after(parse: Parse, ref: Ref, rules: Grammar, phrases: Mapping[str, Sequence[Words]]) -> bool:
    tokens, first = parse.tokens, parse.sentence_of(ref.first).first
    plain = rules.tables.get("contractions") or {}
    for end in range(ref.first, max(first, ref.first - BEFORE, 1) - 1, -1):
        low = tokens[end - 1].low
        for words in (*phrases.get(low, ()), *phrases.get(plain.get(low, ""), ())):
            start = end - len(words)
            if start >= first and all(
                w in (t.low, plain.get(t.low)) for w, t in zip(words, tokens[start:end], strict=True)
            ):
                return tokens[start].dep != "obj"  # "a salué l'entremise de Berlin": who is spoken of
        if (
            end > first
            and tokens[end - 1].pos not in ("DET", "ADJ", "NOUN", "PROPN")
            and tokens[end - 1].low not in plain
        ):
            return False
    return False


def _joined(parse: Parse, one: Ref, two: Ref, rules: Grammar) -> bool:
    between = parse.tokens[one.last : two.first]
    if parse.tokens[one.first].sent != parse.tokens[two.first].sent or len(between) > APART:
        return False
    small = rules.joiners | rules.of | rules.articles
    return bool(between) and all(t.low in small or t.text == "," or t.pos in ("DET", "ADP") for t in between)
