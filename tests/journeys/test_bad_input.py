"""Whatever comes in is coded, or refused with a reason, in bounded time and memory."""

from __future__ import annotations

import datetime
import json
import resource
import time
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche.articles.article import Article
from depeche.articles.readers.file import LIMIT, Refusal, read_files
from depeche.reading import code, read
from depeche.reports.coded import REPORTS, CodedArticle
from depeche.views.explanation import explain

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "togo-russia" / "articles.jsonl"
DAY = datetime.date(2025, 11, 19)
# Seconds of one core for 10,000 words: some 8 on the machine this was written on, and room for slower ones.
SECONDS = 60
MEGABYTES = 600


@cache
def example() -> str:
    """The texts of the example articles, one after the other; some 1,000 words."""
    articles = [reading for reading in read_files([EXAMPLES]) if isinstance(reading, Article)]
    return "\n\n".join(article.text for article in articles)


def lines() -> list[str]:
    return [line for line in example().splitlines() if line.strip()]


def coded(text: str, *, published: datetime.date | None = DAY) -> CodedArticle:
    return code(Article(id="a", text=text, published=published, language="fr"))


def misquoted(found: CodedArticle, text: str) -> list[object]:
    """Reports whose words don't stand in the text where they say."""
    quotations = []
    for name in REPORTS:
        for report in getattr(found, name):
            steps = report.steps if name == "agreements" else (report,)
            quotations += [step.evidence for step in steps]
    return [q for q in quotations if text[q.start : q.end] != q.quote]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_a_paragraph_in_another_language_leaves_the_rest_coded():
    english = "Moscow and Lomé signed a deal on Tuesday. The minister has visited the port of Lomé, officials said."
    text = f"{example()}\n\n{english}\n\n俄罗斯与多哥签署协议。\n\nТого и Россия подписали соглашение."
    alone, mixed = coded(example()), coded(text)
    assert misquoted(mixed, text) == []
    assert len(mixed.events) >= len(alone.events) - 2
    assert {event.kind for event in alone.events} <= {event.kind for event in mixed.events}


@pytest.mark.parametrize("change", [str.upper, str.lower, without_accents, str.swapcase])
def test_capitals_and_missing_accents_are_coded(change):
    text = change(example())
    found = coded(text)
    assert misquoted(found, text) == []
    if change in (str.upper, without_accents):
        assert found.events


def test_without_a_publication_day_relative_dates_stay_unresolved_and_say_so():
    text = "Le Togo et la Russie ont signé mardi un accord de coopération."
    reading = read(Article(id="a", text=text, language="fr"))
    (told,) = explain(reading)
    assert (told.event.date, told.event.date_basis) == (None, None)
    assert told.date == "none: “mardi” can't be resolved, since the publication day is not known"


def test_without_a_publication_day_full_dates_are_kept():
    found = coded("Le Togo et la Russie ont signé le 3 mars 2024 un accord de coopération.", published=None)
    assert [event.date for event in found.events] == ["2024-03-03"]


@pytest.mark.parametrize(
    "text",
    [".", "«", "»", "« »", "'", "’", "—", "-\n-", "\u2028", "1", "a", "et", "%", "…", "😀", "\u202e", "\ufeff", "\x01"],
)
def test_next_to_nothing_is_coded_as_nothing(text):
    found = coded(text)
    assert all(getattr(found, name) == () for name in REPORTS)


@pytest.mark.parametrize("sign", ["\x01", "\x1b[31m", "\x7f", "\x85", "\u200b", "\u00ad", "\ufeff", "\u202e", "\ufffd"])
def test_control_characters_between_words_do_no_harm(sign):
    text = example().replace(" ", f" {sign}", 40)
    assert misquoted(coded(text), text) == []


