"""Actnet: the network of the second reading, as PyTorch learns it; `reports.coders.learnt` runs what it learnt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from depeche.reports.coders.learnt.across import PLACES, RANKS, Piece
from depeche.reports.coders.learnt.given import SAID
from depeche.reports.coders.learnt.numbers import CLASSES, Numbered, Paired, Tables
from training.attention import Layer, plain
from training.dropping import drop

SEEN, POS, DEP, GROUP, LISTED, TOLD = 100, 12, 24, 12, 48, 48  # how wide a word's parts are
HIDDEN, COMPARED, LABEL, DEED, PAIRED, SIDE = 384, 128, 40, 64, 256, 96
HEADS, LAYERS, WIDER, ACROSS = 4, 2, 2, 192  # of what looks across the article, and how wide it is
RANK = 16  # how wide a code's rank in its article is
WIDTHS = {"up": 8, "down": 8, "above": 16, "below": 16, "marker": 24, "apart": 8, "distance": 8, "dep": 16}
WIDTHS |= {"group": 12, "parent": 12}
PARTS = {"weight_ih": "given", "weight_hh": "state", "bias_ih": "offsets"}  # of an LSTM, as PyTorch has them and we
READERS = {"ahead": "f", "behind": "b"}
ALIKE = 24  # sentences of like length that are read together
PAIR, WEIGHED, AROUND = 10, 11, 32  # numbers of `given.Pair`, `Given.weights`; width of the sentence before
ON_WORDS, ON_STATES, ON_LAST, ON_ACROSS = 0.2, 0.25, 0.15, 0.15  # shares of numbers dropped in training


@dataclass(frozen=True, slots=True)
class Act:
    """One act of an article: its trigger, label, references, and how each code stands; `wanted` is (codes, 2)."""

    trigger: int
    label: int
    pairs: Paired
    weights: NDArray[numpy.float32]
    said: NDArray[numpy.float32]
    wanted: NDArray[numpy.float32]
    before: tuple[int, int]
    """The sentence before it: its first word, and one past its last; (0, 0) where there is none."""


class Across(nn.Module):
    """All words of an article, looking at one another."""

    def __init__(self) -> None:
        super().__init__()
        self.places = nn.Embedding(PLACES, LAYERS * HEADS)
        self.layers = nn.ModuleList(Layer(ACROSS, WIDER, ON_ACROSS) for _ in range(LAYERS))
        self.last = nn.LayerNorm(ACROSS)
        nn.init.normal_(self.places.weight, std=0.1)

    def forward(self, x: Tensor, pieces: Sequence[Piece]) -> Tensor:
        """The words after they looked at one another, those of each piece at those of the same."""
        told = [self.places(torch.from_numpy(p.places.astype(numpy.int64))).permute(2, 0, 1) for p in pieces]
        for n, layer in enumerate(self.layers):
            bias = [each[n * HEADS : (n + 1) * HEADS].contiguous() for each in told]
            x = layer(x, partial(_looked, bias=bias))
        evened: Tensor = self.last(x)
        return evened


def _looked(parts: Tensor, bias: Sequence[Tensor]) -> Tensor:
    """What each word takes from those of its piece; `bias` is how much each looks at each, (heads, words, words)."""
    split = [each.shape[1] for each in bias]
    by_head = parts.view(len(parts), 3, HEADS, -1).permute(1, 2, 0, 3)
    looked = [
        functional.scaled_dot_product_attention(*of, attn_mask=b)
        for *of, b in zip(*(part.split(split, 1) for part in by_head), bias, strict=True)
    ]
    return torch.cat(looked, 1).transpose(0, 1).reshape(len(parts), -1)


class ActNet(nn.Module):
    """Tells of each word which act it tells, and of each act who does it to whom."""

    def __init__(self, tables: Tables, widths: Mapping[str, int], marks: int, size: int) -> None:
        """Lay out a network.

        Args:
            tables: What the numbers stand for.
            widths: How wide the vectors of each language are.
            marks: How many marks and features a word has.
            size: How wide what reads the sentence is, each way.
        """
        super().__init__()
        labels = len(tables.labels)
        self.seen = nn.ModuleDict({language: nn.Linear(width, SEEN) for language, width in widths.items()})
        self.pos = nn.Embedding(tables.size("pos"), POS)
        self.dep = nn.Embedding(tables.size("dep"), DEP)
        self.group = nn.Embedding(tables.size("group"), GROUP)
        self.listed = nn.Linear(labels, LISTED)
        self.told = nn.Linear(tables.size("told"), TOLD)
        width = SEEN + POS + DEP + GROUP + marks + LISTED + TOLD
        # Two that read one way are learnt five times as fast as one that reads both ways.
        self.ahead, self.behind = (nn.LSTM(width, size, batch_first=True) for _ in range(2))
        self.enter, self.ranks = nn.Linear(2 * size + width, ACROSS), nn.Linear(RANKS + 1, ACROSS)
        self.across = Across()
        states = 2 * size + ACROSS
        self.hidden = nn.Linear(states + width + 2 * (SEEN + DEP), HIDDEN)
        self.kinds = nn.Linear(HIDDEN, labels)
        self.label = nn.Embedding(labels, LABEL)
        self.classes = nn.ModuleDict({of: nn.Embedding(tables.size(of), WIDTHS[of]) for of in CLASSES})
        self.one = nn.Linear(states, COMPARED)
        self.before = nn.Linear(states, AROUND)
        self.act = nn.Linear(states + LABEL + AROUND, COMPARED)
        self.rank = nn.Embedding(RANKS + 1, RANK)
        self.pair = nn.Linear(sum(WIDTHS.values()) + PAIR + 2 * COMPARED + LABEL + WEIGHED + SAID + RANK, PAIRED)
        self.deed = nn.Linear(PAIRED, DEED)
        self.side = nn.Linear(2 * DEED + WEIGHED + SAID + LABEL, SIDE)
        self.sides = nn.Linear(SIDE, 2)
        self.direct = nn.Linear(DEED, 2)

    def read(self, given: Numbered, pieces: Sequence[Piece], language: str) -> tuple[Tensor, Tensor]:
        """States of the words, and the scores of each label."""
        seen = torch.relu(self.seen[language](torch.from_numpy(given.seen)))
        dep = self.dep(torch.from_numpy(given.dep))
        parts = [
            seen,
            self.pos(torch.from_numpy(given.pos)),
            dep,
            self.group(torch.from_numpy(given.group)),
            torch.from_numpy(given.marks),
            torch.relu(self.listed(torch.from_numpy(given.listed))),
            torch.relu(self.told(torch.from_numpy(given.told))),
        ]
        x = self._drop(torch.cat(parts, 1), ON_WORDS)
        states = self._drop(self._sentences(x, given.sent), ON_STATES)
        entered = self.enter(torch.cat([states, x], 1)) + self.ranks(torch.from_numpy(given.ranks))
        states = torch.cat([states, self._drop(self.across(entered, pieces), ON_ACROSS)], 1)
        own = torch.cat([seen, dep], 1)
        head = torch.from_numpy(given.head)
        below = torch.tanh(torch.zeros_like(own).index_add(0, head, own))
        z = torch.cat([states, x, self._drop(own[head], ON_WORDS), self._drop(below, ON_WORDS)], 1)
        return states, self.kinds(self._drop(torch.relu(self.hidden(z)), ON_WORDS))

    def _sentences(self, x: Tensor, sent: NDArray[numpy.int64]) -> Tensor:
        """The states of words, sentences of like length being read together."""
        lengths = numpy.unique(sent, return_counts=True)[1]
        starts = numpy.cumsum(lengths) - lengths
        order = numpy.argsort(lengths, kind="stable")
        read, places = [], []
        for some in numpy.array_split(order, max(1, len(order) // ALIKE)):
            longest = lengths[some].max()
            within = numpy.arange(longest)[None] < lengths[some][:, None]
            ahead = numpy.minimum(numpy.arange(longest)[None], lengths[some][:, None] - 1)
            behind = lengths[some][:, None] - 1 - ahead
            rows, back = (
                torch.from_numpy(starts[some][:, None] + ahead),
                torch.from_numpy(starts[some][:, None] + behind),
            )
            turned = torch.from_numpy(behind)[:, :, None].expand(-1, -1, self.behind.hidden_size)
            both = torch.cat([self.ahead(x[rows])[0], self.behind(x[back])[0].gather(1, turned)], 2)
            read.append(both[torch.from_numpy(within)])
            places.append(rows[torch.from_numpy(within)])
        states: Tensor = torch.cat(read)[torch.argsort(torch.cat(places))]
        return states

    def judge(self, states: Tensor, acts: Sequence[Act]) -> Tensor:
        """Scores of each code of each act as source and as target, one act after the other, shape (codes, 2)."""
        many = [len(act.pairs.code) for act in acts]
        codes = [len(act.weights) for act in acts]
        which = torch.repeat_interleave(torch.arange(len(acts)), torch.tensor(many))
        starts = torch.tensor([0, *numpy.cumsum(codes)[:-1].tolist()])
        at = torch.from_numpy(numpy.concatenate([a.pairs.code for a in acts])) + starts[which]
        classes = torch.from_numpy(numpy.concatenate([a.pairs.classes for a in acts]))
        numbers = torch.from_numpy(numpy.concatenate([a.pairs.numbers for a in acts]))
        weights = torch.from_numpy(numpy.concatenate([a.weights for a in acts]))
        said = torch.from_numpy(numpy.concatenate([a.said for a in acts]))
        label = self.label(torch.tensor([a.label for a in acts]))
        heads = torch.from_numpy(numpy.concatenate([a.pairs.head for a in acts]))
        one = self.one(states[heads])
        before = torch.relu(self.before(torch.stack([_before(states, a.before) for a in acts])))
        act = self.act(torch.cat([states[torch.tensor([a.trigger for a in acts])], label, before], 1))[which]
        told = [self.classes[of](classes[:, n]) for n, of in enumerate(CLASSES)]
        rank = self.rank(torch.from_numpy(numpy.concatenate([a.pairs.code for a in acts])).clamp(max=RANKS))
        z = torch.cat([*told, numbers, one, one * act, label[which], weights[at], said[at], rank], 1)
        deed = self.deed(self._drop(torch.relu(self.pair(z)), ON_LAST))
        full = torch.full((len(weights), DEED), -1e4)
        best = full.scatter_reduce(0, at[:, None].expand(-1, DEED), deed, "amax", include_self=True)
        best = torch.relu(best)
        owner = torch.repeat_interleave(torch.arange(len(acts)), torch.tensor(codes))
        whole = torch.zeros(len(acts), DEED).scatter_reduce(0, owner[:, None].expand(-1, DEED), best, "amax")
        q = torch.cat([best, whole[owner], weights, said, label[owner]], 1)
        scores: Tensor = self.sides(self._drop(torch.relu(self.side(q)), ON_LAST)) + self.direct(best)
        return scores

    def _drop(self, x: Tensor, share: float) -> Tensor:
        return drop(x, share, learning=self.training)


def _before(states: Tensor, span: tuple[int, int]) -> Tensor:
    first, last = span
    return states[first:last].max(0).values if last > first else torch.zeros(states.shape[1])


def weights(net: ActNet) -> dict[str, NDArray[numpy.float16]]:
    """What the network learnt, by the names under which `learnt.net` knows it."""
    out: dict[str, NDArray[numpy.float16]] = {}
    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    for reader, way in READERS.items():
        out[f"0.{way}.given"] = state.pop(f"{reader}.weight_ih_l0")
        out[f"0.{way}.state"] = state.pop(f"{reader}.weight_hh_l0")
        out[f"0.{way}.offsets"] = state.pop(f"{reader}.bias_ih_l0") + state.pop(f"{reader}.bias_hh_l0")
    # PyTorch has the gates in the order in, forget, new, out.
    out = {name: _turned(value) for name, value in out.items()}
    out |= {plain(name): value for name, value in state.items()}
    return {name: value.astype(numpy.float16) for name, value in out.items()}


def take_over(net: ActNet, learnt: Mapping[str, NDArray[numpy.float16]]) -> None:
    """Let a network start from what one like it learnt.

    Args:
        net: The network.
        learnt: As `weights` gives them.
    """
    told = {name: value.astype(numpy.float32) for name, value in learnt.items()}
    for name, value in net.state_dict().items():
        reader, _, part = name.removesuffix("_l0").partition(".")
        if part in PARTS:
            old = _turned_back(told[f"0.{READERS[reader]}.{PARTS[part]}"])
        elif part == "bias_hh":  # the offsets of both are kept as one
            old = numpy.zeros(value.shape, numpy.float32)
        else:
            old = told[plain(name)]
        with torch.no_grad():
            value.copy_(torch.from_numpy(old))


def _turned(w: NDArray[numpy.float32]) -> NDArray[numpy.float32]:
    in_, forget, new, out = numpy.split(w, 4)
    return numpy.concatenate([in_, forget, out, new])


def _turned_back(w: NDArray[numpy.float32]) -> NDArray[numpy.float32]:
    in_, forget, out, new = numpy.split(w, 4)
    return numpy.concatenate([in_, forget, new, out])
