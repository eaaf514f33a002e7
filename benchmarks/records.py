"""How long many reports take to come together, and how much memory.

    python benchmarks/records.py --reports 100000         makes a ledger, gathers it, adds an article, gathers again
    python benchmarks/records.py --compare 10000 100000   cost per report at both sizes

The articles are made up by a generator with a fixed seed: acts between states (few pairs have most of them, as in the
press), each told by one to six articles of following days with coarser dates, missing names and other words. More
reports mean more days, at a steady 40 reports a day, which is what a desk with some twenty sources has.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from depeche.articles.article import Article
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import read_csv
from depeche.ledger.ledger import open_ledger
from depeche.records.gathering import gather
from depeche.reports.coded import CodedArticle, from_form

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


def run(reports: int) -> dict[str, float]:
    """Make a ledger, gather it twice and after one more article; return seconds and peak memory."""
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "bench.db") as ledger:
        made = list(Press(reports).articles())
        last = made.pop()
        began = time.perf_counter()
        for n in range(0, len(made), 500):
            ledger.add_all(made[n : n + 500])
        added = time.perf_counter()
        worked = time.process_time()
        del made
        records = gather(ledger)
        gathered = time.perf_counter()
        worked = time.process_time() - worked
        held = sum(len(r.members) for r in records)
        found = len(records)
        del records
        ledger.add(*last)
        grown = time.perf_counter()
        gather(ledger)
        again = time.perf_counter()
    return {
        "reports": held,
        "records": found,
        "add_seconds": round(added - began, 1),
        "gather_seconds": round(gathered - added, 1),
        "gather_processor_seconds": round(worked, 1),
        "milliseconds_a_report": round(1000 * worked / held, 3),
        "gather_after_one_more_seconds": round(again - grown, 1),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    """Run at the sizes asked for, each in a process of its own so that memory is its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--compare", type=int, nargs="+")
    asked = parser.parse_args()
    if not asked.compare:
        print(json.dumps(run(asked.reports)))
        return
    figures = []
    for size in asked.compare:
        shown = subprocess.run(
            [sys.executable, __file__, "--reports", str(size)], capture_output=True, text=True, check=True
        )
        figures.append(json.loads(shown.stdout))
        print(shown.stdout, end="", flush=True)
    ratio = figures[-1]["milliseconds_a_report"] / figures[0]["milliseconds_a_report"]
    print(f"cost per report at {asked.compare[-1]:,}: {ratio:.2f} times that at {asked.compare[0]:,}")


if __name__ == "__main__":
    main()
