"""Reports compared in parts come together as they would on one machine."""

import random
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path

import pytest

from benchmarks.records import Press
from depeche.articles.readers.file import read_files
from depeche.ledger.ledger import open_ledger
from depeche.reading import code_articles
from depeche.records.clusters import gather
from depeche.records.pairing import compare
from depeche.records.partitions import compare_in_parts, connected, cut, gather_in_pieces, home_of
from depeche.records.traits import traits_of

GOLD = Path(__file__).parents[2] / "gold"


def traits_in(ledger):
    entries = sorted(ledger.reports(), key=lambda e: (e.source.digest, e.sort, e.digest))
    return [t for _, told in groupby(entries, key=lambda e: e.source.digest) for t in traits_of(list(told))]


@pytest.fixture(scope="module", params=["press", "gold"])
def traits(request, tmp_path_factory):
    """Of a made-up press with many reports of the same acts, and of the hand-coded articles as the coder reads them."""
    with open_ledger(str(tmp_path_factory.mktemp("parts") / "l.db")) as ledger:
        if request.param == "press":
            coded = Press(1500).articles()
        else:
            coded = code_articles(read_files([GOLD / "fr" / "articles.jsonl"]))
        for article, reports in coded:
            ledger.add(article, reports)
        return traits_in(ledger)


def test_every_report_is_at_home_in_one_part(traits):
    parts = list(cut(traits))
    assert len(parts) > 10
    assert sorted(t.digest for part in parts for t in part.own) == sorted(t.digest for t in traits)
    assert all(home_of(t) == part.home for part in parts for t in part.own)


def test_parts_find_the_likenesses_that_one_machine_finds(traits):
    whole = compare(traits)
    assert whole
    assert compare_in_parts(traits) == whole


def test_what_is_found_does_not_hang_on_the_order_of_reports_or_parts(traits):
    shuffled = list(traits)
    random.Random(7).shuffle(shuffled)

    def backwards(function, parts):
        return [function(part) for part in reversed(list(parts))]

    assert compare_in_parts(shuffled, backwards) == compare(traits)


def test_processes_find_the_same(traits):
    with ProcessPoolExecutor(2) as pool:
        assert compare_in_parts(traits, lambda function, parts: pool.map(function, parts, chunksize=50)) == compare(
            traits
        )


def test_pieces_come_together_as_the_whole_does(traits):
    members = {t.digest: t.article for t in traits}
    likenesses = compare(traits)
    assert len(connected(members, likenesses)) > 10
    assert gather_in_pieces(members, likenesses, gather) == gather(members, likenesses)
