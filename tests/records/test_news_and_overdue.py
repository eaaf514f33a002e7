"""What a day's articles changed, and which commitments are late."""

from __future__ import annotations

import datetime

from depeche.ledger.ledger import open_ledger
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
