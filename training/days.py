"""Train the day network: which of the days named around an act is its own, from hand-coded articles.

Example: python -m training.days

Needs PyTorch beside what the package needs (`pip install torch`).  Learnt from are the acts of `gold/taught` that the
coder finds by itself with the kind that they are coded with, as the rules date them: half an hour to read them, a
minute to learn.  Acts whose day is none of the options teach nothing.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from depeche.reading import read
from depeche.reports.coders.learnt import days
from depeche.reports.coders.learnt.days import MARGIN, WEIGHTS, likelier_than_none
from depeche.reports.coders.learnt.options import OWN, table
from depeche.reports.coders.reader import Reading
from gold.likeness import overlap, same_date
from gold.score import read_gold
from training.gathered import article_of, held, parser_of, taught

HIDDEN = 64
EPOCHS = 24
RATE, LAST = 2e-3, 2e-5  # how fast it learns at first and in the end
TOGETHER = 64  # acts after which it takes a step
DROPPED = 0.2  # share of hidden numbers dropped in training
UNRULED = 0.15  # share of acts of which it is not told which day the rules gave


@dataclass(frozen=True, slots=True)
class Lesson:
    """One act: what stands for each day that it may have, those days, which is its own, and which the rules gave."""

    article: str
    numbers: NDArray[numpy.float32]
    days: tuple[str | None, ...]
    wanted: str | None
    ruled: str | None

    @property
    def own(self) -> int | None:
        """Which of the days is its own: as coded by hand, or else within what is coded; None where none of them is."""
        if self.wanted in self.days:
            return self.days.index(self.wanted)
        return next((n for n, day in enumerate(self.days) if day is not None and same_date(self.wanted, day)), None)


class DayNet(nn.Module):
    """The network as PyTorch learns it; `reports.coders.learnt.days` runs what it learnt."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.straight = nn.Linear(width, 1, bias=False)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, numbers: Tensor, act: Tensor, acts: int) -> Tensor:
        """The logarithm of how likely each option is, among those of its act."""
        scores: Tensor = self.out(self.drop(torch.relu(self.hidden(numbers)))) + self.straight(numbers)
        scores = scores[:, 0]
        most = torch.full((acts,), -1e9).scatter_reduce(0, act, scores, "amax")
        raised = torch.exp(scores - most[act])
        whole = torch.zeros(acts).index_add(0, act, raised)
        return scores - most[act] - torch.log(whole)[act]


def lessons(language: str, file: Path) -> Iterator[Lesson]:
    """What the acts of hand-coded articles teach, as far as the coder finds them; they have the days of the rules."""
    for form, text in read_gold(file):
        with mock.patch.object(days, "day_network", return_value=None):
            reading = read(article_of(form, text, language))
        yield from _of(form, text, reading)


def _of(form: Mapping[str, Any], text: str, reading: Reading) -> Iterator[Lesson]:
    coder = reading.coder
    options = coder.options(reading.drafts)
    coded = [(draft, event) for draft in reading.drafts if (event := draft.event) is not None]
    for act in form["events"]:
        start = text.find(act["evidence"])
        span = (start, start + len(act["evidence"]))
        for draft, event in coded:
            if event.kind == act["kind"] and overlap(span, (event.evidence.start, event.evidence.end)):
                found = options.of(draft, event)
                named = tuple(option.edtf for option in found)
                yield Lesson(form["id"], table(found), named, act.get("date"), event.date)
                break


def _together(some: Sequence[Lesson], dice: random.Random | None) -> tuple[Tensor, Tensor]:
    """The numbers of all options, and the act of each; of some acts it is not told which day the rules gave."""
    rows = []
    for lesson in some:
        numbers = lesson.numbers.copy()
        if dice is not None and dice.random() < UNRULED:
            numbers[:, list(OWN)] = 0
        rows.append(numbers)
    act = torch.repeat_interleave(torch.arange(len(some)), torch.tensor([len(row) for row in rows]))
    return torch.from_numpy(numpy.concatenate(rows)), act


def learn(taught: Sequence[Lesson], epochs: int, seed: int) -> DayNet:
    """Train the network on the acts whose day is among their options."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dice = random.Random(seed)
    rows = [(lesson, lesson.own) for lesson in taught if lesson.own is not None]
    net = DayNet(rows[0][0].numbers.shape[1])
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-3)
    for epoch in range(epochs):
        dice.shuffle(rows)
        for settings in optimiser.param_groups:
            settings["lr"] = RATE * (1 - epoch / epochs) + LAST
        spent = 0.0
        for first in range(0, len(rows), TOGETHER):
            some = rows[first : first + TOGETHER]
            likely = net(*_together([lesson for lesson, _ in some], dice), len(some))
            ends = numpy.cumsum([len(lesson.days) for lesson, _ in some])
            at = [int(end) - len(x.days) + own for end, (x, own) in zip(ends, some, strict=True) if own is not None]
            loss = -likely[torch.tensor(at)].mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            spent += loss.item() * len(some)
        print(f"epoch {epoch + 1}: {spent / len(rows):.4f} an act", flush=True)
    return net.eval()


def measured(net: DayNet, held: Sequence[Lesson], margin: float) -> tuple[int, int]:
    """How many days are right by the rules, and how many with what was learnt."""
    ruled = now = 0
    for lesson in held:
        with torch.no_grad():
            shares = torch.exp(net(*_together([lesson], None), 1)).numpy()
        best = likelier_than_none(shares, margin) if lesson.ruled is None else None
        day = lesson.ruled if best is None else lesson.days[best]
        ruled += same_date(lesson.wanted, lesson.ruled)
        now += same_date(lesson.wanted, day)
    return ruled, now


def weights(net: DayNet) -> dict[str, NDArray[numpy.float16]]:
    """What the network learnt, by the names under which the package knows it."""
    state = {name.replace(".bias", ".offsets"): value.detach().numpy() for name, value in net.state_dict().items()}
    return {name: (w[0] if w.ndim == 2 and len(w) == 1 else w).astype(numpy.float16) for name, w in state.items()}


def main(arguments: list[str] | None = None) -> int:
    """Train, say how it does on articles that it has not seen, and put what was learnt into the package."""
    parser = parser_of("days", __doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args(arguments)
    net = learn(taught(asked.work / "days", lessons), asked.epochs, seed=1)
    kept = held(asked.work / "days", lessons)
    ruled, now = measured(net, kept, MARGIN)
    print(f"of {len(kept)} days of acts held back {ruled} are right by the rules, {now} with what was learnt")
    asked.out.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(asked.out / WEIGHTS, **weights(net))
    return 0


if __name__ == "__main__":
    sys.exit(main())
