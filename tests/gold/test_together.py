"""Our own clusters come together as people brought them."""

from __future__ import annotations

import pytest

from gold.together import Score, names, records_of, score


@pytest.mark.parametrize("name", names())
def test_the_hand_coding_of_a_cluster_comes_together_as_people_brought_it(name):
    came = score(name, records_of(name, coded_by_hand=True))
    assert came.misses == []
    assert came.found == came.gold > 10
    assert came.whole == came.records > 2
    assert came.conflicts_right == came.conflicts_told == came.conflicts_gold > 2


def test_our_own_coding_of_the_clusters_keeps_its_scores():
    total = Score()
    for name in names():
        total.add(score(name, records_of(name, coded_by_hand=False)))
    assert total.pairs >= 0.85
    assert total.conflicts_right >= 0.8 * total.conflicts_told
    assert total.conflicts_right >= 0.5 * total.conflicts_gold
    assert total.compatible_wrong == 0


def test_a_report_that_is_torn_off_costs_pairs_and_the_whole():
    records = records_of("paternieki", coded_by_hand=True)
    fewer = [r for r in records if r.kind != "expel_diplomat"]
    came = score("paternieki", fewer)
    assert came.found == came.gold - 3
    assert came.whole == came.records - 1
    assert any("missed: ('expel_diplomat', 'date'" in miss for miss in came.misses)
