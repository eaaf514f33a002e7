"""Train what tells the day of an act: which of the dates of its article it has, or none, from hand-coded articles.

Example: python -m training.days R T

Needs PyTorch beside what the package needs; half a second an article to code them, then some minutes.  Articles of
`gold/taught/` are coded as they always are, with what `training.acts` learnt; each act that is coded between the sides
of a hand-coded one is a lesson.
"""

import argparse
import datetime
import json
import pickle
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy
import torch
from torch import Tensor, nn
from torch.nn import functional

from depeche.articles.article import Article
from depeche.reading import read
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.learnt.daynet import FOLDER, PARTS, TABLES, WEIGHTS
from depeche.reports.coders.learnt.days import DayAsker, Question, names
from depeche.texts.pipelines import word_vectors
from gold.likeness import same_date
from gold.score import Form, matched, read_gold
from training.actgold import TAUGHT
from training.acts import LANGUAGES

WIDTHS = {"act": 64, "choice": 64, "near": 96}
OUT = 48
EPOCHS = 14
RATE, LAST = 3e-3, 3e-5
DECAY = 1e-3
TOGETHER = 48  # lessons after which it takes a step
HELD = 12  # every so many of the articles is held back
LEAST = 4  # times from which on a feature counts
DROPPED = 0.3
LEFT_OUT = 0.1  # share of the features that are not told in training


@dataclass(frozen=True, slots=True)
class DayLesson:
    """A question with the choices that are right."""

    article: str
    language: str
    question: Question
    right: tuple[int, ...]


def day_lessons(form: Form, text: str, language: str) -> Iterator[DayLesson]:
    """What one hand-coded article teaches."""
    published = datetime.date.fromisoformat(form["published"]) if form.get("published") else None
    article = Article(
        id=form["id"], url=None, outlet=None, published=published, language=language, title=None, text=text
    )
    reading = read(article)
    asker = DayAsker(reading.clauses, reading.coder.dater, published)
    asked = list(asker.questions(reading.drafts))
    events = [_form(draft) for draft, _ in asked]
    number = {id(event): n for n, event in enumerate(events)}
    for gold, coded in matched(form, {"events": events}, text, "who"):
        question = asked[number[id(coded)]][1]
        right = _right(gold["date"], question)
        if right:
            yield DayLesson(form["id"], language, question, right)


def _form(draft: Draft) -> Form:
    """An event as the scores take it."""
    event = draft.event
    if event is None:
        raise ValueError("a draft that was refused has no event")
    return {
        "kind": event.kind,
        "type": event.type,
        "source": [a.code for a in event.source],
        "target": [a.code for a in event.target],
        "date": event.date,
        "status": event.status,
        "evidence": {"start": event.evidence.start, "end": event.evidence.end},
    }


def _right(gold: str | None, question: Question) -> tuple[int, ...]:
    """The choices that are a gold date; where one is the same, only that."""
    same = [n for n, choice in enumerate(question.choices) if choice.edtf == gold]
    near = [n for n, c in enumerate(question.choices) if gold and c.edtf and same_date(gold, c.edtf)]
    return tuple(same or near)


class Net(nn.Module):
    """The network, as PyTorch learns it."""

    def __init__(self, tables: dict[str, list[str]], widths: dict[str, int]) -> None:
        """Lay out a network.

        Args:
            tables: The features of each part.
            widths: How wide the word vectors of each language are.
        """
        super().__init__()
        self.features = nn.ModuleDict(
            {part: nn.EmbeddingBag(len(tables[part]), WIDTHS[part], mode="sum") for part in PARTS}
        )
        self.offsets = nn.ParameterDict({part: nn.Parameter(torch.zeros(WIDTHS[part])) for part in PARTS})
        self.words = nn.ModuleDict(
            {
                part: nn.ModuleDict(
                    {lang: nn.Linear(width, WIDTHS[part], bias=False) for lang, width in widths.items()}
                )
                for part in ("act", "near")
            }
        )
        for bag in self.features.values():
            nn.init.normal_(bag.weight, std=0.1)
        self.to_near = nn.Linear(WIDTHS["act"], WIDTHS["near"], bias=False)
        self.out = nn.Linear(WIDTHS["near"], OUT)
        self.to_choice = nn.Linear(OUT, WIDTHS["choice"], bias=False)
        self.act_choice = nn.Linear(WIDTHS["act"], WIDTHS["choice"], bias=False)
        self.score = nn.Linear(WIDTHS["choice"], 1, bias=False)

    def forward(self, batch: "Batch") -> Tensor:
        """Scores of all choices, one act after the other."""
        act = self._part("act", batch)
        near = self._part("near", batch) + self.to_near(act)[batch.near_act]
        given = torch.relu(self.out(self._drop(torch.relu(near))))
        best = torch.zeros(len(batch.choice_act), OUT).scatter_reduce(
            0, batch.near_choice[:, None].expand(-1, OUT), given, "amax"
        )
        z = self._part("choice", batch) + self.to_choice(best) + self.act_choice(act)[batch.choice_act]
        scores: Tensor = self.score(self._drop(torch.relu(z)))[:, 0]
        return scores

    def _part(self, part: str, batch: "Batch") -> Tensor:
        features, starts = batch.features[part]
        if self.training:
            kept = torch.rand(len(features)) >= LEFT_OUT
            weights = kept.float()
        else:
            weights = torch.ones(len(features))
        x: Tensor = self.features[part](features, starts, per_sample_weights=weights) + self.offsets[part]
        if part in batch.words:
            rows = batch.words[part]
            x = x + self.words[part][batch.language](rows)
        return x

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPPED, self.training)


