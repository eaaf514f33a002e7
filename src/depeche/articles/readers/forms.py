"""Forms: in which form bytes came, and the reader of each.

To add one: write its reader in its own module here, list it in READERS under a versioned name, say in SUFFIXES or in
`form_of` how it is told, and give it a file in tests/articles/readers/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from depeche.articles.limits import Limits
from depeche.articles.readers.addresses import read_addresses
from depeche.articles.readers.citations import is_citation, read_citations
from depeche.articles.readers.document import Document, Found, Reader
from depeche.articles.readers.feed import is_json_feed, read_feed, read_json_feed
from depeche.articles.readers.mail import read_mail
from depeche.articles.readers.markdown import read_markdown
from depeche.articles.readers.newsml import read_newsml
from depeche.articles.readers.ninjs import is_ninjs, read_ninjs
from depeche.articles.readers.outline import read_outline
from depeche.articles.readers.page import read_page
from depeche.articles.readers.pdf import read_pdf
from depeche.articles.readers.rows import read_rows
from depeche.articles.readers.sitemap import read_sitemap
from depeche.articles.readers.table import read_table
from depeche.articles.readers.text import read_text
from depeche.articles.words import decode_json
from depeche.errors import UnreadableArticle, UnsupportedFormat


def _read_warc(document: Document, limits: Limits) -> Iterator[Found]:
    from depeche.articles.readers.warc import read_warc  # loads a compiled part that only archives need

    return read_warc(document, limits)


def _read_wacz(document: Document, limits: Limits) -> Iterator[Found]:
    from depeche.articles.readers.warc import read_wacz

    return read_wacz(document, limits)


READERS: Mapping[str, Reader] = {
    "addresses/1": read_addresses,
    "csl-json/1": read_citations,
    "feed/1": read_feed,
    "json-feed/1": read_json_feed,
    "mail/1": read_mail,
    "markdown/1": read_markdown,
    "newsml-g2/1": read_newsml,
    "ninjs/1": read_ninjs,
    "opml/1": read_outline,
    "page/1": read_page,
    "pdf/1": read_pdf,
    "rows/1": read_rows,
    "sitemap/1": read_sitemap,
    "table/1": read_table,
    "text/1": read_text,
    "wacz/1": _read_wacz,
    "warc/1": _read_warc,
}
# The end of a file's name, and the form; the longest that fits.
SUFFIXES: Mapping[str, str] = {
    ".txt": "text/1", ".html": "page/1", ".htm": "page/1", ".xhtml": "page/1", ".md": "markdown/1",
    ".markdown": "markdown/1", ".jsonl": "rows/1", ".ndjson": "rows/1", ".csv": "table/1", ".tsv": "table/1",
    ".warc": "warc/1", ".warc.gz": "warc/1", ".wacz": "wacz/1", ".eml": "mail/1", ".pdf": "pdf/1", ".opml": "opml/1",
    ".rss": "feed/1", ".atom": "feed/1", ".urls": "addresses/1", ".xml.gz": "sitemap/1",
}  # fmt: skip
# Forms of which a file holds one article.
SINGLE = frozenset({"text/1", "page/1", "markdown/1", "mail/1", "pdf/1"})
# Ends of names that say nothing: the content does.
OPEN = (".xml", ".json")
# The root element of XML, and the form.
_ROOTS = {
    "rss": "feed/1", "feed": "feed/1", "RDF": "feed/1", "urlset": "sitemap/1", "sitemapindex": "sitemap/1",
    "opml": "opml/1", "newsItem": "newsml-g2/1", "newsMessage": "newsml-g2/1", "html": "page/1",
}  # fmt: skip
_TYPES = {
    "text/html": "page/1", "application/xhtml+xml": "page/1", "application/pdf": "pdf/1", "text/plain": "text/1",
    "text/markdown": "markdown/1", "message/rfc822": "mail/1", "text/x-opml": "opml/1", "text/csv": "table/1",
    "application/rss+xml": "feed/1", "application/atom+xml": "feed/1", "application/feed+json": "json-feed/1",
    "application/x-ndjson": "rows/1", "application/jsonl": "rows/1", "application/warc": "warc/1",
}  # fmt: skip
_NEVER = ("image/", "video/", "audio/", "font/")  # whatever the address ends in
_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_LOOKED_AT = 4096


def read_document(document: Document, limits: Limits, *, form: str | None = None) -> Iterator[Found]:
    """Read a document in its form.

    Raises:
        UnsupportedFormat: No reader takes it.
        UnreadableArticle: It is not in the form that it seems to be in.
    """
    named = form or form_of(document, limits)
    try:
        yield from READERS[named](document, limits)
    except (ValueError, LookupError, ArithmeticError, TypeError, AttributeError, RecursionError) as fault:
        # A fault of ours stops no other article.
        why = f"could not be read ({type(fault).__name__}: {str(fault)[:120]}); please report it with the file"
        raise UnreadableArticle(document.where, why) from fault


def suffix_of(name: str) -> str:
    """The end of a file's name by which its form is told, in lower case; "" without one."""
    lower = name.lower()
    known = [suffix for suffix in SUFFIXES if lower.endswith(suffix)]
    if known:
        return max(known, key=len)
    return f".{lower.rpartition('.')[2]}" if "." in lower.lstrip(".") else ""


def form_of(document: Document, limits: Limits, *, media_type: str | None = None) -> str:
    """The name of a document's form: by its media type or the end of its name, where those say nothing by its content.

    Raises:
        UnsupportedFormat: It has none.
        UnreadableArticle: A .json file that is a coding, and none of an article.
    """
    media = (media_type or "").partition(";")[0].strip().lower()
    name = document.path.name if document.path else _last_part(document.address)
    told = _TYPES.get(media) or (None if media.startswith(_NEVER) else SUFFIXES.get(suffix_of(name)))
    if media and told in ("page/1", "text/1"):
        # Servers call feeds and maps what they like.
        return _by_root(document.beginning(_LOOKED_AT)) or told
    if told:
        return told
    beginning = document.beginning(_LOOKED_AT).lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith((b"{", b"[")):
        return _by_keys(document, limits)
    if beginning.startswith(b"%PDF"):
        return "pdf/1"
    found = _by_root(beginning) if beginning.startswith(b"<") else None
    if found is None:
        raise UnsupportedFormat(document.where, known=(*SUFFIXES, *OPEN))
    return found


def _last_part(address: str | None) -> str:
    """The end of an address, which tells a form where its site does not."""
    try:
        return urlsplit(address).path.rpartition("/")[2] if address else ""
    except ValueError:
        return ""


def _by_root(beginning: bytes) -> str | None:
    found = _ROOT.search(re.sub(rb"<!--.*?-->", b"", beginning, flags=re.DOTALL))
    root = found[1].decode("ascii", "replace") if found else ""
    return _ROOTS.get(root)


def _by_keys(document: Document, limits: Limits) -> str:
    """The form of JSON by its keys; a coded article is nothing to be read here."""
    value = decode_json(document.whole(limits), document.where)
    first = value[0] if isinstance(value, list) and value else value
    for form, is_one in (("json-feed/1", is_json_feed), ("ninjs/1", is_ninjs), ("csl-json/1", is_citation)):
        if is_one(first):
            return form
    raise UnsupportedFormat(document.where, known=("JSON Feed", "ninjs", "CSL-JSON"))
