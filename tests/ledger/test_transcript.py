"""A ledger that leaves as lines of JSON comes back the same, into either database; a changed line is refused."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import insert

from benchmarks.records import Press
from benchmarks.round_trip import check_round_trip, fill, fillings, held, written
from depeche.errors import LedgerError
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.ledger.tables import NOTICES, TELLINGS, VISITS
from depeche.ledger.transcript import enter, transcript

PRESS = list(Press(60).articles())


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        opened.add_all(PRESS)
        first = next(opened.reports()).digest
        wrong = opened.judge(Judgement(verdict="wrong", subjects=(first,), author="A. Lebrun", time="2025-12-01"))
        opened.judge(Judgement(verdict="undo", subjects=(), author="A. Lebrun", time="2025-12-02", undoes=wrong))
        opened.miss("articles/broken.txt", "articles/broken.txt: not UTF-8")
        yield opened


@given(fillings())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_ledger_comes_back_the_same(filling):
    with open_ledger(":memory:") as source, open_ledger(":memory:") as target:
        fill(source, filling)
        check_round_trip(source, target)


@pytest.mark.parametrize("into", ["sqlite", "postgresql"])
def test_a_ledger_comes_back_the_same_from_and_into_either_database(ledger, into, tmp_path, request):
    where = request.getfixturevalue("postgres").database() if into == "postgresql" else tmp_path / "back.db"
    with open_ledger(where) as other:
        counted = check_round_trip(ledger, other)
        assert counted["articles"] == len(PRESS)
        assert (counted["judgements"], counted["failures"]) == (2, 1)
        assert other.add(*PRESS[0]) is False


def test_a_ledger_that_holds_something_takes_in_what_it_lacks():
    with open_ledger(":memory:") as one, open_ledger(":memory:") as other:
        one.add_all(PRESS)
        other.add_all(PRESS[:5])
        new = enter(io.BytesIO(written(one)), other, "press.jsonl")
        assert new["articles"] == len(PRESS) - 5
        assert [e.digest for e in other.reports()] == [e.digest for e in one.reports()]


def test_a_choice_of_articles_brings_their_judgements_and_no_others(ledger):
    reports = list(ledger.reports())
    chosen, other = reports[0].source.digest, next(r for r in reports if r.source.digest != reports[0].source.digest)
    ledger.judge(Judgement(verdict="right", subjects=(other.digest,), author="B", time="2025-12-03"))
    lines = list(transcript(ledger, only={chosen}))
    assert [line["line"] for line in lines] == ["head", "article", "judgements", "judgements"]
    assert {line["author"] for line in lines if line["line"] == "judgements"} == {"A. Lebrun"}


def changed(line: dict, path: tuple, value: object) -> dict:
    whole = json.loads(json.dumps(line))
    part = whole
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("text",), "another text"),
        (("outlet",), "another outlet"),
        (("published",), "2025-13-01"),
        (("digest",), "0" * 64),
        (("signature",), "no base64"),
        (("title",), 7),
        (("codings", 0, "digest"), "0" * 64),
        (("codings", 0, "reports", 0, "digest"), "0" * 64),
        (("codings", 0, "reports", 0, "sort"), "rumour"),
        (("codings", 0, "reports", 0, "body"), []),
        (("codings", 0, "reports", 0, "body", "evidence", "start"), 3),
        (("codings", 0, "reports"), None),
        (("line",), "users"),
        (("line",), ["article"]),
    ],
)
def test_a_line_that_is_not_what_was_exported_enters_nothing(path, value):
    with open_ledger(":memory:") as one, open_ledger(":memory:") as other:
        one.add_all(PRESS)
        lines = list(transcript(one))
        lines[5] = changed(lines[5], path, value)
        file = io.BytesIO("\n".join(json.dumps(line) for line in lines).encode())
        with pytest.raises(LedgerError, match=r"press\.jsonl, line 6"):
            enter(file, other, "press.jsonl")
        assert all(rows == [] for rows in held(other).values())


def test_a_judgement_under_another_name_is_refused(ledger):
    lines = list(transcript(ledger))
    number = next(n for n, line in enumerate(lines) if line["line"] == "judgements")
    lines[number] |= {"author": "somebody else"}
    with open_ledger(":memory:") as other, pytest.raises(LedgerError, match="judgement is not what was entered"):
        enter(io.BytesIO("\n".join(json.dumps(line) for line in lines).encode()), other, "x")


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"{}", b"[]", b"null", b"\xff", b'{"line": "head"}', b'{"line": "head", "schema": "depeche-ledger/2"}',
     b'{"line": "head", "schema": "depeche-ledger/1"}', b'{"line": "head", "schema": "depeche-ledger/1", "tables": 99}',
     b'{"line": "head", "schema": "depeche-ledger/1", "tables": NaN}', b"[" * 100_000],
)  # fmt: skip
def test_what_is_no_transcript_is_refused_with_its_place(content):
    with open_ledger(":memory:") as ledger, pytest.raises(LedgerError, match=r"^ledger press\.jsonl"):
        enter(io.BytesIO(content), ledger, "press.jsonl")


def test_where_a_watch_has_been_goes_into_a_ledger_that_has_nothing_of_it(address):
    with open_ledger(":memory:") as one, open_ledger(address) as other:
        one.add_all(PRESS[:3])
        with one.writing() as connection:
            connection.execute(insert(VISITS), [{"number": 3, "address": "https://a", "time": "t", "outcome": "known"}])
            notice = {"number": 5, "digest": "0" * 64, "story": "s", "time": "t", "body": {"a": 1}}
            connection.execute(insert(NOTICES), [notice])
            told = {"number": 9, "story": "s", "channel": "c", "notice": 5, "step": "told", "batch": "b", "time": "t"}
            connection.execute(insert(TELLINGS), [told])
        lines = written(one)
        assert enter(io.BytesIO(lines), other, "x")["tellings"] == 1
        assert written(other) == lines  # a telling names its notice by number
        assert enter(io.BytesIO(lines), other, "x")["visits"] == 0
        with other.writing() as connection:  # the next row gets the next number
            connection.execute(insert(VISITS), [{"address": "https://b", "time": "t", "outcome": "known"}])
