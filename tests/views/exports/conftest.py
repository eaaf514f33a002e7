"""Material for the exports: the example articles with their hand coding, and a ledger full of traps."""

from __future__ import annotations

import pytest

from depeche.codebook.kinds import kinds
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import open_ledger
from depeche.records.filters import Filters
from depeche.views.exports.material import material
from tests.records.making import agreement, coded, commitment, event, measure, office, statement

TRAPS = ("=1+1", "@SUM(A1)", "+33 1", "-2 points", "\t=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a;b,c\"d\n'e'")


@pytest.fixture(scope="session")
def example(examples):
    return material(examples)


@pytest.fixture(scope="session")
def between(examples):
    return material(examples, Filters(between=("TGO", "RUS")))


def act(kind, *sides, **more):
    """An event with the type that its kind stands for."""
    return event(kind, *sides, **more) | {"type": kinds()[kind].type}


@pytest.fixture(scope="session")
def trapped():
    """Every sort of report, with words that a careless export would let do something."""
    ledger = open_ledger(":memory:")
    for number, trap in enumerate(TRAPS):
        ledger.add(
            *coded(
                f"t{number}", f"2025-11-{10 + number}",
                act("visit", "TGO", "RUS", f"{trap} visite", date="2025-10", persons=[trap], place=trap),
                act("meeting", "TGO RUS", "", f"{trap} réunion", date="2026-02-03", status="planned", place="Lomé"),
                act("accuse", "UN", "RUS", f"{trap} accuse", date="1897-03-04"),
                agreement(f"{trap} accord", "TGO RUS", ("sign", "TGO", "2025-10-07", "happened", f"{trap} signé")),
                commitment("RUS", "TGO", f"{trap} livrer", f"{trap} livrera", due="2026-03"),
                measure(trap, -5, f"unit {number}", "RUS", "TGO", f"{trap} cinq"),
                statement(f"{trap} porte-parole", "RUS", f"{trap} dit"),
                office(f"{trap} Kossi", f"{trap} ministre", "TGO"),
                outlet=trap,
            )
        )  # fmt: skip
    first = next(ledger.reports()).digest
    ledger.judge(Judgement(verdict="right", subjects=(first,), author=TRAPS[0], time="2025-12-01", reason=TRAPS[5]))
    yield material(ledger)
    ledger.close()


@pytest.fixture(params=["example", "trapped"])
def given(request):
    """Both, one after the other."""
    return request.getfixturevalue(request.param)
