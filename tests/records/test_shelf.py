"""The shelf gives the records that a reader asks for, page by page."""

from __future__ import annotations

import pytest

from depeche.errors import UnknownRecord
from depeche.ledger.ledger import open_ledger
from depeche.records.filters import Filters
from depeche.records.shelf import open_shelf
from tests.records.making import coded, commitment, event, office, statement

ARTICLES = [
    coded(
        "a",
        "2025-11-19",
        event("visit", "TGO", "RUS", "en visite à Moscou", date="2025-11-18", place="Moscou", domains=["military"]),
        office("Faure Gnassingbé", "président du Conseil", "TGO"),
        statement("Faure Gnassingbé", "TGO", "nous sommes amis"),
        outlet="Togo Matin",
    ),
    coded(
        "b",
        "2025-11-20",
        event("meeting", "TGO RUS", "", "reçu au Kremlin", date="2025-11-19", persons=["Poutine", "Gnassingbé"]),
        event("meeting", "FRA RUS", "", "Macron a vu Poutine", date="2025-10-02", persons=["Poutine", "Macron"]),
        commitment("RUS", "TGO", "ouvrir une ambassade", "ouvrira une ambassade", due="2026"),
        outlet="Agence Lomé",
    ),
    coded(
        "c",
        "2025-11-21",
        event("meeting", "TGO RUS", "", "received in the Kremlin", date="2025-11-18", persons=["Putin", "Gnassingbe"]),
        statement("Emmanuel Macron", "FRA", "rien de neuf"),
        outlet="The Lomé Post",
        language="en",
    ),
]


@pytest.fixture
def shelf():
    with open_ledger(":memory:") as ledger:
        ledger.add_all(ARTICLES)
        yield open_shelf(ledger)


def kinds(page):
    return [r.kind for r in page.records]


def test_between_gives_acts_of_all_the_sides_and_what_was_said_beside_them(shelf):
    page = shelf.between(["TGO", "RUS"])
    assert sorted(kinds(page)) == ["commitment", "meeting", "office", "statement", "visit"]
    assert [r.kind for r in shelf.between(["FRA", "RUS"]).records] == ["meeting"]


def test_pages_follow_each_other_without_gap_or_overlap(shelf):
    whole = shelf.page(limit=None).records
    told, cursor = [], None
    while True:
        page = shelf.page(limit=2, cursor=cursor)
        told += page.records
        cursor = page.cursor
        if cursor is None:
            break
    assert len(whole) == len(shelf) == 7
    assert tuple(told) == whole
    assert shelf.page(limit=None, order="oldest").records == tuple(shelf)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(country="FRA"), ["meeting", "statement"]),
        (Filters(kind="visit"), ["visit"]),
        (Filters(kind="event", until="2025-10-31"), ["meeting"]),
        (Filters(kind="event", since="2025-11-19"), ["meeting"]),
        (Filters(domain="military"), ["visit"]),
        (Filters(status="announced"), ["commitment"]),
        (Filters(outlet="Togo Matin"), ["office", "statement", "visit"]),
        (Filters(language="en"), ["meeting", "statement"]),
        (Filters(words="recu KREMLIN"), ["meeting"]),
        (Filters(words="reçu Elysée"), []),
        (Filters(disputed=True), ["meeting"]),
    ],
)
def test_filters_let_through_what_they_say(shelf, filters, expected):
    assert sorted(kinds(shelf.page(filters))) == expected


def test_a_record_is_found_by_its_id_and_by_any_of_its_reports(shelf):
    meeting = shelf.page(Filters(kind="meeting", between=("TGO", "RUS"))).records[0]
    assert shelf.find(meeting.id) == meeting
    assert shelf.find(f"ev-{meeting.members[1].report[:10]}") == meeting
    assert shelf.find(meeting.members[1].report[:8]) == meeting
    with pytest.raises(UnknownRecord):
        shelf.find("ev-ffffffffff")


def test_counts_tell_how_many_records_have_each_value(shelf):
    assert shelf.counts("sort") == {"event": 3, "statement": 2, "commitment": 1, "office": 1}
    assert shelf.counts("outlet", Filters(kind="meeting")) == {"Agence Lomé": 2, "The Lomé Post": 1}
    assert shelf.counts("language", Filters(kind="meeting")) == {"fr": 2, "en": 1}
    assert shelf.counts("month", Filters(kind="event")) == {"2025-10": 1, "2025-11": 2}
    assert shelf.counts("pair") == {"RUS TGO": 3, "FRA RUS": 1}
    assert shelf.counts("side", Filters(kind="event")) == {"RUS": 3, "TGO": 2, "FRA": 1}
