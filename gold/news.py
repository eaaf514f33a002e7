"""Real news, every event between states marked by hand: what of it is found, and what is coded beyond it.

    python -m gold.news              code the news and print the scores of both halves
    python -m gold.news --every      the same with every article taken, whatever its words say it is about

`news/<language>.jsonl` holds for each article with such an event the coding and the offsets of its words; the articles
themselves, and those without any, lie in ../shared and are named in `training/subjects/<language>.csv`. The misses of
one half were read while rules were written, those of the other were not.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gold.sample import news
from gold.score import Form, Score, read_coded, score

FOLDER = Path(__file__).resolve().parent / "news"
HALVES = ("read", "unread")


def marked(language: str = "fr") -> Mapping[str, dict[str, Any]]:
    """Return the articles that hold an event, by id: "half" and "events"."""
    lines = (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["article"]: row for row in map(json.loads, lines)}


def half_of(article: str, known: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the half of an article; one without an event is in that of its day, even or odd."""
    row = known.get(article)
    return row["half"] if row else HALVES[int(article[-6:-4]) % 2]


def gold(half: str, articles: Mapping[str, Form]) -> Iterator[tuple[Form, str]]:
    """Yield the articles of a half in the form of hand-coded ones, with their texts."""
    known = marked()
    for name in sorted(articles):
        if half_of(name, known) == half:
            rows = known[name]["events"] if name in known else ()
            events = [{**e, "evidence": {"start": e["start"], "end": e["end"]}} for e in rows]
            yield {"id": name, "events": events}, articles[name]["text"]


def code_news(*, every: bool = False) -> dict[str, Form]:
    """Code the news through the command line, as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in news().values())
        path.write_text("".join(rows), encoding="utf-8")
        command = [sys.executable, "-m", "depeche", "code", str(path), "--format", "jsonl", "--quiet"]
        done = subprocess.run(command + ["--every"] * every, stdout=subprocess.PIPE, text=True, check=True)
    return read_coded(done.stdout.splitlines())


def measure(*, every: bool = False) -> dict[str, Score]:
    """Return the score of each half."""
    articles, coded = news(), code_news(every=every)
    return {half: score(gold(half, articles), coded) for half in HALVES}


def main() -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", action="store_true", help="take every article, whatever its words say it is about")
    asked = parser.parse_args()
    if not news():
        print("the news is not beside this checkout", file=sys.stderr)
        return 2
    for half, total in measure(every=asked.every).items():
        for level, count in total.events.items():
            f = count.figures()
            figures = f"P {f['p']:.3f}  R {f['r']:.3f}  F1 {f['f1']:.3f}"
            print(f"{half:7} {level:5} {figures}   ({count.found} of {count.gold} gold, {count.coded} coded)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
