"""The ledger: articles, their reports and people's judgements, in a database that only grows."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from depeche.articles.article import Article
from depeche.errors import LedgerError
from depeche.ledger.copies import METHOD, groups, signature
from depeche.ledger.dialects import connect, hold, insert_missing, without_password
from depeche.ledger.entry import Entry, Row, Source, article_digest, coding_digest, digest_of, rows
from depeche.ledger.judgement import Judgement
from depeche.ledger.reading import read_report
from depeche.ledger.tables import (
    ARTICLES,
    CODINGS,
    FAILURES,
    JUDGEMENTS,
    REPORTS,
    SCHEMA_VERSION,
    VERSIONS,
)
from depeche.ledger.upgrading import make, schema_version, upgrade
from depeche.ledger.versions import superseded
from depeche.ledger.words import search
from depeche.reports.coded import CodedArticle

_LOG = logging.getLogger(__name__)


def open_ledger(where: str | Path) -> Ledger:
    """Open the ledger at a file path or database address; an absent one is made.

    Raises:
        LedgerError: It can't be opened, or a later version of this program made it.
    """
    return Ledger(connect(where), without_password(str(where)))


class Ledger:
    """What was reported and judged. Use as a context manager, or `close` it."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name
        version = self._version()
        if version is None or version < SCHEMA_VERSION:
            with self.writing() as connection:
                hold(connection)
                version = schema_version(connection)  # another may have done it while we waited
                if version is None:
                    make(connection)
                elif version < SCHEMA_VERSION:
                    _LOG.info("ledger.upgraded", extra={"since": version, "until": SCHEMA_VERSION})
                    upgrade(connection, since=version)
            version = self._version()
        if version != SCHEMA_VERSION:
            engine.dispose()
            raise LedgerError(name, f"its schema is version {version}, this program reads version {SCHEMA_VERSION}")

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def add(self, article: Article, coded: CodedArticle) -> bool:
        """Enter an article and its reports, in one transaction.

        Returns:
            Whether anything was new. The same article with the same reports is entered once; other reports of the
            same article take the place of the earlier ones.

        Raises:
            LedgerError: The reports belong to another text, or the database refuses.
        """
        return self.add_all([(article, coded)]) == 1

    def put_back(self, article: Article, coded: CodedArticle) -> bool:
        """The same, where an earlier coding of the article is to take its place once more."""
        row, reports = _prepare(article, coded, self.name)
        with self.writing() as connection:
            hold(connection)
            return _enter(connection, row, reports, back=True)

    def add_all(self, coded_articles: Iterable[tuple[Article, CodedArticle]]) -> int:
        """Enter several articles in one transaction, which is faster; return how many brought something new."""
        prepared = [_prepare(article, coded, self.name) for article, coded in coded_articles]
        new = 0
        with self.writing() as connection:
            hold(connection)
            for article, reports in prepared:
                new += _enter(connection, article, reports)
        return new

    def holds(self, article: Article) -> bool:
        """Whether this very article, with some coding, is in the ledger."""
        with self.reading() as connection:
            found = connection.execute(
                select(CODINGS.c.number).where(CODINGS.c.article == article_digest(article)).limit(1)
            )
            return found.first() is not None

    def sources(self) -> dict[str, Source]:
        """Every article by its digest, in the order of digests, with its group of shared texts."""
        with self.reading() as connection:
            return _sources(connection)

    def articles(self) -> list[Source]:
        """Every article, by publication day and id; those without a day come last."""
        return sorted(self.sources().values(), key=lambda s: (s.published or "9999", s.article, s.digest))

    def reports(self) -> Iterator[Entry]:
        """Every report of the latest coding of each article, in an order that does not hang on the order of adding."""
        latest = select(func.max(CODINGS.c.number)).group_by(CODINGS.c.article)
        query = (
            select(CODINGS.c.article, REPORTS.c.digest, REPORTS.c.sort, REPORTS.c.body)
            .join(CODINGS, CODINGS.c.digest == REPORTS.c.coding)
            .where(CODINGS.c.number.in_(latest))
            .order_by(CODINGS.c.article, REPORTS.c.sort, REPORTS.c.start, REPORTS.c.digest)
        )
        with self.snapshot() as connection:  # articles and reports of one moment, whatever others add meanwhile
            sources, found = _sources(connection), connection.execute(query).all()
        for article, digest, sort, body in found:
            source = sources[article]
            yield Entry(digest=digest, sort=sort, source=source, report=read_report(sort, body, source.article))

    def search(self, words: str, *, limit: int = 50) -> list[Source]:
        """The articles that hold all the words in title or text, whatever their capitals and accents; best first."""
        with self.reading() as connection:
            found = search(connection, words, limit)
            rows = connection.execute(select(ARTICLES).where(ARTICLES.c.digest.in_(found))).mappings().all()
        sources = {r["digest"]: source_of(r) for r in rows}
        return [sources[digest] for digest in found]

    def miss(self, place: str, why: str, article: Article | None = None) -> None:
        """Enter that something was met and not read, for the coverage; once, however often it is met."""
        row: dict[str, Any] = {
            "place": _storable(place),
            "article": article_digest(article) if article else None,
            "outlet": article.outlet if article else None,
            "published": article.published.isoformat() if article and article.published else None,
            "why": _storable(why),
        }
        with self.writing() as connection:
            insert_missing(connection, FAILURES, [{**row, "digest": digest_of(row)}])

    def judge(self, judgement: Judgement) -> str:
        """Enter a judgement; return its digest."""
        row: dict[str, Any] = {
            "digest": judgement.digest,
            "verdict": judgement.verdict,
            "subjects": list(judgement.subjects),
            "field": judgement.field,
            "value": judgement.value,
            "author": judgement.author,
            "time": judgement.time,
            "reason": judgement.reason,
            "undoes": judgement.undoes,
        }
        with self.writing() as connection:
            hold(connection)  # so that judgements, too, are seen in the order of their numbers
            insert_missing(connection, JUDGEMENTS, [row])
        return judgement.digest

    def judgements(self, *, undone: bool = False) -> list[Judgement]:
        """Judgements in the order they were made; with `undone`, also those taken back and the taking back."""
        with self.reading() as connection:
            every = read_judgements(connection)
        return every if undone else standing(every)

    def _version(self) -> int | None:
        """The schema's version; None in an empty database. Takes no lock, so that readers open while others write."""
        with self.reading() as connection:
            return schema_version(connection)

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction that writes; nothing of it stays when it fails.

        Args:
            durable: Wait until all of it is on the disk; what can be computed again may be lost in a power cut.
        """
        options = {"depeche_writes": True, "depeche_durable": durable}
        try:
            with self._engine.connect().execution_options(**options) as connection, connection.begin():
                if not durable and connection.dialect.name == "postgresql":
                    connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
                yield connection
        except (SQLAlchemyError, UnicodeEncodeError) as wrong:  # half characters are no text to either database
            raise LedgerError(self.name, _why(wrong)) from wrong

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that reads, while others may write."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as wrong:
            raise LedgerError(self.name, _why(wrong)) from wrong

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """One transaction that sees the ledger as it was at one moment, however long it reads."""
        with self.reading() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            connection.execute(select(VERSIONS.c.version).limit(1))  # the moment is that of the first look
            yield connection


def read_judgements(connection: Connection) -> list[Judgement]:
    """Every judgement in the order they were made, those taken back and the taking back among them."""
    found = connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.number)).mappings().all()
    return [
        Judgement(
            verdict=r["verdict"],
            subjects=tuple(r["subjects"]),
            field=r["field"],
            value=r["value"],
            author=r["author"],
            time=r["time"],
            reason=r["reason"],
            undoes=r["undoes"],
        )
        for r in found
    ]


def standing(every: Iterable[Judgement]) -> list[Judgement]:
    """Judgements without those taken back and the taking back, in their order."""
    left: list[Judgement] = []
    back: set[str] = set()
    for judgement in reversed(list(every)):  # the latest first, so that an undoing can itself be undone
        if judgement.digest in back:
            continue
        if judgement.undoes:
            back.add(judgement.undoes)
        else:
            left.append(judgement)
    return left[::-1]


def _why(wrong: Exception) -> str:
    cause = getattr(wrong, "orig", None) or wrong
    return str(cause).splitlines()[0] if str(cause) else type(cause).__name__


def _sources(connection: Connection) -> dict[str, Source]:
    found = connection.execute(select(ARTICLES).order_by(ARTICLES.c.digest)).mappings().all()
    leaders = groups({r["digest"]: r["signature"] for r in found}, {r["digest"]: r["signature_method"] for r in found})
    later = superseded(found)
    return {r["digest"]: source_of(r, leaders[r["digest"]], later.get(r["digest"])) for r in found}


def source_of(row: RowMapping, group: str = "", newer: str | None = None) -> Source:
    """An article's row as a source, with the group of its text and the digest of its latest version, if it changed."""
    return Source(
        digest=row["digest"],
        article=row["id"],
        outlet=row["outlet"],
        url=row["url"],
        published=row["published"],
        language=row["language"],
        title=row["title"],
        text=row["text"],
        group=group,
        author=row["author"],
        day_source=row["day_source"],
        fetched=row["fetched"],
        raw_sha256=row["raw_sha256"],
        newer=newer,
    )


