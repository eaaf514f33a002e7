"""Who tells a charge, whose act a possessive tells, and whom a threat on a condition is meant for."""

from __future__ import annotations

import pytest

from tests.reports.coders.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda has been arming the rebels, the Congolese army spokesman said on Monday.",
        "Rwanda, Kinshasa says, has armed the rebels.",
        "In Kinshasa's telling, Rwanda is arming the rebels.",
        "For Kinshasa's army chief, Rwanda is arming the rebels.",
        "Kinshasa is convinced that Rwanda is arming the rebels.",
    ],
)
def test_a_charge_is_made_by_whoever_tells_it(read_english, text):
    assert ("accuse", "COD", "RWA") in told(read_english(text))


def test_what_somebody_is_said_not_to_have_done_is_no_charge(read_english):
    text = "Rwanda had not violated the truce, the Congolese president said."
    assert ("accuse", "COD", "RWA") not in told(read_english(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Moscow berated London over its expulsion of two Russian diplomats.",
            ("expel_diplomat", "GBR", "RUS"),
        ),
        (
            "Trump said the United States would slap tariffs on Colombia unless Bogota took the planes.",
            ("threaten", "USA", "COL"),
        ),
        (
            "Egypt's envoy went on to Ethiopia, which turned down the Egyptian proposal.",
            ("reject", "ETH", "EGY"),
        ),
        (
            "Myanmar is dumping its unwanted people on its neighbour, complained Bangladesh's prime minister.",
            ("criticise", "BGD", "MMR"),
        ),
    ],
)
def test_sides_that_grammar_tells(read_english, text, event):
    assert event in told(read_english(text))
