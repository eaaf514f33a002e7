"""Actnet: the network of the second reading, as PyTorch learns it; `reports.coders.learnt` runs what it learnt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from depeche.reports.coders.learnt.given import SAID
from depeche.reports.coders.learnt.numbers import CLASSES, Numbered, Paired, Tables

SEEN, POS, DEP, GROUP, LISTED, TOLD = 100, 12, 24, 12, 48, 48  # how wide a word's parts are
HIDDEN, COMPARED, LABEL, DEED = 200, 100, 40, 48
WIDTHS = {"up": 8, "down": 8, "above": 16, "below": 16, "marker": 24, "apart": 8, "distance": 8, "dep": 16}
WIDTHS |= {"group": 12, "parent": 12}
PARTS = {"weight_ih": "given", "weight_hh": "state", "bias_ih": "offsets"}  # of an LSTM, as PyTorch has them and we
PAIR, WEIGHED, AROUND = 10, 11, 32  # numbers of `given.Pair`, `Given.weights`; width of the sentence before
ON_WORDS, ON_STATES, ON_LAST = 0.33, 0.4, 0.25  # shares of numbers dropped in training


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
        self.reader = nn.LSTM(width, size, batch_first=True, bidirectional=True)
        self.hidden = nn.Linear(2 * size + width + 2 * (SEEN + DEP), HIDDEN)
        self.kinds = nn.Linear(HIDDEN, labels)
        self.label = nn.Embedding(labels, LABEL)
        self.classes = nn.ModuleDict({of: nn.Embedding(tables.size(of), WIDTHS[of]) for of in CLASSES})
        self.one = nn.Linear(2 * size, COMPARED)
        self.before = nn.Linear(2 * size, AROUND)
        self.act = nn.Linear(2 * size + LABEL + AROUND, COMPARED)
        self.pair = nn.Linear(sum(WIDTHS.values()) + PAIR + 2 * COMPARED + LABEL + WEIGHED + SAID, 160)
        self.deed = nn.Linear(160, DEED)
        self.side = nn.Linear(2 * DEED + WEIGHED + SAID + LABEL, 64)
        self.sides = nn.Linear(64, 2)
        self.direct = nn.Linear(DEED, 2)

    def read(self, given: Numbered, language: str) -> tuple[Tensor, Tensor]:
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
        own = torch.cat([seen, dep], 1)
        head = torch.from_numpy(given.head)
        below = torch.tanh(torch.zeros_like(own).index_add(0, head, own))
        z = torch.cat([states, x, self._drop(own[head], ON_WORDS), self._drop(below, ON_WORDS)], 1)
        return states, self.kinds(self._drop(torch.relu(self.hidden(z)), ON_WORDS))

    def _sentences(self, x: Tensor, sent: NDArray[numpy.int64]) -> Tensor:
        lengths = torch.from_numpy(numpy.unique(sent, return_counts=True)[1])
        rows = torch.nn.utils.rnn.pad_sequence(torch.split(x, lengths.tolist()), batch_first=True)
        packed = pack_padded_sequence(rows, lengths, batch_first=True, enforce_sorted=False)
        states, _ = pad_packed_sequence(self.reader(packed)[0], batch_first=True, total_length=rows.shape[1])
        return states[torch.arange(rows.shape[1])[None] < lengths[:, None]]

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
        z = torch.cat([*told, numbers, one, one * act, label[which], weights[at], said[at]], 1)
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
        return functional.dropout(x, share, self.training)


def _before(states: Tensor, span: tuple[int, int]) -> Tensor:
    first, last = span
    return states[first:last].max(0).values if last > first else torch.zeros(states.shape[1])


def weights(net: ActNet) -> dict[str, NDArray[numpy.float16]]:
    """What the network learnt, by the names under which `learnt.net` knows it."""
    out: dict[str, NDArray[numpy.float16]] = {}
    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    for way, end in (("f", ""), ("b", "_reverse")):
        out[f"0.{way}.given"] = state.pop(f"reader.weight_ih_l0{end}")
        out[f"0.{way}.state"] = state.pop(f"reader.weight_hh_l0{end}")
        out[f"0.{way}.offsets"] = state.pop(f"reader.bias_ih_l0{end}") + state.pop(f"reader.bias_hh_l0{end}")
    # PyTorch has the gates in the order in, forget, new, out.
    out = {name: _turned(value) for name, value in out.items()}
    out |= {name.replace(".bias", ".offsets"): value for name, value in state.items()}
    return {name: value.astype(numpy.float16) for name, value in out.items()}


def take_over(net: ActNet, learnt: Mapping[str, NDArray[numpy.float16]]) -> None:
    """Let a network start from what one like it learnt.

    Args:
        net: The network.
        learnt: As `weights` gives them.
    """
    told = {name: value.astype(numpy.float32) for name, value in learnt.items()}
    for name, value in net.state_dict().items():
        part, _, end = name.removeprefix("reader.").partition("_l0")
        if part in PARTS:
            old = _turned_back(told[f"0.{'b' if end else 'f'}.{PARTS[part]}"])
        elif part == "bias_hh":  # the offsets of both are kept as one
            old = numpy.zeros(value.shape, numpy.float32)
        else:
            old = told[name.replace(".bias", ".offsets")]
        with torch.no_grad():
            value.copy_(torch.from_numpy(old))


def _turned(w: NDArray[numpy.float32]) -> NDArray[numpy.float32]:
    in_, forget, new, out = numpy.split(w, 4)
    return numpy.concatenate([in_, forget, out, new])


def _turned_back(w: NDArray[numpy.float32]) -> NDArray[numpy.float32]:
    in_, forget, out, new = numpy.split(w, 4)
    return numpy.concatenate([in_, forget, new, out])
