"""Sides: who did it to whom, from the clause, from what was told before, from whose words the article is."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import read_on, told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Reçu jeudi à Berne par la présidente suisse, le Premier ministre vanuatais a salué la Suisse.",
            ("meeting", "CHE+VUT", "CHE+VUT"),
        ),
        (
            "Réunis jeudi à Berne, les ministres des Affaires étrangères du Ghana et du Népal ont salué la Suisse.",
            ("meeting", "GHA+NPL", "GHA+NPL"),
        ),
        ("Ghanéens et Népalais ont signé jeudi un accord de pêche.", ("sign", "GHA+NPL", "GHA+NPL")),
        (
            "Le Ghana et le Népal ont promis chacun vingt médecins à Haïti.",
            ("promise", "NPL", "HTI"),
        ),
        (
            "Accra et Katmandou ont rappelé jeudi leurs ambassadeurs.",
            ("recall_ambassador", "GHA", "NPL"),
        ),
        (
            "Le président ghanéen est arrivé mardi à Katmandou. Le ministre togolais y a séjourné mercredi.",
            ("visit", "TGO", "NPL"),
        ),
        (
            "Le président népalais a signé lundi un accord avec le Togo. Le Népal a bombardé mardi un port du Ghana. "
            "Le Togo a condamné jeudi « un acte de piraterie ».",
            ("criticise", "TGO", "NPL"),
        ),
        (
            "Le Népal a annoncé jeudi le retrait du pays de la Cour pénale internationale.",
            ("denounce", "NPL", "ICC"),
        ),
        (
            "Le Ghana a téléphoné au Népal. Le Ghana s'est d'ailleurs engagé à verser 4 millions au Népal.",
            ("promise", "GHA", "NPL"),
        ),
    ],
)
def test_sides_come_from_the_grammar_of_the_press(read_french, text, event):
    assert event in told(read_french(text))


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Le Ghana et le Népal ont salué jeudi l'accord de Paris.", "praise", "FRA"),
        ("Le Ghana a accordé jeudi 5 millions de dollars australiens d'aide au Népal.", "aid_grant", "AUS"),
        ("Le Népal a bombardé jeudi des positions de djihadistes au Ghana.", "attack", "GHA"),
        ("Le Ghana a évoqué jeudi avec le Népal une région appelée Togo.", "demand", "TGO"),
    ],
)
def test_what_only_looks_like_a_side_is_none(read_french, text, kind, code):
    assert not any(k == kind and code in (*s.split("+"), *t.split("+")) for k, s, t in told(read_french(text)))


INTERVIEW = """Le ministre ghanéen des Affaires étrangères nous a reçus à Accra. Propos recueillis par Léa Martin.

Le Népal a fermé son ambassade lundi. Qu'allez-vous faire ?

Nous avons expulsé mardi deux diplomates népalais. J'ai convoqué mercredi l'ambassadeur du Népal.

Le Népal vous accuse d'espionnage. Que répondez-vous ?

