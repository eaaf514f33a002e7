"""Variety: what news looks like and the treebanks do not.

Headlines and bullets end without a full stop, quotations stand between guillemets, paragraphs are
parted by line breaks, other states and persons are named.  A share of the training documents is written so; dev and test stay as they are.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.names import Names
from training.treebanks import Sentence, document

HEADLINES = 0.2
"""Share of the one-sentence documents that lose their full stop."""

DRAWS = 2
"""How often names are drawn: a sentence with names stands once as printed and at most so often with others."""

GUILLEMETS = 0.5
"""Share of the sentences with straight double quotes that get guillemets instead."""


def varied(
    vocab: Vocab, sentences: Iterable[Sentence], *, seed: int, guillemets: bool, names: Names | None = None
) -> Iterator[Doc]:
    """Group sentences into documents of one to eight, with headlines, guillemets and other names among them.

    The same seed gives the same documents.
    """
    dice = random.Random(seed)
    rest = [_guillemets(s) if guillemets and dice.random() < GUILLEMETS else s for s in sentences]
    count = len(rest)
    if names is not None:
        for _ in range(DRAWS):
            exchanged = [names.exchange(sentence, dice) for sentence in rest[:count]]
            rest += [new for old, new in zip(rest[:count], exchanged, strict=True) if new != old]
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
