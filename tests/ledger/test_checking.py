"""Whatever another hand changes in a ledger shows."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from benchmarks.records import Press
from depeche.ledger.dialects import connect
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.records.checking import check
from depeche.records.gathering import gather

PRESS = list(Press(60).articles())


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        opened.add_all(PRESS)
        first = next(opened.reports()).digest
        opened.judge(Judgement(verdict="wrong", subjects=(first,), author="A. Lebrun", time="2025-12-01"))
        yield opened


def change(address: str, statement: str) -> None:
    engine = connect(address)
    with engine.connect().execution_options(depeche_writes=True) as connection, connection.begin():
        if connection.dialect.name == "sqlite":
            connection.connection.driver_connection.execute("PRAGMA defer_foreign_keys=ON")
        else:
            connection.execute(text("SET session_replication_role = replica"))
        connection.execute(text(statement))
    engine.dispose()


def test_a_ledger_as_it_was_entered_has_no_fault_before_and_after_its_records_are_made(ledger):
    assert list(check(ledger)) == []
    gather(ledger)
    assert list(check(ledger)) == []


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE articles SET text = text || '.' WHERE number = 2", "text"),
        ("UPDATE articles SET text = 'x' || text WHERE number = 2", "text"),
        ("UPDATE articles SET published = '2031-01-01' WHERE number = 1", "day"),
        ("UPDATE articles SET title = 'other' WHERE number = 1", "title"),
        ("DELETE FROM reports WHERE number = 3", "not those that were entered"),
        ("UPDATE reports SET body = '{}' WHERE number = 3", "not what was entered"),
        ("UPDATE reports SET sides = 'USA' WHERE number = 3", "column sides"),
        ("UPDATE reports SET \"first\" = '1999-01-01' WHERE number = 3", "column first"),
        ("UPDATE reports SET kind = 'war' WHERE number = 3", "column kind"),
        ('UPDATE reports SET "start" = 7 WHERE number = 3', "column start"),
        ("UPDATE judgements SET author = 'somebody'", "not what was entered"),
    ],
)
def test_a_change_by_another_hand_shows(ledger, address, statement, why):
    change(address, statement)
    assert any(why in fault.why for fault in check(ledger)), list(check(ledger))


def test_an_article_without_its_coding_shows(ledger, address):
    change(address, "DELETE FROM reports WHERE coding = (SELECT digest FROM codings WHERE number = 1)")
    change(address, "DELETE FROM codings WHERE number = 1")
    assert "no coding of it was entered" in {fault.why for fault in check(ledger)}
