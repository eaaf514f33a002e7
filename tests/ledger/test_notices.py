"""What is new is entered once, and told once by each channel, on either database."""

from __future__ import annotations

import pytest

from depeche.ledger.ledger import open_ledger
from depeche.ledger.notices import (
    begin_channel,
    begun_before,
    enter_notices,
    last_number,
    note_step,
    notices_of,
    untold,
)
from depeche.ledger.visits import Visit, last_visits, note_visit

AT = "2026-03-02T08:00:00+00:00"


@pytest.fixture
def ledger(address):
    with open_ledger(address) as opened:
        yield opened


def enter(ledger, *names: str) -> bool:
    bodies = [{"label": name} for name in names]
    return enter_notices(ledger, "s", bodies, time=AT, after=last_number(notices_of(ledger, "s")))


def labels(batch) -> list[str]:
    return [notice.body["label"] for notice in batch.notices]


def test_a_notice_is_entered_once_and_in_its_order(ledger):
    assert enter(ledger, "a", "b")
    assert enter(ledger, "b", "c")
    assert [n.body["label"] for n in notices_of(ledger, "s")] == ["a", "b", "c"]
    assert notices_of(ledger, "other") == []


def test_news_that_another_watch_has_entered_meanwhile_are_worked_out_anew(ledger):
    enter(ledger, "a")
    assert not enter_notices(ledger, "s", [{"label": "b"}], time=AT, after=0)
    assert len(notices_of(ledger, "s")) == 1


def test_a_channel_tells_what_comes_after_it_began(ledger):
    enter(ledger, "before")
    assert not begun_before(ledger, "s")
    begin_channel(ledger, "s", "terminal", time=AT)
    assert begun_before(ledger, "s")
    assert untold(ledger, "s", "terminal") == []
    enter(ledger, "after")
    begin_channel(ledger, "s", "terminal", time=AT)  # it began already
    begin_channel(ledger, "s", "late", time=AT)
    assert [labels(batch) for batch in untold(ledger, "s", "terminal")] == [["after"]]
    assert untold(ledger, "s", "late") == []


def test_a_batch_that_was_cut_off_comes_again_as_it_was_and_what_is_new_apart(ledger):
    begin_channel(ledger, "s", "mail", time=AT)
    enter(ledger, "a", "b")
    (batch,) = untold(ledger, "s", "mail")
    assert not batch.again
    note_step(ledger, "s", "mail", batch, "begun", time=AT)
    enter(ledger, "c")
    cut, new = untold(ledger, "s", "mail")
    assert (cut.name, labels(cut), cut.again) == (batch.name, ["a", "b"], True)
    assert (labels(new), new.again) == (["c"], False)
    note_step(ledger, "s", "mail", cut, "told", time=AT)
    note_step(ledger, "s", "mail", cut, "told", time=AT)
    assert [labels(b) for b in untold(ledger, "s", "mail")] == [["c"]]


def test_the_last_visit_of_an_address_counts_and_how_often_it_came_out_so(ledger):
    for outcome in ("later", "later", "read"):
        note_visit(ledger, Visit(address="https://a.example/1", time=AT, outcome=outcome, why="a\0b\ud800"))
    note_visit(ledger, Visit(address="https://a.example/2", time=AT, outcome="later"))
    found = last_visits(ledger, ["https://a.example/1", "https://a.example/2", "https://a.example/3"])
    assert {address: (visit.outcome, times) for address, (visit, times) in found.items()} == {
        "https://a.example/1": ("read", 1),
        "https://a.example/2": ("later", 1),
    }
