"""The ledger only grows, holds nothing twice and loses nothing."""

from __future__ import annotations

import sqlite3

import pytest

from depeche.articles.article import Article
from depeche.errors import LedgerError
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.reports.coded import from_form
from tests.records.making import coded, event, office


def article(name="a", **more):
    return coded(
        name,
        "2025-11-19",
        event("visit", "TGO", "RUS", "en visite à Moscou", **more),
        office("Faure Gnassingbé", "président du Conseil", "TGO"),
    )


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        yield opened


def test_an_article_added_twice_is_held_once(ledger):
    assert ledger.add(*article()) is True
    assert ledger.add(*article()) is False
    assert [s.article for s in ledger.articles()] == ["a"]
    assert [e.sort for e in ledger.reports()] == ["event", "office"]


def test_what_went_in_comes_out_with_its_words_and_where_they_stand(ledger):
    given, reports = article()
    ledger.add(given, reports)
    (source,) = ledger.articles()
    assert (source.text, source.published, source.outlet) == (given.text, "2025-11-19", "a")
    event_report = next(e.report for e in ledger.reports() if e.sort == "event")
    assert event_report == reports.events[0]
    event_report.evidence.check(source.text)


def test_a_later_coding_of_an_article_takes_the_place_of_the_earlier_one(ledger):
    given, first = article()
    _, second = article(date="2025-11-18")
    ledger.add(given, first)
    assert ledger.add(given, second) is True
    assert [e.report.date for e in ledger.reports() if e.sort == "event"] == ["2025-11-18"]


def test_an_article_and_its_reports_go_in_together_or_not_at_all(ledger, monkeypatch):
    given, reports = article()
    from depeche.ledger import ledger as module

    def fail(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "select", fail)
        with pytest.raises(KeyboardInterrupt):
            ledger.add(given, reports)
    assert ledger.articles() == []
    assert ledger.add(given, reports) is True


def test_reports_of_another_text_are_refused(ledger):
    _, reports = article()
    with pytest.raises(LedgerError, match="another text"):
        ledger.add(Article(id="a", text="Something else."), reports)


def test_an_article_without_reports_is_held_too(ledger):
    given = Article(id="quiet", text="Il fait beau.")
    assert ledger.add(given, from_form({"article": "quiet"}, given.text)) is True
    assert ledger.holds(given)
    assert list(ledger.reports()) == []


def test_reports_come_in_the_same_order_whatever_the_order_of_adding(tmp_path):
    names = ["c", "a", "b"]
    orders = []
    for n, order in enumerate((names, names[::-1], sorted(names))):
        with open_ledger(tmp_path / f"{n}.db") as opened:
            for name in order:
                opened.add(*article(name))
            orders.append([e.digest for e in opened.reports()])
    assert orders[0] == orders[1] == orders[2]


def test_a_judgement_is_kept_with_author_time_and_reason(ledger):
    given = Judgement(verdict="wrong", subjects=("x",), author="A. Lebrun", time="2025-12-01", reason="a misprint")
    ledger.judge(given)
    ledger.judge(given)
    assert ledger.judgements() == [given]


def test_a_ledger_of_a_later_version_is_refused_and_so_is_what_is_none(tmp_path):
    open_ledger(tmp_path / "later.db").close()
    with sqlite3.connect(tmp_path / "later.db") as raw:
        raw.execute("insert into schema_version values (99)")
    with pytest.raises(LedgerError, match="version 99"):
        open_ledger(tmp_path / "later.db")
    (tmp_path / "none.db").write_text("this is no database, whatever its name says. " * 40)
    with pytest.raises(LedgerError, match="not a database"):
        open_ledger(tmp_path / "none.db")
    with pytest.raises(LedgerError, match="folder"):
        open_ledger(tmp_path / "nowhere" / "depeche.db")
    with pytest.raises(LedgerError):
        open_ledger("oracle://scott:tiger@host/db")


@pytest.mark.parametrize(
    "where",
    [
        "nonesuch://user:secret@host/db",
        "postgresql+psycopg://user:secret@host/db",
        "postgresql+psycopg://host/db?password=secret",
        "postgresql+psycopg://user:sec@ret@host/db",
    ],
)
def test_a_password_in_an_address_is_refused_and_stays_out_of_the_message(where):
    with pytest.raises(LedgerError) as refusal:
        open_ledger(where)
    assert "sec" not in str(refusal.value)


def test_a_database_that_cannot_be_reached_is_named_without_its_options():
    with pytest.raises(LedgerError, match="nowhere") as refusal:
        open_ledger("postgresql+psycopg://user@/nowhere?host=/nonesuch&application_name=hidden")
    assert "hidden" not in str(refusal.value).partition("nowhere: ")[0]


def test_articles_are_found_by_their_words_without_regard_to_accents_and_capitals(ledger):
    for name, words in (("one", "La Russie a ratifié l’accord de Lomé."), ("two", "Il fait beau à Moscou.")):
        text = Article(id=name, text=words, title=f"Titre {name}", language="fr")
        ledger.add(text, from_form({"article": name}, text.text))
    found = {words: [s.article for s in ledger.search(words)] for words in ("RATIFIE", "lome accord", "Lomé Moscou")}
    assert found == {"RATIFIE": ["one"], "lome accord": ["one"], "Lomé Moscou": []}
    assert [s.article for s in ledger.search("titre two")] == ["two"]
    assert [s.article for s in ledger.search('" OR moscou) & !( :*')] == []
    assert ledger.search("« ! »") == []
    assert len(ledger.search("titre")) == 2


def test_what_no_database_takes_is_refused_with_a_reason(ledger):
    text = Article(id="a\ud800", text="Il fait beau.")
    with pytest.raises(LedgerError):
        ledger.add(text, from_form({"article": "a"}, text.text))
    ledger.miss("a\0\ud800.txt", "bad \ud800")
    assert ledger.articles() == []


def test_sqlite_runs_with_a_write_ahead_log_and_foreign_keys(tmp_path):
    with open_ledger(tmp_path / "d.db") as opened, opened.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_writer_that_waited_too_long_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr("depeche.ledger.dialects.WAIT_SECONDS", 0.2)
    file = tmp_path / "depeche.db"
    with open_ledger(file) as one, open_ledger(file) as other:
        with one.writing(), pytest.raises(LedgerError, match="locked"), other.writing():
            pass
        with other.writing():
            assert other.articles() == []
