"""Fuzzing with atheris: inputs led by what they reach in the code, for whatever reads what comes from outside.

    python benchmarks/fuzz.py --seconds 40             each harness for so long, as CI does
    python benchmarks/fuzz.py --runs 1000000           so many inputs in all, by hand
    python benchmarks/fuzz.py dates --runs 1000        one harness

A crash is any error that is no refusal, any promise broken (a quotation that does not stand in its text, a date that
can't be read back), and any input that takes longer than two seconds. The first inputs are kept in tests/fuzz/corpus;
what is found beside them stays in a folder that goes away, except an input that crashed, which is left in build/fuzz.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

HANG_SECONDS = 2
DAY = datetime.date(2025, 11, 19)
# Harness to its share of the inputs, in hundredths, and the longest input in bytes.
HARNESSES = {"dates": (45, 400), "coded": (45, 1500), "readers": (6, 3000), "forms": (4, 3000)}
KEYS = re.findall(
    r"\w+",
    """
    article id text published language events agreements commitments measures statements offices kind status source
    target evidence quote start end code basis persons place name country date due period value unit what by to
    title parties steps step domain provisions speaker indirect person title_as_written approximate text_sha256 frame
    """,
)
WORDS = [
    "visit",
    "sign",
    "happened",
    "planned",
    "TGO",
    "RUS",
    "Le Togo",
    "Togo",
    "2025-10",
    "2025-13",
    "",
    "a",
    "fr",
    "é",
]


def dates() -> Callable[[bytes], None]:
    """The date grammar, in every language, and EDTF."""
    from depeche.errors import UnreadableDate
    from depeche.mentions.dates import date_languages, date_reader
    from depeche.texts.period import compatible, finer, read_period, shift

    readers = [date_reader(language) for language in sorted(date_languages())]

    def one(raw: bytes) -> None:
        text = raw[1:].decode("utf-8", "ignore")
        kind = raw[0] if raw else 0
        if kind % 3 == 0:
            try:
                read_period(text)
                compatible(text, "2025-10")
                finer(text, "2025-10")
                read_period(shift(text, kind % 7, ("day", "week", "month", "year")[kind % 4]))  # type: ignore[arg-type]
            except UnreadableDate:
                pass
            return
        for mention in readers[kind % len(readers)].read(text, published=DAY if kind % 2 else None):
            assert text[mention.start : mention.end] == mention.words
            if mention.edtf is not None:
                read_period(mention.edtf)

    return one


def coded() -> Callable[[bytes], None]:
    """The reader of coded articles: bytes as a file, and rows put together from the form's own words."""
    import atheris

    from depeche.articles.readers.file import Refusal
    from depeche.ledger.coded_files import read_coded
    from depeche.ledger.entry import rows
    from depeche.ledger.reading import read_report
    from depeche.reports.coded import from_form, to_form

    folder = Path(tempfile.mkdtemp())
    file = folder / "a.coded.jsonl"

    def value(given: Any, depth: int) -> Any:
        kind = given.ConsumeIntInRange(0, 9)
        if kind <= 2 and depth < 5:
            return {given.PickValueInList(KEYS): value(given, depth + 1) for _ in range(given.ConsumeIntInRange(0, 9))}
        if kind <= 4 and depth < 5:
            return [value(given, depth + 1) for _ in range(given.ConsumeIntInRange(0, 3))]
        if kind == 5:
            return given.ConsumeInt(4)
        if kind == 6:
            return given.PickValueInList([None, True, False, 0.5, float("nan"), 1e300, -1])
        return given.PickValueInList(WORDS) if kind < 9 else given.ConsumeUnicode(8)

    def one(raw: bytes) -> None:
        if raw[:1] == b"{":
            file.write_bytes(raw)
        else:
            given = atheris.FuzzedDataProvider(raw)
            row = {key: value(given, 1) for key in KEYS[5:11]}
            told = {"article": "a", "text": "Le Togo a signé un accord avec la Russie, Togo.", **row}
            file.write_text(json.dumps(told), encoding="ascii")
        for reading in read_coded([file], texts=folder):
            if isinstance(reading, Refusal):
                assert str(reading)
                continue
            article, made = reading
            form = to_form(made)
            assert to_form(from_form(form, article.text)) == form
            for report in rows(article, made):
                read_report(report.sort, report.body, article.id)

    return one


def readers() -> Callable[[bytes], None]:
    """The readers of texts, rows and pages."""
    from depeche.articles.article import Article
    from depeche.articles.readers.file import Refusal, read_files

    folder = Path(tempfile.mkdtemp())
    # One in thirty-two is a page: the extractor, which is not ours, takes most of the time.
    files = [folder / name for name in ("a.jsonl", "a.txt", "a.html", *("a.jsonl", "a.txt") * 14, "b.jsonl")]

    def one(raw: bytes) -> None:
        file = files[raw[0] % len(files)] if raw else files[0]
        file.write_bytes(raw[1:])
        for reading in read_files([file]):
            assert isinstance(reading, Article | Refusal)
            if isinstance(reading, Article):
                f"{reading.text}{reading.title}{reading.outlet}{reading.url}{reading.id}".encode()
                assert reading.text.strip()
                assert "\0" not in f"{reading.text}{reading.title}{reading.outlet}{reading.url}{reading.id}"
            else:
                assert str(reading)

    return one


