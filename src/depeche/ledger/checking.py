"""Checking a ledger: whether what it holds is still what was entered.

Every identity is a digest of content, so a change by any other hand shows.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from depeche.articles.article import Article
from depeche.errors import DepecheError
from depeche.ledger.entry import article_digest, coding_digest, digest_of, row_of
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger
from depeche.ledger.reading import read_report
from depeche.ledger.tables import ARTICLES, CODINGS, JUDGEMENTS, REPORTS
from depeche.texts.quotation import Quotation

# Articles that are held in memory at once, with all their codings and reports.
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a ledger that can't be as it was entered.

    Attributes:
        what: The table or view, and the row by its number or id.
        why: What was met.
    """

    what: str
    why: str


def faults(ledger: Ledger) -> Iterator[Fault]:
    """Yield every fault of a ledger: in the database's own structure, its articles, codings, reports, judgements."""
    with ledger.snapshot() as connection:
        yield from _structure(connection)
        last = 0
        while True:
            query = select(ARTICLES).where(ARTICLES.c.number > last).order_by(ARTICLES.c.number).limit(_AT_ONCE)
            found = connection.execute(query).mappings().all()
            if not found:
                break
            last = found[-1]["number"]
            yield from _articles(connection, found)
        yield from _orphans(connection)
        yield from _judgements(connection)


def _structure(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name != "sqlite":
        return
    for (told,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if told != "ok":
            yield Fault("database", str(told))
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Fault(f"{table} {row}", f"names a row of {other} that is not there")
    try:
        indexed = connection.exec_driver_sql("SELECT count(*) FROM article_words_docsize").scalar()
        held = connection.execute(select(func.count()).select_from(ARTICLES)).scalar()
        if indexed != held:
            yield Fault("index of words", f"it holds {indexed} articles of {held}")
    except SQLAlchemyError as wrong:
        yield Fault("index of words", str(getattr(wrong, "orig", wrong)))


def _articles(connection: Connection, articles: Sequence[RowMapping]) -> Iterator[Fault]:
    digests = [a["digest"] for a in articles]
    codings: dict[str, list[str]] = defaultdict(list)
    for digest, article in connection.execute(
        select(CODINGS.c.digest, CODINGS.c.article).where(CODINGS.c.article.in_(digests)).order_by(CODINGS.c.number)
    ):
        codings[article].append(digest)
    wanted = [digest for of_article in codings.values() for digest in of_article]
    reports: dict[str, list[RowMapping]] = defaultdict(list)
    query = select(REPORTS).where(REPORTS.c.coding.in_(wanted)).order_by(REPORTS.c.number)
    for row in connection.execute(query).mappings():
        reports[row["coding"]].append(row)
    for article in articles:
        name = f"article {article['id']}"
        why = article_fault(article)
        if why:
            yield Fault(name, why)
        if not codings[article["digest"]]:
            yield Fault(name, "no coding of it was entered")
        for coding in codings[article["digest"]]:
            told = [r["digest"] for r in reports[coding]]
            turns = range(len(codings[article["digest"]]))
            if coding not in {coding_digest(article["digest"], told, turn) for turn in turns}:
                yield Fault(f"{name}, coding {coding[:10]}", "its reports are not those that were entered")
            for report in reports[coding]:
                yield from (
                    Fault(f"{name}, {report['sort']} {report['digest'][:10]}", why)
                    for why in report_faults(article, report)
                )


def article_fault(row: Mapping[str, Any] | RowMapping) -> str | None:
    """Why a row of the articles can't be what was entered; None when it can."""
    if hashlib.sha256(row["text"].encode("utf-8", "surrogatepass")).hexdigest() != row["text_sha256"]:
        return "its text is not the one that was entered"
    try:
        day = datetime.date.fromisoformat(row["published"]) if row["published"] else None
    except ValueError:
        return f"published on no day: {row['published']!r}"
    article = Article(
        id=row["id"], text=row["text"], published=day, title=row["title"], outlet=row["outlet"], url=row["url"]
    )
    if article_digest(article) != row["digest"]:
        return "its id, day, outlet, address or title is not the one that was entered"
    return None


def report_faults(article: Mapping[str, Any] | RowMapping, row: Mapping[str, Any] | RowMapping) -> Iterator[str]:
    """Why a row of the reports can't be what was entered of this article."""
    body = row["body"]
    try:
        if digest_of((article["digest"], row["sort"], body)) != row["digest"]:
            yield "it is not what was entered"
        for quotation in _quotations(body):
            quotation.check(article["text"])
        read_report(row["sort"], json.loads(json.dumps(body)), article["id"])
        made = row_of(article["digest"], row["sort"], body)
        for name in ("kind", "sides", "first", "last", "start"):
            if getattr(made, name) != row[name]:
                yield f"its column {name} says {row[name]!r}, its content {getattr(made, name)!r}"
    except DepecheError as wrong:
        yield str(wrong)
    except (KeyError, TypeError, AttributeError, ValueError) as wrong:
        yield f"unreadable: {wrong!r}"


def _quotations(body: Any) -> Iterator[Quotation]:
    if isinstance(body, dict):
        if {"quote", "start", "end"} <= body.keys():
            yield Quotation(body["start"], body["end"], body["quote"])
            return
        for part in body.values():
            yield from _quotations(part)
    elif isinstance(body, list):
        for part in body:
            yield from _quotations(part)


def _orphans(connection: Connection) -> Iterator[Fault]:
    for table, column, other, key in (
        (CODINGS, "article", ARTICLES, "digest"),
        (REPORTS, "coding", CODINGS, "digest"),
        (JUDGEMENTS, "undoes", JUDGEMENTS, "digest"),
    ):
        for (number,) in connection.execute(_without(table, column, other, key)):
            yield Fault(f"{table.name} {number}", f"names a row of {other.name} that is not there")


def _without(table: Table, column: str, other: Table, key: str) -> Any:
    named = other.alias()
    return (
        select(table.c.number)
        .outerjoin(named, named.c[key] == table.c[column])
        .where(table.c[column].is_not(None), named.c[key].is_(None))
        .order_by(table.c.number)
    )


def _judgements(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.number)).mappings():
        judgement = Judgement(
            verdict=row["verdict"],
            subjects=tuple(row["subjects"]),
            field=row["field"],
            value=row["value"],
            author=row["author"],
            time=row["time"],
            reason=row["reason"],
            undoes=row["undoes"],
        )
        if judgement.digest != row["digest"]:
            yield Fault(f"judgement {row['number']}", "it is not what was entered")
