"""Entries: what the ledger holds of one article, identified by content."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from depeche.articles.article import Article
from depeche.errors import UnreadableDate
from depeche.reports.agreement import Agreement
from depeche.reports.coded import REPORTS, CodedArticle, to_form
from depeche.reports.commitment import Commitment
from depeche.reports.event import Event
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.period import read_period

Report: TypeAlias = Event | Agreement | Commitment | Measure | Statement | Office

# The list of the coded article that a report stands in, and what one of them is called.
SORTS = {name: name[:-1] for name in REPORTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article that reports rest on, as the ledger keeps it.

    Attributes:
        digest: Identity of the article: its text with all that is known of its origin.
        article: Its id.
        group: Digest of the first of the articles whose text it shares (wire copies and reprints); its own when alone.
        author, day_source, fetched, raw_sha256: As in `Article`.
        newer: Digest of the latest version of the article, where this is an older one.
    """

    digest: str
    article: str
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    title: str | None
    text: str
    group: str = ""
    author: str | None = None
    day_source: str | None = None
    fetched: str | None = None
    raw_sha256: str | None = None
    newer: str | None = None

    def as_article(self) -> Article:
        """The article that it was entered as, for whoever reads it again."""
        return Article(
            id=self.article,
            text=self.text,
            published=datetime.date.fromisoformat(self.published) if self.published else None,
            language=self.language,
            title=self.title,
            outlet=self.outlet,
            url=self.url,
            author=self.author,
            day_source=self.day_source,
            fetched=self.fetched,
            raw_sha256=self.raw_sha256,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report as the ledger holds it.

    Attributes:
        digest: Identity: the article's, and the whole content of the report.
        sort: "event", "agreement", "commitment", "measure", "statement" or "office".
        source: The article that it stands in.
        report: What the article reports.
    """

    digest: str
    sort: str
    source: Source
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One report as a row, with the columns that blocking needs."""

    digest: str
    sort: str
    kind: str
    sides: str
    first: str | None
    last: str | None
    start: int
    body: dict[str, Any]


def article_digest(article: Article) -> str:
    """Identity of an article: digest of its text and origin."""
    origin = (
        article.id,
        article.text_sha256,
        article.published.isoformat() if article.published else None,
        article.outlet,
        article.url,
        article.title,
    )
    return digest_of(origin)


def rows(article: Article, coded: CodedArticle) -> Iterator[Row]:
    """Every report of a coded article as a row, each once, in the order of the form."""
    form, origin, seen = to_form(coded), article_digest(article), set()
    for name, sort in SORTS.items():
        for body in form[name]:
            digest = digest_of((origin, sort, body))
            if digest in seen:
                continue
            seen.add(digest)
            yield row_of(origin, sort, body)


def row_of(origin: str, sort: str, body: dict[str, Any]) -> Row:
    """One report of the article with digest `origin` as a row."""
    first, last = _days(body.get("date") or body.get("due") or body.get("period"))
    return Row(
        digest=digest_of((origin, sort, body)),
        sort=sort,
        kind=body.get("kind") or sort,
        sides=" ".join(_sides(body)),
        first=first,
        last=last,
        start=_start(body),
        body=body,
    )


def coding_digest(origin: str, reports: Iterable[str], turn: int = 0) -> str:
    """Identity of a coding: the article's digest, and those of its reports.

    Args:
        turn: How many codings of the article came before, for one that takes its place once more; else 0.
    """
    told = sorted(reports)
    return digest_of((origin, told, turn) if turn else (origin, told))


def digest_of(value: Any) -> str:
    """SHA-256 of a value of plain parts, in hexadecimal, whatever the order of its keys."""
    plain = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("ascii")).hexdigest()


def _sides(body: dict[str, Any]) -> list[str]:
    codes = [actor["code"] for side in ("source", "target") for actor in body.get(side) or ()]
    codes += [code for side in ("by", "to", "parties") for code in body.get(side) or ()]
    return sorted({*codes, *([body["country"]] if body.get("country") else [])})


def _days(date: str | None) -> tuple[str | None, str | None]:
    if not date:
        return None, None
    try:
        period = read_period(date)
    except UnreadableDate:
        return None, None
    return (period.first.isoformat() if period.first else None), (period.last.isoformat() if period.last else None)


def _start(body: dict[str, Any]) -> int:
    evidence = body.get("evidence") or next((step["evidence"] for step in body.get("steps") or ()), None)
    return int(evidence["start"]) if evidence else 0
