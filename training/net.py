"""Net: the network that scores arcs, as PyTorch learns it; `depeche.texts.arcs` runs what it learnt.

Source: Dozat and Manning, "Deep biaffine attention for neural dependency parsing", ICLR 2017.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from depeche.texts.arcs import SPELLED
from depeche.texts.wordvectors import pressed
from training.known import Known

LAYERS, SIZE = 3, 200  # of what reads the sentence, each way
WORD, LETTER, SPELLING, SEEN = 64, 24, 64, 128  # how wide a word's parts are
ARC, RELATION = 300, 80  # how wide words are when they are compared
UNKNOWN = 0.15  # share of words that are hidden in training
LOST = 0.33  # share of numbers dropped in training
SEEN_OFTEN = 3  # times in the corpus, from which a word has a vector of its own
LETTER_OFTEN = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a treebank: its words, their heads (-1 at the root), relations and parts of speech."""

    words: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """What the numbers of the network stand for; words and letters from 2 on, 1 is any other, 0 is none."""

    words: Mapping[str, int]
    letters: Mapping[str, int]
    relations: tuple[str, ...]
    parts: tuple[str, ...]
    known: Known

    def spelling(self, word: str) -> list[int]:
        """The letters of a word, its first and last ones, filled up."""
        letters = [self.letters.get(letter, 1) for letter in word]
        if len(letters) > SPELLED:
            letters = letters[: SPELLED // 2] + letters[-(SPELLED // 2) :]
        return letters + [0] * (SPELLED - len(letters))


def read_tables(sentences: Sequence[Sentence], known: Known) -> Tables:
    """Number the words, letters, relations and parts of speech of a corpus."""
    words = Counter(word.lower() for s in sentences for word in s.words)
    letters = Counter(letter for s in sentences for word in s.words for letter in word)
    return Tables(
        words=_numbered(words, SEEN_OFTEN),
        letters=_numbered(letters, LETTER_OFTEN),
        relations=tuple(sorted({r for s in sentences for r in s.relations})),
        parts=tuple(sorted({p for s in sentences for p in s.parts})),
        known=known,
    )


def _numbered(counts: Counter[str], least: int) -> dict[str, int]:
    return {name: n for n, name in enumerate((name for name, count in counts.most_common() if count >= least), 2)}


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as numbers, filled up to the longest; heads and relations count the root as word 0, -1 is nothing."""

    seen: Tensor
    words: Tensor
    letters: Tensor
    lengths: Tensor
    heads: Tensor
    relations: Tensor
    parts: Tensor


def batch(sentences: Sequence[Sentence], tables: Tables) -> Batch:
    """Put sentences into one batch."""
    longest, many = max(len(s.words) for s in sentences), len(sentences)
    seen = numpy.zeros((many, longest, tables.known.vectors.shape[1]), dtype=numpy.float32)
    words, letters, parts = (_empty(0, many, longest), _empty(0, many, longest, SPELLED), _empty(-1, many, longest))
    heads, relations = _empty(-1, many, longest + 1), _empty(-1, many, longest + 1)
    relation = {name: n for n, name in enumerate(tables.relations)}
    part = {name: n for n, name in enumerate(tables.parts)}
    for n, sentence in enumerate(sentences):
        for k, word in enumerate(sentence.words):
            row = tables.known.row(word)
            if row is not None:
                seen[n, k] = tables.known.vectors[row]
            words[n, k] = tables.words.get(word.lower(), 1)
            letters[n, k] = tables.spelling(word)
            heads[n, k + 1] = sentence.heads[k] + 1
            relations[n, k + 1] = relation.get(sentence.relations[k], -1)
            parts[n, k] = part.get(sentence.parts[k], -1)
    lengths = torch.tensor([len(s.words) for s in sentences])
    made = (torch.from_numpy(x) for x in (heads, relations, parts))
    return Batch(torch.from_numpy(seen), torch.from_numpy(words), torch.from_numpy(letters), lengths, *made)


def _empty(value: int, *shape: int) -> NDArray[numpy.int64]:
    return numpy.full(shape, value, dtype=numpy.int64)


class Net(nn.Module):
    """Reads a sentence from both ends and compares each word with each other."""

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self.words = nn.Embedding(len(tables.words) + 2, WORD, padding_idx=0)
        self.letters = nn.Embedding(len(tables.letters) + 2, LETTER, padding_idx=0)
        self.spelling = nn.Conv1d(LETTER, SPELLING, 3, padding=1)
        self.seen = nn.Linear(tables.known.vectors.shape[1], SEEN)
        wide = [WORD + SPELLING + SEEN] + [2 * SIZE] * (LAYERS - 1)
        self.layers = nn.ModuleList(nn.LSTM(w, SIZE, batch_first=True, bidirectional=True) for w in wide)
        self.root = nn.Parameter(torch.randn(2 * SIZE) * 0.1)
        self.arc_head, self.arc_dep = nn.Linear(2 * SIZE, ARC), nn.Linear(2 * SIZE, ARC)
        self.rel_head, self.rel_dep = nn.Linear(2 * SIZE, RELATION), nn.Linear(2 * SIZE, RELATION)
        self.arcs = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relations = nn.Parameter(torch.zeros(len(tables.relations), RELATION + 1, RELATION + 1))
        self.parts = nn.Linear(2 * SIZE, len(tables.parts))
        nn.init.normal_(self.words.weight, std=0.1)
        for layer in self.layers:
            for name, weight in layer.named_parameters():
                if "weight_hh" in name:
                    nn.init.orthogonal_(weight)

    def forward(self, given: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of heads, of relations along the true heads, and of parts of speech."""
        x = self._words(given)
        for layer in self.layers:
            packed = pack_padded_sequence(x, given.lengths, batch_first=True, enforce_sorted=False)
            x, _ = pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=given.words.shape[1])
            x = self._drop(x, LOST)
        parts = self.parts(x)
        x = torch.cat([self.root.expand(len(x), 1, -1), x], 1)
        heads, below = self._compared(self.arc_head, x), _with_one(self._compared(self.arc_dep, x))
        scores = below @ self.arcs @ heads.transpose(1, 2)
        beyond = torch.arange(x.shape[1])[None, :] > given.lengths[:, None]
        return scores.masked_fill(beyond[:, None, :], -1e9), self._named(x, given.heads.clamp(min=0)), parts

    def _words(self, given: Batch) -> Tensor:
        words, seen = given.words, given.seen
        if self.training:
            hidden = (torch.rand(words.shape) < UNKNOWN) & (words > 0)
            words = torch.where(hidden, torch.ones_like(words), words)
            seen = seen * (torch.rand(*words.shape, 1) > UNKNOWN / 3)
        many, longest = words.shape
        letters = self.letters(given.letters.view(many * longest, -1)).transpose(1, 2)
        spelled = functional.relu(self.spelling(letters)).max(2)[0].view(many, longest, -1)
        return self._drop(torch.cat([self.words(words), spelled, functional.relu(self.seen(seen))], 2), 0.25)

    def _named(self, x: Tensor, heads: Tensor) -> Tensor:
        above, below = self._compared(self.rel_head, x), _with_one(self._compared(self.rel_dep, x))
        along = torch.gather(above, 1, heads.unsqueeze(2).expand(-1, -1, above.shape[2]))
        return torch.einsum("bni,rij,bnj->bnr", below, self.relations, _with_one(along))

    def _compared(self, way: nn.Linear, x: Tensor) -> Tensor:
        return self._drop(functional.leaky_relu(way(x), 0.1), LOST)

    def _drop(self, x: Tensor, share: float) -> Tensor:
        """Drop the same numbers at each word of a sentence."""
        if not self.training:
            return x
        return x * torch.bernoulli(torch.full((len(x), 1, x.shape[2]), 1 - share)) / (1 - share)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones(*x.shape[:2], 1)], 2)


