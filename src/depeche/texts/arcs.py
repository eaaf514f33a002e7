"""Arcs: who depends on whom in a sentence, judged over the whole sentence at once.

spaCy's parser decides word by word and can't go back; on long sentences of the press it loses subjects behind
appositions and the second half of what is coordinated.  Here each word is scored against each other word as its head,
and the best tree is taken, in the sentences that spaCy's parser cut (`training/FIGURES.md` has both).

Source: Dozat and Manning, "Deep biaffine attention for neural dependency parsing", ICLR 2017; trained by
`training.arcs` with PyTorch, run here with NumPy alone.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from depeche.texts.products import Products
from depeche.texts.recurrent import Floats, Numbers, Recurrent
from depeche.texts.trees import best_tree
from depeche.texts.wordvectors import TABLES, WEIGHTS, WordVectors

Tree = tuple[list[int], list[str], list[str]]
"""Of a sentence: heads by number, relations, and parts of speech, with their features behind a bar where learnt."""

LONGEST = 300  # words; a longer sentence keeps the heads that spaCy's parser gave it
TOGETHER = 4_000  # words that are scored at once
REMEMBERED = 60_000  # words whose own vector is kept
SPELLED = 14  # letters of a word that are read: its first and its last ones
_TOLD: list[int | str] = ["HEAD", "DEP", "POS", "MORPH"]
ENDINGS = (5, 4, 3, 2)  # letters by which an unknown word's features are told
GOING_ON = frozenset({",", "-", "–", "—", "(", "[", "«", "“"})  # marks at which no sentence ends
_BAR = "|"  # between a part of speech and its features
_SLOPE = numpy.float32(0.1)  # of the leaky units


class Scorer:
    """Scores the arcs of sentences and names the relations along the best ones."""

    def __init__(self, weights: dict[str, NDArray[Any]], tables: dict[str, Any]) -> None:
        self._relations: tuple[str, ...] = tuple(tables["relations"])
        self._parts: tuple[str, ...] = tuple(tables["parts"])
        self._words = {word: n for n, word in enumerate(tables["words"], 2)}
        self._letters = {letter: n for n, letter in enumerate(tables["letters"], 2)}
        self.known = WordVectors.of_tables(weights, tables)
        own = {name: w for name, w in weights.items() if not name.startswith("vectors")}
        self._w = {name: numpy.ascontiguousarray(w, dtype=numpy.float32) for name, w in own.items()}
        self._reader = Recurrent(self._w)
        self._product = Products().gemm
        self._held: dict[str, Floats] = {}
        self._features: dict[str, dict[str, str]] = tables.get("features", {})

    def features(self, word: str, part: str) -> str:
        """The features that a word has as this part of speech, by the word itself or else by how it ends."""
        known = self._features.get(part, {})
        low = word.lower()
        endings = (f"-{low[-n:]}" for n in ENDINGS if len(low) > n)
        return next((known[key] for key in (low, *endings) if key in known), "")

    def trees(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """The trees of sentences, each given as its words; a root is its own head."""
        told: list[Tree] = [([], [], [])] * len(sentences)
        for batch in _batches(sentences):
            states = self._read([sentences[n] for n in batch])
            for n, tree in zip(batch, self._judge(states), strict=True):
                told[n] = tree
        return told

    # -- words --------------------------------------------------------------------------------------------------------

    def _word(self, word: str) -> Floats:
        """What a word says by itself: its row of the vectors, itself, its letters."""
        held = self._held.get(word)
        if held is None:
            if len(self._held) > REMEMBERED:
                self._held.clear()
            held = self._held[word] = self._vector(word)
        return held

    def _vector(self, word: str) -> Floats:
        low = word.lower()
        known = numpy.maximum(self._w["known.weight"] @ self.known.of(word) + self._w["known.offsets"], 0)
        own = self._w["words"][self._words.get(low, 1)]
        return numpy.concatenate([own, self._spelling(word), known])

    def _spelling(self, word: str) -> Floats:
        numbers = [self._letters.get(letter, 1) for letter in word]
        if len(numbers) > SPELLED:
            numbers = numbers[: SPELLED // 2] + numbers[-(SPELLED // 2) :]
        letters = self._w["letters"][numbers + [0] * (SPELLED - len(numbers))]
        edged = numpy.pad(letters, ((1, 1), (0, 0)))
        windows = numpy.concatenate([edged[:-2], edged[1:-1], edged[2:]], axis=1)
        read: Floats = windows @ self._w["spelling.weight"] + self._w["spelling.offsets"]
        told: Floats = numpy.maximum(read, 0).max(axis=0)
        return told

    # -- sentences ----------------------------------------------------------------------------------------------------

    def _read(self, sentences: Sequence[Sequence[str]]) -> list[Floats]:
        """The state of each word of sentences in falling length, read from both ends in each layer."""
        lengths = [len(s) for s in sentences]
        x = numpy.stack([self._word(word) for sentence in sentences for word in sentence])
        return numpy.split(self._reader.read(x, lengths), numpy.cumsum(lengths)[:-1])

    # -- trees --------------------------------------------------------------------------------------------------------

    def _judge(self, states: Sequence[Floats]) -> Iterator[Tree]:
        root = self._w["root"][None]
        x = numpy.concatenate([part for state in states for part in (root, state)])
        heads, below, as_head, as_below = (
            self._leaky(x, name) for name in ("arc.head", "arc.dep", "rel.head", "rel.dep")
        )
        turned = self._product(_with_one(below), self._w["arcs"], trans2=True)
        named = self._product(_with_one(as_below), self._w["relations"], trans2=True)
        named = named.reshape(len(x), len(self._relations), -1)
        parts = (self._product(x, self._w["parts.weight"], trans2=True) + self._w["parts.offsets"]).argmax(axis=1)
        first = 0
        for state in states:
            last = first + len(state) + 1
            tree = best_tree(turned[first:last] @ heads[first:last].T)
            along = _with_one(as_head[first:last][tree])
            best = numpy.einsum("nrj,nj->nr", named[first:last], along).argmax(axis=1)
            told = parts[first + 1 : last]
            yield _numbered(tree), [self._relations[r] for r in best[1:]], [self._parts[p] for p in told]
            first = last

    def _leaky(self, x: Floats, name: str) -> Floats:
        y: Floats = self._product(x, self._w[f"{name}.weight"], trans2=True) + self._w[f"{name}.offsets"]
        told: Floats = numpy.maximum(y, _SLOPE * y)
        return told


def _with_one(x: Floats) -> Floats:
    return numpy.concatenate([x, numpy.ones((len(x), 1), dtype=numpy.float32)], axis=1)


def _numbered(tree: Numbers) -> list[int]:
    """Heads by the numbers of the words, from heads by numbers that count the root as nought."""
    return [n if head == 0 else int(head) - 1 for n, head in enumerate(tree[1:])]


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Numbers of sentences that are read together: of like length, the longest first."""
    batch: list[int] = []
    held = 0
    for n in sorted((n for n, s in enumerate(sentences) if s), key=lambda n: -len(sentences[n])):
        if batch and held + len(sentences[n]) > TOGETHER:
            yield batch
            batch, held = [], 0
        batch.append(n)
        held += len(sentences[n])
    if batch:
        yield batch


