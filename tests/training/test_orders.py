"""Treebank sentences in the press's word orders are still trees over the same words."""

import random
from dataclasses import replace

import pytest

from training.orders import Orders, insert, read_orders
from training.treebanks import Token


def word(form, tag, relation, head):
    return Token(form=form, lemma=form, tag=tag, features=(), head=head, relation=relation, space=True)


OFFERS = (
    word("Moscou", "PROPN", "nsubj", 1),
    word("offre", "VERB", "root", 1),
    word("des", "DET", "det", 3),
    word("bourses", "NOUN", "obj", 1),
    word(".", "PUNCT", "punct", 1),
)
EACH_YEAR = (word("chaque", "DET", "det", 1), word("année", "NOUN", "root", 1))


def tree(sentence):
    return {(t.form, t.relation, sentence[t.head].form) for t in sentence}


def test_an_inserted_phrase_hangs_where_it_should_and_moves_no_other_word():
    longer = insert(OFFERS, EACH_YEAR, at=2, head=1, relation="obl")
    assert [t.form for t in longer] == ["Moscou", "offre", "chaque", "année", "des", "bourses", "."]
    assert tree(longer) == tree(OFFERS) | {("chaque", "det", "année"), ("année", "obl", "offre")}


@pytest.fixture
def orders():
    sentence = (
        word("Le", "DET", "det", 1),
        word("ministre", "NOUN", "nsubj", 2),
        word("arrive", "VERB", "root", 2),
        word("chaque", "DET", "det", 4),
        word("année", "NOUN", "obl", 2),
        word("à", "ADP", "case", 6),
        word("Lomé", "PROPN", "obl", 2),
    )
    named = (
        word("Robert", "PROPN", "nsubj", 2),
        word("Dussey", "PROPN", "flat:name", 0),
        word("arrive", "VERB", "root", 2),
    )
    told = replace(word("signé", "VERB", "acl", 0), features=("VerbForm=Part",))
    signed = (word("accord", "NOUN", "root", 0), told, word("à", "ADP", "case", 3), word("Lomé", "PROPN", "obl", 1))
    return read_orders("fr", [sentence, named, signed])


def test_times_places_and_speakers_are_gathered_from_the_treebank(orders):
    assert [[t.form for t in phrase] for phrase in orders.times] == [["chaque", "année"]]
    assert [[t.form for t in phrase] for phrase in orders.places] == [["à", "Lomé"]] * 2
    assert [[t.form for t in phrase] for phrase in orders.speakers] == [["le", "ministre"], ["Robert", "Dussey"]]
    assert [[t.form for t in phrase] for phrase in orders.participles] == [["signé", "à", "Lomé"]]


def test_a_speaker_after_the_sentence_is_the_subject_of_the_saying(orders: Orders):
    texts = [orders.reorder((*OFFERS[:4], OFFERS[4]), random.Random(seed)) for seed in range(200)]
    told = next(t for t in texts if any(w.relation == "parataxis" for w in t))
    assert {("ministre", "nsubj"), ("Robert", "nsubj")} & {(t.form, t.relation) for t in told}
    saying = next(t for t in told if t.relation == "parataxis")
    assert told[saying.head].form == "offre"
    assert told[-1].form == "."
    assert not told[-2].space


OFFICE = (word("Le", "DET", "det", 1), word("ministre", "NOUN", "nsubj", 2), *OFFERS[1:])
OFFICE = (*OFFICE[:2], *(replace(t, head=t.head + 1) for t in OFFICE[2:]))


def test_a_name_between_commas_is_the_apposition_of_the_office(orders):
    texts = [orders.reorder(OFFICE, random.Random(seed)) for seed in range(300)]
    told = next(t for t in texts if any(w.relation == "appos" for w in t))
    assert [w.form for w in told[1:6]] == ["ministre", ",", "Robert", "Dussey", ","]
    assert ("Robert", "appos", "ministre") in tree(told)
    assert tree(OFFICE) <= tree(told)


def test_a_participle_before_the_subject_hangs_on_the_verb(orders):
    texts = [orders.reorder(OFFICE, random.Random(seed)) for seed in range(300)]
    told = next(t for t in texts if any(w.relation == "advcl" for w in t))
    assert [w.form for w in told[:6]] == ["Signé", "à", "Lomé", ",", "le", "ministre"]
    assert {("Signé", "advcl", "offre"), ("ministre", "nsubj", "offre"), (",", "punct", "Signé")} <= tree(told)


def test_a_language_without_orders_has_none():
    assert read_orders("xx", []) is None
