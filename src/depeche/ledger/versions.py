"""Versions: an article whose text its outlet changed after it was entered. All stay; the earlier ones say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from sqlalchemy import Connection, RowMapping, select

from depeche.articles.addresses import is_address, plain_address
from depeche.ledger.tables import ARTICLES

_AT_ONCE = 500


def superseded(rows: Iterable[RowMapping]) -> Mapping[str, str]:
    """Digest of each article that changed since, to that of its latest version.

    Versions have one id and one address, and other texts. The latest is the one fetched last; where nobody says when,
    the one entered last.
    """
    known: dict[tuple[str, str], list[RowMapping]] = defaultdict(list)
    for row in rows:
        address = _own(row["url"])
        if address:
            known[row["id"], address].append(row)
    found: dict[str, str] = {}
    for versions in known.values():
        latest = max(versions, key=lambda r: (r["fetched"] or "", r["number"]))
        for row in versions:
            if row["text_sha256"] != latest["text_sha256"]:
                found[row["digest"]] = latest["digest"]
    return found


def later_versions(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """The same, of the articles with some ids."""
    columns = (ARTICLES.c[name] for name in ("number", "digest", "id", "url", "fetched", "text_sha256"))
    wanted, rows = sorted(set(ids)), list[RowMapping]()
    query = select(*columns)
    for begin in range(0, len(wanted), _AT_ONCE):
        some = ARTICLES.c.id.in_(wanted[begin : begin + _AT_ONCE])
        rows += connection.execute(query.where(some)).mappings().all()
    return superseded(rows)


def _own(url: str | None) -> str | None:
    """The address where it is an article's; that of a whole site, which some lists give all its articles, is none."""
    try:
        if not url or not is_address(url):
            return None
        parts = urlsplit(url)
        return plain_address(url) if parts.path.strip("/") or parts.query else None
    except ValueError:
        return None
