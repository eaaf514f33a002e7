"""The shelf gives the records that a reader asks for, page by page."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from depeche.errors import UnknownRecord
from depeche.ledger.backup import back_up, restore
from depeche.ledger.derived import RECORDS
from depeche.ledger.ledger import open_ledger
from depeche.records.checking import check
from depeche.records.filters import Filters
from depeche.records.gathering import gather
from depeche.records.ranks import Ranks, Standing
from depeche.records.shelf import open_shelf
from depeche.records.upkeep import drop
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
def ledger(address):
    with open_ledger(address) as opened:
        yield opened


@pytest.fixture
def shelf(ledger):
    ledger.add_all(ARTICLES)
    return open_shelf(ledger)


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


def test_what_comes_about_is_told_once_to_whoever_remembers_the_last(ledger):
    shelf = open_shelf(ledger)
    assert shelf.changes() == []
    ledger.add(*ARTICLES[1])
    assert shelf.refresh()
    assert not shelf.refresh()
    first = shelf.changes()
    assert [c.what for c in first] == ["new", "new", "new"]
    assert {shelf.find(c.record).kind for c in first} == {"meeting", "commitment"}
    seen = shelf.last_change()
    ledger.add(*ARTICLES[2])
    shelf.refresh()
    told = shelf.changes(seen)
    assert sorted((c.what, c.words) for c in told) == [("conflict", "date"), ("new", ""), ("second source", "")]
    assert shelf.changes(shelf.last_change()) == []


def test_a_new_title_of_a_known_person_is_no_new_record_and_a_rival_one_is_a_conflict(ledger):
    titles = ["président du Conseil", "président du Conseil", "président de la République"]
    shelf = open_shelf(ledger)
    for n, title in enumerate(titles):
        ledger.add(*coded(f"a{n}", "2025-11-19", office("Faure Gnassingbé", title, "TGO")))
        shelf.refresh()
    assert [(c.what, c.words) for c in shelf.changes()] == [("new", ""), ("conflict", "office")]
    (record,) = shelf.page(Filters(kind="office", disputed=True)).records
    assert len(record.members) == 3
    assert len(record.conflicts) == 1


def test_a_ranking_of_sources_changes_what_is_read_and_nothing_that_is_stored(ledger):
    ledger.add_all(ARTICLES)
    plain = open_shelf(ledger)
    ranks = Ranks({"The Lomé Post": Standing(rank=1)})
    ranked = open_shelf(ledger, ranks=ranks)
    asked = Filters(kind="meeting", between=("RUS", "TGO"))
    (bare,), (preferred,) = plain.page(asked).records, ranked.page(asked).records
    assert (bare.date, preferred.date) == (None, "2025-11-18")
    assert "The Lomé Post" in preferred.conflicts[0].reason
    everything = {r.id: r for r in gather(ledger, ranks=ranks)}
    assert {r.id: r for r in ranked} == everything


def test_one_side_gives_its_acts_and_words_and_three_sides_only_what_all_take_part_in(ledger):
    ledger.add_all(ARTICLES)
    ledger.add(*coded("d", "2025-11-22", event("summit", "TGO RUS FRA", "", "un sommet à trois", date="2025-11-21")))
    shelf = open_shelf(ledger)
    assert kinds(shelf.between(["FRA", "RUS", "TGO"])) == ["summit"]
    assert sorted(kinds(shelf.between(["FRA"]))) == ["meeting", "statement", "summit"]
    assert sorted(kinds(shelf.between(["FRA", "RUS"]))) == ["meeting", "summit"]


def test_records_of_very_many_sides_are_found_between_any_two_of_them(ledger):
    states = ["AGO", "BDI", "BEN", "BFA", "BWA", "CAF", "CIV", "CMR", "COD", "COG", "TGO", "TZA", "UGA", "ZAF", "ZMB"]
    ledger.add(*coded("a", "2025-11-22", event("summit", " ".join(states), "", "un sommet", date="2025-11-21")))
    shelf = open_shelf(ledger)
    assert kinds(shelf.between(["ZAF", "ZMB"])) == ["summit"]
    assert kinds(shelf.between(["ZMB"])) == ["summit"]
    assert kinds(shelf.between(["FRA", "ZMB"])) == []


def test_stored_records_of_other_rules_are_computed_again(ledger, monkeypatch):
    ledger.add_all(ARTICLES)
    before = list(open_shelf(ledger))
    seen = open_shelf(ledger).last_change()
    monkeypatch.setattr("depeche.records.upkeep.rules", lambda: "another edition")
    shelf = open_shelf(ledger)
    assert list(shelf) == before
    assert shelf.changes(seen) == []


def test_a_restored_ledger_has_the_same_records(ledger, tmp_path):
    ledger.add_all(ARTICLES)
    before = list(open_shelf(ledger))
    back_up(ledger, tmp_path / "backup.db")
    with open_ledger(tmp_path / "new.db") as new:
        restore(tmp_path / "backup.db", new)
        assert list(open_shelf(new)) == before
        assert list(check(new)) == []


def test_records_that_another_hand_changed_are_a_fault(ledger):
    ledger.add_all(ARTICLES)
    open_shelf(ledger)
    with ledger.writing() as connection:
        row = connection.execute(select(RECORDS.c.number, RECORDS.c.body).where(RECORDS.c.kind == "visit")).one()
        body = row.body.replace("2025-11-18", "2025-11-17")
        connection.execute(update(RECORDS).where(RECORDS.c.number == row.number).values(body=body))
    (fault,) = check(ledger)
    assert fault.why == "it is stored otherwise than the reports make it"
    drop(ledger)
    assert list(check(ledger)) == []
