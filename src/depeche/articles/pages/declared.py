"""Declared: what a page says of its own article, for machines (JSON-LD, OpenGraph, meta, microdata) and in print.

Nothing is decided here but which of several words is meant; where the day came from is kept beside it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from depeche.articles.language import recognise
from depeche.articles.pages.called import any_of, called, name_of
from depeche.articles.pages.days import day_in_address, day_in_words
from depeche.codebook.folding import fold
from depeche.codebook.tables import read_yaml

_LD_LIMIT = 500_000  # characters of one JSON-LD block; a page's catalogue of a shop is no article
_LD_DEPTH = 6
_SPACE = re.compile(r"\s+")
_TIME = ("datetime", "content", "title", "data-datetime", "data-date")
_ALIKE = 80  # points of 100 from which a heading and a declared title are one; a truncated headline has some 85
_SETTLES = 200  # characters of a page's paragraphs that tell its language
_MOST = 400  # elements in which a printed day is looked for
_AUTHORS = ("author", "auteur", "byline", "writer")  # in classes and ids
_DIGIT = re.compile(r"\d")
_LONGEST = 160  # characters of an element that may hold a printed day; a paragraph's days are its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a page says of its article.

    Attributes:
        days: Where a day of publication is said (as in `days.ORDER`) and the words, in no order.
        others as in `Article`, words with plain spaces.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    section: str | None = None
    language: str | None = None
    address: str | None = None
    days: tuple[tuple[str, str], ...] = ()


def read_declared(tree: HtmlElement, *, address: str | None = None) -> Declared:
    """Read what a parsed page says of itself; `address` is where it was fetched."""
    linked, meta = _articles_of(tree), _metas(tree)
    outlet = _name(linked.get("publisher")) or _first(meta, "outlet") or _site(linked) or _in_head(tree)
    own = _canonical(tree, meta, address)
    language = _language(tree, linked, meta)
    return Declared(
        title=_title(tree, linked, meta, outlet),
        outlet=outlet,
        author=_author(tree, linked, meta),
        section=_section(linked, meta),
        language=language,
        address=own,
        days=tuple(_days(tree, linked, meta, own or address, language)),
    )


def _days(
    tree: HtmlElement,
    linked: Mapping[str, Any],
    meta: Mapping[str, list[str]],
    address: str | None,
    language: str | None,
) -> Iterator[tuple[str, str]]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        if isinstance(linked.get(name), str):
            yield "json-ld", linked[name]
    names = read_yaml("pages.yaml")["meta"]
    for source, group in (("opengraph", "opengraph_day"), ("meta", "day")):
        for name in names[group]:
            for words in meta.get(name, ()):
                yield source, words
    for element in _path("marked_day")(tree):
        yield from (("markup", element.get(a)) for a in _TIME if element.get(a))
    in_address = day_in_address(address)
    if in_address:
        yield "address", in_address
    printed = _printed_day(tree, language)
    if printed:
        yield "text", printed


def _written_in(tree: HtmlElement) -> str | None:
    """The language of the page's own words, in which its day is printed too, whatever the page declares."""
    words = " ".join(_text(element) for element in tree.iter("p", "h1", "h2"))
    return recognise(words) if len(words) > _SETTLES else None


def _printed_day(tree: HtmlElement, language: str | None) -> str | None:
    """The first day printed in a short element that is called after one, else in any short one above the text."""
    after_days = any_of(tuple(read_yaml("pages.yaml")["day_classes"]))
    named = (element for element in called(tree, after_days) if element.tag not in ("script", "style"))
    written = cache(lambda: _written_in(tree) or language)  # asked only where there is something to read
    for elements in (named, _path("short")(tree)):
        for element in islice(elements, _MOST):
            words = _text(element)
            if 6 <= len(words) <= _LONGEST and _DIGIT.search(words):
                day = day_in_words(words, written())
                if day:
                    return day
    return None


