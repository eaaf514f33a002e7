"""What the parser breaks against a plain rule is put right."""

import datetime

import pytest

from depeche.articles.article import Article
from depeche.reading import read


def tree(text, language):
    article = Article(
        id="1", url=None, outlet=None, published=datetime.date(2025, 11, 12), language=language, title=None, text=text
    )
    tokens = read(article).parse.tokens
    return {t.text: (tokens[t.head].text, t.dep) for t in tokens}


def test_a_clause_begins_at_its_conjunction():
    told = tree("Il est rappelé que lors du Sommet de Beijing la Chine s'était engagée à investir en Afrique.", "fr")
    assert told["engagée"] == ("rappelé", "ccomp")
    assert told["lors"][0] == "engagée"


@pytest.mark.parametrize(
    ("text", "language", "subject", "verb", "speaker", "saying"),
    [("Rwanda, Kinshasa says, has armed the rebels.", "en", "Rwanda", "armed", "Kinshasa", "says")],
)
def test_who_says_it_stands_between_the_commas(text, language, subject, verb, speaker, saying):
    told = tree(text, language)
    assert told[subject] == (verb, "nsubj")
    assert told[speaker] == (saying, "nsubj")
    assert told[saying] == (verb, "parataxis")


@pytest.mark.parametrize(
    ("text", "participle", "noun"),
    [
        ("La visite du ministre polonais à Prague, décalée d'une semaine, aura lieu lundi.", "décalée", "visite"),
        ("La libération de 18 militaires cambodgiens détenus en Thaïlande est annulée.", "détenus", "militaires"),
    ],
)
def test_a_participle_hangs_from_the_noun_that_it_agrees_with(text, participle, noun):
    assert tree(text, "fr")[participle] == (noun, "acl")
