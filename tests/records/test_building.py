"""A ledger that was filled first: its records are built chain by chain, and are those of one by one."""

from __future__ import annotations

from itertools import islice

import pytest

from benchmarks.records import Press
from depeche.ledger.ledger import open_ledger
from depeche.records import building, upkeep
from depeche.records.gathering import gather
from depeche.records.shelf import open_shelf
from depeche.records.upkeep import drop, keep_up

ARTICLES = 200


class Broken(Exception):
    """The machine stops here."""


@pytest.fixture(scope="module")
def press():
    articles = list(islice(Press(3000).articles(), ARTICLES))
    assert len(articles) == ARTICLES
    return articles


@pytest.fixture
def filled(press, address, monkeypatch):
    monkeypatch.setattr(upkeep, "AT_ONCE", 50)
    monkeypatch.setattr(building, "TOGETHER", 40)
    with open_ledger(address) as ledger:
        ledger.add_all(press)
        yield ledger


def test_built_at_once_is_what_comes_step_by_step_and_of_the_whole_ledger(filled, press):
    built = tuple(open_shelf(filled))
    with open_ledger(":memory:") as other:
        for first in range(0, ARTICLES, 30):
            other.add_all(press[first : first + 30])
            keep_up(other)
        assert tuple(open_shelf(other)) == built
    assert len(built) > 100
    assert {r.id for r in gather(filled)} == {r.id for r in built}


def test_a_build_that_is_broken_off_goes_on_where_it_was(filled, monkeypatch):
    whole = tuple(open_shelf(filled))
    drop(filled)
    build, done = upkeep._Step.build, []

    def some(self, reports):
        if len(done) == 2:
            raise Broken
        done.append(len(reports))
        build(self, reports)

    monkeypatch.setattr(upkeep._Step, "build", some)
    with pytest.raises(Broken):
        keep_up(filled)
    monkeypatch.setattr(upkeep._Step, "build", build)
    assert len(done) == 2
    assert tuple(open_shelf(filled)) == whole


def test_after_a_build_nothing_is_left_to_do(filled):
    assert keep_up(filled)
    assert not keep_up(filled)
