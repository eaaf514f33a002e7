"""What a day's articles changed, and which commitments are late."""

from __future__ import annotations

import datetime

from benchmarks.records import Press
from depeche.ledger.ledger import open_ledger
from depeche.records.changing import changes_in
from depeche.records.gathering import bring_together
from depeche.records.news import news
from depeche.records.overdue import overdue
from tests.records.making import coded, commitment, event, together


def meeting(name, published, day, outlet=None, **more):
    return coded(
        name,
        published,
        event(
            "meeting",
            "TGO RUS",
            "",
            f"Poutine et Gnassingbé ({name})",
            date=day,
            persons=["Poutine", "Gnassingbé"],
            **more,
        ),
        outlet=outlet,
    )


def changes(*articles, since):
    with open_ledger(":memory:") as ledger:
        ledger.add_all(articles)
        return [(n.record.kind, n.changes) for n in news(ledger, since=datetime.date.fromisoformat(since))]


def test_a_record_that_moved_and_found_a_second_source_is_told_once():
    told = changes(
        meeting("a", "2025-11-10", "2025-11-19", status="planned"),
        meeting("b", "2025-11-20", "2025-11-19"),
        since="2025-11-15",
    )
    assert told == [("meeting", (("status", "planned > happened"), ("second source", "")))]


def test_a_new_conflict_is_news_and_an_old_one_is_not():
    articles = (
        meeting("a", "2025-11-20", "2025-11-19"),
        meeting("b", "2025-11-21", "2025-11-18"),
        meeting("c", "2025-11-25", "2025-11-18"),
    )
    assert ("conflict", "date") in changes(*articles, since="2025-11-21")[0][1]
    assert changes(*articles, since="2025-11-25") == []


def test_a_second_article_of_the_same_outlet_is_no_second_source():
    assert (
        changes(
            meeting("a", "2025-11-20", "2025-11-19", outlet="x"),
            meeting("b", "2025-11-21", "2025-11-19", outlet="x"),
            since="2025-11-21",
        )
        == []
    )


def test_news_read_from_the_shelf_are_those_of_everything_computed_twice():
    articles = list(Press(900).articles())
    days = sorted({a.published.isoformat() for a, _ in articles if a.published})
    with open_ledger(":memory:") as ledger:
        ledger.add_all(articles)
        every = list(ledger.reports())
        for since in (days[1], days[len(days) // 2], days[-2]):
            earlier = [e for e in every if e.source.published < since]
            before = {m.report: r for r in bring_together(earlier) for m in r.members}
            expected = {}
            for record in bring_together(every):
                olds = {before[m.report].id: before[m.report] for m in record.members if m.report in before}
                changes = changes_in(record, [olds[i] for i in sorted(olds)])
                if changes:
                    expected[record.id] = changes
            told = news(ledger, since=datetime.date.fromisoformat(since))
            assert {n.record.id: n.changes for n in told} == expected
            assert len(told) == len(expected) > 10


def test_a_commitment_is_overdue_after_its_last_day_unless_it_was_kept():
    promise = coded(
        "a",
        "2025-11-19",
        commitment(
            "RUS", "TGO", "livrer 10 000 tonnes de blé", "Moscou livrera 10 000 tonnes de blé d'ici juin", due="2026-06"
        ),
    )
    records = together(promise)
    assert overdue(records.commitments(), on=datetime.date(2026, 6, 30)) == ()
    assert [c.due_by for c in overdue(records.commitments(), on=datetime.date(2026, 7, 1))] == ["2026-06-30"]
    kept = coded(
        "b",
        "2026-05-02",
        commitment(
            "RUS",
            "TGO",
            "livrer 10 000 tonnes de blé",
            "les 10 000 tonnes de blé promises sont arrivées",
            status="happened",
        ),
    )
    assert overdue(together(promise, kept).commitments(), on=datetime.date(2026, 7, 1)) == ()
