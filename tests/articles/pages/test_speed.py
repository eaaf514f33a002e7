"""Pages are read faster than any feed brings them."""

from __future__ import annotations

import pytest

from benchmarks.extraction import FASTEST_BAR, RIGHT_BAR, measure


@pytest.mark.slow
def test_an_archive_is_read_at_sixty_pages_a_second_on_one_core():
    told = measure(400)
    assert told["pages_a_second"] >= FASTEST_BAR
    assert told["title_and_day_right_of_100"] >= RIGHT_BAR
    assert told["layouts"] == 40
