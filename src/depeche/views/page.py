"""The page of an article as it came, cleaned of all that acts, with the words marked that the ledger rests on."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import nh3
from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring, tostring

from depeche.articles.limits import LIMITS, Limits
from depeche.articles.pages.charset import decode_page
from depeche.articles.pages.soundness import check_markup
from depeche.ledger.entry import Source
from depeche.views.wording import Wording

# Nothing that loads, runs or sends: a page that is kept is read, and asks nobody for anything.
_TAGS = frozenset(
    b"a abbr article aside b blockquote br caption cite code dd details div dl dt em figcaption figure footer h1 h2 "
    b"h3 h4 h5 h6 header hr i li main mark nav ol p pre q s section small span strong sub summary sup table tbody td "
    b"tfoot th thead time tr u ul".decode().split()
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page for reading.

    Attributes:
        html: The whole page.
        marked: How many of the quotations stand on it; missing: those that do not.
    """

    html: str
    marked: int
    missing: tuple[str, ...]


def marked_page(
    raw: bytes, source: Source, quotes: Iterable[str], wording: Wording, *, limits: Limits = LIMITS
) -> MarkedPage:
    """Make the page of an article from the bytes that were kept of it.

    Raises:
        UnreadableArticle: The bytes are no page that a parser should be given.
    """
    check_markup(raw, source.article, limits)
    clean = nh3.clean(
        decode_page(raw),
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "title", "noscript", "template", "svg", "iframe", "object"},
        attributes={"a": {"href"}, "time": {"datetime"}},
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer nofollow",
    )
    body = fragment_fromstring(clean, create_parent="div")
    marked, missing = 0, []
    for quote in dict.fromkeys(_plain(q) for q in quotes):
        if _mark(body, quote):
            marked += 1
        else:
            missing.append(quote)
    return MarkedPage(_whole(tostring(body, encoding="unicode"), source, wording), marked, tuple(missing))


def _mark(body: HtmlElement, quote: str) -> bool:
    """Mark the first place where the words stand, whatever elements they run through; tell whether there is one."""
    letters: list[tuple[int, int]] = []  # of each letter of the page's plain words, its run and its place there
    plain: list[str] = []
    runs = list(_runs(body))
    for number, (_, _, text) in enumerate(runs):
        for place, letter in enumerate(text):
            if letter.isspace():
                if plain and plain[-1] == " ":
                    continue
                letter = " "
            plain.append(letter)
            letters.append((number, place))
    start = "".join(plain).find(quote)
    if not quote or start < 0:
        return False
    spans: dict[int, tuple[int, int]] = {}
    for number, place in letters[start : start + len(quote)]:
        first, last = spans.get(number, (place, place))
        spans[number] = min(first, place), max(last, place)
    for number, (first, last) in spans.items():
        element, part, text = runs[number]
        _wrap(element, part, text, first, last + 1)
    return True


def _runs(body: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """Every run of words in the order of reading: its element, "text" within it or "tail" behind it, and the words."""
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start" and element.text:
            yield element, "text", element.text
        if event == "end" and element is not body and element.tail:
            yield element, "tail", element.tail


def _wrap(element: HtmlElement, part: str, text: str, start: int, end: int) -> None:
    mark = element.makeelement("mark")
    mark.text, mark.tail = text[start:end], text[end:]
    if part == "text":
        element.text = text[:start]
        element.insert(0, mark)
    else:
        element.tail = text[:start]
        parent = element.getparent()
        parent.insert(parent.index(element) + 1, mark)


def _whole(body: str, source: Source, wording: Wording) -> str:
    title = html.escape(source.title or source.article)
    facts = [source.outlet, source.published, source.url, source.fetched]
    told = " · ".join(html.escape(str(fact)) for fact in facts if fact)
    note = html.escape(wording.say("kept_page"))
    style = "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif;overflow-wrap:anywhere}"
    style += "mark{background:#fd6;color:#000}"
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(source.language or wording.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{style}</style></head><body><p>{told}<br>{note}</p><hr>{body}</body></html>\n"
    )


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip()
