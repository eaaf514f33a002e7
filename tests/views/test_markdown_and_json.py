"""A dossier as Markdown and as JSON."""

from __future__ import annotations

import json as plain

import pytest

from depeche.views.json import json
from depeche.views.markdown import escaped, markdown
from tests.records.making import coded, event


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("*x* [y](z) `c`", r"\*x\* \[y\](z) \`c\`"),
        ("<script>", r"\<script\>"),
        ("two\nlines", "two lines"),
        ("# no heading, C# neither", r"\# no heading, C# neither"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("&lt; R&D", "&amp;lt; R&D"),
    ],
)
def test_words_are_no_markup(words, told):
    assert escaped(words) == told


def test_markdown_has_every_line_with_its_quotations_and_sources(english):
    text = markdown(english)
    for year in english.timeline:
        for line in year.lines:
            assert f"({line.number})" in text
            assert all(escaped(c.quote) in text for c in line.citations)
    assert "## Sources" in text


def test_markdown_of_an_empty_dossier_says_what_to_do(made):
    assert "`depeche add PATH... --ledger :memory:`" in markdown(made())


def test_json_holds_codes_dates_and_offsets_beside_the_words(english):
    form = plain.loads(json(english))
    assert (form["schema"], form["sides"], form["language"]) == ("depeche-dossier/1", ["RUS", "TGO"], "en")
    texts = {source["number"]: source["text"] for source in form["sources"]}
    for year in form["timeline"]:
        for line in year["lines"]:
            assert line["when"]["edtf"]
            for c in line["citations"]:
                assert texts[c["source"]][c["start"] : c["end"]] == c["quote"]


def test_json_of_a_dossier_is_the_same_every_time(made):
    article = coded("a", "2025-11-19", event("visit", "TGO", "RUS", "visite à Moscou"))
    assert json(made(article)) == json(made(article))
