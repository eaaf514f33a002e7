"""Scores of coded articles against hand-coded ones.

A coded event matches a gold event when both stand on the same words (their evidence overlaps) and
  type   the PLOVER type is the same,
  kind   and the kind is the same (what counts as one kind: `scoring.yaml`),
  who    and the same states or organisations stand on the same sides,
  full   and date (EDTF) and status are the same.
Each level is matched one to one, pairs that agree on more levels first. What is no event is matched by its own rule,
in `SAME`.

    depeche code gold/fr/articles.jsonl --format jsonl | python -m gold.score gold/fr [--json] [--misses]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from gold.likeness import LEVELS, SAME, overlap, same_date, sides, span

Form: TypeAlias = Mapping[str, Any]
"""A coded article or a report in the published form."""


@dataclass(slots=True)
class Count:
    """How many were found, of how many gold ones, among how many coded."""

    found: int = 0
    gold: int = 0
    coded: int = 0

    def add(self, found: int, gold: int, coded: int) -> None:
        self.found += found
        self.gold += gold
        self.coded += coded

    def figures(self) -> dict[str, float]:
        """Return precision, recall, F1 (0 to 1, three digits) and the counts they come from."""
        precision = self.found / self.coded if self.coded else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "p": round(precision, 3),
            "r": round(recall, 3),
            "f1": round(f1, 3),
            "tp": self.found,
            "gold": self.gold,
            "pred": self.coded,
        }


@dataclass(slots=True)
class Score:
    """What a set of articles scores.

    Attributes:
        events: One count for each level of `LEVELS`.
        others: One count for commitments, measures, statements, offices and steps of agreements.
        main: Events that an analyst must not miss, found at level `who`, of how many.
        must_not: Spans that must yield no event and did, by one that matches no gold event.
        not_verbatim: Events whose evidence does not stand in the text.
        misses: One line for each thing missed or coded beyond gold.
    """

    events: dict[str, Count] = field(default_factory=lambda: {level: Count() for level in LEVELS})
    others: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*SAME, "steps")})
    main: Count = field(default_factory=Count)
    must_not: int = 0
    not_verbatim: int = 0
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """Return every figure, as `--json` prints them."""
        return {
            "events": {level: count.figures() for level, count in self.events.items()},
            "main": round(self.main.found / self.main.gold, 3) if self.main.gold else None,
            "main_hit": self.main.found,
            "main_all": self.main.gold,
            "must_not": self.must_not,
            "evidence_not_verbatim": self.not_verbatim,
            **{name: count.figures() for name, count in self.others.items()},
        }


def score(gold: Iterable[tuple[Form, str]], coded: Mapping[str, Form]) -> Score:
    """Score coded articles.

    Args:
        gold: Each hand-coded article with its text.
        coded: The coded articles in the published form, by the id of their article; a missing one has coded nothing.
    """
    total = Score()
    for article, text in gold:
        _score_article(total, article, coded.get(article["id"], {}), text)
    return total


def matched(gold: Form, coded: Form, text: str, level: str) -> list[tuple[Form, Form]]:
    """Return the gold events of one article with the coded ones that they are matched with at a level of `LEVELS`."""
    golds, codeds = list(gold.get("events") or ()), list(coded.get("events") or ())
    pairs = _Pairs(golds, codeds, text).pairs(list(LEVELS).index(level) + 1)
    return [(golds[i], codeds[j]) for i, j in pairs]


def read_gold(place: Path, keep: Callable[[str], bool] = lambda _: True) -> Iterator[tuple[Form, str]]:
    """Yield hand-coded articles with their texts, in the order of their ids.

    Args:
        place: A folder of articles, or a file of passages, which has a passage with its text on each line.
        keep: Chooses by id.
    """
    if place.suffix == ".jsonl":
        for line in place.read_text(encoding="utf-8").splitlines():
            passage: dict[str, Any] = json.loads(line)
            if keep(passage["id"]):
                yield {**passage, "lang": passage["language"]}, passage["text"]
        return
    for path in sorted(place.glob("*.json")):
        if keep(path.stem):
            article: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            yield {**article, "id": path.stem}, path.with_suffix(".txt").read_bytes().decode("utf-8")


def read_coded(lines: Iterable[str]) -> dict[str, Form]:
    """Return coded articles by the id of their article, from lines of JSON."""
    return {form["article"]: form for form in map(json.loads, filter(str.strip, lines))}


def _score_article(total: Score, gold: Form, coded: Form, text: str) -> None:
    name = gold["id"]
    golds, codeds = list(gold.get("events") or ()), list(coded.get("events") or ())
    for event in codeds:
        evidence = event.get("evidence")
        quote = evidence.get("quote") if isinstance(evidence, Mapping) else evidence
        total.not_verbatim += not (quote and quote in text)
    table = _Pairs(golds, codeds, text)
    for depth, level in enumerate(LEVELS, start=1):
        found_gold, found_coded = table.match(depth)
        total.events[level].add(len(found_gold), len(golds), len(codeds))
        if level == "type":
            strays = [table.coded_spans[j] for j in range(len(codeds)) if j not in found_coded]
            forbidden = [span(text, passage["evidence"]) for passage in gold.get("must_not") or ()]
            total.must_not += sum(any(overlap(passage, stray) for stray in strays) for passage in forbidden)
        if level == "who":
            main = {i for i, event in enumerate(golds) if event.get("main")}
            total.main.add(len(main & found_gold), len(main), 0)
            total.misses += _event_misses(name, golds, codeds, found_gold, found_coded)
    for kind, same in SAME.items():
        mine, theirs = list(gold.get(kind) or ()), list(coded.get(kind) or ())
        found = _first_come(mine, theirs, same, text)
        total.others[kind].add(len(found), len(mine), len(theirs))
        total.misses += [f"missed {name} {kind}: {g['evidence'][:90]}" for i, g in enumerate(mine) if i not in found]
    mine, theirs = _steps(gold), _steps(coded)
    found = _first_come(mine, theirs, _same_step, text)
    total.others["steps"].add(len(found), len(mine), len(theirs))


@dataclass(slots=True)
class _Pairs:
    """The gold and coded events of one article that stand on the same words, and how far each pair agrees."""

    golds: Sequence[Form]
    codeds: Sequence[Form]
    text: str
    coded_spans: list[tuple[int, int] | None] = field(init=False)
    agreements: list[tuple[list[bool], int, int]] = field(init=False)

    def __post_init__(self) -> None:
        gold_spans = [span(self.text, event.get("evidence")) for event in self.golds]
        self.coded_spans = [span(self.text, event.get("evidence")) for event in self.codeds]
        self.agreements = [
            ([agree(gold, coded) for agree in LEVELS.values()], i, j)
            for i, gold in enumerate(self.golds)
            for j, coded in enumerate(self.codeds)
            if overlap(gold_spans[i], self.coded_spans[j])
        ]

    def pairs(self, depth: int) -> list[tuple[int, int]]:
        """Return which gold and coded events go together, one to one, where the first `depth` levels agree."""
        used_gold: set[int] = set()
        used_coded: set[int] = set()
        pairs = []
        for _, i, j in sorted((-sum(agreed), i, j) for agreed, i, j in self.agreements if all(agreed[:depth])):
            if i not in used_gold and j not in used_coded:
                used_gold.add(i)
                used_coded.add(j)
                pairs.append((i, j))
        return pairs

    def match(self, depth: int) -> tuple[set[int], set[int]]:
        """Return the gold and the coded events matched one to one where the first `depth` levels agree."""
        pairs = self.pairs(depth)
        return {i for i, _ in pairs}, {j for _, j in pairs}


def _first_come(
    golds: Sequence[Form], codeds: Sequence[Form], same: Callable[[Form, Form, str], bool], text: str
) -> set[int]:
    """Return the gold ones that found a coded one of their own, first come first served."""
    used: set[int] = set()
    found: set[int] = set()
    for i, gold in enumerate(golds):
        hit = next((j for j, coded in enumerate(codeds) if j not in used and same(gold, coded, text)), None)
        if hit is not None:
            used.add(hit)
            found.add(i)
    return found


def _steps(article: Form) -> list[Form]:
    return [step for agreement in article.get("agreements") or () for step in agreement.get("steps") or ()]


def _same_step(gold: Form, coded: Form, text: str) -> bool:
    return (
        gold["step"] == coded.get("step")
        and same_date(gold.get("date"), coded.get("date"))
        and overlap(span(text, gold["evidence"]), span(text, coded.get("evidence")))
    )


def _event_misses(
    name: str, golds: Sequence[Form], codeds: Sequence[Form], found_gold: Collection[int], found_coded: Collection[int]
) -> Iterator[str]:
    for word, events, found in (("missed", golds, found_gold), ("extra ", codeds, found_coded)):
        for i, event in enumerate(events):
            if i not in found:
                evidence = event.get("evidence")
                quote = evidence.get("quote") if isinstance(evidence, Mapping) else evidence
                states = " > ".join("+".join(sorted(side)) for side in sides(event))
                date, status = event.get("date"), event.get("status")
                yield f"{word} {name} {event.get('kind')} {states} {date} {status}: {(quote or '?')[:90]}"


def _print(total: Score) -> None:
    rows = {f"events {level}": count for level, count in total.events.items()} | total.others
    for name, count in rows.items():
        f = count.figures()
        print(
            f"{name:14} P {f['p']:.3f}  R {f['r']:.3f}  F1 {f['f1']:.3f}"
            f"   ({count.found} of {count.gold} gold, {count.coded} coded)"
        )
    print(
        f"main events    {total.main.found} of {total.main.gold} found; must-not spans coded: {total.must_not};"
        f" evidence not verbatim: {total.not_verbatim} of {total.events['type'].coded}"
    )


def main() -> None:
    """Score what stands on standard input."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder of NNN.txt and NNN.json")
    parser.add_argument("--json", action="store_true", help="one JSON object in place of the table")
    parser.add_argument("--misses", action="store_true", help="one line for each event missed or coded beyond gold")
    asked = parser.parse_args()
    total = score(read_gold(asked.gold), read_coded(sys.stdin))
    if asked.json:
        print(json.dumps(total.figures()))
        return
    _print(total)
    if asked.misses:
        print("\n".join(total.misses))


if __name__ == "__main__":
    main()