def loss(net: Net, given: Batch) -> Tensor:
    """How far the network is from the heads, the relations and, at less weight, the parts of speech."""
    scores, named, parts = net(given)
    return (
        functional.cross_entropy(scores.flatten(0, 1), given.heads.flatten(), ignore_index=-1)
        + functional.cross_entropy(named.flatten(0, 1), given.relations.flatten(), ignore_index=-1)
        + 0.3 * functional.cross_entropy(parts.flatten(0, 1), given.parts.flatten(), ignore_index=-1)
    )


def weights(net: Net, known: Known) -> Iterator[tuple[str, NDArray[Any]]]:
    """What was learnt, by the names and in the shapes that `depeche.texts.arcs` reads."""
    yield from zip(("vectors", "vectors.steps"), pressed(known.vectors), strict=True)
    learnt = {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}
    for n in range(LAYERS):
        for way, end in (("f", ""), ("b", "_reverse")):
            at = f"layers.{n}"
            yield f"{n}.{way}.given", _gates(learnt[f"{at}.weight_ih_l0{end}"])
            yield f"{n}.{way}.state", _gates(learnt[f"{at}.weight_hh_l0{end}"])
            yield f"{n}.{way}.offsets", _gates(learnt[f"{at}.bias_ih_l0{end}"] + learnt[f"{at}.bias_hh_l0{end}"])
    spelling = learnt["spelling.weight"]
    plain = {
        "words": learnt["words.weight"],
        "letters": learnt["letters.weight"],
        "spelling.weight": numpy.concatenate([spelling[:, :, k].T for k in range(spelling.shape[2])]),
        "spelling.offsets": learnt["spelling.bias"],
        "root": learnt["root"],
        "arcs": learnt["arcs"].T,
        "relations": learnt["relations"].transpose(0, 2, 1).reshape(-1, RELATION + 1),
    }
    names = {"arc_head": "arc.head", "arc_dep": "arc.dep", "rel_head": "rel.head", "rel_dep": "rel.dep"}
    for own, shipped in {**names, "parts": "parts", "seen": "known"}.items():
        plain[f"{shipped}.weight"], plain[f"{shipped}.offsets"] = learnt[f"{own}.weight"], learnt[f"{own}.bias"]
    yield from ((name, values.astype(numpy.float16)) for name, values in plain.items())


def _gates(values: NDArray[numpy.float32]) -> NDArray[numpy.float16]:
    """PyTorch's gates in, forget, new, out as in, forget, out, new."""
    into, forget, new, out = numpy.split(values, 4)
    return numpy.concatenate([into, forget, out, new]).astype(numpy.float16)
