"""A treebank becomes documents that look like the texts read in use."""

from pathlib import Path

import pytest
import spacy

from training.corpora import NoData, read_plan, syntax
from training.treebanks import document, documents, read_relations, read_treebank
from training.variety import varied

TINY = Path(__file__).with_name("tiny.conllu")


@pytest.fixture
def sentences():
    return list(read_treebank(TINY, agents="par"))


def test_a_multi_word_token_is_one_token_with_the_prepositions_relation_and_both_words_features(sentences):
    du = sentences[0][2]
    assert (du.form, du.lemma, du.tag, du.relation) == ("du", "de", "ADP", "case")
    assert du.features == ("Definite=Def", "PronType=Art")
    assert sentences[0][du.head].form == "octobre"


def test_heads_count_tokens_and_not_words(sentences):
    heads = {token.form: sentences[0][token.head].form for token in sentences[0]}
    assert heads["accord"] == "signé"
    assert heads["octobre"] == "accord"
    assert heads["signé"] == "signé"


def test_apostrophes_and_spaces_are_normalised_in_the_form(sentences):
    assert sentences[0][0].form == "L'"


def test_a_word_with_a_space_is_two_tokens_the_second_flat_on_the_first(sentences):
    first, second = (token for token in sentences[0] if token.tag == "NUM" and token.form != "7")
    assert (first.form, first.relation, second.form, second.relation) == ("50", "nummod", "000", "flat")
    assert sentences[0][second.head] is first
    assert first.space


def test_rare_subtypes_are_folded(sentences):
    assert [token.relation for token in sentences[1] if token.form == "non"] == ["obj"]
    assert read_relations()["obl:arg"] == "obl"


def test_an_oblique_with_the_agents_preposition_under_a_passive_is_its_agent(sentences):
    assert [token.relation for token in sentences[0] if token.form == "électeurs"] == ["obl:agent"]


def test_without_a_preposition_for_agents_the_oblique_stays():
    first = next(read_treebank(TINY))
    assert [token.relation for token in first if token.form == "électeurs"] == ["obl"]


@pytest.mark.parametrize("relation", ["nmod", "appos", "flat:name"])
def test_a_name_right_after_its_noun_is_its_apposition_where_asked(tmp_path, relation):
    path = tmp_path / "name.conllu"
    row = "{}\t{}\t_\t{}\t_\t_\t{}\t{}\t_\t_\n"
    words = [(1, "président", "NOUN", 0, "root"), (2, "russe", "ADJ", 1, "amod"), (3, "Poutine", "PROPN", 1, relation)]
    path.write_text("".join(row.format(*word) for word in words) + "\n", encoding="utf-8")
    told = {names: next(read_treebank(path, names=names))[2].relation for names in (True, False)}
    assert told == {True: "appos", False: relation}


def test_contractions_stay_two_words_where_asked(tmp_path):
    path = tmp_path / "parted.conllu"
    row = "{}\t{}\t_\tX\t_\t_\t{}\t{}\t_\t{}\n"
    words = [("1-2", "don't", "_", "_", "SpaceAfter=No"), (1, "do", 2, "aux", "_"), (2, "n't", 0, "root", "_")]
    path.write_text("".join(row.format(*word) for word in words) + "\n", encoding="utf-8")
    (first, second) = next(read_treebank(path, part=True))
    assert (first.form, first.space, second.form, second.space) == ("do", False, "n't", False)
    assert [token.form for token in next(read_treebank(path))] == ["don't"]


def test_a_document_reads_as_the_text_did_and_knows_its_sentences(sentences):
    doc = document(spacy.blank("xx").vocab, sentences)
    assert doc.text == 'L\'accord du 7 octobre a été signé par 50 000 électeurs. Il dit "non".'
    assert [sent.root.text for sent in doc.sents] == ["signé", "dit"]


def test_documents_hold_one_to_eight_sentences_and_drop_none(sentences):
    docs = list(documents(spacy.blank("xx").vocab, sentences * 20, seed=3))
    counts = [len(list(doc.sents)) for doc in docs]
    assert sum(counts) == 40
    assert 1 <= min(counts) <= max(counts) <= 8


def test_variety_is_the_same_for_the_same_seed_and_writes_guillemets(sentences):
    vocab = spacy.blank("xx").vocab
    texts = [doc.text for doc in varied(vocab, sentences * 20, seed=3, guillemets=True)]
    assert texts == [doc.text for doc in varied(vocab, sentences * 20, seed=3, guillemets=True)]
    assert any("dit « non »." in text for text in texts)


def test_a_tree_with_two_roots_is_refused(tmp_path):
    broken = tmp_path / "broken.conllu"
    broken.write_text("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t0\troot\t_\t_\n\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not exactly one root"):
        list(read_treebank(broken))


def test_absent_data_are_named(tmp_path):
    with pytest.raises(NoData, match="--data") as refusal:
        syntax(read_plan("fr"), tmp_path, spacy.blank("xx"))
    assert refusal.value.path.parent.parent == tmp_path
