"""A page's article is found in the layouts of common systems, with its title, its day and where that was read."""

from __future__ import annotations

import datetime

import pytest

from benchmarks.layouts.pages import FETCHED, Page, pages
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.extraction import read_page
from depeche.errors import UnreadableArticle
from depeche.reports.coders.reader import furniture
from depeche.texts.blocks import read_blocks

PAGES = list(pages())


def read(page: Page):
    return read_page(page.raw, page.address, id="x", address=page.address, fetched=FETCHED)


def test_there_are_forty_layouts_in_four_languages_and_six_charsets():
    assert len({p.layout for p in PAGES}) == 40
    assert {p.story.language for p in PAGES} == {"fr", "en", "ar", "ru"}
    assert len({p.charset for p in PAGES}) >= 5


@pytest.mark.parametrize("layout", sorted({p.layout for p in PAGES}))
def test_title_day_language_and_every_paragraph_are_read_from_each_layout(layout):
    for page in (p for p in PAGES if p.layout == layout):
        article, story = read(page), page.story
        assert (article.title, article.published, article.language) == (story.title, story.day, story.language)
        assert article.day_source == page.day_source
        assert article.outlet in (page.outlet, None)
        assert [p for p in story.paragraphs if p not in article.text] == []


def test_what_stands_around_the_article_is_no_part_of_it():
    for page in PAGES:
        text = read(page).text
        assert [w for w in ("cookies", "lecteur1", "Les plus lus", "Most read", "dataLayer") if w in text] == []


def test_most_layouts_give_outlet_and_author():
    told = [(read(p), p) for p in PAGES]
    assert sum(a.outlet == p.outlet for a, p in told) >= 0.9 * len(told)
    assert sum(a.author == p.story.author for a, p in told) >= 0.65 * len(told)  # the others print none


def test_a_teaser_within_the_text_stays_in_it_and_is_not_coded():
    page = next(p for p in PAGES if p.layout == "03-wordpress-tagdiv" and p.story.teaser and p.story.language == "fr")
    article = read(page)
    at = article.text.index(page.story.teaser)
    block = next(b for b in read_blocks(article.text, furniture("fr")) if b.start <= at < b.end)
    assert (block.role, block.coded) == ("teaser", False)


def made(head: str = "", body: str = "", address: str | None = None, lead: Lead | None = None, charset=None, **more):
    words = "Le président du Conseil togolais a été reçu mercredi au Kremlin par le président russe. " * 4
    article = f"<article><h1>Lomé et Moscou se parlent</h1>{body}<p>{words}</p></article>"
    raw = f"<html><head>{head}</head><body>{article}</body></html>"
    return read_page(
        raw.encode(more.get("encoding", "utf-8")),
        "x",
        id="x",
        address=address,
        fetched=FETCHED,
        lead=lead,
        charset=charset,
    )


def published(words: str) -> str:
    return f'<meta property="article:published_time" content="{words}">'


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-03-02T23:00:00+14:00", "2026-03-02"),  # 9 o'clock in UTC, half an hour after the fetch: of the same day
        ("2026-03-03T01:00:00+13:00", None),  # 12 o'clock of the day of the fetch, but after it
        ("2026-03-03T05:00:00+22:00", "2026-03-02"),
        ("2026-03-04", None),
        ("2031-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("2025-11-19T00:30:00+01:00", "2025-11-19"),
        ("Wed, 19 Nov 2025 10:00:00 GMT", "2025-11-19"),
        ("1763546400", "2025-11-19"),
        ("20251119T101200", "2025-11-19"),
        ("2025/11/19 10:12", "2025-11-19"),
        ("demain", None),
    ],
)
def test_a_day_is_read_as_printed_and_never_after_the_fetch(words, day):
    article = made(published(words))
    assert (str(article.published) if article.published else None) == day


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Publié le 19 novembre 2025 à 10h12", "2025-11-19"),
        ("Mis à jour le 20 novembre 2025, publié le 1er novembre 2025", "2025-11-01"),
        ("Mis à jour le 20 novembre 2025", None),
        ("19/11/2025", "2025-11-19"),
        ("05/06/2025", "2025-06-05"),
        ("19.11.2025", "2025-11-19"),
        ("le 31 novembre 2025", None),
        ("Publié le 19 nov. 2025", "2025-11-19"),
        ("en 2025", None),
    ],
)
def test_a_day_is_read_in_words_where_no_machine_is_told(printed, day):
    article = made(body=f'<p class="date">{printed}</p>')
    assert (str(article.published) if article.published else None) == day
    assert article.day_source == ("text" if day else None)


def test_the_surest_place_of_a_day_wins_and_the_feed_stands_before_the_address():
    lead = Lead(address="https://a.example/x", published=datetime.date(2025, 11, 18))
    address = "https://a.example/2025/11/17/x.html"
    assert made(published("2025-11-19"), address=address, lead=lead).day_source == "opengraph"
    told = made(address=address, lead=lead)
    assert (str(told.published), told.day_source) == ("2025-11-18", "feed")
    assert made(address=address).day_source == "address"
    assert made().day_source is None


@pytest.mark.parametrize(
    ("encoding", "declared", "meta"),
    [
        ("utf-8", "iso-8859-1", "windows-1252"),  # everybody says otherwise, and it is UTF-8
        ("windows-1252", "utf-8", ""),
        ("windows-1252", None, "iso-8859-1"),
        ("windows-1252", "no-such-charset", "windows-1252"),
        ("iso-8859-15", "iso-8859-15", ""),
        ("utf-8-sig", None, ""),
        ("utf-16", None, ""),
    ],
)
def test_letters_are_read_whatever_is_declared(encoding, declared, meta):
    article = made(f'<meta charset="{meta}">' if meta else "", charset=declared, encoding=encoding)
    assert "a été reçu mercredi" in article.text
    assert article.title == "Lomé et Moscou se parlent"


def test_a_page_speaks_for_no_other_site():
    article = made('<link rel="canonical" href="https://evil.example/x">', address="https://a.example/1")
    assert article.url == "https://a.example/1"
    article = made('<link rel="canonical" href="/x">', address="https://m.a.example/1?utm_source=b")
    assert article.url == "https://m.a.example/x"


def test_a_page_without_an_article_is_refused():
    with pytest.raises(UnreadableArticle, match="no article"):
        read_page(b"<html><body></body></html>", "x", id="x", limits=Limits())
