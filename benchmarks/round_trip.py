"""Whether a ledger that is written as JSONL and read back is the same ledger, on made-up ones.

    python benchmarks/round_trip.py --ledgers 10000             SQLite in memory to SQLite in memory
    python benchmarks/round_trip.py --ledgers 200 --postgresql  and through a PostgreSQL, which it starts itself

A made-up ledger holds articles in any characters that a database takes, codings of every sort of report (some articles
coded twice), judgements, judgements taken back, and failures. The same ledger: every row of every table in the same
order, all but its number; the same records; nothing for `depeche check` to find. The first that is not, stops the run.
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from sqlalchemy import select

from depeche.articles.article import Article
from depeche.codebook.kinds import kinds
from depeche.ledger.backup import KEPT
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.ledger.transcript import enter, transcript
from depeche.records.checking import check
from depeche.records.form import record_form
from depeche.records.gathering import gather
from depeche.reports.agreement import STEPS
from depeche.reports.coded import CodedArticle, from_form
from depeche.reports.event import STATUSES

# Whatever a database takes: no nought byte, no half characters.
_CHARACTERS = st.characters(exclude_characters="\0", exclude_categories=("Cs",))
_WORDS = st.text(_CHARACTERS, min_size=1, max_size=30)
_MAYBE = st.none() | _WORDS
_CODES = st.lists(st.sampled_from(["TGO", "RUS", "FRA", "BEN", "UN"]), min_size=1, max_size=3, unique=True)
_DATES = st.none() | st.sampled_from(["2025", "2025-10", "2025-10-07", "2025-10/2025-12", "../2026-03", "199X"])
_DAYS = st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))
_NUMBERS = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
_BOTH_WAYS = st.booleans()
# Ledgers of one seed: hypothesis remembers all that it tried, which takes memory.
BATCH = 500


@st.composite
def evidence(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """Words of the text with their place."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 40)))
    return {"quote": text[start:end], "start": start, "end": end}


def _reports(text: str) -> dict[str, st.SearchStrategy[Any]]:
    words, status = evidence(text), st.sampled_from(STATUSES)
    actor = st.fixed_dictionaries({"code": st.sampled_from(["TGO", "RUS", "UN"]), "person": _MAYBE, "office": _MAYBE})
    place = st.none() | st.fixed_dictionaries({"name": _WORDS, "country": st.sampled_from([None, "TGO"])})
    one: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "events": {
            "kind": st.sampled_from(sorted(kinds())), "type": st.sampled_from(["CONSULT", "AID"]), "mode": _MAYBE,
            "domains": st.lists(_WORDS, max_size=2), "source": st.lists(actor, min_size=1, max_size=2),
            "target": st.lists(actor, max_size=2), "persons": st.lists(_WORDS, max_size=2), "date": _DATES,
            "place": place, "status": status, "according_to": _MAYBE, "frame": _MAYBE, "evidence": words,
        },
        "agreements": {
            "title": _WORDS, "parties": _CODES, "domain": _MAYBE, "provisions": st.lists(_WORDS, max_size=2),
            "steps": st.lists(
                st.fixed_dictionaries(
                    {"step": st.sampled_from(STEPS), "by": _CODES, "date": _DATES, "status": status, "evidence": words}
                ),
                max_size=2,
            ),
        },
        "commitments": {
            "by": _CODES, "to": _CODES, "what": _WORDS, "due": _DATES, "status": status, "evidence": words
        },
        "measures": {
            "what": _WORDS, "value": _NUMBERS, "unit": _WORDS, "period": _DATES, "by": _CODES, "to": _CODES,
            "approximate": _BOTH_WAYS, "evidence": words,
        },
        "statements": {
            "speaker": _WORDS, "country": st.none() | st.just("TGO"), "quote": _MAYBE, "indirect": _BOTH_WAYS,
            "evidence": words,
        },
        "offices": {"person": _WORDS, "title_as_written": _WORDS, "country": st.just("TGO"), "evidence": words},
    }  # fmt: skip
    return {name: st.lists(st.fixed_dictionaries(fields), max_size=2) for name, fields in one.items()}


@st.composite
def coded_articles(draw: st.DrawFn) -> list[tuple[Article, CodedArticle]]:
    """One article with one or two codings."""
    text = draw(st.text(_CHARACTERS, min_size=1, max_size=120))
    article = Article(
        id=draw(_WORDS), text=text, published=draw(_DAYS), language=draw(st.sampled_from([None, "fr", "en"])),
        title=draw(_MAYBE), outlet=draw(_MAYBE), url=draw(_MAYBE),
    )  # fmt: skip
    forms = draw(st.lists(st.fixed_dictionaries(_reports(text)), min_size=1, max_size=2))
    return [(article, from_form({"article": article.id, "language": "fr", **form}, text)) for form in forms]


