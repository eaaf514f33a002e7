"""Offices that one article prints serve the others of the ledger, whatever the order in which they come."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import permutations

import pytest

from depeche.articles.article import Article
from depeche.ledger.checking import faults
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.ledger.lookup import edition
from depeche.reading import code, read
from depeche.records.acquaintance import names_in, officers_for, revisit

DAY = datetime.date(2025, 11, 20)


def article(name: str, text: str) -> Article:
    return Article(id=name, text=text, published=DAY, language="fr")


PRINTED = article(
    "printed",
    "La ministre togolaise des Affaires étrangères, Ama Kokou Dossou, a reçu mardi à Lomé son homologue ghanéen.\n\n"
    "Le Togo et le Ghana ont signé un accord de pêche.",
)
NAMED = article(
    "named",
    "Ama Kokou Dossou a rencontré jeudi à Accra le président ghanéen.\n\n"
    "Le Ghana se félicite de cette rencontre avec ses voisins.",
)
DISPUTING = article(
    "disputing",
    "La ministre béninoise des Affaires étrangères, Ama Kokou Dossou, a reçu mardi à Cotonou l'ambassadeur du Ghana.",
)


def fill(articles: list[Article], *, together: bool) -> Ledger:
    ledger = open_ledger(":memory:")
    before = edition(ledger).coding
    for each in articles:
        ledger.add(each, code(each, every=True))
        if not together:
            revisit(ledger, since=before, every=True)
            before = edition(ledger).coding
    revisit(ledger, since=before, every=True)
    return ledger


def sides(ledger: Ledger, name: str) -> set[tuple[str, tuple[str, ...], str]]:
    return {
        (e.report.kind, tuple(a.code for a in e.report.source), e.report.source[0].basis)
        for e in ledger.reports()
        if e.sort == "event" and e.source.article == name
    }


def test_an_article_alone_does_not_know_her():
    assert all("TGO" not in codes for _, codes, _ in sides(fill([NAMED], together=True), "named"))


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("order", list(permutations([PRINTED, NAMED])), ids=lambda o: "-".join(a.id for a in o))
def test_an_office_serves_the_other_article(order, together):
    with fill(list(order), together=together) as ledger:
        assert ("meeting", ("GHA", "TGO"), "stated") in sides(ledger, "named")
        assert list(faults(ledger)) == []


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(
    "order", list(permutations([PRINTED, NAMED, DISPUTING])), ids=lambda o: "-".join(a.id for a in o)
)
def test_two_articles_that_disagree_serve_nobody(order, together):
    with fill(list(order), together=together) as ledger, fill([NAMED], together=True) as alone:
        assert sides(ledger, "named") == sides(alone, "named")
        assert list(faults(ledger)) == []


def test_the_reason_names_the_article():
    with fill([PRINTED, NAMED], together=True) as ledger:
        (officer,) = officers_for(ledger, NAMED)
    assert (officer.name, officer.code, officer.article) == ("Ama Kokou Dossou", "TGO", "printed")
    ref = next(r for r in read(NAMED, officers=[officer]).cast.refs.items if r.person is not None)
    assert (ref.codes, ref.basis) == (("TGO",), "coreference")
    assert ref.reason == "Ama Kokou Dossou stands for TGO (office in article printed)"


def test_its_own_words_outweigh_the_others():
    own = article("own", "Le ministre béninois Ama Kokou Dossou a rencontré jeudi à Accra le président ghanéen.")
    officer = officers_for(fill([PRINTED], together=True), own)[0]
    ref = next(r for r in read(own, officers=[officer]).cast.refs.items if r.person is not None)
    assert ref.codes == ("BEN",)


def test_what_somebody_else_coded_is_left_alone():
    named = article("named", NAMED.text + "\n\nLe Ghana a expulsé deux diplomates nigérians.")
    with open_ledger(":memory:") as ledger:
        ledger.add(named, replace(code(named, every=True), events=()))
        ledger.add(PRINTED, code(PRINTED, every=True))
        assert officers_for(ledger, named)
        assert revisit(ledger, since=0, every=True) == 0
        assert sides(ledger, "named") == set()


def test_a_second_look_changes_nothing():
    with fill([NAMED, PRINTED], together=True) as ledger:
        now = edition(ledger)
        assert revisit(ledger, since=0, every=True) == 0
        assert edition(ledger) == now


def test_names_are_runs_of_capitals_within_a_line():
    found = names_in("Hier Ama Kokou, seule.\nAnne Dossou")
    assert found == ["Ama Kokou", "Anne Dossou", "Hier Ama", "Hier Ama Kokou"]
    assert "Abdul Rahman al-Awadi" in names_in("hier Abdul Rahman al-Awadi parlait")