@dataclass(frozen=True, slots=True)
class Batch:
    """Lessons of one language as numbers, taken together."""

    language: str
    features: dict[str, tuple[Tensor, Tensor]]
    words: dict[str, Tensor]
    choice_act: Tensor
    near_choice: Tensor
    near_act: Tensor
    right: Tensor


@dataclass(slots=True)
class _Row:
    """One lesson as numbers."""

    lesson: DayLesson
    act: list[int]
    choices: list[list[int]]
    near: list[tuple[int, list[int]]]
    act_word: numpy.ndarray
    near_words: list[numpy.ndarray]


def _row(lesson: DayLesson, numbers: dict[str, dict[str, int]]) -> _Row:
    vectors = word_vectors(lesson.language)
    if vectors is None:
        raise ValueError(f"no word vectors for {lesson.language}")
    q = lesson.question
    many = {part: numbers[part] for part in PARTS}
    near = [(n, m) for n, c in enumerate(q.choices) for m in c.mentions]
    return _Row(
        lesson,
        [many["act"][name] for name in q.features if name in many["act"]],
        [[many["choice"][name] for name in c.features if name in many["choice"]] for c in q.choices],
        [(n, [many["near"][name] for name in m.features if name in many["near"]]) for n, m in near],
        vectors.of(q.word),
        [vectors.of(m.word) for _, m in near],
    )


def _bags(rows: Iterable[Sequence[int]]) -> tuple[Tensor, Tensor]:
    starts, flat = [], list[int]()
    for row in rows:
        starts.append(len(flat))
        flat += row
    return torch.tensor(flat, dtype=torch.long), torch.tensor(starts, dtype=torch.long)


def _batch(rows: Sequence[_Row]) -> Batch:
    choice_act, near_choice, near_act, right = [], [], [], []
    first = 0
    for n, row in enumerate(rows):
        choice_act += [n] * len(row.choices)
        near_choice += [first + c for c, _ in row.near]
        near_act += [n] * len(row.near)
        right += [first + k for k in row.lesson.right]
        first += len(row.choices)
    marked = torch.zeros(first, dtype=torch.bool)
    marked[right] = True
    width = len(rows[0].act_word)
    near_words = [w for row in rows for w in row.near_words]
    return Batch(
        rows[0].lesson.language,
        {
            "act": _bags(row.act for row in rows),
            "choice": _bags(c for row in rows for c in row.choices),
            "near": _bags(f for row in rows for _, f in row.near),
        },
        {
            "act": torch.from_numpy(numpy.stack([row.act_word for row in rows])),
            "near": torch.from_numpy(numpy.stack(near_words) if near_words else numpy.zeros((0, width), numpy.float32)),
        },
        torch.tensor(choice_act),
        torch.tensor(near_choice, dtype=torch.long),
        torch.tensor(near_act, dtype=torch.long),
        marked,
    )


def _loss(scores: Tensor, batch: Batch) -> Tensor:
    """How unlikely the right choices are held, added up over the acts."""
    acts = int(batch.choice_act[-1]) + 1
    top = torch.full((acts,), -1e9).scatter_reduce(0, batch.choice_act, scores.detach(), "amax")
    raised = torch.exp(scores - top[batch.choice_act])
    whole = torch.zeros(acts).index_add(0, batch.choice_act, raised)
    right = torch.zeros(acts).index_add(0, batch.choice_act[batch.right], raised[batch.right])
    return -torch.log(right / whole + 1e-9).sum()


def tables_of(lessons: Sequence[DayLesson]) -> dict[str, list[str]]:
    """The features that stand in enough lessons, by the part that they are of."""
    counts: Counter[str] = Counter()
    for lesson in lessons:
        counts.update(set(names(lesson.question)))
    return {
        part: sorted(
            name.removeprefix(f"{part} ") for name, n in counts.items() if n >= LEAST and name.startswith(f"{part} ")
        )
        for part in PARTS
    }


