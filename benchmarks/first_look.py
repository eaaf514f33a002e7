"""What the first look keeps and what it lets through: `mentions/first_look.py` held against gold and general news.

    python -m benchmarks.first_look            prints one line of JSON

Kept are articles of the gold with a main event (gold/, and ../shared/gold where it lies beside the checkout; of that
only sums are told, since it serves for scoring). Passed are general articles of the French Wikinews (../shared), most
of which are about other things. `briefs` are the gold's articles cut after four, six and eight sentences. The exit code
is 1 below 98 of 100 kept or above 25 of 100 passed.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from depeche.mentions.first_look import FirstLook, first_look

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
KEPT_BAR, PASSED_BAR = 98.0, 25.0


def with_main_event(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a folder of gold that have a main event."""
    with (folder / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            coded = folder / f"{row['id']}.json"
            if coded.is_file() and any(e.get("main") for e in json.loads(coded.read_text(encoding="utf-8"))["events"]):
                yield row | {"language": folder.name}


def look(row: dict[str, Any]) -> FirstLook | None:
    """The first look at a row."""
    return first_look(row["text"], row["language"], title=row.get("title"))


def of_100(rows: Iterable[dict[str, Any]]) -> tuple[int, float]:
    """How many there are, and how many of 100 pass."""
    seen = [bool(found and found.relates) for found in map(look, rows)]
    return len(seen), round(100 * sum(seen) / len(seen), 1) if seen else 0.0


def brief(row: dict[str, Any], sentences: int) -> dict[str, Any]:
    """The row with the first sentences of its text alone."""
    ends = [m.end() for m in re.finditer(r"[^.!?…\n]+[.!?…\n]+", row["text"])]
    return row | {"text": row["text"][: ends[sentences - 1]] if len(ends) >= sentences else row["text"]}


def measure() -> dict[str, Any]:
    """All figures."""
    own = [row for language in ("fr", "en") for row in with_main_event(ROOT / "gold" / language)]
    told: dict[str, Any] = {}
    told["gold"], told["gold_kept_of_100"] = of_100(own)
    told["briefs_kept_of_100"] = {str(n): of_100(brief(row, n) for row in own)[1] for n in (4, 6, 8)}
    if SHARED.is_dir():
        apart = [row for language in ("fr", "en") for row in with_main_event(SHARED / "gold" / language)]
        told["shared_gold"], told["shared_gold_kept_of_100"] = of_100(apart)
        with gzip.open(SHARED / "data" / "news" / "wikinews-fr.jsonl.gz", "rt", encoding="utf-8") as lines:
            general = [json.loads(line) | {"language": "fr"} for line in lines]
        began = time.process_time()
        told["general"], told["general_passed_of_100"] = of_100(general)
        told["articles_a_second"] = round(len(general) / (time.process_time() - began))
    return told


def main() -> None:
    """Print the figures as one line of JSON."""
    told = measure()
    print(json.dumps(told))
    kept = min(told["gold_kept_of_100"], told.get("shared_gold_kept_of_100", 100.0))
    sys.exit(kept < KEPT_BAR or told.get("general_passed_of_100", 0.0) > PASSED_BAR)


if __name__ == "__main__":
    main()
