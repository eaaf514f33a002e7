"""Train the second reading: which acts the words of an article tell, and between whom, from hand-coded articles.

Example: python -m training.acts

Needs PyTorch beside what the package needs (`pip install torch`); some fifteen minutes an epoch
and network on one core.  Learnt from are the hand-coded articles and passages of `gold/` that are not put away, in all
languages at once, and the half of the real news whose misses were read.  What it learnt lies then in the package;
`python -m gold.quality` measures it on the gold that was put away.
"""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import numpy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from depeche.codebook.kinds import kinds
from depeche.reports.coders.learnt.across import Piece, pieces_of
from depeche.reports.coders.learnt.given import RULED, SAID, Around
from depeche.reports.coders.learnt.numbers import CLASSES, Numbered, Tables, numbered, paired
from depeche.reports.coders.learnt.reader import FOLDER, TABLES, TOGETHER, meant_by
from depeche.texts.pipelines import word_vectors
from depeche.texts.wordvectors import WordVectors
from gold.sample import news
from training.actgold import Coded, Lesson, lessons
from training.actnet import Act, ActNet, take_over, weights
from training.gathered import LANGUAGES, parser_of
from training.packing import pack

SIZES = {1: 128, 2: 192}
"""Of the networks whose judgements are taken together, by seed: how wide what reads the sentence is, each way."""
EPOCHS = 12
RATE, LAST = 1e-3, 2e-5  # how fast it learns at most and in the end
WARMING = 200  # steps in which it comes to that rate
WORDS = 2000  # after how many words it takes a step
SHARE = 50  # by which what it is from its lessons is divided, so that no step is too wide
DECAY = 1e-3
SPELT = 3  # epochs in which any word of an evidence may tell its act, before the likeliest is taken to
ON_SIDES = 0.5  # what sides weigh beside acts
HIDDEN = {False: 0.5, True: 0.2}
"""Share of the articles in which what the frames made of them is not told: where frames were mended by them, others."""
FIRST, LOST, WRONG = 0.5, 0.35, 0.2
"""Shares: of articles in which sides are judged by the acts that the frames coded around, as a first pass does; of acts
around that a second pass has not found; of those to which it gave wrong sides."""
AGAIN = 0.5
"""Where a network goes on learning: share of its earlier lessons that it has again in an epoch."""
LEAST_LABEL, LEAST_TOLD, LEAST_MARKER = 8, 5, 20  # times from which on a name has a number of its own


@dataclass(slots=True)
class Learner:
    """A lesson as numbers, with the acts whose numbers were worked out."""

    lesson: Lesson
    words: Numbered
    pieces: list[Piece]
    acts: list[tuple[int, Coded]]
    held: dict[tuple[int, int], Act] = field(default_factory=dict)


def tables_of(taught: Sequence[Lesson]) -> Tables:
    """Number all names that the lessons hold."""
    label = Counter(act.label for lesson in taught for act in lesson.acts)
    often = sorted((name for name, n in label.items() if n >= LEAST_LABEL), key=lambda name: (-label[name], name))
    words = [word for lesson in taught for word in lesson.given.words]
    found: dict[str, Counter[str]] = {of: Counter() for of in CLASSES}
    for lesson in taught:
        for k in sorted({act.words[0] for act in lesson.acts}):
            for pair in lesson.given.pairs(k):
                for of, name in zip(CLASSES, pair.classes, strict=True):
                    found[of][name] += 1
    names = {
        "pos": _numbered(word.pos for word in words),
        "dep": _numbered(word.dep for word in words),
        "group": _numbered(word.group for word in words),
        "features": _numbered(name for word in words for name in word.features),
        "told": _numbered((name for word in words for name in word.told), LEAST_TOLD),
    }
    for of in CLASSES:
        least = LEAST_MARKER if of == "marker" else 1
        names[of] = {name: n for n, name in enumerate(sorted(x for x, c in found[of].items() if x and c >= least), 1)}
    return Tables(("none", *often), names)


