"""The order in which articles are added never changes the records, nor does adding them one at a time."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.records.form import record_form
from depeche.records.gathering import Records, bring_together, gather
from depeche.records.record import Record
from depeche.records.shelf import open_shelf
from tests.records.making import agreement, coded, commitment, entries, event, measure, office

ARTICLES = [
    coded(
        "a",
        "2025-11-19",
        event(
            "meeting",
            "TGO RUS",
            "",
            "Poutine a reçu Gnassingbé mercredi",
            date="2025-11-19",
            persons=["Vladimir Poutine", "Faure Gnassingbé"],
            place="Kremlin",
        ),
        event("ratify", "RUS", "TGO", "ratifié le mois dernier par les deux chambres", date="2025-10"),
        office("Faure Gnassingbé", "président du Conseil", "TGO"),
        measure("bourses", 65, "bourses", "RUS", "TGO", "65 bourses universitaires", period="2025/2026"),
    ),
    coded(
        "b",
        "2025-11-20",
        event(
            "meeting",
            "TGO RUS",
            "",
            "accueilli mardi au Kremlin",
            date="2025-11-18",
            persons=["Faure Essozimna Gnassingbé", "Poutine"],
            place="Kremlin",
        ),
        event(
            "meeting",
            "TGO RUS",
            "",
            "Dussey s'est entretenu avec Lavrov",
            date="2025-11-18",
            persons=["Dussey", "Lavrov"],
        ),
        office("Faure Essozimna Gnassingbé", "Président de la République", "TGO"),
        measure("bourses d'études", 75, "bourses", "RUS", "TGO", "75 bourses d'études", period="2025"),
    ),
    coded(
        "c",
        "2025-11-22",
        event("meeting", "TGO RUS", "", "reçu mercredi", date="2025-11-19"),
        event(
            "ratify",
            "RUS",
            "TGO",
            "le Conseil de la Fédération devait encore se prononcer",
            date="2025-10",
            status="ongoing",
        ),
        measure("bourses", 65, "bourses", "RUS", "TGO", "65 boursiers de plus"),
    ),
    coded(
        "d",
        None,
        event("meeting", "TGO RUS", "", "une entrevue entre les deux chefs d'État", persons=["Poutine", "Gnassingbé"]),
        event("visit", "TGO", "RUS", "lors de sa visite à Moscou", persons=["Faure Gnassingbé"], place="Moscou"),
    ),
    coded(
        "e",
        "2025-11-19",
        event(
            "visit",
            "TGO",
            "RUS",
            "en visite à Moscou depuis mardi",
            date="2025-11-18",
            status="ongoing",
            persons=["Gnassingbé"],
            place="Moscou",
        ),
        event(
            "meeting",
            "TGO RUS",
            "",
            "s'entretiendra ce mercredi",
            date="2025-11-19",
            status="planned",
            persons=["Gnassingbé", "Poutine"],
        ),
    ),
    coded(
        "f",
        "2025-12-01",
        commitment("RUS TGO", "RUS TGO", "ouvrir des ambassades", "l'ouverture d'ambassades", due="2026"),
        event("open_embassy", "RUS TGO", "RUS TGO", "l'ouverture d'ambassades", date="2026", status="planned"),
        event("praise", "TGO", "RUS", "a remercié Moscou pour son appui"),
    ),
    coded(
        "g",
        "2025-12-02",
        event("open_embassy", "RUS", "TGO", "Moscou ouvrira une ambassade à Lomé", status="planned"),
        agreement(
            "accord militaire",
            "RUS TGO",
            ("sign", "RUS TGO", "2025-04", "happened", "signé en avril"),
            domain="military",
        ),
    ),
    coded(
        "h",
        "2025-12-02",
        event("call", "RUS TGO", "", "un entretien téléphonique", date="2025-12-01"),
        event("talks", "RUS TGO", "", "des pourparlers lundi", date="2025-12-01"),
        agreement("pacte de défense", "RUS TGO", ("ratify", "RUS", "2025-10", "happened", "ratifié en octobre")),
    ),
    coded(
        "i",
        "2025-11-19",
        event(
            "meeting",
            "TGO RUS",
            "",
            "Putin met Gnassingbe in the Kremlin on Wednesday",
            date="2025-11-19",
            persons=["Putin", "Gnassingbe"],
            place="Kremlin",
        ),
        language="en",
    ),
]


def printed(records: Records) -> str:
    return json.dumps([record_form(record) for record in records], ensure_ascii=False)


EXPECTED = printed(bring_together(entries(ARTICLES)))


@settings(max_examples=200)
@given(st.permutations(ARTICLES))
def test_reports_in_any_order_make_the_same_records(articles):
    assert printed(bring_together(entries(articles))) == EXPECTED


def stored(ledger: Ledger) -> str:
    """The stored records, in the order of those computed from nothing."""
    found = list(open_shelf(ledger))
    assert list(open_shelf(ledger)) == found
    return json.dumps([record_form(r) for r in sorted(found, key=_place)], ensure_ascii=False)


def _place(record: Record) -> tuple[str, str, str]:
    return record.first or "9999", record.kind, record.id


@settings(max_examples=200)
@given(st.permutations(ARTICLES), st.sets(st.integers(0, len(ARTICLES) - 1)))
def test_records_that_are_kept_up_article_by_article_are_those_computed_anew(articles, stops):
    with open_ledger(":memory:") as grown:
        for n, (article, reports) in enumerate(articles):
            grown.add(article, reports)
            if n in stops:
                open_shelf(grown)
        assert stored(grown) == EXPECTED
        assert printed(gather(grown)) == EXPECTED


def judged(verdict, one, other, time):
    return Judgement(verdict=verdict, subjects=tuple(sorted({one, other})), author="A", time=str(time))


@settings(max_examples=40)
@given(st.data())
def test_judgements_and_later_codings_in_any_order_leave_what_computing_anew_gives(data):
    whole = [
        *ARTICLES,
        copy_of("e"),
        again("b", 1),
        again("e", 0),
        again("h", 1),
        again("e", 1),
    ]
    digests = [e.digest for e in entries(ARTICLES)]
    with open_ledger(":memory:") as ledger:
        for n in data.draw(st.permutations(range(len(whole)))):
            ledger.add(*whole[n])
            verdict = data.draw(st.sampled_from(["", "same", "different", "wrong", "right", "undo", "value"]))
            one, other = data.draw(st.sampled_from(digests)), data.draw(st.sampled_from(digests))
            made = ledger.judgements(undone=True)
            if verdict == "undo" and made:
                back = data.draw(st.sampled_from(made)).digest
                ledger.judge(Judgement(verdict="undo", subjects=(), author="A", time=str(n), undoes=back))
            elif verdict == "value":
                ledger.judge(
                    Judgement(
                        verdict="wrong", subjects=(one,), author="A", time=str(n), field="date", value="2025-11-19"
                    )
                )
            elif verdict and verdict != "undo":
                ledger.judge(judged(verdict, one, other, n))
            if data.draw(st.booleans()):
                assert stored(ledger) == printed(gather(ledger))
        assert stored(ledger) == printed(gather(ledger))


def copy_of(name: str):
    """Another outlet's print of an article's text, with the same reports."""
    article, reports = next(pair for pair in ARTICLES if pair[0].id == name)
    return replace(article, id=f"{name}-copy", outlet="Agence"), replace(reports, article=f"{name}-copy")


def again(name: str, left_out: int):
    """The article with another coding: one event less."""
    article, reports = next(pair for pair in ARTICLES if pair[0].id == name)
    events = tuple(e for n, e in enumerate(reports.events) if n != left_out)
    return article, replace(reports, events=events)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_both_databases_keep_up_the_same_records_in_any_order(address, seed):
    dice = random.Random(seed)
    articles = [*ARTICLES, copy_of("e"), again("b", 1)]
    dice.shuffle(articles)
    digests = [e.digest for e in entries(ARTICLES)]
    with open_ledger(address) as ledger:
        for n, (article, reports) in enumerate(articles):
            ledger.add(article, reports)
            if dice.random() < 0.5:
                ledger.judge(judged(dice.choice(["same", "different", "wrong"]), *dice.sample(digests, 2), n))
            if dice.random() < 0.6:
                assert stored(ledger) == printed(gather(ledger))
        assert stored(ledger) == printed(gather(ledger))
