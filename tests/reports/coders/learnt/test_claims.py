"""Claims: what an article may tell, by its frames and by the networks, and between whom."""

import datetime

import numpy
import pytest

from depeche.reports.coders.learnt.claims import OPTIONS, claims_of, likelihood_of
from depeche.reports.coders.learnt.deemed import Deemed
from tests.reports.coders.telling import read_on

DAY = datetime.date(2025, 12, 5)
TEXT = (
    "Lomé et Moscou se rapprochent\n\nLe président togolais Faure Gnassingbé s'est rendu mercredi à Moscou. "
    "La Russie a grimacé devant le Togo. Le Ghana a remercié la Russie."
)


@pytest.fixture(scope="module")
def reading():
    return read_on(DAY, TEXT, "fr")


def act(reading, word, label, likelihood=0.9, sides=(("RUS",), ("TGO",)), surety=0.9, **shares):
    """An act at a word; `shares` gives for codes how likely they are source and target, nobody else is either."""
    codes = reading.coder.second.given.codes
    rows = numpy.array([shares.get(code, (0.0, 0.0)) for code in codes], dtype=numpy.float32)
    at = [t.text for t in reading.parse.tokens].index(word)
    return Deemed(at, label, likelihood, *sides, surety, rows)


def claims(reading, *acts):
    return claims_of(reading.coder.second.given, acts, reading.drafts)


def test_what_the_frames_told_comes_first_with_their_sides(reading):
    near = act(reading, "grimacé", "criticise", 0.99)
    own = act(reading, "remercié", "praise", 0.1, RUS=(0.1, 0.4), GHA=(0.7, 0.1), TGO=(0.1, 0.5))
    found = claims(reading, near, own)
    assert [claim.act.label for claim in found] == ["praise", "criticise"]
    assert found[0].draft is not None
    assert found[0].draft.frame.id.startswith("fr/praise")
    assert found[0].sides[:2] == ((("GHA",), ("RUS",)), (("GHA",), ("TGO",)))
    assert found[1].draft is None
    assert found[1].sides[0] == (("RUS",), ("TGO",))


@pytest.mark.parametrize(
    ("word", "label", "likelihood", "surety", "sides"),
    [
        ("grimacé", "criticise", 0.2, 0.2, (("RUS",), ("TGO",))),  # hardly likely
        ("a", "visit", 0.9, 0.9, (("RUS",), ("TGO",))),  # beside a word that tells more likely
        ("grimacé", "talks", 0.9, 0.9, (("RUS",), ("RUS",))),  # together with nobody
        ("remercié", "accuse", 0.9, 0.9, (("GHA",), ("RUS",))),  # the frames took the word for another act
    ],
)
def test_what_is_no_claim(reading, word, label, likelihood, surety, sides):
    more = act(reading, "grimacé", "criticise", 0.95, surety=0.95)
    acts = [act(reading, word, label, likelihood, sides, surety)] + ([more] if word == "a" else [])
    assert label not in [claim.act.label for claim in claims(reading, *acts)]


def test_sides_are_the_likeliest_sets_and_never_the_same_on_both(reading):
    told = act(reading, "grimacé", "criticise", RUS=(0.9, 0.4), TGO=(0.3, 0.8), GHA=(0.4, 0.5))
    (claim,) = claims(reading, told)
    assert 1 < len(claim.sides) <= OPTIONS + 1
    assert (("RUS",), ("GHA", "TGO")) in claim.sides
    assert not any({*source} & {*target} for source, target in claim.sides)
    codes = reading.coder.second.given.codes
    likely = [likelihood_of(sides, told, codes) for sides in claim.sides]
    assert likely[1:] == sorted(likely[1:], reverse=True)
    assert likely[claim.sides.index((("RUS",), ("TGO",)))] == pytest.approx(0.9 * 0.6 * 0.7 * 0.8 * 0.6 * 0.5, abs=1e-5)


def test_what_is_done_together_has_the_same_on_both_sides(reading):
    both = (("RUS", "TGO"), ("RUS", "TGO"))
    told = act(reading, "grimacé", "talks", sides=both, RUS=(0.9, 0.9), TGO=(0.8, 0.8), GHA=(0.5, 0.5))
    (claim,) = claims(reading, told)
    assert all(source == target and len(source) > 1 for source, target in claim.sides)
    assert (("GHA", "RUS", "TGO"),) * 2 in claim.sides
