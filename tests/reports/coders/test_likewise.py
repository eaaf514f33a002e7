"""Likewise: acts told by pointing at another."""

from __future__ import annotations

import pytest

from tests.reports.coders.telling import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The Danes expelled two Russian diplomats on Monday. The Poles followed suit on Tuesday.",
            ("expel_diplomat", "POL", "RUS"),
        ),
        (
            "Chile recalled its ambassador from Israel on Tuesday, as did Colombia.",
            ("recall_ambassador", "COL", "ISR"),
        ),
        (
            "Poland closed its border with Belarus on Monday, and Lithuania on Thursday.",
            ("border_close", "LTU", "BLR"),
        ),
        (
            "Peru closed its border with Ecuador on Monday. Ecuador responded in kind on Tuesday.",
            ("border_close", "ECU", "PER"),
        ),
        (
            "Le Chili a fermé lundi sa frontière avec le Pérou. La Bolivie a fait de même mardi.",
            ("border_close", "BOL", "PER"),
        ),
    ],
)
def test_an_act_is_told_again_of_somebody_else(read_english, read_french, text, event):
    read = read_french if text.startswith("Le ") else read_english
    assert event in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Poland closed its border with Belarus on Monday. Latvia refused to follow suit.",
        "Poland closed its border with Belarus on Monday. Latvia may do the same.",
        "Poland closed its border with Belarus on Monday. Poland did the same in May.",
    ],
)
def test_what_was_not_done_is_not_told_again(read_english, text):
    assert [e for e in told(read_english(text)) if e[0] == "border_close" and e[1] != "POL"] == []
