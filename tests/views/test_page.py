"""A quotation is shown in the page it was read from, and nothing of the page acts."""

from __future__ import annotations

import re

import pytest

from depeche.articles.article import Article
from depeche.articles.pages.extraction import read_page
from depeche.ledger.entry import Source, article_digest
from depeche.views.page import marked_page
from depeche.views.wording import wording

RAW = """<html><head><meta charset="windows-1252"><title>Lomé</title><script>PWNED()</script></head>
<body onload="PWNED()"><article><h1>Lomé et Moscou</h1><p>Le président <b>russe</b> a reçu mercredi au&nbsp;Kremlin le
<a href="javascript:PWNED()">président
du Conseil</a> togolais, auquel il a confirmé l’ouverture d’ambassades.</p><img src="https://t.example/p.gif"
onerror="PWNED()"><iframe src="https://t.example"></iframe><p>Les échanges ont aussi porté sur la sécurité.</p>
</article><style>p{background:url(https://t.example/PWNED)}</style></body></html>""".encode("windows-1252")
QUOTE = "président russe a reçu mercredi au Kremlin le président du Conseil togolais"


def source(article: Article) -> Source:
    return Source(
        digest=article_digest(article),
        article=article.id,
        outlet="Le <Golfe>",
        url=article.url,
        published="2025-11-19",
        language="fr",
        title=article.title,
        text=article.text,
    )


@pytest.fixture
def article() -> Article:
    return read_page(RAW, "x", id="x", address="https://golfe.example/1")


def test_quotations_are_marked_through_elements_and_breaks(article):
    quotes = [
        "président russe a reçu mercredi au Kremlin le président du Conseil togolais",
        "porté sur la sécurité",
        "rien",
    ]
    made = marked_page(RAW, source(article), quotes, wording("fr"))
    marks = re.findall(r"<mark>(.*?)</mark>", made.html, re.DOTALL)
    assert (
        " ".join("".join(marks[:-1]).split())
        == "président russe a reçu mercredi au Kremlin le président du Conseil togolais"
    )
    assert marks[-1] == "porté sur la sécurité"
    assert (made.marked, made.missing) == (2, ("rien",))


def test_every_word_of_the_article_that_is_quoted_is_found_on_its_page(article):
    made = marked_page(RAW, source(article), [line for line in article.text.splitlines() if line], wording("en"))
    assert made.missing == ()


def test_nothing_of_the_page_acts_or_asks_anybody(article):
    page = marked_page(RAW, source(article), [], wording("en")).html
    assert "PWNED" not in page
    assert "t.example" not in page
    assert "<Golfe>" not in page
    assert "default-src 'none'" in page
