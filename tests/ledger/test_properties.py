"""What holds of every ledger, quotation and date, tried on made-up ones."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.records import Press
from depeche.errors import MisplacedQuotation, NoEvidence, UnreadableDate
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.texts.period import compatible, finer, read_period, shift
from depeche.texts.quotation import Quotation

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 28))
POINTS = DAYS.flatmap(lambda d: st.sampled_from([d.isoformat(), f"{d:%Y-%m}", f"{d:%Y}", f"{d:%Y}"[:3] + "X"]))
PRESS = list(Press(40).articles())


def interval(ends: tuple[str, str]) -> str:
    return "/".join(sorted(ends, key=lambda words: str(read_period(words).first)))


SPANS = st.one_of(st.tuples(POINTS, POINTS).map(interval), POINTS.map("../{}".format), POINTS.map("{}/..".format))


def readable(words: str) -> bool:
    try:
        read_period(words)
    except UnreadableDate:
        return False
    return True


DATES = st.one_of(POINTS, SPANS).filter(readable)


@given(st.text(min_size=1), st.integers(0, 40), st.integers(0, 40))
def test_a_quotation_always_leads_back_to_its_words(text, start, length):
    try:
        quotation = Quotation.of(text, start, start + length)
    except NoEvidence:
        assert not text[start : start + length].strip()
        return
    quotation.check(text)
    assert text[quotation.start : quotation.end] == quotation.quote == quotation.quote.strip()
    with pytest.raises(MisplacedQuotation):
        quotation.check("\0" + text.replace(quotation.quote, ""))


@given(DATES, DATES)
def test_two_dates_agree_both_ways_and_each_with_itself(a, b):
    assert compatible(a, a)
    assert compatible(a, b) == compatible(b, a)
    assert compatible(a, None)


@given(DATES, DATES)
def test_of_two_dates_the_finer_means_no_more_days(a, b):
    chosen = read_period(finer(a, b)).days
    assert chosen is None or all((read_period(x).days or 10**9) >= chosen for x in (a, b))


@given(DAYS, st.integers(-5000, 5000), st.sampled_from(["day", "week", "month", "year"]))
def test_a_date_that_was_moved_moves_back(day, count, unit):
    words = {"day": day.isoformat(), "week": day.isoformat(), "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[unit]
    try:
        moved = shift(words, count, unit)
    except UnreadableDate:
        return
    assert shift(moved, -count, unit) == words


@given(st.lists(st.integers(0, len(PRESS) - 1), max_size=12))
@settings(max_examples=30)
def test_what_is_added_again_adds_nothing_and_the_order_does_not_show(order):
    with open_ledger(":memory:") as ledger, open_ledger(":memory:") as other:
        entered = sum(ledger.add(*PRESS[n]) for n in order)
        assert entered == len(set(order)) == len(ledger.articles())
        other.add_all(PRESS[n] for n in sorted(set(order)))
        assert [e.digest for e in ledger.reports()] == [e.digest for e in other.reports()]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 9)), max_size=12))
@settings(max_examples=30)
def test_judgements_stand_unless_they_were_taken_back(steps):
    made: list[Judgement] = []
    standing: list[Judgement] = []
    with open_ledger(":memory:") as ledger:
        for n, (undo, which) in enumerate(steps):
            target = standing[which % len(standing)] if undo and standing else None
            judgement = Judgement(
                verdict="undo" if target else "wrong", subjects=() if target else (f"r{which}",), author="a",
                time=f"2025-12-01T00:00:{n:02d}", undoes=target.digest if target else None,
            )  # fmt: skip
            ledger.judge(judgement)
            made.append(judgement)
            standing = [j for j in standing if j != target] + ([] if target else [judgement])
        assert ledger.judgements() == standing
        assert ledger.judgements(undone=True) == made
