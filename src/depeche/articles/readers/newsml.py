"""NewsML-G2: an agency's items as XML, alone or in a message.

Source: IPTC NewsML-G2 2.32; bodies in XHTML or NITF.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from depeche.articles.addresses import is_address
from depeche.articles.article import Article
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.readers.markup import find, local_name, parse_xml, words_under
from depeche.articles.words import checked_text, clean_words
from depeche.errors import DepecheError, NoArticles, UnreadableArticle

_PARAGRAPHS = ("p", "h1", "h2", "h3", "li", "blockquote", "td", "pre")


def read_newsml(document: Document, limits: Limits) -> Iterator[Found]:
    """Read every news item of a file; packages, concepts and pictures are passed over."""
    root = parse_xml(document.whole(limits), document.where)
    items = [e for e in root.iter() if local_name(e) == "newsItem" and not _picture(e)]
    if not items:
        raise NoArticles(document.where)
    for item in items:
        try:
            yield _article(item, document, limits)
        except DepecheError as wrong:
            yield Refusal(wrong)


def _article(item: Element, document: Document, limits: Limits) -> Article:
    guid = item.get("guid") or document.id
    where = f"{document.where} ({guid})"
    text = _body(item)
    if not text:
        raise UnreadableArticle(where, "this item holds no text")
    meta = find(item, "contentMeta")
    stamps = [_said(item, name) for name in ("contentCreated", "firstCreated", "versionCreated", "sent")]
    day = next((d for s in stamps if s and (d := read_stamp(s, not_after=document.fetched))), None)
    language = find(meta, "language") if meta is not None else None
    tag = (language.get("tag") if language is not None else None) or item.get(
        "{http://www.w3.org/XML/1998/namespace}lang"
    )
    link = next((e.get("href") for e in item.iter() if local_name(e) in ("link", "remoteInfo") and e.get("href")), None)
    return Article(
        id=clean_words(guid.rstrip("/").rpartition("/")[2].rpartition(":")[2]) or document.id,
        text=checked_text(text, where, limits.characters),
        published=day,
        day_source="header" if day else None,
        language=tag.lower()[:2] if tag else None,
        title=clean_words(_said(item, "headline") or _said(item, "title")),
        outlet=clean_words(_provider(item)),
        url=clean_words(next((a for a in (link, guid) if a and is_address(a)), None)),
        author=clean_words(_said(meta, "by") if meta is not None else None),
    )


def _body(item: Element) -> str:
    content = find(item, "contentSet")
    if content is None:
        return ""
    for element in content.iter():
        if local_name(element) == "inlineData" and (element.text or "").strip():
            return (element.text or "").strip()
    body = next((e for e in content.iter() if local_name(e) in ("body.content", "body")), content)
    lines = [words_under(e) for e in body.iter() if local_name(e) in _PARAGRAPHS and not _nested(e)]
    return "\n".join(line for line in lines if line)


def _nested(element: Element) -> bool:
    """Do paragraphs stand within it, which are read by themselves?"""
    return any(local_name(e) in _PARAGRAPHS for e in element.iter() if e is not element)


def _picture(item: Element) -> bool:
    kind = find(item, "itemClass")
    code = (kind.get("qcode") or kind.get("uri") or "") if kind is not None else ""
    return code.rpartition(":")[2].rpartition("/")[2] in ("picture", "graphic", "video", "audio", "animation")


def _provider(item: Element) -> str | None:
    provider = find(item, "provider")
    if provider is None:
        return _said(item, "creditline") or _said(item, "copyrightNotice")
    name = next((words_under(e) for e in provider if local_name(e) == "name"), None)
    return name or provider.get("literal") or (provider.get("qcode") or "").rpartition(":")[2] or words_under(provider)


def _said(item: Element | None, name: str) -> str | None:
    found = find(item, name) if item is not None else None
    return (words_under(found) or None) if found is not None else None