class ArcParser:
    """The pipe: gives the sentences of documents their heads and relations anew."""

    def __init__(self, vocab: Vocab, name: str = "arcs") -> None:
        self.vocab = vocab
        self.name = name
        self.scorer: Scorer | None = None
        self._folder: Path | None = None

    def __call__(self, doc: Doc) -> Doc:
        return next(iter(self.pipe([doc])))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 32) -> Iterator[Doc]:
        """Parse documents whose sentences are known."""
        held: list[Doc] = []
        for doc in docs:
            held.append(doc)
            if len(held) == batch_size:
                yield from self._together(held)
                held = []
        yield from self._together(held)

    def _together(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        places = [_wholes(doc) for doc in docs]
        sentences = [[t.text for t in doc[s]] for doc, held in zip(docs, places, strict=True) for s in held]
        if self.scorer is None or not sentences:
            return docs
        trees = iter(self.scorer.trees(sentences))
        for doc, held in zip(docs, places, strict=True):
            self._put(doc, held, trees)
        return docs

    def _put(self, doc: Doc, places: Sequence[slice], trees: Iterator[Tree]) -> None:
        told: Any = doc.to_array(_TOLD)
        for place in places:
            heads, relations, parts = next(trees)
            named = ["ROOT" if head == n else relations[n] for n, head in enumerate(heads)]
            told[place, 0] = _relative(heads)
            told[place, 1] = [self.vocab.strings.add(name) for name in named]
            told[place, 2] = [self.vocab.strings[part.partition(_BAR)[0]] for part in parts]
            if _BAR in parts[0]:
                told[place, 3] = [self.vocab.morphology.add(part.partition(_BAR)[2]) for part in parts]
            else:
                self._amend(doc, place, parts, told)
        doc.from_array(_TOLD, told)

    def _amend(self, doc: Doc, place: slice, parts: Sequence[str], told: Any) -> None:
        """Where a word is another part of speech than the pipeline took it for, give it the features of that."""
        for token, part in zip(doc[place], parts, strict=True):
            if token.pos_ != part and self.scorer is not None:
                told[token.i, 3] = self.vocab.morphology.add(self.scorer.features(token.text, part))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Put the weights and tables that were read into a folder."""
        if self._folder is not None:
            Path(path).mkdir(parents=True, exist_ok=True)
            for file in (WEIGHTS, TABLES):
                shutil.copyfile(self._folder / file, Path(path) / file)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> ArcParser:
        """Read the weights and tables of a folder."""
        self._folder = Path(path)
        with numpy.load(Path(path) / WEIGHTS) as weights:
            self.scorer = Scorer(dict(weights), json.loads((Path(path) / TABLES).read_text(encoding="utf-8")))
        return self


def _wholes(doc: Doc) -> list[slice]:
    """Where the sentences stand that are short enough to be judged.

    A sentence ends at a mark that may end one: where spaCy's parser cut at none, as it does in headlines, what it cut
    goes on.
    """
    wholes: list[slice] = []
    first = 0
    for sentence in doc.sents:
        last = sentence.end
        if last < len(doc) and (doc[last - 1].pos_ != "PUNCT" or doc[last - 1].text in GOING_ON):
            continue
        if last - first <= LONGEST:
            wholes.append(slice(first, last))
        first = last
    return wholes


def _relative(heads: Sequence[int]) -> NDArray[numpy.uint64]:
    """Heads as spaCy's arrays hold them: how far away, the negative ones turned over."""
    return (numpy.array(heads, dtype=numpy.int64) - numpy.arange(len(heads))).astype(numpy.uint64)


@Language.factory("arcs")
def _make(nlp: Language, name: str) -> ArcParser:
    return ArcParser(nlp.vocab, name)
