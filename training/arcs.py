"""Train the arcs of a language: the trees of whole sentences, on the same treebanks as its pipeline.

Example: python -m training.arcs fr --data ../shared/data

Needs PyTorch beside what the package needs (`pip install torch`); half an hour to an hour on one core.  What it learns
is put into the pipeline that lies in the package, which is then measured anew.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy
import torch
from spacy.tokens import Doc, Span
from torch import nn

from depeche.texts.arcs import ENDINGS, Scorer
from depeche.texts.wordvectors import TABLES, WEIGHTS
from training import corpora
from training.__main__ import OUT
from training.known import read as read_known
from training.known import read_shipped
from training.net import Net, Sentence, Tables, batch, loss, read_tables, weights
from training.ship import attach, remeasure
from training.train import blank

EPOCHS = 28
WORDS = 1_500  # of a batch, filled up
LONGEST = 120  # words of a sentence that is learnt from
RATE, LAST, WARM = (
    2.2e-3,
    0.03,
    200,
)  # the rate, the share of it that is left in the end, the batches until it is reached
SEED = 1


def sentences(docs: Iterable[Doc], *, features: bool) -> Iterator[Sentence]:
    """The sentences of documents; with their features behind the parts of speech, where asked."""
    for doc in docs:
        for sentence in doc.sents:
            yield Sentence(
                words=tuple(t.text for t in sentence),
                heads=tuple(_head(t.head.i, t.i, sentence) for t in sentence),
                relations=tuple(t.dep_ for t in sentence),
                parts=tuple(f"{t.pos_}|{t.morph}" if features else t.pos_ for t in sentence),
            )


def _head(head: int, word: int, sentence: Span) -> int:
    return -1 if head == word else head - sentence.start


def learn(
    train: Sequence[Sentence],
    dev: Sequence[Sentence],
    tables: Tables,
    folder: Path,
    *,
    epochs: int,
    features: Mapping[str, Mapping[str, str]],
) -> None:
    """Train a network and write the state of it that does best on the dev sentences."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    dice = random.Random(SEED)
    net = Net(tables)
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE, betas=(0.9, 0.95))
    steps = epochs * len(list(batches(train, dice)))
    step, best = 0, -1.0
    for epoch in range(1, epochs + 1):
        net.train()
        for group in batches(train, dice):
            step += 1
            for settings in optimiser.param_groups:
                settings["lr"] = RATE * min(1.0, step / WARM) * (1 - (1 - LAST) * min(1.0, step / steps))
            optimiser.zero_grad()
            loss(net, batch(group, tables)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
        net.eval()
        write(net, tables, folder / "last", features)
        unlabelled, labelled = attachment(read(folder / "last"), dev)
        print(f"epoch {epoch}: UAS {unlabelled:.3f}, LAS {labelled:.3f}", flush=True)
        if labelled > best:
            best = labelled
            write(net, tables, folder / "best", features)


def batches(train: Sequence[Sentence], dice: random.Random) -> Iterator[list[Sentence]]:
    """Groups of sentences of like length, in an order of their own at each call."""
    groups: list[list[Sentence]] = [[]]
    for sentence in sorted(train, key=lambda s: len(s.words) + 2 * dice.random()):
        if groups[-1] and len(sentence.words) * (len(groups[-1]) + 1) > WORDS:
            groups.append([])
        groups[-1].append(sentence)
    dice.shuffle(groups)
    yield from groups


def attachment(scorer: Scorer, gold: Sequence[Sentence]) -> tuple[float, float]:
    """Shares of the words, punctuation left out, with the right head, and with the right head and relation."""
    words = unlabelled = labelled = 0
    for sentence, (heads, relations, _) in zip(gold, scorer.trees([s.words for s in gold]), strict=True):
        for n, (head, relation) in enumerate(zip(sentence.heads, sentence.relations, strict=True)):
            if relation != "punct":
                right = heads[n] == (n if head < 0 else head)
                words += 1
                unlabelled += right
                labelled += right and relations[n] == relation
    return unlabelled / words, labelled / words


def endings(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """By part of speech, the features that words and endings of words ("-enus") have most often."""
    counts: dict[str, dict[str, Counter[str]]] = {}
    for sentence in sentences:
        for word, told in zip(sentence.words, sentence.parts, strict=True):
            part, _, features = told.partition("|")
            low, known = word.lower(), counts.setdefault(part, {})
            for key in (low, *(f"-{low[-n:]}" for n in ENDINGS if len(low) > n)):
                known.setdefault(key, Counter())[features] += 1
    told = {
        part: {key: min(seen, key=lambda f: (-seen[f], f)) for key, seen in sorted(known.items())}
        for part, known in sorted(counts.items())
    }
    return {part: _needed(known) for part, known in told.items() if any(known.values())}


def _needed(known: Mapping[str, str]) -> dict[str, str]:
    """What a shorter ending does not tell as well."""
    kept: dict[str, str] = {}
    for key in sorted(known, key=lambda k: (not k.startswith("-"), len(k), k)):
        shorter = (f"-{key[-n:]}" for n in ENDINGS if len(key) > n and f"-{key[-n:]}" != key)
        if known[key] != next((kept[ending] for ending in shorter if ending in kept), None):
            kept[key] = known[key]
    return dict(sorted(kept.items()))


def write(net: Net, tables: Tables, folder: Path, features: Mapping[str, Mapping[str, str]]) -> None:
    """Put what was learnt into a folder, as the package reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(folder / WEIGHTS, **dict(weights(net, tables.known)))
    known = sorted(tables.known.rows.items())
    told = {
        "relations": tables.relations,
        "parts": tables.parts,
        "words": list(tables.words),
        "letters": list(tables.letters),
        "known": [word for word, _ in known],
        "rows": [row for _, row in known],
        "features": features,
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    (folder / TABLES).write_text(text, encoding="utf-8")


def read(folder: Path) -> Scorer:
    """What `write` wrote, ready to score."""
    with numpy.load(folder / WEIGHTS) as held:
        return Scorer(dict(held), json.loads((folder / TABLES).read_text(encoding="utf-8")))


def main(arguments: list[str] | None = None) -> int:
    """Train, ship and measure the arcs of one language.  Returns 2 when data are absent."""
    parser = argparse.ArgumentParser(prog="python -m training.arcs", description=__doc__)
    parser.add_argument("language", choices=corpora.planned(), help="ISO 639-1 code")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds ud/ and ner/")
    parser.add_argument("--known", type=Path, help="vectors that `training.known` wrote; the shipped ones when none")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="folder for what is in the making")
    parser.add_argument("--out", type=Path, default=OUT, help="folder that holds the pipelines")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    given = parser.parse_args(arguments)
    try:
        return _one_language(given)
    except corpora.NoData as absent:
        print(absent, file=sys.stderr)
        return 2


def _one_language(given: argparse.Namespace) -> int:
    plan, nlp = corpora.read_plan(given.language), blank(given.language)
    syntax = corpora.syntax(plan, given.data, nlp)
    shipped = given.out / given.language
    words = read_known(given.known) if given.known else read_shipped(shipped / "arcs", WEIGHTS, TABLES)
    features = bool(plan.get("features", False))
    train = [s for s in sentences(syntax.train, features=features) if len(s.words) <= LONGEST]
    work = given.work / given.language / "arcs"
    dev = list(sentences(syntax.dev, features=features))
    told = {} if features else endings(sentences(syntax.train, features=True))
    learn(train, dev, read_tables(train, words), work, epochs=given.epochs, features=told)
    attach(work / "best", shipped)
    remeasure(given.language, plan, syntax, shipped)
    return 0


if __name__ == "__main__":
    sys.exit(main())