def _numbered(names: Iterable[str], least: int = 1) -> dict[str, int]:
    counts = Counter(names)
    return {name: n for n, name in enumerate(sorted(x for x, c in counts.items() if x and c >= least), 1)}


def learner(lesson: Lesson, tables: Tables, words: WordVectors) -> Learner:
    number = {label: n for n, label in enumerate(tables.labels)}
    acts = [(number[act.label], act) for act in lesson.acts if act.label in number]
    given = lesson.given
    return Learner(lesson, _small(numbered(given, tables, words, meant_by(given))), pieces_of(given), acts)


def _small(words: Numbered) -> Numbered:
    """Words in a third of the memory, since all lessons are held in it at once."""
    return replace(
        words,
        seen=words.seen.astype(numpy.float16),
        **{name: getattr(words, name).astype(numpy.uint8) for name in ("marks", "listed", "told", "ranks")},
    )


def act_at(row: Learner, k: int, label: int, coded: Coded, tables: Tables, around: Sequence[Around] | None) -> Act:
    """An act at a word, with all that its sides are judged by and what they should be."""
    given = row.lesson.given
    wanted = wanted_sides(coded, given.codes)
    if (k, label) not in row.held:
        said = given.said(k, tables.labels[label], given.coded)
        pairs = paired(given, given.pairs(k), tables)
        row.held[k, label] = Act(k, label, pairs, given.weights(k), said, wanted, given.before(k))
    act = replace(row.held[k, label], wanted=wanted)
    return act if around is None else replace(act, said=given.said(k, tables.labels[label], around))


def around(row: Learner, dice: random.Random) -> list[Around] | None:
    """The acts that are told around each, as the second pass has them: some are lost, some have a wrong side."""
    if dice.random() < FIRST:
        return None
    codes = row.lesson.given.codes
    found = []
    for _, act in row.acts:
        lot = dice.random()
        if lot < LOST:
            continue
        source, target = act.source, act.target
        if lot < LOST + WRONG:
            source, target = (dice.choice(codes),), (dice.choice(codes),)
        found.append(Around(act.words[0], source, target))
    return sorted(found, key=lambda act: act.trigger)


def joined(acts: Sequence[Act]) -> Act:
    """Acts that one word tells, each of its own doer, as one with all their sides."""
    return replace(acts[0], wanted=numpy.maximum.reduce([act.wanted for act in acts]))


def wanted_sides(coded: Coded, codes: Sequence[str]) -> NDArray[numpy.float32]:
    """Which codes are source and target, shape (codes, 2); in joint acts both are all."""
    both = kinds()[coded.label.partition("/")[0]].symmetric
    rows = [(code in coded.source, code in coded.target) for code in codes]
    told = [(any(row), any(row)) if both else row for row in rows]
    return numpy.array(told, dtype=numpy.float32).reshape(len(codes), 2)


def together(rows: Sequence[Learner], hidden: Sequence[bool]) -> tuple[Numbered, list[Piece]]:
    """Articles as one, their sentences counted on, and their pieces.

    Of hidden ones it is not told what the frames made of them.
    """
    words, sentences, parts, pieces = 0, 0, list[Numbered](), list[Piece]()
    for row, out in zip(rows, hidden, strict=True):
        w = row.words
        told = numpy.zeros_like(w.told) if out else w.told
        parts.append(replace(w, head=w.head + words, sent=w.sent + sentences, told=told))
        pieces += [replace(piece, first=piece.first + words, last=piece.last + words) for piece in row.pieces]
        words, sentences = words + len(w.head), sentences + int(w.sent[-1]) + 1
    whole = [numpy.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Numbered)]
    return Numbered(*(row.astype(numpy.int64 if row.dtype.kind == "i" else numpy.float32) for row in whole)), pieces


