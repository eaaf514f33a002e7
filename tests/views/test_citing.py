"""Quotations in their articles: what stands around them, and how they are marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from depeche.ledger.entry import Source
from depeche.texts.quotation import Quotation
from depeche.views.citing import Citer, independence
from depeche.views.wording import wording


def source(text, digest="d", **more):
    known = {"outlet": None, "url": None, "published": None, "language": "fr", "title": None}
    return Source(digest=digest, article=digest, text=text, **{**known, **more})


@given(
    st.text("ab \n", min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=6)
)
def test_marks_change_no_word_of_the_text(text, spans):
    citer = Citer([source(text)], wording("en"))
    for line, (start, length) in enumerate(spans, 1):
        words = text[start : start + length]
        if words:
            citer.cite(line, "d", Quotation(start, start + len(words), words))
    paragraphs = citer.pieces(1)
    shown = "\n".join("".join(piece.text for piece in pieces) for pieces in paragraphs)
    assert shown.split() == text.split()
    anchors = [name for pieces in paragraphs for piece in pieces for name in piece.anchors]
    assert sorted(anchors) == sorted({f"a1-{s}-{min(s + n, len(text))}" for s, n in spans if text[s : s + n]})


def test_overlapping_quotations_keep_both_their_anchors_and_lines():
    citer = Citer([source("Moscou et Lomé ont signé.")], wording("en"))
    citer.cite(1, "d", Quotation(0, 14, "Moscou et Lomé"))
    citer.cite(2, "d", Quotation(10, 24, "Lomé ont signé"))
    (pieces,) = citer.pieces(1)
    assert [(p.text, p.quoted, p.anchors, p.lines) for p in pieces] == [
        ("Moscou et ", True, ("a1-0-14",), ()),
        ("Lomé", True, ("a1-10-24",), (1,)),
        (" ont signé", True, (), (2,)),
        (".", False, (), ()),
    ]


def test_what_stands_around_a_quotation_ends_at_whole_words_and_paragraphs():
    long = "mot " * 60
    text = f"{long}cité {long}\nautre paragraphe"
    citation = Citer([source(text)], wording("en")).cite(1, "d", Quotation(240, 244, "cité"))
    assert citation.before.startswith("…mot ")
    assert citation.after.endswith("mot…")
    assert "autre" not in citation.after


def test_an_article_that_is_no_part_of_the_view_is_not_cited():
    assert Citer([source("x")], wording("en")).cite(1, "other", Quotation(0, 1, "x")) is None


def test_copies_and_articles_of_one_outlet_go_with_the_first():
    sources = [
        source("1", "a", outlet="x", group="t1"),
        source("2", "b", outlet="y", group="t2"),
        source("1", "c", outlet="y", group="t1"),
        source("3", "d", group="t3"),
    ]
    assert independence(sources) == (None, (3, "outlet"), (1, "copy"), None)
