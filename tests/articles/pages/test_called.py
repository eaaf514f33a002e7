"""Elements are found by what their class or id calls them."""

from __future__ import annotations

from lxml.html import document_fromstring

from depeche.articles.pages.called import any_of, called

PAGE = """<html class="related"><body><div class="Article_Date" id="a"></div><p id="related-links">x</p>
<p data-x="date">y</p><ul class="menu
related"></ul><p class="unrelated">z</p></body></html>"""


def _ids(words: tuple[str, ...], *, begins: bool) -> list[str]:
    return [element.tag for element in called(document_fromstring(PAGE), any_of(words, begins=begins))]


def test_capitals_underscores_and_lines_make_no_difference():
    assert _ids(("article-date",), begins=True) == ["div"]
    assert _ids(("related",), begins=True) == ["p", "ul"]


def test_within_a_name_only_where_it_may_stand_anywhere():
    assert _ids(("related",), begins=False) == ["p", "ul", "p"]
    assert _ids(("a.t",), begins=False) == []
