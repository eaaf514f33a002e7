"""The page: whole in itself, safe, for a phone, for paper and for whoever can't see colours."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest

from depeche.views.html import html
from tests.records.making import agreement, coded, event, measure, office, statement

VOID = {"meta", "link", "br", "img", "input", "hr"}
CSS = (files("depeche.views") / "templates" / "dossier.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """Reads a page: its elements with attributes, its text, and whether every element is closed in order."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.words = [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"></details></style>'


@pytest.fixture
def hostile(made):
    """A dossier of an article all of whose words want to be markup."""
    article, reports = coded(
        "a<b>", "2025-11-19",
        event("visit", "TGO", "RUS", f"visite {HOSTILE}", persons=[HOSTILE], place=HOSTILE, date="2025-11-19"),
        agreement(HOSTILE, "RUS TGO", ("sign", "RUS TGO", None, "planned", f"signé {HOSTILE}")),
        measure(HOSTILE, 5, HOSTILE, "RUS", "TGO", f"5 {HOSTILE}"),
        statement(HOSTILE, "TGO", HOSTILE),
        office(HOSTILE, HOSTILE, "TGO"),
        outlet=HOSTILE,
    )  # fmt: skip
    article = replace(article, title=HOSTILE, url="javascript:alert(1)")
    return made((article, reports))


@pytest.mark.parametrize("language", ["english", "french"])
def test_every_anchor_that_is_pointed_at_is_there_once(language, request):
    page = Page(html(request.getfixturevalue(language)))
    names = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(names) == len(set(names))
    targets = {attrs["href"][1:] for tag, attrs in page.elements if tag == "a" and attrs["href"].startswith("#")}
    assert targets <= set(names)
    assert len(targets) > 60


def test_every_quotation_leads_to_its_words_and_they_lead_back(english):
    made = html(english)
    for part in (line for year in english.timeline for line in year.lines):
        for c in part.citations:
            assert f'href="#{c.anchor}"' in made
            assert f'id="{c.anchor}"' in made
        assert f'<sup><a href="#l{part.number}"' in made


def test_the_articles_stand_in_the_page_word_for_word(english):
    page = Page(re.sub(r"<sup>.*?</sup>", "", html(english)))
    for source in english.sources:
        assert " ".join(source.text.split()) in page.text


@pytest.mark.parametrize("which", ["english", "french", "hostile"])
def test_nothing_is_loaded_from_anywhere_and_nothing_runs(which, request):
    page = Page(html(request.getfixturevalue(which)))
    assert {tag for tag, _ in page.elements} & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "svg",
    } == set()
    for tag, attrs in page.elements:
        assert not {name for name in attrs if name.startswith("on")}, tag
        assert "src" not in attrs
        assert attrs.get("href", "#").startswith(("#", "https://", "http://"))
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_whatever_an_article_says_is_shown_as_text(hostile):
    made = html(hostile)
    assert "<script" not in made
    assert Page(made).text.count(HOSTILE) > 8


def test_an_address_is_a_link_only_when_it_is_one_of_a_page(made, hostile):
    article, reports = coded("a", "2025-11-19", event("visit", "TGO", "RUS", "visite à Moscou"))
    page = html(made((replace(article, url="https://example.org/a?b=1&c=2"), reports)))
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert "javascript:" not in html(hostile)


@pytest.mark.parametrize(
    ("language", "code", "heading"), [("english", "en", "Timeline"), ("french", "fr", "Chronologie")]
)
def test_the_page_speaks_its_language(language, code, heading, request):
    page = Page(html(request.getfixturevalue(language)))
    assert page.elements[0] == ("html", {"lang": code})
    assert heading in page.text


def test_words_of_an_article_in_another_language_are_marked_as_such(english, french):
    assert 'lang="fr"' in html(english)
    assert html(french).count('lang="fr"') == 1


@pytest.mark.parametrize("language", ["english", "french"])
def test_headings_go_down_one_level_at_a_time(language, request):
    levels = [
        int(tag[1]) for tag, _ in Page(html(request.getfixturevalue(language))).elements if re.fullmatch("h[1-6]", tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_dates_keep_their_edtf_beside_the_words(english):
    assert 'data-edtf="2026-01/2026-06"' in html(english)


def test_an_empty_dossier_is_a_page_that_says_what_to_do(made):
    page = Page(html(made(between=("TGO", "MLI"))))
    assert "depeche add PATH..." in page.text


def colours(css):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css))


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


LIGHT, DARK, PRINT = (colours(block) for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL))


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_every_ink_is_readable_on_every_ground(theme):
    """WCAG 2.2 AA: 4.5 to 1 for text."""
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link", "open", "not", "good") for ground in ("paper", "card")]
    pairs += [("mark-ink", "mark"), ("ink", "here") if theme is not PRINT else ("ink", "paper")]
    low = {pair: round(contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def test_paper_opens_every_line_and_narrow_screens_have_rules_of_their_own():
    paper = CSS[CSS.index("@media print") :]
    assert "details::details-content { display: block" in paper
    assert "@media (max-width:" in CSS
    assert "overflow-wrap: anywhere" in CSS
