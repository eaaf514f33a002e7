"""Pages are read faster than any feed brings them."""

from __future__ import annotations

import pytest

from benchmarks.extraction import FASTEST_BAR, RIGHT_BAR, measure

TRIES = 4  # a machine that others use is slow for a while, never fast for a while


@pytest.mark.slow
@pytest.mark.timed
def test_an_archive_is_read_at_sixty_pages_a_second_on_one_core():
    for _ in range(TRIES):
        told = measure(400)
        if told["pages_a_second"] >= FASTEST_BAR:
            break
    assert told["pages_a_second"] >= FASTEST_BAR
    assert told["title_and_day_right_of_100"] >= RIGHT_BAR
    assert told["layouts"] == 40
