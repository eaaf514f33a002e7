"""Subject: what an article is about, told by its words."""

from __future__ import annotations

import pytest

from depeche.articles.article import Article
from depeche.mentions.subject import RELATES, subject
from depeche.reading import code, read

MATCH = """Football : le Sénégal bat le Cameroun en finale

Le Sénégal a remporté dimanche la finale du championnat d'Afrique en battant le Cameroun aux tirs au but, au terme d'un
match disputé devant cinquante mille spectateurs.

L'équipe avait déjà gagné en demi-finale contre l'Égypte. Le joueur a marqué deux buts en première mi-temps.
L'entraîneur a salué la victoire de ses joueurs. Le classement sera publié lundi. Les supporters ont fêté le titre.
"""
VISIT = """Le Sénégal et le Cameroun rouvrent leurs ambassades

Le ministre sénégalais des Affaires étrangères a été reçu dimanche à Yaoundé par son homologue camerounais, qui a salué
la reprise de la coopération entre les deux pays.

Les deux ministres ont signé un accord sur la sécurité à la frontière. Le gouvernement camerounais doit encore le
ratifier. Dakar a promis de rouvrir son ambassade avant la fin de l'année. Une commission se réunira en mars.
"""


def test_sport_is_not_about_relations_and_a_visit_is():
    assert subject(MATCH, "fr").likelihood < RELATES
    assert subject(VISIT, "fr").likelihood > 0.5


def test_an_article_about_something_else_reports_nothing_unless_it_is_asked_for():
    told = MATCH.replace("Le classement", "Le Sénégal a expulsé deux diplomates camerounais. Le classement")
    article = Article(id="own", text=told, language="fr")
    assert code(article).events == ()
    assert [e.kind for e in code(article, every=True).events] == ["expel_diplomat"]
    assert not read(article).subject.relates
    assert all(draft.event is None for draft in read(article).drafts)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le joueur a marqué deux buts en finale du championnat.", "fr"),
        (MATCH.upper(), "fr"),
        ("The player scored. The match was lost. The coach resigned. The fans left. The final is on Sunday.", "en"),
    ],
)
def test_a_note_a_text_in_capitals_and_a_language_without_a_table_are_not_judged(text, language):
    found = subject(text, language)
    assert (found.judged, found.relates) == (False, True)


def test_a_title_apart_from_the_text_counts():
    title, _, text = VISIT.partition("\n\n")
    assert subject(text, "fr", title=title).likelihood == pytest.approx(subject(VISIT, "fr").likelihood, abs=0.05)
