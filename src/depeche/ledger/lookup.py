"""Looking single things up in a ledger, for whoever shows a page and need not read all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import RowMapping, func, select

from depeche.ledger.entry import Entry, Source
from depeche.ledger.ledger import Ledger
from depeche.ledger.reading import read_report
from depeche.ledger.tables import ARTICLES, CODINGS, JUDGEMENTS, REPORTS

# Parameters of one statement: well below what either database takes.
_AT_ONCE = 500
_SHORTEST = 4  # digits of a digest by which an article may be asked for


class Edition(NamedTuple):
    """How far a ledger has grown: the numbers of its last coding and judgement. One edition always reads the same."""

    coding: int
    judgement: int

    def __str__(self) -> str:
        return f"{self.coding}.{self.judgement}"


def edition(ledger: Ledger) -> Edition:
    """The present edition of a ledger."""
    with ledger.reading() as connection:
        last = (select(func.max(t.c.number)).scalar_subquery() for t in (CODINGS, JUDGEMENTS))
        coding, judgement = connection.execute(select(*last)).one()
    return Edition(coding or 0, judgement or 0)


def sources_of(ledger: Ledger, digests: Iterable[str]) -> dict[str, Source]:
    """Articles by their digests; what the ledger lacks is left out. Their groups are not looked up."""
    found: dict[str, Source] = {}
    with ledger.reading() as connection:
        wanted = sorted(set(digests))
        for begin in range(0, len(wanted), _AT_ONCE):
            some = wanted[begin : begin + _AT_ONCE]
            for row in connection.execute(select(ARTICLES).where(ARTICLES.c.digest.in_(some))).mappings():
                found[row["digest"]] = _source(row)
    return found


def article_named(ledger: Ledger, name: str) -> Source | None:
    """The article with this digest (a beginning will do) or, else, this id; None where none or several have it."""
    wanted = name.strip()
    if not wanted.isprintable():  # no id, and nothing that every database takes
        return None
    with ledger.reading() as connection:
        if len(wanted) >= _SHORTEST and set(wanted.lower()) <= set("0123456789abcdef"):
            last = wanted.lower() + "g"  # after every digest with this beginning
            query = select(ARTICLES).where(ARTICLES.c.digest >= wanted.lower(), ARTICLES.c.digest < last).limit(2)
            rows = connection.execute(query).mappings().all()
            if len(rows) == 1:
                return _source(rows[0])
        rows = connection.execute(select(ARTICLES).where(ARTICLES.c.id == wanted).limit(2)).mappings().all()
    return _source(rows[0]) if len(rows) == 1 else None


def latest_articles(ledger: Ledger, *, most: int) -> list[Source]:
    """The last published articles, the latest first."""
    query = (
        select(ARTICLES)
        .where(ARTICLES.c.published.is_not(None))
        .order_by(ARTICLES.c.published.desc(), ARTICLES.c.number.desc())
        .limit(most)
    )
    with ledger.reading() as connection:
        return [_source(row) for row in connection.execute(query).mappings()]


def counted(ledger: Ledger) -> tuple[int, str | None, str | None]:
    """How many articles there are, and the first and last day (ISO) of publication."""
    day = ARTICLES.c.published
    with ledger.reading() as connection:
        number, first, last = connection.execute(select(func.count(), func.min(day), func.max(day))).one()
    return int(number), first, last


def reports_of(ledger: Ledger, source: Source) -> Iterator[Entry]:
    """The reports of the latest coding of one article, in the order of the text."""
    coding = (
        select(CODINGS.c.digest).where(CODINGS.c.article == source.digest).order_by(CODINGS.c.number.desc()).limit(1)
    )
    query = (
        select(REPORTS.c.digest, REPORTS.c.sort, REPORTS.c.body)
        .where(REPORTS.c.coding == coding.scalar_subquery())
        .order_by(REPORTS.c.start, REPORTS.c.sort, REPORTS.c.digest)
    )
    with ledger.reading() as connection:
        found = connection.execute(query).all()
    for digest, sort, body in found:
        yield Entry(digest=digest, sort=sort, source=source, report=read_report(sort, body, source.article))


def reports_named(ledger: Ledger, digests: Iterable[str], sources: Mapping[str, Source]) -> dict[str, Entry]:
    """Reports by their digests, as far as `sources` holds their articles (by digest)."""
    found: dict[str, Entry] = {}
    wanted = sorted(set(digests))
    with ledger.reading() as connection:
        for begin in range(0, len(wanted), _AT_ONCE):
            query = (
                select(REPORTS.c.digest, REPORTS.c.sort, REPORTS.c.body, CODINGS.c.article)
                .join(CODINGS, CODINGS.c.digest == REPORTS.c.coding)
                .where(REPORTS.c.digest.in_(wanted[begin : begin + _AT_ONCE]))
            )
            for digest, sort, body, article in connection.execute(query):
                if (source := sources.get(article)) is not None:
                    report = read_report(sort, body, source.article)
                    found[digest] = Entry(digest=digest, sort=sort, source=source, report=report)
    return found


def _source(row: RowMapping) -> Source:
    return Source(
        digest=row["digest"],
        article=row["id"],
        outlet=row["outlet"],
        url=row["url"],
        published=row["published"],
        language=row["language"],
        title=row["title"],
        text=row["text"],
    )
