"""Citations: a library's export as CSL-JSON (Zotero, Mendeley), which knows addresses and no texts.

Source: Citation Style Language 1.0.2, JSON data schema.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from depeche.articles.addresses import is_address
from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.words import checked_text, clean_words, decode_json
from depeche.errors import DepecheError, UnreadableArticle


def is_citation(value: Any) -> bool:
    """Is this an item of CSL-JSON: an id, and a type of its list (article-newspaper, webpage, report...)?"""
    return isinstance(value, dict) and "id" in value and isinstance(value.get("type"), str) and "uri" not in value


def read_citations(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the items: a lead for each with an address; an article of the abstract for each that has only that."""
    value = decode_json(document.whole(limits), document.where)
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        where = f"{document.where}:{number}"
        try:
            yield _found(item, where, limits)
        except DepecheError as wrong:
            yield Refusal(wrong)


def _found(item: Mapping[str, Any], where: str, limits: Limits) -> Found:
    if not is_citation(item):
        raise UnreadableArticle(where, "no item of CSL-JSON: an id and a type")
    address, abstract, day = _words(item, "URL"), _words(item, "abstract"), _day(item.get("issued"))
    outlet = _words(item, "container-title") or _words(item, "publisher")
    language = (_words(item, "language") or "").lower()[:2] or None
    if address and is_address(address):
        return Lead(
            address=address,
            title=_words(item, "title"),
            outlet=outlet,
            author=_authors(item.get("author")),
            language=language,
            published=day,
        )
    if not abstract:
        raise UnreadableArticle(where, "this item gives neither an address nor an abstract")
    return Article(
        id=clean_words(str(item["id"]).rstrip("/").rpartition("/")[2]) or where,
        text=checked_text(abstract, where, limits.characters),
        published=day,
        day_source="row" if day else None,
        language=language,
        title=_words(item, "title"),
        outlet=outlet,
        author=_authors(item.get("author")),
    )


def _day(issued: Any) -> datetime.date | None:
    """The day of issue where it is a whole one; a year or a month is no day."""
    if not isinstance(issued, dict):
        return None
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and len(parts[0]) == 3:
        try:
            return datetime.date(*(int(part) for part in parts[0]))
        except (TypeError, ValueError, OverflowError):
            return None
    words = issued.get("raw") or issued.get("literal")
    return read_stamp(words) if isinstance(words, str) else None


def _authors(people: Any) -> str | None:
    names = []
    for person in people if isinstance(people, list) else ():
        if isinstance(person, dict):
            parts = [person.get("given"), person.get("non-dropping-particle"), person.get("family")]
            name = " ".join(p for p in parts if isinstance(p, str) and p) or person.get("literal")
            names.append(name)
    return clean_words(", ".join(name for name in names if isinstance(name, str) and name))


def _words(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name)
    return clean_words(value.strip()) if isinstance(value, str) else None