def forms() -> Callable[[bytes], None]:
    """The readers of all other forms, each by its own name, so that no net under them catches a fault."""
    from depeche.articles.article import Article
    from depeche.articles.language import recognise
    from depeche.articles.lead import Lead
    from depeche.articles.limits import LIMITS
    from depeche.articles.readers.document import Document, Refusal
    from depeche.articles.readers.forms import READERS
    from depeche.errors import DepecheError

    # Pages have a harness of their own; archives are unpacked by a part that is not ours.
    names = sorted(READERS.keys() - {"page/1", "warc/1", "wacz/1"})
    recognise("Le Togo")
    for name in names:  # what a reader loads when it is first asked is no part of the time that an input takes
        with contextlib.suppress(DepecheError):
            list(READERS[name](Document(where="a", id="a", content=b"<a>Le Togo</a>"), LIMITS))

    def one(raw: bytes) -> None:
        name = names[raw[0] % len(names)] if raw else names[0]
        try:
            for found in READERS[name](Document(where="a", id="a", content=raw[1:]), LIMITS):
                assert isinstance(found, Article | Lead | Refusal)
                told = found.address if isinstance(found, Lead) else str(found)
                assert told
                if isinstance(found, Article):
                    assert found.text.strip()
                    f"{found.text}{found.title}{found.outlet}{found.url}{found.author}{found.section}".encode()
        except DepecheError:
            pass

    return one


def _fast() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def harness(name: str, options: list[str]) -> None:
    """Run one harness in this process until it is done; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["depeche.articles", "depeche.texts", "depeche.mentions.dates",
                                             "depeche.reports.coded", "depeche.ledger.coded_files"]):  # fmt: skip
        one = {"dates": dates, "coded": coded, "readers": readers, "forms": forms}[name]()
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


def run(name: str, *, runs: int | None, seconds: int | None) -> dict[str, Any]:
    """Run one harness in a process of its own; return its figures."""
    crashed = ROOT / "build" / "fuzz"
    crashed.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as found, tempfile.TemporaryDirectory(dir=_fast()) as scratch:
        options = [
            found,
            str(ROOT / "tests" / "fuzz" / "corpus" / name),
            f"-max_len={HARNESSES[name][1]}",
            f"-timeout={HANG_SECONDS}",
            "-rss_limit_mb=2048",
            "-seed=20251119",
            f"-artifact_prefix={crashed}/{name}-",
            "-print_final_stats=1",
            *([f"-runs={runs}"] if runs is not None else []),
            *([f"-max_total_time={seconds}"] if seconds is not None else []),
        ]
        done = subprocess.run(
            [sys.executable, __file__, name, "--harness", *options],
            capture_output=True,
            text=True,
            errors="replace",
            env={**os.environ, "TMPDIR": scratch},
        )
        kept = len(list(Path(found).iterdir()))
    counted = re.search(r"stat::number_of_executed_units:\s*(\d+)", done.stderr)
    slowest = re.search(r"stat::slowest_unit_time_sec:\s*(\d+)", done.stderr)
    figures: dict[str, Any] = {
        "harness": name,
        "inputs": int(counted[1]) if counted else 0,
        "crashes_and_hangs": int(done.returncode != 0),
        "slowest_seconds": int(slowest[1]) if slowest else None,
        "inputs_that_reached_more": kept,
    }
    if done.returncode:
        figures["told"] = done.stdout[-2000:] + re.sub(r"(?s).*(==\d+==)", r"\1", done.stderr)[:300]
    return figures


def main() -> None:
    """Run what was asked for; print a line of JSON for each harness."""
    if "--harness" in sys.argv:
        harness(sys.argv[1], sys.argv[3:])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="?", choices=sorted(HARNESSES))
    parser.add_argument("--runs", type=int)
    parser.add_argument("--seconds", type=int)
    asked = parser.parse_args()
    wrong = total = 0
    for name in [asked.only] if asked.only else list(HARNESSES):
        share = 1.0 if asked.only else HARNESSES[name][0] / 100
        runs = round(asked.runs * share) if asked.runs else None
        found = run(name, runs=runs, seconds=asked.seconds or (None if runs else 40))
        print(json.dumps(found, ensure_ascii=False), flush=True)
        wrong += found["crashes_and_hangs"]
        total += found["inputs"]
    print(json.dumps({"inputs": total, "crashes_and_hangs": wrong}))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
