"""Train what sees all acts of an article together: how likely each is told, and between whom, from hand-coded articles.

Example: python -m training.together

Needs PyTorch beside what the package needs (`pip install torch`); half an hour to read the articles of `gold/taught`
on one core (`training.readings`), ten minutes to learn each network. Learnt from are the acts that the networks take
each to tell, told where one of that kind is coded there by hand. It comes after the second reading, whose likelihoods
it starts from, and before the claims, which are weighed by what it says.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from depeche.reports.coders.learnt.across import RANKS
from depeche.reports.coders.learnt.deemed import Deemed
from depeche.reports.coders.learnt.reader import TOGETHER, see, tables
from depeche.reports.coders.learnt.together import PLACES, STAND, Seats, Together
from gold.likeness import kind, overlap, span
from training.actgold import Coded, codes_of
from training.acts import wanted_sides
from training.attention import Layer, plain
from training.dropping import drop
from training.gathered import parser_of
from training.packing import pack
from training.readings import Read, held, taught

WIDTH, HEADS, WIDER = 128, 4, 3
KIND, PAIR = 32, 160  # how wide a label is where sides are asked for, and what is made of an act beside a code
EPOCHS = 6
RATE, LAST = 1e-3, 1e-5  # how fast it learns at first and in the end
WARMING = 200  # steps in which it comes to that rate
DECAY = 0.01
SEATED = 43_200  # pairs of seats in one step, at most
TOLD = 10  # acts that a step counts for beside those that are told in it, so that one of hardly any is not too wide
MARKS, WHOLE = 7, 4  # numbers of `Seats.marks`, `Seats.whole`
NOWHERE = -1e4  # how much somebody who is not there is looked at


@dataclass(frozen=True, slots=True)
class Shape:
    """How a network is laid out: how often all look at one another; shares of numbers dropped in training."""

    layers: int
    on_states: float
    on_all: float


SHAPES = {1: Shape(2, 0.4, 0.25), 2: Shape(3, 0.5, 0.3)}
"""Of the networks whose judgements are taken together, by seed."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article: its possible acts and its references.

    Attributes:
        told: Which of the acts are told, shape (acts,).
        wanted: Which codes are their sources and targets, shape (acts, codes, 2); of those that are not told none.
    """

    article: str
    seats: Seats
    told: NDArray[numpy.bool_]
    wanted: NDArray[numpy.float32]

    @property
    def seated(self) -> int:
        return len(self.seats.places)


def lessons(readings: Iterable[Read]) -> Iterator[Lesson]:
    """What hand-coded articles teach; those in which nothing is possible teach nothing."""
    for each in readings:
        seen = see(each.given)
        if seen is None or not seen.acts:
            continue
        wanted = [_wanted(each, act) for act in seen.acts]
        told = [sides is not None for sides in wanted]
        none = numpy.zeros((len(each.given.codes), 2), dtype=numpy.float32)
        sides = numpy.stack([none if row is None else row for row in wanted])
        yield Lesson(each.form["id"], seen.seats, numpy.array(told, dtype=bool), sides)


def _wanted(article: Read, act: Deemed) -> NDArray[numpy.float32] | None:
    """The sides of an act as it is coded by hand, shape (codes, 2); None where it is not."""
    token, like = article.tokens[act.trigger], kind({"kind": act.kind})
    coded = [
        Coded(act.label, tuple(codes_of(event["source"])), tuple(codes_of(event["target"])), ())
        for event in article.form["events"]
        if kind(event) == like and overlap(span(article.text, event["evidence"]), (token.start, token.end))
    ]
    return numpy.maximum.reduce([wanted_sides(each, article.given.codes) for each in coded]) if coded else None


@dataclass(frozen=True, slots=True)
class Many:
    """Several articles at once, each filled up to the longest: `Seats` with a first axis more, and who is there."""

    seats: Mapping[str, Tensor]
    act: Tensor
    reference: Tensor
    code: Tensor
    told: Tensor
    wanted: Tensor


def many(rows: Sequence[Lesson]) -> Many:
    """Put articles together."""
    acts, codes = max(len(r.told) for r in rows), max(r.seats.named.shape[1] for r in rows)
    references = max(len(r.seats.references) for r in rows)
    shapes = {"acts": (acts, -1), "references": (references, -1), "label": (acts,), "likely": (acts,)}
    shapes |= {
        "shares": (acts, codes, 2),
        "stand": (acts, codes, -1),
        "named": (references, codes),
        "group": (references,),
        "whole": (-1,),
    }
    shapes |= {"marks": (references, -1)}
    seats = {name: _filled([getattr(r.seats, name) for r in rows], shape) for name, shape in shapes.items()}
    seats["places"] = torch.from_numpy(numpy.stack([_moved(r, acts, references) for r in rows]))
    act = torch.tensor([[n < len(r.told) for n in range(acts)] for r in rows])
    reference = torch.tensor([[n < len(r.seats.references) for n in range(references)] for r in rows])
    code = torch.tensor([[n < r.seats.named.shape[1] for n in range(codes)] for r in rows])
    told = _filled([r.told.astype(numpy.float32) for r in rows], (acts,))
    return Many(seats, act, reference, code, told, _filled([r.wanted for r in rows], (acts, codes, 2)))


def _filled(arrays: Sequence[NDArray[Any]], shape: Sequence[int]) -> Tensor:
    """Arrays of several sizes in one, with nothing where one ends; -1 stands for the size that all have."""
    whole = [size if size >= 0 else arrays[0].shape[n] for n, size in enumerate(shape)]
    numbers = arrays[0].dtype.kind == "i"
    out = numpy.zeros((len(arrays), *whole), dtype=numpy.int64 if numbers else numpy.float32)
    for row, array in zip(out, arrays, strict=True):
        row[tuple(slice(size) for size in array.shape)] = array
    return torch.from_numpy(out)


def _moved(row: Lesson, acts: int, references: int) -> NDArray[numpy.int64]:
    """How all stand to one another, the references behind as many acts as the article with most of them has."""
    at = numpy.concatenate([numpy.arange(len(row.told)), acts + numpy.arange(len(row.seats.references))])
    out = numpy.zeros((acts + references, acts + references), dtype=numpy.int64)
    out[at[:, None], at[None]] = row.seats.places
    return out


def _looked(parts: Tensor, bias: Tensor) -> Tensor:
    """What each seat takes; `bias` is how much each looks at each, shape (articles, heads, seats, seats)."""
    articles, seats, _ = parts.shape
    by_head = parts.view(articles, seats, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
    looked = functional.scaled_dot_product_attention(*by_head, attn_mask=bias)
    return looked.transpose(1, 2).reshape(articles, seats, -1)


class TogetherNet(nn.Module):
    """The network as PyTorch learns it; `reports.coders.learnt.together` runs what it learnt."""

    def __init__(self, states: int, shape: Shape) -> None:
        """Lay out a network; `states` is how wide what the networks made of a word is, all together."""
        super().__init__()
        self._shape = shape
        labels = len(tables().labels)
        self.act, self.reference = nn.Linear(states, WIDTH), nn.Linear(states, WIDTH)
        self.label, self.group = nn.Embedding(labels, WIDTH), nn.Embedding(tables().size("group"), WIDTH)
        self.rank, self.source, self.target = (nn.Embedding(RANKS + 1, WIDTH) for _ in range(3))
        self.marks, self.numbers = nn.Linear(MARKS, WIDTH), nn.Linear(1 + WHOLE, WIDTH)
        self.places = nn.Embedding(PLACES, shape.layers * HEADS)
        self.layers = nn.ModuleList(Layer(WIDTH, WIDER, shape.on_all) for _ in range(shape.layers))
        self.last = nn.LayerNorm(WIDTH)
        self.inner, self.told = nn.Linear(2 * WIDTH, WIDTH), nn.Linear(WIDTH, 1)
        self.asked, self.code, self.kind = (
            nn.Linear(WIDTH, WIDTH),
            nn.Linear(2 * WIDTH, WIDTH),
            nn.Embedding(labels, KIND),
        )
        self.pair, self.sides = nn.Linear(3 * WIDTH + STAND + 2 + KIND, PAIR), nn.Linear(PAIR, 2)
        for start in (self.places.weight, self.told.weight, self.told.bias, self.sides.weight, self.sides.bias):
            nn.init.zeros_(start)

    def forward(self, rows: Many) -> tuple[Tensor, Tensor]:
        """In logits how likely each act is told, (articles, acts), and each code a side, (articles, acts, codes, 2)."""
        s = rows.seats
        articles, acts = rows.act.shape
        ranks = torch.arange(s["named"].shape[2]).clamp(max=RANKS)
        whole = s["whole"][:, None].expand(-1, acts, -1)
        told = self.act(self._drop(s["acts"], self._shape.on_states)) + self.label(s["label"])
        told = told + self.numbers(torch.cat([s["likely"][..., None] / 4, whole], 2))
        shares = torch.sigmoid(s["shares"]) * rows.code[:, None, :, None]
        told = told + shares[..., 0] @ self.source(ranks) + shares[..., 1] @ self.target(ranks)
        named = self.reference(self._drop(s["references"], self._shape.on_states)) + self.group(s["group"])
        named = named + self.marks(s["marks"]) + s["named"] @ self.rank(ranks)
        x = self._drop(torch.cat([told, named], 1), self._shape.on_all)
        there = torch.cat([rows.act, rows.reference], 1)
        bias = self.places(s["places"]).masked_fill(~there[:, None, :, None], NOWHERE)
        bias = bias.permute(0, 3, 1, 2).reshape(articles, self._shape.layers, HEADS, x.shape[1], x.shape[1])
        for n, layer in enumerate(self.layers):
            x = layer(x, partial(_looked, bias=bias[:, n].contiguous()))
        x = self.last(x)
        inner = torch.relu(self.inner(torch.cat([x[:, :acts], self.label(s["label"])], 2)))
        return self.told(inner)[..., 0] + s["likely"], self._sides(x[:, :acts], x[:, acts:], s, ranks)

    def _sides(self, acts: Tensor, references: Tensor, s: Mapping[str, Tensor], ranks: Tensor) -> Tensor:
        """Each act beside each code, which is the mean of its references."""
        articles, many, codes, _ = s["shares"].shape
        shared = s["named"] / s["named"].sum(1, keepdim=True).clamp(min=1)
        rank = self.rank(ranks)[None].expand(articles, -1, -1)
        code = self.code(torch.cat([shared.transpose(1, 2) @ references, rank], 2))
        asked = self.asked(acts)
        parts = (
            torch.relu(asked)[:, :, None].expand(-1, -1, codes, -1),
            torch.relu(code)[:, None].expand(-1, many, -1, -1),
            asked[:, :, None] * code[:, None],
            s["stand"],
            s["shares"] / 4,
            self.kind(s["label"])[:, :, None].expand(-1, -1, codes, -1),
        )
        inner = self._drop(torch.relu(self.pair(torch.cat(parts, 3))), self._shape.on_all)
        scores: Tensor = self.sides(inner) + s["shares"]
        return scores

    def _drop(self, x: Tensor, share: float) -> Tensor:
        return drop(x, share, learning=self.training)


def steps(rows: Sequence[Lesson], dice: random.Random) -> list[list[Lesson]]:
    """Articles of like size that are learnt from in one step, in another order at each call."""
    made: list[list[Lesson]] = []
    held: list[Lesson] = []
    for row in sorted(rows, key=lambda row: row.seated + 20 * dice.random()):
        if held and row.seated**2 * (len(held) + 1) > SEATED:
            made.append(held)
            held = []
        held.append(row)
    made += [held] if held else []
    dice.shuffle(made)
    return made


def learn(rows: Sequence[Lesson], kept: Sequence[Lesson], epochs: int, seed: int) -> TogetherNet:
    """Train a network, and say after each epoch how it does on articles that it does not learn from."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dice = random.Random(seed)
    net = TogetherNet(rows[0].seats.acts.shape[1], SHAPES[seed])
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    taken, whole = 0, epochs * len(steps(rows, random.Random(seed)))
    for epoch in range(epochs):
        lost, acts = 0.0, 0.0
        net.train()
        for some in steps(rows, dice):
            taken += 1
            for settings in optimiser.param_groups:
                settings["lr"] = RATE * min(1, taken / WARMING) * max(0, 1 - taken / whole) + LAST
            asked = many(some)
            optimiser.zero_grad()
            loss = _loss(net, asked)
            (loss / (asked.told.sum() + TOLD)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            lost, acts = lost + float(loss.detach()), acts + float(asked.told.sum())
        print(f"epoch {epoch + 1}: {lost / acts:.3f} an act learnt from", flush=True)
        print(figures([Together(weights(net))], kept), flush=True)
    return net


def _loss(net: TogetherNet, asked: Many) -> Tensor:
    """How far the network is from which acts are told, and of those that are from who their sides are."""
    told, sides = net(asked)
    far = functional.binary_cross_entropy_with_logits
    on_acts = (far(told, asked.told, reduction="none") * asked.act).sum()
    counted = asked.told[:, :, None, None] * asked.code[:, None, :, None]
    return on_acts + (far(sides, asked.wanted, reduction="none") * counted).sum()


def weights(net: TogetherNet) -> dict[str, NDArray[numpy.float16]]:
    """What the network learnt, by the names under which `learnt.together` knows it."""
    state = {name: value.detach().numpy().astype(numpy.float16) for name, value in net.state_dict().items()}
    return {plain(name): value for name, value in state.items()}


def figures(learnt: Sequence[Together], kept: Sequence[Lesson]) -> str:
    """How well the acts that are told stand before others, and their sides: by their sentences, and seen together."""
    told = numpy.concatenate([row.told for row in kept])
    alone = numpy.concatenate([row.seats.likely for row in kept])
    judged = [[each.judge(row.seats) for each in learnt] for row in kept]
    seen = numpy.concatenate([sum(likely for likely, _ in row) / len(row) for row in judged])
    by_sentences = [row.seats.shares > 0 for row in kept]
    by_all = [sum(sides for _, sides in row) / len(row) > 1 / 2 for row in judged]
    lines = [f"of {len(told)} possible acts of articles held back {int(told.sum())} are told"]
    for name, likely, sides in (("by their sentences", alone, by_sentences), ("seen together", seen, by_all)):
        right = told[numpy.argsort(-likely, kind="stable")].cumsum()
        taken = numpy.arange(1, len(told) + 1)
        precision = float((right / taken)[numpy.diff(right, prepend=0) > 0].mean())
        best = float((2 * right / (taken + told.sum())).max())
        whole = sum(
            int((each == row.wanted).all(axis=(1, 2))[row.told].sum()) for each, row in zip(sides, kept, strict=True)
        )
        lines.append(f"{name}: average precision {precision:.3f}, best F1 {best:.3f}; sides of {whole} all right")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Train, put what was learnt into the package, and say how it does on articles that it has not seen."""
    parser = parser_of("together", __doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args(arguments)
    rows, kept = list(lessons(taught(asked.work))), list(lessons(held(asked.work)))
    asked.out.mkdir(parents=True, exist_ok=True)
    made = []
    for seed in SHAPES:
        learnt = weights(learn(rows, kept, asked.epochs, seed))
        made.append(Together(pack(asked.out / TOGETHER.format(seed), learnt)))
    print(f"all networks together\n{figures(made, kept)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