def _storable(words: str) -> str:
    """The words without what no database takes; they come from outside and are only shown."""
    return words.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _prepare(article: Article, coded: CodedArticle, name: str) -> tuple[dict[str, Any], list[Row]]:
    if coded.text_sha256 != article.text_sha256:
        raise LedgerError(name, f"the reports of {coded.article} were made from another text")
    reports = list(rows(article, coded))
    origin = article_digest(article)
    row = {
        "digest": origin,
        "id": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language or coded.language,
        "title": article.title,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "signature_method": METHOD,
        "signature": signature(article.text),
        "author": article.author,
        "section": article.section,
        "day_source": article.day_source,
        "fetched": article.fetched,
        "raw_sha256": article.raw_sha256,
    }
    return row, reports


def _enter(connection: Connection, article: dict[str, Any], reports: list[Row], *, back: bool = False) -> bool:
    insert_missing(connection, ARTICLES, [article])
    told = [report.digest for report in reports]
    coding = coding_digest(article["digest"], told)
    of_article = select(CODINGS.c.digest).where(CODINGS.c.article == article["digest"]).order_by(CODINGS.c.number)
    held = list(connection.execute(of_article).scalars())
    if coding in held:
        same = {coding_digest(article["digest"], told, turn) for turn in range(len(held))}
        if not back or held[-1] in same:
            return False
        coding = coding_digest(article["digest"], told, len(held))
    connection.execute(insert(CODINGS).values(digest=coding, article=article["digest"]))
    if reports:
        connection.execute(
            insert(REPORTS),
            [
                {
                    "coding": coding,
                    "digest": r.digest,
                    "sort": r.sort,
                    "kind": r.kind,
                    "sides": r.sides,
                    "first": r.first,
                    "last": r.last,
                    "start": r.start,
                    "body": r.body,
                }
                for r in reports
            ],
        )
    return True
