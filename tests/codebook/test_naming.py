"""A user names a state by code or name, in French or English."""

from __future__ import annotations

import pytest

from depeche.codebook.naming import state_code
from depeche.errors import UnknownState


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("TGO", "TGO"),
        ("togo", "TGO"),
        ("Russie", "RUS"),
        ("Russia", "RUS"),
        ("Fédération de Russie", "RUS"),
        ("etats-unis", "USA"),
        ("ECOWAS", "ECOWAS"),
        ("Côte d’Ivoire", "CIV"),
    ],
)
def test_codes_and_names_lead_to_the_state(asked, code):
    assert state_code(asked) == code


@pytest.mark.parametrize(("asked", "near"), [("Rusie", "RUS"), ("Tgoo", "TGO"), ("Allemange", "DEU"), ("RUZ", "RUS")])
def test_a_misspelled_name_brings_the_nearest(asked, near):
    with pytest.raises(UnknownState) as refusal:
        state_code(asked)
    assert any(near in name for name in refusal.value.near)


def test_what_is_like_no_state_brings_no_suggestion():
    with pytest.raises(UnknownState) as refusal:
        state_code("xqzw jkvw")
    assert refusal.value.near == ()
