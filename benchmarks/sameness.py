"""Does a change leave every report as it was? Code articles, keep the result, and compare a later coding with it.

    python benchmarks/sameness.py --keep build/before.jsonl [ARTICLES.jsonl ...] [--first 300]
    python benchmarks/sameness.py --against build/before.jsonl [ARTICLES.jsonl ...] [--first 300] [--whole]

The hand-coded articles of gold/ are always among them. Exit 1 when any report differs, with the articles and the sorts
of reports in which it does.
"""

import argparse
import collections
import json
import pathlib
import sys
import time
from collections.abc import Iterator
from itertools import islice

from depeche.articles.article import Article
from depeche.articles.readers.file import Refusal, read_files
from depeche.errors import DepecheError
from depeche.reading import code_articles
from depeche.reports.coded import REPORTS, to_form

ROOT = pathlib.Path(__file__).parents[1]
GOLD = tuple(sorted(ROOT.glob("gold/*/articles.jsonl")))


def articles(paths: list[pathlib.Path], first: int | None) -> Iterator[Article]:
    """All of the gold, and the first of each file given."""
    for path in GOLD:
        yield from (a for a in read_files([path]) if not isinstance(a, Refusal))
    for path in paths:
        yield from islice((a for a in read_files([path]) if not isinstance(a, Refusal)), first)


def coded(paths: list[pathlib.Path], first: int | None, whole: bool) -> Iterator[tuple[str, dict[str, object]]]:
    """Each article's name and the form of what it reports."""
    for article, found in code_articles(articles(paths, first), whole=whole):
        name = f"{article.language}/{article.id}"
        yield name, {"refused": str(found)} if isinstance(found, DepecheError) else to_form(found)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--first", type=int, help="no more of each file than this many articles")
    parser.add_argument("--whole", action="store_true", help="parse every passage, also those that can't hold a report")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--keep", type=pathlib.Path)
    way.add_argument("--against", type=pathlib.Path)
    given = parser.parse_args()
    began = time.process_time()
    found = dict(coded(given.paths, given.first, given.whole))
    print(f"{len(found)} articles coded in {time.process_time() - began:.1f} s of processor time")
    if given.keep:
        given.keep.parent.mkdir(parents=True, exist_ok=True)
        given.keep.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found.items()), "utf-8")
        return 0
    before = dict(json.loads(line) for line in given.against.read_text("utf-8").splitlines())
    return compare(before, found)


def compare(before: dict[str, dict[str, object]], after: dict[str, dict[str, object]]) -> int:
    """Print what differs; 1 when anything does."""
    lost: collections.Counter[str] = collections.Counter()
    gained: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    differing = [name for name in before if before[name] != after.get(name)]
    for name, form in before.items():
        for sort in REPORTS:
            old = [json.dumps(r, sort_keys=True, ensure_ascii=False) for r in form.get(sort) or ()]  # type: ignore[attr-defined]
            new = [json.dumps(r, sort_keys=True, ensure_ascii=False) for r in after.get(name, {}).get(sort) or ()]  # type: ignore[attr-defined]
            total[sort] += len(old)
            gone, come = (
                collections.Counter(old) - collections.Counter(new),
                collections.Counter(new) - collections.Counter(old),
            )
            lost[sort] += gone.total()
            gained[sort] += come.total()
            for mark, rows in (("-", gone), ("+", come)):
                for row in rows.elements():
                    print(f"{mark} {name} {sort}: {row[:400]}")
    for sort in REPORTS:
        print(f"{sort}: {total[sort]} before, {lost[sort]} lost, {gained[sort]} gained")
    print(
        f"{len(differing)} of {len(before)} articles differ" + (f": {', '.join(differing[:20])}" if differing else "")
    )
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
