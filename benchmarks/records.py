"""How long many reports take to come together, and how much memory.

    python benchmarks/records.py --reports 100000         makes a ledger, and computes its records from nothing
    python benchmarks/records.py --compare 10000 100000   the same at both sizes, with the cost per report
    python benchmarks/records.py --stored 10000 1000000   makes ledgers with stored records, adds articles one by one
                                                          and asks for relations; with the exponent of growth
                                                          (--write: keep the figures for docs/performance.md)

The articles are made up by a generator with a fixed seed: acts between states (few pairs have most of them, as in the
press), each told by one to six articles of following days with coarser dates, missing names and other words. More
reports mean more days, at a steady 40 reports a day, which is what a desk with some twenty sources has.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from depeche.articles.article import Article
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import read_csv
from depeche.ledger.ledger import open_ledger
from depeche.records.gathering import gather
from depeche.records.shelf import open_shelf
from depeche.records.upkeep import keep_up
from depeche.reports.coded import CodedArticle, from_form

KEPT = Path(__file__).resolve().parent.parent / "docs" / "records.json"
REPORTS_A_DAY = 40
OUTLETS = 60
SYLLABLES = ["ka", "lo", "mi", "ren", "dou", "sa", "vel", "tor", "bi", "ya", "nes", "gul", "pra", "zo", "hem", "fe"]


class Press:
    """A made-up press: acts, and articles that tell them."""

    def __init__(self, reports: int, seed: int = 20251119) -> None:
        self._dice = random.Random(seed)
        self._states = [row["alpha3"] for row in read_csv("states.csv") if row["status"] == "un_member"]
        self._dice.shuffle(self._states)
        # As many words as a desk's articles have for their matters; a statement takes six of them, an act four.
        self._words = [self._word(3).lower() for _ in range(600)]
        self._reports = reports
        self._days = max(1, reports // REPORTS_A_DAY)
        self._person = {s: [f"{self._word(2)} {self._word(3)}" for _ in range(4)] for s in self._states}

    def _word(self, syllables: int) -> str:
        return "".join(self._dice.choice(SYLLABLES) for _ in range(syllables)).capitalize()

    def articles(self) -> Iterator[tuple[Article, CodedArticle]]:
        """Coded articles with `reports` reports in all, about."""
        start, told, number = datetime.date(2015, 1, 1), 0, 0
        waiting: dict[int, list[dict[str, Any]]] = {}
        for day in range(self._days + 8):
            for _ in range(REPORTS_A_DAY // 3 if day < self._days else 0):
                act = self._act(start + datetime.timedelta(day))
                for _ in range(self._dice.choice([1, 1, 1, 2, 2, 3, 4, 6])):
                    waiting.setdefault(day + self._dice.choice([0, 0, 1, 1, 2, 5]), []).append(act)
            due = waiting.pop(day, [])
            self._dice.shuffle(due)
            while due and told < self._reports:
                acts = list({id(a): a for a in due[:8]}.values())
                due = due[8:]
                made = self._article(f"n{number:06d}", start + datetime.timedelta(day), acts)
                number += 1
                told += sum(
                    len(getattr(made[1], s))
                    for s in ("events", "agreements", "commitments", "measures", "statements", "offices")
                )
                yield made

    def _pair(self) -> list[str]:
        # Rank r has a share of about 1/r: the first ten states are in most of the news.
        ranks = [min(len(self._states) - 1, int(self._dice.paretovariate(0.7)) - 1) for _ in range(2)]
        if ranks[0] == ranks[1]:
            ranks[1] = (ranks[0] + 1 + self._dice.randrange(len(self._states) - 1)) % len(self._states)
        return [self._states[r] for r in ranks]

    def _act(self, day: datetime.date) -> dict[str, Any]:
        kind = self._dice.choice([k for k in kinds() if k != "other"])
        one, other = self._pair()
        persons = [self._dice.choice(self._person[one]), self._dice.choice(self._person[other])]
        words = self._dice.sample(self._words, 4)
        return {
            "kind": kind,
            "sides": (one, other),
            "day": day,
            "persons": persons,
            "words": words,
            "value": self._dice.randrange(5, 900),
        }

    def _article(self, name: str, day: datetime.date, acts: list[dict[str, Any]]) -> tuple[Article, CodedArticle]:
        form: dict[str, Any] = {
            "article": name,
            "events": [],
            "agreements": [],
            "commitments": [],
            "measures": [],
            "statements": [],
            "offices": [],
        }
        sentences: list[str] = []
        for n, act in enumerate(acts):
            one, other = act["sides"]
            symmetric = kinds()[act["kind"]].symmetric
            both = sorted((one, other))
            dice = self._dice
            words = [w if dice.random() < 0.8 else dice.choice(self._words) for w in act["words"]]
            evidence = f"{act['kind']} {one} {other} {' '.join(words)} {act['value']} ({n})"
            sentences.append(evidence)
            date = dice.choice([act["day"].isoformat(), act["day"].isoformat(), act["day"].isoformat()[:7], None])
            named = [p if dice.random() < 0.5 else p.split()[1] for p in act["persons"]] if dice.random() < 0.7 else []
            form["events"].append(
                {
                    "kind": act["kind"],
                    "type": "",
                    "source": both if symmetric else [one],
                    "target": both if symmetric else [other],
                    "persons": named,
                    "date": date,
                    "status": "happened" if act["day"] <= day else "planned",
                    "evidence": evidence,
                }
            )
            chance = dice.random()
            if chance < 0.12:
                form["measures"].append(
                    {
                        "what": words[0],
                        "value": act["value"],
                        "unit": words[0],
                        "period": date,
                        "by": [one],
                        "to": [other],
                        "evidence": evidence,
                    }
                )
            elif chance < 0.2:
                form["commitments"].append(
                    {
                        "by": [one],
                        "to": [other],
                        "what": " ".join(words),
                        "due": str(day.year + 1),
                        "status": "planned",
                        "evidence": evidence,
                    }
                )
            elif chance < 0.28:
                form["agreements"].append(
                    {
                        "title": f"accord de {words[0]} {words[1]}",
                        "parties": both,
                        "steps": [
                            {"step": "sign", "by": both, "date": date, "status": "happened", "evidence": evidence}
                        ],
                    }
                )
            elif chance < 0.45:
                form["statements"].append(
                    {
                        "speaker": act["persons"][0],
                        "country": one,
                        "quote": " ".join(words),
                        "indirect": False,
                        "evidence": evidence,
                    }
                )
            elif chance < 0.65:
                form["offices"].append(
                    {
                        "person": act["persons"][0],
                        "title_as_written": dice.choice(["président", "ministre des Affaires étrangères"]),
                        "country": one,
                        "evidence": evidence,
                    }
                )
        text = ". ".join(sentences) + "."
        article = Article(
            id=name, text=text, published=day, language="fr", outlet=f"outlet {self._dice.randrange(OUTLETS)}"
        )
        return article, from_form(form, text)


# How many articles are added one by one to a ledger with stored records, and how many relations are asked for.
ONE_BY_ONE, ASKED = 200, 60


def run(reports: int) -> dict[str, float]:
    """Make a ledger and compute its records from nothing; return seconds and peak memory."""
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "bench.db") as ledger:
        began = time.perf_counter()
        for some in _by(500, Press(reports).articles()):
            ledger.add_all(some)
        added = time.perf_counter()
        worked = time.process_time()
        records = gather(ledger)
        gathered = time.perf_counter()
        worked = time.process_time() - worked
        held = sum(len(r.members) for r in records)
        found = len(records)
    return {
        "reports": held,
        "records": found,
        "add_seconds": round(added - began, 1),
        "gather_seconds": round(gathered - added, 1),
        "gather_processor_seconds": round(worked, 1),
        "milliseconds_a_report": round(1000 * worked / held, 3),
        "peak_megabytes": _peak(),
    }


def stored(reports: int) -> dict[str, float]:
    """Make a ledger with stored records, add articles one by one and ask for relations; return times and sizes."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        with open_ledger(file) as ledger:
            press = Press(reports + ONE_BY_ONE * 12).articles()
            began, held = time.perf_counter(), 0
            for some in _by(50, press):
                held += sum(map(_size, some))
                ledger.add_all(some)
                if held >= reports:
                    break
            added, worked = time.perf_counter(), time.process_time()
            keep_up(ledger)
            kept, worked = time.perf_counter(), time.process_time() - worked
            adding: list[float] = []
            keeping: list[float] = []
            working: list[float] = []
            for article, coded in islice(press, ONE_BY_ONE):
                start, busy = time.perf_counter(), time.process_time()
                ledger.add(article, coded)
                entered = time.perf_counter()
                keep_up(ledger)
                adding.append(entered - start)
                keeping.append(time.perf_counter() - entered)
                working.append(time.process_time() - busy)
            shelf = open_shelf(ledger)
            pairs = list(shelf.counts("pair"))
            # The busiest relations, where a page costs most, and as many from all over.
            asked = [*pairs[: ASKED // 2], *pairs[:: max(1, len(pairs) // (ASKED // 2))]]
            relation = [_timed(lambda pair=pair: shelf.between(pair.split(), limit=50)) for pair in asked]
            busiest = [_timed(lambda: shelf.between(pairs[0].split(), limit=50)) for _ in range(5)]
            found = len(shelf)
        size = file.stat().st_size
    return {
        "reports": held,
        "records": found,
        "megabytes": round(size / 1e6),
        "add_seconds": round(added - began, 1),
        "keep_up_seconds": round(kept - added, 1),
        "keep_up_processor_seconds": round(worked, 1),
        "milliseconds_a_report": round(1000 * worked / held, 3),
        "add_one_median_ms": _median(adding),
        "keep_up_one_median_ms": _median(keeping),
        "both_median_ms": _median([a + k for a, k in zip(adding, keeping)]),
        "both_processor_median_ms": _median(working),
        "relation_median_ms": _median(relation),
        "busiest_relation_ms": _median(busiest),
        "peak_megabytes": _peak(),
    }


def _by(size: int, articles: Iterator[tuple[Article, CodedArticle]]) -> Iterator[list[tuple[Article, CodedArticle]]]:
    while some := list(islice(articles, size)):
        yield some


def _size(made: tuple[Article, CodedArticle]) -> int:
    coded = made[1]
    lists = (coded.events, coded.agreements, coded.commitments, coded.measures, coded.statements, coded.offices)
    return sum(map(len, lists))


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _median(seconds: Sequence[float]) -> float:
    return round(1000 * statistics.median(seconds), 1)


def _peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def compare(option: str, sizes: Sequence[int]) -> list[dict[str, Any]]:
    """Run at every size, each in a process of its own so that memory is its own, and tell how the cost grows."""
    figures = []
    for size in sizes:
        shown = subprocess.run(
            [sys.executable, __file__, option, str(size)], capture_output=True, text=True, check=True
        ).stdout
        figures.append(json.loads(shown))
        print(shown, end="", flush=True)
    if len(sizes) < 2:
        return figures
    first, last = figures[0], figures[-1]
    ratio = last["milliseconds_a_report"] / first["milliseconds_a_report"]
    exponent = 1 + math.log(ratio) / math.log(last["reports"] / first["reports"])
    told = {
        "from": first["reports"],
        "to": last["reports"],
        "cost_a_report_times": round(ratio, 2),
        "exponent": round(exponent, 3),
    }
    print(json.dumps(told))
    return [*figures, told]


def main() -> None:
    """Run at the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int)
    parser.add_argument("--one-stored", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--compare", type=int, nargs="+")
    parser.add_argument("--stored", type=int, nargs="+")
    parser.add_argument("--write", action="store_true", help="with --stored: keep the figures in docs/records.json")
    asked = parser.parse_args()
    if asked.one_stored:
        print(json.dumps(stored(asked.one_stored)))
    elif asked.compare:
        compare("--reports", asked.compare)
    elif asked.stored:
        rows = compare("--one-stored", asked.stored)
        if asked.write:
            KEPT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    else:
        print(json.dumps(run(asked.reports or 100_000)))


if __name__ == "__main__":
    main()
