"""Queries: what an address asks for, and how it is written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.errors import UnreadableQuery
from depeche.views.query import FACETS, Query, choose, newest_first, read_query, traits_of
from tests.records.making import coded, event, together

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.sampled_from([f for f in FACETS if f != "sort"]), WORDS), max_size=8))
def test_a_query_read_from_its_own_address_is_the_same(pairs):
    from urllib.parse import parse_qsl

    query = read_query(pairs)
    assert read_query(parse_qsl(query.address())) == query
    assert read_query(reversed(pairs)).address() == query.address()


@pytest.mark.parametrize(
    ("name", "value"),
    [("since", "soon"), ("until", "2025-02-30"), ("since", "2025/2026"), ("sort", "war"), ("kind", "x" * 300)],
)
def test_what_can_not_be_read_is_refused_with_its_name(name, value):
    with pytest.raises(UnreadableQuery) as refusal:
        read_query([(name, value)])
    assert refusal.value.name == name


def test_bounds_are_whole_months_and_years():
    query = read_query([("since", "2025-02"), ("until", "2025")])
    assert (query.first_day, query.last_day) == ("2025-02-01", "2025-12-31")


def test_parameters_of_others_and_empty_ones_ask_nothing():
    assert read_query([("q", "Togo"), ("kind", " "), ("since", ""), ("page", "3")]) == Query()
    assert not Query()


def some():
    return together(
        coded("a", "2025-11-19", event("visit", "TGO", "RUS", "visite à Moscou", date="2025-11-18"), outlet="A"),
        coded("b", "2025-11-21", event("sign", "TGO RUS", "", "accord signé", date="2025-11-20"), outlet="B"),
        coded("c", "2025-11-22", event("sign", "TGO FRA", "", "autre accord", date="2025-11-02"), outlet="B"),
        coded("d", "2025-11-23", event("aid_grant", "RUS", "TGO", "don de blé"), outlet="B"),
    )


def test_the_count_beside_a_choice_is_what_choosing_it_finds():
    every = [traits_of(r) for r in some()]
    for asked in (Query(), Query(outlet=("B",)), Query(kind=("sign",), outlet=("A", "B")), Query(since="2025-11-15")):
        found = choose(every, asked)
        for name, counts in found.counts.items():
            for value, count in counts.items():
                only = Query(**{**{f: getattr(asked, f) for f in FACETS}, name: (value,)}, since=asked.since)
                assert len(choose(every, only).records) == count


def test_filters_narrow_each_other_and_values_of_one_are_alternatives():
    every = [traits_of(r) for r in some()]
    assert len(choose(every, Query(kind=("sign", "visit"))).records) == 3
    assert len(choose(every, Query(kind=("sign", "visit"), outlet=("A",))).records) == 1


def test_what_has_no_day_is_left_out_by_no_bound_and_comes_last():
    every = [traits_of(r) for r in some()]
    kinds = [r.kind for r in newest_first(choose(every, Query(since="2025-11-15")).records)]
    assert kinds == ["sign", "visit", "aid_grant"]
