"""What a person judged is obeyed by every later run, and can be taken back."""

from __future__ import annotations

import pytest

from depeche.errors import UnknownRecord
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.records.gathering import gather
from depeche.records.judging import subjects_of
from tests.records.making import coded, event, measure, told_by


def meeting(name, day):
    return coded(
        name,
        "2025-11-20",
        event(
            "meeting", "TGO RUS", "", f"Poutine a reçu Gnassingbé ({name})", date=day, persons=["Poutine", "Gnassingbé"]
        ),
    )


@pytest.fixture
def ledger():
    with open_ledger(":memory:") as opened:
        yield opened


def judge(
    ledger: Ledger, verdict: str, *names: str, field: str | None = None, value: str | None = None, report: bool = False
) -> str:
    subjects = subjects_of(ledger, names, verdict, only_report=report)
    judgement = Judgement(
        verdict=verdict,
        subjects=subjects,
        field=field,
        value=value,
        author="A. Lebrun",
        time="2025-12-01T10:00:00+00:00",
        reason="two accounts",
    )
    return ledger.judge(judgement)


def undo(ledger: Ledger, digest: str) -> None:
    ledger.judge(Judgement(verdict="undo", subjects=(), author="A. Lebrun", time="2025-12-02", undoes=digest))


def test_a_refused_merge_is_never_proposed_again_even_through_a_third_report(ledger):
    ledger.add_all([meeting("a", "2025-11-19"), meeting("b", "2025-11-19")])
    (record,) = gather(ledger)
    digest = judge(ledger, "different", record.members[0].report, record.members[1].report)
    assert told_by(gather(ledger), "meeting") == [["a"], ["b"]]
    ledger.add_all([meeting("c", "2025-11-19")])
    assert sorted(map(len, told_by(gather(ledger), "meeting"))) == [1, 2]
    undo(ledger, digest)
    assert told_by(gather(ledger), "meeting") == [["a", "b", "c"]]


def test_what_was_judged_the_same_comes_together_whatever_else(ledger):
    ledger.add_all([meeting("a", "2025-11-19"), meeting("b", "2025-06-02")])
    one, other = gather(ledger)
    judge(ledger, "same", one.id, other.id)
    assert told_by(gather(ledger), "meeting") == [["a", "b"]]


def test_a_report_judged_wrong_counts_for_nothing_and_a_taken_back_undoing_is_undone(ledger):
    ledger.add_all([meeting("a", "2025-11-19"), meeting("b", "2025-11-18")])
    (record,) = gather(ledger)
    digest = judge(ledger, "wrong", record.members[1].report)
    assert told_by(gather(ledger), "meeting") == [["a"]]
    back = Judgement(verdict="undo", subjects=(), author="x", time="1", undoes=digest)
    undo(ledger, digest)
    assert told_by(gather(ledger), "meeting") == [["a", "b"]]
    undone = ledger.judgements(undone=True)[-1]
    ledger.judge(Judgement(verdict="undo", subjects=(), author="x", time="2", undoes=undone.digest))
    assert told_by(gather(ledger), "meeting") == [["a"]]
    assert back.digest != undone.digest


def test_a_value_judged_wrong_leaves_the_conflict_and_says_who_decided(ledger):
    ledger.add_all([meeting("a", "2025-11-19"), meeting("b", "2025-11-18")])
    (record,) = gather(ledger)
    assert record.date is None
    judge(ledger, "wrong", record.id, field="date", value="2025-11-18")
    (after,) = gather(ledger)
    assert (after.date, after.conflicts, after.id) == ("2025-11-19", (), record.id)
    assert "A. Lebrun" in after.notes[0]


def test_a_figure_judged_right_stands(ledger):
    ledger.add_all(
        [
            coded(n, "2025-11-19", measure("bourses", v, "bourses", "RUS", "TGO", f"{v} bourses", period="2025"))
            for n, v in (("a", 65), ("b", 75))
        ]
    )
    (record,) = gather(ledger)
    judge(ledger, "right", record.id, field="number", value="75")
    (after,) = gather(ledger).measures()
    assert (after.value, after.conflicts) == (75, ())


def test_any_report_of_a_record_leads_to_it_and_no_other_name_does(ledger):
    ledger.add_all([meeting("a", "2025-11-19"), meeting("b", "2025-11-19")])
    records = gather(ledger)
    (record,) = records
    assert [records.find(f"ev-{m.report[:10]}").id for m in record.members] == [record.id, record.id]
    with pytest.raises(UnknownRecord):
        records.find("ev-0000000000")


def test_the_same_things_keep_their_ids_when_articles_are_added(ledger):
    ledger.add_all([meeting("a", "2025-11-19")])
    before = [r.id for r in gather(ledger)]
    ledger.add_all(
        [
            coded(
                "z",
                "2025-11-25",
                event("meeting", "TGO RUS", "", "la rencontre du 19", date="2025-11-19", persons=["Poutine"]),
            )
        ]
    )
    assert [r.id for r in gather(ledger)] == before
