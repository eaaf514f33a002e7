"""The first look lets an article about relations between states through, and little else."""

from __future__ import annotations

import pytest

from benchmarks.first_look import KEPT_BAR, PASSED_BAR, measure
from depeche.mentions.first_look import first_look

RELATED = (
    "Le président russe a reçu mercredi au Kremlin le président du Conseil togolais. Lomé et Moscou ont signé un "
    "accord de coopération militaire. La Russie accordera au Togo des bourses d’études."
)
HOME = (
    "Le gouvernement togolais a présenté mercredi son budget aux députés à Lomé. L’opposition a quitté la salle. "
    "Le vote est prévu la semaine prochaine, a dit le président de l’Assemblée nationale."
)
SPORT = (
    "Le Togo a battu la Russie en finale du tournoi de handball. Les joueuses togolaises ont remporté le match devant "
    "le Bénin, médaille de bronze. L’entraîneur a salué son équipe. Le Ghana et le Mali se sont rencontrés pour le "
    "classement. Le prochain championnat aura lieu à Lomé."
)


@pytest.mark.parametrize(
    ("text", "relates"), [(RELATED, True), (HOME, False), (SPORT, False), ("", False), ("…!?.", False)]
)
def test_relations_are_told_from_home_news_and_from_sport(text, relates):
    look = first_look(text, "fr")
    assert look is not None
    assert look.relates is relates


def test_the_states_are_those_named_the_most_named_first():
    look = first_look(RELATED, "fr", title="Moscou reçoit Lomé")
    assert look is not None
    assert look.states[:2] == ("RUS", "TGO")
    assert look.telling >= 2


def test_a_title_alone_can_tell():
    look = first_look("Plus d’informations suivront.", "fr", title="Le Bénin rappelle son ambassadeur au Niger")
    assert look is not None
    assert look.relates


def test_nothing_is_told_of_a_language_without_a_coder():
    assert first_look("Лавров посетил Тегеран.", "ru") is None


@pytest.mark.shared
def test_hardly_an_article_of_gold_is_lost_and_a_quarter_of_general_news_passes(shared):
    told = measure()
    assert told["gold_kept_of_100"] >= KEPT_BAR
    assert told["shared_gold_kept_of_100"] >= KEPT_BAR
    assert told["general_passed_of_100"] <= PASSED_BAR
