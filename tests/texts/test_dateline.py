"""Datelines, in the forms that agencies print, and what only looks like one."""

from __future__ import annotations

import pytest

from depeche.texts.blocks import Block, read_blocks
from depeche.texts.dateline import read_dateline, split_datelines

SENTENCE = {"fr": "Le ministre a signé mardi un accord.", "en": "The minister signed a treaty on Tuesday."}


@pytest.mark.parametrize(
    ("language", "words", "place", "date", "agency"),
    [
        ("en", "LOMÉ, Nov 19 (Agency) - ", "LOMÉ", "Nov 19", "Agency"),
        ("en", "PARIS, April 15 (MNW) - ", "PARIS", "April 15", "MNW"),
        ("en", "WASHINGTON (Reuters) - ", "WASHINGTON", None, "Reuters"),
        ("en", "WASHINGTON (AP) — ", "WASHINGTON", None, "AP"),
        ("en", "BANGKOK, Thailand (AP) — ", "BANGKOK, Thailand", None, "AP"),
        ("fr", "VIENNE (Autriche), 9 juillet 2019 - ", "VIENNE", "9 juillet 2019", None),
        ("fr", "GENÈVE (Suisse), 3 mai (AFP) - ", "GENÈVE", "3 mai", "AFP"),
        ("en", "BEIJING, Nov. 19 (Xinhua) -- ", "BEIJING", "Nov. 19", "Xinhua"),
        ("en", "NEW YORK, Nov 19 (Reuters) – ", "NEW YORK", "Nov 19", "Reuters"),
        ("en", "New Delhi, Nov 19 (ANI): ", "New Delhi", "Nov 19", "ANI"),
        ("en", "MOSCOW, November 19. /TASS/. ", "MOSCOW", "November 19", "TASS"),
        ("en", "GENEVA/BERN, 19 November 2025 - ", "GENEVA/BERN", "19 November 2025", None),
        ("en", "LONDON, Wednesday, Nov. 19, 2025 — ", "LONDON", "Wednesday, Nov. 19, 2025", None),
        ("en", "Nov 19 (Reuters) - ", None, "Nov 19", "Reuters"),
        ("en", "LANDI KOTAL: ", "LANDI KOTAL", None, None),
        ("en", "ISLAMABAD: ", "ISLAMABAD", None, None),
        ("en", "LONDON — ", "LONDON", None, None),
        ("fr", "MOSCOU, 19 nov. 2025 (Agence Centrale) - ", "MOSCOU", "19 nov. 2025", "Agence Centrale"),
        ("fr", "Washington/Erevan (ah) - ", "Washington/Erevan", None, "ah"),
        ("fr", "(Togo First) - ", None, None, "Togo First"),
        ("fr", "(AFP) - ", None, None, "AFP"),
        ("fr", "PARIS, 15 avril (Reuters) - ", "PARIS", "15 avril", "Reuters"),
        ("fr", "Dakar, 19 nov (APS) – ", "Dakar", "19 nov", "APS"),
        ("fr", "Lomé, le 19 novembre 2025 – ", "Lomé", "le 19 novembre 2025", None),
        ("fr", "Lomé, le 1er décembre 2025 (ATOP) - ", "Lomé", "le 1er décembre 2025", "ATOP"),
        ("fr", "Paris, mercredi 19 novembre 2025 (AFP) — ", "Paris", "mercredi 19 novembre 2025", "AFP"),
        ("fr", "ALGER- ", "ALGER", None, None),
        ("fr", "Ouagadougou, 19/11/2025 (AIB) - ", "Ouagadougou", "19/11/2025", "AIB"),
        ("fr", "SAINT-PÉTERSBOURG (Russie) - ", "SAINT-PÉTERSBOURG", None, None),
        ("fr", "BRUXELLES (Agence Europe) - ", "BRUXELLES", None, "Agence Europe"),
        ("fr", "L'ISLE-D'ABEAU, 2 févr. 2025 (AFP) - ", "L'ISLE-D'ABEAU", "2 févr. 2025", "AFP"),
        ("fr", "Moscou,\u00a019\u00a0nov. (AFP)\u00a0–\u00a0", "Moscou", "19\u00a0nov.", "AFP"),
    ],
)
def test_a_dateline_gives_place_day_and_agency(language, words, place, date, agency):
    found = read_dateline(words + SENTENCE[language], language)
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert found.end == len(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Le Togo et la Russie - qui ont signé un accord - se sont retrouvés mardi."),
        ("fr", "Togo - Russie : le Chef de l'Etat reçu avec les honneurs au Kremlin"),
        ("fr", "Lomé-Moscou : beaucoup de tapis rouge, peu d'encre"),
        ("fr", "Thaïlande/Cambodge : la trêve vacille depuis la nuit de lundi"),
        ("fr", "Arménie-Azerbaïdjan: un traité paraphé, mais pas encore signé"),
        ("fr", "REPUBLIQUE DU CONGO"),
        ("fr", "EXCLUSIF — Le ministre a signé mardi un accord."),
        ("fr", "ANALYSE - Le ministre a signé mardi un accord."),
        ("fr", "EN DIRECT : Le ministre a signé mardi un accord."),
        ("fr", "ONU : Le Conseil de sécurité a adopté une résolution."),
        ("fr", "(Suite) - Le ministre a signé mardi un accord."),
        ("fr", "(Vidéo) - Le ministre a signé mardi un accord."),
        ("fr", "Robert Dussey (à droite) - Le ministre a signé mardi un accord."),
        ("fr", "Robert Dussey (Togo) - Le ministre a signé mardi un accord."),
        ("fr", "TOGO - RUSSIE : le Chef de l'Etat reçu au Kremlin"),
        ("fr", "INDE/PAKISTAN - Le poste restera clos jusqu'au 31 décembre."),
        ("fr", "BANGLADESH - Dacca a réclamé hier un accord avec le Togo."),
        ("fr", "« Nous attendons des actes », a dit le ministre : la Russie doit agir."),
        ("fr", "Le 19 novembre 2025, le ministre a signé un accord - le premier depuis dix ans."),
        ("fr", "Le 19 novembre 2025 : Le ministre a signé un accord."),
        ("fr", "Mardi 18 novembre - Le ministre a signé mardi un accord."),
        ("fr", "M. Gnassingbé (58 ans) - Il a été reçu mardi au Kremlin."),
        ("en", "18:40 Moscow leans on Warsaw. The Russian Foreign Ministry asked Poland."),
        ("en", "LIVE | Eastern flank, Friday 12 September 2025"),
        ("en", "LIVE: The minister signed a treaty on Tuesday."),
        ("en", "COVID-19: The ministers met on Tuesday in Paris."),
        ("en", "NATO: The allies met on Tuesday in Brussels."),
        ("en", "UN — The Security Council met on Tuesday."),
        ("en", "PRESS RELEASE: The minister signed a treaty on Tuesday."),
        ("en", "All four trade gates — Torkham, Chaman, Kharlachi and Ghulam Khan — were shut."),
        ("en", "Torkham opens a crack as Istanbul truce holds"),
        ("en", "The minister (left) - The minister signed a treaty on Tuesday."),
        ("en", "France, Germany and Italy - The three signed a treaty on Tuesday."),
        ("en", "WHAT WE KNOW SO FAR ABOUT IT: The minister signed a treaty on Tuesday."),
        ("en", "Trump: The treaty was signed on Tuesday in Paris."),
        ("en", ""),
        ("en", " - "),
    ],
)
def test_what_only_looks_like_a_dateline_is_none(language, words):
    assert read_dateline(words, language) is None


