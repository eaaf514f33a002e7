"""Addresses: of articles, in the one form under which an article is known, and the id made from it."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from depeche.codebook.folding import fold
from depeche.codebook.tables import read_yaml

_SLUG = 60  # characters of an id before its digest: as much as a line of a table shows
_PORTS = {"http": 80, "https": 443}


def is_address(words: str) -> bool:
    """Is this an address of the web: http or https, with a host?"""
    try:
        parts = urlsplit(words.strip())
        return parts.scheme.lower() in _PORTS and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def is_front(address: str) -> bool:
    """Is this the address of a site, and of none of its pages?"""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and parts.path in ("", "/") and not parts.query


def plain_address(address: str) -> str:
    """The address without what only tells who was sent there: fragment, marks of campaigns, the scheme's own port."""
    parts = urlsplit(address.strip())
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port and parts.port != _PORTS.get(scheme) else ""
    marks = read_yaml("pages.yaml")["campaign_marks"]
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.lower().startswith(tuple(marks))
    ]
    # An address without a mark keeps its query letter for letter: some sites know only that spelling.
    same = len(query) == len(parse_qsl(parts.query, keep_blank_values=True))
    return urlunsplit((scheme, host + port, parts.path or "/", parts.query if same else urlencode(query), ""))


def address_id(address: str) -> str:
    """The id of the article at an address: the last words of its path, and eight digits that no other address has."""
    plain = plain_address(address)
    path = [part for part in urlsplit(plain).path.split("/") if part]
    last = re.sub(r"\.(?:html?|php|aspx?|shtml)$", "", path[-1]) if path else urlsplit(plain).hostname or ""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(last)).strip("-")[:_SLUG].strip("-")
    digest = hashlib.sha256(plain.removeprefix("https:").removeprefix("http:").encode()).hexdigest()[:8]
    return f"{slug}-{digest}" if slug else digest
