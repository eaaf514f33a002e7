"""A backup holds all of one moment, and comes back into either database."""

from __future__ import annotations

import threading

import pytest

from benchmarks.records import Press
from depeche.errors import LedgerError
from depeche.ledger.backup import back_up, restore
from depeche.ledger.coverage import coverage
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.records.checking import check

PRESS = list(Press(60).articles())


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        opened.add_all(PRESS)
        first = next(opened.reports()).digest
        opened.judge(Judgement(verdict="wrong", subjects=(first,), author="A. Lebrun", time="2025-12-01"))
        opened.miss("articles/broken.txt", "articles/broken.txt: not UTF-8")
        yield opened


def held(ledger):
    return [e.digest for e in ledger.reports()], ledger.judgements(), list(coverage(ledger))


@pytest.mark.parametrize("into", ["sqlite", "postgresql"])
def test_a_ledger_comes_back_from_its_backup_with_all_that_it_held(ledger, into, tmp_path, request):
    back_up(ledger, tmp_path / "kept.db")
    where = request.getfixturevalue("postgres").database() if into == "postgresql" else tmp_path / "back.db"
    with open_ledger(where) as other:
        counted = restore(tmp_path / "kept.db", other)
        assert counted["articles"] == len(PRESS)
        assert held(other) == held(ledger)
        assert list(check(other)) == []
        assert other.add(*PRESS[0]) is False
        assert other.add_all(Press(60, seed=3).articles()) > 0  # new rows get numbers of their own


def test_a_backup_is_a_ledger_in_one_file(ledger, tmp_path):
    back_up(ledger, tmp_path / "kept.db")
    assert [f.name for f in tmp_path.iterdir() if f.name.startswith("kept")] == ["kept.db"]
    with open_ledger(tmp_path / "kept.db") as kept:
        assert held(kept) == held(ledger)


def test_a_backup_while_others_write_is_of_one_moment(ledger, tmp_path):
    stop = threading.Event()

    def write() -> None:
        with open_ledger(ledger_address) as other:
            for made in Press(10**6, seed=5).articles():
                if stop.is_set():
                    return
                other.add(*made)

    ledger_address = ledger._engine.url.render_as_string(hide_password=False)
    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(4):
            back_up(ledger, tmp_path / f"kept{n}.db")
    finally:
        stop.set()
        writer.join()
    for n in range(4):
        with open_ledger(tmp_path / f"kept{n}.db") as kept:
            assert list(check(kept)) == []
            assert len(kept.articles()) >= len(PRESS)


def test_nothing_is_written_over_and_nothing_is_restored_into_a_ledger_in_use(ledger, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(LedgerError, match="already"):
        back_up(ledger, tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    back_up(ledger, tmp_path / "kept.db")
    with pytest.raises(LedgerError, match="holds something already"):
        restore(tmp_path / "kept.db", ledger)
    with pytest.raises(LedgerError, match="no backup"):
        restore(tmp_path / "mine.txt", ledger)
    with pytest.raises(LedgerError, match="no such file"):
        restore(tmp_path / "none.db", ledger)