C'est faux.
"""


def test_in_an_interview_we_and_i_are_the_state_of_who_is_asked(read_french):
    reading = read_french(INTERVIEW)
    assert reading.cast.voice.interview
    assert reading.cast.voice.codes == ("GHA",)
    assert {("expel_diplomat", "GHA", "NPL"), ("protest", "GHA", "NPL"), ("deny", "GHA", "NPL")} <= set(told(reading))


def test_elsewhere_i_is_the_writer(read_french):
    reading = read_french("Le Ghana et le Népal ont signé jeudi un accord. J'ai condamné le Népal, écrit notre auteur.")
    assert not any(kind == "criticise" for kind, _, _ in told(reading))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Le Ghana et les Comores ont renoué mardi. L'archipel a remercié Accra jeudi.", ("COM", "GHA")),
        ("La Chine a reçu mardi le ministre togolais. Le géant asiatique a remercié Lomé jeudi.", ("CHN", "TGO")),
        ("Le sultan d'Oman a reçu le président ghanéen. Le Ghana a remercié le sultanat jeudi.", ("GHA", "OMN")),
    ],
)
def test_a_description_stands_for_the_one_state_that_it_fits(read_french, text, sides):
    assert ("praise", *sides) in told(read_french(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Le président ghanéen a reçu mardi à Accra le prince héritier népalais. Il l'a remercié pour son accueil.",
            ("praise", "GHA", "NPL"),
        ),
        (
            "Le président ghanéen et le Premier ministre népalais se sont vus jeudi. Le premier a invité le second.",
            ("invite", "GHA", "NPL"),
        ),
        (
            "Le Népal et le Ghana ont signé mardi un accord. Le Ghana lui a promis vingt médecins.",
            ("promise", "GHA", "NPL"),
        ),
        (
            "Le président ghanéen a téléphoné lundi à son homologue népalais. Ce dernier a promis mardi de rouvrir "
            "son ambassade à Accra.",
            ("promise", "NPL", "GHA"),
        ),
        (
            "Le Cap-Vert et le Luxembourg ont signé mardi une convention.",
            ("sign", "CPV+LUX", "CPV+LUX"),
        ),
        (
            "L'ambassadeur du Népal à Accra a été expulsé mardi.",
            ("expel_diplomat", "GHA", "NPL"),
        ),
        (
            "Le Ghana a rompu mardi avec le Népal. Vendredi, son aviation a bombardé un port du Népal.",
            ("attack", "GHA", "NPL"),
        ),
        (
            "Le Togo a rencontré mardi le Népal. Le Ghana, à qui Lomé doit tant, a suivi. C'est sous son égide que "
            "le Togo et le Népal ont signé jeudi un accord.",
            ("mediate", "GHA", "NPL+TGO"),
        ),
    ],
)
def test_pronouns_possessives_and_posts_say_who_it_was(read_french, text, event):
    assert event in told(read_french(text))


def test_in_an_interview_you_are_who_is_asked(read_french):
    reading = read_french(INTERVIEW.replace("Le Népal vous accuse", "Vous avez menacé le Népal. Le Népal vous accuse"))
    assert ("threaten", "GHA", "NPL") in told(reading)


@pytest.mark.parametrize(
    "beside", ["en présence du président ghanéen et de son homologue togolais", "grâce à la médiation du Ghana"]
)
def test_who_looks_on_or_helps_is_no_side(read_french, beside):
    before = (
        "Le président népalais a reçu le roi du Bhoutan. Katmandou a remercié Thimphou, le Bhoutan a félicité le Népal."
    )
    text = f"{before} Signé jeudi à Accra, {beside}, l'accord prévoit un échange."
    assert ("sign", "BTN+NPL", "BTN+NPL") in told(read_french(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Le Ghana a signé jeudi un accord avec le Népal et le Togo.", ("sign", "GHA+NPL+TGO", "GHA+NPL+TGO")),
        ("Accra a protesté mardi auprès du Népal et du Togo.", ("protest", "GHA", "NPL+TGO")),
        ("Des tracteurs ont été offerts mardi au Malawi par l'Inde et le Togo.", ("aid_grant", "IND+TGO", "MWI")),
        ("Les frappes du Ghana et du Togo contre le Népal ont fait douze morts.", ("attack", "GHA+TGO", "NPL")),
        ("L'ultimatum du Ghana au Togo et au Népal expire dimanche.", ("demand", "GHA", "NPL+TGO")),
        ("Le ministre ghanéen se rendra en Chine et au Togo mardi.", ("visit", "GHA", "CHN+TGO")),
    ],
)
def test_a_list_of_sides_is_taken_whole_wherever_it_stands(read_french, text, event):
    assert event in told(read_french(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Hungary, Slovakia and Serbia signed a gas deal on Friday. Neither Budapest nor Belgrade has ratified it.",
            ("ratify", "HUN", "SRB+SVK"),
        ),
        ("Germany and Poland have each offered to mediate between Georgia and Russia.", ("promise", "POL", "GEO+RUS")),
        (
            "Saudi Arabia expelled Lebanon's ambassador on Friday. The kingdom banned all imports from its neighbour.",
            ("sanction", "SAU", "LBN"),
        ),
        (
            "Kenya, Uganda and Tanzania signed a pact on Monday. The trio will hold a naval exercise in July.",
            ("joint_exercise", "KEN+TZA+UGA", "KEN+TZA+UGA"),
        ),
    ],
)
def test_sides_come_from_what_was_told_before(read_english, text, event):
    assert event in told(read_english(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "L'Arabie saoudite et Bahreïn ont accusé lundi le Qatar d'ingérence. L'émirat nie en bloc.",
            ("deny", "QAT", "BHR+SAU"),
        ),
        (
            "L'Alliance des États du Sahel a signé lundi un pacte avec la Russie. La Confédération a rompu mardi "
            "avec Kiev.",
            ("other", "AES", "UKR"),
        ),
    ],
)
def test_a_finite_verb_keeps_its_subject_and_a_common_name_means_who_is_spoken_of(read_french, text, event):
    assert event in told(read_french(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "REPUBLIQUE DU NEPAL\n\nCOMMUNIQUE\n\nUne note de protestation a été remise lundi à l'ambassadeur du Togo. "
            "Le Togo avait expulsé dimanche un diplomate népalais. Le Ghana et le Togo ont signé mardi un traité.",
            ("protest", "NPL", "TGO"),
        ),
        (
            "Le Ghana et le Togo se parlent. Le Ghana a remercié le Togo pour l'extradition, en avril, d'un banquier.",
            ("extradite", "TGO", "GHA"),
        ),
        (
            "Le Ghana a fermé en mai sa frontière avec le Togo. Le poste-frontière d'Aflao a rouvert lundi.",
            ("border_open", "GHA", "TGO"),
        ),
        (
            "Le Ghana a rompu lundi avec le Togo. Le Népal, lui, a rappelé jeudi son ambassadeur à Lomé.",
            ("recall_ambassador", "NPL", "TGO"),
        ),
        (
            "Le Népal et le Togo sont brouillés. L'ambassadeur népalais à Lomé a été rappelé lundi.",
            ("recall_ambassador", "NPL", "TGO"),
        ),
        ("La Suisse a inauguré lundi un consulat à Nuuk, au Groenland.", ("open_embassy", "CHE", "DNK")),
    ],
)
def test_sides_come_from_whose_paper_it_is_from_thanks_and_from_what_is_undone(read_french, text, event):
    assert event in told(read_french(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Paris et Alger ont suspendu l'accord de 1968."),
        ("en", "Neither capital has suspended the 1968 accord between France and Algeria."),
    ],
)
def test_both_parties_of_a_text_who_suspend_it_do_it_each_to_the_other(language, text):
    assert ("suspend", "DZA+FRA", "DZA+FRA") in told(read_on(datetime.date(2022, 2, 5), text, language))


@pytest.mark.parametrize(
    ("language", "text", "untold"),
    [
        (
            "fr",
            "Le président togolais Faure Gnassingbé a reçu lundi à Lomé le président ghanéen John Mahama. "
            "Le chef de l'opposition Jean-Pierre Fabre l'a rencontré mardi. Le Togo a remercié le Ghana.",
            "2012-06-19",
        ),
        (
            "en",
            "Japanese Prime Minister Yoshihiko Noda met South Korean President Lee Myung-bak in Seoul on Monday. "
            "Opposition leader Ichiro Ozawa met him on Tuesday. Japan praised South Korea.",
            "2012-06-19",
        ),
    ],
)
def test_whom_an_opposition_leader_meets_meets_no_state(language, text, untold):
    reading = read_on(datetime.date(2012, 6, 22), text, language)
    meetings = [d.event.date for d in reading.drafts if d.event is not None and d.event.kind == "meeting"]
    assert meetings == ["2012-06-18"]
    assert untold not in meetings


def test_a_court_has_no_secretary_general():
    text = (
        "Burundi : Ban Ki-moon s'inquiète\n\nLe Burundi quitte la Cour pénale internationale. "
        "Le secrétaire général appelle le gouvernement du Burundi à continuer le dialogue."
    )
    assert ("demand", "UN", "BDI") in told(read_on(datetime.date(2016, 10, 13), text, "fr"))