@cache
def _path(name: str) -> Any:
    from lxml.etree import XPath

    paths = {
        "ld": "//script[contains(@type, 'ld+json')]",
        "meta": "//meta[@content]",
        "marked_day": "//*[contains(concat(' ', @itemprop, ' '), ' datePublished ')] | //time[@pubdate]"
        " | //abbr[contains(@class, 'published')] | //time[contains(@class, 'publish')]"
        " | //*[@property='dc:date' or @property='dcterms:created' or @property='schema:datePublished']"
        " | //time[@datetime and not(contains(@class, 'updated')) and not(ancestor::aside) and not(ancestor::footer)"
        " and not(ancestor::nav) and not(@itemprop='dateModified')][1]",
        "short": "//body//*[(self::p or self::span or self::div or self::td or self::small or self::em or self::font"
        " or self::li or self::b or self::time or self::h2 or self::h4)"
        " and not(*[self::p or self::div or self::table])]",
        "heading": "//h1",
        "author": "//body//*[@class or @id or @itemprop or @rel][not(ancestor::aside) and not(ancestor::footer)]",
    }
    return XPath(paths[name])


def _articles_of(tree: HtmlElement) -> Mapping[str, Any]:
    """The JSON-LD object of the page's article: the first of the surest type; none when there is no such."""
    types = read_yaml("pages.yaml")["article_types"]
    best: tuple[int, Mapping[str, Any]] | None = None
    nodes: dict[str, Mapping[str, Any]] = {}
    for script in _path("ld")(tree):
        for found in _objects(_json(script.text or ""), _LD_DEPTH):
            if isinstance(found.get("@id"), str) and len(found) > 1:
                nodes.setdefault(found["@id"], found)
            rank = min((_rank(kind, types) for kind in _list(found.get("@type"))), default=None)
            if rank is not None and rank < 99 and (best is None or rank < best[0]):
                best = (rank, found)
    if best is None:
        return {}
    resolved = dict(best[1])
    for name in ("publisher", "author"):
        resolved[name] = [_resolved(value, nodes) for value in _list(resolved.get(name))]
    return resolved


def _resolved(value: Any, nodes: Mapping[str, Mapping[str, Any]]) -> Any:
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and not value.get("name"):
        return nodes.get(value["@id"], value)
    return value


def _rank(kind: Any, types: list[str]) -> int:
    """A page or a work of any kind is an article only where nothing better is said."""
    name = str(kind).rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    if name in ("CreativeWork", "WebPage"):
        return 2
    return 1 if name in types or name.endswith(("Article", "Posting")) else 99


def _json(words: str) -> Any:
    words = words.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    if len(words) > _LD_LIMIT:
        return None
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            yield from _objects(value.get(name), depth - 1)
    elif isinstance(value, list):
        for each in value[:200]:
            yield from _objects(each, depth - 1)


