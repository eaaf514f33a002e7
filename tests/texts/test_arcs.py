"""Arcs: whole sentences get their trees, alone as among others."""

import pytest
import spacy
from spacy.tokens import Doc

from depeche.texts import arcs
from depeche.texts.arcs import ArcParser
from depeche.texts.pipelines import languages, load_pipeline

SENTENCES = {
    "fr": [
        "Le président togolais, arrivé dimanche à Moscou, a signé un accord que l'Assemblée nationale a ratifié.",
        "Paris condamne.",
        "La Chine, l'Inde et le Pakistan ont rouvert leurs ambassades, fermées depuis mars, à Kaboul.",
    ],
    "en": [
        "The president, who arrived in Moscow on Sunday, signed an agreement that parliament has ratified.",
        "Paris protests.",
        "China, India and Pakistan reopened their embassies in Kabul, which had been shut since March.",
    ],
}


def with_arcs():
    return [language for language in languages() if "arcs" in load_pipeline(language).pipe_names]


def tree(sentence):
    return [(t.text, t.head.i - sentence.start, t.dep_, t.pos_) for t in sentence]


def test_each_language_of_ours_has_arcs():
    assert with_arcs() == list(languages())


@pytest.mark.parametrize("language", with_arcs())
def test_a_sentence_has_the_same_tree_alone_and_among_others(language):
    nlp = load_pipeline(language)
    alone = [tree(next(nlp(text).sents)) for text in SENTENCES[language]]
    together = [tree(next(doc.sents)) for doc in nlp.pipe(SENTENCES[language] * 7)]
    assert together == alone * 7


@pytest.mark.parametrize("language", with_arcs())
def test_each_sentence_has_one_root_and_no_arc_leaves_it(language):
    doc = load_pipeline(language)(" ".join(SENTENCES[language]))
    for sentence in doc.sents:
        assert [t.dep_ for t in sentence if t.head.i == t.i] == ["ROOT"]
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


@pytest.mark.parametrize(("language", "subject", "verb"), [("fr", "président", "signé"), ("en", "president", "signed")])
def test_a_subject_is_found_past_what_parts_it_from_its_verb(language, subject, verb):
    words = {t.text: t for t in load_pipeline(language)(SENTENCES[language][0])}
    assert (words[subject].head.text, words[subject].dep_) == (verb, "nsubj")


def test_a_sentence_too_long_keeps_the_tree_that_it_had(monkeypatch):
    nlp = load_pipeline("fr")
    monkeypatch.setattr(arcs, "LONGEST", 2)
    with nlp.select_pipes(disable=["arcs"]):
        before = tree(next(nlp(SENTENCES["fr"][0]).sents))
    assert tree(next(nlp(SENTENCES["fr"][0]).sents)) == before


def test_what_is_read_can_be_written_again(tmp_path):
    part = load_pipeline("fr").get_pipe("arcs")
    part.to_disk(tmp_path)
    again = ArcParser(spacy.blank("fr").vocab).from_disk(tmp_path)
    words = ["Lomé", "accueille", "Moscou", "."]
    assert again.scorer.trees([words]) == part.scorer.trees([words])


def test_without_weights_documents_stay_as_they_are():
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    doc = ArcParser(nlp.vocab)(nlp("Lomé accueille."))
    assert not doc.has_annotation("DEP")


@pytest.mark.parametrize("word", ["détenus", "zorglubées"])
def test_features_are_told_by_a_word_or_by_how_it_ends(word):
    scorer = load_pipeline("fr").get_pipe("arcs").scorer
    assert "VerbForm=Part" in scorer.features(word, "VERB").split("|")
    assert "VerbForm" not in scorer.features(word, "NOUN")


@pytest.mark.parametrize(("before", "sentences"), [("rompent", 1), (",", 1), (".", 2)])
def test_a_sentence_ends_at_a_mark_that_may_end_one(before, sentences):
    nlp = load_pipeline("fr")
    words = ["Pékin", "et", "Séoul", before, "leurs", "relations", "."]
    tags = ["PROPN", "CCONJ", "PROPN", "VERB" if before.isalpha() else "PUNCT", "DET", "NOUN", "PUNCT"]
    doc = Doc(nlp.vocab, words=words, pos=tags, sent_starts=[True, False, False, False, True, False, False])
    assert len(list(nlp.get_pipe("arcs")(doc).sents)) == sentences
