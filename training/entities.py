"""Entities: named spans in news, read as spaCy documents.

Spans inside other spans are dropped: the outermost stays.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from depeche.texts.normalise import normalise

LABELS = {
    "Person": "PER", "Location": "LOC", "Organization": "ORG", "Date": "DATE", "Hour": "TIME",
    "Event": "EVENT", "Product": "PRODUCT", "MISC": "MISC", "PER": "PER", "LOC": "LOC", "ORG": "ORG",
}  # fmt: skip

SHUFFLE = 1
"""Seed of the shuffle that parts the articles into train, dev and test."""


def read_spans(path: Path, nlp: Language) -> list[Doc]:
    """Read articles with `[start, end, type]` spans, one JSON object a line, in a fixed shuffled order.

    A span that does not begin and end with a token takes the tokens it touches.
    """
    docs = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc = nlp.make_doc(normalise(row["text"]))
            spans = [doc.char_span(s, e, label=LABELS[kind], alignment_mode="expand") for s, e, kind in row["entities"]]
            doc.ents = filter_spans([span for span in spans if span is not None])
            docs.append(doc)
    random.Random(SHUFFLE).shuffle(docs)
    return docs


def read_columns(path: Path, nlp: Language) -> Iterator[Doc]:
    """Read sentences with IOB tags: UNER's five columns, or two columns with word and tag."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            columns = line.split()
            if columns and not line.startswith("# "):
                word, tag = (columns[1], columns[2]) if columns[0].isdigit() and len(columns) > 2 else columns[:2]
                words.append(normalise(word))
                tags.append(tag)
            elif not columns and words:
                yield Doc(nlp.vocab, words=words, ents=_iob2(tags))
                words, tags = [], []


def _iob2(tags: Sequence[str]) -> list[str]:
    """Tags in IOB2, from IOB1 or IOB2, with our labels; unknown types (OTH) are no entity."""
    told: list[str] = []
    for i, tag in enumerate(tags):
        kind = LABELS.get(tag[2:], "")
        before = tags[i - 1] if i else "O"
        if not kind:
            told.append("O")
        elif tag[0] == "B" or before[2:] != tag[2:]:
            told.append(f"B-{kind}")
        else:
            told.append(f"I-{kind}")
    return told
