"""Feeds: RSS, Atom and JSON Feed are leads, with the day and title that the feed gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from depeche.articles.addresses import is_address
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.readers.document import Document, Found
from depeche.articles.words import clean_words, decode_json
from depeche.errors import NoArticles, UnreadableArticle

_MOST = 2000  # entries of one feed; the largest of the press carry some 300


def read_feed(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the entries of a feed of RSS (0.9 to 2.0) or Atom, in their order."""
    import feedparser

    from depeche.articles.readers.markup import parse_xml

    raw = document.whole(limits)
    if b"<!ENTITY" in raw[:100_000]:
        parse_xml(raw, document.where)  # refuses it
    heads = {"content-location": document.address or ""}
    try:
        found = feedparser.parse(raw, response_headers=heads, sanitize_html=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as wrong:
        # Whatever a broken feed makes of its parser, it is the feed that is refused.
        raise UnreadableArticle(document.where, f"no feed that can be read: {wrong}") from wrong
    if not found.get("version") and not found.entries:
        why = found.get("bozo_exception", "no entries")
        raise UnreadableArticle(document.where, f"no feed that can be read: {why}")
    outlet, language = found.feed.get("title"), found.feed.get("language")
    met = False
    for entry in found.entries[:_MOST]:
        address = _whole(document.address, _link(entry))
        if address is None:
            continue
        met = True
        # Of the entry's own keys: asked in its own way, the part makes a day of change of that of publication.
        changed = dict.get(entry, "updated")
        yield Lead(
            address=address,
            title=clean_words(entry.get("title")),
            outlet=clean_words((entry.get("source") or {}).get("title") or outlet),
            author=clean_words(entry.get("author")),
            language=str(language)[:2].lower() if language else None,
            published=_day(entry.get("published") or entry.get("created") or changed),
            stamp=clean_words(changed or entry.get("published")),
        )
    if not met:
        raise NoArticles(document.where)


def _link(entry: Mapping[str, Any]) -> str:
    for link in entry.get("links") or ():
        if link.get("rel") == "alternate" and link.get("href"):
            return str(link["href"])
    guid = str(entry.get("id") or "")
    return str(entry.get("link") or (guid if is_address(guid) else ""))


def _whole(base: str | None, words: str) -> str | None:
    """The address that a feed gives, made whole; None when it is none."""
    try:
        address = urljoin(base or "", words)
    except ValueError:
        return None
    return address if is_address(address) else None


def _day(words: Any) -> Any:
    return read_stamp(words) if isinstance(words, str) else None


def is_json_feed(value: Any) -> bool:
    """Is this a JSON Feed?"""
    return isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/version/")


def read_json_feed(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the items of a JSON Feed.

    Source: JSON Feed version 1.1.
    """
    feed = decode_json(document.whole(limits), document.where)
    if not is_json_feed(feed):
        raise UnreadableArticle(document.where, "no JSON Feed: its version names none")
    items = feed.get("items") if isinstance(feed.get("items"), list) else []
    leads = [lead for item in items[:_MOST] if isinstance(item, dict) and (lead := _lead(item, feed, document.address))]
    if not leads:
        raise NoArticles(document.where)
    yield from leads


def _lead(item: Mapping[str, Any], feed: Mapping[str, Any], base: str | None) -> Lead | None:
    address = _whole(base, str(item.get("url") or item.get("external_url") or item.get("id") or ""))
    if address is None:
        return None
    authors = item.get("authors") or feed.get("authors") or [item.get("author")]
    named = authors if isinstance(authors, list) else []
    names = [a["name"] for a in named if isinstance(a, dict) and isinstance(a.get("name"), str)]
    language = item.get("language") or feed.get("language")
    return Lead(
        address=address,
        title=clean_words(item["title"]) if isinstance(item.get("title"), str) else None,
        outlet=clean_words(feed["title"]) if isinstance(feed.get("title"), str) else None,
        author=clean_words(", ".join(names)),
        language=language[:2].lower() if isinstance(language, str) else None,
        published=_day(item.get("date_published")),
        stamp=clean_words(str(item.get("date_modified") or item.get("date_published") or "")),
    )
