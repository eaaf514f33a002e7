"""The shipped pipelines load once, quickly, and give Universal Dependencies with true offsets."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from depeche.errors import UnknownLanguage, UnusablePipeline
from depeche.texts.normalise import APOSTROPHES, HYPHENS, SPACES, normalise
from depeche.texts.pipelines import PARSERS, UD_LABELS, languages, load_pipeline

TYPOGRAPHY = APOSTROPHES + HYPHENS + SPACES + "«»“”–—…'- \nlqdéÉ1,.€😀"


@given(st.text() | st.text(alphabet=TYPOGRAPHY))
def test_normalising_keeps_every_offset(text):
    told = normalise(text)
    assert len(told) == len(text)
    assert all(before == after or before in APOSTROPHES + HYPHENS + SPACES for before, after in zip(text, told))


@given(st.text() | st.text(alphabet=TYPOGRAPHY))
def test_normalising_twice_changes_nothing_more(text):
    assert normalise(normalise(text)) == normalise(text)


def test_french_typography_becomes_plain():
    assert normalise("L’accord\u00a0: «\u202f3\u2009000\u00a0»") == "L'accord : « 3 000 »"


@pytest.mark.parametrize("language", languages())
def test_a_pipeline_is_loaded_once(language):
    assert load_pipeline(language) is load_pipeline(language) is load_pipeline(language, None)


@pytest.mark.parametrize("language", languages())
def test_a_pipeline_speaks_universal_dependencies(language):
    nlp = load_pipeline(language)
    assert nlp.lang == language
    assert set(nlp.pipe_labels["parser"]) >= UD_LABELS


@pytest.mark.parametrize("language", languages())
@given(text=st.text(alphabet=TYPOGRAPHY, max_size=200))
def test_tokens_lie_where_they_stand_in_the_article(language, text):
    doc = load_pipeline(language).make_doc(normalise(text))
    assert doc.text == normalise(text)
    assert all(normalise(text[token.idx : token.idx + len(token)]) == token.text for token in doc)


SENTENCES = {
    "fr": "L’accord de coopération, signé en avril, a été ratifié par la Douma. « Les deux pays », a-t-il dit.",
    "en": "The agreement, signed in April, was ratified by parliament. They don't expect delays.",
}


@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_the_quick_way_of_loading_gives_what_spacy_gives(language):
    ours, theirs = load_pipeline(language), spacy.load(PARSERS / language)
    text = normalise(SENTENCES[language])
    told, expected = ours(text), theirs(text)
    assert [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.ent_type_) for t in told] == [
        (t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.ent_type_) for t in expected
    ]


@pytest.mark.parametrize("language", languages())
def test_a_batch_gives_what_one_text_after_the_other_gives(language):
    nlp, texts = load_pipeline(language), [normalise(SENTENCES[language])] * 3
    batch = [[(t.dep_, t.head.i) for t in doc] for doc in nlp.pipe(texts, batch_size=2)]
    assert batch == [[(t.dep_, t.head.i) for t in nlp(text)] for text in texts]


def test_the_french_passive_has_its_agent():
    doc = load_pipeline("fr")(normalise(SENTENCES["fr"]))
    relations = {token.text: (token.dep_, token.head.text) for token in doc}
    assert relations["accord"] == ("nsubj:pass", "ratifié")
    assert relations["Douma"] == ("obl:agent", "ratifié")
    assert len(list(doc.sents)) == 2


def test_a_language_without_a_pipeline_is_refused_with_those_that_have_one():
    with pytest.raises(UnknownLanguage) as refusal:
        load_pipeline("xx")
    assert refusal.value.known == languages()


def test_an_absent_pipeline_is_refused():
    with pytest.raises(UnusablePipeline) as refusal:
        load_pipeline("fr", "no_such_pipeline")
    assert refusal.value.name == "no_such_pipeline"


def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    spacy.blank("fr").to_disk(tmp_path / "bare")
    with pytest.raises(UnusablePipeline, match="parser"):
        load_pipeline("fr", str(tmp_path / "bare"))


def test_a_parser_with_other_labels_is_refused(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("parser").add_label("dobj")
    nlp.initialize()
    nlp.to_disk(tmp_path / "other")
    with pytest.raises(UnusablePipeline, match="nsubj"):
        load_pipeline("en", str(tmp_path / "other"))


def test_a_pipeline_for_another_language_is_refused():
    with pytest.raises(UnusablePipeline, match="'en'"):
        load_pipeline("en", str(PARSERS / "fr"))


def test_a_folder_of_a_usable_pipeline_can_be_named():
    assert load_pipeline("fr", str(PARSERS / "fr")).pipe_names == load_pipeline("fr").pipe_names