def test_letters_written_as_two_characters_are_quoted_as_they_stand():
    text = unicodedata.normalize("NFD", example())
    assert misquoted(coded(text), text) == []


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        ("Le Togo\0 a signé.".encode(), "NUL"),
        (b"Le Togo a sign\xe9.", "not UTF-8"),
        (b"Le Togo \xed\xa0\x80 a sign\xc3\xa9.", "not UTF-8"),
        (b"%PDF-1.7 ...", "PDF"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_reason(tmp_path, raw, why):
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    (refusal,) = read_files([path])
    assert isinstance(refusal, Refusal)
    assert why in str(refusal)
    assert "a.txt" in str(refusal)


@pytest.mark.parametrize(
    ("text", "why"), [("Le Togo\0 a signé.", "NUL"), ("Le Togo \ud800 a signé.", "surrogates"), ("", "no text")]
)
def test_a_row_whose_text_is_no_text_is_refused_with_its_line(tmp_path, text, why):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "x", "text": text}) + "\n")
    (refusal,) = read_files([path])
    assert isinstance(refusal, Refusal)
    assert why in str(refusal)
    assert f"{path}:1 (x)" in str(refusal)


def test_a_text_beyond_two_million_characters_is_refused_before_it_is_parsed(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Le Togo. " * (LIMIT // 9 + 1), encoding="utf-8")
    begin = time.process_time()
    (refusal,) = read_files([path])
    assert isinstance(refusal, Refusal)
    assert "more than the limit of 2,000,000" in str(refusal)
    assert time.process_time() - begin < 2


def measured(text: str) -> tuple[CodedArticle, float, float]:
    """The coded text, seconds of one core, and the megabytes by which the process grew."""
    coded("Le Togo a signé un accord avec la Russie.")  # the parser is loaded once a process
    before, begin = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    found = coded(text)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return found, time.process_time() - begin, grown / 1024


def repeated(words: int, *, between: str) -> str:
    """The example's lines over and over, up to so many words."""
    taken, count = [], 0
    while count < words:
        for line in lines():
            taken.append(line)
            count += len(line.split())
    return between.join(taken)


@pytest.mark.slow
@pytest.mark.parametrize("between", ["\n\n", " "], ids=["in paragraphs", "on one line"])
def test_an_article_of_10_000_words_is_coded_in_bounded_time_and_memory(between):
    text = repeated(10_000, between=between)
    found, seconds, megabytes = measured(text)
    assert found.events
    assert misquoted(found, text) == []
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_a_sentence_of_1_000_words_is_coded_in_bounded_time_and_memory():
    words = " ".join(lines()).translate(str.maketrans(dict.fromkeys(".!?;:…", ","))).split()[:1000]
    text = " ".join((words * 5)[:1000]) + "."
    found, seconds, megabytes = measured(text)
    assert misquoted(found, text) == []
    assert seconds < SECONDS / 4
    assert megabytes < MEGABYTES


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        " et ".join(["la Russie", "le Togo", "Vladimir Poutine", "le ministre"] * 250) + " ont signé un accord.",
        "accord " + "de la Russie " * 1000,
        "« le Togo » " * 1000,
        "« le Togo a dit " * 250,
        "« le Togo a dit \n" * 500,
        "le 5 mai, " * 1000,
        "12 millions de dollars, " * 1000,
        "1" * 10_000,
        "a" * 100_000,
        "(" * 5000 + "Le Togo" + ")" * 5000,
        "Faure Gnassingbé " * 2000,
        "Le Togo.\n" * 2000,
        "\n" * 100_000 + "Le Togo.",
    ],
    ids=lambda text: text[:16],
)
def test_what_repeats_itself_is_coded_in_bounded_time(text):
    found, seconds, _ = measured(text)
    assert misquoted(found, text) == []
    assert seconds < SECONDS


SIGNS = "«»“”\"'’()[]{}.,;:!?…-–—/%&@#|*\n\r\t\u00a0\u202f\u200b\u00ad\u2028\ufeff\x01\x7f😀 1"
WORDS = ("Le Togo", "la Russie", "a signé", "sera reçu", "n'a pas", "Lomé", "mardi", "le 5 mai", "2025-", "12,5")
LINKS = ("de", "et", "que", "son homologue", "ce dernier", "les deux pays", "millions", "selon", "\n\n")
PIECES = st.sampled_from([*SIGNS, *WORDS, *LINKS])


@given(st.lists(PIECES, min_size=1, max_size=60).map(" ".join))
@settings(max_examples=60)
def test_no_jumble_of_words_and_signs_breaks_the_coder(text):
    assert misquoted(coded(text), text) == []
