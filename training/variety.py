"""Variety: what news looks like and the treebanks do not.

Headlines and bullets end without a full stop, quotations stand between guillemets, other states and
persons are named, in the word orders of the press.  A share of the training documents is written so;
dev and test stay as they are.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.names import Names
from training.orders import Orders
from training.treebanks import Sentence, document

HEADLINES = 0.2
"""Share of the one-sentence documents that lose their full stop."""

DRAWS = 2
"""How often names and orders are drawn: a sentence stands once as printed and at most so often otherwise."""

GUILLEMETS = 0.5
"""Share of the sentences with straight double quotes that get guillemets instead."""


def varied(
    vocab: Vocab,
    sentences: Iterable[Sentence],
    *,
    seed: int,
    guillemets: bool = False,
    names: Names | None = None,
    orders: Orders | None = None,
) -> Iterator[Doc]:
    """Group sentences into documents of one to eight, with the variety asked for.

    The same seed gives the same documents.
    """
    dice = random.Random(seed)
    plain = [_guillemets(s) if guillemets and dice.random() < GUILLEMETS else s for s in sentences]
    rest = list(plain)
    for _ in range(DRAWS if names or orders else 0):
        for sentence in plain:
            changed = orders.reorder(sentence, dice) if orders else sentence
            changed = names.exchange(changed, dice) if names else changed
            if changed != sentence:
                rest.append(changed)
    while rest:
        size = dice.randint(1, 8)
        group, rest = rest[:size], rest[size:]
        if len(group) == 1 and dice.random() < HEADLINES:
            group = [_without_stop(group[0])]
        yield document(vocab, group)


def _without_stop(sentence: Sentence) -> Sentence:
    last = len(sentence) - 1
    if last < 1 or sentence[last].form != "." or any(t.head == last for t in sentence[:last]):
        return sentence
    return sentence[:last]


def _guillemets(sentence: Sentence) -> Sentence:
    marks = [i for i, token in enumerate(sentence) if token.form == '"']
    if not marks or len(marks) % 2:
        return sentence
    changed = list(sentence)
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        changed[opening] = replace(changed[opening], form="«", lemma="«", space=True)
        changed[closing] = replace(changed[closing], form="»", lemma="»")
        changed[closing - 1] = replace(changed[closing - 1], space=True)
    return tuple(changed)
