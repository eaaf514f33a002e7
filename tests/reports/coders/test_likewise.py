"""Likewise: acts told by pointing at another, and sides told by what an article said before."""

from __future__ import annotations

import pytest


def told(reading):
    return [
        (d.event.kind, "+".join(a.code for a in d.event.source), "+".join(a.code for a in d.event.target))
        for d in reading.drafts
        if d.event is not None
    ]


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


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Hungary, Slovakia and Serbia signed a gas deal on Friday. Neither Budapest nor Belgrade has ratified it.",
            ("ratify", "HUN", "SRB+SVK"),
        ),
        ("Germany and Poland have each offered to mediate between Georgia and Russia.", ("promise", "POL", "GEO+RUS")),
        (
            "Saudi Arabia expelled Lebanon's ambassador on Friday. The kingdom banned all imports from its neighbour.",
            ("sanction", "SAU", "LBN"),
        ),
        (
            "Kenya, Uganda and Tanzania signed a pact on Monday. The trio will hold a naval exercise in July.",
            ("joint_exercise", "KEN+TZA+UGA", "KEN+TZA+UGA"),
        ),
    ],
)
def test_sides_come_from_what_was_told_before(read_english, text, event):
    assert event in told(read_english(text))
