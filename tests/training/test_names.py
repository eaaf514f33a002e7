"""Names of the codebook take the place of a treebank's, and nothing else changes."""

import random

import pytest

from training.names import read_names
from training.treebanks import Token


def word(form, tag, relation, head, lemma=None):
    return Token(form=form, lemma=lemma or form, tag=tag, features=(), head=head, relation=relation, space=True)


@pytest.fixture(scope="module")
def names():
    return read_names("fr")


def test_a_demonym_is_exchanged_for_one_with_the_same_ending_and_its_own_lemma(names):
    sentence = (word("forces", "NOUN", "root", 0), word("togolaises", "ADJ", "amod", 0, lemma="togolais"))
    seen = {names.exchange(sentence, random.Random(seed))[1] for seed in range(40)}
    assert len(seen) > 3
    assert all(token.form.endswith("ses") and token.lemma == token.form[:-2] for token in seen)


def test_a_word_that_is_no_name_there_stays(names):
    sentence = (word("togolaises", "NOUN", "root", 0),)
    assert all(names.exchange(sentence, random.Random(seed)) == sentence for seed in range(20))


def test_elision_stays_right(names):
    sentence = (word("d'", "ADP", "case", 1), word("Athènes", "PROPN", "root", 1))
    seen = {names.exchange(sentence, random.Random(seed))[1].form for seed in range(40)}
    assert len(seen) > 3
    assert all(form[0] in "AEIOUYHÉÎÂÔ" for form in seen)


def test_first_name_and_surname_are_exchanged_together(names):
    sentence = (word("Pierre", "PROPN", "root", 0), word("Dupont", "PROPN", "flat:name", 0))
    pairs = {tuple(t.form for t in names.exchange(sentence, random.Random(seed))) for seed in range(40)}
    assert len(pairs) > 3
    assert pairs <= {*names.persons, ("Pierre", "Dupont")}
