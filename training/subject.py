"""Learn by which words an article is about relations between states: `languages/<code>/subject.csv`.

    python -m training.subject fr      learn, write the table, and what it keeps and loses to subjects/fr.json

Read were general news (`subjects/<code>.csv`: 2 the article is about relations between states, 1 it is about something
else and holds an act between them by the way, 0 it holds none; the articles themselves lie in ../shared) and our own
gold, whole and cut after a few sentences. The weights are those of a logistic regression with a Gaussian prior; each
figure is of articles that the weights were not learnt from (five parts).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from depeche.mentions.first_look import first_look
from depeche.mentions.subject import MEASURES, RELATES, measures_of, words_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NEWS = ROOT.parent / "shared" / "data" / "news"
RARE = 6  # articles in which a word must stand
PRIOR = 10.0  # strength of the pull of all weights to 0
OWN = 0.5  # weight of an article of the gold; its cut forms weigh half of it
CUTS = (3, 6)  # sentences after which the gold is cut
PARTS, STEPS = 5, 600
SMALL = 0.02  # weights below it are left out of the table

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Read:
    """An article that somebody read: whose part it is in, how it counts."""

    name: str
    about: int
    weight: float
    length: int
    words: frozenset[str]
    measures: tuple[float, ...]

    @property
    def part(self) -> int:
        return zlib.crc32(self.name.split("/")[0].encode()) % PARTS


def _read(name: str, row: dict[str, Any], language: str, about: int, weight: float) -> Read:
    text, title = row["text"], row.get("title")
    look = first_look(text, language, title=title)
    assert look is not None
    words = words_of(f"{title}\n{text}" if title else text)
    return Read(name, about, weight, len(text), words, measures_of(look))


def _cut(text: str, sentences: int) -> str:
    ends = [k + 1 for k, sign in enumerate(text) if sign in ".!?…" and text[k + 1 : k + 2].isspace()]
    return text[: ends[sentences]] if len(ends) > sentences + 1 else text


def articles(language: str) -> Iterator[Read]:
    """Every article that was read, news first."""
    with (HERE / "subjects" / f"{language}.csv").open(encoding="utf-8", newline="") as lines:
        about = {row["article"]: int(row["about"]) for row in csv.DictReader(lines)}
    with gzip.open(NEWS / f"wikinews-{language}.jsonl.gz", "rt", encoding="utf-8") as news:
        for row in map(json.loads, news):
            if row["id"] in about:
                yield _read(row["id"], row, language, about[row["id"]], 1.0)
    with (ROOT / "gold" / language / "articles.jsonl").open(encoding="utf-8") as gold:
        for row in map(json.loads, gold):
            name = f"gold-{row['id']}"
            yield _read(name, row, language, 2, OWN)
            for n in CUTS:
                yield _read(f"{name}/{n}", {**row, "text": _cut(row["text"], n)}, language, 2, OWN / 2)


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights of the words and measures, and the constant."""

    constant: float
    measures: Matrix
    words: dict[str, float]

    def of(self, read: Read) -> float:
        """The likelihood of an article."""
        score = self.constant + float(self.measures @ np.array(read.measures))
        score += sum(self.words.get(word, 0.0) for word in sorted(read.words))
        return float(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def learn(read: Sequence[Read]) -> Learnt:
    """Fit the weights by accelerated gradient steps."""
    counts = Counter(word for each in read for word in each.words)
    places = {word: k for k, word in enumerate(sorted(w for w, n in counts.items() if n >= RARE))}
    measures = np.array([each.measures for each in read])
    middle, spread = measures.mean(axis=0), measures.std(axis=0)
    table = np.zeros((len(read), len(MEASURES) + len(places)))
    table[:, : len(MEASURES)] = (measures - middle) / spread
    for row, each in enumerate(read):
        table[row, [len(MEASURES) + places[w] for w in each.words if w in places]] = 1.0
    wanted = np.array([float(each.about >= 1) for each in read])
    weight = np.array([each.weight for each in read])
    found, constant = _fit(table, wanted, weight)
    own = found[: len(MEASURES)] / spread
    return Learnt(
        constant - float(own @ middle), own, {word: float(found[len(MEASURES) + k]) for word, k in places.items()}
    )


def _fit(table: Matrix, wanted: Matrix, weight: Matrix) -> tuple[Matrix, float]:
    step = 1 / (0.25 * float(np.linalg.norm(table * np.sqrt(weight)[:, None], 2)) ** 2 + PRIOR)
    found, ahead, constant, ahead_constant = np.zeros(table.shape[1]), np.zeros(table.shape[1]), 0.0, 0.0
    for n in range(1, STEPS + 1):
        off = weight * (1 / (1 + np.exp(-(table @ ahead + ahead_constant))) - wanted)
        new, new_constant = ahead - step * (table.T @ off + PRIOR * ahead), ahead_constant - step * float(off.sum())
        pull = (n - 1) / (n + 2)
        ahead, ahead_constant = new + pull * (new - found), new_constant + pull * (new_constant - constant)
        found, constant = new, new_constant
    return found, constant


def measured(read: Sequence[Read]) -> dict[str, Any]:
    """What the weights of the other parts keep of each part."""
    likely: dict[str, float] = {}
    for part in range(PARTS):
        learnt = learn([each for each in read if each.part != part])
        likely |= {each.name: learnt.of(each) for each in read if each.part == part}
    groups = {
        "news_about": [r for r in read if not r.name.startswith("gold-") and r.about == 2],
        "news_by_the_way": [r for r in read if not r.name.startswith("gold-") and r.about == 1],
        "news_other": [r for r in read if not r.name.startswith("gold-") and r.about == 0],
        "gold": [r for r in read if r.name.startswith("gold-") and "/" not in r.name],
        "gold_cut": [r for r in read if "/" in r.name],
    }
    figures: dict[str, Any] = {"from": RELATES}
    for name, rows in groups.items():
        figures[name] = {"articles": len(rows), "kept": sum(1 for r in rows if likely[r.name] >= RELATES)}
    news = [r for r in read if not r.name.startswith("gold-")]
    kept = sum(r.length for r in news if likely[r.name] >= RELATES)
    figures["news_text_kept"] = round(kept / sum(r.length for r in news), 3)
    return figures


def write(learnt: Learnt, path: Path) -> None:
    """Write the table, words by their own order."""
    rows: Iterable[tuple[str, str, float]] = [
        ("constant", "", learnt.constant),
        *(("measure", name, float(weight)) for name, weight in zip(MEASURES, learnt.measures, strict=True)),
        *(("word", word, weight) for word, weight in sorted(learnt.words.items()) if abs(weight) >= SMALL),
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("what", "sign", "weight"))
        table.writerows((what, sign, f"{weight:.3f}") for what, sign, weight in rows)


def main() -> int:
    """Learn one language's table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    language = parser.parse_args().language
    if not (NEWS / f"wikinews-{language}.jsonl.gz").is_file():
        print(f"wikinews-{language}.jsonl.gz is not beside this checkout", file=sys.stderr)
        return 2
    read = list(articles(language))
    write(learn(read), ROOT / "src" / "depeche" / "codebook" / "languages" / language / "subject.csv")
    figures = measured(read)
    path = HERE / "subjects" / f"{language}.json"
    path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