def learn(taught: Sequence[DayLesson], held: Sequence[DayLesson], tables: dict[str, list[str]], epochs: int) -> Net:
    """Train the network."""
    torch.manual_seed(1)
    torch.set_num_threads(1)
    dice = random.Random(1)
    numbers = {part: {name: n for n, name in enumerate(tables[part])} for part in PARTS}
    rows, kept = ([_row(lesson, numbers) for lesson in some] for some in (taught, held))
    languages = sorted({row.lesson.language for row in rows})
    widths = {language: len(next(r.act_word for r in rows if r.lesson.language == language)) for language in languages}
    net = Net(tables, widths)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    start = time.monotonic()
    for epoch in range(epochs):
        for settings in optimiser.param_groups:
            settings["lr"] = RATE * (1 - epoch / epochs) + LAST
        net.train()
        for some in _groups(rows, dice):
            optimiser.zero_grad()
            batch = _batch(some)
            (_loss(net(batch), batch) / len(some)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
        net.eval()
        told = _measured(net, kept) if kept else ""
        print(f"epoch {epoch + 1}: {told}, {time.monotonic() - start:.0f} s", flush=True)
    return net


def _groups(rows: Sequence[_Row], dice: random.Random) -> list[list[_Row]]:
    mixed = list(rows)
    dice.shuffle(mixed)
    made = []
    for language in sorted({row.lesson.language for row in mixed}):
        of = [row for row in mixed if row.lesson.language == language]
        made += [of[n : n + TOGETHER] for n in range(0, len(of), TOGETHER)]
    dice.shuffle(made)
    return made


def _measured(net: Net, rows: Sequence[_Row]) -> str:
    """Of acts that were held back: the loss, and how often the likeliest day and that of the rules are right."""
    total, right, ruled = 0.0, 0, 0
    with torch.no_grad():
        for row in rows:
            batch = _batch([row])
            scores = net(batch)
            total += float(_loss(scores, batch))
            right += bool(batch.right[int(scores.argmax())])
            of_rules = next(n for n, c in enumerate(row.lesson.question.choices) if "ruled:True" in c.features)
            ruled += of_rules in row.lesson.right
    many = len(rows)
    return f"loss {total / many:.3f}, right {right / many:.3f}, by the rules {ruled / many:.3f} of {many}"


def weights(net: Net) -> dict[str, numpy.ndarray]:
    """What the network learnt, by the names under which `learnt.daynet` knows it."""
    out = {f"{part}.features": net.features[part].weight for part in PARTS}
    out |= {f"{part}.offsets": net.offsets[part] for part in PARTS}
    for part in ("act", "near"):
        out |= {f"{part}.{language}.weight": layer.weight for language, layer in net.words[part].items()}
    out |= {"to_near": net.to_near.weight, "out.weight": net.out.weight, "out.offsets": net.out.bias}
    out |= {
        "to_choice.weight": net.to_choice.weight,
        "act_choice": net.act_choice.weight,
        "score.weight": net.score.weight,
    }
    return {name: value.detach().numpy().astype(numpy.float16) for name, value in out.items()}


def write(net: Net, tables: dict[str, list[str]], folder: Path) -> None:
    """Put what was learnt where the package reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(folder / WEIGHTS, **weights(net))
    (folder / TABLES).write_text(json.dumps(tables, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def gathered(file: Path, starts: tuple[str, ...]) -> list[DayLesson]:
    """The lessons of the taught articles whose ids begin so; kept in a file, since coding them takes long."""
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        taught = [
            lesson
            for language in LANGUAGES
            for form, text in read_gold(TAUGHT / f"{language}.jsonl", lambda name: name.startswith(starts))
            for lesson in day_lessons(form, text, language)
        ]
        file.write_bytes(pickle.dumps(taught))
    kept: list[DayLesson] = pickle.loads(file.read_bytes())
    return kept


def main(arguments: list[str] | None = None) -> int:
    """Train, and put what was learnt into the package."""
    parser = argparse.ArgumentParser(prog="python -m training.days", description=__doc__)
    parser.add_argument("starts", nargs="+", help="how the ids of the articles begin that are learnt from")
    parser.add_argument(
        "--work", type=Path, default=Path("build/training/days"), help="folder for what is in the making"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the package that holds what was learnt")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args(arguments)
    lessons = gathered(asked.work / "lessons.pickle", tuple(asked.starts))
    kept = {lesson.article for lesson in lessons if crc32(lesson.article.encode()) % HELD == 0}
    taught, held = ([x for x in lessons if (x.article in kept) is side] for side in (False, True))
    tables = tables_of(taught)
    print(f"{len(taught)} acts, {len(held)} held back, {sum(map(len, tables.values()))} features")
    write(learn(taught, held, tables, asked.epochs), tables, asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