def test_capitals_alone_are_believed_less_unless_a_table_knows_the_town():
    assert read_dateline("LANDI KOTAL: " + SENTENCE["en"], "en").sure is False
    assert read_dateline("ISLAMABAD: " + SENTENCE["en"], "en").sure is True
    assert read_dateline("LANDI KOTAL, Nov 1: " + SENTENCE["en"], "en").sure is True


def test_a_dateline_becomes_a_block_of_its_own_that_is_not_coded():
    text = f"A treaty at last\n\nLOMÉ, Nov 19 (Agency) - {SENTENCE['en']}\n\nDUSSEY: {SENTENCE['en']}"
    blocks = split_datelines(text, read_blocks(text, ()), "en")
    assert [(b.role, text[b.start : b.end]) for b in blocks] == [
        ("title", "A treaty at last"),
        ("dateline", "LOMÉ, Nov 19 (Agency) -"),
        ("body", SENTENCE["en"]),
        ("body", f"DUSSEY: {SENTENCE['en']}"),
    ]
    assert not Block(0, 1, "dateline").coded


def test_capitals_that_come_back_are_speakers():
    text = f"At the radio.\n\nGRACE MOLLY: {SENTENCE['en']}\n\nJOHN DOE: {SENTENCE['en']}"
    blocks = read_blocks(text, ())
    assert split_datelines(text, blocks, "en") == blocks


def test_capitals_of_a_title_are_no_dateline():
    text = f"LANDI KOTAL: A new crossing opens at last\n\n{SENTENCE['en']}"
    blocks = read_blocks(text, ())
    assert split_datelines(text, blocks, "en") == blocks


def test_a_language_without_a_table_has_no_datelines_but_the_plainest():
    assert read_dateline("MADRID, 19 nov (EFE) - El ministro firmó un acuerdo.", "zz") is None
