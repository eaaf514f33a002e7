"""Ledgers for the views: the three example articles with their hand coding, and whatever a test makes."""

from __future__ import annotations

import pytest

from depeche.ledger.coded_files import read_coded
from depeche.ledger.ledger import open_ledger
from depeche.records.shelf import open_shelf
from depeche.views.dossier import dossier


@pytest.fixture(scope="session")
def examples(root):
    """A ledger of examples/togo-russia, coded by hand."""
    ledger = open_ledger(":memory:")
    files = [root / "gold" / "fr" / f"{name}.json" for name in ("001", "002", "003")]
    ledger.add_all(read_coded(files, articles=[root / "examples" / "togo-russia"]))
    yield ledger
    ledger.close()


@pytest.fixture(scope="session")
def english(examples):
    return dossier(open_shelf(examples), examples, between=("TGO", "RUS"), lang="en")


@pytest.fixture(scope="session")
def french(examples):
    return dossier(open_shelf(examples), examples, between=("TGO", "RUS"), lang="fr")


@pytest.fixture
def made():
    """Makes the dossier of articles given by `coded`, between Togo and Russia unless told otherwise."""
    opened = []

    def make(*articles, between=("TGO", "RUS"), **options):
        ledger = open_ledger(":memory:")
        opened.append(ledger)
        ledger.add_all(articles)
        return dossier(open_shelf(ledger), ledger, between=between, **options)

    yield make
    for ledger in opened:
        ledger.close()
