"""Orders: sentences of a treebank written in the word orders of the press.

A time or a place between verb and object ("offre chaque année des bourses", "a reçu à Moscou son
homologue"), the speaker after the verb of saying (", a annoncé le ministre"), a name after the office ("le
ministre, Robert Dussey, ...") and a participle before the subject ("Approuvé par la Douma, l'accord fixe...")
are on every page of a newspaper and nearly nowhere in the treebanks.  The phrases put in are the treebank's own,
as it parses them.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import yaml

from training.treebanks import Sentence, Token

WORDS = Path(__file__).with_name("orders.yaml")

BETWEEN = 0.25
"""Share of the sentences with an object right after their verb that get a phrase between the two."""

SAID = 0.08
"""Share of the plain sentences that get a speaker after them."""


NAMED = 0.05
"""Share of the sentences that begin with their subject that get a name after it."""

FRONTED = 0.03
"""Share of the sentences that begin with their subject that get a participle before it."""

COMMA = Token(form=",", lemma=",", tag="PUNCT", features=(), head=0, relation="punct", space=True)


@dataclass(frozen=True, slots=True)
class Orders:
    """Phrases to put in: each a sentence of its own, whose root hangs on the verb."""

    times: tuple[Sentence, ...]
    places: tuple[Sentence, ...]
    speakers: tuple[Sentence, ...]
    participles: tuple[Sentence, ...]
    words: Mapping[str, Any]

    def reorder(self, sentence: Sentence, dice: random.Random) -> Sentence:
        """Return the sentence, sometimes with a phrase put in."""
        if dice.random() < NAMED:
            sentence = self._named(sentence, dice)
        elif dice.random() < FRONTED:
            sentence = self._fronted(sentence, dice)
        if dice.random() < BETWEEN:
            sentence = self._between(sentence, dice)
        if dice.random() < SAID:
            sentence = self._said(sentence, dice)
        return sentence

    def _between(self, sentence: Sentence, dice: random.Random) -> Sentence:
        for i, token in enumerate(sentence):
            verb = token.head
            if token.relation == "obj" and i > verb and sentence[verb].tag == "VERB":
                first = _below(sentence, i)[0]
                if first == verb + 1 and sentence[verb].space:
                    phrase = dice.choice(self.times if dice.random() < 0.6 else self.places)
                    return insert(sentence, phrase, at=first, head=verb, relation="obl")
        return sentence

    def _named(self, sentence: Sentence, dice: random.Random) -> Sentence:
        subject = _opening_subject(sentence)
        names = [phrase for phrase in self.speakers if phrase[0].tag == "PROPN" and len(phrase) == 2]
        if subject is None or sentence[subject].tag != "NOUN" or not names:
            return sentence
        end = _below(sentence, subject)[-1] + 1
        if sentence[end].tag == "PUNCT" or not sentence[end - 1].space:
            return sentence
        name = dice.choice(names)
        before, after = replace(COMMA, head=1), replace(COMMA, head=1)
        phrase = (
            before,
            *(replace(t, head=t.head + 1) for t in name[:-1]),
            replace(name[-1], head=1, space=False),
            after,
        )
        sentence = (*sentence[: end - 1], replace(sentence[end - 1], space=False), *sentence[end:])
        return insert(sentence, phrase, at=end, head=subject, relation="appos")

    def _fronted(self, sentence: Sentence, dice: random.Random) -> Sentence:
        if _opening_subject(sentence) is None or not self.participles:
            return sentence
        phrase = dice.choice(self.participles)
        first = phrase[0]
        phrase = (
            replace(first, form=first.form[0].upper() + first.form[1:]),
            *phrase[1:-1],
            replace(phrase[-1], space=False),
            COMMA,
        )
        if sentence[0].tag != "PROPN":
            lower = sentence[0].form[0].lower() + sentence[0].form[1:]
            sentence = (replace(sentence[0], form=lower), *sentence[1:])
        root = next(i for i, token in enumerate(sentence) if token.head == i)
        return insert(sentence, phrase, at=0, head=root, relation="advcl")

    def _said(self, sentence: Sentence, dice: random.Random) -> Sentence:
        last, root = len(sentence) - 1, next(i for i, token in enumerate(sentence) if token.head == i)
        if last < 4 or sentence[last].form != "." or sentence[root].tag != "VERB":
            return sentence
        if sentence[last].head != root or any(token.relation == "parataxis" for token in sentence):
            return sentence
        form = dice.choice(sorted(self.words["said"]))
        helper = self.words["auxiliary"]
        speaker = dice.choice(self.speakers)
        clause: Sentence = (
            Token(form=",", lemma=",", tag="PUNCT", features=(), head=2, relation="punct", space=True),
            Token(
                form=helper["form"],
                lemma=helper["lemma"],
                tag="AUX",
                features=tuple(helper["features"]),
                head=2,
                relation="aux:tense",
                space=True,
            ),
            Token(
                form=form,
                lemma=self.words["said"][form],
                tag="VERB",
                features=tuple(self.words["participle"]),
                head=2,
                relation="root",
                space=True,
            ),
        )
        clause = insert(clause, speaker, at=3, head=2, relation="nsubj")
        clause = (*clause[:-1], replace(clause[-1], space=False))
        sentence = (*sentence[: last - 1], replace(sentence[last - 1], space=False), sentence[last])
        return insert(sentence, clause, at=last, head=root, relation="parataxis")


def insert(sentence: Sentence, phrase: Sentence, *, at: int, head: int, relation: str) -> Sentence:
    """Put a phrase before token `at`, its root on token `head` with `relation`."""
    size = len(phrase)

    def moved(token: Token) -> Token:
        return replace(token, head=token.head + size * (token.head >= at))

    put = (
        replace(token, head=head + size * (head >= at), relation=relation)
        if token.head == i
        else replace(token, head=at + token.head)
        for i, token in enumerate(phrase)
    )
    return (*map(moved, sentence[:at]), *put, *map(moved, sentence[at:]))


def read_orders(language: str, sentences: Sequence[Sentence]) -> Orders | None:
    """Gather times, places and speakers from a language's treebanks; None when `orders.yaml` lacks the language."""
    words = cast(dict[str, Any], yaml.safe_load(WORDS.read_text(encoding="utf-8"))).get(language)
    if words is None:
        return None
    times, places, speakers, participles = [], [], [], []
    for sentence in sentences:
        for i, token in enumerate(sentence):
            if token.relation not in {"obl", "nsubj", "acl"}:
                continue
            below = _below(sentence, i)
            phrase = _phrase(sentence, i, below)
            if phrase is None:
                continue
            if token.relation == "acl":
                if below[0] == i and 3 <= len(phrase) <= 9 and "VerbForm=Part" in token.features:
                    participles.append(phrase)
                continue
            cases = [t.form for t in phrase if t.relation == "case" and phrase[t.head].head == t.head]
            if token.relation == "nsubj":
                if token.tag in {"NOUN", "PROPN"} and not cases and len(phrase) <= 8:
                    speakers.append(phrase)
            elif not cases and len(phrase) <= 6 and any(t.form in words["times"] for t in phrase):
                times.append(phrase)
            elif cases == [words["places"]] and len(phrase) == 2 and token.tag == "PROPN":
                places.append(phrase)
    return Orders(tuple(times), tuple(places), tuple(speakers), tuple(participles), words)


