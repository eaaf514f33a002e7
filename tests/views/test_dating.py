"""Dates for a reader: in words, no finer than they were given."""

from __future__ import annotations

import pytest

from depeche.views.dating import date_words, when
from depeche.views.wording import wording


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2025-10-07", "7 Oct 2025", "7 oct. 2025"),
        ("2025-10", "October 2025", "octobre 2025"),
        ("2025", "2025", "2025"),
        ("2025-11-18/2025-11-19", "18–19 Nov 2025", "18–19 nov. 2025"),
        ("2026-01/2026-06", "January – June 2026", "janvier – juin 2026"),
        ("2024/2025", "2024–2025", "2024–2025"),
        ("../2026-03", "by the end of March 2026", "au plus tard fin mars 2026"),
        ("2025-12-19/..", "from 19 Dec 2025 on", "à partir du 19 déc. 2025"),
        ("199X", "1990–1999", "1990–1999"),
        ("2025-21", "spring 2025", "printemps 2025"),
        ("2024~", "about 2024", "vers 2024"),
        ("2025-10?", "October 2025 (uncertain)", "octobre 2025 (incertain)"),
        ("2025-10/2026", "October 2025 to 2026", "octobre 2025 – 2026"),
    ],
)
def test_a_date_is_told_as_finely_as_it_was_given_and_no_finer(edtf, english, french):
    assert date_words(edtf, wording("en")).replace("\u2009", " ") == english
    assert date_words(edtf, wording("fr")).replace("\u2009", " ") == french


@pytest.mark.parametrize(
    ("edtf", "width"), [("2025-10-07", 1), ("2025-10", 31), ("2025", 365), ("2025-11-18/2025-11-19", 2)]
)
def test_a_bar_is_as_wide_as_the_days_that_the_date_may_mean(edtf, width):
    (bar,) = when([edtf], wording("en")).bars
    assert bar.width == pytest.approx(width / 365 * 100, abs=0.01)
    assert (bar.opens, bar.runs_on) == (False, False)


def test_a_bar_that_leaves_its_year_says_so():
    (open_start,), (next_year,) = (when([d], wording("en")).bars for d in ("../2026-03", "2025/2026"))
    assert (open_start.opens, open_start.runs_on) == (True, False)
    assert (next_year.opens, next_year.runs_on) == (False, True)


def test_dates_that_disagree_stand_side_by_side():
    both = when(["2025-11-18", "2025-11-19"], wording("en"))
    assert (both.text, both.first, both.last, len(both.bars)) == (
        "18 Nov 2025 / 19 Nov 2025",
        "2025-11-18",
        "2025-11-19",
        2,
    )
