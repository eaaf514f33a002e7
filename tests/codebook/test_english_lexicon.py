"""The English lexicon: forms of words and what they may stand for, lines that are not the article."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from depeche.codebook.frames import frames
from depeche.codebook.inflection import Inflection, read_inflection
from depeche.codebook.tables import frame_files, read_yaml

LISTS = ("syntax.yaml", "operators.yaml", "speech.yaml", "classes.yaml", "grammar.yaml")


@pytest.fixture(scope="module")
def english() -> Inflection:
    return read_inflection("en")


@pytest.mark.parametrize(
    ("lemma", "form", "analysis"),
    [
        ("sign", "sign", "Inf"),
        ("sign", "sign", "Pres.3.Plur"),
        ("sign", "signs", "Pres.3.Sing"),
        ("sign", "signed", "Past"),
        ("sign", "signed", "Part"),
        ("sign", "signing", "Ger"),
        ("ban", "banned", "Past"),
        ("ban", "banning", "Ger"),
        ("quit", "quitting", "Ger"),
        ("quit", "quit", "Past"),
        ("deny", "denies", "Pres.3.Sing"),
        ("deny", "denied", "Part"),
        ("destroy", "destroyed", "Past"),
        ("slash", "slashes", "Pres.3.Sing"),
        ("veto", "vetoes", "Pres.3.Sing"),
        ("veto", "vetoed", "Past"),
        ("invite", "inviting", "Ger"),
        ("free", "freed", "Part"),
        ("expel", "expelled", "Part"),
        ("refer", "referring", "Ger"),
        ("offer", "offered", "Past"),
        ("visit", "visited", "Past"),
        ("visit", "visiting", "Ger"),
        ("cancel", "cancelled", "Part"),
        ("cancel", "canceled", "Part"),
        ("initial", "initialled", "Past"),
        ("initial", "initialing", "Ger"),
        ("withdraw", "withdrew", "Past"),
        ("withdraw", "withdrawn", "Part"),
        ("strike", "struck", "Past"),
        ("take", "takes", "Pres.3.Sing"),
        ("undertake", "undertook", "Past"),
        ("uphold", "upheld", "Part"),
        ("shoot down", "shot down", "Past"),
        ("call off", "called off", "Part"),
        ("put off", "putting off", "Ger"),
        ("hit back at", "hits back at", "Pres.3.Sing"),
        ("lie", "lying", "Ger"),
        ("traffic", "trafficked", "Past"),
        ("will", "will", "Fut"),
        ("will", "wo", "Fut"),
        ("would", "'d", "Cnd"),
        ("may", "might", "Cnd"),
        ("be", "were", "Past.3.Plur"),
        ("have", "had", "Past"),
    ],
)
def test_a_form_of_a_verb_has_its_analysis(english: Inflection, lemma: str, form: str, analysis: str):
    assert analysis in english.forms(lemma)[form]


@pytest.mark.parametrize(
    ("lemma", "wrong"),
    [
        ("sign", "signned"),
        ("bomb", "bombbed"),
        ("visit", "visitted"),
        ("offer", "offerred"),
        ("open", "openned"),
        ("row", "rowwed"),
        ("deny", "denyed"),
        ("deploy", "deploied"),
        ("invite", "inviteing"),
        ("withdraw", "withdrawed"),
        ("strike", "striked"),
        ("will", "wills"),
    ],
)
def test_a_verb_has_no_forms_that_english_lacks(english: Inflection, lemma: str, wrong: str):
    assert wrong not in english.forms(lemma)


@pytest.mark.parametrize("modal", ["will", "would", "shall", "should", "can", "could", "may", "might", "must"])
def test_a_modal_has_no_infinitive(english: Inflection, modal: str):
    assert "Inf" not in english.tenses(modal, modal)


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("treaty", "treaties"),
        ("embassy", "embassies"),
        ("day", "days"),
        ("crisis", "crises"),
        ("embargo", "embargoes"),
        ("spokesman", "spokesmen"),
        ("sanction", "sanctions"),
        ("march past", "march pasts"),
        ("border crossing", "border crossings"),
        ("letter of intent", "letters of intent"),
        ("memorandum of understanding", "memoranda of understanding"),
        ("memorandum of understanding", "memorandums of understanding"),
        ("chargé d'affaires", "chargés d'affaires"),
        ("consul general", "consuls general"),
        ("cease - fire", "cease - fires"),
        ("virus", "viruses"),
        ("press", "presses"),
    ],
)
def test_a_noun_has_its_plural(english: Inflection, lemma: str, plural: str):
    assert english.inflect(lemma, "NOUN") >= {lemma, plural}


def test_of_several_nouns_only_the_last_changes(english: Inflection):
    assert english.inflect("peace deal", "NOUN") == {"peace deal", "peace deals"}


def test_a_noun_without_plural_stays_as_it_is(english: Inflection):
    assert english.inflect("aircraft", "NOUN") == {"aircraft"}


def test_adjectives_do_not_change(english: Inflection):
    assert english.inflect("due", "ADJ") == {"due"}


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


@pytest.mark.parametrize("path", [*LISTS, *(f"frames/{name}" for name in frame_files("en"))])
def test_no_word_is_read_as_yes_or_no(path: str):
    """YAML takes a bare "on", "off" or "no" for a truth value: such words need quotation marks."""
    table = read_yaml("languages", "en", *path.split("/"))
    assert [leaf for leaf in _leaves(table) if isinstance(leaf, bool)] == []


def test_frames_are_many():
    triggers = [t for f in frames("en") for t in (*f.verbs, *f.nouns, *f.phrases, *f.adjectives)]
    assert len(frames("en")) >= 200
    assert len(set(triggers)) >= 500


def _kind(line: str) -> str | None:
    table = read_yaml("languages", "en", "furniture.yaml")
    rules = [(row["kind"], re.compile(row["line"], re.IGNORECASE)) for row in (*table["headings"], *table["lines"])]
    return next((kind for kind, rule in rules if rule.search(line)), None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Onions cross the river at last", "teaser"),
        ("ALSO READ | Minister to brief the press", "teaser"),
        ("Related stories", "teaser"),
        ("Tags: Chad, Sudan, border", "teaser"),
        ("Advertisement", "advert"),
        ("Sign up for our morning briefing", "advert"),
        ("Copyright 2026. All rights reserved.", "advert"),
        ("Follow us on X", "social"),
        ("Join our WhatsApp channel", "social"),
        ("Share this article", "social"),
        ("A lorry waits at the gate. (Photo: Reuters)", "caption"),
        ("[Photo: the bridge at dawn]", "caption"),
        ("File photo", "caption"),
        ("By Ama Owusu in Tamale", "byline"),
        ("Our Correspondent", "byline"),
        ("Published in The Lantern, May 4th, 2026", "byline"),
        ("(With inputs from agencies)", "byline"),
        ("4 May 2026", "byline"),
        ("Last updated 10:20 GMT", "byline"),
    ],
)
def test_furniture_is_told_from_the_article(line: str, kind: str):
    assert _kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Read Moscow's lips: no deal.",
        "By Tuesday both armies had pulled back.",
        "Like the treaty of 2002, the new pact needs ratification.",
        "Sources: Kremlin weighs new talks",
        "Jobs for 400 Kenyans agreed with Berlin",
        "Updated treaty signed in Manila",
        "Video shows drones over Latvia",
        "Follow-up talks are due in May.",
        "Togo signs deal with Ghana",
        '@minister: "We will sign."',
    ],
)
def test_sentences_and_headlines_are_no_furniture(line: str):
    assert _kind(line) is None
