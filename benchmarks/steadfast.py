"""What a ledger is worth when things go wrong: killed writers, power cuts, many at once.

    python benchmarks/steadfast.py kill --times 200         kill -9 at random moments of `add`, then `add` again
    python benchmarks/steadfast.py power --times 100        the files as they stood at a random moment of a write
    python benchmarks/steadfast.py crowd --seconds 60       eight writers and eight readers on one ledger

Each takes --database sqlite or postgresql (kill, crowd) and prints one line of JSON with what it found; the exit code
is 1 when anything was lost, doubled, unclean or an error.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sqlalchemy import select

from benchmarks.postgres import running
from benchmarks.records import Press
from depeche.cli import add as _add  # noqa: F401 - loaded once, before the processes are forked
from depeche.cli.app import main as depeche
from depeche.ledger.entry import article_digest
from depeche.ledger.ledger import open_ledger
from depeche.ledger.tables import CODINGS, REPORTS
from depeche.records.checking import check
from depeche.records.filters import Filters
from depeche.records.shelf import open_shelf
from depeche.reports.coded import to_form

FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Plan:
    """A file of coded articles, and what a ledger must hold when all of it was added once."""

    file: Path
    articles: frozenset[str]
    reports: int


def make_plan(folder: Path, reports: int) -> Plan:
    """Write coded articles with about so many reports to a file."""
    file, digests, count = folder / "coded.jsonl", set(), 0
    with file.open("w", encoding="utf-8") as out:
        for article, coded in Press(reports).articles():
            day = article.published.isoformat() if article.published else None
            told = {"text": article.text, "outlet": article.outlet, "published": day, "language": article.language}
            form = to_form(coded) | told
            out.write(json.dumps(form) + "\n")
            digests.add(article_digest(article))
    with open_ledger(":memory:") as ledger:
        _run_add(file, ledger)
        count = len(list(ledger.reports()))
    return Plan(file, frozenset(digests), count)


def _run_add(file: Path, ledger: Any) -> None:
    from depeche.ledger.coded_files import read_coded

    for reading in read_coded([file]):
        ledger.add(*reading)


def child(work: Callable[[], None]) -> int:
    """Run `work` in a process of its own; return its number."""
    number = os.fork()
    if number == 0:
        code = 1
        try:
            work()
            code = 0
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        except BaseException:  # noqa: BLE001 - this process ends here whatever it was
            traceback.print_exc()
        finally:
            os._exit(code)
    return number


def add(plan: Plan, address: str, log: Path) -> None:
    """What `depeche add --coded FILE` does, in this process."""
    sys.argv = ["depeche", "add", "--coded", str(plan.file), "--ledger", address, "--log", str(log), "--quiet"]
    depeche()


def _whole(plan: Plan, one: str, other: str) -> float:
    """Seconds that an undisturbed `add` takes in a process that has all its modules."""
    log = plan.file.with_name("whole.log")
    with contextlib.suppress(SystemExit):
        add(plan, one, log)  # in this process, so that its children have everything loaded
    began = time.perf_counter()
    os.waitpid(child(lambda: add(plan, other, log)), 0)
    return time.perf_counter() - began


def committed(log: Path) -> int:
    """How many articles the command said it had entered; a line cut short says nothing."""
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True) if log.exists() else []
    return sum('"event": "entered"' in line for line in lines if line.endswith("\n"))


def held(address: str) -> tuple[frozenset[str], int, int]:
    """Articles in the ledger, articles with several codings, reports."""
    with open_ledger(address) as ledger, ledger.snapshot() as connection:
        codings = Counter(connection.execute(select(CODINGS.c.article)).scalars())
        reports = len(connection.execute(select(REPORTS.c.number)).all())
    return frozenset(codings), sum(n > 1 for n in codings.values()), reports


def faults(address: str) -> list[str]:
    with open_ledger(address) as ledger:
        return [f"{fault.what}: {fault.why}" for fault in check(ledger)]


@contextlib.contextmanager
def places(database: str, folder: Path, *, durable: bool) -> Iterator[Callable[[], str]]:
    """Gives the address of one empty ledger after the other."""
    names = (str(folder / f"{n}.db") for n in range(10**9))
    if database == "sqlite":
        yield lambda: next(names)
        return
    with running(durable=durable) as server:
        yield server.database


def kill(database: str, times: int, reports: int, seed: int = 7) -> dict[str, Any]:
    """Kill `add` so many times; each time check the ledger, add again, and compare with what must be there."""
    dice, told = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as name, places(database, Path(name), durable=True) as place:
        folder = Path(name)
        plan = make_plan(folder, reports)
        whole = _whole(plan, place(), place())
        for n in itertools.count():
            if told["killed"] == times:
                break
            address, log = place(), folder / f"{n}.log"
            if n % 2:  # half of them from the first moment of a new ledger, half in one that is there
                open_ledger(address).close()
            pid = child(lambda address=address, log=log: add(plan, address, log))
            time.sleep(dice.uniform(0, whole))
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            told["killed"] += os.WIFSIGNALED(status)
            told["finished_before"] += not os.WIFSIGNALED(status)
            promised = committed(log)
            articles, doubled, _ = held(address)
            told["in_mid_write"] += 0 < len(articles) < len(plan.articles)
            told["lost"] += max(0, promised - len(articles))
            told["doubled"] += doubled
            told["unclean"] += bool(faults(address))
            _, again = os.waitpid(child(lambda address=address, log=log: add(plan, address, log)), 0)
            told["failed_again"] += again != 0
            articles, doubled, count = held(address)
            told["lost"] += len(plan.articles - articles) + max(0, plan.reports - count)
            told["doubled"] += doubled + max(0, count - plan.reports)
            told["unclean"] += bool(faults(address))
            for left in folder.glob(f"{Path(address).name}*") if "://" not in address else ():
                left.unlink()
    wrong = ("lost", "doubled", "unclean", "failed_again")
    keys = ("killed", "finished_before", "in_mid_write", *wrong)
    return {"database": database, "times": times, **{k: told[k] for k in keys}, "wrong": sum(told[k] for k in wrong)}


def power(times: int, reports: int, seed: int = 11) -> dict[str, Any]:
    """Take the files of SQLite as they stand at random moments of a write, and open them.

    The writer is halted while its files are copied, so that the copy is of one moment. Every second time the log that
    goes ahead of the writes is besides cut off or scribbled over from a random place on, as by a disk that had not yet
    written all of it: that is a state a power cut can leave as long as nothing of the log has moved to the main file.
    """
    dice, told = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = make_plan(folder, reports)
        whole = _whole(plan, str(folder / "one.db"), str(folder / "two.db"))
        for n in range(times):
            address, copied = folder / f"{n}.db", folder / f"copy{n}.db"
            open_ledger(address).close()
            before = address.read_bytes()
            pid = child(lambda address=address: add(plan, str(address), folder / "log"))
            time.sleep(dice.uniform(0, whole))
            os.kill(pid, signal.SIGSTOP)
            shutil.copyfile(address, copied)
            log = address.with_name(f"{address.name}-wal")
            torn = log.with_name(f"{copied.name}-wal")
            if log.exists():
                shutil.copyfile(log, torn)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            if n % 2 and torn.exists() and torn.stat().st_size and copied.read_bytes() == before:
                raw = torn.read_bytes()
                cut = dice.randrange(len(raw))
                torn.write_bytes(raw[:cut] + (dice.randbytes(min(4096, len(raw) - cut)) if n % 4 == 1 else b""))
                told["torn"] += 1
            articles, doubled, _ = held(str(copied))
            told["opened"] += 1
            told["in_mid_write"] += 0 < len(articles) < len(plan.articles)
            clean = not faults(str(copied)) and not doubled and articles <= plan.articles
            told["clean"] += clean
            for left in folder.glob("*.db*"):
                left.unlink()
    keys = ("opened", "in_mid_write", "torn", "clean")
    return {"database": "sqlite", "times": times, **{k: told[k] for k in keys}, "wrong": times - told["clean"]}


def crowd(database: str, seconds: float, writers: int = 8, readers: int = 8) -> dict[str, Any]:
    """Let writers and readers loose on one ledger; every writer also adds what all the others add."""
    with tempfile.TemporaryDirectory() as name, places(database, Path(name), durable=True) as place:
        address = place()
        results: Any = FORK.Queue()
        workers = [FORK.Process(target=_writer, args=(address, seconds, n, results)) for n in range(writers)]
        workers += [FORK.Process(target=_reader, args=(address, seconds, n, results)) for n in range(readers)]
        for worker in workers:
            worker.start()
        found = [results.get(timeout=seconds + 120) for _ in workers]
        for worker in workers:
            worker.join()
        expected = {digest for f in found for digest in f.get("digests", ())}
        reports = {digest: n for f in found for digest, n in f.get("digests", {}).items()}
        articles, doubled, count = held(address)
        unclean = len(faults(address))
    errors = [e for f in found for e in f["errors"]]
    lost, more = len(expected - articles), count - sum(reports.values())
    return {
        "database": database,
        "seconds": seconds,
        "writers": writers,
        "readers": readers,
        "writes": sum(f["done"] for f in found if "digests" in f),
        "reads": sum(f["done"] for f in found if "digests" not in f),
        "articles": len(articles),
        "longest_write_seconds": round(max(f["longest"] for f in found if "digests" in f), 2),
        "longest_read_seconds": round(max(f["longest"] for f in found if "digests" not in f), 2),
        "errors": len(errors),
        "first_error": errors[0] if errors else None,
        "lost": lost,
        "doubled": doubled + max(0, more),
        "unclean": unclean,
        "wrong": len(errors) + lost + doubled + abs(more) + unclean,
    }


def _writer(address: str, seconds: float, number: int, results: Any) -> None:
    made: dict[str, Any] = {"done": 0, "longest": 0.0, "errors": [], "digests": {}}
    until = time.monotonic() + seconds
    try:
        with open_ledger(address) as ledger:
            # Each writer's own articles, and one in four that all of them add.
            own, common = Press(10**7, seed=number + 1).articles(), Press(10**7, seed=0).articles()
            while not made["done"] or time.monotonic() < until:  # once at least, on whatever machine
                article, coded = next(common if made["done"] % 4 == 0 else own)
                began = time.perf_counter()
                ledger.add(article, coded)
                made["longest"] = max(made["longest"], time.perf_counter() - began)
                made["done"] += 1
                form = to_form(coded)
                made["digests"][article_digest(article)] = sum(len(v) for v in form.values() if isinstance(v, list))
    except Exception as wrong:  # noqa: BLE001 - whatever a user would see is what is counted
        made["errors"].append(repr(wrong)[:300])
    results.put(made)


def _reader(address: str, seconds: float, number: int, results: Any) -> None:
    made: dict[str, Any] = {"done": 0, "longest": 0.0, "errors": []}
    until = time.monotonic() + seconds
    last = 0
    try:
        with open_ledger(address) as ledger:
            while not made["done"] or time.monotonic() < until:  # once at least, on whatever machine
                began = time.perf_counter()
                if made["done"] % 32 == number % 32:
                    shelf = open_shelf(ledger)  # takes in what was added meanwhile, and so writes as well
                    list(shelf.page(Filters(kind="visit"), limit=20).records)
                elif made["done"] % 8 == number % 8:
                    entries = sum(1 for _ in ledger.reports())
                    if entries < last:
                        made["errors"].append(f"{last} reports, then {entries}")
                    last = entries
                else:
                    ledger.search(f"visit {'TGO' if number % 2 else 'RUS'}", limit=10)
                made["longest"] = max(made["longest"], time.perf_counter() - began)
                made["done"] += 1
    except Exception as wrong:  # noqa: BLE001 - as above
        made["errors"].append(repr(wrong)[:300])
    results.put(made)


def main() -> None:
    """Run what was asked for; print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("kill", "power", "crowd"))
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--reports", type=int, default=600, help="about how many an `add` enters")
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    if asked.what == "kill":
        found = kill(asked.database, asked.times, asked.reports)
    elif asked.what == "power":
        found = power(asked.times, asked.reports)
    else:
        found = crowd(asked.database, asked.seconds)
    print(json.dumps(found))
    sys.exit(1 if found["wrong"] else 0)


if __name__ == "__main__":
    main()
