"""How fast the page of a relation is with many readers at once, on a large ledger.

    python benchmarks/pages.py --reports 100000 --readers 20 --seconds 30
    python benchmarks/pages.py --ledger some.db --pause 1      a ledger that is there; readers who read for a second

The ledger is made up as in benchmarks/records.py. Every reader asks for one page after the other: mostly those of the
relations with most records (as the press has it, few have most), every fourth time with a filter of their own. First
each page of the top relations is asked for once (`cold`), then by all readers at once (`warm`). Answers come packed, as
a browser gets them; sizes are of what they unpack to, without charts. Prints one object of JSON; --write puts it into
docs/pages.md.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import json
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from benchmarks.records import Press
from depeche.ledger.ledger import open_ledger
from depeche.records.shelf import open_shelf

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "pages.md"
RELATIONS = 60
FILTERS = (
    "kind=visit",
    "kind=sign&kind=ratify",
    "since=2016&until=2017",
    "status=planned",
    "disputed=1",
    "language=fr",
)


def make(path: Path, reports: int) -> None:
    """A made-up ledger with so many reports."""
    with open_ledger(path) as ledger:
        articles = Press(reports).articles()
        while some := list(islice(articles, 500)):
            ledger.add_all(some)


@contextmanager
def served(ledger: Path, workers: int) -> Iterator[int]:
    """The port on which the ledger is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "depeche", "serve", "--ledger", str(ledger), "--port", str(port)]
    process = subprocess.Popen([*command, "--workers", str(workers)], cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield port
    finally:
        process.terminate()
        process.wait(20)


class Reader:
    """One reader with one connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def read(self, path: str) -> tuple[float, int, int]:
        """Milliseconds until the whole answer was there, its status, and its size unpacked (bytes)."""
        began = time.perf_counter()
        self._connection.request("GET", path, headers={"accept-encoding": "gzip"})
        answer = self._connection.getresponse()
        body = answer.read()
        took = 1000 * (time.perf_counter() - began)
        packed = answer.getheader("content-encoding") == "gzip"
        return took, answer.status, len(gzip.decompress(body)) if packed else len(body)


def addresses(ledger: Path) -> list[str]:
    """The pages of the relations with most records, the most first."""
    with open_ledger(ledger) as opened:
        pairs = open_shelf(opened).counts("pair")
    return [f"/between/{pair.replace(' ', '/')}" for pair in islice(pairs, RELATIONS)]


def crowd(port: int, paths: Sequence[str], readers: int, seconds: float, pause: float) -> list[tuple[float, int, int]]:
    """What many readers at once met."""
    met: list[tuple[float, int, int]] = []
    until = time.monotonic() + seconds

    def reading(number: int) -> None:
        dice, reader = random.Random(number), Reader(port)
        while time.monotonic() < until:
            path = paths[min(len(paths) - 1, int(dice.paretovariate(0.7)) - 1)]
            if dice.random() < 0.25:
                path += f"?{dice.choice(FILTERS)}"
            met.append(reader.read(path))
            if pause:
                time.sleep(dice.uniform(0.5, 1.5) * pause)

    threads = [threading.Thread(target=reading, args=(n,)) for n in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return met


def told(met: Sequence[tuple[float, int, int]]) -> dict[str, float]:
    """Median, 95th percentile, greatest size."""
    times = sorted(ms for ms, _, _ in met)
    return {
        "pages": len(met),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(0.95 * (len(times) - 1))], 1),
        "slowest_ms": round(times[-1], 1),
        "largest_kilobytes": round(max(size for _, _, size in met) / 1000, 1),
        "refused": sum(status != 200 for _, status, _ in met),
    }


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pause", type=float, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="depeche-pages-") as folder:
        ledger = asked.ledger or Path(folder) / "made.db"
        if asked.ledger is None:
            make(ledger, asked.reports)
        paths = addresses(ledger)
        with served(ledger, asked.workers) as port:
            began = time.perf_counter()
            Reader(port).read("/about")
            started = time.perf_counter() - began
            cold = [Reader(port).read(path) for path in paths]
            warm = crowd(port, paths, asked.readers, asked.seconds, asked.pause)
    figures = {
        "reports": asked.reports,
        "readers": asked.readers,
        "pause_seconds": asked.pause,
        "processes": asked.workers,
        "first_page_seconds": round(started, 1),
        "cold": told(cold),
        "warm": told(warm),
    }
    print(json.dumps(figures))
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        shown = json.dumps(figures, indent=2)
        block = f"<!-- made by benchmarks/pages.py -->\n```json\n{shown}\n```\n<!-- end -->"
        page = re.sub(r"<!-- made by benchmarks/pages.py -->.*?<!-- end -->", lambda _: block, page, flags=re.DOTALL)
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