def moved(act: Act, words: int, *, hidden: int) -> Act:
    """An act of an article that stands so many words behind the first of those taken together.

    Args:
        act: The act.
        words: How far it stands behind.
        hidden: From the first on, so many numbers of what the frames said are hidden.
    """
    first, last = act.before
    said = act.said.copy()
    said[:, :hidden] = 0
    pairs = replace(act.pairs, head=act.pairs.head + words)
    return replace(act, trigger=act.trigger + words, pairs=pairs, said=said, before=(first + words, last + words))


def loss(
    net: ActNet,
    rows: Sequence[Learner],
    hidden: Sequence[bool],
    tables: Tables,
    epoch: int,
    dice: random.Random,
) -> Tensor:
    """How far the network is from what some lessons of one language say.

    Args:
        net: The network.
        rows: The lessons.
        hidden: Of which of them it is not told what the frames made of them.
        tables: What the numbers stand for.
        epoch: How often the lessons were learnt before.
        dice: By which the acts around each are chosen.
    """
    states, scores = net.read(*together(rows, hidden), rows[0].lesson.given.language)
    likely = functional.log_softmax(scores, 1)
    total, first = scores.sum() * 0, 0
    acts: list[Act] = []
    silent = numpy.ones(len(likely), dtype=bool)
    for row, out in zip(rows, hidden, strict=True):
        near = around(row, dice)
        here: dict[tuple[int, int], list[Act]] = {}
        for label, coded in row.acts:
            at = likely[[first + k for k in coded.words], label]
            k = coded.words[int(at.detach().argmax())]
            settled = len(coded.words) == 1 or epoch >= SPELT
            total = total - (likely[first + k, label] if settled else torch.logsumexp(at, 0))
            silent[[first + w for w in coded.words] if not settled else first + k] = False
            if len(coded.words) == 1 or epoch >= SPELT - 1:
                here.setdefault((k, label), []).append(act_at(row, k, label, coded, tables, near))
        unsaid = (RULED if near is not None else SAID) if out else 0
        acts += [moved(joined(some), first, hidden=unsaid) for some in here.values()]
        first += len(row.words.head)
    total = total - likely[torch.from_numpy(silent), 0].sum()
    if acts:
        wanted = torch.from_numpy(numpy.concatenate([act.wanted for act in acts]))
        sides = functional.binary_cross_entropy_with_logits(net.judge(states, acts), wanted, reduction="sum")
        total = total + ON_SIDES * sides
    return total


def groups(rows: Sequence[Learner], dice: random.Random) -> list[list[Learner]]:
    """Articles of one language that are taken together, in an order of their own at each call."""
    mixed = list(rows)
    dice.shuffle(mixed)
    made: list[list[Learner]] = []
    for language in sorted({row.lesson.given.language for row in mixed}):
        held, words = list[Learner](), 0
        for row in mixed:
            if row.lesson.given.language == language:
                held.append(row)
                words += len(row.lesson.given.words)
                if words > WORDS:
                    made.append(held)
                    held, words = [], 0
        made += [held] if held else []
    dice.shuffle(made)
    return made


@dataclass(frozen=True, slots=True)
class Before:
    """What a network goes on from.

    Attributes:
        weights: What it learnt before, as `actnet.weights` gives them.
        new: How the ids of the lessons begin that it did not have then.
    """

    weights: Mapping[str, NDArray[numpy.float16]]
    new: tuple[str, ...]


