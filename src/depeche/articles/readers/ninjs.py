"""ninjs: an agency's item as JSON, versions 1 to 3.

Source: IPTC ninjs 1.5, 2.1 and 3.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from depeche.articles.addresses import is_address
from depeche.articles.article import Article
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.pages.prose import plain_text
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.words import checked_text, clean_words, decode_json
from depeche.errors import DepecheError, UnreadableArticle

_STAMPS = ("firstcreated", "firstCreated", "contentcreated", "contentCreated", "versioncreated", "versionCreated")


def is_ninjs(value: Any) -> bool:
    """Is this an item of ninjs: a uri, and a body or a headline under a name that ninjs gives them?"""
    return (
        isinstance(value, dict)
        and isinstance(value.get("uri"), str)
        and any(name.startswith("body_") or name in ("bodies", "headlines", "headline") for name in value)
    )


def read_ninjs(document: Document, limits: Limits) -> Iterator[Found]:
    """Read one item or a list of them."""
    value = decode_json(document.whole(limits), document.where)
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        where = document.where if not isinstance(value, list) else f"{document.where}:{number}"
        try:
            if not is_ninjs(item):
                raise UnreadableArticle(where, "no item of ninjs: a uri, with a headline and a body")
            yield _article(item, document, where, limits)
        except DepecheError as wrong:
            yield Refusal(wrong)


def _article(item: Mapping[str, Any], document: Document, where: str, limits: Limits) -> Article:
    text = _body(item, where, limits)
    uri = str(item["uri"])
    stamp = next((str(item[name]) for name in _STAMPS if item.get(name)), None)
    day = read_stamp(stamp, not_after=document.fetched) if stamp else None
    language = item.get("language")
    return Article(
        id=clean_words(uri.rstrip("/").rpartition("/")[2]) or document.id,
        text=checked_text(text, where, limits.characters),
        published=day,
        day_source="header" if day else None,
        language=language.lower()[:2] if isinstance(language, str) and len(language) >= 2 else None,
        title=clean_words(_main(item, "headline", "headlines", "value")),
        outlet=clean_words(_outlet(item)),
        url=clean_words(
            next((a for a in (item.get("standardUrl"), uri) if isinstance(a, str) and is_address(a)), None)
        ),
        author=clean_words(_main(item, "byline", "bylines", "byline") or _main(item, "by", "bylines", "value")),
        section=clean_words(
            next((s["name"] for s in _objects(item.get("subject") or item.get("subjects")) if _named(s)), None)
        ),
    )


def _body(item: Mapping[str, Any], where: str, limits: Limits) -> str:
    """The body, the plain one first: its paragraphs are those that the agency set."""
    plain = [item.get("body_text")] + [b.get("value") for b in _objects(item.get("bodies")) if _kind(b) == "text/plain"]
    for words in plain:
        if isinstance(words, str) and words.strip():
            return words
    marked = [item.get(name) for name in ("body_xhtml", "body_html", *(n for n in item if n.startswith("body_")))]
    marked += [b.get("value") for b in _objects(item.get("bodies"))]
    for words in marked:
        if isinstance(words, str) and words.strip():
            return plain_text(words, where, limits)
    raise UnreadableArticle(where, "this item holds no body")


def _kind(body: Mapping[str, Any]) -> str:
    return str(body.get("contenttype") or body.get("contentType") or "")


def _main(item: Mapping[str, Any], name: str, names: str, part: str) -> str | None:
    """The words under a name, or the main or first of several."""
    if isinstance(item.get(name), str):
        return str(item[name])
    several = _objects(item.get(names))
    chosen = next((v for v in several if v.get("role") in (None, "main", "headline")), several[0] if several else {})
    value = chosen.get(part) or chosen.get("value")
    return value if isinstance(value, str) else None


def _outlet(item: Mapping[str, Any]) -> str | None:
    for name in ("infosources", "infosource", "infoSources", "organisations", "organisation"):
        for source in _objects(item.get(name)):
            if isinstance(source.get("name"), str):
                return str(source["name"])
    for name in ("copyrightholder", "copyrightHolder", "usageterms"):
        if isinstance(item.get(name), str):
            return str(item[name])
    return None


def _named(value: Mapping[str, Any]) -> bool:
    return isinstance(value.get("name"), str)


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
