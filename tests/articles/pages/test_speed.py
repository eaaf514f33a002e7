"""Pages are read faster than any feed brings them."""

from __future__ import annotations

import pytest

from benchmarks.extraction import FASTEST_BAR, RIGHT_BAR, measure

TRIES = 4  # a machine that others use is slow for a while, never fast for a while


@pytest.mark.slow
def test_an_archive_is_read_at_sixty_pages_a_second_on_one_core():
    told = measure(400)
    fastest = told["pages_a_second"]
    for _ in range(TRIES - 1):
        fastest = fastest if fastest >= FASTEST_BAR else max(fastest, measure(400)["pages_a_second"])
    assert fastest >= FASTEST_BAR
    assert told["title_and_day_right_of_100"] >= RIGHT_BAR
    assert told["layouts"] == 40