def _metas(tree: HtmlElement) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in _path("meta")(tree):
        content = _clean(element.get("content"))
        for attribute in ("property", "name", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _first(meta: Mapping[str, list[str]], group: str) -> str | None:
    return next((meta[name][0] for name in read_yaml("pages.yaml")["meta"][group] if meta.get(name)), None)


def _title(
    tree: HtmlElement, linked: Mapping[str, Any], meta: Mapping[str, list[str]], outlet: str | None
) -> str | None:
    """The heading as printed where a declared title confirms it; else what is declared; else the only heading."""
    head = _text(tree.find(".//head/title"))
    said = [_clean(linked.get("headline")) or _clean(linked.get("name")), _first(meta, "title"), head]
    declared = [_bare(words, outlet) for words in said if words]
    headings = [words for words in (_text(h) for h in _path("heading")(tree)) if len(words) > 3]
    for words in declared:
        for heading in headings:
            if _same(words, heading, outlet):
                return heading
    if declared:
        return declared[0]
    return headings[0] if headings else None


def _in_head(tree: HtmlElement) -> str | None:
    """The outlet that the page's head names beside a heading; the shorter of the two, since sites have headings too."""
    head, headings = _text(tree.find(".//head/title")), [_text(h) for h in _path("heading")(tree)]
    for mark in (*read_yaml("pages.yaml")["separators"], ": "):
        for heading in headings:
            for beside in (head.partition(f"{heading}{mark}")[2], head.rpartition(f"{mark}{heading}")[0]):
                whole = len(beside) + len(mark) + len(heading) == len(head)
                if whole and 0 < len(beside) < len(heading):
                    return beside.strip()
    return None


def _same(words: str, heading: str, outlet: str | None) -> bool:
    if outlet and fold(heading) == fold(outlet):
        return False
    one, other = fold(words), fold(heading)
    shorter, longer = sorted((one.rstrip("… ."), other), key=len)
    return (len(shorter) > 15 and shorter in longer) or fuzz.ratio(one, other) >= _ALIKE


def _bare(words: str, outlet: str | None) -> str:
    """A title without the outlet's name before or after it."""
    for mark in read_yaml("pages.yaml")["separators"]:
        if mark not in words:
            continue
        first, _, rest = words.partition(mark)
        head, _, last = words.rpartition(mark)
        if outlet and _named(last, outlet) and head:
            return _bare(head.strip(), outlet)
        if outlet and _named(first, outlet) and rest:
            return _bare(rest.strip(), outlet)
        # Of a head without a known outlet, the far longer half is the title.
        if not outlet and len(head) >= 25 and len(last) <= 30 and len(head) > 1.5 * len(last):
            return head.strip()
    return words.strip()


def _named(words: str, outlet: str) -> bool:
    one, other = fold(words).strip(), fold(outlet).strip()
    return one in other or other in one or fuzz.ratio(one, other) >= _ALIKE


def _author(tree: HtmlElement, linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    named = [name for value in _list(linked.get("author")) if (name := _name(value))]
    if not named:
        said = next((meta[n] for n in read_yaml("pages.yaml")["meta"]["author"] if meta.get(n)), [])
        named = [words for words in said if not words.startswith(("http", "@", "/"))]
    if not named:
        before = "|".join(read_yaml("pages.yaml")["bylines"])
        for element in islice(filter(_of_author, _path("author")(tree)), 5):
            words = re.sub(rf"^(?:{before})[ :]+", "", _text(element), flags=re.IGNORECASE)
            if 3 < len(words) < 60 and " " in words and not any(c.isdigit() for c in words):
                named = [words]
                break
    return ", ".join(dict.fromkeys(named)) or None


def _of_author(element: HtmlElement) -> bool:
    said = (*element.get("itemprop", "").split(), element.get("rel", "").lower())
    return "author" in said or any_of(_AUTHORS).search(name_of(element)) is not None


def _section(linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    said = next((_clean(v) for v in _list(linked.get("articleSection")) if _clean(v)), None)
    return said or _first(meta, "section")


def _language(tree: HtmlElement, linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    """The two letters of the language that the page declares; None for anything else."""
    # The page's own `lang` is left as the theme came with it on many sites; what names the article is surer.
    said = [
        _clean(linked.get("inLanguage")),
        _first(meta, "language"),
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    ]
    codes = [
        re.split(r"[-_,;]", words.strip().lower())[0] for words in said if isinstance(words, str) and words.strip()
    ]
    return next((code for code in codes if re.fullmatch(r"[a-z]{2}", code)), None)


def _canonical(tree: HtmlElement, meta: Mapping[str, list[str]], address: str | None) -> str | None:
    """The page's own address for its article; only http and https, and of the host it was fetched from, if any."""
    links = tree.xpath("//link[@rel='canonical']/@href")
    for words in (*links, *meta.get("og:url", ())):
        try:
            found = urljoin(address or "", words.strip())
            parts = urlsplit(found)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and (not address or _kin(parts.hostname, address)):
            return str(found)
    return address


def _kin(host: str, address: str) -> bool:
    """Is a host that a page names of the same site as the one it was fetched from? Else anybody could speak for it."""
    other = urlsplit(address).hostname or ""
    one, two = host.removeprefix("www.").removeprefix("m."), other.removeprefix("www.").removeprefix("m.")
    return one == two or one.endswith(f".{two}") or two.endswith(f".{one}")


def _site(linked: Mapping[str, Any]) -> str | None:
    return next((_name(value) for value in _list(linked.get("isPartOf")) if _name(value)), None)


def _name(value: Any) -> str | None:
    for each in _list(value):
        if isinstance(each, dict):
            each = each.get("name") or each.get("legalName")
            each = each[0] if isinstance(each, list) and each else each
        words = _clean(each)
        if words and not words.startswith("http"):
            return words
    return None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _clean(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return _SPACE.sub(" ", html.unescape(value)).strip() or None


def _text(element: HtmlElement | None) -> str:
    return _SPACE.sub(" ", element.text_content()).strip() if element is not None else ""
