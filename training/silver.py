"""Silver: news that nobody parsed by hand, parsed by several teachers that mostly agree.

The treebanks hold little news and none of today's words ("homologue", "togolais").  Teachers that
differ in size and seed read the articles; each token takes the head and the relation that most of
them give it, and sentences on which they agree too little are left out.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from depeche.texts.normalise import normalise
from training.treebanks import Sentence, Token

AGREEMENT = 0.9
"""Share of a sentence's tokens on which the teachers must be of one mind, head and relation."""

LONGEST = 60
"""Tokens of the longest sentence taken: longer ones are mostly lists."""


def read_paragraphs(path: Path) -> Iterator[str]:
    """Read titles and paragraphs of articles, one JSON object a line with `title` and `text`.

    Wikis print links with a space on either side: "l' OMS ,".  These spaces go.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for words in (row["title"], *row["text"].split("\n")):
                words = re.sub(r" (?=[.,)])|(?<=\b[A-Za-z]') |(?<=\bqu') |(?<=\() ", "", normalise(words))
                words = " ".join(words.split())
                if words:
                    yield words


def silver(teachers: Sequence[Language], paragraphs: Iterable[str]) -> Iterator[Sentence]:
    """Parse paragraphs with all teachers and yield the sentences on which they agree.

    Args:
        teachers: Two or more pipelines with one tokeniser; the first parts the sentences and wins ties.
        paragraphs: Normalised texts.
    """
    for doc in teachers[0].pipe(paragraphs, batch_size=32):
        sentences = [sent.as_doc() for sent in doc.sents if 3 <= len(sent) <= LONGEST]
        readings = [list(teacher.pipe(blank_docs(teacher, sentences))) for teacher in teachers]
        for reading in zip(*readings, strict=True):
            agreed = vote(reading)
            if agreed is not None:
                yield agreed


def blank_docs(nlp: Language, docs: Iterable[Doc]) -> list[Doc]:
    """Return the same tokens without annotation."""
    return [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in docs]


def vote(readings: Sequence[Doc]) -> Sentence | None:
    """Return the sentence as most readings have it; None when they agree too little or it is no tree."""
    tokens: list[Token] = []
    unanimous = 0
    for words in zip(*readings, strict=True):
        trees = Counter((word.head.i, word.dep_) for word in words)
        (head, relation), votes = trees.most_common(1)[0]
        unanimous += votes == len(words)
        tag, features, lemma = (
            Counter(values).most_common(1)[0][0]
            for values in (
                [word.pos_ for word in words],
                [str(word.morph) for word in words],
                [word.lemma_ for word in words],
            )
        )
        tokens.append(
            Token(
                form=words[0].text,
                lemma=lemma,
                tag=tag,
                features=tuple(features.split("|")) if features else (),
                head=head,
                relation="root" if relation == "ROOT" else relation,
                space=bool(words[0].whitespace_),
            )
        )
    if unanimous < AGREEMENT * len(tokens) or not is_tree([token.head for token in tokens]):
        return None
    return tuple(tokens)


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether every token leads to one root, which is its own head."""
    roots = [i for i, head in enumerate(heads) if head == i]
    if len(roots) != 1:
        return False
    for i in range(len(heads)):
        steps = 0
        while i != roots[0] and steps <= len(heads):
            i, steps = heads[i], steps + 1
        if i != roots[0]:
            return False
    return True
