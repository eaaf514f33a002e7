"""Visits: which addresses a watch has been to, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, insert, select

from depeche.articles.article import Article
from depeche.ledger.ledger import Ledger
from depeche.ledger.tables import ARTICLES, VISITS

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit of an address.

    Attributes:
        address: In its plain form.
        time: ISO 8601 in UTC.
        outcome: "read" (entered, or entered before), "aside" (it concerns no story), "failed" for good, "later" for
            now.
        stamp: What the list that named it gave for its last change.
        article: Digest, when it was entered.
        why: The reason of "aside", "failed" and "later".
    """

    address: str
    time: str
    outcome: str
    stamp: str | None = None
    article: str | None = None
    why: str | None = None


def note_visit(ledger: Ledger, visit: Visit) -> None:
    """Enter a visit."""
    why = visit.why.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8") if visit.why else None
    with ledger.writing() as connection:
        connection.execute(
            insert(VISITS).values(
                address=visit.address,
                time=visit.time,
                outcome=visit.outcome,
                stamp=visit.stamp,
                article=visit.article,
                why=why,
            )
        )


def held_from(ledger: Ledger, article: Article) -> str | None:
    """Digest of the article that was read before from the very same bytes at the same address, if any.

    What a later edition of this program makes of the same page is no change of the page.
    """
    if article.raw_sha256 is None or article.url is None:
        return None
    query = select(ARTICLES.c.digest).where(
        ARTICLES.c.id == article.id, ARTICLES.c.raw_sha256 == article.raw_sha256, ARTICLES.c.url == article.url
    )
    with ledger.reading() as connection:
        held: str | None = connection.execute(query.order_by(ARTICLES.c.number).limit(1)).scalar()
    return held


def last_visits(ledger: Ledger, addresses: Iterable[str]) -> Mapping[str, tuple[Visit, int]]:
    """The last visit of each address that was visited, and how many there were with its outcome."""
    asked = list(dict.fromkeys(addresses))
    found: dict[str, tuple[Visit, int]] = {}
    with ledger.reading() as connection:
        for begin in range(0, len(asked), _AT_ONCE):
            some = asked[begin : begin + _AT_ONCE]
            counted = {
                (address, outcome): number
                for address, outcome, number in connection.execute(
                    select(VISITS.c.address, VISITS.c.outcome, func.count())
                    .where(VISITS.c.address.in_(some))
                    .group_by(VISITS.c.address, VISITS.c.outcome)
                )
            }
            latest = select(func.max(VISITS.c.number)).where(VISITS.c.address.in_(some)).group_by(VISITS.c.address)
            for row in connection.execute(select(VISITS).where(VISITS.c.number.in_(latest))).mappings():
                visit = Visit(
                    address=row["address"],
                    time=row["time"],
                    outcome=row["outcome"],
                    stamp=row["stamp"],
                    article=row["article"],
                    why=row["why"],
                )
                found[visit.address] = visit, counted[visit.address, visit.outcome]
    return found
