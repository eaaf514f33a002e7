"""The coverage tells what came in, was read, failed and said nothing, by source and day."""

from __future__ import annotations

import datetime

import pytest

from depeche.articles.article import Article
from depeche.ledger.coverage import Coverage, coverage
from depeche.ledger.ledger import open_ledger
from depeche.reports.coded import from_form
from tests.records.making import coded, event

DAY = datetime.date(2025, 11, 19)


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        yield opened


def quiet(name: str, **more: object) -> Article:
    return Article(id=name, text=f"Il fait beau ({name}).", **more)


def test_articles_are_counted_by_source_and_day_with_failures_and_silence(ledger):
    ledger.add(*coded("a", "2025-11-19", event("visit", "TGO", "RUS", "en visite à Moscou")))
    still = quiet("b", published=DAY, url="https://press.example/b")
    ledger.add(still, from_form({"article": "b"}, still.text))
    ledger.miss("c", "no coder for the language 'eo'", quiet("c", outlet="a", published=DAY))
    for _ in range(2):
        ledger.miss("in/d.txt", "in/d.txt: not UTF-8")
    ledger.miss("in/rows.jsonl:3", "in/rows.jsonl:3: no JSON object")
    assert list(coverage(ledger)) == [
        Coverage(source="a", day="2025-11-19", read=1, failed=1, why=(("no coder for the language 'eo'", 1),)),
        Coverage(source="press.example", day="2025-11-19", read=1, no_report=1),
        Coverage(source=None, day=None, failed=2, why=(("no JSON object", 1), ("not UTF-8", 1))),
    ]


def test_what_was_read_in_the_end_is_no_failure(ledger):
    late = quiet("d", outlet="a", published=DAY)
    ledger.miss("in/d.txt", "in/d.txt: not UTF-8")
    ledger.miss("d", "no coder", late)
    ledger.miss("in/rows.jsonl:3 (d)", "in/rows.jsonl:3 (d): a row needs a text")
    assert [c.failed for c in coverage(ledger)] == [1, 2]
    ledger.add(late, from_form({"article": "d"}, late.text))
    assert [(c.read, c.failed, c.no_report) for c in coverage(ledger)] == [(1, 0, 1)]
