"""Domains of a passage, by its words."""

from __future__ import annotations

import pytest

from depeche.codebook.plover import plover
from depeche.codebook.tables import languages, read_yaml
from depeche.reports.coders.domains import domains_of


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("fr", "L'accord de coopération militaire entre Moscou et Lomé", ("military",)),
        ("fr", "l'ouverture prochaine d’ambassades dans les deux capitales", ("diplomatic",)),
        ("fr", "ARMÉE et MUNITIONS", ("military",)),
        ("fr", "un prêt de 200 millions de dollars pour un gazoduc", ("economic", "natural_resource")),
        ("fr", "la Douma a adopté le projet de loi", ("legislative",)),
        ("fr", "la réadmission des migrants et le droit d'asile", ("asylum", "migration")),
        ("fr", "les droits de l'homme et la liberté de la presse", ("human_rights", "rights_freedoms")),
        ("fr", "une cyberattaque et la désinformation", ("cyber", "misinformation")),
        ("fr", "le tracé de la frontière", ("territory",)),
        ("fr", "de l'armoire au charme, un alarmant désarroi", ()),
        ("fr", "Le président a reçu son homologue mardi", ()),
        ("fr", "prêt à jouer un rôle dans un climat de confiance ; or, il n'en est rien", ()),
        ("en", "a military cooperation agreement", ("military",)),
        ("en", "expelled 12 embassy employees", ("diplomatic",)),
        ("en", "the Torkham border crossing", ("territory",)),
        ("en", "Indus Waters Treaty", ("natural_resource",)),
        ("en", "nuclear talks on uranium enrichment", ("cbrn", "natural_resource")),
        ("en", "drug trafficking and money laundering", ("crime", "illegal_drugs")),
        ("en", "a swarm of taxis in the foreground", ()),
        ("en", "a couple praised his hospitality at the investiture", ()),
        ("en", "", ()),
        ("zz", "a military agreement", ()),
    ],
)
def test_a_passage_has_the_contexts_that_its_words_name(language, words, expected):
    assert domains_of(words, language) == expected


@pytest.mark.parametrize("language", languages())
def test_every_context_of_plover_has_words_in_every_language(language):
    table = read_yaml("languages", language, "contexts.yaml")["contexts"]
    assert set(table) == set(plover().contexts)
    assert [name for name, words in table.items() if not words or len(set(words)) < len(words)] == []


@pytest.mark.parametrize("language", languages())
def test_every_word_of_a_context_tells_it(language):
    table = read_yaml("languages", language, "contexts.yaml")["contexts"]
    missed = [(n, w) for n, words in table.items() for w in words if n not in domains_of(w.lstrip("="), language)]
    assert missed == []