def learn(
    rows: Sequence[Learner],
    tables: Tables,
    widths: Mapping[str, int],
    seed: int,
    epochs: int,
    before: Before | None = None,
) -> ActNet:
    """Train one network, from nothing or from what it learnt before."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dice = random.Random(seed)
    net = ActNet(tables, widths, rows[0].words.marks.shape[1], SIZES[seed])
    known = 0
    if before is not None:
        take_over(net, before.weights)
        known = SPELT
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    taught, held = [r for r in rows if not r.lesson.held], [r for r in rows if r.lesson.held]
    start, taken = time.monotonic(), 0
    for epoch in range(epochs):
        net.train()
        again = [r for r in taught if before is None or r.lesson.name.startswith(before.new) or dice.random() < AGAIN]
        made = groups(again, dice)
        for n, some in enumerate(made):
            taken += 1
            for settings in optimiser.param_groups:
                left = 1 - (epoch + n / len(made)) / epochs
                settings["lr"] = RATE * min(1, taken / WARMING) * left + LAST
            optimiser.zero_grad()
            hidden = [dice.random() < HIDDEN[row.lesson.fresh] for row in some]
            (loss(net, some, hidden, tables, known + epoch, dice) / SHARE).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
        net.eval()
        with torch.no_grad():
            lost = sum(float(loss(net, [row], [False], tables, SPELT, random.Random(0))) for row in held)
        lost /= max(1, sum(len(row.acts) for row in held))
        spent = time.monotonic() - start
        print(f"seed {seed} epoch {epoch + 1}: {lost:.3f} an act held back, {spent:.0f} s", flush=True)
    return net


def halfway(
    before: Mapping[str, NDArray[numpy.float16]], after: Mapping[str, NDArray[numpy.float16]]
) -> dict[str, NDArray[numpy.float16]]:
    """The mean of what a network knew before it went on and after: better than either on what neither has seen.

    Source: Wortsman et al., "Model soups", ICML 2022.
    """
    means = {name: (before[name].astype(numpy.float32) + after[name].astype(numpy.float32)) / 2 for name in after}
    return {name: mean.astype(numpy.float16) for name, mean in means.items()}


def write(
    learnt: Mapping[int, Mapping[str, NDArray[numpy.float16]]], tables: Tables, folder: Path, *, anew: bool = True
) -> None:
    """Put what was learnt where the package reads it, and take away what leans on what lay there.

    What sees acts together leans on the states of just these networks, and is learnt anew after them in any case.

    Args:
        learnt: The weights of each network, by its seed.
        tables: What its numbers stand for.
        folder: Where it goes.
        anew: The numbers were given anew, so that no network that lies there can be read with them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.npz" if anew else TOGETHER.format("*")):
        old.unlink()
    for seed, row in learnt.items():
        pack(folder / f"{seed}.npz", row)
    text = json.dumps(tables.written(), ensure_ascii=False, indent=1)
    (folder / TABLES).write_text(text + "\n", encoding="utf-8")


def read_weights(seed: int) -> Mapping[str, NDArray[numpy.float16]]:
    """What the network of a seed learnt that lies in the package."""
    with numpy.load(FOLDER / f"{seed}.npz") as weights:
        return dict(weights)


def main(arguments: list[str] | None = None) -> int:
    """Train, and put what was learnt into the package."""
    parser = parser_of("acts", __doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument(
        "--go-on",
        nargs="+",
        metavar="START",
        help="go on from what lies in the package; how the ids of the lessons begin that it did not learn from",
    )
    parser.add_argument("--seeds", type=int, nargs="+", default=sorted(SIZES), choices=sorted(SIZES))
    asked = parser.parse_args(arguments)
    taught = [each for each in lessons(LANGUAGES, news(), asked.work) if each.given.codes]
    tables = Tables.read(FOLDER / TABLES) if asked.go_on else tables_of(taught)
    vectors = {language: words for language in LANGUAGES if (words := word_vectors(language)) is not None}
    rows = [learner(lesson, tables, vectors[lesson.given.language]) for lesson in taught]
    print(f"{len(rows)} articles and passages, {sum(len(r.acts) for r in rows)} acts, {len(tables.labels)} labels")
    widths = {row.lesson.given.language: row.words.seen.shape[1] for row in rows}
    learnt = {}
    for seed in asked.seeds:
        before = Before(read_weights(seed), tuple(asked.go_on)) if asked.go_on else None
        after = weights(learn(rows, tables, widths, seed, asked.epochs, before))
        learnt[seed] = halfway(before.weights, after) if before is not None else after
    write(learnt, tables, asked.out, anew=not asked.go_on)
    return 0


if __name__ == "__main__":
    sys.exit(main())
