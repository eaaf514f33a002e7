"""How fast, from one command: every figure of docs/performance.md, each a ratio of things measured in the same run.

    python -m benchmarks.bench [ARTICLES.jsonl[.gz] ...] [--first 1180] [--spread 600] [--memory 3000] [--write]

Without articles the hand-coded ones of gold/ are taken. Processor time (`user`) is what is compared in one process, in
turns of a hundred articles, so that a busy machine slows both sides alike; for processes and workers it is the time on
the clock, which says nothing on a machine that does other work: there they are left out, and the page says so.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import gzip
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks.many import many
from depeche.articles.article import Article
from depeche.articles.readers.file import read_files
from depeche.crews.cluster import code_on_cluster
from depeche.crews.processes import code_in_order
from depeche.mentions.dates import date_reader
from depeche.reading import code_articles
from depeche.reports.coded import REPORTS, CodedArticle, to_form
from depeche.texts.normalise import normalise
from depeche.texts.pipelines import PARSERS, load_pipeline

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "docs" / "records.json"
PAGE = ROOT / "docs" / "performance.md"
TURN = 100  # articles after which the sides of a comparison take turns


def user(work: Callable[[], object]) -> float:
    """Seconds of processor time that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def clock(work: Callable[[], object]) -> float:
    """Seconds on the clock that some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def consumed(items: Iterator[Any]) -> None:
    for _ in items:
        pass


def words_a_second(articles: Sequence[Article]) -> dict[str, float]:
    """(a) End to end, with and without all that spares a parse, against a plain parse of the same texts."""
    import spacy

    language = articles[0].language or "fr"
    plain, ours = spacy.load(PARSERS / language), load_pipeline(language)
    spent = dict.fromkeys(("plain", "ours_plain", "looked", "whole"), 0.0)
    words = 0
    consumed(code_articles(articles[:30]))
    consumed(plain.pipe([normalise(a.text) for a in articles[:30]]))
    for first in range(0, len(articles), TURN):
        some = articles[first : first + TURN]
        texts = [normalise(a.text) for a in some]
        began = time.process_time()
        docs = list(plain.pipe(texts, batch_size=32))
        spent["plain"] += time.process_time() - began
        words += sum(not token.is_space for doc in docs for token in doc)
        spent["looked"] += user(partial(consumed, code_articles(some)))
        spent["whole"] += user(partial(consumed, code_articles(some, whole=True, every=True)))
        spent["ours_plain"] += user(partial(consumed, ours.pipe(texts, batch_size=32)))
    return {"words": words, **{name: words / seconds for name, seconds in spent.items()}}


def first_look(articles: Sequence[Article]) -> dict[str, tuple[int, int, int]]:
    """Reports of each sort: with every article taken and every passage parsed, lost without that, and gained."""
    found: dict[str, tuple[int, int, int]] = {}
    rows: list[list[dict[str, Any]]] = []
    for whole in (True, False):
        coded = (each for _, each in code_articles(articles, whole=whole, every=whole))
        rows.append([to_form(each) for each in coded if isinstance(each, CodedArticle)])
    for name in REPORTS:
        sides = [{json.dumps([f["article"], r], sort_keys=True) for f in side for r in f[name]} for side in rows]
        found[name] = (len(sides[0]), len(sides[0] - sides[1]), len(sides[1] - sides[0]))
    return found


def start_up(article: Article) -> tuple[float, float]:
    """(b) Seconds of processor time and on the clock of `depeche code` on one article; the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "one.txt"
        file.write_text(article.text, encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "depeche",
            "code",
            str(file),
            "--language",
            article.language or "fr",
            "--quiet",
        ]
        best: list[tuple[float, float]] = []
        for _ in range(3):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            passed = clock(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            best.append((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, passed))
    return min(best)


def memory(paths: list[Path], count: int) -> list[tuple[int, int]]:
    """(c) Articles coded so far and MB held, ten times on the way, in a process of its own."""
    code = (
        "import sys; from pathlib import Path; from benchmarks.bench import held; "
        "held([Path(p) for p in sys.argv[2:]], int(sys.argv[1]))"
    )
    command = [sys.executable, "-c", code, str(count), *map(str, paths)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    return [tuple(map(int, line.split())) for line in done.stdout.splitlines()]  # type: ignore[misc]


def held(paths: list[Path], count: int) -> None:
    """Code so many articles and print, ten times on the way, how many are done and the MB held."""

    def articles() -> Iterator[Article]:
        for row in many(paths, count):
            day = row["published"]
            yield Article(
                id=str(row["id"]),
                text=str(row["text"]),
                language=str(row["language"]),
                published=datetime.date.fromisoformat(str(day)) if day else None,
            )

    for number, _ in enumerate(code_articles(articles()), 1):
        if number % max(1, count // 10) == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            print(number, pages * resource.getpagesize() // 1_000_000, flush=True)


def processes(articles: Sequence[Article]) -> tuple[float, float]:
    """(d) Articles a second on the clock with one process and with two, the start of the second crew counted in."""
    alone = clock(lambda: consumed(code_in_order(iter(articles), jobs=1)))
    two = clock(lambda: consumed(code_in_order(iter(articles), jobs=2)))
    return len(articles) / alone, len(articles) / two


def workers(articles: Sequence[Article]) -> tuple[float, float]:
    """(e) The same with Dask and one or two workers, from the call to the last shard."""
    rates: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for a in articles:
                day = a.published.isoformat() if a.published else None
                row = {"id": a.id, "title": a.title, "text": a.text, "language": a.language, "published": day}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        for count in (1, 2):
            target = Path(folder) / str(count)
            seconds = clock(partial(code_on_cluster, [file], target, address=f"local:{count}", articles=100))
            rates.append(len(articles) / seconds)
    return rates[0], rates[1]


def dates(articles: Sequence[Article]) -> float:
    """(g) Characters a second of the date reader alone."""
    reader = date_reader(articles[0].language or "fr")
    reader.read(articles[0].text, published=articles[0].published)
    size = sum(len(a.text) for a in articles)
    return size / user(lambda: [reader.read(a.text, published=a.published) for a in articles])


def load() -> float:
    """How many processes wanted a core in the last minute."""
    return round(os.getloadavg()[0], 1)


def idle() -> bool:
    """Does the machine do next to nothing else, so that two processes may be twice as fast as one?"""
    return load() < 0.5 * (os.cpu_count() or 1) + 1  # the one that measures is counted in


def read(paths: Sequence[Path]) -> list[Article]:
    """The articles of some files, packed ones too."""
    found: list[Article] = []
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            plain = path
            if path.suffix == ".gz":
                plain = Path(folder) / path.stem
                plain.write_bytes(gzip.decompress(path.read_bytes()))
            found += [each for each in read_files([plain]) if isinstance(each, Article)]
    return found


def page(facts: dict[str, Any]) -> str:
    """The page, from what was measured."""
    a, loss, d, e = facts["words"], facts["loss"], facts["processes"], facts["workers"]
    lines = ["| sort | everything parsed | of these not coded | gained |", "|---|---|---|---|"]
    lines += [f"| {name} | {n} | {lost} | {more} |" for name, (n, lost, more) in loss.items()]
    grown = "\n".join(f"| {n:,} | {mb} |" for n, mb in facts["memory"])
    return TEMPLATE.format(
        machine=facts["machine"],
        texts=facts["texts"],
        load=facts["load"],
        words=int(a["words"]),
        plain=int(a["plain"]),
        ours_plain=int(a["ours_plain"]),
        looked=int(a["looked"]),
        whole=int(a["whole"]),
        x_plain=a["looked"] / a["plain"],
        x_whole=a["whole"] / a["plain"],
        x_parse=a["ours_plain"] / a["plain"],
        loss="\n".join(lines),
        user=facts["start"][0],
        real=facts["start"][1],
        grown=grown,
        crews="\n".join(_rows("process", "processes", d) + _rows("Dask worker", "Dask workers", e)),
        dates=int(facts["dates"]),
        load_d=facts["load_d"],
        ledger="\n".join(_ledger()),
    )


def _ledger() -> list[str]:
    """The table of the ledger at two sizes, as it was measured last."""
    if not KEPT.is_file():
        return ["Not measured."]
    *sizes, grown = json.loads(KEPT.read_text(encoding="utf-8"))
    rows = {
        "records": "records",
        "file, MB": "megabytes",
        "entering all, s": "add_seconds",
        "bringing all together, s of processor time": "keep_up_processor_seconds",
        "the same for each report, ms": "milliseconds_a_report",
        "adding one article with its records, ms (median)": "both_median_ms",
        "a relation, first page, ms (median)": "relation_median_ms",
        "the busiest relation, ms": "busiest_relation_ms",
        "memory at most, MB": "peak_megabytes",
    }
    head = ["| |" + "".join(f" {row['reports']:,} reports |" for row in sizes), "|---|" + "---|" * len(sizes)]
    table = [f"| {words} |" + "".join(f" {row[name]:,} |" for row in sizes) for words, name in rows.items()]
    return [*head, *table, "", f"The cost of bringing together grows with an exponent of {grown['exponent']:.2f}."]


def _rows(one: str, more: str, rates: tuple[float, float] | None) -> list[str]:
    if rates is None:
        return [f"| 2 {more} against 1 | not measured: the machine was busy |"]
    return [
        f"| 1 {one} | {rates[0]:.1f} articles/s |",
        f"| 2 {more}, their start counted in | {rates[1]:.1f} articles/s, {rates[1] / rates[0]:.2f} times as many |",
    ]


TEMPLATE = """# Performance

Written by `make bench` (`benchmarks/bench.py`); every figure comes from one run on one machine, and what counts are the
ratios. Machine: {machine}. Texts: {texts}, {words:,} words.
Load while measuring in one process: {load}; processor time is compared there, in turns of a hundred articles. More
processes and workers are compared by the clock, and only where the machine does nothing else (load before: {load_d}).

## Words a second, one process

| what | words/s | against the plain parse |
|---|---|---|
| plain spaCy parse of all text, same pipeline | {plain:,} | 1.00 |
| the same parse with our products and memory of words | {ours_plain:,} | {x_parse:.2f} |
| `depeche code`, every passage parsed | {whole:,} | {x_whole:.2f} |
| `depeche code` | {looked:,} | {x_plain:.2f} |
| PETRARCH2, with CoreNLP | measured outside | |
| other event coders | measured outside | |

What is not coded because an article is left out or a passage is not parsed. On all hand-coded articles that is nothing
(`tests/reports/coders/test_glance.py`); in general news it is what articles on sport, home news and accidents seem to
report. Of the events between states that people marked in these articles none is lost (`python -m gold.news`, and with
`--every`).

{loss}

## Start, memory, processes, workers, dates

| what | figure |
|---|---|
| `depeche code` on one article, processor time | {user:.2f} s |
| the same on the clock | {real:.2f} s |
{crews}
| dates alone | {dates:,} characters/s (HeidelTime: 14,000 to 24,000) |

Memory of one process while it codes articles with ever new names (`benchmarks/many.py`):

| articles | MB |
|---|---|
{grown}

## The ledger

`python benchmarks/records.py --stored 10000 1000000 --write`: made-up reports at a steady 40 a day, few pairs of states
having most of them.

{ledger}

## Where the time goes

Profiled with cProfile and with timers around each step, on general news. Four articles of five are left out by their
words, which costs a sixteenth of all the time. Of the rest about half is the pipeline: its two stacks of convolutions
(one for syntax, one for names) and the transitions of parser and name finder; the other half is our own coding
(matching frames, sides, cast, dates).

What was done, in the order of what it gained:

- Articles whose words are about something else are not parsed (`mentions/subject.py`): four fifths of general news.
- Phrases, units, houses and titles are looked up by their first word and no longer tried one by one at every word, and
  the forms of a language's verbs are worked out once and not once an article.
- The matrices are multiplied by NumPy's OpenBLAS, two to three times as fast as spaCy's BLIS, sixteen rows at a time,
  so that a text gives the same vectors alone and among others (`texts/products.py`).
- What the pipeline makes of a word before its neighbours count is remembered (`texts/vectors.py`).
- Passages that can hold no report are not parsed (`reports/coders/glance.py`): an article that nowhere names both sides
  of an act is read only where its words promise a statement, an office, a figure or an instrument.
- Passages of many articles go through the pipeline together, each part of it only over the passages that need it.
- A ledger that was filled before its records were asked for is compared as a whole, and each chain of likeness is
  brought together once (`records/building.py`): the cost of a report grew with an exponent of 1.43 before.

The limit: in the press of a story, where every article is about relations between states, nothing is left out, and an
article costs as much as its parse (`every passage parsed` above). A name finder that shares the convolutions of the
parser would spare a third of it; it has to be trained. English has no table of subjects yet, and reads every article.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--first", type=int, default=1180, help="articles for words a second")
    parser.add_argument("--spread", type=int, default=600, help="articles for processes and workers")
    parser.add_argument("--memory", type=int, default=3000, help="articles for memory")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    given = parser.parse_args()
    paths = given.paths or [ROOT / "gold" / "fr" / "articles.jsonl"]
    articles = read(paths)
    facts: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "texts": f"{min(given.first, len(articles)):,} articles of {', '.join(p.name for p in paths)}",
        "load": load(),
    }
    steps: dict[str, Callable[[], Any]] = {
        "load_d": load,  # by the clock first, while the machine is still quiet
        "processes": lambda: processes(articles[: given.spread]) if idle() else None,
        "workers": lambda: workers(articles[: given.spread]) if idle() else None,
        "words": lambda: words_a_second(articles[: given.first]),
        "loss": lambda: first_look(articles[: given.first]),
        "dates": lambda: dates(articles[: given.first]),
        "start": lambda: start_up(articles[0]),
        "memory": lambda: memory(_unpacked(paths), given.memory),
    }
    for name, step in steps.items():
        facts[name] = step()
        print(name, facts[name], flush=True)
    written = page(facts)
    if given.write:
        PAGE.write_text(written, encoding="utf-8")
    else:
        print(written)


def _unpacked(paths: Sequence[Path]) -> list[Path]:
    """Paths of plain files; a packed one is unpacked beside the build."""
    plain: list[Path] = []
    for path in paths:
        if path.suffix == ".gz":
            target = ROOT / "build" / path.stem
            target.parent.mkdir(exist_ok=True)
            with contextlib.suppress(FileExistsError):
                target.write_bytes(gzip.decompress(path.read_bytes()))
            plain.append(target)
        else:
            plain.append(path)
    return plain


if __name__ == "__main__":
    main()