@st.composite
def fillings(draw: st.DrawFn) -> tuple[list[list[tuple[Article, CodedArticle]]], list[tuple[str, str, str]], list[int]]:
    """What a made-up ledger is filled with: coded articles; failures; and what is judged, by number."""
    articles = draw(st.lists(coded_articles(), max_size=4))
    missed = draw(st.lists(st.tuples(_WORDS, _WORDS, _WORDS), max_size=2))
    judged = draw(st.lists(st.integers(0, 30), max_size=5))
    return articles, missed, judged


def fill(ledger: Ledger, filling: tuple[Any, Any, Sequence[int]]) -> None:
    """Make the ledger that a filling describes."""
    articles, missed, judged = filling
    for codings in articles:
        for article, coded in codings:
            ledger.add(article, coded)
    for place, why, _ in missed:
        ledger.miss(place, why, articles[0][0][0] if articles else None)
    digests = [entry.digest for entry in ledger.reports()]
    before: list[str] = []
    for n, number in enumerate(judged):
        if number % 4 == 3 and before:
            given_back = before[number % len(before)]
            made = Judgement(
                verdict="undo", subjects=(), author="é", time=f"2025-12-01T00:00:{n:02d}", undoes=given_back
            )
        elif digests:
            subject = digests[number % len(digests)]
            field = "date" if number % 2 else None
            made = Judgement(
                verdict="right" if number % 2 else "wrong", subjects=(subject,), author="A. Lebrun", reason="« lu »",
                time=f"2025-12-01T00:00:{n:02d}", field=field, value="2025-10-07" if field else None,
            )  # fmt: skip
        else:
            continue
        before.append(ledger.judge(made))


def held(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table in order, without its number."""
    with ledger.snapshot() as connection:
        return {
            table.name: [
                {name: value for name, value in row.items() if name != "number"}
                for row in connection.execute(select(table).order_by(table.c.number)).mappings()
            ]
            for table in KEPT
        }


def written(ledger: Ledger) -> bytes:
    """The transcript as a file."""
    return b"".join(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n" for line in transcript(ledger))


def same_by_article(rows: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The rows in an order that does not hang on how codings of different articles were interleaved."""
    order = {row["digest"]: n for n, row in enumerate(rows["articles"])}
    codings = sorted(rows["codings"], key=lambda row: order[row["article"]])
    place = {row["digest"]: n for n, row in enumerate(codings)}
    return {**rows, "codings": codings, "reports": sorted(rows["reports"], key=lambda row: place[row["coding"]])}


def check_round_trip(source: Ledger, target: Ledger) -> Counter[str]:
    """Write one ledger into another, and hold it to be the same; returns its rows by table.

    Raises:
        AssertionError: It is not.
    """
    told = written(source)
    enter(io.BytesIO(told), target, "made up")
    assert held(target) == same_by_article(held(source))
    assert written(target) == told
    assert [record_form(r) for r in gather(target)] == [record_form(r) for r in gather(source)]
    assert list(check(target)) == []
    assert sum(enter(io.BytesIO(told), target, "made up").values()) == 0
    return Counter({name: len(rows) for name, rows in held(target).items()})


@contextmanager
def emptied() -> Iterator[Callable[[], AbstractContextManager[Ledger]]]:
    """A ledger in memory, empty each time it is asked for: making its tables anew would take most of the time."""
    with open_ledger(":memory:") as ledger:
        raw = ledger._engine.raw_connection()
        empty = sqlite3.connect(":memory:")
        raw.driver_connection.backup(empty)

        def again() -> AbstractContextManager[Ledger]:
            empty.backup(raw.driver_connection)
            return nullcontext(ledger)

        yield again


def main() -> int:
    """Try as many ledgers as asked; say how many rows they had."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledgers", type=int, default=10_000)
    parser.add_argument("--postgresql", action="store_true", help="write into a PostgreSQL")
    asked = parser.parse_args()
    rows: Counter[str] = Counter()
    begun = time.monotonic()
    if asked.postgresql:
        from benchmarks.postgres import running
    with running() if asked.postgresql else nullcontext() as server, emptied() as source, emptied() as memory:
        for number in range(-(-asked.ledgers // BATCH)):

            @seed(number)
            @settings(
                max_examples=min(BATCH, asked.ledgers - number * BATCH), deadline=None, database=None,
                phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(fillings())
            def tried(filling: Any) -> None:
                with source() as one, open_ledger(server.database()) if server else memory() as other:
                    fill(one, filling)
                    rows.update(check_round_trip(one, other))
                    rows["ledgers"] += 1

            tried()
            print(f"{rows['ledgers']:,} ledgers, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    told = ", ".join(f"{count:,} {name}" for name, count in rows.items())
    print(f"{told}: each came back the same, in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
