"""What an EDTF date means in days, and how two of them compare."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.errors import UnreadableDate
from depeche.texts.period import Period, compatible, finer, read_period, shift, years_on

DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31))


@st.composite
def edtf_dates(draw: st.DrawFn) -> str:
    """A year, a month, a day or an interval of days."""
    day = draw(DAYS)
    form = draw(st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "interval"]))
    if form != "interval":
        return day.strftime(form)
    return f"{day.isoformat()}/{(day + datetime.timedelta(days=draw(st.integers(0, 400)))).isoformat()}"


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-11-18", "2025-11-18", "2025-11-18"),
        ("2025-11-18?", "2025-11-18", "2025-11-18"),
        ("2025~", "2025-01-01", "2025-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2025-11-10/2025-11-16", "2025-11-10", "2025-11-16"),
        ("2025/2026", "2025-01-01", "2026-12-31"),
        ("2026-01/2026-06", "2026-01-01", "2026-06-30"),
        ("2025-24", "2025-12-01", "2026-03-31"),
    ],
)
def test_a_date_means_its_first_to_its_last_day(edtf: str, first: str, last: str) -> None:
    assert read_period(edtf) == Period(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize("edtf", ["../2026-03", "/2026-03"])
def test_an_open_beginning_has_no_first_day(edtf: str) -> None:
    assert read_period(edtf) == Period(None, datetime.date(2026, 3, 31))


@pytest.mark.parametrize("edtf", ["2025-07/..", "2025-07/"])
def test_an_open_end_has_no_last_day_and_no_number_of_days(edtf: str) -> None:
    assert read_period(edtf) == Period(datetime.date(2025, 7, 1), None)
    assert read_period(edtf).days is None


@pytest.mark.parametrize(
    "edtf",
    [
        *(
            "",
            "..",
            "../..",
            "/",
            "24",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "0000",
            "May 2024",
            "2025-1-1",
            "2026/2025",
        ),
        *("2X25", "19XX-05", "2025-11-18T10:00", "2025/2026/2027", "٢٠٢٥", " 2025", "2025??"),
    ],
)
def test_what_is_no_date_is_refused_with_its_words(edtf: str) -> None:
    with pytest.raises(UnreadableDate) as refusal:
        read_period(edtf)
    assert refusal.value.words == edtf


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("2025-10", "2025-10-07", True),
        ("2025-11-18", "2025-11-19", False),
        ("2025", "2025-10/2025-12", True),
        ("2025-10-07", "2025-10-25", False),
        ("2025-03/2025-06", "2025-04", True),
        ("2025-11-17/2025-11-19", "2025-11-19/2025-11-21", False),
        ("../2026-03", "2026-02", True),
        ("../2026-03", "2026-04", False),
        ("2025-07/..", "2025-11-10", True),
        ("199X", "1994-05", True),
        (None, "2025", True),
        (None, None, True),
    ],
)
def test_dates_agree_at_the_coarser_of_their_precisions(a: str | None, b: str | None, agree: bool) -> None:
    assert compatible(a, b) is agree
    assert compatible(b, a) is agree


@pytest.mark.parametrize(
    ("a", "b", "chosen"),
    [
        ("2025-10", "2025-10-07", "2025-10-07"),
        ("2025-10-07", "2025-10", "2025-10-07"),
        ("2025-10-07", "2025-10-08", "2025-10-07"),
        ("../2026-03", "2026", "2026"),
    ],
)
def test_the_finer_date_means_fewer_days(a: str, b: str, chosen: str) -> None:
    assert finer(a, b) == chosen


@pytest.mark.parametrize(
    ("edtf", "count", "unit", "moved"),
    [
        ("2025-11-18", -1, "day", "2025-11-17"),
        ("2025-11-18", 2, "week", "2025-12-02"),
        ("2025-11-18", -2, "month", "2025-09"),
        ("2025-11-18", -2, "year", "2023"),
        ("2024-02-29", 1, "year", "2025"),
        ("2024/2025", -2, "year", "2022/2023"),
        ("2025-12", 1, "month", "2026-01"),
        ("2025-07/..", 1, "year", "2026/.."),
        ("199X", 10, "year", "200X"),
    ],
)
def test_a_date_moves_by_units_and_is_no_finer_than_the_unit(edtf: str, count: int, unit: str, moved: str) -> None:
    assert shift(edtf, count, unit) == moved  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edtf", "count", "unit"),
    [("2025", 1, "day"), ("2025-11", 1, "day"), ("199X", 1, "year"), ("9999", 1, "year"), ("2025", 1, "month")],
)
def test_a_date_too_coarse_or_too_far_can_not_be_moved(edtf: str, count: int, unit: str) -> None:
    with pytest.raises(UnreadableDate):
        shift(edtf, count, unit)  # type: ignore[arg-type]


@given(edtf_dates())
def test_every_date_agrees_with_itself_and_is_its_own_finer(edtf: str) -> None:
    assert compatible(edtf, edtf)
    assert finer(edtf, edtf) == edtf


@given(edtf_dates(), edtf_dates())
def test_agreement_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert compatible(a, b) == compatible(b, a)


@pytest.mark.parametrize(
    ("edtf", "years", "moved"),
    [
        ("2025-05-17", 1, "2026-05-17"),
        ("2025-01", -1, "2024-01"),
        ("2025-03/2025-06", 1, "2026-03/2026-06"),
    ],
)
def test_years_on_is_the_same_day_of_another_year(edtf: str, years: int, moved: str) -> None:
    assert years_on(edtf, years) == moved


@pytest.mark.parametrize("edtf", ["2024-02-29", "../2025-05"])
def test_years_on_is_refused_where_there_is_no_such_day(edtf: str) -> None:
    with pytest.raises(UnreadableDate):
        years_on(edtf, 1)


@given(DAYS, st.integers(-3000, 3000))
def test_moving_by_days_and_back_gives_the_same_day(day: datetime.date, count: int) -> None:
    assert shift(shift(day.isoformat(), count, "day"), -count, "day") == day.isoformat()


@given(st.text(max_size=24))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        period = read_period(words)
    except UnreadableDate:
        return
    assert period.first is not None or period.last is not None
