"""No sides: rebels, companies, oppositions and former officials are no side, nor is another guessed for them."""

from __future__ import annotations

import datetime

import pytest

from depeche.reports.coders.draft import FINAL
from tests.reports.coders.telling import read_on, told

DAY = datetime.date(2025, 3, 7)  # a Friday
OPENINGS = {
    "fr": "Le Ghana et le Togo ont signé lundi à Accra un traité frontalier.",
    "en": "Ghana and Togo signed a border treaty in Accra on Monday.",
}
"""A story between two states, from which a missing side would be guessed."""


def _others(text: str, language: str) -> list[tuple[str, str, str]]:
    """What a sentence in that story tells beside its treaty."""
    reading = read_on(DAY, f"{OPENINGS[language]} {text}", language)
    return [event for event in told(reading) if event != ("sign", "GHA+TGO", "GHA+TGO")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le chef de l'opposition a rencontré mardi le président togolais."),
        ("en", "Opposition leader Kofi Asante met Togo's president on Tuesday."),
        ("fr", "Le M23 a bombardé mardi le port."),
        ("en", "M23 shelled the port on Tuesday."),
        ("fr", "Le Ghana a accusé mardi le M23 d'avoir exécuté des prisonniers."),
        ("en", "Ghana accused the M23 of executing prisoners on Tuesday."),
        ("fr", "Le Ghana négocie avec le M23."),
        ("en", "Ghana will negotiate with the M23."),
        ("fr", "Le porte-parole du M23 a accusé mardi le Ghana."),
        ("en", "The M23's spokesman accused Ghana on Tuesday."),
        ("en", "A spokesman for the rebels accused Ghana on Tuesday."),
        ("en", "Fighters of the M23 movement pulled out of two towns on Tuesday."),
        ("fr", "Accra et les rebelles ont signé mardi une trêve."),
        ("en", "Accra and the rebels signed a truce on Tuesday."),
        ("en", "Negotiators for Accra and the rebels met on Tuesday."),
        ("en", "A former Ghanaian president, John Mensah, met Togo's foreign minister on Tuesday."),
        ("fr", "L'ancien président ghanéen a rencontré mardi le ministre togolais des Affaires étrangères."),
        ("fr", "Le chef kurde Mazloum Abdi a rencontré mardi le président togolais."),
        ("en", "Kurdish commander Mazloum Abdi met Togo's president on Tuesday."),
        ("fr", "Le Ghana a promis mardi des indemnités aux commerçants."),
        ("en", "Ghana declined to comment."),
        ("fr", "Le gouverneur du Texas a critiqué mardi le Togo."),
        ("fr", "Le premier ministre de l'Ontario a critiqué mardi le Togo."),
        ("en", "Texas governor Greg Abbott criticised Togo on Tuesday."),
        ("fr", "Le Ghana n'a rien promis."),
        ("fr", "Le Togo a critiqué mardi les forces kurdes."),
        ("fr", "Le président ghanéen a promis aux électeurs de l'essence moins chère."),
        ("fr", "Le président togolais a reçu mardi les représentants des syndicats."),
        ("fr", "Le ministre ghanéen de la Santé a exhorté les parents à vacciner leurs enfants."),
        ("fr", "La Cour suprême du Ghana a rejeté le recours de l'opposition."),
        ("fr", "Le Parlement ghanéen a adopté mardi le budget."),
        ("en", "Critics accused the Togolese government of cowardice."),
        ("en", "A petition asks Togo to recall its ambassador."),
        ("en", "The trade union called on Togo's government to raise wages."),
        ("en", "Scientists from both countries met in Kpalimé on Tuesday."),
        ("en", '"They should have closed the border years ago," said a taxi driver in Aflao.'),
        ("en", "If Togo attacks, Ghana will respond, a columnist writes."),
        ("en", "Ghanaian Airways has signed a lease with a Togolese bank."),
        ("en", "Togo Airlines suspended its flights to Accra on Tuesday."),
        ("en", "The Ghanaian president vetoed the budget on Tuesday."),
        ("en", "A Ghanaian court acquitted the fisherman on Tuesday."),
        ("fr", "Une pétition demande au Togo de rappeler son ambassadeur."),
        ("fr", "Une famille ghanéenne a demandé au Togo de libérer son fils."),
        ("fr", "Un séisme a contraint le Ghana à évacuer trois mille personnes."),
        ("fr", "Le président ghanéen a reçu mardi les nouveaux juges."),
        ("fr", "Le président ghanéen a opposé mardi son veto au budget."),
        ("fr", "Le président ghanéen a rendu visite mardi aux garnisons du Nord."),
        ("fr", "La fédération ghanéenne de football a invité son homologue togolaise."),
        ("fr", "Le Ghana a écrasé le Togo 5-0 mardi chez les espoirs."),
        ("fr", "Un tribunal ghanéen a acquitté mardi le pêcheur."),
        ("fr", "Une plaque remercie le Togo."),
        ("en", "Ghana welcomed the paramilitary Rapid Support Forces on Tuesday."),
        ("en", "Ghana invited the commander of the Rapid Support Forces to Accra."),
        ("fr", "Le Ghana a invité à Accra le chef des Forces de soutien rapide."),
        ("fr", "L'ambassadeur ghanéen a assisté samedi à un concert à Lomé."),
        ("en", "The Ghanaian president promised voters cheaper fuel."),
        ("en", "Ghana's health minister urged parents to vaccinate their children."),
        ("en", "Ghana's army arrested one of its own generals on Tuesday."),
        ("en", "Ghanaian police on Tuesday fired tear gas at students in Kumasi."),
        ("fr", "Les pirates ont coulé tous les cargos au large des côtes ghanéennes."),
        ("en", '"Customs punishes us every year," grumbled Yao Mensah, a fruit importer in Aflao.'),
        ("en", "On television a retired colonel urged Accra to close the border."),
        ("en", "Ghana owes Togo, said Ama Boateng, a lecturer in Legon. She urged Accra to apologise."),
        ("en", "Sea-Watch accused Togo of cruelty on Tuesday."),
        ("en", "Amnesty accused the Togolese police of torture on Tuesday."),
        ("fr", "TotalEnergies a critiqué mardi le Togo."),
        ("fr", "L'Alliance sikhe de Kumasi a critiqué mardi le Togo."),
        ("en", "Chad Baxter, a foreman, threatened Togo on Tuesday."),
        ("en", "Jordan Bardella criticised Togo on Tuesday."),
        ("fr", "Sofia Coppola a remercié mardi le Togo."),
        ("en", "Ghana's central bank signed a contract with a printing firm on Tuesday."),
        ("en", "A senator accused the treasury of hiding figures on Tuesday."),
        ("en", "A cargo ship from Togo sank off Ghana on Tuesday."),
        ("en", "The prime minister dismissed two ministers on Tuesday."),
        ("fr", "Les Éperviers du Togo étrillent le Ghana (31-19)."),
    ],
)
def test_whoever_is_never_a_side_has_no_other_guessed_for_it(language, text):
    assert _others(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Parlement ghanéen a critiqué mardi le ministre ghanéen des Finances."),
        ("en", "Ghana's parliament criticised Ghana's finance minister on Tuesday."),
        ("fr", "Le président ghanéen a promis de protéger les pêcheurs ghanéens au Togo."),
    ],
)
def test_what_is_done_to_ones_own_people_is_done_to_no_other_state(language, text):
    assert _others(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("fr", "Le Ghana a condamné mardi l'attentat commis à Kaboul.", None),
        ("en", "Ghana condemned the murders in Kabul on Tuesday.", None),
        ("fr", "Le Ghana a condamné mardi la frappe du Togo.", ("criticise", "GHA", "TGO")),
    ],
)
def test_where_a_crime_was_done_is_not_who_did_it(language, text, event):
    blamed = [told_of for told_of in _others(text, language) if told_of[0] == "criticise"]
    assert blamed == [event] * (event is not None)


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("fr", "Le Ghana a ratifié mardi l'accord de Paris.", None),
        ("en", "Ghana ratified the Paris agreement on Tuesday.", None),
        ("fr", "L'accord de Paris est ancien. Le Ghana a annoncé mardi sa ratification de l'accord.", None),
        ("fr", "Le Ghana a ratifié mardi le traité, avant le sommet du G20.", ("ratify", "GHA", "TGO")),
        ("fr", "Le Ghana s'est retiré mardi du traité de non-prolifération.", ("denounce", "GHA", "")),
        ("fr", "Le Ghana a quitté mardi le Statut de Rome.", ("denounce", "GHA", "ICC")),
    ],
)
def test_the_other_parties_of_a_text_of_many_are_not_guessed(language, text, event):
    assert _others(text, language) == [event] * (event is not None)


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("fr", "Le Kosovo a été reconnu mardi par le Togo, excepté le Ghana.", ("other", "TGO", "XKX")),
        ("en", "Kosovo was recognised on Tuesday by Togo, but not by others, except Ghana.", None),
    ],
)
def test_who_is_excepted_did_nothing(language, text, event):
    found = [told_of for told_of in _others(text, language) if told_of[0] == "other"]
    assert not any("GHA" in source for _, source, _ in found)
    assert event is None or event in found


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Le Ghana demande au Togo des mesures contre le Mali.", "demand", "TGO"),
        ("Le Ghana a exprimé son soutien au Togo, en parlant d'une « atteinte à la souveraineté ».", "praise", "TGO"),
    ],
)
def test_it_is_not_asked_of_whom_it_is_against_nor_he_blamed_who_is_backed(text, kind, target):
    found = [told_of for told_of in _others(text, "fr") if told_of[0] in (kind, "accuse", "criticise")]
    assert found == [(kind, "GHA", target)]


def test_a_draft_that_somebody_proposed_is_no_promise():
    text = "Le Conseil de sécurité a voté mardi une résolution proposée par le Ghana sur le soutien au Togo."
    assert [told_of for told_of in _others(text, "fr") if told_of[0] == "promise"] == []


def test_a_name_of_a_camp_is_told_by_its_capitals():
    assert _others("Le Ghana ira mardi au Togo, a-t-il promis.", "fr") != []
    reading = read_on(DAY, f"{OPENINGS['fr']} L'IRA a menacé mardi le Ghana.", "fr")
    assert [draft.refused in FINAL for draft in reading.drafts if draft.frame.kind == "threaten"] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Le Ghana a bombardé les 4-5 mars le port togolais de Lomé.",
        "Le Ghana a bombardé mardi à 14:30 le port togolais de Lomé.",
        "Le Ghana a bombardé mardi le port togolais de Lomé, tuant 5-6 soldats.",
    ],
)
def test_days_hours_and_numbers_of_things_are_no_score(text):
    assert ("attack", "GHA", "TGO") in _others(text, "fr")