def _opening_subject(sentence: Sentence) -> int | None:
    """Return the root verb's subject when the sentence begins with it."""
    for i, token in enumerate(sentence):
        verb = token.head
        if token.relation in {"nsubj", "nsubj:pass"} and sentence[verb].head == verb and sentence[verb].tag == "VERB":
            below = _below(sentence, i)
            whole = below[0] == 0 and len(below) == below[-1] + 1
            return i if whole and token.tag in {"NOUN", "PROPN"} and below[-1] < verb else None
    return None


def _below(sentence: Sentence, i: int) -> list[int]:
    """Return a token and all that hangs on it, in order."""
    found = {i}
    while True:
        more = {k for k, token in enumerate(sentence) if token.head in found and k not in found}
        if not more:
            return sorted(found)
        found |= more


def _phrase(sentence: Sentence, top: int, below: Sequence[int]) -> Sentence | None:
    """Cut out a subtree as a sentence of its own; None when it has holes or punctuation in it."""
    first, last = below[0], below[-1]
    if last - first + 1 != len(below) or any(
        sentence[i].tag in {"PUNCT", "PRON"} or (sentence[i].tag == "VERB" and i != top) for i in below
    ):
        return None
    tokens = [replace(sentence[i], head=sentence[i].head - first) for i in below]
    tokens[top - first] = replace(tokens[top - first], head=top - first, relation="root")
    tokens[-1] = replace(tokens[-1], space=True)
    if first == 0 and tokens[0].tag != "PROPN":
        tokens[0] = replace(tokens[0], form=tokens[0].form[0].lower() + tokens[0].form[1:])
    return tuple(tokens)
